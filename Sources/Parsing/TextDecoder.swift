import News

/// From dropped bytes to UTF-8 text, or the reason why there is none.
enum TextDecoder {
    static func decode(
        _ bytes: UnsafeBufferPointer<UInt8>,
        name: String,
        settings: ParsingSettings
    ) throws(Reason) -> DroppedText {
        if let format = FormatSignature.name(bytes) {
            throw Reason(
                .unsupportedFormat,
                "The file is \(format), which is not read yet; drop its text or an HTML page."
            )
        }
        let text: DroppedText
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            text = try utf8(UnsafeBufferPointer(rebasing: bytes[3...]), name)
        } else if bytes.starts(with: [0xFF, 0xFE, 0x00, 0x00]) || bytes.starts(with: [0x00, 0x00, 0xFE, 0xFF]) {
            throw Reason(
                .unknownEncoding,
                "The text is in UTF-32, which is not read; save it as UTF-8 and drop it again."
            )
        } else if bytes.starts(with: [0xFF, 0xFE]) {
            text = try utf16(UnsafeBufferPointer(rebasing: bytes[2...]), name, littleEndian: true)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            text = try utf16(UnsafeBufferPointer(rebasing: bytes[2...]), name, littleEndian: false)
        } else {
            text = try utf8(bytes, name)
        }
        try checkLines(text.bytes, limit: settings.lineLimit)
        if let format = FormatSignature.textFormat(text.bytes) {
            throw Reason(
                .unsupportedFormat,
                "The file is \(format), which is not read yet; drop its text or an HTML page."
            )
        }
        return text
    }

    private static func utf8(_ bytes: UnsafeBufferPointer<UInt8>, _ name: String) throws(Reason) -> DroppedText {
        guard !bytes.isEmpty else {
            throw Reason(.empty, "The file holds a byte order mark only; drop it again with its text.")
        }
        try checkControls(bytes)
        guard isValid(bytes) else {
            throw Reason(
                .unknownEncoding,
                "The text is not UTF-8 and names no encoding; save it as UTF-8 and drop it again."
            )
        }
        return DroppedText(bytes: Array(bytes), charset: "UTF-8", name: name)
    }

    /// NULs and many control bytes mean that the file is no text; a few strays are dropped later.
    private static func checkControls(_ bytes: UnsafeBufferPointer<UInt8>) throws(Reason) {
        var controls = 0
        var hasNull = false
        for byte in bytes where byte < 0x20 || byte == 0x7F {
            switch byte {
            case 0: hasNull = true
            case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A, 0x1B: break
            default: controls += 1
            }
            if hasNull { break }
        }
        guard !hasNull, controls * 25 <= bytes.count else {
            throw Reason(.notADocument, "The file holds binary data, not text; drop the document itself.")
        }
    }

    private static func utf16(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ name: String,
        littleEndian: Bool
    ) throws(Reason) -> DroppedText {
        let charset = littleEndian ? "UTF-16LE" : "UTF-16BE"
        guard !bytes.isEmpty else {
            throw Reason(.empty, "The file holds a byte order mark only; drop it again with its text.")
        }
        guard bytes.count % 2 == 0 else {
            throw Reason(
                .unknownEncoding,
                "The text begins as \(charset) but has an odd number of bytes; save it as UTF-8 and drop it again."
            )
        }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count * 3 / 2)
        var high: UInt32 = 0
        var i = 0
        while i < bytes.count {
            let unit =
                littleEndian
                ? UInt32(bytes[i]) | UInt32(bytes[i + 1]) << 8 : UInt32(bytes[i + 1]) | UInt32(bytes[i]) << 8
            i += 2
            let isLow = unit >= 0xDC00 && unit <= 0xDFFF
            guard isLow == (high != 0) else {
                throw Reason(
                    .unknownEncoding,
                    "The text begins as \(charset) but is not valid in it; save it as UTF-8 and drop it again."
                )
            }
            if isLow {
                Scalar.append(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00), to: &result)
                high = 0
            } else if unit >= 0xD800 && unit <= 0xDBFF {
                high = unit
            } else {
                Scalar.append(unit, to: &result)
            }
        }
        guard high == 0 else {
            throw Reason(
                .unknownEncoding,
                "The text begins as \(charset) but is cut off; save it as UTF-8 and drop it again."
            )
        }
        try result.withUnsafeBufferPointer { (decoded) throws(Reason) in try checkControls(decoded) }
        return DroppedText(bytes: result, charset: charset, name: name)
    }

    private static func checkLines(_ bytes: [UInt8], limit: Int) throws(Reason) {
        guard bytes.count > limit else { return }
        var length = 0
        for byte in bytes {
            length = byte == 0x0A || byte == 0x0D ? 0 : length + 1
            guard length <= limit else {
                throw Reason(
                    .lineTooLong,
                    "A line is longer than the limit of \(limit) bytes; break the text into lines or raise the limit."
                )
            }
        }
    }

    /// Strict UTF-8 (RFC 3629): no overlong forms, surrogates or values over U+10FFFF.
    static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var i = 0
        let end = bytes.count
        while i < end {
            let first = bytes[i]
            if first < 0x80 {
                i &+= 1
                continue
            }
            // The bulk of Latin text beyond ASCII: two bytes, or three from U+1000 on.
            if first >= 0xC2, first <= 0xDF, i &+ 1 < end, bytes[i &+ 1] & 0xC0 == 0x80 {
                i &+= 2
                continue
            }
            if first >= 0xE1, first <= 0xEC, i &+ 2 < end, bytes[i &+ 1] & 0xC0 == 0x80, bytes[i &+ 2] & 0xC0 == 0x80 {
                i &+= 3
                continue
            }
            let length: Int
            var low: UInt8 = 0x80
            var high: UInt8 = 0xBF
            switch first {
            case 0xC2...0xDF: length = 2
            case 0xE0:
                length = 3
                low = 0xA0
            case 0xE1...0xEC, 0xEE, 0xEF: length = 3
            case 0xED:
                length = 3
                high = 0x9F
            case 0xF0:
                length = 4
                low = 0x90
            case 0xF1...0xF3: length = 4
            case 0xF4:
                length = 4
                high = 0x8F
            default: return false
            }
            guard i &+ length <= end, bytes[i &+ 1] >= low, bytes[i &+ 1] <= high else { return false }
            var k = 2
            while k < length {
                guard bytes[i &+ k] & 0xC0 == 0x80 else { return false }
                k &+= 1
            }
            i &+= length
        }
        return true
    }
}
