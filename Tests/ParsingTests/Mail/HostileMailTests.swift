import News
import Parsing
import Testing

@Suite struct HostileMailTests {
    private static let head =
        "From: a@example\nTo: b@example\nSubject: Tin\nDate: Mon, 3 Nov 2025 08:00:00 +0700\nMIME-Version: 1.0\n"

    private func outcome(_ text: String) -> String {
        do {
            return try mailParts(Array(text.utf8)).map { part in
                switch part {
                case .document(let document): document.body
                case .refused(_, let reason): reason.code.rawValue
                }
            }.joined(separator: "|")
        } catch let error as Reason {
            return error.code.rawValue
        } catch {
            return "\(error)"
        }
    }

    @Test("levels of parts end in an outcome of their own")
    func levels() {
        let levels = (0..<100_000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
        #expect(outcome(Self.head + levels) == "nested-too-deep")
        let messages = String(repeating: "Content-Type: message/rfc822\n\n", count: 100_000)
        #expect(outcome(Self.head + messages).contains("nested-too-deep"))
    }

    @Test("a header without end is refused, many fields are not")
    func headers() {
        #expect(outcome(Self.head + "X-A: " + String(repeating: "a", count: 2 << 20) + "\n\nx") == "too-complex")
        #expect(outcome(Self.head + String(repeating: "X-A: b\n", count: 20_000) + "\nBản tin.") == "Bản tin.")
        #expect(outcome(Self.head + "X-A: a\n" + String(repeating: " b\n", count: 50_000) + "\nBản tin.") == "Bản tin.")
    }

    @Test("boundaries that are missing, empty or the beginning of another one")
    func boundaries() {
        #expect(outcome(Self.head + "Content-Type: multipart/mixed\n\n--x\n\nBản tin.\n--x--\n") == "Bản tin.")
        #expect(outcome(Self.head + "Content-Type: multipart/mixed; boundary=never\n\nBản tin.\n") == "Bản tin.")
        #expect(outcome(Self.head + "Content-Type: multipart/mixed; boundary=\"\"\n\n--\n\nBản tin.\n") != "")
        let prefix =
            "Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/mixed; boundary=ab\n\n--ab\n\nBản tin.\n--ab--\n--a--\n"
        #expect(outcome(Self.head + prefix) == "Bản tin.")
        let parts = "Content-Type: multipart/mixed; boundary=a\n\n" + String(repeating: "--a\n\nx\n", count: 20_000)
        #expect(outcome(Self.head + parts) == "too-many-parts")
    }

    @Test("bombs of encoded words and parameters take time in proportion")
    func bombs() {
        let words = String(repeating: "=?UTF-8?B?4buf?= ", count: 50_000)
        #expect(
            outcome("From: a@example\nMessage-ID: <1@example>\nDate: x\nSubject: \(words)\n\nBản tin.") == "Bản tin."
        )
        let open = String(repeating: "=?utf-8?q?", count: 60_000)
        #expect(
            outcome("From: a@example\nMessage-ID: <1@example>\nDate: x\nSubject: \(open)\n\nBản tin.") == "Bản tin."
        )
        let many = (0..<20_000).map { "n*\($0)=x; " }.joined()
        #expect(outcome(Self.head + "Content-Type: text/plain; \(many)\n\nBản tin.") == "Bản tin.")
        let comments = String(repeating: "(", count: 100_000)
        #expect(outcome(Self.head + "Content-Type: text/plain \(comments)\n\nBản tin.") == "Bản tin.")
        let quotes = String(repeating: ">", count: 200_000)
        #expect(outcome(Self.head + "\n\(quotes)\nBản tin có một câu ngắn ở đây để đọc.") != "")
        let attributions = String(repeating: "On a <b@c> wrote:\n> x\n\ny\n", count: 20_000)
        #expect(outcome(Self.head + "\n\(attributions)") != "")
    }

    @Test("line ends of CR only are line ends")
    func carriageReturns() {
        #expect(outcome((Self.head + "\nBản tin.\n").replacing("\n", with: "\r")) == "Bản tin.")
    }

    @Test("broken base64 and quoted-printable give what there is")
    func transfer() {
        #expect(outcome(Self.head + "Content-Transfer-Encoding: base64\n\n!!!=A=\u{1}==\n") == "")
        #expect(
            outcome(Self.head + "Content-Transfer-Encoding: quoted-printable\n\n=\n=G0=E\n=3D=\n").contains("=G0=E")
        )
    }
}
