/// The number of a Vietnamese legal instrument at one place of the source bytes:
/// `SEQ[/YEAR]{/|-}TYPE[{/|-}ORGAN{-ORGAN}]`, also with the separators of the other grammar (state and Party), with
/// dashes of any length and with a space or line end beside a separator.
struct InstrumentNumber {
    private(set) var range: Range<Int>
    private(set) var sequence = ""
    private(set) var year = ""
    /// Upper case, `Đ` kept: `NQ`, `QĐ`, `QH15`.
    private(set) var type = ""
    /// Upper case, `TW`, `TTG`, `BCA-BQP`; empty when there is none.
    private(set) var organ = ""
    /// Letters as printed, but for an eth that stands for Đ.
    private(set) var printedType = ""
    private(set) var printedOrgans: [String] = []
    /// The separators are those of Party numbers: `57-KL/TW`.
    private(set) var isParty = false

    /// One instrument whatever its misprints: letter case and separators dropped.
    var key: String { "\(sequence)|\(year)|\(type)|\(organ.filter { $0 != "-" })" }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var index: Int

    /// `start` is the first digit; the byte before it was looked at by the caller.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
        self.bytes = bytes
        index = start
        range = start..<start
        sequence = digits(upTo: 5)
        guard !sequence.isEmpty, !isDigit(index) else { return nil }
        if index < bytes.count, bytes[index] &- 0x61 < 26, index + 1 < bytes.count, isSeparator(index + 1) {
            sequence.append(Character(Unicode.Scalar(bytes[index])))
            index += 1
        }
        guard let first = separator() else { return nil }
        if first == UInt8(ascii: "/"), isDigit(index) {
            let printed = digits(upTo: 4)
            guard printed.utf8.count == 4, printed.hasPrefix("19") || printed.hasPrefix("20"), separator() != nil else {
                return nil
            }
            year = printed
        } else {
            isParty = first == UInt8(ascii: "-")
        }
        guard let type = letters(upTo: 12) else { return nil }
        self.type = type.folded
        printedType = type.printed
        var end = index
        var organs: [String] = []
        while organs.count < 6, separator() != nil, let organ = letters(upTo: 24) {
            organs.append(organ.folded)
            printedOrgans.append(organ.printed)
            end = index
        }
        index = end
        organ = organs.joined(separator: "-")
        guard !continues(end) else { return nil }
        range = start..<end
    }

    private func isDigit(_ index: Int) -> Bool { index < bytes.count && bytes[index] &- 0x30 < 10 }

    private func isSeparator(_ index: Int) -> Bool {
        index < bytes.count && (bytes[index] == UInt8(ascii: "/") || bytes[index] == UInt8(ascii: "-"))
    }

    private mutating func digits(upTo limit: Int) -> String {
        let start = index
        while index - start < limit, isDigit(index) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// Steps over a separator with at most one space before and after it; stays where it is when there is none.
    private mutating func separator() -> UInt8? {
        let before = index
        stepOverSpace()
        guard index < bytes.count else {
            index = before
            return nil
        }
        var mark = bytes[index]
        if mark == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] >= 0x90,
            bytes[index + 2] <= 0x94
        {
            mark = UInt8(ascii: "-")
            index += 3
        } else if mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-") {
            index += 1
        } else {
            index = before
            return nil
        }
        stepOverSpace()
        return mark
    }

    /// At most two: a line may end beside a space.
    private mutating func stepOverSpace() {
        for _ in 0..<2 {
            guard index < bytes.count else { return }
            if bytes[index] == 0x20 || bytes[index] == 0x0A {
                index += 1
            } else if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 {
                index += 2
            } else {
                return
            }
        }
    }

    /// A capital, then letters, then at most two digits; `nil`, and no step, when there is no capital.
    private mutating func letters(upTo limit: Int) -> (folded: String, printed: String)? {
        let start = index
        var text: [UInt8] = []
        var printed: [UInt8] = []
        while index < bytes.count, text.count <= limit {
            let byte = bytes[index]
            if byte &- 0x41 < 26 || (!text.isEmpty && byte &- 0x61 < 26) {
                text.append(byte & 0xDF)
                printed.append(byte)
                index += 1
            } else if index + 1 < bytes.count,
                (byte == 0xC4 && (bytes[index + 1] == 0x90 || (bytes[index + 1] == 0x91 && !text.isEmpty)))
                    || (byte == 0xC3 && bytes[index + 1] == 0x90)
            {
                text += [0xC4, 0x90]
                printed += [0xC4, bytes[index + 1] == 0x91 ? 0x91 : 0x90]
                index += 2
            } else if byte == UInt8(ascii: "&"), !text.isEmpty, index + 1 < bytes.count,
                bytes[index + 1] &- 0x41 < 26 || bytes[index + 1] == 0xC4
            {
                // `BGD&ĐT` is BGDĐT.
                index += 1
            } else {
                break
            }
        }
        guard !text.isEmpty, text.count <= limit else {
            index = start
            return nil
        }
        let digitsStart = index
        while index - digitsStart < 2, isDigit(index) {
            text.append(bytes[index])
            printed.append(bytes[index])
            index += 1
        }
        return (String(decoding: text, as: UTF8.self), String(decoding: printed, as: UTF8.self))
    }

    /// Whether the number runs on after `end`, so that what was read is only a part of something else.
    private func continues(_ end: Int) -> Bool {
        guard end < bytes.count else { return false }
        let byte = bytes[end]
        return byte == UInt8(ascii: "/") || byte == UInt8(ascii: "_") || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
            || (byte >= 0xC3 && byte <= 0xC9) || byte == 0xE1
    }
}
