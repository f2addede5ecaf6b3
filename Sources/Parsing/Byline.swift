/// Who wrote it, as printed in a line of its own.
struct Byline {
    var names: [String]
    /// A label or a role was printed, so the line is a byline wherever it stands.
    var isLabelled: Bool

    private static let labels: [[UInt8]] = [
        "tác giả:", "tác giả :", "tác giả bài viết:", "người viết:", "bài viết:", "bài:", "bài, ảnh:", "bài và ảnh:", "tin, ảnh:",
        "tin và ảnh:", "thực hiện:", "biên soạn:", "phóng viên:", "pv:", "tổng hợp:", "biên dịch:", "by ", "by:", "author:", "authors:",
        "written by ", "written by:", "text by ", "story by ", "words by ", "reporter:", "posted by ", "published by ", "par ", "par:",
        "auteur :", "auteur:", "texte :", "propos recueillis par ", "ໂດຍ:", "ໂດຍ ", "ຂຽນໂດຍ:", "ຂຽນໂດຍ ", "ຂ່າວ:", "ຜູ້ຂຽນ:",
        "ຂ່າວ-ພາບ:", "ຂ່າວ - ພາບ:", "ຂ່າວ ແລະ ພາບ:", "ແປໂດຍ:",
    ].map { Array($0.utf8) }

    /// Signs after a name that it compiled or translated the text: (Th), (tổng hợp), (t/h), (lược dịch).
    private static let roles: [[UInt8]] = [
        "(th)", "(t/h)", "(t.h)", "(tổng hợp)", "(lược dịch)", "(biên dịch)", "(dịch)", "(ghi)", "(thực hiện)", "(lược ghi)", "(tổng thuật)",
        "(biên soạn)",
    ].map { Array($0.utf8) }

    /// Where the names begin in a line that opens with a byline label.
    static func label(_ text: CleanText, _ line: TextLine) -> Int? {
        guard line.words <= 16, line.scalars <= 120 else { return nil }
        let folded = text.folded(line)
        // Folding keeps the length of Latin and Lao letters, so an offset into it is one into the line.
        for label in labels where folded.starts(with: label) && folded.count > label.count {
            let at = line.start + label.count
            guard label.last == UInt8(ascii: " ") else { return at }
            // "By", "Par" and "ໂດຍ" also open sentences: the names must be capitalised and nothing may end a sentence.
            if line.ending == .none, line.innerEnds == 0, startsWithCapitalOrLao(text, at, line.end) { return at }
        }
        return nil
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
            let names = NameList.names(text, start..<line.end, allowLower: false)
            return names.isEmpty ? nil : Byline(names: names, isLabelled: true)
        }
        guard line.scalars <= 60, line.words <= 10 else { return nil }
        let folded = text.folded(line)
        for role in roles where folded.count > role.count && folded.suffix(role.count).elementsEqual(role) {
            let names = NameList.names(text, line.start..<(line.end - role.count), allowLower: false)
            if !names.isEmpty { return Byline(names: names, isLabelled: true) }
        }
        return nil
    }

    /// The line as bare names: two to five capitalised words each, nothing else.
    static func bare(_ text: CleanText, _ line: TextLine) -> Byline? {
        guard line.ending == .none, line.innerEnds == 0, line.digits == 0, line.words >= 2, line.words <= 10, line.scalars <= 60,
            line.capitalised == line.lettered, PhraseBook.kind(of: text, line) == nil
        else { return nil }
        let names = NameList.names(text, line.range, allowLower: false)
        guard !names.isEmpty, names.count <= 3 else { return nil }
        return Byline(names: names, isLabelled: false)
    }
}

/// Takes a printed list of authors apart.
enum NameList {
    /// Names in the range: parted by comma, `&`, ` - `, `–`, `;`, `và`, `and`, `et`, `ແລະ`; what follows `/`, `|` or a bracket
    /// (an agency, a place, a role) is left out. Empty when a part does not look like a name.
    static func names(_ text: CleanText, _ range: Range<Int>, allowLower: Bool) -> [String] {
        var names: [String] = []
        var words: [Range<Int>] = []
        var failed = false
        var stopped = false
        text.bytes.withUnsafeBufferPointer { bytes in
            func close() {
                defer { words = [] }
                guard let first = words.first, let last = words.last else { return }
                guard words.count <= 6, last.upperBound - first.lowerBound <= 90 else {
                    failed = true
                    return
                }
                var i = first.lowerBound
                let kind = Scalar.kind(Scalar.next(bytes, &i, range.upperBound))
                guard kind == .upper || kind == .unspaced || kind == .ideograph || kind == .letter || allowLower else {
                    failed = true
                    return
                }
                let name = text.string(first.lowerBound..<last.upperBound)
                if !names.contains(name) { names.append(name) }
            }
            var i = range.lowerBound
            while i < range.upperBound, !stopped {
                let start = i
                let scalar = Scalar.next(bytes, &i, range.upperBound)
                switch scalar {
                case 0x20: continue
                case 0x2C, 0x26, 0x3B, 0x2013, 0x2014: close()
                case 0x2D where i < range.upperBound && bytes[i] == 0x20: close()
                case 0x2F, 0x7C, 0x28, 0x5B, 0x2022, 0xB7: stopped = true
                case 0x3A where words.isEmpty: continue
                default:
                    // A word runs to the next space or parting mark.
                    var stop = i
                    while stop < range.upperBound {
                        let byte = bytes[stop]
                        if byte == 0x20 || byte == 0x2C || byte == 0x3B || byte == 0x2F || byte == 0x7C || byte == 0x28 { break }
                        stop += 1
                    }
                    i = stop
                    let folded = Scalar.folded(bytes, start..<stop)
                    if folded == Array("và".utf8) || folded == Array("and".utf8) || folded == Array("et".utf8)
                        || folded == Array("ແລະ".utf8)
                    {
                        close()
                    } else {
                        words.append(start..<stop)
                    }
                }
            }
            close()
        }
        return failed ? [] : names
    }
}

/// Family names that mark a bare line as a Vietnamese person's name (domain.md B3).
enum FamilyName {
    private static let common: Set<[UInt8]> = Set(
        """
        nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý trịnh tô đinh đoàn mai lương cao tạ hà trương \
        lâm phùng đào vương chu triệu thái quách tống nông lưu
        """.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).map { Array($0) }
    )

    static func opens(_ text: CleanText, _ line: TextLine) -> Bool {
        let folded = text.folded(line, limit: 40)
        guard let word = folded.split(separator: 0x20).first else { return false }
        return common.contains(Array(word))
    }
}
