import CDigest

/// SHA-256 (FIPS 180-4) taken piece by piece.
package struct SHA256: Sendable {
    private var context = cdigest_sha256()

    package init() { cdigest_sha256_start(&context) }

    package mutating func add(_ bytes: UnsafeRawBufferPointer) {
        cdigest_sha256_add(&context, bytes.baseAddress, bytes.count)
    }

    package mutating func add(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { add($0) }
    }

    /// The 32 bytes; the value may go on hashing afterwards.
    package var digest: [UInt8] {
        var copy = context
        return [UInt8](unsafeUninitializedCapacity: 32) { bytes, count in
            cdigest_sha256_finish(&copy, bytes.baseAddress)
            count = 32
        }
    }

    package static func digest(of bytes: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.add(bytes)
        return hash.digest
    }
}

/// CRC-32C (Castagnoli) of `bytes`, continuing from `crc`.
package func crc32c(_ bytes: UnsafeRawBufferPointer, continuing crc: UInt32 = 0) -> UInt32 {
    cdigest_crc32c(crc, bytes.baseAddress, bytes.count)
}

package func crc32c(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBytes { crc32c($0) }
}

extension Collection where Element == UInt8 {
    /// Lower-case hexadecimal.
    package var hex: String {
        String(
            unsafeUninitializedCapacity: count * 2,
            initializingUTF8With: { text in
                var index = 0
                for byte in self {
                    text[index] = Self.hexDigit(byte >> 4)
                    text[index + 1] = Self.hexDigit(byte & 15)
                    index += 2
                }
                return index
            }
        )
    }

    fileprivate static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}

extension [UInt8] {
    /// The same, not generic: other modules call it for every record.
    package var hex: String {
        withUnsafeBufferPointer { bytes in
            String(
                unsafeUninitializedCapacity: bytes.count * 2,
                initializingUTF8With: { text in
                    for (index, byte) in bytes.enumerated() {
                        text[index * 2] = Self.hexDigit(byte >> 4)
                        text[index * 2 + 1] = Self.hexDigit(byte & 15)
                    }
                    return bytes.count * 2
                }
            )
        }
    }
}

/// The bytes that lower-case hexadecimal `text` names; nil for anything else.
package func bytes(hex text: some StringProtocol) -> [UInt8]? { bytes(digits: Array(text.utf8)) }

/// The same, not generic: other modules call it for every record.
package func bytes(hex text: String) -> [UInt8]? { bytes(digits: Array(text.utf8)) }

private func bytes(digits: [UInt8]) -> [UInt8]? {
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 2)
    for index in stride(from: 0, to: digits.count, by: 2) {
        guard let high = hexValue(digits[index]), let low = hexValue(digits[index + 1]) else { return nil }
        bytes.append(high << 4 | low)
    }
    return bytes
}

private func hexValue(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x57
    default: nil
    }
}
