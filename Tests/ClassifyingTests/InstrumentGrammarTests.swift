import News
import Testing

@testable import Classifying

@Suite struct InstrumentGrammarTests {
    @Test("3,000 sentences over the grammar: precision and recall of type, number, date and issuer at least 0.995")
    func generated() {
        var generator = InstrumentGenerator(seed: 20_261_127)
        var given = 0
        var expected = 0
        var right = 0
        var wrong: [String] = []
        for _ in 0..<3_000 {
            let sentence = generator.sentence()
            var text = sentence.text
            let found = text.withUTF8 { InstrumentScanner(body: $0, isVietnamese: true).instruments() }
                .map {
                    InstrumentGenerator.Expected(
                        type: $0.type,
                        number: $0.number ?? "",
                        issued: $0.issued,
                        issuer: $0.issuer
                    )
                }
            let hits = Set(found).intersection(sentence.expected).count
            given += found.count
            expected += sentence.expected.count
            right += hits
            if hits != found.count || hits != sentence.expected.count, wrong.count < 12 {
                wrong.append("\(sentence.text) -> \(found) instead of \(sentence.expected)")
            }
        }
        #expect(expected > 2_000)
        let precision = Double(right) / Double(given)
        let recall = Double(right) / Double(expected)
        #expect(precision >= 0.995, "\(right) of \(given)\n\(wrong.joined(separator: "\n"))")
        #expect(recall >= 0.995, "\(right) of \(expected)\n\(wrong.joined(separator: "\n"))")
    }
}
