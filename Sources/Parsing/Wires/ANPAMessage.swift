import News

/// The header of a message of ANPA 1312: `W2870 US asian`, then `f l DC3 DC1 BC-LT--Argentina-CancerB 11-13 1049`.
///
/// Service level and message number, selector; priority, category, version and format, keyword with its take, month and
/// day, number of words.
struct ANPAHeader {
    var service: String
    var number: String
    var selector: String?
    var priority: UInt8?
    var category: String?
    /// Columns are set by the sender (DC2).
    var isTable = false
    var keyword: String?

    init?(_ bytes: [UInt8]) {
        let lines = bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
        guard let first = lines.first, let unit = first.firstIndex(of: 0x1F) else { return nil }
        let name = first[..<unit].filter { $0 > 0x20 }
        guard name.count >= 5, let letter = name.first, (letter | 0x20) &- 0x61 < 26,
            name.dropFirst().allSatisfy({ $0 &- 0x30 < 10 })
        else { return nil }
        service = String(decoding: [letter], as: UTF8.self)
        number = String(decoding: name.dropFirst(), as: UTF8.self)
        selector = StatedText.line(Array(first[(unit + 1)...]))
        guard let second = lines.dropFirst().first else { return }
        let codes = second.prefix { !(0x11...0x14).contains($0) }.filter { $0 > 0x20 }
        if codes.count >= 1 { priority = codes[0] | 0x20 }
        if codes.count >= 2 { category = String(decoding: [codes[1] | 0x20], as: UTF8.self) }
        isTable = second.contains(0x12)
        let rest = second.drop { !(0x11...0x14).contains($0) }.drop { (0x11...0x14).contains($0) || $0 == 0x20 }
        // The keyword has 24 places; date and word count stand at the end.
        var words = rest.split(separator: 0x20)
        if let last = words.last, last.allSatisfy({ $0 &- 0x30 < 10 }) { words.removeLast() }
        if let last = words.last, last.contains(0x2D), last.allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x2D }) {
            words.removeLast()
        }
        keyword = StatedText.line(Array(words.joined(separator: [0x20])))
    }

    /// 1 flash, 2 bulletin, 3 urgent, 4 rush, 5 deferred; advances for later days have none.
    var urgency: Int? {
        switch priority {
        case UInt8(ascii: "f"): 1
        case UInt8(ascii: "b"): 2
        case UInt8(ascii: "u"): 3
        case UInt8(ascii: "r"): 4
        case UInt8(ascii: "d"): 5
        default: nil
        }
    }

    /// The meanings that do not differ from one service to the next.
    var categoryName: String? {
        switch category {
        case "a": "Domestic news"
        case "e": "Entertainment"
        case "f": "Business and finance"
        case "i": "International news"
        case "l": "Lifestyle"
        case "p": "Politics"
        case "s": "Sport"
        case "v": "Advisory"
        case "w": "Washington news"
        default: nil
        }
    }
}

/// Makes a document out of a message of ANPA 1312.
///
/// Typesetting tells what a line is: `^ … <` and `^ … =` are lines of their own (keyword, headline, notes, byline), a
/// tab opens a paragraph, BS a line of a table.
struct ANPAMessage {
    let header: ANPAHeader
    let text: [UInt8]
    let trailer: [UInt8]

    func document() -> Document {
        var document = Document(mediaType: "text/plain", body: "")
        document.quality.score = 100
        var facts = ProvidedFacts()
        facts.standard = "ANPA 1312"
        facts.urgency = header.urgency
        if let category = header.category {
            facts.concepts.append(
                ProvidedConcept(.subject, name: header.categoryName, literal: category, rel: "category")
            )
        }
        facts.slugline = header.keyword
        var lines = ANPALines(text)
        lines.read()
        if let keyword = lines.keyword { facts.slugline = keyword }
        for signal in lines.signals where !facts.signals.contains(signal) { facts.signals.append(signal) }
        if header.category == "v", !facts.signals.contains("advisory") { facts.signals.append("advisory") }
        facts.edNote = lines.notes.isEmpty ? nil : lines.notes.joined(separator: " ")
        facts.associations = lines.pictures.map { code in
            var picture = Association(name: code, type: .picture)
            picture.identifiers = [ProviderIdentifier(role: "picture", value: code)]
            return picture
        }
        document.title = lines.headline
        document.lead = lines.summary
        document.body = StatedText.body(lines.body)
        if let byline = lines.byline {
            document.authors = WireByline.names(byline)
            document.byline = ([byline] + lines.affiliations).joined(separator: ", ")
        }
        document.provided = facts
        readEnd(&document)
        if document.title == nil { document.quality = Quality(score: 80, notes: ["no-title"]) }
        return document
    }

    private func readEnd(_ document: inout Document) {
        let dateline = WireDateline(document.body)
        document.provided.located = dateline?.place
        let (source, stamp) = WireClock.anpa(trailer)
        if let name = dateline?.agency ?? source { document.sources = [InformationSource(name: name)] }
        guard let stamp else { return }
        document.published = stamp
        document.modified = stamp
        // Numbers begin again: only with the day they name one message.
        let value = "\(header.service)\(header.number):\(stamp.civil.date)"
        document.providerIdentifiers = [ProviderIdentifier(role: "anpa1312", value: value)]
    }
}
