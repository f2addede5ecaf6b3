import News

/// When a page was published and changed: every date that it states or prints, each with what is true of it.
///
/// A date stated as that of publication counts at once, in the order of `Statement`. Without one a table of weights
/// chooses among the rest and "none": what is printed by the headline, in the address, stated as a change or as a mere
/// date.
struct MetadataDates {
    /// Statements of publication, the surest first (on 326 pages with dates the first present was right on 98 of 100).
    enum Statement: Int, CaseIterable {
        case metaArticle, dataArticle, timePublished, itemPublished, metaPublished, dataPage
    }

    struct Mention {
        var time: PrintedTime
        var reason: String
        var statement: Statement?
        var isChange = false
        /// Printed for readers, or in the page's address.
        var isShown = false
    }

    struct Candidate {
        /// The day, hours left out.
        var day: CivilTime
        var features = FeatureSet()
        var mentions: [Mention] = []
    }

    /// What may be true of a day; the weights are in `MetadataDates.weights`.
    enum Feature: UInt8, CaseIterable {
        case none
        case metaDate, metaCreated, metaChange, dataCreated, dataUpload, dataChange, dataChangePage, dataOther
        case address, addressMonth
        case time, timeFirst, timeLater, timeWordsPublished, timeWordsChange, timeChange
        case timeInArticle, timeAside, timeSideWords, timeDateWords, timeLink, timeItem
        case timeBefore, timeBeforeFar, timeAfter1, timeAfter2, timeAfter3, timeFar, itemChange, abbreviation
        case printed, printedFirst, printedClose, printedCloseFirst, printedLabel, printedChangeLabel, printedLabelShort
        case printedAlone, printedFew, printedSome, printedProse, printedProseStart, printedProseLabel, printedDeep
        case printedRange, printedCopyright, printedShortYear, printedFigures, printedClock, printedSecond,
            printedOfMany
        case printedInArticle, printedAside, printedSideWords, printedDateWords, printedDateWordsAround, printedLink
        case printedItem, printedInHeading
        case nearSame, nearBefore1, nearBefore2, nearBeforeFar, nearAfter1, nearAfter2, nearAfter3, nearAfter4, nearFar
        case nearNone
        case shortSame, shortBefore1, shortBefore2, shortBeforeFar, shortAfter1, shortAfter2, shortAfter3, shortAfter4
        case shortFar, shortNone
        case inTitle, inDescription, alone, newest, oldest, repeated, agrees, changeOnly
    }

    private(set) var candidates: [Candidate] = []
    private let scan: MetadataScan
    private let headline: Int?
    private let order: PrintedDates.Order
    /// Year and month in the page's address.
    private var addressMonth: (year: Int, month: Int)?

    static let limit = 200

    init(_ scan: MetadataScan, _ fields: MetadataFields, headline: Int?, address: String?, order: PrintedDates.Order) {
        self.scan = scan
        self.headline = headline
        self.order = order
        addMetas(fields)
        addData()
        if let address { addAddress(Array(address.utf8)) }
        addTimes()
        addMarked()
        addPrinted()
        relate()
    }

    /// Days outside of these are none of a page's own, or slips.
    private static let plausible = 1_991...2_100

    private mutating func add(_ mention: Mention, _ features: [Feature]) {
        var day = mention.time.civil
        (day.hour, day.minute, day.second) = (0, 0, 0)
        guard Self.plausible.contains(day.year) || mention.statement != nil && day.year > 1_970 else { return }
        let place: Int
        if let known = candidates.firstIndex(where: { $0.day == day }) {
            place = known
        } else {
            guard candidates.count < Self.limit else { return }
            place = candidates.count
            candidates.append(Candidate(day: day))
        }
        for feature in features { candidates[place].features.insert(feature) }
        if candidates[place].mentions.count < 24 { candidates[place].mentions.append(mention) }
    }

    // MARK: What is stated

    private mutating func addMetas(_ fields: MetadataFields) {
        for field in fields.fields {
            guard let kind = Self.kind(ofMeta: field.key) else { continue }
            let value = fields.value(field)
            guard value.count < 60, let time = MachineTime.read(value) else { continue }
            var mention = Mention(time: time, reason: "meta:" + String(decoding: field.key, as: UTF8.self))
            switch kind {
            case .article: mention.statement = .metaArticle
            case .published: mention.statement = .metaPublished
            case .change: mention.isChange = true
            case .created, .date: break
            }
            let feature: [Feature] =
                kind == .change ? [.metaChange] : kind == .created ? [.metaCreated] : kind == .date ? [.metaDate] : []
            add(mention, feature)
        }
        for (feature, value) in [
            (Feature.inTitle, fields.first("og:title")),
            (.inDescription, fields.first("og:description", "description")),
        ] {
            guard let value, value.count <= 1_000 else { continue }
            let folded = value.withUnsafeBufferPointer { Scalar.folded($0, 0..<$0.count) }
            guard let found = PrintedDates(folded, order: order).found.first, !found.isShort else { continue }
            add(Mention(time: found.time, reason: "printed", isShown: feature == .inTitle), [feature])
        }
    }

    private enum MetaKind { case article, published, change, created, date }

    private static func kind(ofMeta key: [UInt8]) -> MetaKind? {
        func holds(_ words: StaticString...) -> Bool { words.contains { MetadataFields.holds(key, $0) } }
        // Every name of interest holds one of these.
        guard holds("date", "time", "publ", "issued", "modif", "updat", "created", "release", "online") else {
            return nil
        }
        if holds(
            "expir",
            "unpubl",
            "valid",
            "birth",
            "start",
            "enddate",
            "end_",
            "event",
            "crawl",
            "server",
            "copyright",
            "format"
        )
            || holds("video", "image", "locale", "publisher", "verif")
        {
            return nil
        }
        if holds("modif", "updat", "revis", "lastmod", "last-", "last_", "moddate", "changed") { return .change }
        let exact: [StaticString] = [
            "article:published_time", "og:article:published_time", "article:published", "og:published_time",
            "published_time",
        ]
        if exact.contains(where: { MetadataFields.equals(key, $0) }) { return .article }
        if holds("publ", "issued", "pubdate", "pub_date", "release", "online") { return .published }
        if holds("created") { return .created }
        return holds("date", "timestamp") ? .date : nil
    }

    private mutating func addData() {
        let data = scan.data
        for node in data.objects {
            var kind: LinkedDataKind?
            for child in data.children(node) where data.nodes[child].kind != .object && data.nodes[child].kind != .array
            {
                guard let key = Self.dataKey(child, data) else { continue }
                if kind == nil { kind = LinkedDataKind.of(node, data) }
                guard kind != .comment, let value = data.text(child), let time = MachineTime.read(value) else {
                    continue
                }
                var mention = Mention(time: time, reason: "json-ld:" + key.name)
                var features: [Feature] = []
                switch key {
                case .published:
                    switch kind {
                    case .article: mention.statement = .dataArticle
                    case .page: mention.statement = .dataPage
                    default: features = [.dataOther]
                    }
                case .change:
                    mention.isChange = kind != .other
                    features = [kind == .article ? .dataChange : .dataChangePage]
                case .created: features = [.dataCreated]
                case .upload: features = [.dataUpload]
                }
                add(mention, features)
            }
        }
    }

    private enum DataKey {
        case published, change, created, upload
        var name: String {
            switch self {
            case .published: "datePublished"
            case .change: "dateModified"
            case .created: "dateCreated"
            case .upload: "uploadDate"
            }
        }
    }

    private static func dataKey(_ node: Int, _ data: LinkedData) -> DataKey? {
        let count = data.nodes[node].keyEnd - data.nodes[node].keyStart
        guard count >= 8, count <= 13 else { return nil }
        if data.hasKey(node, "datePublished") { return .published }
        if data.hasKey(node, "dateModified") { return .change }
        if data.hasKey(node, "dateCreated") || data.hasKey(node, "dateline") { return .created }
        return data.hasKey(node, "uploadDate") ? .upload : nil
    }

    /// `/2024/05/17/`, `/2024-05-17-`, `-20240517.`; year and month alone only support what else is known.
    private mutating func addAddress(_ address: [UInt8]) {
        func number(_ range: Range<Int>) -> Int { address[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
        var runs: [Range<Int>] = []
        var i = 0
        while i < address.count, i < 2_000 {
            guard address[i] &- 0x30 < 10 else {
                i += 1
                continue
            }
            let start = i
            while i < address.count, address[i] &- 0x30 < 10 { i += 1 }
            runs.append(start..<i)
        }
        for (index, run) in runs.enumerated() {
            func parts(_ offset: Int) -> Range<Int>? {
                guard index + offset < runs.count else { return nil }
                let before = runs[index + offset - 1].upperBound
                let next = runs[index + offset]
                guard next.lowerBound == before + 1, next.count <= 2,
                    address[before] == UInt8(ascii: "/") || address[before] == UInt8(ascii: "-")
                else { return nil }
                return next
            }
            var day: CivilTime?
            if run.count == 8 {
                day = CivilTime(
                    year: number(run.lowerBound..<(run.lowerBound + 4)),
                    month: number((run.lowerBound + 4)..<(run.lowerBound + 6)),
                    day: number((run.lowerBound + 6)..<run.upperBound)
                )
            } else if run.count == 4, let month = parts(1) {
                if let date = parts(2) {
                    day = CivilTime(year: number(run), month: number(month), day: number(date))
                } else if (1...12).contains(number(month)), addressMonth == nil {
                    addressMonth = (number(run), number(month))
                }
            }
            guard let day, day.isValid, (1_995...2_100).contains(day.year) else { continue }
            if addressMonth == nil { addressMonth = (day.year, day.month) }
            return add(Mention(time: PrintedTime(civil: day), reason: "url", isShown: true), [.address])
        }
    }

    private mutating func addTimes() {
        let tree = scan.tree
        var seen = 0
        for place in scan.times {
            let value = tree.attribute(place.node, .datetime) ?? tree.attribute(place.node, .content) ?? []
            var time = value.isEmpty ? nil : MachineTime.read(value)
            if time == nil {
                let text = tree.text(of: place.node)
                guard text.count <= 400 else { continue }
                let folded = text.withUnsafeBufferPointer { Scalar.folded($0, 0..<$0.count) }
                time = PrintedDates(folded, order: order).found.first?.time
            }
            guard let time else { continue }
            let context = MetadataContext.around(place.node, tree)
            guard !context.contains(.comment) else { continue }
            var mention = Mention(time: time, reason: "time:datetime", isShown: true)
            var features: [Feature] = [.time, seen == 0 ? .timeFirst : .timeLater]
            seen += 1
            if Self.isMarked(place.node, tree, "published") || tree.has(place.node, .pubdate) {
                mention.statement = .timePublished
                mention.reason = tree.has(place.node, .pubdate) ? "time:pubdate" : "time:datePublished"
            } else if Self.isMarked(place.node, tree, "modified") {
                mention.isChange = true
                mention.reason = "time:dateModified"
                features.append(.timeChange)
            } else if place.hints.contains(.published) {
                features.append(.timeWordsPublished)
            } else if place.hints.contains(.updated) {
                mention.isChange = true
                features.append(.timeWordsChange)
            }
            let around: [(MetadataContext, Feature)] = [
                (.article, .timeInArticle), (.aside, .timeAside), (.sideWords, .timeSideWords),
                (.dateWords, .timeDateWords),
                (.link, .timeLink), (.item, .timeItem),
            ]
            for (part, feature) in around where context.contains(part) { features.append(feature) }
            switch near(place.line) {
            case .same, .after1: features.append(.timeAfter1)
            case .before1, .before2: features.append(.timeBefore)
            case .beforeFar: features.append(.timeBeforeFar)
            case .after2: features.append(.timeAfter2)
            case .after3: features.append(.timeAfter3)
            case .after4, .far, .none: features.append(.timeFar)
            }
            add(mention, features)
        }
    }

    /// Whether itemprop or property names a date of this kind.
    static func isMarked(_ node: Int, _ tree: HTMLTree, _ word: StaticString) -> Bool {
        for name in [HTMLAttributeName.itemprop, .property] {
            guard let range = tree.attributeBytes(node, name), range.count <= 120 else { continue }
            let value = tree.bytes[range].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
            if MetadataFields.holds(value, word) { return true }
        }
        return false
    }

    private mutating func addMarked() {
        let tree = scan.tree
        for place in scan.dates where tree.tag(place.node) != .meta {
            var time: PrintedTime?
            for name in [HTMLAttributeName.content, .datetime, .title] where time == nil {
                time = tree.attribute(place.node, name).flatMap { MachineTime.read($0) }
            }
            let isAbbreviation = tree.tag(place.node) == .abbr
            if time == nil, !isAbbreviation {
                let text = tree.text(of: place.node)
                guard text.count <= 400 else { continue }
                let folded = text.withUnsafeBufferPointer { Scalar.folded($0, 0..<$0.count) }
                time = PrintedDates(folded, order: order).found.first?.time
            }
            guard let time, !MetadataContext.around(place.node, tree).contains(.comment) else { continue }
            var mention = Mention(time: time, reason: "itemprop:datePublished", isShown: true)
            if isAbbreviation {
                mention.reason = "abbr:title"
                add(mention, [.abbreviation])
            } else if Self.isMarked(place.node, tree, "modif") || Self.isMarked(place.node, tree, "updat") {
                mention.isChange = true
                mention.reason = "itemprop:dateModified"
                add(mention, [.itemChange])
            } else {
                mention.statement = .itemPublished
                add(mention, [])
            }
        }
    }

    // MARK: What is printed

    enum Near { case same, before1, before2, beforeFar, after1, after2, after3, after4, far, none }

    func near(_ line: Int) -> Near {
        guard let headline else { return .none }
        let lines = line - headline
        if lines == 0 { return .same }
        if lines < 0 { return lines >= -3 ? .before1 : lines >= -8 ? .before2 : .beforeFar }
        if lines <= 2 { return .after1 }
        if lines <= 6 { return .after2 }
        if lines <= 14 { return .after3 }
        guard line < scan.lines.count else { return .far }
        return scan.lines[line].offset - scan.lines[headline].offset < 3_000 ? .after4 : .far
    }

    private mutating func addPrinted() {
        var seen = 0
        for line in scan.dated {
            let (text, nodes) = scan.text(of: line)
            let folded = text.withUnsafeBufferPointer { Scalar.folded($0, 0..<$0.count) }
            let dates = PrintedDates(folded, order: order).found
            guard let first = nodes.first, !dates.isEmpty, dates.count <= 6 else { continue }
            for (number, date) in dates.enumerated() {
                let node = nodes.last { $0.offset <= date.range.lowerBound } ?? first
                let context = MetadataContext.around(node.node, scan.tree)
                guard !context.contains(.comment) else { continue }
                let printed = PrintedDateLine(folded, date, context)
                guard !printed.isCopyright else { continue }
                var mention = Mention(time: date.time, reason: "printed", isShown: true)
                mention.isChange = printed.isChange
                var features = printed.features(near(line), isFirst: seen == 0)
                if number > 0 { features.append(.printedSecond) }
                if dates.count > 1 { features.append(.printedOfMany) }
                add(mention, features)
                seen += 1
            }
        }
    }

    // MARK: How they stand to each other

    private mutating func relate() {
        let days = candidates.map(\.day)
        for i in candidates.indices {
            var found: [Feature] = []
            let candidate = candidates[i]
            if let addressMonth, addressMonth == (candidate.day.year, candidate.day.month) {
                found.append(.addressMonth)
            }
            if candidates.count == 1 {
                found.append(.alone)
            } else {
                if candidate.day == days.max() { found.append(.newest) }
                if candidate.day == days.min() { found.append(.oldest) }
            }
            if candidate.mentions.filter({ $0.reason == "printed" }).count >= 3 { found.append(.repeated) }
            let kinds = [Feature.address, .metaDate, .metaCreated, .time, .printed, .dataOther, .dataCreated, .inTitle]
            if kinds.filter({ candidate.features.contains($0) }).count >= 2 { found.append(.agrees) }
            if candidate.mentions.allSatisfy(\.isChange) { found.append(.changeOnly) }
            for feature in found { candidates[i].features.insert(feature) }
        }
    }
}
