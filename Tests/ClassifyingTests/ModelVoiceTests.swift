import News
import Testing

@testable import Classifying

/// Rules and models together.
@Suite struct ModelVoiceTests {
    private static let rules = """
        caunoi-rules 1
        taxonomy test/1
        facet theme 0.5
        facet kind 0.5 best
        class sure 0.9 0.85 0.7
        class plain 0.6 0.6 0.6
        code THM-SPORT | theme | thể thao | ກິລາ | sport
        rule sport-1 any plain : cầu thủ
        code THM-HEALTH | theme | y tế | ສຸຂະພາບ | health
        code KND-NEWS | kind | tin | ຂ່າວ | news
        rule news-1 any plain : tin nhanh
        code KND-REPORT | kind | phóng sự | ລາຍງານ | report
        rule report-1 any plain : phóng sự
        """

    private static func model(_ name: String, _ labels: [String: [String]]) throws -> ModelTable {
        var random = SplitMix(state: 5)
        var examples: [LearningExample] = []
        for (label, words) in labels.sorted(by: { $0.key < $1.key }) {
            for _ in 0..<40 {
                let text = (0..<20).map { _ in words[Int(random.next() % UInt64(words.count))] }
                examples.append(LearningExample(text: text.joined(separator: " "), labels: [label]))
            }
        }
        return try ModelTable(file: LabelModelFile.bytes(of: ModelTrainer(name: name).train(examples).0))
    }

    private static let sport = ["bàn thắng", "trận đấu", "sân cỏ", "ghi bàn", "trọng tài", "cầu thủ"]
    private static let health = ["bệnh viện", "bác sĩ", "vắc xin", "điều trị", "thuốc", "bệnh nhân"]

    private static func subjects(_ model: ModelTable, title: String? = nil, _ body: String) throws -> [Subject] {
        var classifier = try Classifier(rules: rules)
        classifier.models = [model]
        var document = Document(mediaType: "text/plain", body: body)
        document.title = title
        return classifier.classify(document).subjects
    }

    @Test("a label that is a code is that code, with the n-grams that weigh most as spans of the printed text")
    func code() throws {
        let model = try Self.model("chủ đề", ["THM-SPORT": Self.sport, "THM-HEALTH": Self.health])
        let body = "Bác sĩ ở  Bệnh viện cho bệnh nhân thuốc, rồi điều trị."
        let found = try Self.subjects(model, title: "VẮC XIN và bác sĩ", body)
        #expect(found.map(\.code) == ["THM-HEALTH"])
        let subject = try #require(found.first)
        #expect(subject.by == "model:\(model.identity)")
        #expect(subject.name == "y tế" || subject.name == "health")
        #expect(subject.score > 0.5 && subject.score <= 0.99)
        #expect(!subject.evidence.isEmpty && subject.evidence.count <= 6)
        for evidence in subject.evidence {
            let bytes = Array((evidence.place == .title ? "VẮC XIN và bác sĩ" : body).utf8)
            let end = evidence.span.start + evidence.span.length
            #expect(String(decoding: bytes[evidence.span.start..<end], as: UTF8.self) == evidence.text)
        }
    }

    @Test("a label of a desk's own is named by its set, behind the codes")
    func ownLabel() throws {
        let model = try Self.model("ban", ["thể thao": Self.sport, "y tế": Self.health])
        let found = try Self.subjects(model, "Cầu thủ ghi bàn thắng trong trận đấu trên sân cỏ, trọng tài công nhận.")
        #expect(found.map(\.code) == ["THM-SPORT", "ban:thể thao"])
        #expect(found.map(\.by) == ["rule:sport-1", "model:\(model.identity)"])
    }

    @Test("where a rule gave the code too, the rule and its evidence stay and the score rises")
    func both() throws {
        let model = try Self.model("chủ đề", ["THM-SPORT": Self.sport, "THM-HEALTH": Self.health])
        let body = "Cầu thủ ghi bàn thắng trong trận đấu trên sân cỏ, trọng tài công nhận."
        let subject = try #require(try Self.subjects(model, body).first { $0.code == "THM-SPORT" })
        #expect(subject.by == "rule:sport-1")
        #expect(subject.evidence.map(\.text) == ["Cầu thủ"])
        #expect(subject.score > 0.9)
    }

    @Test("of a facet that gives its best code only, one code stays")
    func exclusive() throws {
        let news = ["khẩn cấp", "vừa xảy ra", "mới nhất", "cập nhật", "tin nhanh"]
        let report = ["hành trình", "ký ức", "nhân vật", "miền núi", "đời thường"]
        let model = try Self.model("kind", ["KND-NEWS": news, "KND-REPORT": report])
        let body = "Phóng sự: khẩn cấp, vừa xảy ra, mới nhất, cập nhật, khẩn cấp, vừa xảy ra, cập nhật."
        let found = try Self.subjects(model, body)
        #expect(found.count == 1)
        #expect(found.first?.code == "KND-NEWS")
    }

    @Test("a text in another language gets no label, even where a word of it is known")
    func strange() throws {
        let model = try Self.model("chủ đề", ["THM-SPORT": Self.sport, "THM-HEALTH": Self.health])
        let body = "The ministers met in the capital on Monday and spoke about trade, thuốc, roads and schools."
        #expect(try Self.subjects(model, body).isEmpty)
    }
}
