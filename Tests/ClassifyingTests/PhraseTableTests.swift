import Testing

@testable import Classifying

@Suite struct PhraseTableTests {
    @Test("each phrase once, numbered as it came, found again whatever their number")
    func numbers() {
        var table = PhraseTable()
        #expect(table.number(of: [0x61]) == nil)
        let phrases = (0..<3_000).map { Array("phrase \($0 % 2_000) of many".utf8) }
        for (index, phrase) in phrases.enumerated() { #expect(table.insert(phrase) == index % 2_000) }
        #expect(table.count == 2_000)
        for (index, phrase) in phrases.prefix(2_000).enumerated() {
            #expect(table.number(of: phrase) == index)
            #expect(table[index] == phrase)
        }
        #expect(table.number(of: Array("phrase 2000 of many".utf8)) == nil)
        #expect(table.number(of: []) == nil)
    }
}
