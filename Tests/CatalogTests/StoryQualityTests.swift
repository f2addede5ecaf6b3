import Catalog
import Foundation
import News
import Testing

/// Articles outside the tree; absent, the tests are skipped.
private enum Shared {
    static let folder: URL? = {
        let shared: URL
        if let path = ProcessInfo.processInfo.environment["CAUNOI_SHARED"] {
            shared = URL(fileURLWithPath: path)
        } else {
            shared = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared")
        }
        if FileManager.default.fileExists(atPath: shared.appendingPathComponent("fixtures/topics").path) {
            return shared
        }
        print("skipped: no articles beside the checkout; set CAUNOI_SHARED to their folder")
        return nil
    }()

    static func topics(_ folder: URL) throws -> [String] {
        let topics = folder.appendingPathComponent("fixtures/topics")
        return try files(topics, ".jsonl").flatMap { file in
            try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
                try JSONValue(Array(line.utf8))["text"]?.string
            }
        }
    }

    static func pages(_ folder: URL, _ name: String) throws -> [String] {
        let folder = folder.appendingPathComponent("bench/extraction/text/\(name)")
        guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
        return try files(folder, ".json").compactMap { file in
            let value = try? JSONValue(Array(try Data(contentsOf: file)))
            return value?["articleBody"]?.string
        }
    }

    private static func files(_ folder: URL, _ suffix: String) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(suffix) }.sorted()
            .map { folder.appendingPathComponent($0) }
    }
}

@Suite(.enabled(if: Shared.folder != nil)) struct StoryQualityTests {
    @Test("reprints of real articles: recall and precision at least 0.98", arguments: [1, 2] as [UInt64])
    func reprints(seed: UInt64) throws {
        let folder = try #require(Shared.folder)
        var texts = try Shared.topics(folder)
        texts += try Shared.pages(folder, "article-181-dev") + Shared.pages(folder, "page-types-dev")
        let score = try StoryScore(texts: texts.filter { StoryScore.size($0) >= 60 }, seed: seed)
        print("seed \(seed): \(score)")
        for pair in score.wrong.prefix(60) { print("wrong pair: \(pair.0)\n    and: \(pair.1)") }
        for text in score.missed.prefix(20) { print("missed: \(text.prefix(200))") }
        #expect(score.recall >= 0.98)
        #expect(score.precision >= 0.98)
    }
}
