/// The tags of a TIFF structure: the first directory and those of Exif and GPS it points to (TIFF 6.0 section 2,
/// CIPA DC-008 section 4.6).
///
/// Every directory is read once and has a bounded number of entries, so that directories that point at each other end.
struct TIFFDirectories {
    private struct Entry {
        var type: Int
        var count: Int
        /// Of the four bytes that hold the value or its offset.
        var offset: Int
    }

    private static let entryLimit = 2_048
    private static let sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]

    private let view: ByteView
    private var entries: [Int: Entry] = [:]
    private var gps: [Int: Entry] = [:]

    init(_ bytes: ArraySlice<UInt8>) {
        var view = ByteView(bytes)
        view.isBigEndian = view.byte(0) == 0x4D
        self.view = view
        guard view.word(2) == 42, let first = view.long(4) else { return }
        var visited: Set<Int> = []
        read(first, into: \.entries, &visited)
        if let exif = number(0x8769) { read(exif, into: \.entries, &visited) }
        if let place = number(0x8825) { read(place, into: \.gps, &visited) }
    }

    private mutating func read(
        _ offset: Int,
        into table: WritableKeyPath<TIFFDirectories, [Int: Entry]>,
        _ visited: inout Set<Int>
    ) {
        guard visited.insert(offset).inserted, let count = view.word(offset) else { return }
        for index in 0..<min(count, Self.entryLimit) {
            let at = offset + 2 + index * 12
            guard let tag = view.word(at), let type = view.word(at + 2), let values = view.long(at + 4) else { return }
            guard Self.sizes.indices.contains(type), type > 0 else { continue }
            if self[keyPath: table][tag] == nil {
                self[keyPath: table][tag] = Entry(type: type, count: values, offset: at + 8)
            }
        }
    }

    private func data(_ entry: Entry?) -> ArraySlice<UInt8>? {
        guard let entry else { return nil }
        let (size, isOver) = entry.count.multipliedReportingOverflow(by: Self.sizes[entry.type])
        guard !isOver, size > 0 else { return nil }
        guard size > 4 else { return view.slice(entry.offset, size) }
        guard let offset = view.long(entry.offset) else { return nil }
        return view.slice(offset, size)
    }

    /// The bytes of a tag's value.
    func data(_ tag: Int) -> ArraySlice<UInt8>? { data(entries[tag]) }

    /// The first of a tag's whole numbers.
    func number(_ tag: Int) -> Int? {
        guard let entry = entries[tag], let bytes = data(entry) else { return nil }
        let part = ByteView(bytes, isBigEndian: view.isBigEndian)
        switch entry.type {
        case 1, 6, 7: return part.byte(0)
        case 3, 8: return part.word(0)
        case 4, 9: return part.long(0)
        default: return nil
        }
    }

    /// Text up to its NUL: UTF-8, as Exif 3.0 allows, else the letters of Western Europe.
    func text(_ tag: Int) -> String? {
        guard let bytes = data(tag) else { return nil }
        return LatinText.line(bytes.prefix { $0 != 0 })
    }

    /// Text of Windows' own tags: UTF-16, the lower byte first.
    func wideText(_ tag: Int) -> String? {
        guard let bytes = data(tag) else { return nil }
        let view = ByteView(bytes, isBigEndian: false)
        let units = stride(from: 0, to: bytes.count - 1, by: 2).compactMap { view.word($0).map { UInt16($0) } }
        return StatedText.line(String(decoding: units.prefix { $0 != 0 }, as: UTF16.self))
    }

    /// Where the camera stood: degrees north and east; nil where a part is missing or is none.
    var position: (latitude: Double, longitude: Double)? {
        guard let north = angle(2), let east = angle(4), north <= 90, east <= 180,
            let northSign = sign(1, "NS"), let eastSign = sign(3, "EW")
        else { return nil }
        // A receiver without a fix writes zeros.
        guard north != 0 || east != 0 else { return nil }
        return (north * northSign, east * eastSign)
    }

    private func sign(_ tag: Int, _ letters: String) -> Double? {
        guard let letter = data(gps[tag])?.first, let place = letters.utf8.firstIndex(of: letter) else { return nil }
        return place == letters.utf8.startIndex ? 1 : -1
    }

    /// Degrees, minutes and seconds, each a fraction.
    private func angle(_ tag: Int) -> Double? {
        guard let entry = gps[tag], entry.type == 5, let bytes = data(entry) else { return nil }
        let part = ByteView(bytes, isBigEndian: view.isBigEndian)
        var sum = 0.0
        for index in 0..<min(3, entry.count) {
            guard let above = part.long(index * 8), let below = part.long(index * 8 + 4) else { return nil }
            guard below != 0 else {
                // "0/0" seconds are none; degrees without a value are no place.
                if index == 0 { return nil }
                continue
            }
            sum += Double(above) / Double(below) / [1, 60, 3_600][index]
        }
        return sum
    }
}

/// Text of a block that does not say its letters.
enum LatinText {
    /// One clean line; UTF-8 where it is that, else Windows-1252.
    static func line(_ bytes: some Sequence<UInt8>) -> String? {
        let bytes = Array(bytes)
        if bytes.withUnsafeBufferPointer({ UTF8Check.firstFault($0) == nil }) { return StatedText.line(bytes) }
        return StatedText.line(WireCharset.windows(bytes))
    }
}
