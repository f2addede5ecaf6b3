import News

/// Traits of a document's build that rules may name as `fact:<name>`, with the body bytes that show them.
///
/// | name | holds when |
/// |---|---|
/// | `dated-lead` | the lead prints a day and month in figures (`29/3`, `15-12-2025`) |
/// | `question-headings` | three or more short paragraphs end in `?`, numbered or every sixth, answers between them |
/// | `interview-turns` | two or more paragraphs are an interviewer's (`PV:`, or a short question with an address) |
/// | `instrument-layout` | two of: `Căn cứ …` twice, `Điều n` twice, the national motto, a line `QUYẾT ĐỊNH:` |
/// | `agreement-layout` | the title names an agreement and the body has articles or names its parties "hereinafter" |
/// | `plan-layout` | the title names a plan and the body has two Roman-numbered headings or `Mục đích, yêu cầu` |
struct LayoutFacts {
    private(set) var found: [(name: String, range: Range<Int>)] = []

    private var questions: [Range<Int>] = []
    /// Of the questions, those that begin with a number; of the turns, those that begin as an interviewer's do.
    private var numbered = 0
    private var openings = 0
    private var turns: [Range<Int>] = []
    private var grounds: [Range<Int>] = []
    private var articles: [Range<Int>] = []
    private var numerals: [Range<Int>] = []
    private var mottoes: [Range<Int>] = []
    private var orders: [Range<Int>] = []
    private var parties: [Range<Int>] = []
    private var aims: [Range<Int>] = []
    private var namesAgreement = false
    private var namesPlan = false
    private var looked = 0

    init(title: [UInt8], body: UnsafeBufferPointer<UInt8>, folded: FoldedText, layout: BodyLayout) {
        namesAgreement = Self.agreementTitles.opens(title)
        namesPlan = Self.planTitles.opens(title)
        for paragraph in layout.paragraphs { look(at: paragraph, in: body, folded) }
        if let date = Self.date(in: body, 0..<layout.leadEnd) { found.append(("dated-lead", date)) }
        // Answers must outnumber questions, and a page with a question here and there asks nobody.
        let all = layout.paragraphs.count
        if let first = questions.first, questions.count >= 3, questions.count > turns.count,
            questions.count * 5 <= all * 3, numbered >= 3 || questions.count * 6 >= all
        {
            found.append(("question-headings", first))
        } else if let first = turns.first, turns.count >= 2, openings >= 2 || turns.count * 6 >= all {
            found.append(("interview-turns", first))
        }
        let traits = [
            grounds.count >= 2 ? grounds.first : nil, articles.count >= 2 ? articles.first : nil, mottoes.first,
            orders.first,
        ].compactMap { $0 }
        if traits.count >= 2, let first = traits.first { found.append(("instrument-layout", first)) }
        let hasParties = articles.count >= 2 || !parties.isEmpty
        if hasParties, namesAgreement, let first = (articles + parties).first {
            found.append(("agreement-layout", first))
        }
        if numerals.count >= 2 || !aims.isEmpty, namesPlan, let first = (aims + numerals).first {
            found.append(("plan-layout", first))
        }
    }

    /// Bytes of a paragraph that may still be a heading or an interviewer's question.
    private static let longestHeading = 600

    /// The national motto stands among the first paragraphs.
    private static let mottoReach = 12

    private mutating func look(
        at paragraph: Range<Int>,
        in body: UnsafeBufferPointer<UInt8>,
        _ folded: FoldedText
    ) {
        // Openings are short: looking at the first bytes of every paragraph keeps this linear.
        let end = min(paragraph.upperBound, paragraph.lowerBound + 96)
        let head = Array(folded.folded(paragraph.lowerBound..<end))
        let isShort = paragraph.count <= Self.longestHeading
        let isQuestion = isShort && body[paragraph.upperBound - 1] == UInt8(ascii: "?")
        if Self.turnOpenings.opens(head) {
            turns.append(paragraph)
            openings += 1
        } else if isQuestion {
            let whole = [0x20] + folded.folded(paragraph)
            if !Self.isNumbered(head), Self.addresses.occurs(in: whole) {
                turns.append(paragraph)
            } else {
                questions.append(paragraph)
                if Self.isNumbered(head) { numbered += 1 }
            }
        } else if Self.questionOpenings.opens(head) {
            questions.append(paragraph)
        }
        if Self.groundOpenings.opens(head) { grounds.append(paragraph) }
        if Self.articleOpenings.opens(head), head.contains(where: { $0 &- 0x30 < 10 }),
            Self.numberFollowsFirstWord(head)
        {
            articles.append(paragraph)
        }
        looked += 1
        if looked <= Self.mottoReach, Self.nationalMottoes.occurs(in: head) { mottoes.append(paragraph) }
        if paragraph.count < 60,
            Self.orderOpenings.opens(head)
        {
            orders.append(paragraph)
        }
        if namesAgreement, Self.partyPhrases.occurs(in: head) {
            parties.append(paragraph)
        }
        if isShort, Self.isRomanNumbered(head) { numerals.append(paragraph) }
        if namesPlan, isShort, Self.aimPhrases.occurs(in: head) {
            aims.append(paragraph)
        }
    }

    private static let turnOpenings = PhraseList([
        "pv:", "pv.", "p.v:", "phóng viên:", "thưa ông", "thưa bà", "thưa đồng chí", "thưa bộ trưởng",
        "thưa thứ trưởng",
        "thưa đại sứ", "- thưa", "xin ông", "xin bà", "xin đồng chí", "xin bộ trưởng", "xin đại sứ", "ນັກຂ່າວ:",
        "ຖາມ ທ່ານ",
    ])
    private static let addresses = PhraseList([
        " thưa ", " ông ", " bà ", " anh ", " chị ", "đồng chí", "bộ trưởng", "đại sứ", " you ", " your ", " vous ",
        " votre ", "ທ່ານ",
    ])
    private static let agreementTitles = PhraseList([
        "biên bản ghi nhớ", "bản ghi nhớ", "thỏa thuận", "bản thỏa thuận", "biên bản thỏa thuận", "hiệp định",
        "hiệp ước",
        "nghị định thư", "memorandum of understanding", "agreement", "protocol", "protocole", "mémorandum", "accord",
        "ບົດບັນທຶກ", "ສັນຍາ", "ສົນທິສັນຍາ", "ຂໍ້ຕົກລົງ",
    ])
    private static let planTitles = PhraseList([
        "kế hoạch", "chương trình", "ແຜນການ", "ແຜນດຳເນີນງານ", "work plan", "action plan",
    ])
    private static let questionOpenings = PhraseList(["hỏi:", "câu hỏi:", "question:", "q:", "ຖາມ:"])
    private static let groundOpenings = PhraseList(["căn cứ ", "pursuant to ", "vu le ", "vu la ", "ອີງຕາມ"])
    private static let articleOpenings = PhraseList(["điều ", "article ", "ມາດຕາ "])
    private static let nationalMottoes = PhraseList(["độc lập - tự do - hạnh phúc", "ສັນຕິພາບ ເອກະລາດ ປະຊາທິປະໄຕ"])
    private static let orderOpenings = PhraseList([
        "quyết định:", "quyết nghị:", "nghị quyết:", "chỉ thị:", "decrees:", "décrète",
    ])
    private static let partyPhrases = PhraseList([
        "sau đây gọi", "hereinafter", "ci-après", "hai bên thỏa thuận như sau", "have agreed as follows",
        "sont convenus de ce qui suit", "ໄດ້ຕົກລົງກັນດັ່ງນີ້",
    ])
    private static let aimPhrases = PhraseList(["mục đích, yêu cầu", "mục đích và yêu cầu", "mục tiêu, yêu cầu"])

    private static func slice(_ body: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: body[range])
    }

    private static func isNumbered(_ head: [UInt8]) -> Bool {
        var index = head.starts(with: "câu ".utf8) ? "câu ".utf8.count : 0
        let start = index
        while index < head.count, head[index] &- 0x30 < 10 { index += 1 }
        guard index > start, index < head.count else { return false }
        return [UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: ":"), 0x20].contains(head[index])
    }

    private static func isRomanNumbered(_ head: [UInt8]) -> Bool {
        var index = 0
        while index < head.count, index < 5,
            [UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x")].contains(head[index])
        {
            index += 1
        }
        return index > 0 && index + 1 < head.count
            && [UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "-")].contains(head[index])
            && head[index + 1] == 0x20
    }

    /// `Điều 5.`, not `Điều này xảy ra 5 lần`.
    private static func numberFollowsFirstWord(_ head: [UInt8]) -> Bool {
        guard let space = head.firstIndex(of: 0x20), space + 1 < head.count else { return false }
        return head[space + 1] &- 0x30 < 10
    }

    /// The first `d/m` or `d/m/yyyy` (also with `-` and `.` when a year follows) that is a day of a month.
    private static func date(in body: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        var index = range.lowerBound
        while index < range.upperBound {
            guard body[index] &- 0x30 < 10 else {
                index += 1
                continue
            }
            let start = index
            let day = number(body, &index, range.upperBound)
            guard index < range.upperBound, start == range.lowerBound || !isJoiner(body[start - 1]) else { continue }
            let mark = body[index]
            guard mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-") || mark == UInt8(ascii: ".") else { continue }
            var next = index + 1
            let month = number(body, &next, range.upperBound)
            guard (1...31).contains(day), (1...12).contains(month) else { continue }
            if next < range.upperBound, body[next] == mark {
                var after = next + 1
                if (1900...2100).contains(number(body, &after, range.upperBound)) { return start..<after }
            } else if mark == UInt8(ascii: "/") || followsDay(body, start),
                next >= range.upperBound || !isJoiner(body[next])
            {
                return start..<next
            }
        }
        return nil
    }

    /// `Sáng 12-10`, `ngày 12.10`: a word says that figures without a slash are a date.
    private static func followsDay(_ body: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        let before = Self.slice(body, max(0, start - 10)..<start)
        return ["ngày ", "sáng ", "chiều ", "tối ", "trưa ", "đêm "].contains { word in
            before.count >= word.utf8.count && TextFold.fold(before).bytes.reversed().starts(with: word.utf8.reversed())
        }
    }

    private static func isJoiner(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "%") || (byte | 0x20) &- 0x61 < 26
    }

    private static func number(_ body: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ end: Int) -> Int {
        var value = 0
        while index < end, body[index] &- 0x30 < 10 {
            value = min(value * 10 + Int(body[index] &- 0x30), 100_000)
            index += 1
        }
        return value
    }
}
