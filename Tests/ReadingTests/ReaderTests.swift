import News
import Reading
import Testing
import Workers

@Suite struct ReaderTests {
    private let article = """
        Hội nghị bàn về đường cao tốc qua biên giới

        Hà Nội, ngày 15 tháng 4 năm 2024 – Đại diện hai nước họp tại Hà Nội để bàn về tuyến đường cao tốc nối hai thủ đô. \
        Cuộc họp kéo dài hai ngày và kết thúc bằng một biên bản ghi nhớ.

        Hai bên thống nhất lập một nhóm công tác chung. Nhóm sẽ họp lần đầu vào tháng sau tại Viêng Chăn.

        """

    private func reader() throws -> Reader {
        try #require(Reader(ReadingSettings(program: "caunoi/test", zoneName: "UTC", zoneRules: [])))
    }

    private func read(_ text: [UInt8], _ reader: Reader) -> ReadAnswer {
        let request = ReadRequest(sha256: "", name: "tin.txt", bytes: Int64(text.count))
        return text.withUnsafeBufferPointer { reader.read(request, $0) }
    }

    @Test("an article becomes one part that the answer's check lets pass")
    func onePart() throws {
        let answer = read(Array(article.utf8), try reader())
        guard case .parts(let parts) = try AnswerCheck().answer(answer.payload), case .read(let part) = parts.first
        else {
            Issue.record("not read: \(answer)")
            return
        }
        #expect(parts.count == 1 && part.path == "" && part.mediaType == "text/plain")
        #expect(part.itemValue["language"]?.string == "vi")
        let title = part.itemValue["headlines"]?.array.first?["value"]?.string
        #expect(title == "Hội nghị bàn về đường cao tốc qua biên giới")
        #expect(part.analysisValue["pipeline"]?["program"]?.string == "caunoi/test")
        #expect(part.analysisValue["pipeline"]?["zone"]?.string == "UTC")
        #expect(part.analysisValue["signature"]?["kind"]?.string == "bottom-k-128/3")
    }

    @Test("the same bytes give the same answer, from the same reader and from a new one")
    func deterministic() throws {
        let first = try reader()
        let answer = read(Array(article.utf8), first).payload
        _ = read(Array("khác".utf8), first)
        #expect(read(Array(article.utf8), first).payload == answer)
        #expect(read(Array(article.utf8), try reader()).payload == answer)
    }

    @Test("what is no document is rejected with its reason")
    func rejections() throws {
        let reader = try reader()
        guard case .rejected(let empty) = read([], reader), case .rejected(let binary) = read([0, 1, 0, 2], reader)
        else {
            Issue.record("not rejected")
            return
        }
        #expect(empty.code == .empty && binary.code == .notADocument)
    }

    @Test("settings with zone rules that are none are refused")
    func zone() {
        #expect(Reader(ReadingSettings(program: "x", zoneName: "Asia/Vientiane", zoneRules: [1, 2, 3])) == nil)
    }
}
