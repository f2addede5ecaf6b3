import News
import Testing

@Suite struct NinjsItemTests {
    private func item(_ document: Document, _ classification: Classification? = nil) -> String {
        let known = classification ?? Classification(language: "vi", taxonomy: "test/1")
        return String(decoding: NinjsItem(document, known).json(), as: UTF8.self)
    }

    private func stamp(_ civil: CivilTime, offset: Int = 25_200, _ precision: Stamp.Precision = .second) -> Stamp {
        Stamp(civil: civil, offset: offset, precision: precision, reason: "printed")
    }

    @Test("a full item has its keys in the record's order and nothing else")
    func full() throws {
        var document = Document(mediaType: "text/plain", body: "Mở đầu.\n\nKết \"thúc\".")
        document.title = "Tiêu đề"
        document.lead = "Mở đầu."
        document.authors = ["Lan Anh", "Minh"]
        document.published = stamp(CivilTime(year: 2024, month: 4, day: 15, hour: 9, minute: 5, second: 7))
        document.modified = stamp(CivilTime(year: 2024, month: 4, day: 16), .day)
        document.sources = [
            InformationSource(name: "Báo Mẫu", url: "https://bao.example/tin tức"),
            InformationSource(name: "Đài", url: "https://dai.example/đường"),
        ]
        document.canonicalURL = "https://bao.example/1"
        document.providerIdentifiers = [
            ProviderIdentifier(role: "guid", value: "g-1"), ProviderIdentifier(role: "guid", value: "g-1"),
        ]
        var classification = Classification(language: "vi", taxonomy: "test/1")
        classification.wordCount = 4
        classification.subjects = [
            Subject(code: "FLD-X", name: "Lĩnh vực", score: 0.875, by: "rule:r1", relevance: 140, evidence: [])
        ]
        let expected =
            #"{"type":"text","language":"vi","headlines":[{"role":"main","value":"Tiêu đề"}],"#
            + #""descriptions":[{"role":"lead","value":"Mở đầu."}],"bodies":[{"role":"main","contentType":"text/plain","#
            + #""charCount":20,"wordCount":4,"value":"Mở đầu.\n\nKết \"thúc\"."}],"by":"Lan Anh, Minh","#
            + #""people":[{"name":"Lan Anh","rel":"creator"},{"name":"Minh","rel":"creator"}],"#
            + #""subjects":[{"uri":"urn:caunoi:taxonomy:FLD-X","name":"Lĩnh vực","creator":"rule:r1","relevance":100,"#
            + #""confidence":88}],"infoSources":[{"name":"Báo Mẫu"},{"name":"Đài","#
            + #""uri":"https://dai.example/%C4%91%C6%B0%E1%BB%9Dng"}],"contentCreated":"2024-04-15T09:05:07+07:00","#
            + #""versionCreated":"2024-04-16T00:00:00+07:00","altIds":[{"role":"canonical","#
            + #""value":"https://bao.example/1"},{"role":"guid","value":"g-1"}],"standard":{"name":"ninjs","#
            + #""version":"3.1","schema":"http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"}}"#
        #expect(item(document, classification) == expected)
    }

    @Test("what is unknown is absent")
    func empty() {
        let text = item(Document(mediaType: "text/plain", body: ""))
        #expect(text.hasPrefix(#"{"type":"text","language":"vi","standard":"#))
        #expect(!text.contains("null"))
    }

    @Test("a byline that says more than the names is kept as printed")
    func byline() {
        var document = Document(mediaType: "text/plain", body: "x")
        document.byline = "Lan Anh (theo TTXVN)"
        document.authors = ["Lan Anh"]
        #expect(item(document).contains(#""by":"Lan Anh (theo TTXVN)","people":[{"name":"Lan Anh","rel":"creator"}]"#))
    }

    @Test("times that RFC 3339 cannot say are absent, others lose what is not known of them")
    func times() {
        let leap = CivilTime(year: 2016, month: 12, day: 31, hour: 23, minute: 59, second: 60)
        #expect(NinjsItem.dateTime(stamp(leap, offset: 0)) == "2016-12-31T23:59:59Z")
        let moment = CivilTime(year: 2024, month: 2, day: 29, hour: 14, minute: 3, second: 9)
        #expect(NinjsItem.dateTime(stamp(moment, .minute)) == "2024-02-29T14:03:00+07:00")
        #expect(NinjsItem.dateTime(stamp(moment, .day)) == "2024-02-29T00:00:00+07:00")
        #expect(NinjsItem.dateTime(stamp(moment, offset: -12_600)) == "2024-02-29T14:03:09-03:30")
        #expect(NinjsItem.dateTime(stamp(CivilTime(year: 2023, month: 2, day: 29))) == nil)
        #expect(NinjsItem.dateTime(stamp(CivilTime(year: 0, month: 1, day: 1))) == nil)
        #expect(NinjsItem.dateTime(stamp(CivilTime(year: 10_000, month: 1, day: 1))) == nil)
        #expect(NinjsItem.dateTime(stamp(moment, offset: 86_400)) == nil)
        #expect(NinjsItem.dateTime(stamp(moment, offset: .min)) == nil)
    }

    @Test("the writer's name goes in front")
    func named() throws {
        let json = NinjsItem(
            Document(mediaType: "text/plain", body: "x"),
            Classification(language: "lo", taxonomy: "t")
        ).json()
        let named = NinjsItem.named(json, uri: "urn:caunoi:unfiled:0", version: 2)
        let text = String(decoding: named, as: UTF8.self)
        #expect(text.hasPrefix(#"{"uri":"urn:caunoi:unfiled:0","version":"2","type":"text","language":"lo","#))
        #expect(try JSONValue(named)["version"]?.string == "2")
    }

    @Test("a code with odd characters still gives a URI", arguments: [("A B", "A%20B"), ("ĐX/1", "%C4%90X%2F1")])
    func subject(code: String, component: String) {
        #expect(NinjsItem.subjectURI(code: code) == "urn:caunoi:taxonomy:\(component)")
    }

    @Test(
        "only absolute addresses pass",
        arguments: [
            ("https://a.example/b?c=d#e", "https://a.example/b?c=d#e"), ("HTTP://A.EXAMPLE", "HTTP://A.EXAMPLE"),
            ("http://a.example:8080/", "http://a.example:8080/"), ("mailto:a@b.example", "mailto:a@b.example"),
            ("urn:x:y", "urn:x:y"), ("https://a.example/%2f", "https://a.example/%2f"),
            ("", nil), ("a.example/b", nil), ("//a.example", nil), ("https:", nil), ("https://", nil),
            ("https:///b", nil),
            ("https:a.example", nil), ("https://a.example/b c", nil), ("https://a.example/%zz", nil),
            ("https://a.example/%2", nil), ("https://a.example/#a#b", nil), ("https://[::1]/", nil),
            ("https://a.example:80a/", nil), ("https://a:b:1/", nil), ("https://đ.example/", nil),
            ("1a:b", nil), ("https://a.example/\u{1}", nil), ("https://a.example/[x]", nil), ("Nguồn: TTXVN", nil),
            ("https://a.example\\b", nil), ("javascript:alert(1)", nil), ("DATA:,x", nil),
        ] as [(String, String?)]
    )
    func uri(text: String, expected: String?) { #expect(AbsoluteURI.from(text) == expected) }

    @Test("an analysis says which words earned what, and how it was made")
    func analysis() {
        var document = Document(mediaType: "text/plain", body: "Nghị quyết 47/NQ-CP được ban hành hôm qua tại Hà Nội.")
        document.captions = [Caption(text: "Ảnh", credit: "TTXVN"), Caption(text: "Hai")]
        document.published = stamp(CivilTime(year: 2024, month: 4, day: 15), .day)
        document.quality = Quality(score: 90, notes: ["reflowed"])
        var classification = Classification(language: "vi", taxonomy: "test/1")
        classification.subjects = [
            Subject(
                code: "C",
                name: "n",
                score: .nan,
                by: "rule:a",
                relevance: 1,
                evidence: [
                    Evidence(span: Span(start: 0, length: 10), text: "Nghị quyết"),
                    Evidence(span: Span(start: 3, length: 1), place: .title, text: "x"),
                ]
            )
        ]
        classification.instruments = [
            Instrument(
                type: "nghi-quyet",
                number: "47/NQ-CP",
                issued: nil,
                issuer: nil,
                text: "Nghị quyết 47/NQ-CP",
                span: Span(start: 0, length: 25)
            )
        ]
        let pipeline = AnalysisWriter.Pipeline(program: "caunoi/0", parser: "p/1", zone: "Asia/Ho_Chi_Minh")
        let text = String(decoding: AnalysisWriter(pipeline: pipeline).json(document, classification), as: UTF8.self)
        let expected =
            #"{"subjects":[{"code":"C","score":0,"by":"rule:a","evidence":[{"span":[0,10],"text":"Nghị quyết"},"#
            + #"{"span":[3,1],"in":"title","text":"x"}]}],"instruments":[{"type":"nghi-quyet","number":"47/NQ-CP","#
            + #""text":"Nghị quyết 47/NQ-CP","span":[0,25]}],"captions":[{"text":"Ảnh","credit":"TTXVN"},"#
            + #"{"text":"Hai"}],"signature":{"kind":"bottom-k-128/3","value":""#
            + Signature(text: document.body).base64
            + #""},"quality":{"score":90,"notes":["reflowed"],"publishedPrecision":"day","publishedReason":"printed"},"#
            + #""pipeline":{"program":"caunoi/0","parser":"p/1","taxonomy":"test/1","zone":"Asia/Ho_Chi_Minh"}}"#
        #expect(text == expected)
    }
}
