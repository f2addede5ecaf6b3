/// Windows' numbers for character encodings, as RTF and Word documents have them.
enum CodePage {
    /// Nil for one that is not read.
    static func charset(_ number: Int) -> Charset? {
        switch number {
        case 874: .windows874
        case 932: .shiftJIS
        case 936, 54_936: .gb18030
        case 949: .eucKR
        case 950: .big5
        case 1_200: .utf16LE
        case 1_250: .windows1250
        case 1_251: .windows1251
        case 1_252: .windows1252
        case 1_253: .windows1253
        case 1_254: .windows1254
        case 1_255: .windows1255
        case 1_256: .windows1256
        case 1_257: .windows1257
        case 1_258: .windows1258
        case 10_000: .macintosh
        case 866: .ibm866
        case 65_001: .utf8
        default: nil
        }
    }

    /// The code page of a font's character set (RTF 1.9.1 `\fcharset`, LOGFONT); nil where the document's holds.
    static func ofFont(charset: Int) -> Int? {
        switch charset {
        case 0: 1_252
        case 77: 10_000
        case 128: 932
        case 129: 949
        case 134: 936
        case 136: 950
        case 161: 1_253
        case 162: 1_254
        case 163: 1_258
        case 177: 1_255
        case 178, 179, 180: 1_256
        case 186: 1_257
        case 204: 1_251
        case 222: 874
        case 238: 1_250
        default: nil
        }
    }

    /// The code page of texts in a language (MS-LCID); 1252 for those that are not known to need another.
    static func ofLanguage(_ language: Int) -> Int {
        switch language & 0x3FF {
        case 0x2A: 1_258
        case 0x1E: 874
        case 0x11: 932
        case 0x12: 949
        case 0x04: language == 0x0404 || language == 0x0C04 ? 950 : 936
        case 0x05, 0x0E, 0x15, 0x18, 0x1A, 0x1B, 0x1C, 0x24: 1_250
        case 0x02, 0x19, 0x22, 0x23: 1_251
        case 0x08: 1_253
        case 0x1F: 1_254
        case 0x0D: 1_255
        case 0x01, 0x20, 0x29: 1_256
        case 0x25, 0x26, 0x27: 1_257
        default: 1_252
        }
    }

    /// UTF-8 of bytes in a code page, windows-1252 where it is not read.
    static func text(_ bytes: [UInt8], _ number: Int) -> [UInt8] {
        guard bytes.contains(where: { $0 >= 0x80 }) else { return bytes }
        return bytes.withUnsafeBufferPointer { CharsetDecoder.decode($0, charset(number) ?? .windows1252).bytes }
    }
}
