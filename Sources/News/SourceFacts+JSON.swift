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
}
