import News

/// What changed between two articles: the title and the paragraphs, word by word.
struct TextDiff {
    /// A run of words that are in both, in the old or in the new text only.
    struct Words {
        enum Kind: String { case same, removed, added }

        var kind: Kind
        var text: String
    }

    struct Paragraph {
        enum Kind: String { case same, removed, added, changed }

        var kind: Kind
        var words: [Words]
    }

    /// One side.
    struct Article {
        var title: String
        var paragraphs: [String]

        /// Of a recorded item.
        init(_ item: JSONValue?) {
            func text(_ list: String) -> String? {
                item?[list]?.array.first { $0["role"]?.string == "main" }?["value"]?.string
            }
            title = text("headlines") ?? ""
            paragraphs = (text("bodies") ?? "").split(separator: "\n").map(String.init)
        }
    }

    let title: [Words]
    let paragraphs: [Paragraph]

    init(from old: Article, to new: Article) {
        title = Self.words(old.title, new.title)
        var paragraphs: [Paragraph] = []
        var removed: [String] = []
        var added: [String] = []
        func flush() {
            // What was taken out and what was put in at one place are told side by side where they are alike.
            var rest = added[...]
            for old in removed {
                if let index = rest.firstIndex(where: { Self.isAlike(old, $0) }) {
                    for new in rest[..<index] { paragraphs.append(Self.whole(.added, new)) }
                    paragraphs.append(Paragraph(kind: .changed, words: Self.words(old, rest[index])))
                    rest = rest[(index + 1)...]
                } else {
                    paragraphs.append(Self.whole(.removed, old))
                }
            }
            for new in rest { paragraphs.append(Self.whole(.added, new)) }
            removed = []
            added = []
        }
        for step in SequenceDiff(from: old.paragraphs, to: new.paragraphs).steps {
            switch step {
            case .removed(let text): removed.append(text)
            case .added(let text): added.append(text)
            case .same(let text):
                flush()
                paragraphs.append(Paragraph(kind: .same, words: [Words(kind: .same, text: text)]))
            }
        }
        flush()
        self.paragraphs = paragraphs
    }

    private static func whole(_ kind: Words.Kind, _ text: String) -> Paragraph {
        Paragraph(kind: kind == .added ? .added : .removed, words: [Words(kind: kind, text: text)])
    }

    /// Whether a third of the shorter paragraph's different words are in the longer one.
    private static func isAlike(_ old: String, _ new: String) -> Bool {
        let one = Set(old.utf8.split(separator: 0x20).map(Array.init))
        let two = Set(new.utf8.split(separator: 0x20).map(Array.init))
        return one.intersection(two).count * 3 >= min(one.count, two.count) && !one.isEmpty && !two.isEmpty
    }

    private static func words(_ old: String, _ new: String) -> [Words] {
        var runs: [Words] = []
        func add(_ kind: Words.Kind, _ word: Substring) {
            if let last = runs.indices.last, runs[last].kind == kind {
                runs[last].text += " " + word
            } else {
                runs.append(Words(kind: kind, text: String(word)))
            }
        }
        for step in SequenceDiff(from: old.split(separator: " "), to: new.split(separator: " ")).steps {
            switch step {
            case .same(let word): add(.same, word)
            case .removed(let word): add(.removed, word)
            case .added(let word): add(.added, word)
            }
        }
        return runs
    }

    /// What kinds of change there are: `title`, `figures`, `paragraph-added`, `paragraph-removed`, `wording`.
    var kinds: [String] {
        var kinds: [String] = []
        if title.contains(where: { $0.kind != .same }) { kinds.append("title") }
        let changed = paragraphs.filter { $0.kind == .changed }.flatMap(\.words).filter { $0.kind != .same }
        func hasFigures(_ words: Words) -> Bool { words.text.utf8.contains { $0 &- 0x30 < 10 } }
        if changed.contains(where: hasFigures) { kinds.append("figures") }
        if paragraphs.contains(where: { $0.kind == .added }) { kinds.append("paragraph-added") }
        if paragraphs.contains(where: { $0.kind == .removed }) { kinds.append("paragraph-removed") }
        if changed.contains(where: { !hasFigures($0) }) { kinds.append("wording") }
        return kinds
    }

    func count(_ kind: Paragraph.Kind) -> Int { paragraphs.count { $0.kind == kind } }

    /// For people: what is gone and what is new, in colours or between `[-` `-]` and `{+` `+}` (as wdiff writes).
    func lines(colours: Bool) -> [String] {
        func marked(_ words: [Words]) -> String {
            words.map { run in
                switch run.kind {
                case .same: run.text
                case .removed: colours ? "\u{1B}[31;9m\(run.text)\u{1B}[0m" : "[-\(run.text)-]"
                case .added: colours ? "\u{1B}[32m\(run.text)\u{1B}[0m" : "{+\(run.text)+}"
                }
            }
            .joined(separator: " ")
        }
        var lines = title.allSatisfy { $0.kind == .same } ? [] : [marked(title), ""]
        var same = 0
        func closeSame() {
            if same > 0 { lines.append("  … \(same) \(same == 1 ? "paragraph" : "paragraphs") the same") }
            same = 0
        }
        for paragraph in paragraphs {
            guard paragraph.kind != .same else {
                same += 1
                continue
            }
            closeSame()
            lines.append(marked(paragraph.words))
        }
        closeSame()
        return lines
    }

    func write(_ json: inout JSONWriter) {
        json.key("kinds")
        json.beginArray()
        for kind in kinds { json.value(kind) }
        json.endArray()
        json.key("title")
        Self.write(title, &json)
        json.key("paragraphs")
        json.beginArray()
        for paragraph in paragraphs {
            json.beginObject()
            json.member("kind", paragraph.kind.rawValue)
            json.key("words")
            Self.write(paragraph.words, &json)
            json.endObject()
        }
        json.endArray()
    }

    private static func write(_ words: [Words], _ json: inout JSONWriter) {
        json.beginArray()
        for run in words {
            json.beginObject()
            json.member("kind", run.kind.rawValue)
            json.member("text", run.text)
            json.endObject()
        }
        json.endArray()
    }
}
