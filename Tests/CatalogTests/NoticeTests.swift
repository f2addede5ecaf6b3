import Archive
import Catalog
import News
import Testing

/// Who may call back or replace whose item.
@Suite("Notices") struct NoticeTests {
    private let home: CatalogHome

    init() throws { home = try CatalogHome() }

    private var item: Draft {
        var draft = Draft(title: "Hiệp định đường sắt", body: Text.words(0, 80), source: "KPL", bytes: "a")
        draft.identifiers = [ProviderIdentifier(role: "guid", value: "urn:newsml:kpl.la:20261103:1")]
        draft.folder = "kpl"
        return draft
    }

    /// A kill under the item's own identifier.
    private func kill(_ folder: String?, source: String? = "TTXVN", bytes: String = "k") -> Draft {
        var draft = Draft(title: "KILL", body: "", source: source, bytes: bytes)
        draft.identifiers = item.identifiers
        draft.provided.pubStatus = .canceled
        draft.folder = folder
        return draft
    }

    /// A correction with an identifier of its own, naming the item.
    private func correction(_ folder: String?, source: String? = "TTXVN", bytes: String = "c") -> Draft {
        var draft = Draft(title: "Đính chính", body: Text.words(900, 60), source: source, bytes: bytes)
        draft.identifiers = [ProviderIdentifier(role: "guid", value: "urn:newsml:kpl.la:20261103:2")]
        draft.provided.replaces = item.identifiers
        draft.folder = folder
        return draft
    }

    private func filed() throws -> ItemVersion {
        guard case .newItem(let uri) = try home.file(item) else {
            Issue.record("no new item")
            return ItemVersion(uri: "", version: 0, seq: 0)
        }
        return ItemVersion(uri: uri, version: 1, seq: 2)
    }

    @Test(
        "they act from the folder the item came through, from its provider, and from a trusted folder",
        arguments: [
            ("kpl", "TTXVN", []), ("kpl", nil, []), ("mai", "kpl", []), (nil, "KPL", []), ("mai", "TTXVN", ["mai"]),
            (nil, nil, ["."]),
        ] as [(String?, String?, Set<String>)]
    )
    func act(folder: String?, source: String?, trusted: Set<String>) throws {
        let v1 = try filed()
        home.rules.trustedFolders = trusted
        #expect(try home.file(kill(folder, source: source)) == .newVersion(uri: v1.uri, version: 2, of: v1))
        let v2 = ItemVersion(uri: v1.uri, version: 2, seq: 3)
        #expect(try home.file(correction(folder, source: source)) == .newVersion(uri: v1.uri, version: 3, of: v2))
        #expect(try home.catalog.reader.dump() == home.rebuiltDump())
    }

    @Test("from anywhere else they are items of their own that say so, and name nothing", arguments: ["mai", nil])
    func barred(folder: String?) throws {
        let v1 = try filed()
        for notice in [kill(folder), correction(folder), kill(folder, source: nil, bytes: "k2")] {
            let seq = home.writer.nextSeq
            guard case .barred(let uri, let names, let from) = try home.file(notice) else {
                Issue.record("it acted")
                return
            }
            #expect(uri != v1.uri && names == v1 && from == "kpl")
            let analysis = try #require(home.lines[seq]?.value(.analysis))
            #expect(analysis["notApplied"]?["uri"]?.string == v1.uri)
            let fault = try #require(analysis["provider"]?["faults"]?.array.last?.string)
            #expect(fault.contains(v1.uri) && fault.contains("corrections.trusted") && fault.contains("kpl"))
            // Again: a duplicate of itself.
            #expect(try home.file(notice) == .duplicate(of: ItemVersion(uri: uri, version: 1, seq: seq)))
        }
        #expect(try home.catalog.reader.history(v1.uri).count == 1)
        // What it called its own stays the first item's: its provider's next version goes there.
        var update = item
        update.bytes = "u"
        update.body += " thêm"
        #expect(try home.file(update) == .newVersion(uri: v1.uri, version: 2, of: v1))
        #expect(try home.catalog.reader.dump() == home.rebuiltDump())
    }

    @Test("dropped again where it may, a notice acts")
    func again() throws {
        let v1 = try filed()
        guard case .barred = try home.file(kill("mai")) else {
            Issue.record("it acted")
            return
        }
        #expect(try home.file(kill("kpl")) == .newVersion(uri: v1.uri, version: 2, of: v1))
        guard case .barred(let uri, let names, _) = try home.file(correction("mai")) else {
            Issue.record("it acted")
            return
        }
        #expect(names.version == 2 && uri != v1.uri)
        home.rules.trustedFolders = ["mai"]
        let v2 = ItemVersion(uri: v1.uri, version: 2, seq: 4)
        #expect(try home.file(correction("mai")) == .newVersion(uri: v1.uri, version: 3, of: v2))
        #expect(try home.catalog.reader.dump() == home.rebuiltDump())
    }

    @Test("an old kill is not repeated from elsewhere after its item was put right")
    func replayed() throws {
        let v1 = try filed()
        try home.file(kill("kpl"))
        try home.file(item)
        #expect(try home.catalog.reader.history(v1.uri).count == 3)
        let kept = ItemVersion(uri: v1.uri, version: 2, seq: 3)
        #expect(try home.file(kill("mai")) == .duplicate(of: kept))
        #expect(
            try home.file(kill("kpl"))
                == .newVersion(uri: v1.uri, version: 4, of: ItemVersion(uri: v1.uri, version: 3, seq: 4))
        )
    }

    @Test("whoever sends an update does not become the one who may call the item back")
    func updates() throws {
        let v1 = try filed()
        var update = item
        update.bytes = "u"
        update.body += " thêm"
        update.folder = "mai"
        update.sources = ["TTXVN"]
        let v2 = ItemVersion(uri: v1.uri, version: 2, seq: 3)
        #expect(try home.file(update) == .newVersion(uri: v1.uri, version: 2, of: v1))
        guard case .barred(_, v2, "kpl") = try home.file(kill("mai")) else {
            Issue.record("it acted")
            return
        }
        #expect(try home.file(kill("kpl", bytes: "k3")) == .newVersion(uri: v1.uri, version: 3, of: v2))
    }

    @Test("a notice that names nothing known is an item; a hold is a notice too")
    func others() throws {
        guard case .newItem = try home.file(kill("mai", bytes: "k0")) else {
            Issue.record("it names nothing yet")
            return
        }
        let other = try CatalogHome()
        try other.file(item)
        var hold = kill("mai")
        hold.provided.pubStatus = nil
        hold.provided.signals = ["hold"]
        guard case .barred = try other.file(hold) else {
            Issue.record("a hold acted")
            return
        }
    }
}
