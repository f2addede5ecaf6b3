/// A notice that was not let act on the item it names, as its analysis says it: `notApplied` `{uri, version, folder}`
/// and a sentence among the provider's faults.
package struct NotApplied: Sendable, Hashable {
    package var uri: String
    package var version: Int
    /// First-level folder that the item's first version came through; nil for the inbox itself.
    package var folder: String?

    package init(_ names: ItemVersion, folder: String?) {
        uri = names.uri
        version = names.version
        self.folder = folder
    }

    /// Of a record; nil where its notice was let act or is none.
    package init?(analysis: JSONValue) {
        guard let note = analysis["notApplied"], let uri = note["uri"]?.string else { return nil }
        self.uri = uri
        version = note["version"]?.string.flatMap { Int($0) } ?? 0
        folder = note["folder"]?.string
    }

    /// What happened, why, and what to do.
    package func sentence(from source: SourceFacts) -> String {
        let place = folder.map { "the folder \($0)" } ?? "the inbox's top"
        let key = source.folder ?? "."
        return
            "calls back or replaces \(uri), which came through \(place) and from another provider; it was not let act "
            + "on it and is an item of its own; drop it into \(place), or list \(key) under corrections.trusted and "
            + "drop it again"
    }

    /// `analysis`, an object, with what is said of it.
    package func written(into analysis: JSONValue, source: SourceFacts) -> [UInt8] {
        var json = JSONWriter(reserving: 4_096)
        json.beginObject()
        let fault = JSONValue.string(sentence(from: source))
        var isTold = false
        for member in analysis.members where member.key != "notApplied" {
            guard member.key == "provider" else {
                json.member(field: member.key, value: member.value)
                continue
            }
            isTold = true
            let faults = (member.value["faults"]?.array ?? []) + [fault]
            let others = member.value.members.filter { $0.key != "faults" }
            json.member(
                field: member.key,
                value: .object(others + [JSONValue.Member(key: "faults", value: .array(faults))])
            )
        }
        if !isTold {
            json.key("provider")
            json.value(.object([JSONValue.Member(key: "faults", value: .array([fault]))]))
        }
        json.key("notApplied")
        json.beginObject()
        json.member("uri", uri)
        json.member("version", String(version))
        json.member("folder", ifKnown: folder)
        json.endObject()
        json.endObject()
        return json.bytes
    }
}
