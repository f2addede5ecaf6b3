/// Who wrote it, as printed in a line of its own.
struct Byline {
    var names: [String]
    /// A label or a role was printed, so the line is a byline wherever it stands.
    var isLabelled: Bool

    private static let labels = PhraseTable([
        "tác giả:", "tác giả :", "tác giả bài viết:", "người viết:", "bài viết:", "bài:", "bài, ảnh:", "bài và ảnh:",
        "tin, ảnh:",
        "tin và ảnh:", "thực hiện:", "biên soạn:", "phóng viên:", "pv:", "tổng hợp:", "biên dịch:", "by ", "by:",
        "author:", "authors:",
        "written by ", "written by:", "text by ", "story by ", "words by ", "reporter:", "posted by ", "published by ",
        "par ", "par:",
        "auteur :", "auteur:", "texte :", "texte et photo :", "texte et photos :", "textes et photos :",
        "propos recueillis par ", "ໂດຍ:", "ໂດຍ ", "ຂຽນໂດຍ:", "ຂຽນໂດຍ ", "ຂ່າວ:",
        "ຜູ້ຂຽນ:",
        "ຂ່າວ-ພາບ:", "ຂ່າວ - ພາບ:", "ຂ່າວ ແລະ ພາບ:", "ແປໂດຍ:",
    ])

    /// Signs after a name that it compiled or translated the text: (Th), (tổng hợp), (t/h), (lược dịch).
    private static let roles: [[UInt8]] = [
        "(th)", "(t/h)", "(t.h)", "(tổng hợp)", "(lược dịch)", "(biên dịch)", "(dịch)", "(ghi)", "(thực hiện)",
        "(lược ghi)", "(tổng thuật)",
        "(biên soạn)",
    ].map { Array($0.utf8) }

    /// Where the names begin in a line that opens with a byline label.
    static func label(_ text: CleanText, _ line: TextLine) -> Int? {
        guard line.words <= 16, line.scalars <= 120 else { return nil }
        var range = line.folded(limit: 240)
        // "(ຂ່າວ-ພາບ: X)": the whole byline in brackets.
        let bracket = isBracketed(text, line) ? 1 : 0
        range = (range.lowerBound + bracket)..<range.upperBound
        // Folding keeps the length of Latin and Lao letters, so an offset into it is one into the line.
        let found = text.folds.withUnsafeBufferPointer { folds in
            labels.match(folds, range.lowerBound, range.upperBound) { _, count in
                guard range.count > count else { return false }
                guard folds[range.lowerBound + count - 1] == 0x20 else { return true }
                // "By", "Par" and "ໂດຍ" also open sentences: the names must be capitalised and nothing may end a
                // sentence.
                return line.ending == .none && line.innerEnds == 0
                    && startsWithCapitalOrLao(text, line.start + bracket + count, line.end)
            }
        }
        return found.map { line.start + bracket + $0.count }
    }

    private static func isBracketed(_ text: CleanText, _ line: TextLine) -> Bool {
        line.count > 2 && text.bytes[line.start] == UInt8(ascii: "(") && text.bytes[line.end - 1] == UInt8(ascii: ")")
    }

    private static func startsWithCapitalOrLao(_ text: CleanText, _ start: Int, _ end: Int) -> Bool {
        text.bytes.withUnsafeBufferPointer { bytes in
            var i = start
            while i < end {
                let kind = Scalar.kind(Scalar.next(bytes, &i, end))
                if kind == .space { continue }
                return kind == .upper || kind == .unspaced
            }
            return false
        }
    }

    /// The labelled byline or the name with a role that makes up the line.
    static func labelled(_ text: CleanText, _ line: TextLine) -> Byline? {
        if let start = label(text, line) {
            let names = NameList.names(
                text,
                start..<(isBracketed(text, line) ? line.end - 1 : line.end),
                allowLower: false
            )
            return names.isEmpty ? nil : Byline(names: names, isLabelled: true)
        }
        guard line.scalars <= 60, line.words <= 10, text.bytes[line.end - 1] == UInt8(ascii: ")") else { return nil }
        let folded = text.folded(line)
        for role in roles where folded.count > role.count && folded.suffix(role.count).elementsEqual(role) {
            let names = NameList.names(text, line.start..<(line.end - role.count), allowLower: false)
            if !names.isEmpty { return Byline(names: names, isLabelled: true) }
        }
        return nil
    }

    /// The line as bare names: two to five capitalised words each, nothing else.
    static func bare(_ text: CleanText, _ line: TextLine) -> Byline? {
        guard line.ending == .none, line.innerEnds == 0, line.digits == 0, line.words >= 2, line.words <= 10,
            line.scalars <= 60,
            line.capitalised == line.lettered, PhraseBook.kind(of: text, line) == nil
        else { return nil }
        let names = NameList.names(text, line.range, allowLower: false)
        guard !names.isEmpty, names.count <= 3 else { return nil }
        return Byline(names: names, isLabelled: false)
    }
}
