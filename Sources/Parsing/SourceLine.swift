import News

/// The line that says where a text comes from.
enum SourceLine {
    enum Label {
        /// "Nguồn:", "Source:": a name or an address follows, or nothing.
        case source(Int)
        /// "Link bài viết:": the address of this very article follows.
        case link(Int)
        /// "Theo X", "According to" style credit on a line of its own.
        case after(Int)

        var start: Int {
            switch self {
            case .source(let at), .link(let at), .after(let at): at
            }
        }
    }

    private static let links = PhraseTable([
        "link bài viết:", "link bài viết :", "link bài gốc:", "link gốc:", "link:", "đường dẫn bài viết:", "đường dẫn:",
        "xem bài gốc:", "url:",
        "article link:", "link to article:", "link to this article:", "original link:", "permalink:",
        "lien de l'article :",
        "lien de l’article :", "lien :", "ລິ້ງ:", "ລິ້ງບົດ:", "ລິ້ງຂ່າວ:",
    ])

    private static let sources = PhraseTable([
        "nguồn:", "nguồn :", "nguồn tin:", "theo nguồn:", "source:", "source :", "sources:", "sources :", "ແຫຼ່ງຂ່າວ:",
        "ແຫລ່ງຂ່າວ:",
        "ແຫຼ່ງຂໍ້ມູນ:", "ແຫຼ່ງທີ່ມາ:", "ທີ່ມາ:", "ທີ່ມາຂ່າວ:", "ຂໍ້ມູນຈາກ:",
    ])

    private static let afters = PhraseTable(["theo ", "(theo ", "d'après ", "d’après ", "via ", "ຕາມ "])

    static func label(_ text: CleanText, _ line: TextLine) -> Label? {
        guard line.scalars <= 400 else { return nil }
        let range = line.folded(limit: 60)
        return text.folds.withUnsafeBufferPointer { folds in
            if let link = links.match(folds, range.lowerBound, range.upperBound) {
                return .link(line.start + link.count)
            }
            if line.words <= 16, let source = sources.match(folds, range.lowerBound, range.upperBound) {
                return .source(line.start + source.count)
            }
            guard line.words <= 9, line.innerEnds == 0, line.ending == .none || folds[range.lowerBound] == 0x28,
                let after = afters.match(folds, range.lowerBound, range.upperBound, where: { range.count > $1 })
            else { return nil }
            return .after(line.start + after.count)
        }
    }

    /// The source a labelled line names; nil for an empty label or wording that is no name.
    static func source(_ text: CleanText, _ line: TextLine, _ label: Label) -> (InformationSource, isLink: Bool)? {
        var range = label.start..<line.end
        text.bytes.withUnsafeBufferPointer { bytes in
            while let first = range.first, bytes[first] == 0x20 || bytes[first] == 0x3A {
                range = (first + 1)..<range.upperBound
            }
            while let last = range.last, [0x20, 0x2E, 0x29, 0x3A].contains(bytes[last]), !endsWithSlashDot(bytes, range)
            {
                range = range.lowerBound..<last
            }
        }
        guard !range.isEmpty else { return nil }
        let value = text.string(range)
        if let host = WebAddress.host(of: value) {
            var isLink = false
            if case .link = label { isLink = true }
            let url = WebAddress.isAbsolute(value) ? value : nil
            return (InformationSource(name: host, url: url), isLink && url != nil)
        }
        if case .link = label { return nil }
        guard value.utf8.count <= 120 else { return nil }
        if case .after = label {
            // "Theo" also opens sentences; a source is a name: its first letter is a capital.
            var i = range.lowerBound
            let kind = text.bytes.withUnsafeBufferPointer { Scalar.kind(Scalar.next($0, &i, range.upperBound)) }
            guard kind == .upper else { return nil }
        }
        return (InformationSource(name: value), false)
    }

    /// Agencies that close a story with their bare name: "KPL", "(TTXVN/Vietnam+)", "VNA/CVN".
    private static let agencies: Set<[UInt8]> = Set(
        [
            "ttxvn", "vietnam+", "vietnamplus", "bnews", "vna", "vns", "cvn", "avi", "vov", "vovworld", "vtv", "vgp",
            "kpl", "ຂປລ", "xinhua", "tân hoa xã", "afp", "ap", "reuters", "epa", "kyodo", "yonhap", "bernama", "antara",
            "tass", "sputnik", "lnr", "lnt",
        ].map { Array($0.utf8) }
    )

    /// Whether an agency follows the slash in "Phạm Kiên/VOV-Vientiane".
    static func hasAgency(_ text: CleanText, _ line: TextLine) -> Bool {
        let folded = text.folded(line, limit: 120)
        guard let slash = folded.firstIndex(of: UInt8(ascii: "/")) else { return false }
        let rest = folded[(slash + 1)...].prefix { $0 != 0x20 && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "/") }
        return agencies.contains(Array(rest))
    }

    /// The agencies named by a line that holds nothing else.
    static func signOff(_ text: CleanText, _ line: TextLine) -> InformationSource? {
        guard line.scalars <= 40, line.words <= 6 else { return nil }
        var range = line.range
        if text.bytes[range.lowerBound] == 0x28, text.bytes[range.upperBound - 1] == 0x29, range.count > 2 {
            range = (range.lowerBound + 1)..<(range.upperBound - 1)
        }
        let folded = text.bytes.withUnsafeBufferPointer { Scalar.folded($0, range) }
        let parts = folded.split(whereSeparator: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ",") })
        guard !parts.isEmpty, parts.count <= 4 else { return nil }
        for part in parts {
            var part = part
            while part.first == 0x20 { part.removeFirst() }
            while part.last == 0x20 { part.removeLast() }
            guard agencies.contains(Array(part)) else { return nil }
        }
        return InformationSource(name: text.string(range))
    }

    private static func endsWithSlashDot(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool { false }
}
