/// A text after `TextFold`, with the way back to the bytes it came from.
///
/// The map is a list of the places where folded and source offsets drift apart; between two of them bytes
/// correspond one to one, so ordinary prose costs a few anchors a paragraph.
package struct FoldedText: Sendable {
    /// The folded text, UTF-8.
    package let bytes: [UInt8]
    /// Ascending by `folded`.
    ///
    /// Two anchors with the same `folded` stand around source bytes that were dropped: the
    /// first is where the text before them ends, the second where the text after them begins.
    let anchors: [Anchor]
    let sourceCount: Int
    /// By block of folded bytes: how many anchors stand before it, so that a place is found near at hand.
    private let anchorsBefore: [UInt32]

    private static let block = 64

    init(bytes: [UInt8], anchors: [Anchor], sourceCount: Int) {
        self.bytes = bytes
        self.anchors = anchors
        self.sourceCount = sourceCount
        var before: [UInt32] = []
        before.reserveCapacity(bytes.count / Self.block + 2)
        var next = 0
        for block in 0...bytes.count / Self.block {
            while next < anchors.count, Int(anchors[next].folded) < block * Self.block { next += 1 }
            before.append(UInt32(next))
        }
        anchorsBefore = before
    }

    struct Anchor: Sendable, Hashable {
        var folded: UInt32
        var source: UInt32

        init(folded: Int, source: Int) {
            self.folded = UInt32(truncatingIfNeeded: folded)
            self.source = UInt32(truncatingIfNeeded: source)
        }
    }

    /// The source offset at which the folded byte at `folded` begins; the source's length at or after the end.
    package func sourceOffset(_ folded: Int) -> Int {
        guard folded < bytes.count else { return sourceCount }
        return place(folded, by: firstAnchor(from: folded + 1) - 1)
    }

    /// The source bytes of a stretch of folded ones, without bytes that were dropped at either edge.
    package func sourceRange(_ folded: Range<Int>) -> Range<Int> {
        let start = sourceOffset(folded.lowerBound)
        let next = firstAnchor(from: folded.upperBound)
        let end: Int
        if next < anchors.count, Int(anchors[next].folded) == folded.upperBound {
            end = Int(anchors[next].source)
        } else {
            end = place(folded.upperBound, by: next - 1)
        }
        return start..<max(start, end)
    }

    /// The folded bytes that a stretch of source bytes gave; its ends should be scalars' ends.
    package func folded(_ source: Range<Int>) -> ArraySlice<UInt8> {
        let start = foldedOffset(source.lowerBound)
        return bytes[start..<max(start, foldedOffset(source.upperBound))]
    }

    private func foldedOffset(_ source: Int) -> Int {
        let after = firstAnchor { Int($0.source) > source }
        let next = after < anchors.count ? Int(anchors[after].folded) : bytes.count
        guard after > 0 else { return min(source, next) }
        return min(Int(anchors[after - 1].folded) + source - Int(anchors[after - 1].source), next)
    }

    private func place(_ folded: Int, by anchor: Int) -> Int {
        guard anchor >= 0, anchor < anchors.count else { return min(folded, sourceCount) }
        return min(Int(anchors[anchor].source) + (folded - Int(anchors[anchor].folded)), sourceCount)
    }

    /// The index of the first anchor whose `folded` is at least `folded`, which is not negative.
    private func firstAnchor(from folded: Int) -> Int {
        let block = folded / Self.block
        guard block < anchorsBefore.count else { return anchors.count }
        var index = Int(anchorsBefore[block])
        // Many stand within one block only where an anchor is on every scalar: as many as a block has bytes, twice.
        while index < anchors.count, Int(anchors[index].folded) < folded { index &+= 1 }
        return index
    }

    /// The index of the first anchor that fulfils `condition`, which must hold from some anchor on.
    private func firstAnchor(where condition: (Anchor) -> Bool) -> Int {
        var low = 0
        var high = anchors.count
        while low < high {
            let middle = (low + high) / 2
            if condition(anchors[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
