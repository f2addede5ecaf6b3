import News

/// The name of a member of a container, for people: in valid UTF-8 and one line, never used as a path.
enum MemberName {
    /// Longest name that is kept, in bytes of UTF-8; the end, which tells most, is kept.
    static let limit = 1_024

    /// - Parameter isUTF8: what the container says of the bytes.
    static func text(_ bytes: [UInt8], isUTF8: Bool) -> String {
        let bytes = bytes.map { $0 == UInt8(ascii: "\\") && !isUTF8 ? UInt8(ascii: "/") : $0 }
        let decoded: [UInt8]
        if isUTF8 || bytes.withUnsafeBufferPointer({ UTF8Check.firstFault($0) == nil }) {
            decoded = Array(String(decoding: bytes, as: UTF8.self).utf8)
        } else {
            decoded = isVietnamese(bytes) ? vietnamese(bytes) : codePage437(bytes)
        }
        return tidy(decoded)
    }

    /// Without control characters and signs that turn the writing's direction, and not too long.
    static func tidy(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
                text.append("\u{FFFD}")
            default: text.append(scalar)
            }
        }
        while text.first == "/" { text.removeFirst() }
        var name = String(text)
        if name.utf8.count > limit {
            var tail = name.unicodeScalars.suffix(limit / 4)
            while String(String.UnicodeScalarView(tail)).utf8.count > limit { tail = tail.dropFirst(16) }
            name = String(String.UnicodeScalarView(tail))
        }
        let composed = Array(name.utf8).withUnsafeBufferPointer { NormalForm.composed($0) }
        return String(decoding: composed, as: UTF8.self)
    }

    /// The last component.
    static func last(_ name: String) -> String {
        name.utf8.split(separator: UInt8(ascii: "/")).last.map { String(decoding: $0, as: UTF8.self) } ?? name
    }

    /// What systems add on their own, which nobody sent: macOS's resource forks and folder views, Windows' thumbnails
    /// and folder settings.
    static func isLeftover(_ name: String) -> Bool {
        let components = name.utf8.split(separator: UInt8(ascii: "/"))
        guard let last = components.last else { return true }
        if components.contains(where: { $0.elementsEqual("__MACOSX".utf8) }) { return true }
        let lowered = String(decoding: last.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
        return lowered.hasPrefix("._") || [".ds_store", "thumbs.db", "desktop.ini", ".directory"].contains(lowered)
    }

    // MARK: Code pages

    /// Windows-1258 where it gives Vietnamese: tone marks of their own, each after a vowel, as CP437 has no reason for.
    private static func isVietnamese(_ bytes: [UInt8]) -> Bool {
        var marks = 0
        for (i, byte) in bytes.enumerated() where windows1258Marks[byte] != nil {
            guard i > 0, isVowel(bytes[i - 1]) else { return false }
            marks += 1
        }
        let letters = bytes.contains {
            $0 == 0xF0 || $0 == 0xD0 || $0 == 0xF5 || $0 == 0xFD || $0 == 0xEA || $0 == 0xF4
        }
        return marks > 0 && (marks > 1 || letters)
    }

    private static func isVowel(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
            UInt8(ascii: "y"), UInt8(ascii: "A"), UInt8(ascii: "E"), UInt8(ascii: "I"), UInt8(ascii: "O"),
            UInt8(ascii: "U"), UInt8(ascii: "Y"), 0xC2, 0xC3, 0xCA, 0xD4, 0xD5, 0xDD, 0xE2, 0xE3, 0xEA, 0xF4, 0xF5,
            0xFD:
            true
        default: false
        }
    }

    /// Combining grave, hook, tilde, acute, dot below.
    private static let windows1258Marks: [UInt8: UInt32] = [
        0xCC: 0x300, 0xD2: 0x309, 0xDE: 0x303, 0xEC: 0x301, 0xF2: 0x323,
    ]

    private static func vietnamese(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        for byte in bytes {
            let scalar: UInt32 =
                switch byte {
                case 0xC3: 0x102
                case 0xE3: 0x103
                case 0xD0: 0x110
                case 0xF0: 0x111
                case 0xD5: 0x1A0
                case 0xF5: 0x1A1
                case 0xDD: 0x1AF
                case 0xFD: 0x1B0
                case 0xFE: 0x20AB
                case 0x80...0x9F: 0xFFFD
                default: windows1258Marks[byte] ?? UInt32(byte)
                }
            Scalar.append(scalar, to: &text)
        }
        return text
    }

    /// APPNOTE appendix D: the code page of names without the UTF-8 flag.
    private static func codePage437(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        for byte in bytes {
            Scalar.append(byte < 0x80 ? UInt32(byte) : upper437[Int(byte) - 0x80], to: &text)
        }
        return text
    }

    private static let upper437: [UInt32] = Array(
        ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
            + "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}").unicodeScalars.map(\.value)
    )
}
