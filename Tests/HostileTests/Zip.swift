/// Enough of the ZIP format (APPNOTE 6.3.10) to write entries that lie.
enum Zip {
    struct Entry {
        var name: [UInt8]
        var data: [UInt8]
        /// 0 stored, 8 deflated (`data` is then the stream).
        var method: UInt16 = 0
        /// As told; nil tells the truth for stored data.
        var size: UInt32?
        var crc: UInt32?
        var flags: UInt16 = 0
        /// Unix mode in the upper half, as `zip` writes it.
        var attributes: UInt32 = 0
        var centralName: [UInt8]?

        init(_ name: String, _ data: [UInt8], _ change: (inout Entry) -> Void = { _ in }) {
            self.name = Array(name.utf8)
            self.data = data
            change(&self)
        }
    }

    /// `copies`: how often the directory names each entry, all at the same bytes (an overlap bomb).
    static func archive(_ entries: [Entry], copies: Int = 1, count: UInt16? = nil, comment: [UInt8] = []) -> [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        var total = 0
        for entry in entries {
            let offset = UInt32(bytes.count)
            let crc = entry.crc ?? crc32(entry.data)
            let fields =
                UInt16(20).littleEndianBytes + entry.flags.littleEndianBytes + entry.method.littleEndianBytes
                + [0, 0, 0x21, 0x5A] + crc.littleEndianBytes + UInt32(entry.data.count).littleEndianBytes
                + (entry.size ?? UInt32(entry.data.count)).littleEndianBytes
            bytes += [0x50, 0x4B, 3, 4] + fields + UInt16(entry.name.count).littleEndianBytes + [0, 0]
            bytes += entry.name + entry.data
            for copy in 0..<copies {
                let name = copy == 0 ? entry.centralName ?? entry.name : entry.name + Array("\(copy)".utf8)
                directory +=
                    [0x50, 0x4B, 1, 2, 20, 3] + fields + UInt16(name.count).littleEndianBytes + [
                        0, 0, 0, 0, 0, 0, 0, 0,
                    ]
                directory += entry.attributes.littleEndianBytes + offset.littleEndianBytes + name
                total += 1
            }
        }
        let number = count ?? UInt16(truncatingIfNeeded: total)
        let start = UInt32(bytes.count)
        bytes += directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + number.littleEndianBytes + number.littleEndianBytes
        bytes += UInt32(directory.count).littleEndianBytes + start.littleEndianBytes
        return bytes + UInt16(comment.count).littleEndianBytes + comment
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }

    static func crc32(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~UInt32(0)) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
    }

    /// A deflate stream (RFC 1951, fixed codes) of `count` times 258 zeros and one more, in 13 bits each 258.
    static func zeros(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        var hold: UInt32 = 0
        var held = 0
        func put(_ bits: UInt32, _ count: Int) {
            hold |= bits << held
            held += count
            while held >= 8 {
                bytes.append(UInt8(truncatingIfNeeded: hold))
                hold >>= 8
                held -= 8
            }
        }
        put(0b011, 3)
        // Literal 0 is 00110000, length 258 is 11000101, distance 1 is 00000; codes go from their first bit on.
        put(0b0000_1100, 8)
        for _ in 0..<count {
            put(0b1010_0011, 8)
            put(0, 5)
        }
        put(0, 7)
        put(0, 7)
        return bytes
    }

    /// One gzip member (RFC 1952) around a deflate stream.
    static func gzip(_ stream: [UInt8], crc: UInt32 = 0, size: UInt32 = 0, name: [UInt8]? = nil) -> [UInt8] {
        [0x1F, 0x8B, 8, name == nil ? 0 : 8, 0, 0, 0, 0, 0, 3] + (name.map { $0 + [0] } ?? []) + stream
            + crc.littleEndianBytes + size.littleEndianBytes
    }

    /// Stored, not packed.
    static func stored(_ data: [UInt8]) -> [UInt8] {
        let count = UInt16(truncatingIfNeeded: data.count)
        return [1] + count.littleEndianBytes + (~count).littleEndianBytes + data.prefix(65_535)
    }
}
