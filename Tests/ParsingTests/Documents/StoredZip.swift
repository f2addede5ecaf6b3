@testable import Parsing

/// A zip file of members that are not packed, enough for documents that are made of one.
enum StoredZip {
    static func archive(_ members: [(name: String, text: String)]) -> [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        func number(_ value: Int, _ size: Int) -> [UInt8] {
            (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
        }
        for (name, text) in members {
            let data = Array(text.utf8)
            let name = Array(name.utf8)
            let fields =
                number(20, 2) + number(0x800, 2) + number(0, 2) + number(0x5A21_0000, 4)
                + number(Int(CRC32.of(data)), 4) + number(data.count, 4) + number(data.count, 4) + number(name.count, 2)
                + number(0, 2)
            let offset = bytes.count
            bytes += [0x50, 0x4B, 3, 4] + fields + name + data
            directory += [0x50, 0x4B, 1, 2, 20, 3] + fields + number(0, 10) + number(offset, 4) + name
        }
        let start = bytes.count
        bytes += directory
        bytes += [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + number(members.count, 2) + number(members.count, 2)
        return bytes + number(directory.count, 4) + number(start, 4) + [0, 0]
    }
}
