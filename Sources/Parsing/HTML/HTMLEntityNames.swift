/// The names of character references, found by hash without an allocation.
struct HTMLEntityNames: Sendable {
    static let shared = HTMLEntityNames()

    private static let slots = 2_048
    private var keys = [UInt64](repeating: 0, count: HTMLEntityNames.slots)
    private var scalars = [UInt32](repeating: 0, count: HTMLEntityNames.slots)

    private init() {
        for (index, name) in Self.latin.utf8.split(separator: 0x20).enumerated() { add(name, 0xA0 + UInt32(index)) }
        let words = Self.others.utf8.split(separator: 0x20)
        for index in stride(from: 0, to: words.count - 1, by: 2) {
            add(words[index], UInt32(String(decoding: words[index + 1], as: UTF8.self), radix: 16) ?? 0xFFFD)
        }
    }

    private mutating func add(_ name: Substring.UTF8View, _ scalar: UInt32) {
        var key = HTMLNames.seed
        for byte in name { key = HTMLNames.mix(key, byte) }
        var slot = Int(truncatingIfNeeded: key >> 32) & (Self.slots - 1)
        while keys[slot] != 0 { slot = (slot + 1) & (Self.slots - 1) }
        keys[slot] = key
        scalars[slot] = scalar
    }

    /// What the name with this key (`HTMLNames.mix` over its bytes) stands for.
    func scalar(_ key: UInt64) -> UInt32? {
        var slot = Int(truncatingIfNeeded: key >> 32) & (Self.slots &- 1)
        while true {
            let found = keys[slot]
            if found == key { return scalars[slot] }
            if found == 0 { return nil }
            slot = (slot &+ 1) & (Self.slots &- 1)
        }
    }

    /// U+00A0 to U+00FF in order.
    private static let latin = """
        nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 \
        acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde \
        Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute \
        Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde \
        auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute \
        ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
        """

    /// Name and scalar value in hexadecimal, in turn.
    private static let others = """
        Tab 9 NewLine A excl 21 QUOT 22 quot 22 num 23 dollar 24 percnt 25 AMP 26 amp 26 apos 27 lpar 28 rpar \
        29 ast 2A plus 2B comma 2C period 2E sol 2F colon 3A semi 3B LT 3C lt 3C equals 3D GT 3E gt 3E quest \
        3F commat 40 lsqb 5B bsol 5C rsqb 5D lowbar 5F grave 60 lcub 7B verbar 7C vert 7C rcub 7D COPY A9 REG \
        AE centerdot B7 half BD angst C5 Amacr 100 amacr 101 Abreve 102 abreve 103 Aogon 104 aogon 105 Cacute \
        106 cacute 107 Ccaron 10C ccaron 10D Dcaron 10E dcaron 10F Dstrok 110 dstrok 111 Emacr 112 emacr 113 \
        Eogon 118 eogon 119 Ecaron 11A ecaron 11B Gbreve 11E gbreve 11F Itilde 128 itilde 129 Imacr 12A imacr \
        12B Idot 130 inodot 131 Lstrok 141 lstrok 142 Nacute 143 nacute 144 Ncaron 147 ncaron 148 Omacr 14C \
        omacr 14D Odblac 150 odblac 151 OElig 152 oelig 153 Rcaron 158 rcaron 159 Sacute 15A sacute 15B Scedil \
        15E scedil 15F Scaron 160 scaron 161 Tcaron 164 tcaron 165 Utilde 168 utilde 169 Umacr 16A umacr 16B \
        Uring 16E uring 16F Udblac 170 udblac 171 Yuml 178 Zacute 179 zacute 17A Zdot 17B zdot 17C Zcaron 17D \
        zcaron 17E fnof 192 circ 2C6 tilde 2DC Alpha 391 Beta 392 Gamma 393 Delta 394 Epsilon 395 Zeta 396 Eta \
        397 Theta 398 Iota 399 Kappa 39A Lambda 39B Mu 39C Nu 39D Xi 39E Omicron 39F Pi 3A0 Rho 3A1 Sigma 3A3 \
        Tau 3A4 Upsilon 3A5 Phi 3A6 Chi 3A7 Psi 3A8 Omega 3A9 alpha 3B1 beta 3B2 gamma 3B3 delta 3B4 epsilon \
        3B5 zeta 3B6 eta 3B7 theta 3B8 iota 3B9 kappa 3BA lambda 3BB mu 3BC nu 3BD xi 3BE omicron 3BF pi 3C0 \
        rho 3C1 sigmaf 3C2 sigma 3C3 tau 3C4 upsilon 3C5 phi 3C6 chi 3C7 psi 3C8 omega 3C9 thetasym 3D1 upsih \
        3D2 piv 3D6 ensp 2002 emsp 2003 emsp13 2004 emsp14 2005 numsp 2007 puncsp 2008 ThinSpace 2009 thinsp \
        2009 hairsp 200A ZeroWidthSpace 200B zwnj 200C zwj 200D lrm 200E rlm 200F dash 2010 hyphen 2010 ndash \
        2013 mdash 2014 horbar 2015 lsquo 2018 rsquo 2019 rsquor 2019 sbquo 201A ldquo 201C rdquo 201D bdquo \
        201E dagger 2020 Dagger 2021 bull 2022 bullet 2022 nldr 2025 hellip 2026 mldr 2026 permil 2030 prime \
        2032 Prime 2033 lsaquo 2039 rsaquo 203A oline 203E caret 2041 frasl 2044 NoBreak 2060 euro 20AC image \
        2111 numero 2116 copysr 2117 weierp 2118 real 211C trade 2122 alefsym 2135 frac13 2153 frac23 2154 \
        frac15 2155 frac18 215B frac38 215C frac58 215D frac78 215E larr 2190 uarr 2191 rarr 2192 darr 2193 \
        harr 2194 crarr 21B5 lArr 21D0 uArr 21D1 rArr 21D2 dArr 21D3 hArr 21D4 forall 2200 part 2202 exist \
        2203 empty 2205 nabla 2207 isin 2208 notin 2209 ni 220B prod 220F sum 2211 minus 2212 lowast 2217 \
        radic 221A prop 221D infin 221E ang 2220 and 2227 or 2228 cap 2229 cup 222A int 222B there4 2234 sim \
        223C cong 2245 asymp 2248 ne 2260 equiv 2261 le 2264 ge 2265 sub 2282 sup 2283 nsub 2284 sube 2286 \
        supe 2287 oplus 2295 otimes 2297 perp 22A5 sdot 22C5 lceil 2308 rceil 2309 lfloor 230A rfloor 230B \
        lang 2329 rang 232A loz 25CA starf 2605 star 2606 phone 260E female 2640 male 2642 spades 2660 clubs \
        2663 hearts 2665 diams 2666 check 2713 checkmark 2713 cross 2717
        """
}
