import Foundation
import News
import Parsing
import Testing

/// Real texts written in each encoding of old programs come back as they were.
@Suite struct RoundTripTests {
    private static let seeds: URL? = SharedFixtures.folder("seeds")
    private static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../deploy/samples").standardizedFileURL

    private static let texts: [String] = [samples, seeds].compactMap { $0 }.flatMap { folder in
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
            try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        }
    }

    @Test("every character that an encoding carries is read again", arguments: LegacyBytes.Encoding.allCases)
    func roundTrip(encoding: LegacyBytes.Encoding) throws {
        #expect(!Self.texts.isEmpty)
        var read = 0
        for text in Self.texts {
            let (bytes, carried) = LegacyBytes.write(text.replacing("\u{FEFF}", with: ""), encoding)
            // What has no character beyond ASCII in this encoding is UTF-8.
            guard bytes != Array(carried.utf8) else { continue }
            let expected = try parsed(carried)
            let document = try parsed(bytes)
            #expect(document.title == expected.title)
            #expect(document.body == expected.body)
            #expect(document.authors == expected.authors)
            read += 1
        }
        #expect(read >= 5)
    }

    @Test("UTF-16 and UTF-32 with and without a mark, and decomposed text")
    func unicode() throws {
        for text in Self.texts {
            let expected = try parsed(text)
            for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian, .utf16, .utf32LittleEndian, .utf32] {
                let bytes = Array(try #require(text.replacing("\u{FEFF}", with: "").data(using: encoding)))
                #expect(try parsed(bytes).body == expected.body)
            }
            #expect(try parsed(text.decomposedStringWithCanonicalMapping).body == expected.body)
        }
    }
}
