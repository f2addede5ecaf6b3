package import News

/// A new version of an item that no drop brought: made by new rules or models, or by a person's correction.
///
/// Its form is one JSON object: `{"id","uri","version","cause","item","analysis"}`.
package struct Revision: Sendable {
    /// 32 hex digits: the record's idempotency key, in the place of a drop's id.
    package var id: String
    package var uri: String
    /// The version that it was made of: where the item is at another by now, the revision is refused.
    package var madeOf: Int
    /// `reprocess` or `correction`.
    package var cause: ItemCause
    /// ninjs item without `uri` and `version`, one JSON object.
    package var item: [UInt8]
    /// One JSON object.
    package var analysis: [UInt8]

    package init(id: String, uri: String, madeOf: Int, cause: ItemCause, item: [UInt8], analysis: [UInt8]) {
        self.id = id
        self.uri = uri
        self.madeOf = madeOf
        self.cause = cause
        self.item = item
        self.analysis = analysis
    }

    package var json: [UInt8] {
        var json = JSONWriter(reserving: item.count + analysis.count + 256)
        json.beginObject()
        json.member("id", id)
        json.member("uri", uri)
        json.member("version", madeOf)
        json.member("cause", cause.rawValue)
        json.key("item")
        json.value(raw: item)
        json.key("analysis")
        json.value(raw: analysis)
        json.endObject()
        return json.bytes
    }

    /// Nil for anything but what `json` writes.
    ///
    /// Item and analysis are still to be checked (`AnswerCheck`).
    init?(json: [UInt8]) {
        guard let value = try? JSONValue(json), let id = value["id"]?.string, id.utf8.count == 32,
            id.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
            let uri = value["uri"]?.string, let version = value["version"]?.int, version > 0, version < 1 << 31,
            let cause = value["cause"]?.string.flatMap(ItemCause.init(rawValue:)), cause != .drop,
            let item = value["item"], let analysis = value["analysis"]
        else { return nil }
        self.init(
            id: id,
            uri: uri,
            madeOf: Int(version),
            cause: cause,
            item: Self.bytes(item),
            analysis: Self.bytes(analysis)
        )
    }

    private static func bytes(_ value: JSONValue) -> [UInt8] {
        var json = JSONWriter()
        json.value(value)
        return json.bytes
    }
}
