import Classifying
import Foundation
import Testing

@Suite struct ReadmeExampleTests {
    @Test("the rules and names that the README shows can be copied into a file and used")
    func examples() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        let blocks = readme.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
        let rules = try #require(blocks.first { $0.hasPrefix("\ncaunoi-rules 1") })
        let names = try #require(blocks.first { $0.hasPrefix("\ncaunoi-names 1") })
        let classifier = try Classifier(rules: rules, names: names)
        #expect(classifier.codes.contains { $0.code == "HUE-FST" })
        #expect(classifier.namedEntries.contains { $0.id == "vn.huepen" })
    }

    @Test("lines end as any editor ends them; a comment may follow a statement")
    func editors() throws {
        let text =
            "\u{FEFF}caunoi-names 1\r\nbook x/1  # of the desk\r\n# more\r\norg a.b | VN | Báo Xanh\r\n  ; Số #1 | | |\r\n"
        let classifier = try Classifier(rules: nil, names: text)
        #expect(classifier.names?.hasPrefix("x/1@") == true)
        #expect(classifier.namedEntries.last?.names.first == "Báo Xanh")
    }
}
