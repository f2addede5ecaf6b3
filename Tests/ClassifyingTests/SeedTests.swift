import Classifying
import Foundation
import News
import Testing

/// The gold documents outside the tree; absent, the tests are skipped.
enum Seeds {
    static let folder: URL? = {
        let shared: URL
        if let path = ProcessInfo.processInfo.environment["CAUNOI_SHARED"] {
            shared = URL(fileURLWithPath: path)
        } else {
            shared = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared")
        }
        let folder = shared.appendingPathComponent("fixtures/seeds")
        if FileManager.default.fileExists(atPath: folder.path) { return folder }
        print("skipped: no gold seeds beside the checkout; set CAUNOI_SHARED to their folder")
        return nil
    }()
}

private struct Gold: Decodable {
    var title: String
    var codes: [String]
    var codesOptional: [String]
    var language: String

    enum CodingKeys: String, CodingKey {
        case title, codes, language
        case codesOptional = "codes_optional"
    }
}

@Suite(.enabled(if: Seeds.folder != nil)) struct SeedTests {
    @Test("each seed: recall of codes at least 0.9, precision at least 0.8")
    func codes() throws {
        let folder = try #require(Seeds.folder)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
        #expect(!names.isEmpty)
        for name in names.sorted() {
            let gold = try JSONDecoder().decode(
                Gold.self,
                from: Data(contentsOf: folder.appendingPathComponent(name))
            )
            let text = folder.appendingPathComponent(String(name.dropLast(5)) + ".body.txt")
            var document = Document(mediaType: "text/plain", body: try String(contentsOf: text, encoding: .utf8))
            document.title = gold.title
            let result = Classifier().classify(document)
            let given = Set(result.subjects.map(\.code))
            let right = given.intersection(gold.codes)
            let wrong = given.subtracting(gold.codes).subtracting(gold.codesOptional)
            #expect(Double(right.count) >= 0.9 * Double(gold.codes.count), "\(name)")
            #expect(Double(right.count) >= 0.8 * Double(right.count + wrong.count), "\(name)")
            #expect(result.language == gold.language)
            #expect(result.instruments.filter { $0.number != nil }.isEmpty)
        }
    }
}
