import Archive
import Catalog
import Glibc
import Inbox
import News
import Testing
import Workers

@testable import Ingest

/// A photo and the text to it in the ledger: what becomes of them when the service goes down between the two, and what
/// their receipts say.
@Suite("Photo and text of one name, recorded") struct PairTests {
    private let home: LedgerHome

    init() throws { home = try LedgerHome() }

    /// A drop of one document.
    private func drop(_ name: String, _ text: String, type: String, mediaType: String) throws -> PreparedDrop {
        let claim = try home.claim(text, name: name)
        var source = claim.source
        source.sha256 = SHA256.digest(of: Array(text.utf8)).hex
        let shown =
            type == "text"
            ? #""bodies":[{"role":"main","contentType":"text/plain","value":"\#(text)"}]"#
            : #""descriptions":[{"role":"caption","value":"\#(text)"}],"renditions":[{"name":"original"}]"#
        let item = """
            {"type":"\(type)","language":"vi","headlines":[{"role":"main","value":"\(text)"}],\(shown),\
            "standard":{"name":"ninjs"}}
            """
        let part = ReadPart(
            path: "",
            mediaType: mediaType,
            charset: nil,
            item: Array(item.utf8),
            analysis: Array("{}".utf8),
            itemValue: try JSONValue(Array(item.utf8)),
            analysisValue: try JSONValue(Array("{}".utf8))
        )
        let answer = PreparedDrop.Answer.parts([.read(part)])
        return PreparedDrop(claim: claim, source: source, answer: answer, times: StepTimes(), preparedAt: .now)
    }

    private func text(_ words: String = "Lễ ký kết") throws -> PreparedDrop {
        try drop("tin.txt", words, type: "text", mediaType: "text/plain")
    }

    private func photo(_ words: String = "Ảnh lễ ký") throws -> PreparedDrop {
        try drop("tin.jpg", words, type: "picture", mediaType: "image/jpeg")
    }

    private func expectPair(_ line: RecordLine?, version: String) throws {
        let item = try #require(line?.value(.item))
        #expect(item["version"]?.string == version)
        #expect(item["type"]?.string == "text")
        let photo = try #require(item["associations"]?.array.first)
        #expect(photo["uri"]?.string == (item["uri"]?.string ?? "") + ":photo-1")
        #expect(photo["descriptions"]?.array.first?["value"]?.string == "Ảnh lễ ký")
        #expect(photo["renditions"]?.array.first?["title"]?.string == "tin.jpg")
        let digest = SHA256.digest(of: Array("Ảnh lễ ký".utf8)).hex
        #expect(photo["altIds"]?.array.first?["value"]?.string == digest)
    }

    @Test(
        "the service goes down between the two, or they share a commit: the same item",
        arguments: [
            (true, true), (true, false), (false, true), (false, false),
        ]
    )
    func crash(textFirst: Bool, between: Bool) async throws {
        let group = textFirst ? [try text(), try photo()] : [try photo(), try text()]
        if between {
            #expect(try await home.ledger.commit([group[0]]) == nil)
            try home.restart()
            // The drop that was recorded is not made again.
            #expect(try await home.ledger.repeatFiling(of: group[0].claim))
            #expect(try await home.ledger.commit([group[1]]) == nil)
        } else {
            #expect(try await home.ledger.commit(group) == nil)
        }
        let records = try home.records()
        #expect(records.compactMap(\.kind) == [.genesis, .item, .item])
        try expectPair(records.last, version: "2")
        #expect(try await home.ledger.commit([text(), photo()]) == nil)
        #expect(try home.records().suffix(2).map(\.kind) == [.duplicate, .duplicate])
        #expect(try home.catalog.reader.dump() == home.rebuiltDump())
        #expect(try ArchiveReader(directory: home.layout.archive).verify(objects: nil).isSound)
        let done = home.names(home.layout.done).first ?? ""
        let receipt = home.content("\(home.layout.done)/\(done)/tin.\(textFirst ? "jpg" : "txt").receipt.txt")
        #expect(receipt.contains("cùng tên tệp đã được ghép thành một tin"))
    }

    @Test("cut off in the second's line, the pair is made again")
    func torn() async throws {
        let group = [try photo(), try text()]
        #expect(try await home.ledger.commit(group) == nil)
        let ends = try home.records().map(\.place.end)
        try #require(truncate(home.layout.archive + "/00000001.jsonl", Int(ends[1] + 30)) == 0)
        try home.restart()
        #expect(try await !home.ledger.repeatFiling(of: group[1].claim))
        #expect(try await home.ledger.commit([group[1]]) == nil)
        try expectPair(try home.records().last, version: "2")
        #expect(try home.catalog.reader.dump() == home.rebuiltDump())
    }

    @Test("a text with another title and other words is another item, and the photo stays with the first")
    func another() async throws {
        #expect(try await home.ledger.commit([text(), photo()]) == nil)
        let long = (0..<60).map { "từ\($0)" }.joined(separator: " ")
        #expect(try await home.ledger.commit([text("Lễ ký kết " + long)]) == nil)
        let last = try #require(home.records().last?.value(.item))
        #expect(last["version"]?.string == "1" && last["associations"] == nil)
    }
}
