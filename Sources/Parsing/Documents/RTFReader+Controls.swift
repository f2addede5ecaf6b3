import News

extension RTFReader {
    /// What follows a backslash.
    mutating func control() {
        guard i < bytes.count else { return }
        let byte = bytes[i]
        guard (byte | 0x20) &- 0x61 < 26 else {
            i += 1
            symbol(byte)
            return
        }
        let start = i
        while i < bytes.count, (bytes[i] | 0x20) &- 0x61 < 26, i - start < 40 { i += 1 }
        let word = String(decoding: bytes[start..<i], as: UTF8.self)
        var value: Int?
        if i < bytes.count, bytes[i] &- 0x30 < 10 || bytes[i] == UInt8(ascii: "-") {
            let isNegative = bytes[i] == UInt8(ascii: "-")
            var k = isNegative ? i + 1 : i
            let digits = k
            var number = 0
            while k < bytes.count, bytes[k] &- 0x30 < 10, k - digits < 10 {
                number = number * 10 + Int(bytes[k] &- 0x30)
                k += 1
            }
            if k > digits {
                value = isNegative ? -number : number
                i = k
            }
        }
        if i < bytes.count, bytes[i] == 0x20 { i += 1 }
        self.word(word, value)
    }

    private mutating func symbol(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "'"):
            guard i + 1 < bytes.count, let high = Self.digit(bytes[i]), let low = Self.digit(bytes[i + 1]) else {
                return
            }
            i += 2
            put(high << 4 | low)
        case UInt8(ascii: "*"):
            let known = ["shptxt", "ud", "shpinst", "footnote", "shppict"]
            // `\*` marks what may be passed over by those who do not know it.
            // Elsewhere than at a group's beginning it means nothing.
            guard i == groupStart + 2, !known.contains(where: { follows($0) }) else { return }
            state.sink = .nowhere
            if state.destination == .fontTable { state.destination = .none }
        case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): put(byte)
        case UInt8(ascii: "~"): if !skipsControl() { put(scalar: 0xA0) }
        case UInt8(ascii: "_"): if !skipsControl() { put(scalar: 0x2D) }
        case 0x0A, 0x0D: if !skipsControl() { endParagraph() }
        case 0x09: if !skipsControl() { tab() }
        default: _ = skipsControl()
        }
    }

    private func follows(_ word: String) -> Bool {
        let pattern = [UInt8(ascii: "\\")] + Array(word.utf8)
        guard ByteFields(bytes).starts(with: pattern, at: i) else { return false }
        let next = i + pattern.count
        return next >= bytes.count || (bytes[next] | 0x20) &- 0x61 >= 26
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        if byte &- 0x30 < 10 { return byte &- 0x30 }
        let letter = byte | 0x20
        return letter >= 0x61 && letter <= 0x66 ? letter &- 0x57 : nil
    }

    private static let silent: Set<String> = [
        "colortbl", "stylesheet", "pict", "objdata", "objclass", "objname", "header", "headerl", "headerr", "headerf",
        "footer", "footerl", "footerr", "footerf", "listtable", "listoverridetable", "revtbl", "rsidtbl", "generator",
        "themedata", "colorschememapping", "datastore", "xmlnstbl", "latentstyles", "filetbl", "mmathPr", "fldinst",
        "bkmkstart", "bkmkend", "annotation", "atnid", "atnauthor", "atntime", "atnicn", "atnref", "xe", "tc", "tcn",
        "sp",
        "nonshppict", "shppict", "pn", "template", "list", "listlevel", "listoverride", "ftnsep", "ftnsepc", "ftncn",
        "aftnsep", "aftnsepc", "aftncn", "background", "private", "datafield", "formfield", "picprop", "passwordhash",
    ]

    private static let characters: [String: UInt32] = [
        "emdash": 0x2014, "endash": 0x2013, "bullet": 0x2022, "lquote": 0x2018, "rquote": 0x2019, "ldblquote": 0x201C,
        "rdblquote": 0x201D, "emspace": 0x20, "enspace": 0x20, "qmspace": 0x20,
    ]

    private mutating func word(_ word: String, _ value: Int?) {
        if word == "bin" {
            // So many bytes of anything; counted even where nothing is read.
            flush()
            i += min(max(0, value ?? 0), bytes.count - i)
            return
        }
        if word == "u" {
            unicode(value ?? 0)
            return
        }
        if let scalar = Self.characters[word] {
            if !skipsControl() { put(scalar: scalar) }
            return
        }
        switch word {
        case "par", "sect", "page", "column", "nestrow", "pagebb": if !skipsControl() { endParagraph() }
        case "line", "softline": if !skipsControl() { endLine() }
        case "tab", "nestcell": if !skipsControl() { tab() }
        case "cell": if !skipsControl() { endCell() }
        case "row": endRow()
        case "pard":
            flush()
            state.isInTable = false
        case "intbl": state.isInTable = true
        case "plain":
            flush()
            state.font = standardFont
            state.classFonts = [nil, nil, nil]
            state.isHidden = false
        case "v": setFlag(\.isHidden, value)
        case "deleted": setFlag(\.isDeleted, value)
        case "uc": state.fallback = min(max(0, value ?? 1), 16)
        default:
            if !font(word, value) { destination(word, value) }
        }
    }

    private mutating func setFlag(_ flag: WritableKeyPath<State, Bool>, _ value: Int?) {
        flush()
        state[keyPath: flag] = value != 0
    }

    private mutating func destination(_ word: String, _ value: Int?) {
        switch word {
        case "footnote", "ftnalt": if state.sink == .main || state.sink == .box { state.sink = .note }
        case "shptxt", "dptxbxtext": if state.sink == .main { state.sink = .box }
        case "info": state.sink = .nowhere
        case "title", "author", "keywords": if state.sink == .nowhere { beginInfo(word) }
        case "creatim", "revtim": beginDate(word)
        case "yr": setDate(\.year, value ?? 0)
        case "mo": setDate(\.month, value ?? 0)
        case "dy": setDate(\.day, value ?? 0)
        case "hr": setDate(\.hour, value ?? 0)
        case "min": setDate(\.minute, value ?? 0)
        case "upr":
            // The same once more in Unicode follows in the group `\ud`.
            state.destination = .upr
            state.shown = state.sink
            state.sink = .nowhere
        case "ud": if state.destination == .upr, state.sink == .nowhere { state.sink = state.shown }
        default: if Self.silent.contains(word) { state.sink = .nowhere }
        }
    }

    // MARK: Fonts

    /// Whether it was one of the words about fonts and code pages.
    private mutating func font(_ word: String, _ value: Int?) -> Bool {
        switch word {
        case "ansicpg": if let value, value > 0, CodePage.charset(value) != nil { codePage = value }
        case "mac": codePage = 10_000
        case "deff":
            standardFont = value
            if state.font == nil { state.font = value }
        case "fonttbl":
            state.destination = .fontTable
            state.sink = .nowhere
        case "f":
            if state.destination == .fontTable {
                endFont()
                openFont = value
            } else {
                flush()
                state.font = value
            }
        case "fcharset":
            guard state.destination == .fontTable, let font = openFont else { return true }
            fonts[font, default: Font()].codePage = CodePage.ofFont(charset: value ?? 0)
            if value == 2 { fonts[font]?.isSymbol = true }
        case "cpg":
            if state.destination == .fontTable, let font = openFont, let value, CodePage.charset(value) != nil {
                fonts[font, default: Font()].codePage = value
            }
        case "loch": setClass(0)
        case "hich": setClass(1)
        case "dbch": setClass(2)
        case "af": if value != nil { state.classFonts[state.fontClass] = value }
        default: return false
        }
        return true
    }

    private mutating func setClass(_ number: Int) {
        flush()
        state.fontClass = number
    }

    /// A byte of the font table: part of a name, or its end.
    mutating func fontTable(_ byte: UInt8) {
        if byte == UInt8(ascii: ";") { endFont() } else if openFontName.count < 80 { openFontName.append(byte) }
    }

    mutating func endFont() {
        defer {
            openFont = nil
            openFontName = []
        }
        guard let font = openFont, fonts.count < 32_768 else { return }
        var described = fonts[font] ?? Font()
        let name = openFontName.drop { $0 == 0x20 }
        if let legacy = LegacyVietnamese.font(named: name) { described.legacy = legacy }
        let folded = name.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        if folded.starts(with: "symbol".utf8) || folded.starts(with: "wingdings".utf8) { described.isSymbol = true }
        fonts[font] = described
    }
}
