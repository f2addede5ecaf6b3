/// Character references of HTML (WHATWG HTML, 13.2.5.72 and 13.5): numbers, and the names that text of pages uses.
enum HTMLEntities {
    /// Appends `bytes` with its references replaced; an unknown reference stays as printed.
    static func append(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to result: inout [UInt8]) {
        var i = range.lowerBound
        while i < range.upperBound {
            let byte = bytes[i]
            guard byte == UInt8(ascii: "&"), let (scalar, end) = reference(bytes, i, range.upperBound) else {
                result.append(byte)
                i += 1
                continue
            }
            Scalar.append(scalar, to: &result)
            i = end
        }
    }

    /// The character that the `&` at `start` stands for, and where its reference ends.
    static func reference(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) -> (UInt32, Int)? {
        var i = start + 1
        guard i < limit else { return nil }
        if bytes[i] == UInt8(ascii: "#") {
            i += 1
            var value: UInt32 = 0
            var digits = 0
            let isHex = i < limit && bytes[i] | 0x20 == UInt8(ascii: "x")
            if isHex { i += 1 }
            while i < limit, digits < 8 {
                let lower = bytes[i] | 0x20
                if bytes[i] >= 0x30 && bytes[i] <= 0x39 {
                    value = value &* (isHex ? 16 : 10) &+ UInt32(bytes[i] - 0x30)
                } else if isHex && lower >= 0x61 && lower <= 0x66 {
                    value = value &* 16 &+ UInt32(lower - 0x57)
                } else {
                    break
                }
                digits += 1
                i += 1
            }
            guard digits > 0 else { return nil }
            if i < limit, bytes[i] == UInt8(ascii: ";") { i += 1 }
            return (printable(value), i)
        }
        var name: [UInt8] = []
        while i < limit, name.count < 12, isAlphanumeric(bytes[i]) {
            name.append(bytes[i])
            i += 1
        }
        guard let scalar = names[name] else { return nil }
        if i < limit, bytes[i] == UInt8(ascii: ";") { return (scalar, i + 1) }
        // Without its semicolon only the oldest names count, and not inside a word or an address.
        return scalar < 0x100 && (i >= limit || bytes[i] != UInt8(ascii: "=")) ? (scalar, i) : nil
    }

    /// Numbers of the Windows-1252 area mean that code page; what is no scalar becomes U+FFFD.
    private static func printable(_ value: UInt32) -> UInt32 {
        switch value {
        case 0x80...0x9F: windows1252[Int(value - 0x80)]
        case 0, 0xD800...0xDFFF, 0x110000...: 0xFFFD
        default: value
        }
    }

    private static let windows1252: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D,
        0x8F, 0x90, 0x2018,
        0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
    ]

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }

    private static let names: [[UInt8]: UInt32] = {
        // U+00A0 to U+00FF in order.
        let latin = """
            nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot \
            cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml \
            Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig \
            agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute \
            ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
            """
        var names: [[UInt8]: UInt32] = [:]
        for (index, name) in latin.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).enumerated() {
            names[Array(name)] = 0xA0 + UInt32(index)
        }
        let others: [(String, UInt32)] = [
            ("amp", 0x26), ("lt", 0x3C), ("gt", 0x3E), ("quot", 0x22), ("apos", 0x27), ("AMP", 0x26), ("LT", 0x3C),
            ("GT", 0x3E), ("QUOT", 0x22),
            ("ndash", 0x2013), ("mdash", 0x2014), ("lsquo", 0x2018), ("rsquo", 0x2019), ("sbquo", 0x201A),
            ("ldquo", 0x201C),
            ("rdquo", 0x201D), ("bdquo", 0x201E), ("hellip", 0x2026), ("bull", 0x2022), ("euro", 0x20AC),
            ("trade", 0x2122),
            ("lsaquo", 0x2039), ("rsaquo", 0x203A), ("ensp", 0x2002), ("emsp", 0x2003), ("thinsp", 0x2009),
            ("zwnj", 0x200C),
            ("zwj", 0x200D), ("lrm", 0x200E), ("rlm", 0x200F), ("dagger", 0x2020), ("Dagger", 0x2021),
            ("permil", 0x2030),
            ("prime", 0x2032), ("Prime", 0x2033), ("minus", 0x2212), ("larr", 0x2190), ("uarr", 0x2191),
            ("rarr", 0x2192), ("darr", 0x2193),
            ("OElig", 0x152), ("oelig", 0x153), ("Scaron", 0x160), ("scaron", 0x161), ("Yuml", 0x178), ("fnof", 0x192),
            ("circ", 0x2C6),
            ("tilde", 0x2DC), ("infin", 0x221E), ("ne", 0x2260), ("le", 0x2264), ("ge", 0x2265), ("abreve", 0x103),
            ("Abreve", 0x102),
            ("dstrok", 0x111), ("Dstrok", 0x110), ("comma", 0x2C), ("colon", 0x3A), ("period", 0x2E), ("lpar", 0x28),
            ("rpar", 0x29),
            ("NewLine", 0x0A), ("Tab", 0x09), ("horbar", 0x2015), ("check", 0x2713), ("star", 0x2606),
        ]
        for (name, scalar) in others { names[Array(name.utf8)] = scalar }
        return names
    }()
}
