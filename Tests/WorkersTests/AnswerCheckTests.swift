import News
import Testing

@testable import Workers

@Suite struct AnswerCheckTests {
    private let check = AnswerCheck()
    private let item = Array(#"{"type":"text","language":"vi"}"#.utf8)
    private let analysis = Array(#"{"quality":{"score":1}}"#.utf8)

    private func part(_ path: String = "", item: [UInt8]? = nil, analysis: [UInt8]? = nil) -> ReadPart {
        ReadPart(
            path: path,
            mediaType: "text/plain",
            charset: "UTF-8",
            item: item ?? self.item,
            analysis: analysis ?? self.analysis
        )
    }

    @Test("an honest answer passes and comes with its values")
    func honest() throws {
        var second = part("2/1")
        second.charset = nil
        let sent = ReadAnswer.parts([
            .read(part("1")), .read(second), .rejected(path: "3", Reason(.empty, "it has no byte")),
        ])
        guard case .parts(let parts) = try check.answer(sent.payload) else {
            Issue.record("no parts")
            return
        }
        #expect(parts.map(\.path) == ["1", "2/1", "3"])
        guard case .read(let first) = parts[0], case .read(let other) = parts[1] else {
            Issue.record("not read")
            return
        }
        #expect(first.item == item && first.analysis == analysis && first.charset == "UTF-8" && other.charset == nil)
        #expect(first.itemValue["language"]?.string == "vi")
        #expect(first.analysisValue["quality"]?["score"]?.int == 1)
        #expect(parts[2] == .rejected(path: "3", Reason(.empty, "it has no byte")))
    }

    @Test("a rejection passes with a code of a rejection only")
    func rejection() throws {
        let reason = Reason(.unsupportedFormat, "it is a picture")
        #expect(try check.answer(ReadAnswer.rejected(reason).payload) == .rejected(reason))
        for code in Reason.Code.allCases where !code.isReaders {
            #expect(throws: AnswerCheck.Fault.self) { try check.answer(ReadAnswer.rejected(Reason(code, "x")).payload) }
        }
        for message in ["", "a\nb", "a\u{1B}[31m", "a\u{85}b", String(repeating: "x", count: 3_000)] {
            #expect(throws: AnswerCheck.Fault.self) {
                try check.answer(ReadAnswer.rejected(Reason(.empty, message)).payload)
            }
        }
    }

    @Test("an answer cut anywhere, or with a byte too many, is refused")
    func cut() {
        let payload = ReadAnswer.parts([.read(part())]).payload
        #expect(throws: Never.self) { try check.answer(payload) }
        for count in 0..<payload.count {
            #expect(throws: AnswerCheck.Fault.self) { try check.answer(Array(payload.prefix(count))) }
        }
        #expect(throws: AnswerCheck.Fault.self) { try check.answer(payload + [0]) }
        #expect(throws: AnswerCheck.Fault.self) { try check.answer([2]) }
    }

    @Test("no byte of an answer may be anything without the check giving a value or a fault")
    func mutations() {
        let payload = ReadAnswer.parts([.read(part()), .rejected(path: "1", Reason(.empty, "x"))]).payload
        for index in payload.indices {
            for byte in [0, 1, 10, 0x22, 0x5C, 0x7F, 0x80, 0xFF] as [UInt8] {
                var changed = payload
                changed[index] = byte
                guard case .parts(let parts) = try? check.answer(changed) else { continue }
                for case .read(let part) in parts {
                    #expect(!part.item.contains { $0 < 0x20 } && !part.analysis.contains { $0 < 0x20 })
                }
            }
        }
    }

    @Test("no parts, too many and two with one path are refused")
    func counts() {
        #expect(throws: AnswerCheck.Fault.self) { try check.answer(ReadAnswer.parts([]).payload) }
        #expect(throws: AnswerCheck.Fault.self) { try check.answer([0, 0xFF, 0xFF, 0xFF, 0xFF]) }
        let twice = ReadAnswer.parts([.read(part("1")), .read(part("1"))])
        #expect(throws: AnswerCheck.Fault.self) { try check.answer(twice.payload) }
        var few = check
        few.partLimit = 1
        let two = ReadAnswer.parts([.read(part("1")), .read(part("2"))])
        #expect(throws: AnswerCheck.Fault.self) { try few.answer(two.payload) }
    }

    @Test("small texts are what they say", arguments: ["/", "0", "01", "1/", "/1", "a", "1//2", "../1", "1\n", "-1"])
    func paths(path: String) {
        #expect(throws: AnswerCheck.Fault.self) { try check.answer(ReadAnswer.parts([.read(part(path))]).payload) }
    }

    @Test("media types and character sets are tokens")
    func tokens() {
        for mediaType in [
            "", "text", "text/", "/x", "text/plain; charset=x", "Text/plain", "text/pl ain", "a/b/c", "a/\u{7}",
        ] {
            var odd = part()
            odd.mediaType = mediaType
            #expect(throws: AnswerCheck.Fault.self) { try check.answer(ReadAnswer.parts([.read(odd)]).payload) }
        }
        for charset in ["", "UTF 8", "\"", "x\n", "ü"] {
            var odd = part()
            odd.charset = charset
            #expect(throws: AnswerCheck.Fault.self) { try check.answer(ReadAnswer.parts([.read(odd)]).payload) }
        }
    }

    @Test(
        "an item that could break a record is refused",
        arguments: [
            "", "null", "[]", "\"x\"", "{}", "{", " {\"type\":\"text\",\"language\":\"vi\"}",
            "{\"type\":\"text\",\"language\":\"vi\"} ", "{\"type\":\"text\",\"language\":\"vi\"}\n",
            "{\"type\":\"text\",\n\"language\":\"vi\"}", "{\"type\":\"text\",\t\"language\":\"vi\"}",
            "{\"type\":\"text\",\"language\":\"v\ni\"}", "{\"type\":\"text\",\"language\":\"v\u{0}i\"}",
            "{\"type\":\"text\",\"language\":\"vi\"},\"prev\":\"0\",\"x\":{\"y\":1}",
            "{\"type\":\"text\",\"language\":\"vi\"}{\"type\":\"text\",\"language\":\"vi\"}",
            "{\"type\":\"text\",\"type\":\"text\",\"language\":\"vi\"}",
            "{\"type\":\"text\",\"ty\\u0070e\":\"text\",\"language\":\"vi\"}",
            "{\"type\":\"text\",\"language\":\"vi\",\"by\":{\"a\":1,\"a\":2}}",
            "{\"type\":\"text\",\"language\":\"vi\",\"standard\":{\"a\":1,\"a\":2}}",
            "{\"type\":\"text\",\"language\":\"vi\",\"uri\":\"urn:x:y\"}",
            "{\"type\":\"text\",\"language\":\"vi\",\"version\":\"7\"}",
            "{\"type\":\"text\",\"language\":\"vi\",\"u\\u0072i\":\"urn:x:y\"}",
            "{\"type\":\"text\",\"language\":\"vi\",\"crc\":\"00000000\"}",
            "{\"type\":\"text\",\"language\":\"vi\",\"prev\":\"0\"}", "{\"type\":\"text\",\"language\":\"vi\",\"\":1}",
            "{\"type\":1,\"language\":\"vi\"}", "{\"type\":\"painting\",\"language\":\"vi\"}", "{\"language\":\"vi\"}",
            "{\"type\":\"text\"}", "{\"type\":\"text\",\"language\":[\"vi\"]}",
            "{\"type\":\"text\",\"language\":\"vi\",\"bodies\":\"x\"}",
            "{\"type\":\"text\",\"language\":\"vi\",\"by\":null}",
            "{\"type\":\"text\",\"language\":\"vi\",\"bodies\":[{\"value\":null}]}",
            "{\"type\":\"text\",\"language\":\"\\ud800\"}", "{\"type\":\"text\",\"language\":\"\\x\"}",
            "{\"type\":\"text\",\"language\":\"vi\",\"bodies\":[{\"wordCount\":01}]}",
            "{\"type\":\"text\",\"language\":\"vi\",\"bodies\":[{\"wordCount\":1e}]}",
            "{\"type\":\"text\",\"language\":\"vi\",}", "{\"type\":\"text\",\"language\":\"vi\"",
            "{\"type\":\"text\",\"language\":\"vi\",\"bodies\":[NaN]}",
        ]
    )
    func items(json: String) {
        #expect(throws: AnswerCheck.Fault.self) { try check.item(Array(json.utf8)) }
        let payload = ReadAnswer.parts([.read(part(item: Array(json.utf8)))]).payload
        #expect(throws: AnswerCheck.Fault.self) { try check.answer(payload) }
    }

    @Test("bad UTF-8, overlong forms and surrogates in an item are refused")
    func encoding() {
        for bytes in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE1, 0xBB]] as [[UInt8]] {
            let json = Array(#"{"type":"text","language":""#.utf8) + bytes + Array("\"}".utf8)
            #expect(throws: AnswerCheck.Fault.self) { try check.item(json) }
        }
    }

    @Test("depth, number of values and length of numbers are bounded")
    func bounds() {
        func item(_ bodies: String) -> [UInt8] {
            Array("{\"type\":\"text\",\"language\":\"vi\",\"bodies\":\(bodies)}".utf8)
        }
        let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
        #expect(throws: AnswerCheck.Fault.self) { try check.item(item(deep)) }
        let wide = "[" + String(repeating: "0,", count: 600_000) + "0]"
        #expect(throws: AnswerCheck.Fault.self) { try check.item(item(wide)) }
        let long = "[" + String(repeating: "1", count: 33) + "]"
        #expect(throws: AnswerCheck.Fault.self) { try check.item(item(long)) }
        let commas = "[{\"value\":\"" + String(repeating: ",[{:", count: 600_000) + "\"}]"
        #expect(throws: Never.self) { try check.item(item(commas)) }
    }

    @Test("item and analysis together stay below a record's length")
    func size() {
        var small = check
        small.recordLimit = item.count + analysis.count
        let payload = ReadAnswer.parts([.read(part())]).payload
        #expect(throws: Never.self) { try small.answer(payload) }
        small.recordLimit -= 1
        #expect(throws: AnswerCheck.Fault.self) { try small.answer(payload) }
    }

    @Test("an analysis may have its own keys only")
    func analyses() {
        #expect(throws: Never.self) { try check.analysis(Array("{}".utf8)) }
        // The archive's writer alone says what was joined and what was not let act.
        for json in [#"{"companion":{"seq":2}}"#, #"{"notApplied":{"uri":"urn:x:y"}}"#] {
            #expect(throws: AnswerCheck.Fault.self) { try check.analysis(Array(json.utf8)) }
        }
        for json in ["{\"item\":{}}", "{\"subjects\":{}}", "{\"quality\":[]}", "{\"crc\":\"0\"}", "[]", "{}\n", "{}{}"]
        {
            #expect(throws: AnswerCheck.Fault.self) { try check.analysis(Array(json.utf8)) }
        }
    }

    @Test("what the item writer gives passes, whatever the document holds")
    func ownItems() throws {
        var document = Document(mediaType: "text/plain", body: "a\n\nb\u{2028}\u{0}\"\\\u{7F}\u{85}")
        document.title = "\u{1}\r\n\t"
        document.authors = ["", "x\u{0}"]
        document.sources = [InformationSource(name: "n", url: "javascript:\n")]
        var classification = Classification(language: "", taxonomy: "\"")
        classification.subjects = [Subject(code: "\n", name: "", score: .infinity, by: "", relevance: -1, evidence: [])]
        let pipeline = AnalysisWriter.Pipeline(program: "\n", parser: "\u{0}", zone: "")
        #expect(throws: Never.self) { try check.item(NinjsItem(document, classification).json()) }
        #expect(throws: Never.self) {
            try check.analysis(AnalysisWriter(pipeline: pipeline).json(document, classification))
        }
    }
}
