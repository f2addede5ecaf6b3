/// Content transfer encodings (RFC 2045, section 6); what is broken in them is passed over and counted.
enum TransferDecoding {
    /// Bytes that are neither of the alphabet nor white space are skipped (RFC 2045, 6.8); padding ends a group.
    static func base64(_ text: some Sequence<UInt8>) -> (bytes: [UInt8], faults: Int) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.underestimatedCount / 4 * 3)
        var faults = 0
        var group: UInt32 = 0
        var digits = 0
        func finish() {
            switch digits {
            case 2: bytes.append(UInt8(truncatingIfNeeded: group >> 4))
            case 3:
                bytes.append(UInt8(truncatingIfNeeded: group >> 10))
                bytes.append(UInt8(truncatingIfNeeded: group >> 2))
            case 1: faults += 1
            default: break
            }
            (group, digits) = (0, 0)
        }
        for byte in text {
            let digit: UInt32
            switch byte {
            case 0x41...0x5A: digit = UInt32(byte) &- 65
            case 0x61...0x7A: digit = UInt32(byte) &- 71
            case 0x30...0x39: digit = UInt32(byte) &+ 4
            case 0x2B, 0x2D: digit = 62
            case 0x2F, 0x5F: digit = 63
            case 0x3D:
                finish()
                continue
            case 0x09, 0x0A, 0x0D, 0x20: continue
            default:
                faults += 1
                continue
            }
            group = group << 6 | digit
            digits += 1
            if digits == 4 {
                bytes.append(UInt8(truncatingIfNeeded: group >> 16))
                bytes.append(UInt8(truncatingIfNeeded: group >> 8))
                bytes.append(UInt8(truncatingIfNeeded: group))
                (group, digits) = (0, 0)
            }
        }
        finish()
        return (bytes, faults)
    }

    /// Quoted-printable of a body: soft line breaks go, spaces at the end of a line too; a broken escape stays as printed.
    static func quotedPrintable(_ text: UnsafeBufferPointer<UInt8>) -> (bytes: [UInt8], faults: Int) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var faults = 0
        var i = 0
        while i < text.count {
            let line = MailLines.next(text, &i, text.count)
            var end = line.upperBound
            while end > line.lowerBound, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
            var k = line.lowerBound
            var isSoft = false
            while k < end {
                guard text[k] == 0x3D else {
                    bytes.append(text[k])
                    k += 1
                    continue
                }
                if k + 1 == end {
                    isSoft = true
                    k += 1
                } else if k + 2 < end, let high = hex(text[k + 1]), let low = hex(text[k + 2]) {
                    bytes.append(high << 4 | low)
                    k += 3
                } else {
                    faults += 1
                    bytes.append(0x3D)
                    k += 1
                }
            }
            // The end of the text is no line end of it.
            if !isSoft, line.upperBound < text.count { bytes.append(0x0A) }
        }
        return (bytes, faults)
    }

    /// The Q encoding of header fields: `_` is a space.
    static func quotedWord(_ text: some Collection<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        let text = Array(text)
        var i = 0
        while i < text.count {
            if text[i] == 0x5F {
                bytes.append(0x20)
            } else if text[i] == 0x3D, i + 2 < text.count, let high = hex(text[i + 1]), let low = hex(text[i + 2]) {
                bytes.append(high << 4 | low)
                i += 2
            } else {
                bytes.append(text[i])
            }
            i += 1
        }
        return bytes
    }

    static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte &- 0x30
        case 0x41...0x46: byte &- 0x37
        case 0x61...0x66: byte &- 0x57
        default: nil
        }
    }
}
