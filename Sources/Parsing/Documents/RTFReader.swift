import News

/// Reads the groups, control words and text of an RTF document.
///
/// Total: whatever the bytes are, it comes to an end after looking at each once.
struct RTFReader {
    /// Where text goes.
    enum Sink { case main, note, box, info, nowhere }

    struct Font {
        var codePage: Int?
        var legacy: LegacyVietnamese.Font?
        var isSymbol = false
    }

    /// What a group inherits, and gives back at its end.
    struct State {
        var sink = Sink.main
        /// Fallback characters behind `\u`.
        var fallback = 1
        var font: Int?
        /// Fonts of the classes of `\loch`, `\hich` and `\dbch`, and the class of what follows.
        var classFonts: [Int?] = [nil, nil, nil]
        var fontClass = 0
        var isHidden = false
        var isDeleted = false
        var isInTable = false
        /// The group began with `\*`, or holds what is read in its own way.
        var destination = Destination.none
        /// Where the text of `\ud` goes, once the group `\upr` around it has hidden the other form.
        var shown = Sink.main
    }

    enum Destination { case none, fontTable, date, listText, upr }

    private static let mostDepth = 4_096

    let bytes: UnsafeBufferPointer<UInt8>
    var i = 0
    var state = State()
    private var stack: [State] = []
    /// Where the innermost group began: behind its brace.
    private(set) var groupStart = 0
    private var endsEarly = false

    var flow = RTFFlow()
    var information = RTFInformation()
    private var deletions = 0

    var codePage = 1_252
    var fonts: [Int: Font] = [:]
    /// The font that is being described in the font table.
    var openFont: Int?
    var openFontName: [UInt8] = []
    var standardFont: Int?
    private var runs = FontRuns()
    /// Bytes that wait for their decoding, and the font they are in.
    private var pending: [UInt8] = []
    private var pendingFont: Int?
    private var high: UInt32 = 0
    /// Characters that stand for the `\u` before and are not read.
    private var skipping = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) { self.bytes = bytes }

    var notes: [String] {
        flow.notes + (deletions > 0 ? ["deletions-left-out:\(deletions)"] : [])
            + (endsEarly ? ["ends-early"] : []) + runs.notes
    }

    /// Throws `damaged` where the file ends inside a group of the text.
    mutating func read() throws(Reason) {
        var hasEnded = false
        loop: while i < bytes.count {
            let byte = bytes[i]
            i += 1
            switch byte {
            case UInt8(ascii: "{"):
                flush()
                guard stack.count < Self.mostDepth else {
                    throw Reason(
                        .damaged,
                        "Its groups lie deeper than in any document; save it anew and send it again."
                    )
                }
                stack.append(state)
                groupStart = i
                skipping = 0
            case UInt8(ascii: "}"):
                flush()
                skipping = 0
                guard let outer = stack.popLast() else {
                    hasEnded = true
                    break loop
                }
                endGroup(outer)
                state = outer
                if stack.isEmpty {
                    hasEnded = true
                    break loop
                }
            case UInt8(ascii: "\\"): control()
            case 0x0A, 0x0D, 0x00: break
            default: put(byte)
            }
        }
        flush()
        if !hasEnded {
            // Some programs forget braces at the end; a file that was cut off ends with anything else.
            let isClosed = bytes.last { $0 > 0x20 } == UInt8(ascii: "}")
            endsEarly = !isClosed && stack.count <= 1 && state.sink == .main
            guard isClosed || endsEarly else { throw Self.cut }
        }
        flow.finish()
    }

    private static let cut = Reason(
        .damaged,
        "The document ends in the middle; check that it was copied whole, send it again."
    )

    // MARK: Text

    /// A byte of text in the font that is set.
    mutating func put(_ byte: UInt8) {
        if skipping > 0 {
            skipping -= 1
            return
        }
        if state.destination == .fontTable {
            fontTable(byte)
            return
        }
        guard state.sink != .nowhere, !state.isHidden, !state.isDeleted else { return }
        let font = byte < 0x80 && !isDouble(pendingFont) ? state.font : currentFont
        if font != pendingFont { flush() }
        pendingFont = font
        pending.append(byte)
        // A run of any length is decoded in pieces; two bytes of one character come in one font.
        if pending.count >= 65_536, byte == 0x20 { flush() }
    }

    /// The font of what follows: the one of its class where the document sets one for it.
    private var currentFont: Int? {
        if state.fontClass == 2, let font = state.classFonts[2], isDouble(font) { return font }
        return state.font
    }

    private func isDouble(_ font: Int?) -> Bool {
        guard let page = font.flatMap({ fonts[$0]?.codePage }) else { return false }
        return [932, 936, 949, 950].contains(page)
    }

    /// A Unicode character: `\u`, or a control word that means one.
    mutating func put(scalar: UInt32) {
        guard state.sink != .nowhere, !state.isHidden, !state.isDeleted, state.destination != .fontTable else { return }
        flush()
        var value = scalar
        if value & 0xFC00 == 0xD800 {
            high = value
            return
        }
        if value & 0xFC00 == 0xDC00 {
            guard high != 0 else { return }
            value = 0x10000 + (high - 0xD800) << 10 + (value - 0xDC00)
        }
        high = 0
        let font = state.font.flatMap { fonts[$0] }
        // Symbol fonts stand in the private use area with their bytes.
        if (0xF000...0xF0FF).contains(value) { value = value == 0xF0B7 ? 0x2022 : 0x20 }
        guard value < 0x11_0000, value >= 0x20 else { return }
        var text: [UInt8] = []
        Scalar.append(value, to: &text)
        if let legacy = font?.legacy, let byte = WindowsBytes.byte(value), byte >= 0x80 {
            text = runs.text(bytes: [byte], legacy)
        }
        emit(text)
    }

    /// Decodes what waits.
    mutating func flush() {
        guard !pending.isEmpty else { return }
        let bytes = pending
        pending = []
        let font = pendingFont.flatMap { fonts[$0] }
        if let legacy = font?.legacy {
            emit(runs.text(bytes: bytes, legacy))
        } else if font?.isSymbol == true {
            // A dot before an item of a list; other signs say nothing.
            emit(bytes.contains(0xB7) ? [0xE2, 0x80, 0xA2] : bytes.filter { $0 == 0x20 || $0 == 0x09 })
        } else {
            emit(CodePage.text(bytes, font?.codePage ?? codePage))
        }
    }

    private mutating func emit(_ text: [UInt8]) {
        if state.sink == .info { information.add(text) } else { flow.add(text, to: state.sink) }
    }

    // MARK: Paragraphs and tables

    mutating func endParagraph() {
        flush()
        flow.endParagraph(state.sink, isInTable: state.isInTable)
    }

    mutating func endLine() {
        flush()
        flow.endLine(state.sink)
    }

    mutating func endCell() {
        flush()
        if state.sink == .main { flow.endCell() } else { flow.endParagraph(state.sink, isInTable: state.isInTable) }
    }

    mutating func endRow() {
        flush()
        if state.sink == .main { flow.endRow() }
    }

    mutating func tab() {
        flush()
        guard !state.isHidden, !state.isDeleted, state.sink != .nowhere else { return }
        emit([0x09])
    }

    // MARK: Groups

    private mutating func endGroup(_ outer: State) {
        if state.destination == .fontTable, outer.destination != .fontTable { endFont() }
        if state.destination == .date, outer.destination != .date { information.endDate() }
        switch (state.sink, outer.sink) {
        case (.note, .main), (.note, .box): flow.endNote()
        case (.box, .main): flow.endBox()
        case (.info, .nowhere): information.endValue()
        default: break
        }
        if state.isDeleted, !outer.isDeleted { deletions += 1 }
    }

    /// A value of the information group begins.
    mutating func beginInfo(_ key: String) {
        state.sink = .info
        information.beginValue(key)
    }

    mutating func beginDate(_ key: String) {
        state.destination = .date
        information.beginDate(key)
    }

    mutating func setDate(_ field: WritableKeyPath<CivilTime, Int>, _ value: Int) {
        if state.destination == .date { information.setDate(field, value) }
    }

    // MARK: Unicode

    mutating func unicode(_ value: Int) {
        if skipping == 0 { put(scalar: UInt32(truncatingIfNeeded: value < 0 ? value &+ 65_536 : value)) }
        skipping = max(0, state.fallback)
    }

    /// A control symbol or word stands for one character of the fallback.
    mutating func skipsControl() -> Bool {
        guard skipping > 0 else { return false }
        skipping -= 1
        return true
    }
}
