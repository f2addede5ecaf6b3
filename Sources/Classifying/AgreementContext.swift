import News

/// What an article says around an agreement's title: whether it was signed, when, where, and how long it holds.
struct AgreementContext {
    let body: FoldedBody
    let dates: [DateMentions.Resolved]
    /// English or French.
    let isWestern: Bool
    /// The first day of the text, of which no period begins.
    private let firstDay: DateMentions.Resolved?

    init(body: FoldedBody, dates: [DateMentions.Resolved], language: String) {
        self.body = body
        self.dates = dates
        isWestern = language == "en" || language == "fr"
        firstDay = dates.first { $0.printed.isDay && $0.printed.last == nil }
    }

    var words: FoldedWords { body.words }

    private static let before = 64
    private static let after = 170

    // MARK: status

    func status(of title: Range<Int>) -> String? {
        let sentence = body.sentence(around: title)
        let ahead = max(sentence.lowerBound, title.lowerBound - Self.before)..<title.lowerBound
        let behind = title.upperBound..<min(sentence.upperBound, title.upperBound + 80)
        var best: (status: String, end: Int, length: Int)?
        for (phrase, status) in Self.cues {
            guard let start = last(phrase, in: ahead) else { continue }
            let end = start + phrase.count
            if (end, phrase.count) > (best?.end ?? -1, best?.length ?? 0) { best = (status, end, phrase.count) }
        }
        var nearest: (status: String, start: Int, length: Int)?
        for (phrase, status) in Self.cuesBehind {
            guard let start = words.first(phrase, in: behind) else { continue }
            // `sẽ hết hiệu lực`, `sắp hết hạn`: not yet.
            let before = words.word(before: words.trimmed(start))
            if status == "lapsed", Self.notYet.contains(words.key(before)) { continue }
            if let known = nearest, (known.start, -known.length) <= (start, -phrase.count) { continue }
            nearest = (status, start, phrase.count)
        }
        return nearest?.status ?? best?.status
    }

    /// Whether the words right behind a title say that it was signed.
    func isSignedBehind(_ title: Range<Int>) -> Bool {
        let sentence = body.sentence(around: title)
        let behind = title.upperBound..<min(sentence.upperBound, title.upperBound + 40)
        return Self.cuesBehind.contains { $0.1 == "signed" && words.first($0.0, in: behind) != nil }
    }

    private func last(_ phrase: [UInt8], in range: Range<Int>) -> Int? {
        guard phrase[0] == 0xE0 else { return words.last(phrase, in: range) }
        var start = range.upperBound - phrase.count
        while start >= range.lowerBound {
            if words.starts(phrase, at: start) { return start }
            start -= 1
        }
        return nil
    }

    private static let cues: [([UInt8], String)] = {
        let lists: [(String, [String])] = [
            (
                "signed",
                [
                    "ký", "ký kết", "kí kết", "đã ký", "lễ ký", "đã ký kết", "ngày ký", "trao đổi văn kiện", "signed",
                    "sign",
                    "signing of", "signing", "ont signé", "a signé", "signature de", "signature d", "renewed", "inked",
                    "ont conclu", "ont paraphé", "gia hạn", "ລົງນາມ", "ໄດ້ລົງນາມ", "ເຊັນ", "ໄດ້ເຊັນ",
                ]
            ),
            (
                "planned",
                [
                    "sẽ ký", "sẽ ký kết", "dự kiến ký", "dự kiến ký kết", "thống nhất ký", "thống nhất ký kết",
                    "nhất trí ký", "nhất trí ký kết", "đồng ý ký", "đồng ý ký kết", "mong muốn ký", "mong muốn ký kết",
                    "tiến tới ký", "tiến tới ký kết",
                    "hướng tới ký",
                    "chuẩn bị ký", "chuẩn bị ký kết", "sớm ký", "sớm ký kết", "xem xét ký", "xem xét ký kết",
                    "thúc đẩy ký",
                    "thúc đẩy ký kết", "đề nghị ký", "đề nghị ký kết", "việc ký", "việc ký kết", "đàm phán", "xây dựng",
                    "nghiên cứu ký", "nghiên cứu ký kết", "sẽ xây dựng", "will sign", "to sign", "plan to sign",
                    "negotiate", "có ý định ký", "ý định ký", "dự định ký",
                    "negotiating", "signeront", "vont signer", "expected to sign", "sẽ gia hạn", "đàm phán gia hạn",
                    "ຈະລົງນາມ",
                    "ຈະເຊັນ", "ກະກຽມເຊັນ",
                ]
            ),
        ]
        return lists.flatMap { status, words in words.map { (TextFold.fold($0).bytes, status) } }
    }()

    private static let notYet = FoldedWords.keys("sẽ", "sắp", "chưa", "will", "not", "to")

    private static let cuesBehind: [([UInt8], String)] = [
        ("sẽ được ký", "planned"), ("dự kiến được ký", "planned"), ("expect to sign", "planned"),
        ("expected to sign", "planned"), ("will be signed", "planned"), ("to be signed", "planned"),
        ("will sign", "planned"), ("sera signé", "planned"), ("sera signée", "planned"), ("hết hiệu lực", "lapsed"),
        ("đã hết hạn", "lapsed"), ("hết hạn", "lapsed"),
        ("sẽ có hiệu lực", "signed"), ("đang có hiệu lực", "in-force"), ("đã có hiệu lực", "in-force"),
        ("chính thức có hiệu lực", "in-force"), ("đã được ký", "signed"), ("được ký", "signed"), ("đã ký", "signed"),
        ("has expired", "lapsed"), ("is in force", "in-force"), ("entered into force", "in-force"),
        ("was signed", "signed"), ("has been signed", "signed"), ("were signed", "signed"), ("signed by", "signed"),
        ("a été signé", "signed"), ("a été signée", "signed"), ("ont été signés", "signed"), ("signé par", "signed"),
        ("signed on", "signed"), ("signed in", "signed"), ("signé le", "signed"),
        ("signé en", "signed"), ("signée le", "signed"), ("signée en", "signed"),
        ("ký ngày", "signed"), ("ký năm", "signed"), ("ký vào", "signed"), ("ký kết ngày", "signed"),
    ].map { (TextFold.fold($0.0).bytes, $0.1) }

    // MARK: signing

    /// The day of signing, and whether it is that of the event which the article reports.
    func signed(_ title: Range<Int>, status: String?) -> (iso: String, isEvent: Bool)? {
        let sentence = body.sentence(around: title)
        if let own = dateBehind(title, sentence, isSigned: status == "signed") { return (own, false) }
        if status != "planned", let year = yearOf(title) { return (year, false) }
        guard status == "signed" else { return nil }
        // `…, valid for three years from 1 January 2026`: the day of force.
        let days = dates(in: sentence).filter {
            $0.printed.isDay && $0.printed.last == nil
                && ($0.range.lowerBound < title.upperBound || !saysForce(title.upperBound..<$0.range.lowerBound))
        }
        if days.count == 1, let iso = days[0].value {
            let isLead = body.folded.sourceOffset(days[0].range.lowerBound) < body.layout.leadEnd
            guard isLead, isDateline(days[0]) else { return (String(iso.prefix(10)), isLead) }
            return SigningWeekday.day(days[0].printed.first, in: [sentence], body).map { ($0, true) }
        }
        // `Năm 2016, hai báo đã ký …`
        let ahead = dates(in: sentence.lowerBound..<title.lowerBound)
        if days.isEmpty, dates(in: sentence).filter({ !title.contains($0.range.lowerBound) }).count == 1,
            let only = ahead.first, only.printed.last == nil, only.printed.anniversary == nil,
            words.key(words.word(at: only.range.lowerBound)) == AgreementTitle.year,
            isAdverb(only.range)
        {
            return only.value.map { ($0, false) }
        }
        // Another time in the sentence, or an anniversary of the signing: not the event's day.
        guard days.isEmpty, !words.contains(anyOf: Self.otherTimes, in: sentence),
            dates(in: sentence).allSatisfy({
                $0.printed.last != nil || title.contains($0.range.lowerBound)
                    || ($0.range.lowerBound >= title.upperBound && saysForce(title.upperBound..<$0.range.lowerBound))
            }),
            let lead = firstDay, let iso = lead.value,
            body.folded.sourceOffset(lead.range.lowerBound) < body.layout.leadEnd
        else { return nil }
        guard isDateline(lead) else { return (String(iso.prefix(10)), true) }
        let sentences = [sentence, body.sentence(around: lead.range)]
        return SigningWeekday.day(lead.printed.first, in: sentences, body).map { ($0, true) }
    }

    /// `Vientiane, Aug 11 (KPL) -- …`, `Hanoï, 22 septembre 2026 – …`: the day of writing, not of what happened.
    private func isDateline(_ date: DateMentions.Resolved) -> Bool {
        guard isWestern, body.folded.sourceOffset(date.range.lowerBound) < 200 else { return false }
        let mark = words.byte(words.skipped(date.range.upperBound))
        return mark == UInt8(ascii: "-") || mark == UInt8(ascii: "(")
    }

    /// `Năm 2016, …`, `… vào năm 2016`: a year that says when, not `thành lập năm 1975`.
    private func isAdverb(_ year: Range<Int>) -> Bool {
        let before = words.word(before: words.trimmed(year.lowerBound))
        return before.isEmpty || Self.adverbial.contains(words.key(before))
    }

    /// `Treaty of Amity and Cooperation of 1977`: the year that ends a title.
    private func yearOf(_ title: Range<Int>) -> String? {
        let year = words.word(before: title.upperBound)
        guard year.count == 4, let number = words.number(at: year.lowerBound, upTo: 4), number.end == year.upperBound,
            (1_800...2_200).contains(number.value),
            Self.ofYear.contains(words.key(words.word(before: words.trimmed(year.lowerBound))))
        else { return nil }
        return String(number.value)
    }

    private static let ofYear = FoldedWords.keys("of", "de")
    private static let adverbial = FoldedWords.keys("vào", "trong")

    private static let otherTimes = FoldedWords.phrases(
        "ngày ký",
        "năm ký",
        "trước đó",
        "từng ký",
        "kể từ",
        "trước đây",
        "sau khi ký",
        "việc ký",
        "previously",
        "earlier"
    )

    /// `ngày 18/7/1977`, `(ký năm 2007)`, `(18/7/1977-18/7/2022)` directly after the title.
    func dateBehind(_ title: Range<Int>, _ sentence: Range<Int>, isSigned: Bool) -> String? {
        guard let date = dates(in: title.upperBound..<min(sentence.upperBound, title.upperBound + 60)).first else {
            return nil
        }
        let gap = title.upperBound..<max(title.upperBound, date.range.lowerBound)
        if date.printed.anniversary != nil { return gap.count <= 3 ? date.printed.first.iso : nil }
        guard date.printed.last == nil, let value = date.value else { return nil }
        var index = gap.lowerBound
        var saysSigned = false
        while index < gap.upperBound {
            let word = words.word(at: index)
            if word.isEmpty {
                guard [0x20, 0x28, 0x2C].contains(words.byte(index)) else { return nil }
                index += 1
                continue
            }
            guard Self.between.contains(words.key(word)) else { return nil }
            saysSigned = saysSigned || Self.signing.contains(words.key(word))
            index = word.upperBound
        }
        // `Hiệp định X ngày 5/4/2023`; a bare year after a comma is another thing's.
        guard saysSigned || isSigned || gap.count <= 2 else { return nil }
        return String(value.prefix(10))
    }

    /// Whether `ký` or `signed` follows directly.
    func saysSigned(behind end: Int) -> Bool {
        let next = words.word(at: words.skipped(end))
        if Self.signing.contains(words.key(next)) { return true }
        let second = words.word(at: words.skipped(next.upperBound))
        return Self.between.contains(words.key(next)) && Self.signing.contains(words.key(second))
    }

    /// Whether a kind stands as a sentence's subject without a name: `Thỏa thuận có …`, `Under the agreement, which …`,
    /// `Cet accord …`.
    func isBare(_ kind: Range<Int>, in sentence: Range<Int>) -> Bool {
        var start = kind.lowerBound
        if words.byte(start - 1) == UInt8(ascii: "'") { start -= 2 }
        for _ in 0..<3 where start > sentence.lowerBound {
            let before = words.word(before: words.trimmed(start))
            guard !before.isEmpty, before.lowerBound >= sentence.lowerBound else { break }
            guard Self.leading.contains(words.key(before)) else { return false }
            start = before.lowerBound
        }
        let gap = max(sentence.lowerBound, 0)..<max(sentence.lowerBound, start)
        return gap.allSatisfy { !FoldedWords.isPart(words.byte($0)) }
    }

    private static let leading = FoldedWords.keys("the", "this", "under", "l", "le", "cet", "ce", "theo")

    private static let between = FoldedWords.keys(
        "ký",
        "kết",
        "được",
        "đã",
        "ngày",
        "vào",
        "năm",
        "tháng",
        "từ",
        "on",
        "in",
        "signed",
        "le",
        "en",
        "signé",
        "signée"
    )
    private static let signing = FoldedWords.keys("ký", "kết", "signed", "signé", "signée")

    func dates(in range: Range<Int>) -> ArraySlice<DateMentions.Resolved> {
        var low = 0
        var high = dates.count
        while low < high {
            let middle = (low + high) / 2
            if dates[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < dates.count, dates[end].range.lowerBound < range.upperBound { end += 1 }
        return dates[low..<end]
    }
}
