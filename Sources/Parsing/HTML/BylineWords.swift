/// The words before the names of a byline, in the languages of the pages we read.
enum BylineWords {
    private static let openings: PhraseTable = {
        let by = ["by", "von", "par", "por", "di", "door", "af", "av", "od", "theo"]
        let told = [
            "article", "story", "text", "texte", "words", "written", "posted", "published", "reported", "review",
            "geschrieben", "veröffentlicht", "erstellt", "verfasst", "ein artikel", "ein beitrag", "artikel", "beitrag",
            "publicado",
            "escrito", "publié", "écrit", "scritto", "interview", "propos recueillis", "text und fotos",
        ]
        var phrases = by.map { $0 + " " } + by.map { $0 + ":" }
        for word in told { for by in by { phrases.append(word + " " + by + " ") } }
        phrases += [
            "author:", "authors:", "autor:", "autorin:", "auteur:", "auteur :", "autore:", "autoren:", "verfasser:",
            "redakteur:",
            "redaktion:", "text:", "texte:", "texte :", "reporter:", "writer:", "from:",
            "tác giả:", "tác giả :", "người viết:", "bài viết:", "bài:", "bài, ảnh:", "bài và ảnh:", "tin, ảnh:",
            "tin và ảnh:",
            "thực hiện:", "biên soạn:", "phóng viên:", "pv:", "biên dịch:",
            "ໂດຍ:", "ໂດຍ ", "ຂຽນໂດຍ:", "ຂຽນໂດຍ ", "ຂ່າວ:", "ຜູ້ຂຽນ:", "ຂ່າວ-ພາບ:", "ແປໂດຍ:", "ຂ່າວ ແລະ ພາບ:",
        ]
        // The longest first: `match` takes the first that fits.
        return PhraseTable(phrases.sorted { $0.utf8.count > $1.utf8.count })
    }()

    /// Words that stand for "by" in an element of the author's own: "Autor Anna Berg".
    private static let labels = PhraseTable([
        "autor ", "autorin ", "author ", "authors ", "auteur ", "autore ", "verfasser ", "tác giả ",
    ])

    /// The same for the text of an element that is marked as the author's.
    static func openingOfElement(_ folded: [UInt8]) -> Int {
        let opening = opening(folded)
        return opening > 0 ? opening : folded.withUnsafeBufferPointer { labels.match($0, 0, $0.count)?.count ?? 0 }
    }

    /// A quick look at printed bytes: whether a line of them may open with such words.
    static func mayOpen(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        var i = range.lowerBound
        while i < range.upperBound, bytes[i] <= 0x20 { i &+= 1 }
        guard i < range.upperBound else { return false }
        if i &+ 2 < range.upperBound, !openings.mayBegin(bytes[i], bytes[i &+ 1], bytes[i &+ 2]) { return false }
        var folded = Scalar.folded(bytes, i..<min(range.upperBound, i &+ 40))
        for k in folded.indices where folded[k] < 0x20 { folded[k] = 0x20 }
        folded.append(0x20)
        return opening(folded) > 0
    }

    /// Bytes of the words that a line in lower case opens with, 0 for none.
    static func opening(_ folded: [UInt8]) -> Int {
        folded.withUnsafeBufferPointer { openings.match($0, 0, $0.count)?.count ?? 0 }
    }
}
