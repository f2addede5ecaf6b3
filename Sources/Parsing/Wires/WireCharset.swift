import News

/// The text of a wire message as UTF-8, its typesetting codes made into two marks.
enum WireCharset {
    /// Opens a line of a table (ANPA 1312, tabular line indicator).
    static let tableLine: UInt8 = 0x1B
    /// Parts the columns of a table, or is a space of a set width.
    static let column: UInt8 = 0x1A

    static func decode(
        _ text: [UInt8],
        _ context: ParsingContext
    ) throws(Reason) -> (bytes: [UInt8], charset: String, notes: [String]) {
        var plain: [UInt8] = []
        plain.reserveCapacity(text.count)
        for byte in text {
            switch byte {
            case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x80...: plain.append(byte)
            case 0x0C: plain.append(0x0A)
            case 0x08: plain.append(tableLine)
            case 0x10: break
            case 0x1E, 0x1F: plain.append(column)
            default: break
            }
        }
        guard plain.contains(where: { $0 > 0x20 }) else {
            throw Reason(.empty, "The wire message has no text; ask for it again.")
        }
        if plain.contains(where: { $0 >= 0x80 }), !plain.withUnsafeBufferPointer({ UTF8Check.firstFault($0) == nil }) {
            // The detector knows the encodings of whole texts; a wire's one name in letters of DOS it does not.
            let found = plain.withUnsafeBufferPointer { CharsetDetector.find($0) }
            if let found, found.isCertain, found.charset != .windows1252 {
                let decoded = plain.withUnsafeBufferPointer { CharsetDecoder.decode($0, found.charset) }
                return (decoded.bytes, found.charset.rawValue, ["charset-detected"])
            }
            let (table, charset) = isOfDOS(plain) ? (cp437, "IBM437") : (windows1252, "windows-1252")
            return (decoded(plain, table), charset, ["charset-detected"])
        }
        return (plain, plain.contains { $0 >= 0x80 } ? "UTF-8" : "US-ASCII", [])
    }

    /// UTF-8 of Windows-1252.
    static func windows(_ bytes: [UInt8]) -> [UInt8] { decoded(bytes, windows1252) }

    /// UTF-8 of an encoding whose upper half is `table`.
    private static func decoded(_ encoded: [UInt8], _ table: [UInt32]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(encoded.count + encoded.count / 8)
        for byte in encoded {
            if byte < 0x80 { bytes.append(byte) } else { Scalar.append(table[Int(byte) - 0x80], to: &bytes) }
        }
        return bytes
    }

    /// DOS has its accented letters where the Latin sets have controls and signs: what stands between letters tells.
    private static func isOfDOS(_ bytes: [UInt8]) -> Bool {
        func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
        var dos = 0
        var latin = 0
        for (index, byte) in bytes.enumerated() where byte >= 0x80 {
            let before = index > 0 && isLetter(bytes[index - 1])
            let after = index + 1 < bytes.count && isLetter(bytes[index + 1])
            guard before || after else { continue }
            switch byte {
            // Quotes and dashes of Windows touch letters too, on one side.
            case 0x91...0x97, 0x85: if before && after { dos += 1 }
            // 0xA0 may be a space that does not break.
            case 0x80...0x9F, 0xA1...0xA5: dos += 1
            case 0xC0...0xFF: latin += 1
            default: break
            }
        }
        return dos > latin
    }

    private static let windows1252: [UInt32] = scalars(
        high: "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ"
    )

    /// From 0xA0 on it is Unicode's own order.
    private static func scalars(high: String) -> [UInt32] {
        high.unicodeScalars.map(\.value) + (0xA0...0xFF).map { UInt32($0) }
    }

    private static let cp437: [UInt32] =
        """
        ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}
        """.unicodeScalars.map(\.value)
}
