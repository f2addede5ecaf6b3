/// Takes what a page prints in an author's place apart into names, without roles, addresses and the words before them.
enum AuthorNames {
    /// Most names of one statement.
    static let limit = 12

    private static let roles: Set<[UInt8]> = Set(
        """
        reporter correspondent editor editor-in-chief staff writer journalist contributor columnist redakteur redakteurin \
        chefredakteur chefredakteurin korrespondent korrespondentin autor autorin journaliste rédacteur photographer producer manager \
        director ceo founder ph.d ph.d. phd m.d m.d. professor senior associate dvm volontär volontärin bearbeitet foto fotos photo \
        phóng viên biên tập viên
        """.utf8.split(separator: 0x20).map { Array($0) }
    )
    private static let conjunctions: Set<[UInt8]> = Set(
        ["and", "und", "et", "y", "e", "en", "och", "og", "và", "ແລະ", "&", "sowie"].map { Array($0.utf8) }
    )

    /// The names, cleaned of "By", brackets, roles and addresses; empty for an address alone.
    static func names(in printed: [UInt8]) -> [String] {
        guard printed.count <= 1_200 else { return [] }
        let line = Array(HTMLTree.line(tagless(printed)).utf8)
        guard !line.isEmpty, !isAddress(line) else { return [] }
        var names: [String] = []
        for (number, part) in parts(line).enumerated() where names.count < limit {
            guard let name = name(part, isFirst: number == 0) else { continue }
            if !names.contains(name) { names.append(name) }
        }
        return names
    }

    private static func tagless(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "<")) else { return bytes }
        var result: [UInt8] = []
        var isInside = false
        for byte in bytes {
            if byte == UInt8(ascii: "<") { isInside = true }
            if !isInside { result.append(byte) }
            if byte == UInt8(ascii: ">") {
                isInside = false
                result.append(0x20)
            }
        }
        return result
    }

    private static func isAddress(_ line: [UInt8]) -> Bool {
        guard !line.contains(0x20) else { return false }
        return line.starts(with: "http:".utf8) || line.starts(with: "https:".utf8) || line.starts(with: "www.".utf8)
            || line.first == UInt8(ascii: "/") || line.first == UInt8(ascii: "@")
    }

    /// The line up to a bar, dot or spaced dash, without brackets, cut at commas and words for "and".
    private static func parts(_ line: [UInt8]) -> [[UInt8]] {
        var parts: [[UInt8]] = []
        var words: [[UInt8]] = []
        func close() {
            let part = Array(words.joined(separator: [0x20]))
            if !part.isEmpty { parts.append(part) }
            words = []
        }
        let folded = line.withUnsafeBufferPointer { Scalar.folded($0, 0..<$0.count) }
        var start = BylineWords.openingOfElement(folded)
        if start > 0 {
            // "Geschrieben von: X", "Text: Von X".
            start += BylineWords.opening(Array(folded[start...].drop { $0 == 0x20 }))
        }
        // Folding may change the length of rare letters.
        start = min(start, line.count)
        while start < line.count, line[start] & 0xC0 == 0x80 { start += 1 }
        var depth = 0
        for word in line[start...].split(separator: 0x20) {
            var word = Array(word)
            if word.contains(UInt8(ascii: "@")) || word.starts(with: "http".utf8) { continue }
            let opens = word.contains { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }
            let closes = word.contains { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "]") }
            if opens || depth > 0 {
                depth = closes ? 0 : 1
                continue
            }
            if isStop(word) {
                if words.isEmpty, parts.isEmpty { continue }
                break
            }
            let lower = word.withUnsafeBufferPointer { Scalar.folded($0, 0..<$0.count) }
            if conjunctions.contains(lower) {
                close()
                continue
            }
            // "Anna Berg/Karl Tal" stays; a bar or dot inside ends the names.
            if let bar = word.firstIndex(where: { $0 == UInt8(ascii: "|") }) { word = Array(word[..<bar]) }
            let ends = word.last == UInt8(ascii: ",") || word.last == UInt8(ascii: ";")
            if ends { word.removeLast() }
            if !word.isEmpty { words.append(word) }
            if ends { close() }
        }
        close()
        return parts
    }

    /// A bar, a dot in the middle, a dash between spaces.
    private static let stops: [StaticString] = ["|", "•", "·", "»", "–", "—", "-", "/", "*"]

    private static func isStop(_ word: [UInt8]) -> Bool {
        word.count <= 3 && stops.contains { MetadataFields.equals(word, $0) }
    }

    private static func name(_ part: [UInt8], isFirst: Bool) -> String? {
        var slice = part[...]
        func isTrimmed(_ byte: UInt8) -> Bool {
            switch byte {
            case 0x22, 0x27, 0x2A, 0x2C, 0x3A, 0x3B, 0x2D: true
            default: false
            }
        }
        while let first = slice.first, isTrimmed(first) || first == 0x2E { slice.removeFirst() }
        while let last = slice.last, isTrimmed(last) { slice.removeLast() }
        // The dot of an initial stays.
        if slice.last == 0x2E, !(slice.count >= 3 && slice[slice.endIndex - 3] == 0x20) { slice.removeLast() }
        let folded = Array(slice).withUnsafeBufferPointer { Scalar.folded($0, 0..<$0.count) }
        if !isFirst { slice = slice.dropFirst(BylineWords.opening(folded)) }
        while slice.first == 0x20 { slice.removeFirst() }
        let words = slice.split(separator: 0x20)
        guard !words.isEmpty, words.count <= 6, slice.count <= 120 else { return nil }
        if !isFirst {
            for word in folded.split(separator: 0x20) where roles.contains(Array(word)) { return nil }
        }
        guard slice.contains(where: { $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 }) else { return nil }
        return String(decoding: slice, as: UTF8.self)
    }
}
