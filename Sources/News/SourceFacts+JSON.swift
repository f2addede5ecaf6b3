extension SourceFacts {
    /// The `source` object of a record, keys in the order of the format; what is unknown is absent.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("path", String(decoding: path, as: UTF8.self))
        if String(validating: path, as: UTF8.self) == nil {
            json.member("pathBytes", Base64.encode(path))
        }
        json.member("folder", ifKnown: folder)
        json.member("sha256", ifKnown: sha256)
        json.member("bytes", bytes)
        json.member("mediaType", ifKnown: mediaType)
        json.member("charset", ifKnown: charset)
        json.member("modified", ifKnown: modified?.rfc3339)
        if let owner {
            json.key("owner")
            json.beginObject()
            json.member("uid", owner.uid)
            json.member("name", ifKnown: owner.name)
            json.endObject()
        }
        json.member("parent", ifKnown: parent)
        json.member("member", ifKnown: member)
        json.endObject()
    }

    /// The facts that `write` wrote; nil where the object has no path or size.
    package init?(json: JSONValue) {
        guard let path = json["path"]?.string, let bytes = json["bytes"]?.int else { return nil }
        self.init(path: json["pathBytes"]?.string.flatMap(Base64.decode) ?? Array(path.utf8), bytes: bytes)
        sha256 = json["sha256"]?.string
        mediaType = json["mediaType"]?.string
        charset = json["charset"]?.string
        modified = json["modified"]?.string.flatMap { UnixTime(rfc3339: $0) }
        if let uid = json["owner"]?["uid"]?.int.flatMap(UInt32.init(exactly:)) {
            owner = Owner(uid: uid, name: json["owner"]?["name"]?.string)
        }
        parent = json["parent"]?.string
        member = json["member"]?.string
    }
}
