import News

/// The credit at the end of a caption: "(Ảnh: TTXVN)", "Ảnh: Tuấn Anh/TTXVN", "(Photo by X/Agency)", "© AFP".
enum PictureCredit {
    /// The line as a caption: its text, and the credit without marker and brackets.
    static func caption(_ text: CleanText, _ line: TextLine) -> Caption {
        guard let at = start(text, line) else { return Caption(text: text.string(line)) }
        var end = at
        while end > line.start {
            if [0x20, 0x7C, 0x2D, 0x28].contains(text.bytes[end - 1]) {
                end -= 1
            } else if end - line.start >= 3, text.bytes[end - 3] == 0xE2, text.bytes[end - 2] == 0x80,
                (0x93...0x95).contains(text.bytes[end - 1])
            {
                // A longer dash before the credit.
                end -= 3
            } else {
                break
            }
        }
        return Caption(text: text.string(line.start..<end), credit: name(text, at..<line.end))
    }

    private static func name(_ text: CleanText, _ range: Range<Int>) -> String {
        let bytes = text.bytes
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, bytes[start] == 0x28 || bytes[start] == 0x5B || bytes[start] == 0x20 { start += 1 }
        while end > start, bytes[end - 1] == 0x2E || bytes[end - 1] == 0x20 { end -= 1 }
        if end > start, bytes[end - 1] == 0x29 || bytes[end - 1] == 0x5D, start > range.lowerBound { end -= 1 }
        // Past "Ảnh:", "Photo credit:": a colon within the first words ends the marker.
        var colon = start
        while colon < end, colon - start < 28, bytes[colon] != 0x3A { colon += 1 }
        if colon + 1 < end, bytes[colon] == 0x3A {
            start = colon + 1
            while start < end, bytes[start] == 0x20 { start += 1 }
        }
        return text.string(start..<end)
    }

    /// Whether `next`, the visual line under `line`, holds the rest of the credit in which `line` ends.
    ///
    /// A caption is often set narrower than the text, so its last line need not be full: the credit itself must be
    /// unfinished, or what follows must look like the end of one.
    static func goesOn(_ text: CleanText, _ line: TextLine, _ next: TextLine) -> Bool {
        guard next.words >= 1, next.words <= 8, next.scalars <= 60, next.innerEnds == 0,
            next.startKind == .upper
                || next.startKind == .unspaced || next.startKind == .lower
        else { return false }
        let bytes = text.bytes
        var last = next.end
        while last > next.start, bytes[last - 1] == 0x2E || bytes[last - 1] == 0x20 { last -= 1 }
        if hasOpenBracket(text, line) {
            return last > next.start && (bytes[last - 1] == 0x29 || bytes[last - 1] == 0x5D)
                && !bytes[next.range].contains(0x28)
        }
        guard next.ending == .none, next.digits == 0, next.startKind != .lower, let at = start(text, line),
            bytes[at] != 0x28, bytes[at] != 0x5B
        else { return false }
        let credit = name(text, at..<line.end).utf8
        let isCapitalised = next.capitalised == next.lettered
        if credit.isEmpty || credit.last == UInt8(ascii: "/") || bytes[line.end - 1] == 0x3A {
            return isCapitalised || next.words <= 5
        }
        guard !credit.contains(UInt8(ascii: "/")) else { return false }
        if next.words <= 5, bytes[next.range].contains(UInt8(ascii: "/")) { return true }
        // A given name alone waits for the rest of the name; a name in capitals is an agency.
        guard isCapitalised, next.words <= 2, !credit.contains(0x20), credit.count > 1 else { return false }
        return String(credit).unicodeScalars.dropFirst().allSatisfy { Scalar.kind($0.value) == .lower }
    }

    /// Whether the line ends inside a bracket that opens a credit.
    private static func hasOpenBracket(_ text: CleanText, _ line: TextLine) -> Bool {
        text.bytes.withUnsafeBufferPointer { bytes in
            var i = line.end
            let lowest = max(line.start, line.end - 80)
            while i > lowest {
                i -= 1
                if bytes[i] == 0x29 || bytes[i] == 0x5D { return false }
                if bytes[i] == 0x28 || bytes[i] == 0x5B { return matches(bracketTable, text, line, i + 1) }
            }
            return false
        }
    }

    private static let markers = [
        "ảnh:", "ảnh :", "ảnh tư liệu:", "ảnh minh họa:", "ảnh minh hoạ:", "nguồn ảnh:", "đồ họa:", "photo:", "photo :",
        "photos:",
        "vna/vns photo", "vns photo", "vna photo", "photo by ", "photos by ", "photo by:", "picture:", "pictures:",
        "image:", "images:", "image credit:",
        "photo credit:", "credit:",
        "image source:", "photograph:", "photographer:", "photo courtesy ", "courtesy ", "image: ©", "crédit photo :",
        "crédit photo:",
        "crédits :", "crédit :", "crédit:", "© ", "©", "ພາບ:", "ພາບໂດຍ", "ຮູບ:", "ຮູບພາບ:", "ຮູບໂດຍ", "ພາບຖ່າຍ:",
        "illustration:",
        "illustration :", "image copyright ", "foto:", "foto :",
    ]

    /// Markers that need brackets around the credit, being ordinary words otherwise.
    private static let bracketed = [
        "nguồn:", "source:", "source :", "ảnh", "photo", "getty", "reuters", "afp", "ap ", "epa", "xinhua", "ttxvn",
        "minh họa", "image",
        "courtesy", "picture", "ap/", "afp/",
    ]

    private static let markerTable = PhraseTable(markers)
    private static let bracketTable = PhraseTable(markers + bracketed)

    /// Where the credit begins, its bracket included; nil where the line ends without one.
    static func start(_ text: CleanText, _ line: TextLine) -> Int? {
        guard line.words <= 90 else { return nil }
        let window = min(line.count, 140)
        var from = line.end - window
        let table = ScalarTable.shared
        return text.bytes.withUnsafeBufferPointer { bytes in
            while from < line.end, bytes[from] & 0xC0 == 0x80 { from += 1 }
            // Folding keeps byte lengths for the letters in the markers, yet not for every scalar: walk both together.
            var i = from
            var best: Int?
            var atBoundary = from == line.start
            while i < line.end {
                if !atBoundary {
                    // Past letters, figures and spaces of running text.
                    while i < line.end, bytes[i] | 0x20 >= 0x61 && bytes[i] | 0x20 <= 0x7A || bytes[i] == 0x20 {
                        i &+= 1
                    }
                    if i >= line.end { break }
                }
                let start = i
                let scalar = Scalar.next(bytes, &i, line.end)
                let kind = table.kind(scalar)
                if atBoundary || kind == .opener {
                    if kind == .opener {
                        if matches(bracketTable, text, line, i), closesAtEnd(bytes, i..<line.end) {
                            best = best ?? start
                        }
                    } else if kind.isWord || scalar == 0xA9 {
                        if matches(markerTable, text, line, start),
                            endsLikeName(bytes, start..<line.end, isWholeLine: start == line.start)
                        {
                            best = best ?? start
                        }
                    }
                }
                atBoundary = isBoundary(scalar, kind, atBoundary, afterSpace: i < line.end && bytes[i] == 0x20)
            }
            return best
        }
    }

    /// A credit without brackets opens the line or follows the end of a sentence, a bar, a dash or a bracket.
    private static func isBoundary(_ scalar: UInt32, _ kind: ScalarKind, _ was: Bool, afterSpace: Bool) -> Bool {
        if scalar == 0x20 { return was }
        return kind == .sentenceEnd || kind == .closer || scalar == 0x7C || kind == .hyphen && afterSpace
    }

    /// Whether the bytes from `at` on, in lower case, open with one of the table's markers.
    private static func matches(_ table: PhraseTable, _ text: CleanText, _ line: TextLine, _ at: Int) -> Bool {
        text.folds.withUnsafeBufferPointer { folds in
            if line.foldEnd &- line.foldStart == line.count {
                return table.match(folds, line.foldStart &+ (at &- line.start), line.foldEnd) != nil
            }
            // Folding changed the length: fold what is needed again.
            return text.bytes.withUnsafeBufferPointer { bytes in
                Scalar.folded(bytes, at..<min(line.end, at + 40)).withUnsafeBufferPointer {
                    table.match($0, 0, $0.count) != nil
                }
            }
        }
    }

    private static func closesAtEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1] == 0x2E || bytes[end - 1] == 0x20 { end -= 1 }
        guard end > range.lowerBound, bytes[end - 1] == 0x29 || bytes[end - 1] == 0x5D else { return false }
        return range.count <= 110
    }

    /// Without brackets the credit is short and holds no further sentence.
    private static func endsLikeName(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isWholeLine: Bool)
        -> Bool
    {
        guard range.count <= 90 else { return false }
        var spaces = 0
        var i = range.lowerBound
        while i < range.upperBound {
            if bytes[i] == 0x20 {
                spaces += 1
                if i > range.lowerBound, bytes[i - 1] == 0x2E, i - range.lowerBound > 12 { return false }
            }
            i += 1
        }
        return spaces <= (isWholeLine ? 7 : 9)
    }
}
