import Foundation
import News
import Parsing
import Testing

/// The gold documents of the shared fixtures, where they are at hand.
@Suite struct SeedTests {
    private static let folder = SharedFixtures.folder("seeds")
    private static let hasFolder = folder != nil

    @Test("each seed gives the gold title, text, time, authors and source", .enabled(if: SeedTests.hasFolder))
    func seeds() throws {
        let folder = try #require(Self.folder)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
            $0.hasSuffix(".txt.json")
        }
        #expect(!names.isEmpty)
        for name in names {
            let base = folder.appendingPathComponent(String(name.dropLast(5)))
            let gold = try #require(
                try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appendingPathComponent(name)))
                    as? [String: Any]
            )
            let document = try parsed([UInt8](Data(contentsOf: base)))
            let body = try String(contentsOf: base.appendingPathExtension("body.txt"), encoding: .utf8)
            #expect(document.title == gold["title"] as? String, "\(name)")
            #expect(document.published?.rfc3339 == gold["published"] as? String, "\(name)")
            #expect(document.authors == gold["authors"] as? [String], "\(name)")
            #expect(document.sources.first?.name == gold["source_name"] as? String, "\(name)")
            #expect(document.sources.first?.url == gold["source_url"] as? String, "\(name)")
            #expect(ShingleScore.f1(gold: body, found: document.body) >= 0.97, "\(name)")
        }
    }
}

/// The score of bench/extraction: overlap of the multisets of four-token shingles.
enum ShingleScore {
    static func f1(gold: String, found: String) -> Double {
        let wanted = counts(gold)
        let given = counts(found)
        let shared = wanted.reduce(0) { $0 + min($1.value, given[$1.key] ?? 0) }
        guard shared > 0 else { return 0 }
        let precision = Double(shared) / Double(given.values.reduce(0, +))
        let recall = Double(shared) / Double(wanted.values.reduce(0, +))
        return 2 * precision * recall / (precision + recall)
    }

    private static func counts(_ text: String) -> [[Substring]: Int] {
        let tokens = text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
        var counts: [[Substring]: Int] = [:]
        guard !tokens.isEmpty else { return counts }
        for i in 0..<max(1, tokens.count - 3) { counts[Array(tokens[i..<min(i + 4, tokens.count)]), default: 0] += 1 }
        return counts
    }
}
