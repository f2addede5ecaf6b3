import News
import Testing

@testable import Inbox

@Suite struct ReceiptTests {
    static let moment = UnixTime(seconds: 1_795_313_463)

    static func archived() -> Receipt {
        var receipt = Receipt(
            outcome: .archived,
            name: "Ký kết hợp tác.txt",
            bytes: 16_804,
            seq: 42,
            time: moment,
            zoneOffset: 25_200,
            zoneName: "Asia/Vientiane"
        )
        receipt.uri = "urn:caunoi:0123:4567"
        receipt.version = 2
        receipt.title = "Hai hãng thông tấn ký thỏa thuận"
        receipt.language = "vi"
        receipt.topics = [.init(code: "EVT-SIGN", label: "Ký kết", words: ["lễ ký kết", "đã ký"])]
        receipt.sha256 = String(repeating: "ab", count: 32)
        return receipt
    }

    static func refused(_ code: Reason.Code, outcome: Outcome) -> Receipt {
        var receipt = Receipt(outcome: outcome, name: "a.bin", bytes: 7, seq: 3, time: moment, zoneOffset: 0)
        receipt.reason = Reason(code, "made for this test")
        return receipt
    }

    @Test("every fact of an archived drop is in its receipt, in each language", arguments: ReceiptLanguage.allCases)
    func archivedFacts(language: ReceiptLanguage) {
        let text = Self.archived().text(language: language)
        #expect(text.hasPrefix("archived: "))
        #expect(text.hasSuffix("\n"))
        for fact in [
            "Ký kết hợp tác.txt", "urn:caunoi:0123:4567", "Hai hãng thông tấn ký thỏa thuận", ": 2\n", ": 42\n",
            "- EVT-SIGN Ký kết: “lễ ký kết”, “đã ký”\n", "16804", String(repeating: "ab", count: 32), "Asia/Vientiane",
        ] {
            #expect(text.contains(fact), "\(fact)")
        }
    }

    @Test("a pair and a notice that was not let act are told in each language", arguments: ReceiptLanguage.allCases)
    func notes(language: ReceiptLanguage) {
        let words = language.words
        let plain = Self.archived().text(language: language)
        #expect(!plain.contains(words.joined) && !plain.contains("corrections.trusted"))
        var pair = Self.archived()
        pair.isJoined = true
        #expect(pair.text(language: language).contains(words.joined))
        var notice = Self.archived()
        for folder in ["kpl", nil] {
            let names = ItemVersion(uri: "urn:caunoi:89ab:cdef", version: 1, seq: 7)
            notice.notApplied = NotApplied(names, folder: folder)
            let text = notice.text(language: language)
            #expect(text.contains("urn:caunoi:89ab:cdef") && text.contains("corrections.trusted"))
            #expect(text.contains("“kpl”") == (folder != nil))
        }
    }

    @Test("the time is the local one with its offset, in each language's order")
    func time() {
        #expect(Self.archived().text(language: .vietnamese).contains("22/11/2026 09:11:03 +07:00 (Asia/Vientiane)"))
        #expect(Self.archived().text(language: .lao).contains("22/11/2026 09:11:03 +07:00"))
        #expect(Self.archived().text(language: .english).contains("2026-11-22 09:11:03 +07:00"))
        var west = Self.archived()
        west.zoneOffset = -12_600
        #expect(west.text(language: .english).contains("2026-11-21 22:41:03 -03:30"))
    }

    @Test("every reason has a cause and advice of its own in every language", arguments: ReceiptLanguage.allCases)
    func everyReason(language: ReceiptLanguage) {
        var causes: Set<String> = []
        for code in Reason.Code.allCases {
            let help = language.words.help(code)
            #expect(causes.insert(help.cause).inserted, "\(code) repeats the cause of another reason")
            for sentence in [help.cause, help.advice] {
                #expect(sentence.utf8.count > 10, "\(code)")
                #expect(sentence.hasSuffix("."), "\(code): \(sentence)")
            }
            let outcome: Outcome = code.isRejection ? .rejected : .failed
            let text = Self.refused(code, outcome: outcome).text(language: language)
            #expect(text.contains(help.cause))
            #expect(text.contains(help.advice))
            #expect(text.contains("\(code.rawValue): made for this test"))
            expectFinished(text)
        }
    }

    @Test("no two languages say the same, and Lao is written in Lao script")
    func languagesDiffer() {
        for code in Reason.Code.allCases {
            let causes = Set(ReceiptLanguage.allCases.map { $0.words.help(code).cause })
            #expect(causes.count == ReceiptLanguage.allCases.count, "\(code)")
            let lao = ReceiptLanguage.lao.words.help(code)
            for sentence in [lao.cause, lao.advice] {
                let inLao = sentence.unicodeScalars.count { (0x0E80...0x0EFF).contains($0.value) }
                let inThai = sentence.unicodeScalars.count { (0x0E00...0x0E7F).contains($0.value) }
                #expect(inLao * 2 > sentence.unicodeScalars.count, "\(sentence)")
                #expect(inThai == 0, "\(sentence)")
            }
        }
    }

    @Test("every outcome has a sentence and advice in every language", arguments: ReceiptLanguage.allCases)
    func everyOutcome(language: ReceiptLanguage) {
        for outcome in Outcome.allCases {
            let receipt = Receipt(
                outcome: outcome,
                name: "a.txt",
                bytes: 1,
                seq: 9,
                time: Self.moment,
                zoneOffset: 25_200
            )
            let text = receipt.text(language: language)
            #expect(text.hasPrefix("\(outcome.rawValue): "))
            #expect(text.contains(language.words.whatNow + ":\n"))
            expectFinished(text)
        }
    }

    @Test("a duplicate names the record it repeats", arguments: ReceiptLanguage.allCases)
    func duplicate(language: ReceiptLanguage) {
        var receipt = Receipt(outcome: .duplicate, name: "a.txt", bytes: 1, seq: 9, time: Self.moment, zoneOffset: 0)
        receipt.duplicateOf = ItemVersion(uri: "urn:caunoi:0123:89ab", version: 3, seq: 7)
        let text = receipt.text(language: language)
        #expect(text.contains(": urn:caunoi:0123:89ab\n"))
        #expect(text.contains(": 3\n"))
        #expect(text.contains(": 7\n"))
    }

    @Test("a name cannot forge a line, turn the text around or move the cursor")
    func hostileName() {
        var receipt = Self.archived()
        receipt.name = "a\nSHA-256: 00\u{202E}txt.\u{1B}[2Jexe\\\u{2028}b\u{9B}"
        receipt.title = "x\u{2066}y\r\nz"
        let text = receipt.text(language: .english)
        #expect(text.contains("a\\x0ASHA-256: 00\\xE2\\x80\\xAEtxt.\\x1B[2Jexe\\\\\\xE2\\x80\\xA8b\\xC2\\x9B\n"))
        #expect(text.contains("Title: x\\xE2\\x81\\xA6y\\x0D\\x0Az\n"))
        for scalar in text.unicodeScalars {
            let value = scalar.value
            #expect(value == 0x0A || (value >= 0x20 && !(0x7F...0x9F).contains(value)))
            #expect(!(0x202A...0x202E).contains(value) && !(0x2066...0x2069).contains(value))
        }
    }

    @Test("a Lao title keeps its zero-width spaces")
    func zeroWidthSpace() {
        var receipt = Self.archived()
        receipt.title = "ຂ່າວ\u{200B}ສານ"
        #expect(receipt.text(language: .lao).contains(": ຂ່າວ\u{200B}ສານ\n"))
    }

    @Test("a huge title is cut with a mark, and only a few of many words are quoted")
    func cut() {
        var receipt = Self.archived()
        receipt.title = String(repeating: "a\u{0301}", count: 300_000)
        receipt.topics = [.init(code: "FLD-DIG", label: "x", words: (1...40).map { "word\($0)" })]
        let text = receipt.text(language: .english)
        #expect(text.utf8.count < 4_000)
        #expect(text.contains(" …\n"))
        #expect(text.contains("“word6”, …\n"))
        #expect(!text.contains("word7"))
    }

    @Test("words that earned a code twice are quoted once")
    func repeatedWords() {
        var receipt = Self.archived()
        receipt.topics = [.init(code: "MEC-PLN", label: "x", words: ["kế hoạch", "kế hoạch", "Kế hoạch"])]
        #expect(receipt.text(language: .vietnamese).contains("- MEC-PLN x: “kế hoạch”, “Kế hoạch”\n"))
    }

    @Test("the receipts of one drop's parts stand one after another")
    func severalParts() {
        var first = Self.archived()
        first.part = "one.txt"
        var second = Self.refused(.empty, outcome: .rejected)
        second.part = "two.txt"
        let text = Receipt.text(of: [first, second], language: .english)
        #expect(text == first.text(language: .english) + "\n--------\n\n" + second.text(language: .english))
        #expect(text.contains("Part of the file: two.txt\n"))
    }

    @Test("the language is chosen by its BCP 47 code, Vietnamese unless configured")
    func choice() {
        #expect(ReceiptLanguage(rawValue: "lo") == .lao)
        #expect(ReceiptLanguage(rawValue: "xx") == nil)
        #expect(ReceiptLanguage.standard == .vietnamese)
    }

    /// No empty value, no mark left by an unfinished translation.
    private func expectFinished(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        for mark in ["nil", "Optional", "TODO", "???", "%@", "{}", "\\(", ": \n"] {
            #expect(!text.contains(mark), "\(mark) in \(text)", sourceLocation: sourceLocation)
        }
    }
}
