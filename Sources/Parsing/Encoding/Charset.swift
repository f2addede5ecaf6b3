/// A character encoding that is read here; the raw value is its IANA name, `x-…` where it has none.
enum Charset: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16LE = "UTF-16LE"
    case utf16BE = "UTF-16BE"
    case utf32LE = "UTF-32LE"
    case utf32BE = "UTF-32BE"
    case windows1250 = "windows-1250"
    case windows1251 = "windows-1251"
    case windows1252 = "windows-1252"
    case windows1253 = "windows-1253"
    case windows1254 = "windows-1254"
    case windows1255 = "windows-1255"
    case windows1256 = "windows-1256"
    case windows1257 = "windows-1257"
    case windows1258 = "windows-1258"
    case windows874 = "windows-874"
    case latin2 = "ISO-8859-2"
    case latin3 = "ISO-8859-3"
    case latin4 = "ISO-8859-4"
    case cyrillic = "ISO-8859-5"
    case arabic = "ISO-8859-6"
    case greek = "ISO-8859-7"
    case latin6 = "ISO-8859-10"
    case latin7 = "ISO-8859-13"
    case latin8 = "ISO-8859-14"
    case latin9 = "ISO-8859-15"
    case latin10 = "ISO-8859-16"
    case koi8R = "KOI8-R"
    case koi8U = "KOI8-U"
    case ibm866 = "IBM866"
    case macintosh = "macintosh"
    case macCyrillic = "x-mac-cyrillic"
    case viscii = "VISCII"
    /// TCVN 5712 as the `.Vn…` fonts show it (ABC), with the capitals of VN1.
    case tcvn3 = "x-tcvn3"
    /// VNI for Windows: a letter and a mark, one byte each.
    case vni = "x-vni"
    case ibm1133 = "x-ibm1133"
    case gb18030 = "GB18030"
    case big5 = "Big5"
    case shiftJIS = "Shift_JIS"
    case eucJP = "EUC-JP"
    case iso2022JP = "ISO-2022-JP"
    case eucKR = "EUC-KR"

    /// What `quality.notes` calls it after `decoded:`.
    var noteName: String {
        let name = rawValue.hasPrefix("x-") ? String(rawValue.dropFirst(2)) : rawValue
        return String(decoding: name.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// Scalars of the bytes from 0x80 on, nil for encodings that are no single-byte ones.
    ///
    /// U+FFFD where there is none.
    var upperHalf: [UInt16]? {
        switch self {
        case .windows1250: SingleByteTables.windows1250
        case .windows1251: SingleByteTables.windows1251
        case .windows1252: SingleByteTables.windows1252
        case .windows1253: SingleByteTables.windows1253
        case .windows1254: SingleByteTables.windows1254
        case .windows1255: SingleByteTables.windows1255
        case .windows1256: SingleByteTables.windows1256
        case .windows1257: SingleByteTables.windows1257
        case .windows1258: SingleByteTables.windows1258
        case .windows874: SingleByteTables.windows874
        case .latin2: SingleByteTables.latin2
        case .macCyrillic: SingleByteTables.macCyrillic
        case .latin10: SingleByteTables.latin10
        case .latin8: SingleByteTables.latin8
        case .latin7: SingleByteTables.latin7
        case .latin6: SingleByteTables.latin6
        case .arabic: SingleByteTables.arabic
        case .latin4: SingleByteTables.latin4
        case .latin3: SingleByteTables.latin3
        case .cyrillic: SingleByteTables.cyrillic
        case .greek: SingleByteTables.greek
        case .latin9: SingleByteTables.latin9
        case .koi8R: SingleByteTables.koi8r
        case .koi8U: SingleByteTables.koi8u
        case .ibm866: SingleByteTables.ibm866
        case .macintosh: SingleByteTables.macintosh
        case .viscii: SingleByteTables.viscii
        case .tcvn3: SingleByteTables.tcvn
        case .ibm1133: SingleByteTables.ibm1133
        case .vni, .utf8, .utf16LE, .utf16BE, .utf32LE, .utf32BE, .gb18030, .big5, .shiftJIS, .eucJP, .iso2022JP,
            .eucKR:
            nil
        }
    }

    /// The encoding that a label means: the labels of https://encoding.spec.whatwg.org/#names-and-labels and those of
    /// mail programs; nil for a label that is not known.
    ///
    /// As there, ISO-8859-1 and US-ASCII mean windows-1252, ISO-8859-9 windows-1254, GB2312 and GBK GB18030.
    static func named(_ label: some Sequence<UInt8>) -> Charset? {
        var key: [UInt8] = []
        for byte in label {
            // "ISO_8859-1", "iso 8859 1" and "ISO-8859-1" are one: letters and figures tell.
            if byte >= 0x41 && byte <= 0x5A {
                key.append(byte | 0x20)
            } else if byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39 {
                key.append(byte)
            }
            if key.count > 40 { return nil }
        }
        return labels[String(decoding: key, as: UTF8.self)]
    }

    private static let labels: [String: Charset] = {
        let lists: [(Charset, String)] = [
            (.utf8, "utf8 unicode11utf8 unicode20utf8 xunicode20utf8 cp65001 utf8mb4"),
            (.utf16LE, "utf16 utf16le ucs2 iso10646ucs2 unicode csunicode"), (.utf16BE, "utf16be unicodefffe"),
            (.utf32LE, "utf32 utf32le ucs4"), (.utf32BE, "utf32be"),
            (.windows1250, "windows1250 cp1250 xcp1250"), (.windows1251, "windows1251 cp1251 xcp1251"),
            (
                .windows1252,
                """
                windows1252 cp1252 xcp1252 iso88591 iso885911987 isoir100 latin1 l1 csisolatin1 ibm819 cp819 88591 iso8859 ascii usascii ansix341968 \
                iso646us ansi us xansi 646
                """
            ),
            (.windows1253, "windows1253 cp1253 xcp1253"),
            (.windows1254, "windows1254 cp1254 xcp1254 iso88599 latin5 l5 isoir148 csisolatin5 iso885991989"),
            (.windows1255, "windows1255 cp1255 xcp1255 iso88598 iso88598i"),
            (.windows1256, "windows1256 cp1256 xcp1256"), (.windows1257, "windows1257 cp1257 xcp1257"),
            (.windows1258, "windows1258 cp1258 xcp1258 ibm1258"),
            (.windows874, "windows874 cp874 tis620 tis6202533 dos874 iso885911 88591 iso8859112001"),
            (.latin2, "iso88592 latin2 l2 isoir101 csisolatin2 iso885921987"),
            (.cyrillic, "iso88595 csisolatincyrillic isoir144 iso885951988"),
            (.latin3, "iso88593 latin3 l3 isoir109 csisolatin3"),
            (.latin4, "iso88594 latin4 l4 isoir110 csisolatin4"),
            (.arabic, "iso88596 arabic asmo708 ecma114 isoir127 csisolatinarabic iso88596e iso88596i"),
            (.latin6, "iso885910 latin6 l6 isoir157 csisolatin6"),
            (.latin7, "iso885913 latin7 l7"),
            (.latin8, "iso885914 latin8 l8"),
            (.latin10, "iso885916 latin10 l10"),
            (.macCyrillic, "xmaccyrillic maccyrillic xmacukrainian"),
            (.greek, "iso88597 greek greek8 ecma118 elot928 isoir126 suneugreek iso885971987"),
            (.latin9, "iso885915 latin9 l9 csisolatin9"), (.koi8R, "koi8r koi8 koi cskoi8r"),
            (.koi8U, "koi8u koi8ru"), (.ibm866, "ibm866 cp866 866 csibm866"),
            (.macintosh, "macintosh mac xmacroman macroman csmacintosh"),
            (.viscii, "viscii viscii111 csviscii xviscii"),
            (.tcvn3, "tcvn tcvn3 xtcvn3 tcvn5712 tcvn57121 tcvn571211993 xviettcvn xviettcvn5712 abc xabc"),
            (.vni, "vni xvni vniwin vniwindows vnitimes xvietvni"), (.ibm1133, "ibm1133 cp1133 xibm1133 ibmcp1133"),
            (
                .gb18030,
                "gb18030 gbk gb2312 xgbk cp936 ms936 windows936 gb231280 csgb2312 isoir58 csiso58gb231280 chinese euccn"
            ),
            (.big5, "big5 big5hkscs cnbig5 csbig5 xxbig5 cp950 ms950 windows950"),
            (.shiftJIS, "shiftjis sjis xsjis mskanji windows31j ms932 cp932 csshiftjis"),
            (.eucJP, "eucjp xeucjp cseucpkdfmtjapanese ujis"), (.iso2022JP, "iso2022jp csiso2022jp iso2022jp1"),
            (
                .eucKR,
                "euckr cseuckr ksc5601 ksc56011987 ksc56011989 korean windows949 cp949 uhc isoir149 csksc56011987 ms949"
            ),
        ]
        var labels: [String: Charset] = [:]
        for (charset, names) in lists {
            for name in names.split(separator: " ") where labels[String(name)] == nil { labels[String(name)] = charset }
        }
        return labels
    }()
}
