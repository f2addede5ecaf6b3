import Testing

@testable import Classifying

@Suite struct RuleBookTests {
    @Test("the rules that ship read, and cover all 70 codes in seven facets")
    func shipped() throws {
        let book = try RuleBookReader.read(TaxonomyRules.text)
        let codes = book.entries.filter { $0.facet != nil }
        #expect(codes.count == 70)
        #expect(Set(codes.map(\.code)).count == 70)
        #expect(book.facets.count == 7)
        #expect(book.taxonomy == "caunoi-taxonomy/1")
        for entry in codes {
            #expect(!entry.vietnamese.isEmpty && !entry.lao.isEmpty && !entry.english.isEmpty)
            let index = book.entries.firstIndex(of: entry)
            #expect(book.rules.contains { $0.entry == index })
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
        let phrases = book.phrases.map { String(decoding: $0, as: UTF8.self) }
        #expect(phrases == ["cuộc hội đàm", "hội đàm", "x1", "x2", "y1", "y2"])
    }
}
