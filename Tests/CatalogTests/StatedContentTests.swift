import Archive
import Catalog
import Glibc
import News
import Testing

/// What makes a version although title and text are the same, and what a notice does to the item it names.
@Suite struct StatedContentTests {
    private static let base: Draft = {
        var draft = Draft(title: "Hiệp định đường sắt", body: Text.words(0, 80), source: "KPL", bytes: "a")
        draft.identifiers = [ProviderIdentifier(role: "guid", value: "urn:newsml:x:1")]
        return draft
    }()

    private func changed(_ change: (inout Draft) -> Void) -> Draft {
        var draft = Self.base
        draft.bytes = "b"
        change(&draft)
        return draft
    }

    private static let time = Stamp(
        civil: CivilTime(year: 2026, month: 11, day: 3, hour: 8),
        offset: 25_200,
        precision: .minute,
        reason: "x"
    )

    @Test("whatever else a document states makes a version of the same text")
    func statements() throws {
        let changes: [(String, (inout Draft) -> Void)] = [
            ("byline", { $0.byline = "Trần Thị Bình" }), ("time", { $0.published = Self.time }),
            ("status", { $0.provided.pubStatus = .canceled }), ("embargo", { $0.provided.embargoedUntil = Self.time }),
            ("urgency", { $0.provided.urgency = 1 }), ("note", { $0.provided.edNote = "Xem lại." }),
            ("subject", { $0.provided.concepts = [ProvidedConcept(.subject, name: "đường sắt", rel: "keyword")] }),
            ("place", { $0.provided.located = "Vũng Áng" }), ("version", { $0.provided.version = "2" }),
            ("signal", { $0.provided.signals = ["correction"] }), ("rights", { $0.provided.usageTerms = "Không lưu" }),
            ("picture", { $0.provided.associations = [Association(name: "mainpic", type: .picture)] }),
        ]
        for (name, change) in changes {
            let home = try CatalogHome()
            guard case .newItem(let uri) = try home.file(Self.base) else {
                Issue.record("\(name): the first is no new item")
                continue
            }
            let first = ItemVersion(uri: uri, version: 1, seq: 2)
            let draft = changed(change)
            #expect(try home.file(draft) == .newVersion(uri: uri, version: 2, of: first), "\(name)")
            var again = draft
            again.bytes = "c"
            #expect(
                try home.file(again) == .duplicate(of: ItemVersion(uri: uri, version: 2, seq: 3)),
                "\(name): the same in other bytes"
            )
        }
    }

    @Test("subjects of our own rules and models make none")
    func ownSubjects() throws {
        let home = try CatalogHome()
        guard case .newItem(let uri) = try home.file(Self.base) else { return }
        let draft = changed { draft in
            draft.subjects = ["rule:a/1", "model:b/2"].map {
                Subject(code: "A1", name: "x", score: 1, by: $0, relevance: 50, evidence: [])
            }
        }
        #expect(try home.file(draft) == .duplicate(of: ItemVersion(uri: uri, version: 1, seq: 2)))
    }

    @Test("a kill of the same name is the next version")
    func kill() throws {
        let home = try CatalogHome()
        guard case .newItem(let uri) = try home.file(Self.base) else { return }
        let kill = changed { draft in
            draft.provided.pubStatus = .canceled
            draft.provided.signals = ["kill"]
        }
        #expect(try home.file(kill) == .newVersion(uri: uri, version: 2, of: ItemVersion(uri: uri, version: 1, seq: 2)))
    }

    @Test("a notice with a name of its own is a version of the item it names, whatever it is called")
    func notice() throws {
        for role in ["guid", "uri"] {
            let home = try CatalogHome()
            guard case .newItem(let uri) = try home.file(Self.base) else { continue }
            var notice = Draft(title: "KILL: đường sắt", body: "Xin hủy tin trên.", source: "KPL", bytes: "n")
            notice.identifiers = [ProviderIdentifier(role: "guid", value: "urn:newsml:x:2")]
            notice.provided.pubStatus = .canceled
            notice.provided.replaces = [ProviderIdentifier(role: role, value: "urn:newsml:x:1")]
            #expect(
                try home.file(notice)
                    == .newVersion(uri: uri, version: 2, of: ItemVersion(uri: uri, version: 1, seq: 2))
            )
            // The notice once more, then what is filed under the notice's name.
            var again = notice
            again.bytes = "n2"
            #expect(try home.file(again) == .duplicate(of: ItemVersion(uri: uri, version: 2, seq: 3)))
            again.bytes = "n3"
            again.body = "Đã hủy."
            #expect(
                try home.file(again) == .newVersion(uri: uri, version: 3, of: ItemVersion(uri: uri, version: 2, seq: 3))
            )
        }
    }

    @Test("a notice of an item that is not here is an item")
    func noticeOfNothing() throws {
        let home = try CatalogHome()
        var notice = Draft(title: "KILL", body: "Xin hủy tin.", source: "KPL", bytes: "n")
        notice.provided.replaces = [ProviderIdentifier(role: "guid", value: "urn:newsml:x:9")]
        guard case .newItem = try home.file(notice) else {
            Issue.record("filed under something else")
            return
        }
    }

    @Test("running numbers and a desk's own keys name no item")
    func weakNames() throws {
        let home = try CatalogHome()
        for number in 0..<2 {
            var draft = Draft(title: "Tin \(number)", body: Text.words(number * 1_000, 60), source: "KPL")
            draft.identifiers = [ProviderIdentifier(role: "alt:desk:no", value: "42")]
            guard case .newItem = try home.file(draft) else {
                Issue.record("one number, one item")
                return
            }
        }
    }

    @Test("a catalog made anew comes to the same decisions")
    func rebuild() throws {
        let home = try CatalogHome()
        var draft = changed { draft in
            draft.provided.associations = [Association(name: "mainpic", type: .picture)]
            draft.provided.pubStatus = .usable
        }
        guard case .newItem(let uri) = try home.file(draft) else { return }
        home.catalog.close()
        #expect(remove(home.catalogPath) == 0)
        try home.reopen()
        draft.bytes = "other"
        #expect(try home.file(draft) == .duplicate(of: ItemVersion(uri: uri, version: 1, seq: 2)))
    }
}
