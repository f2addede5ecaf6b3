/// The headline of a page: every text that may be it, each with what is true of it; a table of weights chooses.
struct MetadataTitle {
    struct Candidate {
        var text: MetadataText
        var features = FeatureSet()
        var sources: Sources = []
        /// The line of visible text that it is.
        var line: Int?
    }

    struct Sources: OptionSet {
        let rawValue: UInt8
        static let tag = Sources(rawValue: 1)
        static let social = Sources(rawValue: 2)
        static let data = Sources(rawValue: 4)
        static let heading = Sources(rawValue: 8)
        static let second = Sources(rawValue: 16)
    }

    /// What may be true of a candidate; the weights are in `MetadataTitle.weights`.
    enum Feature: UInt8, CaseIterable {
        case tag, tagPart, tagLongest, tagFirst, tagLast, tagButLast, tagButFirst
        case social, socialPart, socialLongest, socialFirst, socialLast, socialButLast, socialButFirst
        case twitter, twitterPart, metaHeadline, metaTitle, metaOther, data
        case heading, headingOnly, headingFirst, headingLast, headingLongest, headingWords, headingOtherWords,
            headingMarked
        case headingInArticle, headingInMain, headingAside, headingInHeader, headingAroundOther, headingHome,
            headingLink
        case second, secondFirst, secondAlone, secondWords, secondOtherWords, secondInArticle, secondInMain, secondAside
        case secondAroundOther, secondLink
        case elementMarked, elementWords, inTag, opensTag, inSocial, beyondSocial, beyondTag, isSite, holdsSite
        case words1, words2, words3, words5, words8, words13, words21, opensHeading, beyondHeading, beyondStated
        case sources0, sources1, sources2, sources3, sources4, headingOfMany, headingAndTag, headingAndSocial
        case socialAndTag, dataAndTag, noHeadingTag, noHeadingSocial, noHeadingTagPart, ellipsis
    }

    private(set) var candidates: [Candidate] = []
    var hasHeading = false
    /// The name the page gives its site, as a key.
    private let site: [UInt8]
    let scan: MetadataScan
    /// The title tag and og:title, as keys.
    private var tag: [UInt8] = []
    private var social: [UInt8] = []

    static let limit = 96

    init(_ scan: MetadataScan, _ fields: MetadataFields) {
        self.scan = scan
        let name = fields.first("og:site_name", "application-name")
        site = name.map { MetadataText.key(Array(HTMLTree.line($0).utf8)) } ?? []
        if let node = scan.title, let text = MetadataText(scan.tree.text(of: node)) {
            tag = text.key
            add(text, [.tag], .tag)
            cut(text.text, .tag, [.tagPart, .tagLongest, .tagFirst, .tagLast, .tagButLast, .tagButFirst])
        }
        if let text = fields.first("og:title").flatMap({ MetadataText($0) }) {
            social = text.key
            add(text, [.social], .social)
            let parts: [Feature] = [
                .socialPart, .socialLongest, .socialFirst, .socialLast, .socialButLast, .socialButFirst,
            ]
            cut(text.text, .social, parts)
        }
        if let text = fields.first("twitter:title").flatMap({ MetadataText($0) }) {
            add(text, [.twitter], .social)
            cut(
                text.text,
                .social,
                [.twitterPart, .twitterPart, .twitterPart, .twitterPart, .twitterPart, .twitterPart]
            )
        }
        if let text = fields.first("headline", "hdl") { add(text, [.metaHeadline], []) }
        if let text = fields.first("title", "name") { add(text, [.metaTitle], []) }
        if let text = fields.first(
            "dc.title",
            "dcterms.title",
            "parsely-title",
            "sailthru.title",
            "citation_title",
            "article:title",
            "lp.headline"
        ) {
            add(text, [.metaOther], [])
        }
        addData()
        addHeadings()
        addMarked()
        relate()
    }

    /// The candidate with the highest score, the first of equal ones.
    var best: Candidate? {
        var best: (candidate: Candidate, score: Int32)?
        for candidate in candidates {
            let score = candidate.features.score(Self.weights)
            if best.map({ score > $0.score }) ?? true { best = (candidate, score) }
        }
        return best?.candidate
    }

    // MARK: Where candidates come from

    mutating func add(_ bytes: [UInt8], _ features: [Feature], _ source: Sources) {
        guard let text = MetadataText(bytes) else { return }
        add(text, features, source)
    }

    mutating func add(_ text: MetadataText, _ features: [Feature], _ source: Sources, _ line: Int? = nil) {
        guard text.key.count <= 600 else { return }
        let place: Int
        if let known = candidates.firstIndex(where: { $0.text.key == text.key }) {
            place = known
        } else {
            guard candidates.count < Self.limit else { return }
            place = candidates.count
            candidates.append(Candidate(text: text))
        }
        for feature in features { candidates[place].features.insert(feature) }
        candidates[place].sources.formUnion(source)
        if candidates[place].line == nil { candidates[place].line = line }
    }

    // MARK: How they stand to each other

    private mutating func relate() {
        let keys = candidates.map { $0.text.key }
        let headings = candidates.indices.filter { candidates[$0].features.contains(Feature.heading) }.map { keys[$0] }
        let stated = candidates.filter {
            ($0.features.contains(Feature.social) || $0.features.contains(Feature.data)) && $0.text.words > 2
        }.map { $0.text.key }
        for i in candidates.indices {
            let key = keys[i]
            var found: [Feature] = []
            let has = candidates[i].features
            if key != tag, MetadataText.holds(tag, key) { found.append(.inTag) }
            if MetadataText.starts(tag, with: key) { found.append(.opensTag) }
            if key != social, MetadataText.holds(social, key) { found.append(.inSocial) }
            if !social.isEmpty, MetadataText.starts(key, with: social) { found.append(.beyondSocial) }
            if !tag.isEmpty, MetadataText.starts(key, with: tag) { found.append(.beyondTag) }
            if !site.isEmpty {
                if key == site {
                    found.append(.isSite)
                } else if MetadataText.starts(key, with: site)
                    || key.count > site.count && key.suffix(site.count + 1).elementsEqual([0x20] + site)
                {
                    found.append(.holdsSite)
                }
            }
            found.append(Self.length(candidates[i].text.words, key))
            if headings.contains(where: { MetadataText.starts($0, with: key) }) { found.append(.opensHeading) }
            if headings.contains(where: { MetadataText.starts(key, with: $0) }) { found.append(.beyondHeading) }
            if stated.contains(where: { $0 != key && MetadataText.holds(key, $0) }) { found.append(.beyondStated) }
            if candidates[i].text.text.utf8.suffix(3).elementsEqual("...".utf8)
                || candidates[i].text.text.hasSuffix("…")
            {
                found.append(.ellipsis)
            }
            let sources = candidates[i].sources
            switch sources.rawValue.nonzeroBitCount {
            case 0: found.append(.sources0)
            case 1: found.append(.sources1)
            case 2: found.append(.sources2)
            case 3: found.append(.sources3)
            default: found.append(.sources4)
            }
            let isInTag = has.contains(Feature.tag) || found.contains(.inTag)
            if has.contains(Feature.heading) {
                if !has.contains(Feature.headingOnly), sources.contains(.tag) || sources.contains(.social) {
                    found.append(.headingOfMany)
                }
                if isInTag { found.append(.headingAndTag) }
                if has.contains(Feature.social) { found.append(.headingAndSocial) }
            }
            if has.contains(Feature.social), found.contains(.inTag) { found.append(.socialAndTag) }
            if has.contains(Feature.data), found.contains(.inTag) { found.append(.dataAndTag) }
            if !hasHeading {
                if has.contains(Feature.tag) { found.append(.noHeadingTag) }
                if has.contains(Feature.social) { found.append(.noHeadingSocial) }
                if has.contains(Feature.tagPart) { found.append(.noHeadingTagPart) }
            }
            for feature in found { candidates[i].features.insert(feature) }
        }
    }

    /// By words; where a script sets no spaces between them, twelve bytes count as one.
    private static func length(_ words: Int, _ key: [UInt8]) -> Feature {
        let isUnspaced = key.contains(0xE0) || key.contains { $0 >= 0xE3 && $0 <= 0xE9 }
        switch isUnspaced ? max(words, key.count / 12) : words {
        case ...1: return .words1
        case 2: return .words2
        case 3...4: return .words3
        case 5...7: return .words5
        case 8...12: return .words8
        case 13...20: return .words13
        default: return .words21
        }
    }
}
