import Catalog
import News
import Testing

@Suite struct StoryTests {
    private func uri(_ decision: Decision) -> String {
        switch decision {
        case .newItem(let uri), .newVersion(let uri, _, _), .companion(let uri, _, _), .barred(let uri, _, _): uri
        case .duplicate(let of): of.uri
        }
    }

    /// Sentences of their own, the same for the same number.
    private func article(_ number: Int, words: Int = 300) -> String {
        var generator = ReprintGenerator(seed: UInt64(number) &+ 1)
        return stride(from: 0, to: words, by: 30)
            .map { _ in (0..<2).map { _ in generator.words(15) + "." }.joined(separator: " ") }.joined(
                separator: "\n\n"
            )
    }

    @Test("written articles and their reprints: recall and precision at least 0.98", arguments: [1, 2] as [UInt64])
    func reprints(seed: UInt64) throws {
        let score = try StoryScore(texts: (0..<150).map { article($0, words: 90 + $0 * 5) }, seed: seed)
        print("seed \(seed): \(score)")
        #expect(score.reprints == 150)
        #expect(score.recall >= 0.98)
        #expect(score.precision >= 0.98)
    }

    @Test("a cut and framed text at another outlet is a reprint; another article is not")
    func reprint() throws {
        let home = try CatalogHome()
        let original = uri(try home.file(Draft(title: "Tin", body: article(1), source: "TTXVN")))
        let other = uri(try home.file(Draft(title: "Khác", body: article(2), source: "TTXVN")))
        var generator = ReprintGenerator(seed: 5)
        let cut = generator.reprint(of: article(1))
        let copy = uri(try home.file(Draft(title: cut.title, body: cut.body, source: "Báo Tỉnh")))
        let story = try #require(try home.catalog.reader.story(copy))
        #expect(Set(story.members.map(\.item.uri)) == [original, copy])
        #expect(story.uri == original)
        let member = try #require(story.members.first { $0.item.uri == copy })
        #expect(member.relations.map(\.uri) == [original])
        #expect(member.relations.first?.kind == .reprint)
        #expect(try home.catalog.reader.story(other)?.members.count == 1)
        #expect(try home.catalog.reader.story("urn:caunoi:none:none") == nil)
    }

    @Test("a short part of a long article is an excerpt, whichever comes first", arguments: [true, false])
    func excerpt(isLongFirst: Bool) throws {
        let home = try CatalogHome()
        let long = Draft(title: "Bài", body: article(3, words: 1_500), source: "TTXVN")
        let short = Draft(
            title: "Vắn",
            body: article(3, words: 1_500).split(separator: "\n\n").dropFirst(7).prefix(6).joined(separator: "\n\n"),
            source: "KPL"
        )
        let uris = try home.file(isLongFirst ? [long, short] : [short, long]).map(uri)
        let story = try #require(try home.catalog.reader.story(uris[0]))
        #expect(story.members.count == 2)
        #expect(story.members.flatMap(\.relations).map(\.kind) == [.excerpt])
    }

    @Test("a template filled every day makes no story; a reprint of one day joins that day")
    func template() throws {
        let home = try CatalogHome()
        func prices(_ day: Int) -> String {
            (0..<12).map { line in
                "Giá vàng miếng tại cửa hàng số \(line) hôm nay mua vào \(54 + day).\(line)\(day % 10) triệu đồng mỗi lượng, "
                    + "bán ra \(55 + day).\(day % 7)\(line) triệu đồng mỗi lượng, tăng \(day * 10 + line) nghìn đồng so với hôm qua."
            }
            .joined(separator: "\n\n")
        }
        let days = try (0..<20).map { day in
            uri(try home.file(Draft(title: "Giá vàng hôm nay \(day)/5", body: prices(day))))
        }
        for day in days { #expect(try home.catalog.reader.story(day)?.members.count == 1) }
        let copy = uri(
            try home.file(Draft(title: "Vàng lên giá", body: "Báo Tỉnh đưa tin.\n\n" + prices(13), source: "Báo Tỉnh"))
        )
        #expect(Set(try home.catalog.reader.story(copy)?.members.map(\.item.uri) ?? []) == [days[13], copy])
    }

    @Test("what an outlet writes around every text makes no story of its short ones")
    func frame() throws {
        var alone = 0
        for outlet in 0..<8 {
            let home = try CatalogHome()
            let frame = ReprintGenerator.frame(outlet)
            var uris: [String] = []
            for number in 0..<30 {
                // Long texts first, from which the frame is learnt.
                let article = article(100 * outlet + number, words: number < 6 ? 300 : 60)
                let body = (frame.before + [article] + frame.after).joined(separator: "\n\n")
                uris.append(uri(try home.file(Draft(title: "Tin \(number)", body: body))))
            }
            alone += try uris.count { try home.catalog.reader.story($0)?.members.count == 1 }
        }
        print("frames: \(alone) of 240 alone")
        #expect(alone >= 228)
    }

    @Test("a new version stays in its story, with what it says now")
    func version() throws {
        let home = try CatalogHome()
        let original = uri(try home.file(Draft(title: "Tin", body: article(1), source: "TTXVN")))
        let copy = uri(try home.file(Draft(title: "Lại", body: article(1), source: "KPL")))
        let changed = Draft(title: "Tin", body: article(1) + "\n\nMột câu mới thêm vào cuối bài.", source: "TTXVN")
        #expect(uri(try home.file(changed)) == original)
        let story = try #require(try home.catalog.reader.story(copy))
        #expect(story.members.map(\.item.uri) == [original, copy])
        #expect(story.members.map(\.item.version) == [2, 1])
    }

    @Test("two stories that turn out to be one become one")
    func merge() throws {
        let home = try CatalogHome()
        let parts = article(9, words: 600).split(separator: "\n\n").map(String.init)
        func file(_ title: String, _ range: Range<Int>) throws -> String {
            let body = parts[range].joined(separator: "\n\n")
            return uri(try home.file(Draft(title: title, body: body, source: title)))
        }
        let first = try file("Một", 0..<10)
        let second = try file("Hai", 10..<20)
        #expect(try home.catalog.reader.story(first)?.members.count == 1)
        let whole = try file("Ba", 0..<20)
        #expect(Set(try home.catalog.reader.story(whole)?.members.map(\.item.uri) ?? []) == [first, second, whole])
    }

    private func told(_ language: String, _ body: String, people: [String], day: Int = 12) -> Draft {
        var draft = Draft(title: "\(language) \(body.prefix(20))", body: body, source: language)
        draft.found = Classification(language: language, taxonomy: "test/1")
        draft.found.people = people.map { name in
            var person = PersonMention(name: name, spans: [])
            person.id = name
            return person
        }
        draft.found.organisations = ["vn.vna", "la.kpl"].map { id in
            var organisation = OrganisationMention(name: id, spans: [])
            organisation.id = id
            return organisation
        }
        draft.found.dates = [
            DateMention(text: "1", value: "2026-03-29", reason: "printed", span: Span(start: 0, length: 1))
        ]
        draft.published = Stamp(
            civil: CivilTime(year: 2026, month: 4, day: day),
            offset: 25_200,
            precision: .day,
            reason: "printed"
        )
        return draft
    }

    @Test("the same people, bodies, days and figures in another language within a week are a counterpart")
    func counterpart() throws {
        let home = try CatalogHome()
        let people = ["vn.person.trang", "la.person.philapha"]
        let vi = uri(try home.file(told("vi", article(1) + " 1.250 phóng viên", people: people)))
        let en = uri(
            try home.file(told("en", "The two agencies signed 1,250 things in one hall", people: people, day: 14))
        )
        let late = uri(try home.file(told("fr", "Les deux agences 1.250 signent un accord", people: people, day: 28)))
        let other = uri(try home.file(told("lo", "ສຳນັກຂ່າວສານປະເທດລາວ", people: ["la.person.other"])))
        let story = try #require(try home.catalog.reader.story(en))
        #expect(Set(story.members.map(\.item.uri)) == [vi, en])
        #expect(story.members.flatMap(\.relations).map(\.kind) == [.counterpart])
        #expect(try home.catalog.reader.story(late)?.members.count == 1)
        #expect(try home.catalog.reader.story(other)?.members.count == 1)
    }

    @Test("stories are the same whatever the groups, and after a rebuild", arguments: [1, 7, 200])
    func rebuild(group: Int) throws {
        let home = try CatalogHome()
        var drafts: [Draft] = []
        var generator = ReprintGenerator(seed: 3)
        for number in 0..<40 {
            drafts.append(Draft(title: "Tin \(number)", body: article(number % 17), source: "Báo \(number % 3)"))
            let cut = generator.reprint(of: article(number % 11))
            drafts.append(Draft(title: cut.title, body: cut.body, source: "Báo \(cut.outlet)"))
            drafts.append(told(["vi", "en", "lo"][number % 3], article(100 + number, words: 60), people: ["a", "b"]))
        }
        for start in stride(from: 0, to: drafts.count, by: group) {
            try home.file(Array(drafts[start..<min(start + group, drafts.count)]))
        }
        let live = try home.catalog.reader.dump()
        #expect(live.contains { $0.hasPrefix("relation:") && $0.contains("counterpart") })
        let memory = try ItemCatalog.open(path: nil, archiveID: CatalogHome.archiveID)
        try memory.catchUp(from: home.archive())
        #expect(try memory.reader.dump() == live)
    }
}
