import Archive
import Catalog
import Ingest
import News

/// A story as it is told: who published first, who took it over when, and what each made of it.
struct StoryText {
    /// One version of one member.
    struct Telling {
        var uri: String
        var version: Int
        var seq: Int64
        /// Publication as the document states it, else when it was recorded.
        var time: String
        var isPublished: Bool
        /// Whether publication is known to the day only.
        var isDay: Bool
        var title: String
        var language: String
        var source: String
        var status: String?
        /// `first`, `version`, `reprint`, `excerpt`, `counterpart`; `related` where only others lead from one to the
        /// other.
        var relation: String
        /// The item it is so related to; nil for the first.
        var of: String?
        /// 0-100.
        var score: Int?
        /// Of a reprint or excerpt, against the first: paragraphs that were added and left out, whether the title is another.
        var change: (kinds: [String], added: Int, removed: Int)?
    }

    let uri: String
    let tellings: [Telling]

    init(_ story: Story, lookup: ArchiveLookup) throws {
        uri = story.uri
        var tellings: [Telling] = []
        let first = story.members.first
        let firstArticle = try first.map { TextDiff.Article(try lookup.record(at: $0.place).value(.item)) }
        for member in story.members {
            let history = try lookup.history(member.item.uri)
            for (index, line) in history.enumerated() {
                var telling = Self.telling(member, line, version: index + 1)
                if index > 0 {
                    telling.relation = "version"
                    telling.of = member.item.uri
                    // A version is told at its own time: that of the text is the first one's.
                    telling.time = line.time
                    telling.isPublished = false
                    telling.isDay = false
                } else if let first, member.item.uri != first.item.uri {
                    let (relation, of, score) = Self.relation(of: member, to: first)
                    telling.relation = relation
                    telling.of = of
                    telling.score = score
                    if relation == "reprint" || relation == "excerpt", let firstArticle {
                        let diff = TextDiff(from: firstArticle, to: TextDiff.Article(line.value(.item)))
                        let kinds = diff.kinds.filter { $0 == "title" || $0 == "figures" }
                        telling.change = (kinds, diff.count(.added), diff.count(.removed))
                    }
                }
                tellings.append(telling)
            }
        }
        self.tellings = tellings
    }

    private static func telling(_ member: Story.Member, _ line: RecordLine, version: Int) -> Telling {
        let item = line.value(.item)
        let published = item?["contentCreated"]?.string
        let source = line.value(.source)
        let named = item?["infoSources"]?.array.compactMap { $0["name"]?.string } ?? []
        return Telling(
            uri: member.item.uri,
            version: version,
            seq: line.seq,
            time: published ?? line.time,
            isPublished: published != nil,
            isDay: line.value(.analysis)?["quality"]?["publishedPrecision"]?.string == "day",
            title: item?["headlines"]?.array.first { $0["role"]?.string == "main" }?["value"]?.string ?? "",
            language: item?["language"]?.string ?? "und",
            source: named.isEmpty ? source?["folder"]?.string ?? "" : named.joined(separator: ", "),
            status: item?["pubStatus"]?.string.flatMap { $0 == "usable" ? nil : $0 },
            relation: "first"
        )
    }

    /// To the first by their texts; else the strongest relation that was found when the item came.
    private static func relation(of member: Story.Member, to first: Story.Member) -> (String, String?, Int?) {
        if let one = member.signature, let two = first.signature,
            let relation = StoryRelation(one.compared(with: two))
        {
            return (relation.kind.rawValue, first.item.uri, Int((relation.score * 100).rounded()))
        }
        let link = member.relations.first { $0.uri == first.item.uri } ?? member.relations.first
        if let link { return (link.kind.rawValue, link.uri, link.score) }
        if let back = first.relations.first(where: { $0.uri == member.item.uri }) {
            return (back.kind.rawValue, first.item.uri, back.score)
        }
        return ("related", nil, nil)
    }

    var lines: [String] {
        let items = Set(tellings.map(\.uri)).count
        let sources = Set(tellings.map(\.source).filter { !$0.isEmpty }).count
        let languages = Set(tellings.map(\.language)).sorted().joined(separator: " ")
        func counted(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
        var lines = [
            "story     \(uri)", "told by   \(counted(items, "item")), \(counted(sources, "source")), \(languages)",
        ]
        for telling in tellings {
            var relation = telling.relation
            if let score = telling.score { relation += " \(score) %" }
            if telling.relation == "version" { relation = "v\(telling.version)" }
            let id = telling.uri.split(separator: ":").last.map { String($0.prefix(12)) } ?? ""
            let time = telling.isDay ? String(telling.time.prefix(10)) : String(telling.time.prefix(16))
            lines.append("")
            lines.append(
                "\(relation.padded(to: 16))\(time.padded(to: 18))\(telling.language.padded(to: 5))\(telling.source)"
            )
            lines.append("\("".padded(to: 16))\(id)  \(telling.title.isEmpty ? "(no headline)" : "“\(telling.title)”")")
            var notes: [String] = []
            if !telling.isPublished, telling.relation != "version" {
                notes.append("time of record, no publication time known")
            }
            if let change = telling.change {
                notes += change.kinds.map { $0 == "title" ? "another headline" : "other \($0)" }
                if change.added > 0 { notes.append(counted(change.added, "paragraph") + " added") }
                if change.removed > 0 { notes.append(counted(change.removed, "paragraph") + " left out") }
            }
            if let status = telling.status { notes.append(status) }
            if !notes.isEmpty { lines.append("\("".padded(to: 16))\(notes.joined(separator: ", "))") }
        }
        return lines
    }

    var json: [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("story", uri)
        json.key("members")
        json.beginArray()
        for telling in tellings {
            json.beginObject()
            json.member("uri", telling.uri)
            json.member("version", telling.version)
            json.member("seq", telling.seq)
            json.member("relation", telling.relation)
            json.member("of", ifKnown: telling.of)
            if let score = telling.score { json.member("score", score) }
            json.member("time", telling.time)
            json.member("timeOf", telling.isPublished ? "publication" : "record")
            if telling.isDay { json.member("precision", "day") }
            json.member("language", telling.language)
            if !telling.source.isEmpty { json.member("source", telling.source) }
            json.member("title", telling.title)
            json.member("status", ifKnown: telling.status)
            if let change = telling.change {
                json.key("changed")
                json.beginObject()
                json.member("title", change.kinds.contains("title"))
                json.member("figures", change.kinds.contains("figures"))
                json.member("paragraphsAdded", change.added)
                json.member("paragraphsLeftOut", change.removed)
                json.endObject()
            }
            json.endObject()
        }
        json.endArray()
        json.endObject()
        return json.bytes + [0x0A]
    }
}

extension String {
    /// With blanks behind, at least one.
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
