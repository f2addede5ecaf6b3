import News

/// What the last lines of an article print of its author and source where the page does not mark it: Vietnamese and Lao
/// papers set the name alone below the text, many name their source there.
enum ClosingLines {
    private static let most = 3
    private static let longest = 200

    static func fill(_ document: inout Document) {
        guard !document.body.isEmpty else { return }
        var lines = Array(document.body.utf8.suffix(1_200))
        if lines.count < document.body.utf8.count {
            // Only whole paragraphs.
            lines = Array(lines.drop { $0 != 0x0A })
        }
        let clean = lines.withUnsafeBufferPointer { CleanText(cleaning: $0) }
        let language = document.declaredLanguage?.utf8.prefix(2)
        let isLocal = language?.elementsEqual("vi".utf8) == true || language?.elementsEqual("lo".utf8) == true
        var names: [String] = []
        for line in clean.lines.suffix(most) where line.count <= longest {
            if let label = SourceLine.label(clean, line) {
                if let (source, _) = SourceLine.source(clean, line, label), !document.sources.contains(source) {
                    document.sources.insert(source, at: 0)
                }
                continue
            }
            guard document.authors.isEmpty else { continue }
            let byline = Byline.labelled(clean, line) ?? (isLocal ? Byline.bare(clean, line) : nil)
            for name in byline?.names ?? [] where !names.contains(name) { names.append(name) }
        }
        if document.authors.isEmpty { document.authors = names }
    }
}
