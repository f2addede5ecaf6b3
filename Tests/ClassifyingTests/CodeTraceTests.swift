import News
import Testing

@testable import Classifying

@Suite("Why a code is given or not") struct CodeTraceTests {
    private static let rules = """
        caunoi-rules 1
        taxonomy test/1
        facet event 0.5
        facet kind 0.5 best
        class sure 0.9 0.8 0.7
        class titled 0.9 0 0
        mask : hai đảng, hai nước
        set pact : biên bản
        set past : kỷ niệm
        context home 0.5
        rule home.1 any sure : lào
        code E-SIGN | event | Ký | ເຊັນ | Signing | home
        rule sign.1 vi sure +pact -past : ký kết
        rule sign.2 vi titled : lễ ký
        rule sign.3 en sure : signed
        code E-TWO | event | Hai | ສອງ | Two
        rule two.1 vi sure : hai nước
        code K-A | kind | A | A | A
        rule a.1 vi sure : bản tin
        code K-B | kind | B | B | B
        rule b.1 vi sure : bản tin; tin vắn
        """

    private func trace(_ code: String, _ body: String, title: String = "") throws -> CodeTrace {
        var document = Document(mediaType: "text/plain", body: body)
        document.title = title
        return try #require(try Classifier(rules: Self.rules).trace(code, in: document))
    }

    @Test("each phrase that stands in the text is named with what became of it")
    func verdicts() throws {
        let given = try trace("E-SIGN", "Hai bên ký kết biên bản tại Lào.", title: "Lễ ký tại Huế")
        #expect(given.isGiven && given.missingContexts.isEmpty)
        #expect(given.findings.map(\.verdict) == [.counts, .counts])
        #expect(given.findings.map(\.evidence.text) == ["Lễ ký", "ký kết"])

        let absent = try trace(
            "E-SIGN",
            "Đây là lễ ký. Hai bên ký kết. Nhân kỷ niệm, hai bên ký kết biên bản. Họ đã signed rồi."
        )
        #expect(!absent.isGiven && absent.score == 0)
        #expect(
            absent.findings.map(\.verdict)
                == [.noWeightHere, .missing(sets: ["pact"]), .excluded(set: "past"), .otherLanguage]
        )
        #expect(absent.missingContexts.map(\.name) == ["home"])
    }

    @Test("a set phrase, a better code of the same facet and a code without a phrase are said")
    func reasons() throws {
        let masked = try trace("E-TWO", "Tình hữu nghị giữa hai Đảng, hai nước.")
        #expect(masked.findings.map(\.verdict) == [.masked("hai Đảng, hai nước")])
        let loser = try trace("K-A", "Đây là bản tin và tin vắn của ngày hôm nay.")
        #expect(!loser.isGiven && loser.losesTo == "K-B" && loser.score >= loser.threshold)
        #expect(try trace("K-A", "Không có gì.").findings.isEmpty)
        #expect(try Classifier(rules: Self.rules).trace("X", in: Document(mediaType: "text/plain", body: "")) == nil)
    }

    @Test("given codes and traces agree, for every sample and every code")
    func agreement() {
        let classifier = Classifier()
        for article in SampleArticle.all {
            var document = Document(mediaType: "text/plain", body: article.body)
            document.title = article.title
            let result = classifier.classify(document)
            let given = Set((result.subjects + result.mediaTopics).map(\.code))
            for code in classifier.codes.map(\.code) {
                #expect(classifier.trace(code, in: document)?.isGiven == given.contains(code))
            }
        }
    }

    @Test("words are shown in their sentence, never beyond the text")
    func passage() {
        let text = "Câu một. Câu hai có hội đàm ở giữa.\n\nCâu ba."
        let start = Array(text.utf8).count - Array("hội đàm ở giữa.\n\nCâu ba.".utf8).count
        let passage = Passage(Span(start: start, length: "hội đàm".utf8.count), in: text)
        #expect(passage.before == "Câu hai có " && passage.words == "hội đàm" && passage.after == " ở giữa.")
        for span in [Span(start: -5, length: 3), Span(start: 0, length: 9_999), Span(start: 9_999, length: 1)] {
            _ = Passage(span, in: text)
            _ = Passage(span, in: "")
        }
        let long = Passage(Span(start: 1_000, length: 2), in: String(repeating: "ab ", count: 2_000))
        #expect(long.before.utf8.count < 200 && long.after.utf8.count < 200 && long.before.hasPrefix("…"))
    }

    @Test(
        "what did not happen is no event; words that only look like a denial deny nothing",
        arguments: [
            ("Hai bên chưa ký kết biên bản ghi nhớ về báo chí.", false),
            ("Lễ ký kết biên bản ghi nhớ đã bị hoãn lại vì bão.", false),
            ("Hai nước không tổ chức lễ ký kết, theo hai bộ.", false),
            ("The two agencies did not sign a memorandum.", false),
            ("Hai bên không chỉ ký kết biên bản ghi nhớ mà còn hội đàm.", true),
            ("Trong không khí hữu nghị, hai bên đã ký kết biên bản ghi nhớ.", true),
            ("Chưa có hội đàm, hai bên đã ký kết biên bản ghi nhớ.", true),
        ]
    )
    func denials(_ text: String, _ isGiven: Bool) {
        let body = "Báo chí Việt Nam và Lào hợp tác. " + text
        let classifier = Classifier()
        let document = Document(mediaType: "text/plain", body: body)
        let trace = classifier.trace("EVT-SIGN", in: document)
        #expect(trace?.isGiven == isGiven, "\(text) \(trace?.findings ?? [])")
    }
}
