/// Writes a payload's fields: integers little-endian, texts and byte strings after their length (32 bits).
struct FieldWriter {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ value: some FixedWidthInteger) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func append(raw value: [UInt8]) { bytes.append(contentsOf: value) }

    mutating func append(_ value: [UInt8]) {
        append(UInt32(clamping: value.count))
        bytes.append(contentsOf: value)
    }

    mutating func append(_ value: String) { append(Array(value.utf8)) }
}
