import News

/// Makes the document out of labelled lines.
struct ArticleAssembly {
    private var reader: ArticleReader
    private let settings: ParsingSettings
    /// Bylines and source lines read; no article has as many, and each is compared with all before it.
    private static let mostStatements = 40

    init(_ reader: ArticleReader, settings: ParsingSettings) {
        self.reader = reader
        self.settings = settings
    }

    /// The document; throws `text-too-long` where the main text is over the limit.
    mutating func document(mediaType: String, charset: String) throws(Reason) -> Document {
        let text = reader.text
        var document = Document(mediaType: mediaType, body: "")
        document.charset = charset
        readSources(&document)
        var body: [UInt8] = []
        for (i, line) in text.lines.enumerated() where reader.labels[i] == .body || reader.labels[i] == .lead {
            if !body.isEmpty { body.append(contentsOf: [0x0A, 0x0A]) }
            body.append(contentsOf: text.bytes[line.range])
            if document.lead == nil { document.lead = text.string(line) }
            if body.count > settings.bodyLimit { break }
        }
        try settings.check(bodyBytes: body.count)
        document.body = String(decoding: body, as: UTF8.self)
        readTitle(&document)
        readAuthors(&document)
        readTimes(&document)
        readCaptions(&document)
        readSender(&document)
        document.quality = quality(document)
        return document
    }

    private func readTitle(_ document: inout Document) {
        let text = reader.text
        var title = ""
        for i in reader.titleLines where i < text.lines.count {
            if !title.isEmpty, !title.utf8.elementsEqual(title.utf8.dropLast()), title.utf8.last != 0x2D {
                title += " "
            }
            title += text.string(text.lines[i])
        }
        // What stands above a message's header is a greeting, not a title.
        if let subject = reader.mail.header(above: textStart)?.subject,
            title.isEmpty || reader.titleLines.upperBound <= subject.line
        {
            title = text.string(subject.start..<text.lines[subject.line].end)
        }
        guard !title.isEmpty else { return }
        document.title = TwiceInOne.half(of: title) ?? title
    }

    /// The line at which the main text begins; past the last one where there is none.
    private var textStart: Int { reader.span.isEmpty ? reader.text.lines.count : reader.span.lowerBound }

    /// Who sent the message and when, as its header says it, where the text itself says neither.
    ///
    /// Only a person is an author, and only a date that can be read in one way a time.
    private func readSender(_ document: inout Document) {
        guard let header = reader.mail.sender(above: textStart) else { return }
        func value(_ field: (line: Int, start: Int)?) -> String? {
            field.flatMap { reader.text.string($0.start..<reader.text.lines[$0.line].end) }
        }
        if document.authors.isEmpty, document.byline == nil, let name = value(header.sender).flatMap(MailAddress.name) {
            document.authors = StatedNames.of(name).filter { StatedNames.isPerson($0) && !CopiedMail.isOffice($0) }
        }
        if document.published == nil, let date = value(header.date) {
            document.published = StatedTime.stamp(date, "mail:date", settings)
        }
    }

    private func readAuthors(_ document: inout Document) {
        let text = reader.text
        var printed: [String] = []
        for (i, line) in text.lines.enumerated() where reader.labels[i] == .byline {
            guard let byline = Byline.labelled(text, line) ?? Byline.bare(text, line) else { continue }
            for name in byline.names where !document.authors.contains(name) { document.authors.append(name) }
            printed.append(text.string(line))
            if printed.count >= Self.mostStatements { break }
        }
        if !printed.isEmpty, printed != document.authors { document.byline = printed.joined(separator: "; ") }
    }

    /// The publication time comes from a time stamp by the title, never from elsewhere.
    private func readTimes(_ document: inout Document) {
        let text = reader.text
        let top = reader.titleLines
        var below: PrintedTime?
        var above: PrintedTime?
        var after: PrintedTime?
        for (i, line) in text.lines.enumerated() where reader.labels[i] == .timestamp {
            guard let time = PrintedTime.stamp(in: text, line) else { continue }
            if time.isUpdate && !time.isLabelled {
                if document.modified == nil { document.modified = stamp(time) }
            } else if i >= reader.span.upperBound {
                if after == nil && (time.hasClock || time.isLabelled) { after = time }
            } else if i >= top.upperBound {
                if below == nil { below = time }
            } else if time.hasClock || time.isLabelled || i + 2 >= top.lowerBound {
                above = time
            }
        }
        guard let chosen = below ?? above ?? after else { return }
        document.published = stamp(chosen)
    }

    private func stamp(_ time: PrintedTime) -> Stamp {
        let precision: Stamp.Precision = !time.hasClock ? .day : time.hasSeconds ? .second : .minute
        switch time.zone {
        case .offset(let seconds):
            return Stamp(civil: time.civil, offset: seconds, precision: precision, reason: "printed")
        case .none:
            let offset = settings.zoneOffset(time.civil)
            return Stamp(civil: time.civil, offset: offset, precision: precision, reason: "printed-zone-assumed")
        case .unknown:
            // The hour is in a zone we cannot tell: only the day is kept.
            var day = time.civil
            (day.hour, day.minute, day.second) = (0, 0, 0)
            return Stamp(civil: day, offset: settings.zoneOffset(day), precision: .day, reason: "printed-zone-assumed")
        }
    }

    /// Sources in printed order; an empty label takes the line below it, a broken address the rest of it.
    private mutating func readSources(_ document: inout Document) {
        let text = reader.text
        var i = 0
        while i < text.lines.count, document.sources.count < Self.mostStatements {
            defer { i += 1 }
            guard reader.labels[i] == .source else { continue }
            guard let label = SourceLine.label(text, text.lines[i]) else {
                if let source = SourceLine.signOff(text, text.lines[i]), !document.sources.contains(source) {
                    document.sources.append(source)
                }
                continue
            }
            if let (source, isLink) = SourceLine.source(text, text.lines[i], label) {
                var source = source
                if let url = source.url, i + 1 < text.lines.count, continuesAddress(url, text.lines[i + 1]) {
                    source.url = url + text.string(text.lines[i + 1])
                    reader.set(i + 1, .source, .addressGoesOn)
                    i += 1
                }
                if isLink, document.canonicalURL == nil { document.canonicalURL = source.url }
                if let known = document.sources.firstIndex(where: { $0.name == source.name }) {
                    if document.sources[known].url == nil { document.sources[known].url = source.url }
                } else {
                    document.sources.append(source)
                }
            } else if i + 1 < text.lines.count, text.lines[i + 1].gap == 0, reader.labels[i + 1] != .source,
                let host = WebAddress.host(of: text.string(text.lines[i + 1]))
            {
                let printed = text.string(text.lines[i + 1])
                let url = WebAddress.isAbsolute(printed) ? printed : nil
                if case .link = label, document.canonicalURL == nil { document.canonicalURL = url }
                document.sources.append(InformationSource(name: host, url: url))
                reader.set(i + 1, .source, .belowSourceLabel)
            }
        }
    }

    private func continuesAddress(_ url: String, _ next: TextLine) -> Bool {
        guard next.gap <= 1, next.firstWordLength == next.scalars, next.words >= 1 else { return false }
        return url.utf8.last == UInt8(ascii: "-") || url.utf8.last == UInt8(ascii: "/")
    }

    private func readCaptions(_ document: inout Document) {
        let text = reader.text
        var seen = Set<Caption>()
        var i = 0
        while i < text.lines.count {
            defer { i += 1 }
            guard reader.labels[i] == .caption else { continue }
            // Only pictures of the article: those inside its frame.
            guard i >= reader.titleLines.upperBound || i >= reader.span.lowerBound, i <= reader.span.upperBound + 4
            else { continue }
            let caption = PictureCredit.caption(text, text.lines[i])
            if caption.text.isEmpty, let credit = caption.credit, let last = document.captions.indices.last,
                document.captions[last].credit == nil
            {
                document.captions[last].credit = credit
            }
            if caption.text.isEmpty { continue }
            if seen.insert(caption).inserted { document.captions.append(caption) }
        }
    }

    /// How sure the extraction is, and what was done: the notes are a fixed vocabulary.
    private func quality(_ document: Document) -> Quality {
        var quality = Quality()
        let lines = reader.text.lines
        var words = 0
        var paragraphs = 0
        var open = 0
        var dropped: [ArticleLines.Label: Int] = [:]
        var repeated = 0
        for (i, line) in lines.enumerated() {
            switch reader.labels[i] {
            case .body, .lead:
                words += line.words
                if line.isProse { paragraphs += 1 } else { open += 1 }
            case let label?:
                dropped[label, default: 0] += 1
                if reader.reasons[i] == .repeatedByPage || reader.reasons[i] == .repeatedTwice { repeated += 1 }
            case nil: break
            }
        }
        var score = min(45, words * 45 / 150)
        score += min(20, paragraphs * 7)
        if document.title != nil { score += 20 }
        if document.published != nil { score += 5 }
        if paragraphs > open { score += 10 }
        if paragraphs == 0 { score = min(score, 30) }
        if words == 0 { score = 0 }
        quality.score = max(0, min(100, score))
        if words == 0 || paragraphs == 0 { quality.notes.append("no-article") }
        if document.title == nil { quality.notes.append("no-title") }
        if words > 0 && words < 40 { quality.notes.append("short") }
        if reader.hasTooManyLines { quality.notes.append("many-lines") }
        if reader.isReflowed { quality.notes.append("reflowed") }
        if document.published?.reason.hasSuffix("zone-assumed") == true { quality.notes.append("zone-assumed") }
        if repeated > 0 { quality.notes.append("repeats-dropped:\(repeated)") }
        if let related = dropped[.related] { quality.notes.append("related-dropped:\(related)") }
        if let furniture = dropped[.furniture] { quality.notes.append("furniture-dropped:\(furniture)") }
        return quality
    }

    /// The label of every line, final once the document was made.
    func lines() -> ArticleLines {
        ArticleLines(
            lines: reader.text.lines.enumerated().map { i, line in
                ArticleLines.Line(
                    numbers: line.firstNumber...max(line.firstNumber, line.lastNumber),
                    label: reader.labels[i] ?? .furniture,
                    rule: reader.reasons[i],
                    text: reader.text.string(line)
                )
            }
        )
    }
}
