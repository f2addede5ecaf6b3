/// Encoded words in header fields (RFC 2047, with the language of RFC 2231 section 5).
enum MailWords {
    /// The field's text as valid UTF-8.
    ///
    /// Words of one encoding that stand side by side are decoded together: many programs divide a letter between two.
    /// Bytes beyond ASCII are UTF-8 (RFC 6532), or what the detector is certain of. Linear.
    static func decoded(_ value: [UInt8]) -> [UInt8] {
        var plain: [UInt8] = []
        var result: [UInt8] = []
        var pending: (charset: Charset?, bytes: [UInt8])?
        value.withUnsafeBufferPointer { value in
            func flush() {
                guard let word = pending else { return }
                pending = nil
                result.append(contentsOf: text(word.bytes, word.charset))
            }
            func flushPlain() {
                guard !plain.isEmpty else { return }
                result.append(contentsOf: raw(plain))
                plain.removeAll(keepingCapacity: true)
            }
            var i = 0
            while i < value.count {
                if value[i] == 0x3D, i + 1 < value.count, value[i + 1] == 0x3F, let word = word(value, i) {
                    // White space between two encoded words is not part of the text.
                    let isBesides = pending != nil && plain.allSatisfy { $0 <= 0x20 }
                    if isBesides {
                        plain.removeAll(keepingCapacity: true)
                        if pending?.charset != word.charset { flush() }
                    } else {
                        flush()
                        flushPlain()
                    }
                    if pending == nil { pending = (word.charset, []) }
                    pending?.bytes.append(contentsOf: word.bytes)
                    i = word.end
                } else {
                    if pending != nil, value[i] > 0x20 {
                        flush()
                        // The space that was held back.
                    }
                    plain.append(value[i])
                    i += 1
                }
            }
            flush()
            flushPlain()
        }
        return result
    }

    /// Bytes of a header as text.
    static func raw(_ bytes: [UInt8]) -> [UInt8] {
        bytes.withUnsafeBufferPointer { bytes in
            if UTF8Check.firstFault(bytes) == nil { return Array(bytes) }
            if let found = CharsetDetector.find(bytes), found.isCertain {
                return CharsetDecoder.decode(bytes, found.charset).bytes
            }
            return CharsetDecoder.decode(bytes, .windows1252).bytes
        }
    }

    private static func text(_ bytes: [UInt8], _ charset: Charset?) -> [UInt8] {
        guard let charset else { return raw(bytes) }
        // UTF-8 under the name of another encoding is UTF-8 all the same.
        return bytes.withUnsafeBufferPointer { bytes in
            if charset != .iso2022JP, UTF8Check.firstFault(bytes) == nil { return Array(bytes) }
            return CharsetDecoder.decode(bytes, charset).bytes
        }
    }

    /// The word at `start` ("=?charset?B?text?="), nil where it is none.
    private static func word(
        _ value: UnsafeBufferPointer<UInt8>,
        _ start: Int
    ) -> (charset: Charset?, bytes: [UInt8], end: Int)? {
        var i = start + 2
        let labelStart = i
        while i < value.count, i - labelStart <= 60, value[i] > 0x20, value[i] != 0x3F, value[i] != 0x2A { i += 1 }
        let label = value[labelStart..<i]
        if i < value.count, value[i] == 0x2A {
            while i < value.count, i - labelStart <= 90, value[i] != 0x3F { i += 1 }
        }
        guard !label.isEmpty, i + 2 < value.count, value[i] == 0x3F, value[i + 2] == 0x3F else { return nil }
        let kind = value[i + 1] | 0x20
        guard kind == UInt8(ascii: "b") || kind == UInt8(ascii: "q") else { return nil }
        let textStart = i + 3
        var k = textStart
        // A word has no line ends and, but for careless programs, no spaces; a "?" in it must open its end.
        while k + 1 < value.count, !(value[k] == 0x3F && value[k + 1] == 0x3D) {
            guard value[k] != 0x0A, k - textStart <= 4_096 else { return nil }
            // Another word opens: "=?=" is padding and the end.
            if value[k] == 0x3D, value[k + 1] == 0x3F, k > textStart, k + 2 >= value.count || value[k + 2] != 0x3D {
                return nil
            }
            k += 1
        }
        guard k + 1 < value.count else { return nil }
        var end = k + 2
        var text = value[textStart..<k]
        // "=?utf-8?Q??=" is empty; "=?utf-8?Q?=?=" holds an equals sign.
        if text.isEmpty, end < value.count, value[end] == 0x3F, end + 1 < value.count, value[end + 1] == 0x3D {
            text = value[textStart..<(k + 1)]
            end += 2
        }
        let bytes =
            kind == UInt8(ascii: "b")
            ? TransferDecoding.base64(text).bytes : TransferDecoding.quotedWord(text)
        return (Charset.named(label), bytes, end)
    }
}
