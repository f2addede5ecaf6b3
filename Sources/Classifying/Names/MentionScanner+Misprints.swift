import News

/// Names that are printed wrongly: kept as printed, resolved only where one known name is close.
extension MentionScanner {
    /// The one body under `parent` whose Vietnamese name differs from what is printed in a single syllable, by at
    /// most two letters: `Cục Thông tin đối thoại` for `đối ngoại`.
    func misprinted(_ core: Range<Int>, under parent: Int) -> Int? {
        let prefix = Array(book.entries[parent].id.utf8) + [UInt8(ascii: ".")]
        let words = Array(text.bytes[core]).split(separator: 0x20)
        var found: Int?
        for (index, entry) in book.entries.enumerated() where entry.id.utf8.starts(with: prefix) {
            let known = TextFold.fold(entry.names[0]).bytes.split(separator: 0x20)
            guard known.count == words.count, known.count > 2, known.first == words.first else { continue }
            let wrong = known.indices.filter { known[$0] != words[$0] }
            guard wrong.count == 1, Self.isClose(known[wrong[0]], words[wrong[0]]) else { continue }
            guard found == nil else { return nil }
            found = index
        }
        return found
    }

    /// Whether two syllables differ in two bytes at most, by the usual distance of editing.
    static func isClose(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
        guard one.count < 16, other.count < 16 else { return false }
        var row = Array(0...other.count)
        for (line, byte) in one.enumerated() {
            var corner = row[0]
            row[0] = line + 1
            for (column, letter) in other.enumerated() {
                let above = row[column + 1]
                row[column + 1] = min(above + 1, row[column] + 1, corner + (byte == letter ? 0 : 1))
                corner = above
            }
        }
        return row[other.count] <= 2
    }
}
