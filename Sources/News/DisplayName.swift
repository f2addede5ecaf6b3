/// The form of a file name, path or title that is safe to show: in a log line, on a terminal, in a receipt.
///
/// File names are bytes; only `/` and NUL are impossible in them. Control characters, line breaks, bidirectional
/// controls, invisible tag characters and bytes that are no UTF-8 come out as `\xNN` each byte, a backslash as `\\`,
/// so that the form is one line, cannot pretend to be another name, and names exactly one sequence of bytes.
package func displayPath(_ bytes: [UInt8]) -> String {
    if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x5C }) { return String(decoding: bytes, as: UTF8.self) }
    var shown: [UInt8] = []
    shown.reserveCapacity(bytes.count + 16)
    var index = 0
    while index < bytes.count {
        let (scalar, length) = decodedScalar(bytes, at: index)
        if scalar == 0x5C {
            shown += [0x5C, 0x5C]
        } else if let scalar, !isUnsafeToShow(scalar) {
            shown += bytes[index..<(index + length)]
        } else {
            for byte in bytes[index..<(index + length)] {
                shown += [0x5C, UInt8(ascii: "x"), upperHexDigit(byte >> 4), upperHexDigit(byte & 15)]
            }
        }
        index += length
    }
    return String(decoding: shown, as: UTF8.self)
}

/// Whether `bytes` are UTF-8 as RFC 3629 has it: no overlong form, no surrogate, nothing above U+10FFFF.
package func isValidUTF8(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
        let (scalar, length) = decodedScalar(bytes, at: index)
        if scalar == nil { return false }
        index += length
    }
    return true
}

/// The longest prefix of `bytes` of at most `limit` bytes that does not cut a UTF-8 sequence in two.
package func prefixOnScalarBoundary(_ bytes: [UInt8], limit: Int) -> ArraySlice<UInt8> {
    guard bytes.count > limit else { return bytes[...] }
    var end = max(0, limit)
    // A sequence has at most three continuation bytes; more than that is no UTF-8 and may be cut anywhere.
    for step in 0..<4 where end - step >= 0 && bytes[end - step] & 0xC0 != 0x80 {
        end -= step
        break
    }
    return bytes[..<end]
}

/// The scalar value of the UTF-8 sequence at `index` with its length; nil with length 1 where there is none.
private func decodedScalar(_ bytes: [UInt8], at index: Int) -> (scalar: UInt32?, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (UInt32(first), 1) }
    let length: Int
    var scalar: UInt32
    switch first {
    case 0xC2...0xDF: (length, scalar) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, scalar) = (3, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, scalar) = (4, UInt32(first & 0x07))
    default: return (nil, 1)
    }
    guard bytes.count - index >= length else { return (nil, 1) }
    for next in (index + 1)..<(index + length) {
        guard bytes[next] & 0xC0 == 0x80 else { return (nil, 1) }
        scalar = scalar << 6 | UInt32(bytes[next] & 0x3F)
    }
    switch scalar {
    case 0x80...0x7FF where length == 2: return (scalar, length)
    case 0x800...0xD7FF where length == 3, 0xE000...0xFFFF where length == 3: return (scalar, length)
    case 0x10000...0x10FFFF where length == 4: return (scalar, length)
    default: return (nil, 1)
    }
}

private func isUnsafeToShow(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x00...0x1F, 0x7F...0x9F: true  // C0, DEL and C1
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true  // bidirectional controls (UAX #9)
    case 0x2028, 0x2029: true  // line and paragraph separator
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true  // byte order mark, annotations, tags: invisible
    default: false
    }
}

private func upperHexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
