import News

/// Makes a document out of a message of IPTC 7901.
///
/// The recommendation leaves the text to the agency. Agencies put headline and byline first: up to a line that ends
/// with `=` (dpa, ANSA), or up to the first empty line (AFP). Lines that only tell what to do with the message stand
/// before the headline.
struct IPTC7901Message {
    let header: IPTC7901Header
    let text: [UInt8]
    let trailer: [UInt8]
    let settings: ParsingSettings

    /// Lines of a headline with its byline.
    private static let headLimit = 8

    func document() -> Document {
        let clean = text.withUnsafeBufferPointer { CleanText(cleaning: $0) }
        var document = Document(mediaType: "text/plain", body: "")
        document.quality.score = 100
        var facts = ProvidedFacts()
        facts.standard = "IPTC 7901"
        facts.urgency = header.priority
        if let category = header.category {
            facts.concepts.append(ProvidedConcept(.subject, name: nil, literal: category, rel: "category"))
        }
        readKeyword(&facts)
        var body = clean.lines[...]
        let head = self.head(clean)
        body = body.dropFirst(head.count)
        readHead(head.map { clean.string($0) }, &document, &facts)
        body = readNotes(clean, body, &facts)
        document.body = StatedText.body(WireParagraphs.of(clean, body))
        document.provided = facts
        readPlace(&document)
        readTime(&document)
        if document.title == nil { document.quality = Quality(score: 80, notes: ["no-title"]) }
        return document
    }

    private func readKeyword(_ facts: inout ProvidedFacts) {
        guard var keyword = header.keyword else { return }
        while keyword.utf8.last == UInt8(ascii: "/") || keyword.utf8.last == UInt8(ascii: "=") { keyword.removeLast() }
        guard let slug = StatedText.line(keyword) else { return }
        facts.slugline = slug
        facts.signals += WireSignals.ofKeyword(slug)
        for word in slug.utf8.split(separator: UInt8(ascii: "/")) {
            guard let name = StatedText.line(Array(word)) else { continue }
            facts.concepts.append(ProvidedConcept(.subject, name: name, rel: "keyword"))
        }
    }

    /// The lines before the text proper; none where nothing marks their end.
    private func head(_ clean: CleanText) -> [TextLine] {
        let lines = clean.lines.prefix(Self.headLimit)
        if let end = lines.firstIndex(where: { clean.bytes[$0.end - 1] == UInt8(ascii: "=") }) {
            return Array(lines[...end])
        }
        guard let end = lines.dropFirst().firstIndex(where: { $0.gap > 0 }), end <= 4 else { return [] }
        let head = Array(lines[..<end])
        // A first paragraph of the text ends with a stop, or runs over the lines.
        let isText = head.contains { $0.count > 110 } || head.last.map { clean.bytes[$0.end - 1] } == UInt8(ascii: ".")
        return isText ? [] : head
    }

    private func readHead(_ lines: [String], _ document: inout Document, _ facts: inout ProvidedFacts) {
        var headline: [String] = []
        var byline: [String] = []
        for (index, line) in lines.enumerated() {
            let isLast = index == lines.count - 1
            guard let line = StatedText.line(line.utf8.last == UInt8(ascii: "=") ? String(line.dropLast()) : line)
            else {
                continue
            }
            let signals = WireSignals.ofLine(line)
            if headline.isEmpty, !signals.isEmpty, !isLast {
                facts.signals += signals.filter { !facts.signals.contains($0) }
            } else if !byline.isEmpty || !headline.isEmpty && WireByline.opens(line) {
                byline.append(line)
            } else {
                headline.append(line)
            }
        }
        if !headline.isEmpty { document.title = headline.joined(separator: " ") }
        guard !byline.isEmpty else { return }
        let printed = byline.joined(separator: " ")
        document.authors = WireByline.names(printed)
        document.byline = printed
    }

    /// The lines of the text before the agency's notes; what follows is for editors.
    private func readNotes(
        _ clean: CleanText,
        _ lines: ArraySlice<TextLine>,
        _ facts: inout ProvidedFacts
    ) -> ArraySlice<TextLine> {
        let marks = ["# Notebook", "* * * *", "# Notizblock"]
        let end = lines.firstIndex { line in marks.contains { clean.string(line).hasPrefix($0) } } ?? lines.endIndex
        let notes = lines[end...].lazy.map { clean.string($0) }.filter { note in !marks.contains { note.hasPrefix($0) }
        }
        let note = notes.map { $0.hasPrefix("## ") ? String($0.dropFirst(3)) + ":" : $0 }.joined(separator: " ")
        if let note = StatedText.line(note) { facts.edNote = note }
        var text = lines[..<end]
        while let last = text.last, WireByline.isSignOff(clean.string(last)) { text.removeLast() }
        return text
    }

    /// "Munich (dpa) - …": the dateline names the place and the agency.
    private func readPlace(_ document: inout Document) {
        let dateline = WireDateline(document.body)
        document.provided.located = dateline?.place
        let agency = dateline?.agency ?? header.agency
        if let agency { document.sources = [InformationSource(name: agency)] }
    }

    private func readTime(_ document: inout Document) {
        guard let stamp = WireClock.sevenNineOhOne(trailer, settings) else { return }
        document.published = stamp
        if stamp.precision != .day { document.modified = stamp }
        // Numbers begin again every day: only with the day they name one message.
        if let number = header.number {
            let value = "\(header.service ?? "")\(number):\(stamp.civil.date)"
            document.providerIdentifiers = [ProviderIdentifier(role: "iptc7901", value: value)]
        }
    }
}
