import Foundation
import News
import Testing

@testable import Parsing

/// The cases of a feed reader's own tests, where they are at hand: each says in a comment what it expects.
@Suite struct FeedCasesTests {
    private static let folder = SharedFixtures.folder("feeds")
    private static let hasFolder = folder != nil

    @Test("well-formed feeds say what their comments expect, in the fields that are kept", .enabled(if: hasFolder))
    func wellFormed() throws {
        let files = SharedFixtures.files(below: try #require(Self.folder).appendingPathComponent("wellformed"))
        var told = 0
        var failed: [String] = []
        for file in files where file.pathExtension == "xml" {
            let bytes = try SharedFixtures.bytes(file)
            // What a server says beside the feed cannot be dropped with it.
            guard let text = String(validating: bytes, as: UTF8.self), !text.contains("Header:") else { continue }
            let expectations = FeedExpectation.all(in: text)
            let parts = (try? parts(bytes)) ?? []
            let documents = parts.compactMap { part -> Document? in
                guard case .document(let document) = part else { return nil }
                return document
            }
            let results = try expectations.compactMap { try holds($0, documents) }
            guard !results.isEmpty else { continue }
            told += 1
            if results.contains(false) { failed.append(file.lastPathComponent) }
        }
        let share = Double(told - failed.count) / Double(max(told, 1))
        print("FeedCasesTests: \(told - failed.count) of \(told) as expected")
        #expect(told > 100)
        #expect(share >= 0.98, "\(failed.joined(separator: " "))")
    }

    @Test("no feed of any kind ends the reader", .enabled(if: hasFolder)) func everyFile() throws {
        for file in SharedFixtures.files(below: try #require(Self.folder)) {
            _ = try? parts(try SharedFixtures.bytes(file))
        }
    }

    /// Nil where the field is not kept.
    private func holds(_ expectation: FeedExpectation, _ documents: [Document]) throws -> Bool? {
        let isWhole = documents.first?.quality.notes.contains("no-entries") ?? true
        guard (expectation.entry == nil) == isWhole else { return nil }
        guard let document = documents.dropFirst(expectation.entry ?? 0).first else { return false }
        var path = expectation.path
        let others = [
            "description": "summary", "tagline": "summary", "subtitle": "summary", "info": "summary", "guid": "id",
            "copyright": "rights",
        ]
        guard case .name(let printed) = path.removeFirst() else { return nil }
        var name = others[printed] ?? printed
        if name.hasSuffix("_detail"), path == [.name("value")] {
            name = others[String(name.dropLast(7))] ?? String(name.dropLast(7))
            path = []
        }
        switch expectation.value {
        case .tuple(let numbers):
            let moment = CivilTime(
                year: numbers[0],
                month: numbers[1],
                day: numbers[2],
                hour: numbers[3],
                minute: numbers[4],
                second: numbers[5]
            ).secondsSinceEpoch
            guard ["updated_parsed", "published_parsed", "issued_parsed", "created_parsed"].contains(name) else {
                return nil
            }
            return [document.published, document.modified].contains { stamp in
                stamp.map { $0.civil.secondsSinceEpoch - Int64($0.offset) == moment } ?? false
            }
        case .text(let expected): return try holds(name, path, expected, document)
        }
    }

    private func holds(_ name: String, _ path: [FeedExpectation.Step], _ expected: String, _ document: Document) throws
        -> Bool?
    {
        let associations = document.provided.associations
        switch (name, path.count) {
        case ("title", 0): return try same([document.title], expected)
        case ("summary", 0): return try same([document.body, document.lead], expected)
        case ("rights", 0): return try same([document.provided.copyrightNotice], expected)
        case ("content", 2) where path.last == .name("value"): return try same([document.body], expected)
        case ("author", 0): return [document.byline].contains(expected) || document.authors.contains(expected)
        case ("language", 0): return document.declaredLanguage?.lowercased() == expected.lowercased()
        case ("link", 0) where !expected.contains("127.0.0.1"): return document.canonicalURL == expected
        case ("id", 0) where !expected.contains("127.0.0.1"):
            return document.providerIdentifiers.contains { $0.value == expected }
        case ("tags", 2) where path.last == .name("term") || path.last == .name("label"):
            return document.provided.concepts.contains { concept in
                concept.name == expected || concept.literal?.hasSuffix(expected) ?? false
                    || concept.uri.flatMap { $0.removingPercentEncoding }?.hasSuffix(expected) ?? false
            }
        case ("enclosures", 2):
            let renditions = associations.flatMap(\.renditions)
            switch path.last {
            case .name("url"), .name("href"): return renditions.contains { $0.href == expected }
            case .name("type"): return renditions.contains { $0.contentType == expected }
            case .name("length"): return renditions.contains { $0.sizeInBytes.map { String($0) } == expected }
            default: return nil
            }
        default: return nil
        }
    }

    /// The expected text is HTML with dangerous parts taken out, ours has no HTML at all.
    private func same(_ found: [String?], _ expected: String) throws -> Bool {
        func plain(_ text: String) -> [UInt8] { text.utf8.filter { $0 > 0x20 } }
        let wanted = [plain(expected), plain(try MarkupText(html: Array(expected.utf8)).text)]
        let texts = found.compactMap { $0 }.filter { !$0.isEmpty }
        if texts.isEmpty { return wanted[1].isEmpty }
        return texts.contains { wanted.contains(plain($0)) }
    }
}
