/// What a line of text says beside a date that is printed in it.
struct PrintedDateLine {
    private let date: PrintedDates.Found
    private let context: MetadataContext
    /// Words of the line beside the date.
    private var words = 0
    private var wordsBefore = 0
    private var isLabelled = false
    /// The line speaks of a change: "updated", "cập nhật".
    private(set) var isChange = false
    /// The line speaks of rights or of the paper's licence: its date is none of the article's.
    private(set) var isCopyright = false
    private var isRange = false

    private static let publishing = PhraseTable([
        "publi", "veröffentlicht", "erschienen", "erstellt", "posted", "eingestellt", "geschrieben", "written",
        "created",
        "pubblicat", "geplaatst", "gepubliceerd", "đăng", "xuất bản", "mis en ligne", "erstmals", "released", "dated",
        "paru",
        "ເຜີຍແຜ່", "опубликован", "veröff", "subido", "opublikowan", "publicerad", "online seit",
    ])
    /// Words that lead to any date; before one in a sentence they say nothing.
    private static let leading = PhraseTable(["datum", "date", "vom ", "ngày ", "ວັນທີ"])
    private static let changing = PhraseTable([
        "updat", "aktualisier", "modifi", "geändert", "bearbeitet", "stand:", "stand ", "edited", "aggiornat",
        "bijgewerkt",
        "cập nhật", "mise à jour", "mis à jour", "revis", "review", "letzte", "actuali", "atualiz", "ອັບເດດ", "changed",
    ])
    private static let copyright = PhraseTable([
        "©", "copyright", "(c)", "rights reserved", "bản quyền", "giấy phép", "gp-bttt", "license", "licence",
        "ໃບອະນຸຍາດ",
    ])
    private static let ranges = PhraseTable([
        "bis ", "to ", "until ", "till ", "seit ", "since ", "ab ", "jusqu", "from ", "von ", "am ", "- ", "– ", "đến ",
        "từ ",
    ])

    init(_ line: [UInt8], _ date: PrintedDates.Found, _ context: MetadataContext) {
        self.date = date
        self.context = context
        let before = Self.words(line[..<date.range.lowerBound])
        wordsBefore = before
        words = before + Self.words(line[date.range.upperBound...])
        line.withUnsafeBufferPointer { bytes in
            var from = max(0, date.range.lowerBound - 32)
            while from < date.range.lowerBound, bytes[from] & 0xC0 == 0x80 { from += 1 }
            let near = from..<date.range.lowerBound
            isChange = Self.changing.occurs(in: bytes, near)
            isLabelled =
                !isChange
                && (Self.publishing.occurs(in: bytes, near) || words <= 8 && Self.leading.occurs(in: bytes, near))
            isCopyright = Self.copyright.occurs(in: bytes, 0..<min(bytes.count, 400))
            guard words > 3 else { return }
            let close = max(0, date.range.lowerBound - 8)..<date.range.lowerBound
            isRange = Self.ranges.occurs(in: bytes, close)
        }
    }

    /// Runs without a space that hold a word; of scripts without spaces twelve bytes are one.
    private static func words(_ bytes: ArraySlice<UInt8>) -> Int {
        var count = 0
        var run = 0
        var isWord = false
        for byte in bytes {
            if byte <= 0x20 {
                if isWord { count += 1 + run / 36 }
                run = 0
                isWord = false
            } else {
                run += 1
                if byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 { isWord = true }
            }
        }
        return isWord ? count + 1 + run / 36 : count
    }

    func features(_ near: MetadataDates.Near, isFirst: Bool) -> [MetadataDates.Feature] {
        let isStart = wordsBefore <= 3
        if words > 8, !isLabelled, !isChange, !isStart, words > 12 || context.contains(.paragraph) {
            return [.printed, .printedDeep]
        }
        var features: [MetadataDates.Feature] = [.printed]
        switch words {
        case 0: features.append(.printedAlone)
        case ...3: features.append(.printedFew)
        case ...8: features.append(.printedSome)
        default:
            features.append(.printedProse)
            features.append(isStart ? .printedProseStart : .printedProseLabel)
        }
        let isShort = words <= 8
        let isClose = near == .same || near == .before1 || near == .after1 || near == .after2
        if isShort, isClose { features.append(.printedClose) }
        if isShort, isClose, isFirst { features.append(.printedCloseFirst) }
        if isFirst { features.append(.printedFirst) }
        if isLabelled { features.append(.printedLabel) }
        if isChange { features.append(.printedChangeLabel) }
        if isShort, isLabelled || isChange { features.append(.printedLabelShort) }
        if isCopyright { features.append(.printedCopyright) }
        if isRange { features.append(.printedRange) }
        if date.isShort {
            features.append(.printedShortYear)
        } else if date.isFigures {
            features.append(.printedFigures)
        }
        if date.time.hasClock { features.append(.printedClock) }
        let around: [(MetadataContext, MetadataDates.Feature)] = [
            (.article, .printedInArticle), (.aside, .printedAside), (.sideWords, .printedSideWords),
            (.dateWords, .printedDateWords), (.dateWordsAround, .printedDateWordsAround), (.link, .printedLink),
            (.item, .printedItem), (.heading, .printedInHeading),
        ]
        for (part, feature) in around where context.contains(part) { features.append(feature) }
        features.append(Self.place(near))
        if isShort { features.append(Self.shortPlace(near)) }
        return features
    }

    private static func place(_ near: MetadataDates.Near) -> MetadataDates.Feature {
        switch near {
        case .same: .nearSame
        case .before1: .nearBefore1
        case .before2: .nearBefore2
        case .beforeFar: .nearBeforeFar
        case .after1: .nearAfter1
        case .after2: .nearAfter2
        case .after3: .nearAfter3
        case .after4: .nearAfter4
        case .far: .nearFar
        case .none: .nearNone
        }
    }

    private static func shortPlace(_ near: MetadataDates.Near) -> MetadataDates.Feature {
        switch near {
        case .same: .shortSame
        case .before1: .shortBefore1
        case .before2: .shortBefore2
        case .beforeFar: .shortBeforeFar
        case .after1: .shortAfter1
        case .after2: .shortAfter2
        case .after3: .shortAfter3
        case .after4: .shortAfter4
        case .far: .shortFar
        case .none: .shortNone
        }
    }
}
