import Archive
import Catalog
import News
import Testing

/// A photo and the text to it, dropped as two files of one name.
@Suite("Photo and text of one name") struct PairTests {
    private let home: CatalogHome
    private let first = ItemVersion(uri: "", version: 1, seq: 2)

    init() throws { home = try CatalogHome() }

    private static func stamp(_ hour: Int) -> Stamp {
        let civil = CivilTime(year: 2026, month: 11, day: 3, hour: hour)
        return Stamp(civil: civil, offset: 25_200, precision: .second, reason: "x")
    }

    private func text(_ name: String = "ký kết.txt", _ words: Int = 0) -> Draft {
        var draft = Draft(title: "Ký kết \(words / 1_000)", body: Text.words(words, 80))
        draft.folder = "tin"
        draft.name = name
        return draft
    }

    private func photo(_ name: String = "ký kết.jpg", _ bytes: String = "p", hour: Int? = 8) -> Draft {
        var draft = Draft(title: nil, body: "", bytes: bytes)
        draft.folder = "tin"
        draft.name = name
        draft.provided.type = .picture
        draft.provided.caption = "Lễ ký \(bytes)"
        draft.published = hour.map(Self.stamp)
        var rendition = Rendition(name: "original")
        rendition.sizeInBytes = bytes.utf8.count
        draft.provided.renditions = [rendition]
        return draft
    }

    private func expectNew(_ decision: Decision, _ comment: Comment) {
        guard case .newItem = decision else {
            Issue.record(comment)
            return
        }
    }

    private func uri(_ decision: Decision) throws -> String {
        guard case .newItem(let uri) = decision else { throw CatalogError.record(seq: 0, cause: "no new item") }
        return uri
    }

    /// The current version: its caption, its number of associations, the `companion` of its analysis.
    private func last() throws -> (body: String?, caption: String?, companion: (seq: Int64?, type: String?)) {
        let line = try #require(home.lines[home.writer.nextSeq - 1])
        let item = try #require(line.value(.item))
        let associations = item["associations"]?.array ?? []
        let note = line.value(.analysis)?["companion"]
        #expect(associations.allSatisfy { $0["name"]?.string == "companion" } && associations.count <= 1)
        if let photo = associations.last {
            #expect(photo["uri"]?.string == (item["uri"]?.string ?? "") + ":photo-1")
        }
        return (
            item["bodies"]?.array.first?["value"]?.string,
            associations.last?["descriptions"]?.array.first?["value"]?.string,
            (note?["seq"]?.int, note?["type"]?.string)
        )
    }

    private func expectWhole() throws {
        #expect(try home.catalog.reader.dump() == home.rebuiltDump())
    }

    @Test(
        "text first or photo first, one by one or in one group: one item whose version 2 has both",
        arguments: [
            (true, true), (true, false), (false, true), (false, false),
        ]
    )
    func bothOrders(textFirst: Bool, inOneGroup: Bool) throws {
        let files = textFirst ? [text(), photo()] : [photo(), text()]
        let decisions = inOneGroup ? try home.file(files) : try files.map { try home.file($0) }
        let uri = try uri(decisions[0])
        let v1 = ItemVersion(uri: uri, version: 1, seq: 2)
        #expect(decisions[1] == .companion(uri: uri, version: 2, of: v1))
        let made = try last()
        #expect(made.body == text().body && made.caption == "Lễ ký p")
        #expect(made.companion == (2, textFirst ? "text" : "picture"))
        // Either file again is nothing new.
        let current = ItemVersion(uri: uri, version: 2, seq: 3)
        for file in files + files.reversed() { #expect(try home.file(file) == .duplicate(of: current)) }
        // The same text saved in other bytes neither.
        var resaved = text()
        resaved.bytes += "\r\n"
        #expect(try home.file(resaved) == .duplicate(of: current))
        try expectWhole()
        try home.reopen()
        #expect(try home.file(photo()) == .duplicate(of: current))
    }

    @Test(
        "an edited text takes the photo along, an edited photo the text, in whatever order they came",
        arguments: [
            true, false,
        ]
    )
    func edits(textFirst: Bool) throws {
        let files = textFirst ? [text(), photo()] : [photo(), text()]
        let uri = try uri(try home.file(files)[0])
        var edited = text()
        edited.body += " sửa"
        edited.bytes += " sửa"
        let v2 = ItemVersion(uri: uri, version: 2, seq: 3)
        #expect(try home.file(edited) == .companion(uri: uri, version: 3, of: v2))
        #expect(try last().caption == "Lễ ký p")
        #expect(try last().companion == (textFirst ? 3 : 2, "picture"))
        let cut = photo("ký kết.jpg", "cắt")
        #expect(try home.file(cut) == .companion(uri: uri, version: 4, of: ItemVersion(uri: uri, version: 3, seq: 4)))
        #expect(try last().body == edited.body)
        #expect(try last().caption == "Lễ ký cắt")
        #expect(try last().companion == (4, "text"))
        let v4 = ItemVersion(uri: uri, version: 4, seq: 5)
        for file in [edited, cut] { #expect(try home.file(file) == .duplicate(of: v4)) }
        // The old photo again, the old text again: versions, as A, B, A is.
        #expect(try home.file(photo()) == .companion(uri: uri, version: 5, of: v4))
        #expect(try last().body == edited.body)
        #expect(try last().caption == "Lễ ký p")
        #expect(
            try home.file(text()) == .companion(uri: uri, version: 6, of: ItemVersion(uri: uri, version: 5, seq: 8))
        )
        #expect(try last().body == text().body)
        #expect(try last().caption == "Lễ ký p")
        try expectWhole()
    }

    @Test("a photo edited before its text came is the one that is joined")
    func lastPhoto() throws {
        expectNew(try home.file(photo()), "a photo alone")
        let second = try home.file(photo("ký kết.jpg", "cắt"))
        let uri = try uri(second)
        #expect(
            try home.file(text()) == .companion(uri: uri, version: 2, of: ItemVersion(uri: uri, version: 1, seq: 3))
        )
    }

    @Test("a photo taken at another time takes no other photo's place")
    func anotherPhoto() throws {
        try home.file([text(), photo()])
        expectNew(try home.file(photo("ký kết.jpg", "q", hour: 9)), "another photo of the name")
        // It is there for the text that comes after it under the name it reuses.
        let uri = try #require(try home.catalog.reader.history(try name(ofSeq: 4)).first?.item?.uri)
        let decision = try home.file(text("ký kết.txt", 5_000))
        #expect(decision == .companion(uri: uri, version: 2, of: ItemVersion(uri: uri, version: 1, seq: 4)))
        try expectWhole()
    }

    private func name(ofSeq seq: Int64) throws -> String {
        try #require(try home.catalog.reader.entry(seq: seq)?.item?.uri)
    }

    @Test("not joined: another folder, another name, older than the window, window 0, parts and members, two of a kind")
    func apart() throws {
        try home.file(text())
        expectNew(try home.file(text("ký kết.html", 3_000)), "two texts")
        var other = photo()
        other.folder = "ảnh"
        expectNew(try home.file(other), "another folder")
        expectNew(try home.file(photo("ký kết 2.jpg", "2")), "another name")
        expectNew(try home.file(photo("Ký kết.jpg", "3")), "another case")
        var member = photo("ký kết.zip", "4")
        member.parent = String(repeating: "c", count: 64)
        member.partPath = "1"
        expectNew(try home.file(member), "a member of an archive")
        home.rules.pairingWindow = .zero
        expectNew(try home.file(photo("ký kết.jpg", "5")), "a window of zero")
        home.rules = DecisionRules()
        home.later = 86_400
        expectNew(try home.file(photo("ký kết.jpg", "6")), "a day later")
        var notice = photo("ký kết 9.xml", "7")
        expectNew(try home.file(notice), "a message about a picture is no picture")
        notice.bytes = "8"
        notice.name = "ký kết 9.txt"
        notice.provided.type = .text
        notice.body = Text.words(9_000, 50)
        expectNew(try home.file(notice), "nor has it a text")
        try expectWhole()
    }

    @Test(
        "the name ends at its last dot; one without an ending is its own stem",
        arguments: [
            ("a.b.txt", "a.b.jpg", true), ("a.b.txt", "a.jpg", false), ("tin", "tin.jpg", true), ("x.txt", "x", false),
            ("tin.d/x.txt", "tin.d/y.jpg", false), ("tin.d/x.txt", "tin.d/x.jpg", true), ("x.txt", "x.JPG.jpg", false),
        ]
    )
    func stems(text name: String, photo other: String, isPair: Bool) throws {
        try home.file(text(name))
        guard case .companion = try home.file(photo(other)) else {
            #expect(!isPair)
            return
        }
        #expect(isPair)
    }

    @Test("a pair is the first's archive line once more: nothing of it is lost when the catalog is made anew between")
    func rebuiltBetween() throws {
        let uri = try uri(try home.file(photo()))
        home.catalog.close()
        home.catalog = try ItemCatalog.open(path: nil, archiveID: CatalogHome.archiveID)
        try home.catalog.catchUp(from: home.archive())
        #expect(
            try home.file(text()) == .companion(uri: uri, version: 2, of: ItemVersion(uri: uri, version: 1, seq: 2))
        )
    }
}
