import Classifying
import Foundation
import News
import Testing

/// Agreements, dates and instruments of the gold documents outside the tree; absent, the tests are skipped.
private struct LegalGold: Decodable {
    struct Agreement: Decodable {
        var name: String
        var kind: String
        var signed: String?
        var validFrom: String?
        var validTo: String?
        var place: String?
        var parties: [String]

        enum CodingKeys: String, CodingKey {
            case name, kind, signed, place, parties
            case validFrom = "valid_from"
            case validTo = "valid_to"
        }
    }

    struct Date: Decodable {
        var date: String
        var text: String
        var kind: String
    }

    struct Instrument: Decodable {
        var name: String
        var type: String
    }

    var title: String
    var published: String?
    var agreements: [Agreement]
    var dates: [Date]
    var instrumentsUnnumbered: [Instrument]?

    enum CodingKeys: String, CodingKey {
        case title, published, agreements, dates
        case instrumentsUnnumbered = "instruments_unnumbered"
    }
}

@Suite(.enabled(if: Seeds.folder != nil)) struct LegalSeedTests {
    private func each(_ body: (String, LegalGold, Classification) throws -> Void) throws {
        let folder = try #require(Seeds.folder)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
        for name in names.sorted() {
            let gold = try JSONDecoder().decode(
                LegalGold.self,
                from: Data(contentsOf: folder.appendingPathComponent(name))
            )
            let text = folder.appendingPathComponent(String(name.dropLast(5)) + ".body.txt")
            var document = Document(mediaType: "text/plain", body: try String(contentsOf: text, encoding: .utf8))
            document.title = gold.title
            let numbers = (gold.published ?? "").prefix(16).split { !$0.isNumber }.compactMap { Int($0) }
            if numbers.count >= 3 {
                document.published = Stamp(
                    civil: CivilTime(year: numbers[0], month: numbers[1], day: numbers[2]),
                    offset: 25_200,
                    precision: .day,
                    reason: "printed"
                )
            }
            try body(name, gold, Classifier().classify(document))
        }
    }

    @Test("each agreement once, with title, kind, signing, years and place as in the gold")
    func agreements() throws {
        let kinds = ["MOU": "mou", "AGREEMENT": "agreement", "TREATY": "treaty"]
        try each { name, gold, found in
            let given = found.agreements.map {
                [$0.title, $0.kind, $0.signed ?? "", $0.validFrom ?? "", $0.validTo ?? "", $0.place ?? ""]
            }
            let expected = gold.agreements.map {
                [
                    $0.name, kinds[$0.kind] ?? $0.kind, $0.signed ?? "", $0.validFrom ?? "", $0.validTo ?? "",
                    $0.place ?? "",
                ]
            }
            #expect(Set(given) == Set(expected), "\(name)")
            #expect(given.count == expected.count, "\(name)")
            for agreement in gold.agreements {
                let parties = found.agreements.first { $0.title == agreement.name }?.parties ?? []
                #expect(Set(parties) == Set(agreement.parties), "\(name): \(agreement.name)")
            }
        }
    }

    @Test("each date of the gold with its value, and no other full date")
    func dates() throws {
        try each { name, gold, found in
            let expected = Set(gold.dates.filter { $0.kind != "timestamp" }.map(\.date))
            let given = Set(found.dates.compactMap(\.value))
            #expect(expected.isSubset(of: given), "\(name): \(given)")
            let full = given.filter { $0.utf8.count >= 10 }
            #expect(full.isSubset(of: expected), "\(name): \(full)")
        }
    }

    @Test("instruments without a number")
    func instruments() throws {
        try each { name, gold, found in
            let given = Set(found.instruments.filter { $0.number == nil }.map { "\($0.type) \($0.text)" })
            let expected = Set((gold.instrumentsUnnumbered ?? []).map { "\($0.type) \($0.name)" })
            #expect(given == expected, "\(name)")
        }
    }
}
