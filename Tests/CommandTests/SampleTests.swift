import Foundation
import News
import Testing

/// The repository this test was built from.
private let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
private let samples = root + "/deploy/samples"

/// The articles that ship with the project, read as the service reads them.
@Suite("Samples", .enabled(if: TestHome.program != nil, "the program is not built beside the tests"))
struct SampleTests {
    private var files: [String] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: samples).sorted().map { samples + "/" + $0 }
        }
    }

    @Test("every sample is read with title, body, language and codes")
    func read() throws {
        let home = try TestHome()
        defer { home.remove() }
        let run = try home.run(["parse"] + (try files))
        #expect(run.status == 0)
        let lines = try run.output.split(separator: "\n").map { try JSONValue(Array($0.utf8)) }
        // A mail with a text beside it is two parts.
        #expect(lines.count == 12)
        var languages: [String: Int] = [:]
        for line in lines {
            let item = try #require(line["item"])
            let path = line["path"]?.string ?? ""
            #expect(item["headlines"]?.array.first?["value"]?.string?.isEmpty == false, "\(path)")
            #expect((item["bodies"]?.array.first?["value"]?.string?.utf8.count ?? 0) > 300, "\(path)")
            #expect(item["subjects"]?.array.isEmpty == false, "\(path)")
            languages[item["language"]?.string ?? "", default: 0] += 1
        }
        #expect(languages == ["vi": 5, "lo": 3, "en": 3, "fr": 1])
    }

    @Test(
        "every item is a valid ninjs 3.1 item",
        .enabled(if: SchemaCheck.isPossible, "shared/fixtures is not there")
    )
    func valid() throws {
        let home = try TestHome()
        defer { home.remove() }
        #expect(try home.run(["ingest", "--quiet"] + (try files)).status == 0)
        try SchemaCheck.expectValid(home)
    }
}
