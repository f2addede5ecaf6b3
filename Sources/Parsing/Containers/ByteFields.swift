/// Little-endian numbers at places of a buffer; nil beyond its end.
///
/// Every place comes from the file, so that none is trusted.
struct ByteFields {
    let bytes: UnsafeBufferPointer<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    func byte(_ at: Int) -> UInt8? { at >= 0 && at < bytes.count ? bytes[at] : nil }

    func int16(_ at: Int) -> Int? {
        guard has(2, at: at) else { return nil }
        return Int(bytes[at]) | Int(bytes[at &+ 1]) << 8
    }

    func int32(_ at: Int) -> Int? {
        guard has(4, at: at) else { return nil }
        return Int(bytes[at]) | Int(bytes[at &+ 1]) << 8 | Int(bytes[at &+ 2]) << 16 | Int(bytes[at &+ 3]) << 24
    }

    /// Nil also where it is more than an `Int` holds.
    func int64(_ at: Int) -> Int? {
        guard let low = int32(at), let high = int32(at &+ 4), high <= 0x7FFF_FFFF else { return nil }
        return low | high << 32
    }

    func has(_ count: Int, at: Int) -> Bool { at >= 0 && count >= 0 && at <= bytes.count && count <= bytes.count - at }

    func slice(_ at: Int, _ count: Int) -> UnsafeBufferPointer<UInt8>? {
        guard has(count, at: at) else { return nil }
        return UnsafeBufferPointer(rebasing: bytes[at..<(at + count)])
    }

    func starts(with pattern: [UInt8], at: Int) -> Bool {
        guard has(pattern.count, at: at) else { return false }
        for k in 0..<pattern.count where bytes[at + k] != pattern[k] { return false }
        return true
    }
}

/// CRC-32 of ISO 3309, as zip (APPNOTE 4.4.7) and gzip (RFC 1952 section 8) have it.
enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }

    static func of(_ bytes: [UInt8]) -> UInt32 {
        table.withUnsafeBufferPointer { table in
            bytes.withUnsafeBufferPointer { bytes in
                var value = ~UInt32(0)
                for byte in bytes { value = table[Int(UInt8(truncatingIfNeeded: value) ^ byte)] ^ value >> 8 }
                return ~value
            }
        }
    }
}
