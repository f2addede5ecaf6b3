import News
import Testing

@testable import Classifying

@Suite struct RuleBookTests {
    @Test("the rules that ship read, and cover all 70 codes in seven facets")
    func shipped() throws {
        let book = try RuleBookReader.read(TaxonomyRules.text)
        let topics = book.facets.firstIndex { $0.name == "mediatopic" }
        let codes = book.entries.filter { $0.facet != nil }
        #expect(codes.filter { $0.facet != topics }.count == 70)
        #expect(Set(codes.map(\.code)).count == codes.count)
        #expect(book.facets.count == 8)
        for entry in codes where entry.facet == topics {
            let number = entry.code.dropFirst("medtop:".count)
            #expect(entry.code.hasPrefix("medtop:") && number.utf8.count == 8 && Int(number) != nil)
        }
        #expect(book.taxonomy == "caunoi-taxonomy/1")
        for entry in codes {
            #expect(!entry.vietnamese.isEmpty && !entry.lao.isEmpty && !entry.english.isEmpty)
            let index = book.entries.firstIndex(of: entry)
            #expect(book.rules.contains { $0.entry == index } || !entry.sources.isEmpty)
        }
        for rule in book.rules { #expect([rule.title, rule.lead, rule.body].allSatisfy { (0...1).contains($0) }) }
    }

    @Test("what is wrong is said with its line")
    func failures() {
        func failure(_ text: String) -> String? {
            do {
                _ = try RuleBookReader.read(text)
                return nil
            } catch { return error.description }
        }
        let head = "caunoi-rules 1\nfacet event 0.5\nclass good 1 1 1\n"
        #expect(failure("") == "rules:1: expected `caunoi-rules 1` on the first line")
        #expect(failure("caunoi-rules 2") == "rules:1: expected `caunoi-rules 1` on the first line")
        #expect(failure(head + "frobnicate") == "rules:4: unknown statement `frobnicate`")
        let code = head + "code X | event | a | b | c\n"
        #expect(failure(code + "rule r vi great : x") == "rules:5: unknown class `great`")
        #expect(failure(code + "rule r xx good : x") == "rules:5: unknown language `xx`")
        #expect(failure(code + "rule r vi good +none : x") == "rules:5: unknown set `none`")
        #expect(failure(code + "rule r vi good : x\n# c\nrule r vi good : y") == "rules:7: rule `r` stands twice")
        #expect(failure(code + "rule r vi good : {a/b") == "rules:5: `{` without `}` in `{a/b`")
        #expect(failure(head + "code X | nothing | a | b | c")?.hasPrefix("rules:4: expected `code") == true)
        #expect(failure(code + "rule r vi good : x; {a/b} c\n  ; d") == nil)
    }

    @Test("groups stand for each alternative, continuation lines belong to the line above")
    func groups() throws {
        let book = try RuleBookReader.read(
            """
            caunoi-rules 1
            facet event 0.5
            class good 1 1 1
            code X | event | a | b | c
            rule r vi good : {cuộc /}hội đàm;
              {x/y}{1/2}
            """
        )
        let phrases = (0..<book.phrases.count).map { book.phrases[$0] }.map { String(decoding: $0, as: UTF8.self) }
        #expect(phrases == ["cuộc hội đàm", "hội đàm", "x1", "x2", "y1", "y2"])
    }

    @Test("a desk's rules extend those that ship: more phrases, a new code, a rule and a code out of use")
    func extending() throws {
        let text = """
            caunoi-rules 1
            extends shipped
            taxonomy desk-taxonomy/7
            class mine 0.9 0.9 0.9
            code EVT-TALK
            rule desk.1 vi mine : trà đàm
            code EVT-DESK | event | Bàn giao | ມອບ-ຮັບ | Hand-over
            rule desk.2 vi mine : lễ bàn giao
            code DSK-ALL | event | Sự kiện của bàn | ເຫດການ | Desk's events
            from desk.3 0.9 : EVT-DESK
            without EVT-ANNI
            """
        let classifier = try Classifier(rules: text)
        var document = Document(
            mediaType: "text/plain",
            body: "Hai bên đã có buổi trà đàm tại Huế nhân dịp kỷ niệm 60 năm. Lễ bàn giao diễn ra sau đó."
        )
        document.title = "Hội đàm và kỷ niệm"
        let subjects = classifier.classify(document).subjects
        let codes = subjects.map(\.code)
        #expect(codes.contains("EVT-TALK") && codes.contains("EVT-DESK") && codes.contains("DSK-ALL"))
        #expect(!codes.contains("EVT-ANNI"))
        #expect(subjects.first { $0.code == "DSK-ALL" }?.by == "rule:desk.3")
        #expect(subjects.first { $0.code == "DSK-ALL" }?.evidence.map(\.text) == ["Lễ bàn giao"])
        #expect(classifier.taxonomy.hasPrefix("desk-taxonomy/7@"))
        #expect(classifier.taxonomy != Classifier().taxonomy)
        #expect(Classifier().classify(document).subjects.contains { $0.code == "EVT-ANNI" })
    }

    @Test("statements that change what stands above name what they miss")
    func changes() {
        func failure(_ lines: String) -> String? {
            do {
                _ = try RuleBookReader.read("caunoi-rules 1\nfacet event 0.5\nclass good 1 1 1\n" + lines)
                return nil
            } catch { return error.description }
        }
        #expect(failure("extends shipped") == "rules:4: expected `extends shipped`, as the first statement")
        #expect(failure("code X") == "rules:4: no code `X` stands above")
        #expect(failure("without X") == "rules:4: no rule or code `X` stands above")
        #expect(
            failure("rule r vi good : x")
                == "rules:4: expected `rule <id> <language> <class> … : <phrases>` under a code"
        )
        let code = "code X | event | a | b | c\n"
        #expect(failure(code + code) == "rules:5: `X` stands twice")
        #expect(failure(code + "from f 0.5 : X") == "rules:5: no code `X` stands above this one")
        #expect(failure(code + "facet event 2") == "rules:5: expected `facet <name> <threshold 0-1> [best] [deniable]`")
    }
}
