import Archive
import Catalog
import News
import Testing

@Suite struct DecisionTests {
    private func uri(_ decision: Decision) -> String? {
        switch decision {
        case .newItem(let uri), .newVersion(let uri, _, _), .companion(let uri, _, _), .barred(let uri, _, _): uri
        case .duplicate(let of): of.uri
        }
    }

    private func version(_ decision: Decision) -> Int? {
        switch decision {
        case .newItem, .barred: 1
        case .newVersion(_, let version, _), .companion(_, let version, _): version
        case .duplicate: nil
        }
    }

    @Test("new bytes are a new item, named by their hash and part path")
    func newItem() throws {
        let home = try CatalogHome()
        let draft = Draft(title: "Tin", body: Text.words(0, 50))
        let id = ItemURI.itemID(original: draft.source.sha256 ?? "", path: "")
        #expect(try home.file(draft) == .newItem(uri: ItemURI.uri(archive: CatalogHome.archiveID, itemID: id)))
        var part = Draft(title: "Khác", body: Text.words(500, 50))
        part.parent = String(repeating: "c", count: 64)
        part.partPath = "2/1"
        let partID = ItemURI.itemID(original: String(repeating: "c", count: 64), path: "2/1")
        #expect(try home.file(part) == .newItem(uri: ItemURI.uri(archive: CatalogHome.archiveID, itemID: partID)))
    }

    @Test("A, A, B, A: duplicate of the current bytes, then a version, then a version again")
    func sameBytes() throws {
        let home = try CatalogHome()
        let a = Draft(title: "Tin", body: Text.words(0, 100), source: "TTXVN")
        let b = Draft(title: "Tin", body: Text.words(0, 90) + " sửa", source: "TTXVN")
        let first = try home.file(a)
        let name = try #require(uri(first))
        #expect(try home.file(a) == .duplicate(of: ItemVersion(uri: name, version: 1, seq: 2)))
        #expect(try home.file(b) == .newVersion(uri: name, version: 2, of: ItemVersion(uri: name, version: 1, seq: 2)))
        #expect(try home.file(b) == .duplicate(of: ItemVersion(uri: name, version: 2, seq: 4)))
        #expect(try home.file(a) == .newVersion(uri: name, version: 3, of: ItemVersion(uri: name, version: 2, seq: 4)))
        #expect(try home.file(b) == .newVersion(uri: name, version: 4, of: ItemVersion(uri: name, version: 3, seq: 6)))
        #expect(try home.catalog.reader.history(name).compactMap(\.item?.version) == [1, 2, 3, 4])
    }

    @Test("bytes that were only rejected or failed are read afresh")
    func rejectedBytes() throws {
        let home = try CatalogHome()
        let draft = Draft(title: "Tin", body: Text.words(0, 50))
        try home.reject(draft.bytes)
        try home.reject(draft.bytes, failed: true)
        guard case .newItem = try home.file(draft) else {
            Issue.record("a rejection counted as an item")
            return
        }
    }

    @Test("the same in one group: later drops see earlier ones")
    func oneGroup() throws {
        let home = try CatalogHome()
        let a = Draft(title: "Tin", body: Text.words(0, 100))
        var edited = a
        edited.body += " thêm"
        edited.bytes += " thêm"
        let decisions = try home.file([a, a, edited])
        let name = try #require(uri(decisions[0]))
        #expect(decisions[1] == .duplicate(of: ItemVersion(uri: name, version: 1, seq: 2)))
        #expect(decisions[2] == .newVersion(uri: name, version: 2, of: ItemVersion(uri: name, version: 1, seq: 2)))
    }

    @Test("same source, same folded title, half of the text: the next version; else another item")
    func sameText() throws {
        let home = try CatalogHome()
        let base = Draft(title: "Ký kết Hiệp định", body: Text.words(0, 100), source: "Báo Nhân Dân")
        let name = try #require(uri(try home.file(base)))
        // Case, spacing and punctuation of the title do not matter.
        let edited = Draft(title: "KÝ KẾT: hiệp định!", body: Text.words(0, 80) + " x y", source: "báo nhân dân")
        #expect(uri(try home.file(edited)) == name)
        for other in [
            Draft(title: "Ký kết Hiệp định", body: Text.words(0, 95), source: "VnExpress"),
            Draft(title: "Ký kết Hiệp ước", body: Text.words(0, 94), source: "Báo Nhân Dân"),
            Draft(title: "Ký kết Hiệp định", body: Text.words(1_000, 100), source: "Báo Nhân Dân"),
            Draft(title: nil, body: Text.words(0, 93), source: "Báo Nhân Dân"),
            Draft(title: "Ký kết Hiệp định", body: "", source: "Báo Nhân Dân"),
        ] {
            guard case .newItem = try home.file(other) else {
                Issue.record("taken for the same item: \(other.title ?? "no title")")
                continue
            }
        }
    }

    @Test("without a source the inbox folder stands for it")
    func folders() throws {
        let home = try CatalogHome()
        var a = Draft(title: "Tin", body: Text.words(0, 100))
        a.folder = "desk"
        let name = try #require(uri(try home.file(a)))
        var b = Draft(title: "Tin", body: Text.words(0, 99))
        b.folder = "other"
        guard case .newItem = try home.file(b) else {
            Issue.record("another folder's text is another item")
            return
        }
        b.folder = "desk"
        b.bytes += " "
        b.body = Text.words(0, 98)
        #expect(uri(try home.file(b)) == name)
    }

    @Test("other bytes that say the same are a duplicate")
    func sameContent() throws {
        let home = try CatalogHome()
        let a = Draft(title: "Tin", body: Text.words(0, 100), source: "TTXVN")
        let name = try #require(uri(try home.file(a)))
        var html = a
        html.bytes = "<p>" + a.bytes
        #expect(try home.file(html) == .duplicate(of: ItemVersion(uri: name, version: 1, seq: 2)))
    }

    @Test("a provider's identifier names the item whatever its title and text")
    func identifiers() throws {
        let home = try CatalogHome()
        for (role, value) in [
            ("guid", "urn:newsml:x:1"), ("message-id", "<1@x>"), ("canonical", "https://x.la/a/1"),
            ("canonical", "https://x.la/?id=7"), ("feed-id", "12345"),
        ] {
            var a = Draft(title: "A \(value)", body: Text.words(0, 60), source: "KPL")
            a.identifiers = [ProviderIdentifier(role: role, value: value)]
            let name = try #require(uri(try home.file(a)))
            var b = Draft(title: "B \(value)", body: Text.words(7_000, 60), source: "KPL")
            b.identifiers = a.identifiers
            #expect(uri(try home.file(b)) == name, "\(role)")
        }
    }

    @Test("a front page's address and another source's number name no item")
    func weakIdentifiers() throws {
        let home = try CatalogHome()
        for (number, url) in ["https://x.la", "https://x.la/", "http://x.la//"].enumerated() {
            for text in [0, 1] {
                let first = number * 1_000 + text * 500
                var draft = Draft(title: "T\(first)", body: Text.words(first, 60), source: "KPL")
                draft.identifiers = [ProviderIdentifier(role: "canonical", value: url)]
                guard case .newItem = try home.file(draft) else {
                    Issue.record("\(url) was taken for an item")
                    continue
                }
            }
        }
        for source in ["KPL", "TTXVN"] {
            var draft = Draft(title: "S\(source)", body: Text.words(source.utf8.count * 100_000, 60), source: source)
            draft.identifiers = [ProviderIdentifier(role: "feed-id", value: "12345")]
            guard case .newItem = try home.file(draft) else {
                Issue.record("one provider's number was taken for another's")
                continue
            }
        }
    }

    @Test("parts that share the bytes of one file are told apart by their number")
    func parts() throws {
        let home = try CatalogHome()
        func drop() throws -> [Decision] {
            let drop = home.nextDrop()
            return try home.catalog.group { group in
                var decisions: [Decision] = []
                for part in 1...3 {
                    var draft = Draft(title: "Mục \(part)", body: Text.words(part * 1_000, 50), bytes: "feed")
                    draft.partPath = "\(part)"
                    decisions.append(
                        try home.stage(draft, RecordKey(drop: drop, part: part, parts: 3), in: group)
                    )
                }
                try home.writer.commit()
                return decisions
            }
        }
        let first = try drop()
        #expect(Set(first.compactMap(uri)).count == 3)
        for (again, before) in zip(try drop(), first) {
            guard case .duplicate(let of) = again else {
                Issue.record("not a duplicate: \(again)")
                continue
            }
            #expect(of.uri == uri(before))
        }
        #expect(try home.catalog.reader.counts() == [.archived: 1, .duplicate: 1, .rejected: 0, .failed: 0])
    }
}
