/// A near-duplicate signature of a text: the `capacity` smallest hashes of its shingles (a bottom-k sketch; Thorup,
/// "Bottom-k and priority sampling, set similarity and subset sums with minimal independence", 2013), and what
/// figures stand in each.
///
/// Shingles are taken from the folded text: four words in a row (`WordScan`), or eight characters in a row of other
/// scripts (Lao, Thai, Han, kana, which write no spaces between words). A text too short for one gives one shingle of all
/// it has. A word that begins with a digit counts as "some number" in the hash, and its digits go into the figures:
/// so two texts from one template (prices, weather, tables of results) share hashes and differ in figures, while a
/// reprint, however cut and framed, shares both. The hashes depend on the bytes alone, so every machine computes the
/// same.
package struct Signature: Sendable, Hashable {
    /// Most hashes a signature keeps.
    package static let capacity = 128
    /// Name of this form in a record.
    package static let kind = "bottom-k-128/3"

    /// Ascending, without repeats.
    package let hashes: [UInt32]
    /// Of each hash: 0 where its shingle has no number, else the smallest mix of the numbers of its places, 1-255.
    package let figures: [UInt8]

    package var isEmpty: Bool { hashes.isEmpty }

    package init(text: String) { self.init(folded: TextFold.fold(text).bytes) }

    /// The same for bytes that `TextFold` made.
    package init(folded: [UInt8]) {
        self = folded.withUnsafeBufferPointer { bytes in
            var sketch = Sketch(byteCount: bytes.count)
            WordScan.forEachBatch(in: bytes) { sketch.add($0, of: bytes) }
            return sketch.finish(bytes)
        }
    }

    /// `hashes` ascend without repeats, at most `capacity`; each has its figures.
    init(hashes: [UInt32], figures: [UInt8]) {
        self.hashes = hashes
        self.figures = figures
    }

    /// `nil` unless the text is one that `base64` gives: hashes of another kind are of other shingles and compare with
    /// none of these.
    package init?(base64: String, kind: String = Signature.kind) {
        guard kind == Self.kind, let bytes = Base64.decode(base64) else { return nil }
        self.init(bytes: bytes)
    }

    /// The form of `bytes`; nil for anything else.
    package init?(bytes: some RandomAccessCollection<UInt8>) {
        let width = 5
        guard bytes.count % width == 0, bytes.count / width <= Self.capacity else { return nil }
        var hashes: [UInt32] = []
        var figures: [UInt8] = []
        hashes.reserveCapacity(bytes.count / width)
        figures.reserveCapacity(bytes.count / width)
        var hash: UInt32 = 0
        for (offset, byte) in bytes.enumerated() {
            let place = offset % width
            if place < 4 { hash = hash << 8 | UInt32(byte) }
            if place == 4 { figures.append(byte) }
            guard place == 3 else { continue }
            if let last = hashes.last, last >= hash { return nil }
            hashes.append(hash)
        }
        self.hashes = hashes
        self.figures = figures
    }

    /// The hashes in ascending order, four bytes each, most significant first, and a byte of figures after each.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(hashes.count * 5)
        for (hash, figure) in zip(hashes, figures) {
            for shift in stride(from: 24, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: hash >> shift)) }
            bytes.append(figure)
        }
        return bytes
    }

    /// `bytes` in base 64.
    package var base64: String { Base64.encode(bytes) }

    /// Up to here a sketch knows every shingle of its text.
    package var reach: UInt32 {
        guard hashes.count >= Self.capacity, let last = hashes.last else { return .max }
        return last
    }
}
