import News

/// Makes a document out of a ninjs item of any generation, and of what agencies made of them.
///
/// What can be read is read; where the item does not keep to the standard, `provided.faults` says so. A member that
/// has another type than it should counts as absent.
struct NinjsReader {
    let item: JSONValue
    let settings: ParsingSettings
    let generation: NinjsGeneration

    init(_ item: JSONValue, _ settings: ParsingSettings) {
        self.item = item
        self.settings = settings
        generation = NinjsGeneration(of: item)
    }

    func document(charset: String) throws(Reason) -> Document {
        let texts = NinjsTexts(item)
        let body = texts.body(headline: texts.headline)
        try settings.check(bodyBytes: body.utf8.count)
        var document = Document(mediaType: "application/json", body: body)
        document.charset = charset
        document.title = texts.headline
        document.subtitle = texts.subtitle
        document.declaredLanguage = line("language")
        readFacts(&document)
        if isVisual(document.provided.type) {
            document.provided.caption = texts.caption
        } else {
            document.lead = texts.lead
        }
        readCreators(&document)
        readTimes(&document)
        document.sources = NinjsConcepts.sources(item)
        if document.sources.isEmpty, let credit = texts.creditLine {
            document.sources = [InformationSource(name: credit)]
        }
        document.providerIdentifiers = NinjsConcepts.identifiers(item)
        document.provided.concepts = NinjsConcepts.all(item)
        document.provided.associations = NinjsAssociations.all(item)
        document.provided.renditions = NinjsAssociations.renditions(item)
        document.provided.faults = NinjsCheck(generation).faults(item)
        document.quality = Self.quality(document)
        return document
    }

    /// The first of the names that holds a text, on one line.
    func line(_ names: String...) -> String? {
        for name in names { if let text = StatedText.line(item[name]?.string) { return text } }
        return nil
    }

    private func isVisual(_ type: ProvidedFacts.NewsType) -> Bool {
        switch type {
        case .picture, .graphic, .video, .audio: true
        default: false
        }
    }

    private func readFacts(_ document: inout Document) {
        var facts = ProvidedFacts()
        facts.type = Self.type(item) ?? .text
        facts.slugline = line("slugline")
        facts.located = line("located") ?? Self.dateline(item)
        facts.edNote = line("edNote", "ednote")
        facts.usageTerms = Self.joined(item["usageTerms"] ?? item["usageterms"])
        facts.copyrightHolder = line("copyrightHolder", "copyrightholder")
        facts.copyrightNotice = line("copyrightNotice", "copyrightnotice")
        if let urgency = item["urgency"]?.int, (1...9).contains(urgency) { facts.urgency = Int(urgency) }
        facts.pubStatus = (line("pubStatus", "pubstatus")).flatMap(ProvidedFacts.PubStatus.init)
        facts.digitalSource = (item["digitalSourceType"] ?? item["digitalsourcetype"])?["uri"]?.string
        facts.standard = "ninjs" + (version.map { " " + $0 } ?? "")
        facts.version = Self.text(item["version"])
        facts.signals = (item["signals"]?.array ?? []).compactMap { StatedText.line($0.string) }
        if item["type"]?.string == "advisory" { facts.signals.append("advisory") }
        switch facts.pubStatus {
        case .canceled: facts.signals.append("kill")
        case .withheld: facts.signals.append("hold")
        default: break
        }
        document.provided = facts
    }

    /// The version the item says, else its generation's number.
    private var version: String? {
        if let said = StatedText.line(item["standard"]?["version"]?.string), said.utf8.count <= 16 { return said }
        switch generation {
        case .one: return "1"
        case .two: return "2"
        case .three: return "3"
        }
    }

    private func readCreators(_ document: inout Document) {
        let byline = line("by", "byline") ?? StatedText.line(item["photographer"]?["name"]?.string)
        let authors = (item["authors"]?.array ?? []).compactMap { author in
            // Superdesk lists editors and others who worked on it too.
            let role = author["role"]?.string
            return role == nil || role == "writer" || role == "author" || role == "photographer"
                ? StatedText.line(author["name"]?.string) : nil
        }
        document.authors = authors.isEmpty ? NinjsConcepts.creators(item) : authors
        guard let byline else { return }
        if document.authors.isEmpty { document.authors = StatedNames.of(byline) }
        if document.authors != [byline] { document.byline = byline }
    }

    /// A time without its zone is no moment: it counts only where it must be obeyed (the embargo) and where the record
    /// says that the desk's zone was read into it (the publication).
    private func readTimes(_ document: inout Document) {
        func stamp(_ names: String..., zoneNeeded: Bool) -> Stamp? {
            for name in names {
                guard let stamp = StatedTime.stamp(item[name]?.string, "ninjs:\(name)", settings) else { continue }
                if zoneNeeded, stamp.reason.hasSuffix("-zone-assumed") {
                    document.quality.notes.append("no-zone:\(name)")
                } else {
                    return stamp
                }
            }
            return nil
        }
        document.published = stamp("contentCreated", "contentcreated", "firstpublished", zoneNeeded: false)
        document.modified = stamp("versionCreated", "versioncreated", zoneNeeded: true)
        document.provided.firstCreated = stamp("firstCreated", "firstcreated", zoneNeeded: true)
        document.provided.embargoedUntil = stamp("embargoedUntil", "embargoeduntil", "embargoed", zoneNeeded: false)
        document.provided.expires = stamp("expires", zoneNeeded: true)
    }

    /// The kind of an item or association; nil for one that ninjs has no word for.
    static func type(_ value: JSONValue) -> ProvidedFacts.NewsType? {
        value["type"]?.string.flatMap(ProvidedFacts.NewsType.init)
    }

    /// A text, or a number that should have been one (AP's `version`).
    static func text(_ value: JSONValue?) -> String? {
        switch value {
        case .string(let text): StatedText.line(text)
        case .number(let text): text
        default: nil
        }
    }

    /// A text, or a list of texts (AP's `usageterms`).
    static func joined(_ value: JSONValue?) -> String? {
        guard let value else { return nil }
        if let text = value.string { return StatedText.line(text) }
        let lines = value.array.compactMap { StatedText.line($0.string) }
        return lines.isEmpty ? nil : lines.joined(separator: " ")
    }

    /// AP's place of origin.
    private static func dateline(_ item: JSONValue) -> String? {
        guard let place = item["datelinelocation"] else { return nil }
        let parts = ["city", "countryareaname", "countryname"].compactMap { StatedText.line(place[$0]?.string) }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// A provider says what is what: only what is missing lowers it.
    private static func quality(_ document: Document) -> Quality {
        var quality = document.quality
        quality.score = 100
        if document.title == nil {
            quality.score -= 20
            quality.notes.append("no-title")
        }
        let needsBody = [.text, .composite, .component].contains(document.provided.type)
        if needsBody, document.body.isEmpty {
            quality.score -= 40
            quality.notes.append("no-body")
        }
        if !document.provided.faults.isEmpty { quality.notes.append("not-to-standard") }
        return quality
    }
}
