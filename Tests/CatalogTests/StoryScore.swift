import Catalog
import News

/// How well reprints are found among the texts that they were made of.
struct StoryScore: CustomStringConvertible {
    var texts = 0
    var reprints = 0
    var found = 0
    var pairs = 0
    var rightPairs = 0
    /// Beginnings of two texts of one story that come of two articles.
    var wrong: [(String, String)] = []
    /// Texts whose reprint was not found.
    var missed: [String] = []

    /// Share of the reprints that are in their article's story.
    var recall: Double { Double(found) / Double(max(1, reprints)) }
    /// Share of the pairs within stories that come of one article, or of two that tell the same.
    var precision: Double { pairs == 0 ? 1 : Double(rightPairs) / Double(pairs) }

    var description: String {
        "\(texts) texts, \(reprints) reprints: recall \(recall), precision \(precision) of \(pairs) pairs"
    }

    static func size(_ text: String) -> Int { text.split { $0 == " " || $0 == "\n" }.count }

    /// Four words in a row of the whole text: two articles of which one has half of the other's tell the same.
    private static func shingles(_ text: String) -> Set<Int> {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        guard words.count > 3 else { return [text.hashValue] }
        return Set((3..<words.count).map { words[($0 - 3)...$0].hashValue })
    }

    /// Files every text and one reprint of each, in an order drawn by `seed`, and looks at the stories.
    init(texts: [String], seed: UInt64) throws {
        let home = try CatalogHome(onDisk: false)
        var generator = ReprintGenerator(seed: seed)
        var drafts: [(draft: Draft, text: Int, isReprint: Bool)] = []
        for (number, text) in texts.enumerated() {
            let title = text.split(separator: "\n").first.map { String($0.prefix(120)) }
            var draft = Draft(title: title, body: text, source: "Nguồn")
            draft.bytes = "\(number)\n\(text)"
            drafts.append((draft, number, false))
            let reprint = generator.reprint(of: text)
            var other = Draft(title: reprint.title, body: reprint.body, source: "Báo \(reprint.outlet)")
            other.bytes = "\(number) again\n\(reprint.body)"
            drafts.append((other, number, true))
        }
        for index in drafts.indices.reversed() { drafts.swapAt(index, generator.number(below: index + 1)) }
        var uris: [String: (text: Int, isReprint: Bool)] = [:]
        var ofText: [Int: [String]] = [:]
        for start in stride(from: 0, to: drafts.count, by: 64) {
            let batch = drafts[start..<min(start + 64, drafts.count)]
            for (decision, entry) in zip(try home.file(batch.map(\.draft)), batch) {
                guard case .newItem(let uri) = decision else { continue }
                uris[uri] = (entry.text, entry.isReprint)
                ofText[entry.text, default: []].append(uri)
            }
        }
        self.texts = texts.count
        let reader = home.catalog.reader
        var stories: [String: [String]] = [:]
        var storyOf: [String: String] = [:]
        for uri in uris.keys.sorted() where storyOf[uri] == nil {
            guard let story = try reader.story(uri) else { continue }
            stories[story.uri] = story.members.map(\.item.uri)
            for member in story.members { storyOf[member.item.uri] = story.uri }
        }
        for (text, members) in ofText.sorted(by: { $0.key < $1.key }) where members.count == 2 {
            reprints += 1
            if storyOf[members[0]] == storyOf[members[1]] { found += 1 } else { missed.append(texts[text]) }
        }
        let shingles = texts.map(Self.shingles)
        for members in stories.values {
            for (index, one) in members.enumerated() {
                for other in members[..<index] {
                    guard let first = uris[one], let second = uris[other] else { continue }
                    pairs += 1
                    let shared = shingles[first.text].intersection(shingles[second.text]).count
                    let less = min(shingles[first.text].count, shingles[second.text].count)
                    if first.text == second.text || shared * 2 >= less {
                        rightPairs += 1
                    } else {
                        wrong.append(
                            (
                                "\(Double(shared) / Double(less)) \(first.isReprint) \(texts[first.text].prefix(150))",
                                "\(second.isReprint) \(texts[second.text].prefix(150))"
                            )
                        )
                    }
                }
            }
        }
    }
}
