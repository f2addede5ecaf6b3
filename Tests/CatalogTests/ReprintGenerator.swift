import News

/// Makes reprints of a text as outlets make them: cut by three tenths, with another headline, in the outlet's frame.
struct ReprintGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }

    mutating func number(below limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

    struct Reprint {
        var title: String
        var paragraphs: [String]
        var outlet: Int
        var body: String { paragraphs.joined(separator: "\n\n") }
    }

    static let outlets = 8

    /// What an outlet writes around every text, the same for all.
    static func frame(_ outlet: Int) -> (before: [String], after: [String]) {
        var generator = ReprintGenerator(seed: UInt64(outlet) &+ 7_001)
        let before = [
            "Báo \(generator.words(2)) - Cơ quan ngôn luận của \(generator.words(5))",
            "Trang chủ Thời sự Kinh tế Văn hóa Thể thao \(generator.words(4))",
        ]
        let after = (0..<4).map { _ in "Bạn đọc có thể \(generator.words(18)) để theo dõi \(generator.words(6))." }
        return (before, after)
    }

    static let vocabulary =
        """
        an bình cơ dân đoàn em gia hải ích khoa lớp mai nắng ơn phố quê rừng sông tình ước vàng xanh yên biển cầu đèn giấy
        hoa kết làng mây ngày ong phần quà ruộng sách trời uy vườn xe ý ánh bếp chợ đồng ghế hồ kho lúa mưa nước ổ phiên
        """
        .split { $0 == " " || $0 == "\n" }.map(String.init)

    mutating func words(_ count: Int) -> String {
        (0..<count).map { _ in Self.vocabulary[number(below: Self.vocabulary.count)] }.joined(separator: " ")
    }

    /// - Parameter text: paragraphs separated by line ends.
    mutating func reprint(of text: String) -> Reprint {
        let paragraphs = text.split(separator: "\n").map(String.init)
        let kept = number(below: 2) == 0 ? cutParagraphs(paragraphs) : cutRun(paragraphs)
        let outlet = number(below: Self.outlets)
        let frame = Self.frame(outlet)
        let teasers = (0..<3).map { _ in words(9) }
        return Reprint(
            title: words(8),
            paragraphs: frame.before + kept + frame.after + teasers,
            outlet: outlet
        )
    }

    private static func size(_ text: String) -> Int { text.split(separator: " ").count }

    /// Sentences here and there are left out.
    private mutating func cutParagraphs(_ paragraphs: [String]) -> [String] {
        var sentences: [[String]] = paragraphs.map { Self.sentences($0) }
        let total = paragraphs.reduce(0) { $0 + Self.size($1) }
        var cut = 0
        var tries = 0
        while cut * 10 < total * 3, tries < 1_000 {
            tries += 1
            let paragraph = number(below: sentences.count)
            guard !sentences[paragraph].isEmpty else { continue }
            let sentence = sentences[paragraph].remove(at: number(below: sentences[paragraph].count))
            cut += Self.size(sentence)
        }
        return sentences.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
    }

    private static func sentences(_ paragraph: String) -> [String] {
        var sentences: [String] = []
        var current: [Substring] = []
        for word in paragraph.split(separator: " ") {
            current.append(word)
            if word.hasSuffix(".") || current.count > 40 {
                sentences.append(current.joined(separator: " "))
                current = []
            }
        }
        if !current.isEmpty { sentences.append(current.joined(separator: " ")) }
        return sentences
    }

    /// Three tenths in a row are left out.
    private mutating func cutRun(_ paragraphs: [String]) -> [String] {
        let words = paragraphs.flatMap { $0.split(separator: " ") }.map(String.init)
        let cut = words.count * 3 / 10
        let start = number(below: words.count - cut + 1)
        let kept = words[..<start] + words[(start + cut)...]
        return stride(from: 0, to: kept.count, by: 60).map { offset in
            kept.dropFirst(offset).prefix(60).joined(separator: " ")
        }
    }
}
