import News
import Parsing
import Testing

@Suite struct MailboxTests {
    private func documents(_ parts: [ParsedPart]) -> [Document] {
        parts.compactMap { if case .document(let document) = $0 { document } else { nil } }
    }

    @Test("each message is a part; escaped lines get their form back")
    func messages() throws {
        let box = """
            From a@example Mon Nov  3 08:00:00 2025
            From: a@example
            To: b@example
            Subject: Tin 1

            Một bản tin ngắn để đọc thử, có hai câu. Câu thứ hai ở đây.

            >From nay về sau mỗi ngày có một bản tin.

            From b@example Tue Nov  4 08:00:00 2025
            From: b@example
            To: a@example
            Subject: Tin 2

            Bản tin thứ hai cũng ngắn như bản thứ nhất.
            From đây không phải là thư mới.

            """
        let found = documents(try mailParts(Array(box.utf8), name: "thu.mbox"))
        #expect(found.map(\.path) == ["1", "2"])
        #expect(found.map(\.title) == ["Tin 1", "Tin 2"])
        #expect(found[0].body.contains("From nay về sau"))
        #expect(!found[0].body.contains(">From"))
        #expect(found[1].body.contains("From đây không phải là thư mới."))
    }

    @Test("a length that leads to the next message is believed, a wrong one is not")
    func lengths() throws {
        let body = "Một bản tin ngắn.\n\nFrom a@example Mon Nov  3 08:00:00 2025\nlà dòng đầu của hộp thư.\n"
        func message(_ length: Int, _ title: String, _ body: String) -> String {
            "From a@example Mon Nov  3 08:00:00 2025\nFrom: a@example\nTo: b@example\nSubject: \(title)\nContent-Length: \(length)\n\n\(body)\n"
        }
        let counted = message(body.utf8.count, "Một", body) + message(9, "Hai", "Bản tin.\n")
        #expect(documents(try mailParts(Array(counted.utf8))).map(\.title) == ["Một", "Hai"])
        let wrong = message(5, "Một", "Bản tin thứ nhất.\n") + message(9_999, "Hai", "Bản tin thứ hai.\n")
        #expect(documents(try mailParts(Array(wrong.utf8))).map(\.title) == ["Một", "Hai"])
    }

    @Test("messages without a field are read as text")
    func bare() throws {
        let box =
            "From sender-name Mon Jun 01 10:00:00 2009\n\nBản tin một\n\nFrom sender-name Mon Jun 01 11:00:00 2010\n\nBản tin hai"
        #expect(documents(try mailParts(Array(box.utf8))).map(\.body) == ["Bản tin một", "Bản tin hai"])
    }
}
