import News

/// The first two members of a recorded item, `{"uri":"…","version":"1",`, read without the rest.
struct ItemHead {
    let uri: String
    let version: Int

    init?(_ item: some RandomAccessCollection<UInt8>) {
        var rest = item[...]
        guard Self.take("{\"uri\":\"", from: &rest), let uri = Self.string(from: &rest),
            Self.take(",\"version\":\"", from: &rest), let text = Self.string(from: &rest), let version = Int(text),
            version > 0
        else { return nil }
        self.uri = uri
        self.version = version
    }

    private static func take<Bytes: RandomAccessCollection<UInt8>>(_ text: String, from rest: inout Bytes) -> Bool
    where Bytes.SubSequence == Bytes {
        let count = text.utf8.count
        guard rest.count >= count, rest.prefix(count).elementsEqual(text.utf8) else { return false }
        rest = rest.dropFirst(count)
        return true
    }

    /// Up to the closing quotation mark; a uri of ours and a number need no escapes.
    private static func string<Bytes: RandomAccessCollection<UInt8>>(from rest: inout Bytes) -> String?
    where Bytes.SubSequence == Bytes {
        guard let close = rest.prefix(4_096).firstIndex(of: UInt8(ascii: "\"")) else { return nil }
        let text = String(validating: rest[..<close], as: UTF8.self)
        rest = rest[rest.index(after: close)...]
        guard let text, !text.utf8.contains(UInt8(ascii: "\\")) else { return nil }
        return text
    }
}
