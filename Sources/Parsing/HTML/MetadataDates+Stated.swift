import News

/// Dates that a page states for programs: in its meta elements, its structured data, its address.
extension MetadataDates {
    mutating func addMetas(_ fields: MetadataFields) {
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

    /// Every name of interest holds one of these.
    private static let metasOfInterest = PhraseTable([
        "date", "time", "publ", "issued", "modif", "updat", "created", "release", "online",
    ])

    private static func kind(ofMeta key: [UInt8]) -> MetaKind? {
        guard key.withUnsafeBufferPointer({ metasOfInterest.occurs(in: $0, 0..<$0.count) }) else { return nil }
        func holds(_ words: StaticString...) -> Bool { words.contains { MetadataFields.holds(key, $0) } }
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

    mutating func addData() {
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
    mutating func addAddress(_ address: [UInt8]) {
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
}
