/// A short text of a page on one line, clean, and the key by which two printings of it are the same.
struct MetadataText {
    let text: String
    /// The words in lower case, one space between them, marks left out.
    let key: [UInt8]

    /// Nil for a text without a word or of more than `limit` bytes.
    init?(_ bytes: [UInt8], limit: Int = 1_200) {
        guard bytes.count <= limit * 4 else { return nil }
        let line = HTMLTree.line(bytes)
        guard !line.isEmpty, line.utf8.count <= limit else { return nil }
        self.init(line: line)
    }

    init?(line: String) {
        text = line
        key = Self.key(Array(line.utf8))
        guard !key.isEmpty else { return nil }
    }

    var words: Int { key.isEmpty ? 0 : key.reduce(1) { $0 + ($1 == 0x20 ? 1 : 0) } }

    static func key(_ bytes: [UInt8]) -> [UInt8] {
        var key: [UInt8] = []
        key.reserveCapacity(bytes.count)
        let table = ScalarTable.shared
        bytes.withUnsafeBufferPointer { buffer in
            var i = 0
            var gap = false
            while i < buffer.count {
                let scalar = Scalar.next(buffer, &i, buffer.count)
                if table.kind(scalar).isWord || scalar == 0x5F {
                    if gap, !key.isEmpty { key.append(0x20) }
                    gap = false
                    Scalar.append(table.lowercased(scalar), to: &key)
                } else {
                    gap = true
                }
            }
        }
        return key
    }

    /// Whether the words of `part` stand in `whole` one behind the other.
    static func holds(_ whole: [UInt8], _ part: [UInt8]) -> Bool {
        guard !part.isEmpty, whole.count >= part.count else { return false }
        var i = 0
        while i + part.count <= whole.count {
            if (i == 0 || whole[i - 1] == 0x20) && (i + part.count == whole.count || whole[i + part.count] == 0x20)
                && whole[i] == part[0] && whole[i..<(i + part.count)].elementsEqual(part)
            {
                return true
            }
            i += 1
        }
        return false
    }

    static func starts(_ whole: [UInt8], with part: [UInt8]) -> Bool {
        whole.count > part.count && whole.starts(with: part) && whole[part.count] == 0x20
    }
}
