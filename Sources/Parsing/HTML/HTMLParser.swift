import News

extension DocumentParser {
    /// HTML and XHTML pages: what the page states of itself, and its readable text read like plain text.
    static let html = DocumentParser(
        mediaType: "text/html",
        form: .text(
            recognises: { HTMLSigns.isHTML($0.bytes) },
            parse: { (text, context) throws(Reason) in [.document(try HTMLDocument.read(text, context.settings))] }
        )
    )
}

/// Makes a document out of a page.
enum HTMLDocument {
    static func read(_ text: DroppedText, _ settings: ParsingSettings) throws(Reason) -> Document {
        let tree = try HTMLTree(text.bytes)
        let page = HTMLPage(tree)
        let title = PageTitle.choose(page)
        let main = MainText(tree)
        var document = try main.document(
            mediaType: "text/html",
            charset: text.charset,
            bodyLimit: settings.bodyLimit
        )
        if let title {
            document.title = title
            if document.quality.score > 0 { document.quality.score += 20 }
        } else {
            document.quality.notes.append("no-title")
        }
        if let language = page.language, isLanguageTag(language) { document.declaredLanguage = language }
        if let address = page.canonical ?? page.meta["og:url"], WebAddress.isAbsolute(address),
            address.utf8.count <= 2_000
        {
            document.canonicalURL = address
        }
        if let section = page.meta["article:section"] {
            let line = HTMLPage.line(Array(section.utf8))
            if !line.isEmpty { document.section = line }
        }
        readSource(page, &document)
        readAuthors(page, &document)
        readTimes(page, settings, &document)
        if document.authors.isEmpty || document.published == nil { try readPrinted(tree, title, settings, &document) }
        if document.published != nil, document.quality.score > 0 { document.quality.score += 5 }
        return document
    }

    /// Authors and time as they are printed, where the page states none.
    private static func readPrinted(
        _ tree: HTMLTree,
        _ title: String?,
        _ settings: ParsingSettings,
        _ document: inout Document
    ) throws(Reason) {
        let clean = HTMLText(tree).text.withUnsafeBufferPointer { CleanText(cleaning: $0) }
        guard !clean.lines.isEmpty else { return }
        var assembly = ArticleAssembly(ArticleReader(clean, statedTitle: title), settings: settings)
        let printed = try assembly.document(mediaType: document.mediaType, charset: "UTF-8")
        if document.authors.isEmpty { (document.authors, document.byline) = (printed.authors, printed.byline) }
        if document.published == nil { document.published = printed.published }
        if document.modified == nil { document.modified = printed.modified }
        for source in printed.sources where !document.sources.contains(source) { document.sources.append(source) }
        if document.canonicalURL == nil { document.canonicalURL = printed.canonicalURL }
        if document.published?.reason == "printed-zone-assumed" { document.quality.notes.append("zone-assumed") }
    }

    /// Letters, figures and hyphens as in BCP 47.
    private static func isLanguageTag(_ tag: String) -> Bool {
        let bytes = Array(tag.utf8)
        guard bytes.count >= 2, bytes.count <= 35, let first = bytes.first, first | 0x20 >= 0x61 && first | 0x20 <= 0x7A
        else { return false }
        return bytes.allSatisfy { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }
    }

    private static func readSource(_ page: HTMLPage, _ document: inout Document) {
        guard document.sources.isEmpty else { return }
        if let site = page.meta["og:site_name"] {
            let name = HTMLPage.line(Array(site.utf8))
            if !name.isEmpty, name.utf8.count <= 120 {
                document.sources.append(InformationSource(name: name))
                return
            }
        }
        if let address = document.canonicalURL, let host = WebAddress.host(of: address) {
            document.sources.append(InformationSource(name: host))
        }
    }

    private static func readAuthors(_ page: HTMLPage, _ document: inout Document) {
        var stated: [String] = []
        for value in page.metaAuthors + page.structuredData.flatMap({ StructuredData.authors($0) }) {
            let clean = Array(value.utf8).withUnsafeBufferPointer { CleanText(cleaning: $0) }
            guard let line = clean.lines.first, line.count <= 200, !clean.bytes.contains(0x40),
                WebAddress.host(of: clean.string(line)) == nil, !line.endsWithURL
            else { continue }
            for name in NameList.names(clean, line.range, allowLower: false) where !stated.contains(name) {
                stated.append(name)
            }
        }
        if !stated.isEmpty { document.authors = stated }
    }

    /// The first of the page's statements that is a full date, with the place it stands as reason.
    private static func readTimes(_ page: HTMLPage, _ settings: ParsingSettings, _ document: inout Document) {
        var published: [(String?, String)] = [
            (page.meta["article:published_time"], "meta:article:published_time"),
            (page.meta["og:article:published_time"], "meta:og:article:published_time"),
        ]
        published += page.structuredData.map { (StructuredData.value("datePublished", $0), "json-ld:datePublished") }
        for key in [
            "datepublished", "pubdate", "publishdate", "publish-date", "publish_date", "dc.date.issued",
            "parsely-pub-date", "sailthru.date", "dc.date", "date",
        ] {
            published.append((page.meta[key], "meta:" + key))
        }
        published.append((page.time, "time:datetime"))
        if let found = firstTime(published, settings) { document.published = found }
        var modified: [(String?, String)] = [(page.meta["article:modified_time"], "meta:article:modified_time")]
        modified += page.structuredData.map { (StructuredData.value("dateModified", $0), "json-ld:dateModified") }
        if let found = firstTime(modified, settings) { document.modified = found }
    }

    private static func firstTime(_ candidates: [(String?, String)], _ settings: ParsingSettings) -> Stamp? {
        for case (let value?, let reason) in candidates where value.utf8.count <= 80 {
            let bytes = Array(value.utf8).withUnsafeBufferPointer { Scalar.folded($0, 0..<$0.count) }
            guard let time = TimeTokens(bytes).stamp() else { continue }
            let precision: Stamp.Precision = !time.hasClock ? .day : time.hasSeconds ? .second : .minute
            if case .offset(let offset) = time.zone {
                return Stamp(civil: time.civil, offset: offset, precision: precision, reason: reason)
            }
            return Stamp(
                civil: time.civil,
                offset: settings.zoneOffset(time.civil),
                precision: precision,
                reason: reason + "-zone-assumed"
            )
        }
        return nil
    }
}
