/// Reads what `FieldWriter` wrote; nil where the bytes end too early or are no such field.
///
/// Nothing is trusted.
struct FieldReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    mutating func take(count: Int) -> ArraySlice<UInt8>? {
        guard count >= 0, count <= bytes.count - position else { return nil }
        defer { position += count }
        return bytes[position..<position + count]
    }

    mutating func takeUInt8() -> UInt8? { take(count: 1)?.first }
    mutating func takeUInt16() -> UInt16? {
        take(count: 2).map { UInt16($0.reversed().reduce(0) { $0 << 8 | UInt64($1) }) }
    }
    mutating func takeUInt32() -> UInt32? {
        take(count: 4).map { UInt32($0.reversed().reduce(0) { $0 << 8 | UInt64($1) }) }
    }
    mutating func takeUInt64() -> UInt64? { take(count: 8).map { $0.reversed().reduce(0) { $0 << 8 | UInt64($1) } } }

    /// Bytes after their length; nil also where there are more than `limit`.
    mutating func takeBytes(limit: Int) -> ArraySlice<UInt8>? {
        guard let count = takeUInt32(), count <= limit else { return nil }
        return take(count: Int(count))
    }

    /// Text after its length in bytes; nil also where it is not UTF-8 or longer than `limit` bytes.
    mutating func takeText(limit: Int) -> String? {
        takeBytes(limit: limit).flatMap { String(validating: $0, as: UTF8.self) }
    }
}
