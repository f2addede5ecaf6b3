import Catalog
import News
import Testing

@Suite struct RegisterTests {
    private let span = Span(start: 0, length: 1)

    private func draft(_ number: Int, day: String = "2026-04-12", status: ProvidedFacts.PubStatus? = nil) -> Draft {
        var draft = Draft(title: "Tin \(number)", body: Text.words(number * 1_000, 60), source: "TTXVN")
        let days = day.split(separator: "-").compactMap { Int($0) }
        draft.published = Stamp(
            civil: CivilTime(year: days[0], month: days[1], day: days[2]),
            offset: 25_200,
            precision: .day,
            reason: "printed"
        )
        draft.provided.pubStatus = status
        return draft
    }

    private func agreement(
        _ title: String,
        _ parties: [String] = ["la.kpl", "vn.vna"],
        signed: String? = nil,
        from: String? = nil,
        to: String? = nil,
        status: String? = nil
    ) -> Agreement {
        var agreement = Agreement(kind: "agreement", title: title, span: span)
        agreement.parties = parties
        agreement.signed = signed
        agreement.validFrom = from
        agreement.validTo = to
        agreement.status = status
        return agreement
    }

    private func rows(_ home: CatalogHome, _ register: Register, at: String = "2026-11-27") throws -> [RegisterRow] {
        try home.catalog.reader.rows(of: register, at: at)
    }

    @Test("agreements: one over items, renewed ones apart, contradictions kept, what lapses when")
    func agreements() throws {
        let home = try CatalogHome()
        var one = draft(1)
        one.found.agreements = [
            agreement("Thỏa thuận hợp tác nghiệp vụ", from: "2016", to: "2020"),
            agreement("Thỏa thuận hợp tác nghiệp vụ", signed: "2022-03-29", from: "2022", to: "2025"),
        ]
        var two = draft(2)
        two.found.agreements = [
            agreement("Thoả thuận hợp tác nghiệp vụ giữa hai hãng", signed: "2022-03-30", from: "2022", to: "2025"),
            agreement("Kế hoạch hợp tác mới", status: "planned"),
            agreement("Bản ghi nhớ", ["VN", "LA"], signed: "2023-11-11"),
        ]
        try home.file(one)
        try home.file(two)
        let found = try rows(home, .agreements, at: "2025-11-27")
        #expect(found.compactMap { $0["status"]?.text }.sorted() == ["active", "lapsed", "open-ended", "planned"])
        let current = try #require(found.first { $0["validTo"]?.text == "2025" })
        #expect(current["status"] == .text("active"))
        #expect(current["daysLeft"] == .number(34))
        #expect(current["conflicts"] == .list(["signed: 2022-03-29 (1) | 2022-03-30 (1)"]))
        #expect(current.citations.count == 2)
        #expect(current.days.first?.from == "2025-12-31")
        #expect(try rows(home, .agreements).first { $0["validTo"]?.text == "2025" }?["status"] == .text("lapsed"))
        #expect(found.first { $0["validTo"]?.text == "2020" }?["status"] == .text("lapsed"))
        #expect(found.first { $0["title"]?.text == "Bản ghi nhớ" }?["status"] == .text("open-ended"))
        #expect(found.first { $0["title"]?.text == "Kế hoạch hợp tác mới" }?["status"] == .text("planned"))
        let early = try rows(home, .agreements, at: "2021-05-01")
        #expect(early.first { $0["validTo"]?.text == "2025" }?["status"] == .text("not-yet-in-force"))
        let lapsing = try home.catalog.reader.rows(of: .agreements, at: "2025-11-27", lapsingWithin: 90)
        #expect(lapsing.map(\.key) == [current.key])
        #expect(try home.catalog.reader.rows(of: .agreements, at: "2025-01-01", lapsingWithin: 90).isEmpty)
        var filter = RegisterFilter()
        filter.organisation = "vn.vna"
        #expect(try home.catalog.reader.rows(of: .agreements, filter: filter, at: "2025-11-27").count == 3)
        filter.organisation = nil
        filter.country = "LA"
        #expect(try home.catalog.reader.rows(of: .agreements, filter: filter, at: "2025-11-27").count == 4)
        filter.country = "FR"
        #expect(try home.catalog.reader.rows(of: .agreements, filter: filter, at: "2025-11-27").isEmpty)
    }

    @Test("two memoranda without parties are not one for their title alone")
    func noParties() throws {
        let home = try CatalogHome()
        for number in 1...2 {
            var draft = draft(number)
            draft.found.agreements = [agreement("Biên bản ghi nhớ", [])]
            try home.file(draft)
        }
        #expect(try rows(home, .agreements).count == 2)
    }

    private func instrument(_ number: String?, issued: String? = nil, issuer: String? = nil) -> Instrument {
        Instrument(type: "quyet-dinh", number: number, issued: issued, issuer: issuer, text: "Quyết định", span: span)
    }

    @Test("instruments: separators and case dropped, two dates a conflict, the same number of another year another")
    func instruments() throws {
        let home = try CatalogHome()
        var one = draft(1)
        one.found.instruments = [
            instrument("368/QĐ-TTg", issued: "2013-12-28", issuer: "Thủ tướng"), instrument("57-KL/TW"),
            instrument("47/NQ-CP", issued: "2024-04-15"), instrument("72/2015/NĐ-CP", issued: "2015-09-07"),
            instrument(nil),
        ]
        var two = draft(2)
        two.found.instruments = [
            instrument("368/QĐ-Ttg", issued: "2013-02-28"), instrument("57/KL-TW", issued: "2023-06-15"),
            instrument("47/NQ-CP", issued: "2022-03-01"), instrument("72/2015/NĐ-CP", issued: "2016-09-07"),
        ]
        try home.file([one, two])
        let found = try rows(home, .instruments)
        #expect(
            found.map(\.key) == ["368 qđ ttg 2013", "47 nq cp 2022", "47 nq cp 2024", "57 kl tw 2023", "72 2015 nđ cp"]
        )
        #expect(found[0]["conflicts"] == .list(["issued: 2013-12-28 (1) | 2013-02-28 (1)"]))
        #expect(found[0]["forms"] == .list(["368/QĐ-TTg", "368/QĐ-Ttg"]))
        #expect(found[3]["items"] == .number(2))
        #expect(found[4]["conflicts"] != nil)
        #expect(found[2]["conflicts"] == nil)
        var filter = RegisterFilter()
        filter.since = "2020"
        #expect(try home.catalog.reader.rows(of: .instruments, filter: filter, at: "2026-01-01").count == 3)
    }

    @Test("people and organisations: names seen, titles over time, first and last day")
    func names() throws {
        let home = try CatalogHome()
        for (number, day, title) in [(1, "2022-03-30", "Phó Tổng Giám đốc"), (2, "2025-12-02", "Tổng Giám đốc")] {
            var draft = draft(number, day: day)
            var person = PersonMention(name: number == 1 ? "Vũ Việt Trang" : "VŨ VIỆT TRANG", spans: [span])
            person.title = title
            person.country = "VN"
            person.organisation = "vn.vna"
            var organisation = OrganisationMention(name: number == 1 ? "TTXVN" : "Thông tấn xã Việt Nam", spans: [span])
            organisation.id = "vn.vna"
            draft.found.people = [person]
            draft.found.organisations = [organisation]
            try home.file(draft)
        }
        let people = try rows(home, .people)
        #expect(people.count == 1)
        #expect(people[0]["names"] == .list(["Vũ Việt Trang", "VŨ VIỆT TRANG"]))
        #expect(people[0]["titles"] == .list(["Phó Tổng Giám đốc (2022-03-30)", "Tổng Giám đốc (2025-12-02)"]))
        #expect(people[0]["items"] == .number(2))
        let organisations = try rows(home, .organisations)
        #expect(organisations.map(\.key) == ["vn.vna"])
        #expect(organisations[0]["names"] == .list(["TTXVN", "Thông tấn xã Việt Nam"]))
        var filter = RegisterFilter()
        filter.until = "2023"
        #expect(
            try home.catalog.reader.rows(of: .people, filter: filter, at: "2026-01-01").first?["items"] == .number(1)
        )
    }

    private func coded(_ draft: Draft, _ codes: [String], near start: Int = 0) -> Draft {
        var draft = draft
        draft.subjects = codes.map { code in
            Subject(
                code: code,
                name: "nhãn \(code)",
                score: 1,
                by: "rule:test",
                relevance: 100,
                evidence: [Evidence(span: Span(start: start, length: 3), text: "từ")]
            )
        }
        draft.found.subjects = draft.subjects
        return draft
    }

    @Test("mechanisms by year, events on the day that stands near their words")
    func events() throws {
        let home = try CatalogHome()
        for (number, day) in [(1, "2024-05-01"), (2, "2025-03-01"), (3, "2025-07-01")] {
            var draft = coded(draft(number, day: day), ["MEC-TRN", "EVT-SIGN"])
            let near = Span(start: 20, length: 5)
            draft.found.dates = [
                DateMention(text: "x", value: "2030-01-01", reason: "printed", span: Span(start: 2_000, length: 5)),
                DateMention(text: "x", value: number == 3 ? nil : "\(day)T09:00", reason: "printed", span: near),
                // The day of a decree, nearer still.
                DateMention(text: "x", value: "2015-09-07", reason: "printed", span: Span(start: 12, length: 4)),
            ]
            draft.found.instruments = [
                Instrument(
                    type: "decree",
                    number: "72/2015/ND-CP",
                    issued: "2015-09-07",
                    issuer: nil,
                    text: "x",
                    span: Span(start: 8, length: 10)
                )
            ]
            try home.file(draft)
        }
        let mechanisms = try rows(home, .mechanisms)
        #expect(mechanisms.map(\.key) == ["MEC-TRN"])
        #expect(mechanisms[0]["byYear"] == .list(["2024: 1", "2025: 2"]))
        #expect(mechanisms[0]["last"] == .text("2025-07-01"))
        let events = try rows(home, .events)
        #expect(events.compactMap { $0["date"]?.text } == ["2024-05-01", "2025-03-01"])
        #expect(events[0]["code"] == .text("EVT-SIGN"))
    }

    @Test("only current versions speak, and nothing that was called back")
    func currentOnly() throws {
        let home = try CatalogHome()
        var first = draft(1)
        first.identifiers = [ProviderIdentifier(role: "guid", value: "urn:one")]
        first.found.instruments = [instrument("1/QĐ-TTg")]
        var second = first
        second.found.instruments = [instrument("2/QĐ-TTg")]
        second.body += " thêm"
        second.bytes += " thêm"
        try home.file(first)
        try home.file(second)
        #expect(try rows(home, .instruments).map(\.key) == ["2 qđ ttg"])
        var killed = second
        killed.provided.pubStatus = .canceled
        killed.body += " nữa"
        killed.bytes += " nữa"
        try home.file(killed)
        #expect(try rows(home, .instruments).isEmpty)
        let live = try home.catalog.reader.dump()
        let memory = try ItemCatalog.open(path: nil, archiveID: CatalogHome.archiveID)
        try memory.catchUp(from: home.archive())
        #expect(try memory.reader.dump() == live)
    }

    @Test("days, months, years and intervals of them")
    func days() {
        #expect(DayRange("2025")?.to == "2025-12-31")
        #expect(DayRange("2024-02")?.to == "2024-02-29")
        #expect(DayRange("2016/2020")?.from == "2016-01-01")
        #expect(DayRange("2025-12-01T16:30")?.to == "2025-12-01")
        for bad in ["", "25", "2025-13", "2025-02-30", "2025/2020", "x", "2025/2026/2027", "-2025", "2025-1-", "/"] {
            #expect(DayRange(bad) == nil, "\(bad)")
        }
        #expect(DayRange.day("2024-02-28", plus: 2) == "2024-03-01")
        #expect(DayRange.day("2024-02", plus: 1) == nil)
    }
}
