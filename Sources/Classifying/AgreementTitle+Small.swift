import News

/// Titles of English and French in small letters.
extension AgreementTitle {
    /// In small letters: `cooperation agreement for the period 2026-2030`, from the word after the article to a mark or a
    /// word that speaks about it; nil without a word that tells which.
    func small(_ kind: AgreementKinds.Kind, _ range: Range<Int>) -> Range<Int>? {
        // `the MoU on content sharing`
        guard !body.isCapital(range.lowerBound) || AgreementKinds.isAcronym(range) else { return nil }
        let sentence = body.sentence(around: range)
        var start = range.lowerBound
        var isIntroduced = false
        for _ in 0..<5 {
            let word = words.word(before: words.trimmed(start))
            guard !word.isEmpty, word.lowerBound >= sentence.lowerBound, words.trimmed(start) < start else { break }
            if Self.articles.contains(words.key(word)) || Self.introducing.contains(words.key(word)) {
                isIntroduced = true
                break
            }
            if Self.notBefore.contains(words.key(word)) { return nil }
            start = word.lowerBound
        }
        // `l'accord`
        if words.byte(start - 1) == UInt8(ascii: "'") { isIntroduced = true }
        guard isIntroduced else { return nil }
        var end = range.upperBound
        var index = words.skipped(end)
        for _ in 0..<24 where index > end {
            let word = words.word(at: index)
            if word.isEmpty { break }
            if let after = period(at: index) {
                end = after
                break
            }
            if let whole = organisation(at: index), whole.upperBound > word.upperBound {
                end = whole.upperBound
                index = words.skipped(end)
                continue
            }
            if let after = words.end(ofAny: Self.fields, at: index) {
                end = after
                index = words.skipped(end)
                continue
            }
            let key = words.key(word)
            if Self.smallStops.contains(key) || SigningWeekday.weekdays[key] != nil
                || word.upperBound > sentence.upperBound
            {
                break
            }
            if Self.beforeDays.contains(key),
                words.isDigit(words.skipped(word.upperBound))
                    || isCalendar(words.key(words.word(at: words.skipped(word.upperBound))))
            {
                break
            }
            if key == Self.inYear, body.isCapital(words.skipped(word.upperBound)) { break }
            end = word.upperBound
            index = words.skipped(end)
            if index == end, words.byte(index) == UInt8(ascii: "-") || words.byte(index) == UInt8(ascii: "'"),
                FoldedWords.isPart(words.byte(index + 1))
            {
                index += 1
            }
        }
        while end > range.upperBound {
            let word = words.word(before: end)
            guard Self.smallWords.contains(words.key(word)) || Self.trailing.contains(words.key(word)) else { break }
            end = words.trimmed(word.lowerBound)
        }
        // The bare word tells nothing, but a memorandum that is dated.
        guard start < range.lowerBound || end > range.upperBound || kind.name == "mou" else { return nil }
        return start..<max(end, range.upperBound)
    }

    private func isCalendar(_ key: UInt64) -> Bool {
        SigningWeekday.weekdays[key] != nil || CalendarWords.months[key] != nil
    }

    private static let fields = FoldedWords.phrases("dans le domaine", "dans les domaines")
    private static let beforeDays = FoldedWords.keys("on", "le", "in", "en")
    private static let introducing = FoldedWords.keys(
        "sign",
        "signed",
        "signing",
        "previous",
        "new",
        "their",
        "its",
        "nouvel",
        "nouveau",
        "précédent",
        "cet",
        "ce",
        "signé",
        "d",
        "first",
        "renewed",
        "latest",
        "leur",
        "another"
    )
    private static let notBefore = FoldedWords.keys(
        "in",
        "no",
        "any",
        "of",
        "and",
        "reach",
        "reached",
        "by",
        "with",
        "without",
        "to",
        "user",
        "license",
        "licence",
        "service",
        "prenuptial",
        "plea",
        "en",
        "sans",
        "selon",
        "par",
        "être",
        "tout",
        "aucun",
        "chaque",
        "each",
        "every"
    )
    private static let smallStops = FoldedWords.keys(
        "which",
        "that",
        "who",
        "to",
        "at",
        "during",
        "as",
        "valid",
        "signed",
        "by",
        "under",
        "before",
        "after",
        "will",
        "has",
        "have",
        "was",
        "is",
        "are",
        "were",
        "would",
        "could",
        "said",
        "says",
        "when",
        "while",
        "last",
        "this",
        "today",
        "yesterday",
        "expired",
        "expires",
        "entered",
        "remains",
        "with",
        "until",
        "from",
        "since",
        "qui",
        "à",
        "lors",
        "valable",
        "dans",
        "par",
        "avec",
        "hier",
        "signé",
        "signée",
        "a",
        "est",
        "sera",
        "ont",
        "avait",
        "afin",
        "en",
        "arrive",
        "jusqu",
        "prévoit",
        "vise",
        "but",
        "or",
        "if",
        "because",
        "aimed",
        "aiming",
        "through",
        "where",
        "ouvre",
        "worth",
        "valued",
        "covering",
        "allowing"
    )
    private static let trailing = FoldedWords.keys("on", "in", "l", "pour", "of", "d", "une", "un", "a", "an", "with")
}
