/// What people said of an item's codes, as its record keeps it in `analysis.corrections`; a later word on the same code
/// takes the place of the earlier one.
///
/// ```
/// "corrections":[{"code":"EVT-SIGN","is":"given","by":"person:mai","name":"Ký kết","note":"…"},
///                {"code":"KND-REPORT","is":"removed","by":"person:mai"}]
/// ```
/// A code is one of the taxonomy, or `<set>:<label>` for a label of a desk's own.
package struct Corrections: Sendable, Hashable {
    package struct Correction: Sendable, Hashable {
        package var code: String
        /// Given, or else removed.
        package var isGiven: Bool
        /// `person:<user>`.
        package var by: String
        /// The code's label, of a code that is given.
        package var name: String?
        package var note: String?

        package init(code: String, isGiven: Bool, by: String, name: String? = nil, note: String? = nil) {
            self.code = code
            self.isGiven = isGiven
            self.by = by
            self.name = name
            self.note = note
        }
    }

    /// In the order in which they were said.
    package private(set) var all: [Correction] = []

    /// Most that one item keeps; the oldest goes first.
    package static let limit = 1_000

    package init() {}

    /// Those of a record's analysis; what is none is passed over.
    package init(analysis: JSONValue) {
        for value in analysis["corrections"]?.array ?? [] { if let correction = Correction(value) { add(correction) } }
    }

    package mutating func add(_ correction: Correction) {
        all.removeAll { $0.code == correction.code }
        all.append(correction)
        if all.count > Self.limit { all.removeFirst() }
    }

    /// Item and analysis with the corrections carried out, as bytes; `item` without `uri` and `version`, which the
    /// writer gives.
    ///
    /// A code that is given has `person:<user>` as `creator` and `by`; where a rule or a model had given it too, their
    /// evidence stays. Everything else stays as it is.
    package func apply(item: JSONValue, analysis: JSONValue) -> (item: [UInt8], analysis: [UInt8]) {
        var subjects = item["subjects"]?.array ?? []
        var findings = analysis["subjects"]?.array ?? []
        for correction in all {
            let uri = NinjsItem.subjectURI(code: correction.code)
            let place = subjects.firstIndex { $0["uri"]?.string == uri }
            let finding = findings.firstIndex { $0["code"]?.string == correction.code }
            guard correction.isGiven else {
                if let place { subjects.remove(at: place) }
                if let finding { findings.remove(at: finding) }
                continue
            }
            let subject = JSONValue.object([
                .init(key: "uri", value: .string(uri)), .init(key: "name", value: .string(correction.shownName)),
                .init(key: "creator", value: .string(correction.by)), .init(key: "confidence", value: .number("100")),
            ])
            var found: [JSONValue.Member] = [
                .init(key: "code", value: .string(correction.code)), .init(key: "score", value: .number("1")),
                .init(key: "by", value: .string(correction.by)),
            ]
            if let finding {
                if let evidence = findings[finding]["evidence"] {
                    found.append(.init(key: "evidence", value: evidence))
                }
                findings[finding] = .object(found)
            } else {
                findings.append(.object(found))
            }
            if let place { subjects[place] = subject } else { subjects.append(subject) }
        }
        let changedItem = Self.replacing(
            "subjects",
            in: item.members.filter { $0.key != "uri" && $0.key != "version" },
            by: subjects,
            after: Self.beforeSubjects
        )
        var changedAnalysis = Self.replacing("subjects", in: analysis.members, by: findings, after: [])
        changedAnalysis = Self.replacing(
            "corrections",
            in: changedAnalysis,
            by: all.map(\.json),
            after: ["subjects", "mediaTopics"]
        )
        return (Self.bytes(changedItem), Self.bytes(changedAnalysis))
    }

    /// The members of an item that stand before its subjects.
    private static let beforeSubjects: Set<String> = [
        "type", "language", "headlines", "descriptions", "bodies", "slugline", "located", "urgency", "by", "people",
        "organisations", "places",
    ]

    /// `members` with another value for `key`: where the old one stood, else behind the last of `predecessors`; absent
    /// when empty.
    private static func replacing(
        _ key: String,
        in members: [JSONValue.Member],
        by values: [JSONValue],
        after predecessors: Set<String>
    ) -> [JSONValue.Member] {
        var members = members
        let place =
            members.firstIndex { $0.key == key }
            ?? members.lastIndex { predecessors.contains($0.key) }.map { $0 + 1 } ?? 0
        members.removeAll { $0.key == key }
        if !values.isEmpty { members.insert(.init(key: key, value: .array(values)), at: place) }
        return members
    }

    private static func bytes(_ members: [JSONValue.Member]) -> [UInt8] {
        var json = JSONWriter(reserving: 4_096)
        json.value(.object(members))
        return json.bytes
    }
}

extension Corrections.Correction {
    /// Nil for what is none.
    package init?(_ value: JSONValue) {
        guard let code = value["code"]?.string, Self.isCode(code), let by = value["by"]?.string,
            by.hasPrefix("person:"),
            let what = value["is"]?.string, what == "given" || what == "removed"
        else { return nil }
        self.init(
            code: code,
            isGiven: what == "given",
            by: by,
            name: value["name"]?.string,
            note: value["note"]?.string
        )
    }

    package var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init(key: "code", value: .string(code)), .init(key: "is", value: .string(isGiven ? "given" : "removed")),
            .init(key: "by", value: .string(by)),
        ]
        if let name { members.append(.init(key: "name", value: .string(name))) }
        if let note { members.append(.init(key: "note", value: .string(note))) }
        return .object(members)
    }

    /// Whether a text may be a code: one line, no control characters, at most 250 bytes.
    package static func isCode(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 250
            && !text.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }
    }

    /// The label, else what stands behind the set's name, else the code.
    fileprivate var shownName: String {
        if let name, !name.isEmpty { return name }
        guard let colon = code.firstIndex(of: ":") else { return code }
        return String(code[code.index(after: colon)...])
    }
}
