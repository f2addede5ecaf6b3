import Classifying
import News
import Testing

@Suite struct ClassifierTests {
    private func classify(_ body: String, title: String? = nil) -> Classification {
        var document = Document(mediaType: "text/plain", body: body)
        document.title = title
        return Classifier().classify(document)
    }

    @Test("every sample article gets its language, its codes and few others", arguments: SampleArticle.all.map(\.name))
    func samples(_ name: String) throws {
        let article = try #require(SampleArticle.all.first { $0.name == name })
        let result = classify(article.body, title: article.title)
        let given = Set(result.subjects.map(\.code))
        #expect(result.language == article.language)
        #expect(result.taxonomy == Classifier().taxonomy)
        #expect(article.codes.subtracting(given).isEmpty, "missing codes")
        #expect(given.subtracting(article.codes).subtracting(article.optional).isEmpty, "codes without reason")
    }

    @Test("every code shows its evidence, exact in title or body")
    func evidence() {
        for article in SampleArticle.all {
            for subject in classify(article.body, title: article.title).subjects {
                #expect(!subject.evidence.isEmpty)
                #expect(subject.by.hasPrefix("rule:"))
                #expect((0.5...1).contains(subject.score))
                #expect((0...100).contains(subject.relevance))
                #expect(!subject.name.isEmpty)
                for evidence in subject.evidence {
                    let bytes = [UInt8]((evidence.place == .title ? article.title : article.body).utf8)
                    let end = evidence.span.start + evidence.span.length
                    #expect(end <= bytes.count)
                    #expect(
                        String(decoding: bytes[evidence.span.start..<min(end, bytes.count)], as: UTF8.self)
                            == evidence.text
                    )
                }
            }
        }
    }

    @Test("subjects stand in the taxonomy's order, the same each time")
    func order() {
        let facets = ["FLD", "FRM", "TSK", "CHN", "KND", "EVT", "MEC"]
        for article in SampleArticle.all {
            let one = classify(article.body, title: article.title)
            #expect(one == classify(article.body, title: article.title))
            let order = one.subjects.map { subject in facets.firstIndex { subject.code.hasPrefix($0) } ?? -1 }
            #expect(order == order.sorted())
        }
    }

    @Test("set phrases of diplomacy are no channel")
    func formulas() {
        let result = classify(
            """
            Ngày 5/5, hai hãng thông tấn đã ký thỏa thuận hợp tác nghiệp vụ giữa Việt Nam và Lào.

            Việc hợp tác góp phần vun đắp quan hệ giữa hai Đảng, hai Nhà nước và nhân dân hai nước.
            """,
            title: "Hai hãng thông tấn hợp tác"
        )
        #expect(result.subjects.map(\.code).filter { $0.hasPrefix("CHN") } == ["CHN-PRS"])
    }

    @Test("no text, no code")
    func empty() {
        let result = classify("")
        var expected = Classification(language: "und", taxonomy: Classifier().taxonomy)
        expected.signature = Signature(text: "")
        #expect(result == expected)
        #expect(classify("", title: "Hội đàm Việt Nam - Lào về báo chí").subjects.contains { $0.code == "EVT-TALK" })
    }

    @Test("huge and odd texts are linear")
    func hostile() {
        _ = classify(String(repeating: "Hội đàm về báo chí ", count: 20_000))
        _ = classify("e" + String(repeating: "\u{301}", count: 100_000))
        _ = classify(String(repeating: "thông tấn xã lào.\n\n", count: 20_000))
        _ = classify(
            String(repeating: "ກ\u{ECD}\u{EC9}\u{EB2}", count: 20_000),
            title: String(repeating: "a?", count: 9_999)
        )
    }

    @Test("words are counted between spaces, Lao ones by their syllables")
    func words() {
        #expect(classify("Hai bên đã ký – và trao – 02 văn kiện.").wordCount == 9)
        #expect(classify("").wordCount == 0)
        let lao = classify("ສຳນັກຂ່າວສານປະເທດລາວ ແລະ ຫວຽດນາມ ຮ່ວມມືດ້ານຂໍ້ມູນຂ່າວສານ").wordCount
        #expect((8...14).contains(lao))
    }
}
