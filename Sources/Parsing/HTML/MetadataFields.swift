/// The values of a page's meta elements by name, and of its JSON-LD: looked up once, decoded on demand.
struct MetadataFields {
    struct Field {
        /// Name, property or itemprop in lower case.
        var key: [UInt8]
        var node: Int
    }

    let scan: MetadataScan
    private(set) var fields: [Field] = []

    init(_ scan: MetadataScan) {
        self.scan = scan
        for node in scan.metas {
            guard let content = scan.tree.attributeBytes(node, .content), !content.isEmpty else { continue }
            var names: [[UInt8]] = []
            for name in [HTMLAttributeName.property, .name, .itemprop, .httpEquiv] {
                guard let range = scan.tree.attributeBytes(node, name), range.count >= 2, range.count <= 64 else {
                    continue
                }
                let key = scan.tree.bytes[range].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
                if !names.contains(key) { names.append(key) }
            }
            for name in names { fields.append(Field(key: name, node: node)) }
        }
    }

    /// The decoded value; references printed twice over are replaced too.
    func value(_ field: Field) -> [UInt8] {
        guard let value = scan.tree.attribute(field.node, .content) else { return [] }
        guard value.contains(UInt8(ascii: "&")) else { return value }
        var result: [UInt8] = []
        value.withUnsafeBufferPointer { HTMLEntities.append($0, 0..<$0.count, to: &result) }
        return result
    }

    /// The first value that is not blank, of the first of the keys that has one.
    func first(_ keys: StaticString...) -> [UInt8]? {
        for key in keys {
            for field in fields where Self.equals(field.key, key) {
                let value = value(field)
                if value.contains(where: { $0 > 0x20 }) { return value }
            }
        }
        return nil
    }

    func all(_ keys: StaticString..., limit: Int = 64) -> [[UInt8]] {
        var values: [[UInt8]] = []
        for field in fields where values.count < limit && keys.contains(where: { Self.equals(field.key, $0) }) {
            values.append(value(field))
        }
        return values
    }

    static func equals(_ bytes: [UInt8], _ text: StaticString) -> Bool {
        bytes.count == text.utf8CodeUnitCount
            && bytes.elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    static func holds(_ bytes: [UInt8], _ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard bytes.count >= count else { return false }
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: count)
        for i in 0...(bytes.count - count) where bytes[i] == wanted[0] {
            if bytes[i..<(i + count)].elementsEqual(wanted) { return true }
        }
        return false
    }
}
