import Foundation
import News
import Testing

@testable import Classifying

private struct Gold: Decodable {
    struct Mention: Decodable {
        var text: String
        var id: String?
    }

    var title: String
    var organisations: [Mention]
    var people: [Mention]
    var places: [Mention]
    var notInArticle: [Mention]

    enum CodingKeys: String, CodingKey {
        case title, organisations, people, places
        case notInArticle = "not_in_article"
    }
}

/// Whole printed forms, each counted once, letter case aside: no overlap and no part of a form counts as found.
@Suite(.enabled(if: Seeds.folder != nil)) struct MentionSeedTests {
    @Test("each seed: organisations and people as printed, F1 at least 0.9")
    func forms() throws {
        let folder = try #require(Seeds.folder)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
        for name in names.sorted() {
            let gold = try JSONDecoder().decode(
                Gold.self,
                from: Data(contentsOf: folder.appendingPathComponent(name))
            )
            let body = try String(
                contentsOf: folder.appendingPathComponent(String(name.dropLast(5)) + ".body.txt"),
                encoding: .utf8
            )
            var document = Document(mediaType: "text/plain", body: body)
            document.title = gold.title
            let found = Classifier().classify(document)
            func printed(_ spans: [Span]) -> [String] {
                let bytes = Array(body.utf8)
                return spans.map {
                    String(decoding: bytes[$0.start..<$0.start + $0.length], as: UTF8.self).lowercased()
                }
            }
            func inArticle(_ mentions: [Gold.Mention]) -> Set<String> {
                Set(mentions.map(\.text).filter { body.contains($0) }.map { $0.lowercased() })
            }
            func check(_ what: String, _ given: Set<String>, _ wanted: Set<String>) {
                let hit = Double(given.intersection(wanted).count)
                let precision = given.isEmpty ? 1 : hit / Double(given.count)
                let recall = wanted.isEmpty ? 1 : hit / Double(wanted.count)
                print("\(name): \(what) precision \(precision) recall \(recall)")
                #expect(2 * precision * recall >= 0.9 * (precision + recall), "\(name): \(what)")
            }
            check(
                "organisations",
                Set(found.organisations.flatMap { printed($0.spans) }),
                inArticle(gold.organisations)
            )
            check("people", Set(found.people.flatMap { printed($0.spans) }), inArticle(gold.people))
            let ids = Set(gold.organisations.filter { body.contains($0.text) }.compactMap(\.id))
            #expect(Set(found.organisations.compactMap(\.id)) == ids, "\(name)")
            let places = Set(found.places.flatMap { printed($0.spans) })
            #expect(inArticle(gold.places).isSubset(of: places), "\(name)")
            for other in gold.notInArticle where !body.contains(other.text) {
                #expect(!found.people.contains { other.text.contains($0.name) && !body.contains($0.name) })
            }
        }
    }
}
