/// One run of `TextFold` over one text: source bytes in, folded bytes and anchors out.
struct FoldPass {
    let source: UnsafeBufferPointer<UInt8>
    let out: UnsafeMutableBufferPointer<UInt8>
    private(set) var written = 0
    private(set) var anchors: [FoldedText.Anchor] = []
    private var read = 0

    init(source: UnsafeBufferPointer<UInt8>, out: UnsafeMutableBufferPointer<UInt8>) {
        self.source = source
        self.out = out
    }

    mutating func run(table: UnsafeBufferPointer<UInt16>) {
        let count = source.count
        while true {
            ascii(table: table)
            guard read < count else { return }
            let lead = source[read]
            if lead < 0x80 {
                drop(1)
            } else if lead < 0xE0, lead >= 0xC2, read &+ 1 < count {
                let scalar = Int(lead & 0x1F) << 6 | Int(source[read &+ 1] & 0x3F)
                letter(table[scalar], length: 2)
            } else if lead >= 0xE0, lead < 0xF0, read &+ 2 < count {
                three(lead, source[read &+ 1], source[read &+ 2], table: table)
            } else {
                copy(1)
            }
        }
    }

    /// Up to the next byte that is none, or a space after a space.
    @inline(__always)
    private mutating func ascii(table: UnsafeBufferPointer<UInt16>) {
        var from = read
        var to = written
        var last = to > 0 ? out[to &- 1] : 0
        while from < source.count {
            let byte = source[from]
            let folded = UInt8(truncatingIfNeeded: table[Int(byte)])
            // One condition for both spaces: where words end cannot be foretold.
            if byte >= 0x80 || (folded ^ 0x20) | (last ^ 0x20) == 0 { break }
            out[to] = folded
            last = folded
            from &+= 1
            to &+= 1
        }
        read = from
        written = to
    }

    private mutating func three(_ lead: UInt8, _ second: UInt8, _ third: UInt8, table: UnsafeBufferPointer<UInt16>) {
        switch lead {
        case 0xE1 where second >= 0xB8 && second <= 0xBB:
            letter(table[FoldTables.latinAdditional &+ Int(second & 3) << 6 &+ Int(third & 0x3F)], length: 3)
        case 0xE0 where second == 0xBA || second == 0xBB:
            lao(UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F))
        case 0xE2 where second == 0x80 || second == 0x81:
            letter(table[FoldTables.punctuation &+ Int(second & 1) << 6 &+ Int(third & 0x3F)], length: 3)
        case 0xE2 where second == 0x88 && third == 0x92:
            letter(0x2D, length: 3)
        case 0xE1 where second == 0x9A && third == 0x80, 0xE3 where second == 0x80 && third == 0x80:
            space(3)
        case 0xEF where second == 0xBB && third == 0xBF:
            drop(3)
        default:
            copy(3)
        }
    }

    /// Emits the table's answer for a scalar of `length` source bytes.
    @inline(__always)
    private mutating func letter(_ value: UInt16, length: Int) {
        if value == FoldTables.dropped { return drop(length) }
        if value == 0x20 { return space(length) }
        if value & FoldTables.toneFlag != 0 { return toned(value & ~FoldTables.toneFlag, length: length) }
        let start = written
        emit(value)
        read &+= length
        if written &- start != length { anchor() }
    }

    /// A vowel that may carry the tone of the o or u before it.
    private mutating func toned(_ value: UInt16, length: Int) {
        let start = written
        if written > 0, out[written &- 1] == UInt8(ascii: "o") || out[written &- 1] == UInt8(ascii: "u"),
            let place = FoldTables.oldPlace(of: value), out[written &- 1] == place.before,
            anchors.last.map({ Int($0.folded) != written }) ?? true, !isLetter(at: read &+ length),
            !(place.before == UInt8(ascii: "u") && written > 1 && out[written &- 2] == UInt8(ascii: "q"))
        {
            written &-= 1
            emit(place.toned)
            emit(UInt16(place.bare))
            read &+= length
            if written &- start != length { anchor() }
        } else {
            emit(value)
            read &+= length
            if written &- start != length { anchor() }
        }
    }

    /// Whether a Latin letter or a combining mark stands at this source offset.
    private func isLetter(at offset: Int) -> Bool {
        guard offset < source.count else { return false }
        let byte = source[offset]
        return (byte | 0x20) &- 0x61 < 26 || (byte >= 0xC3 && byte <= 0xCD) || byte == 0xE1
    }

    @inline(__always)
    private mutating func emit(_ scalar: UInt16) {
        if scalar < 0x80 {
            out[written] = UInt8(truncatingIfNeeded: scalar)
            written &+= 1
        } else if scalar < 0x800 {
            out[written] = 0xC0 | UInt8(truncatingIfNeeded: scalar >> 6)
            out[written &+ 1] = 0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F)
            written &+= 2
        } else {
            out[written] = 0xE0 | UInt8(truncatingIfNeeded: scalar >> 12)
            out[written &+ 1] = 0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F)
            out[written &+ 2] = 0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F)
            written &+= 3
        }
    }

    private mutating func copy(_ length: Int) {
        for _ in 0..<length {
            out[written] = source[read]
            written &+= 1
            read &+= 1
        }
    }

    @inline(__always)
    private mutating func space(_ length: Int) {
        if written > 0, out[written &- 1] == 0x20 { return drop(length) }
        out[written] = 0x20
        written &+= 1
        read &+= length
        if length != 1 { anchor() }
    }

    /// Leaves source bytes out; the two anchors keep both sides of the gap.
    private mutating func drop(_ length: Int) {
        let last = anchors.count - 1
        let isHere = last >= 0 && Int(anchors[last].folded) == written
        let isGap = isHere && last >= 1 && Int(anchors[last - 1].folded) == written
        if !isHere { anchor() }
        read &+= length
        if isGap { anchors[last] = .init(folded: written, source: read) } else { anchor() }
    }

    private mutating func anchor() { anchors.append(.init(folded: written, source: read)) }
}

/// Lao, Unicode block U+0E80-0EFF (reference/domain.md B6). Every scalar is three bytes.
extension FoldPass {
    private enum Lao {
        static let no: UInt16 = 0xE99
        static let mo: UInt16 = 0xEA1
        static let lo: UInt16 = 0xEA5
        static let hoSung: UInt16 = 0xEAB
        static let aa: UInt16 = 0xEB2
        static let am: UInt16 = 0xEB3
        static let signLo: UInt16 = 0xEBC
        static let e: UInt16 = 0xEC0
        static let ei: UInt16 = 0xEC1
        static let nikhahit: UInt16 = 0xECD
        static let digits: ClosedRange<UInt16> = 0xED0...0xED9
        static let hoNo: UInt16 = 0xEDC
        static let hoMo: UInt16 = 0xEDD

        static func isTone(_ scalar: UInt16) -> Bool { scalar >= 0xEC8 && scalar <= 0xECC }

        static func isMark(_ scalar: UInt16) -> Bool {
            scalar == 0xEB1 || (scalar >= 0xEB4 && scalar <= 0xEBC) || (scalar >= 0xEC8 && scalar <= 0xECD)
        }
    }

    /// The Lao scalar at a source offset, 0 when there is none.
    private func laoScalar(at offset: Int) -> UInt16 {
        guard offset &+ 2 < source.count, source[offset] == 0xE0 else { return 0 }
        let second = source[offset &+ 1]
        guard second == 0xBA || second == 0xBB else { return 0 }
        return UInt16(second & 0x3F) << 6 | UInt16(source[offset &+ 2] & 0x3F)
    }

    private mutating func lao(_ value: UInt32) {
        let scalar = UInt16(truncatingIfNeeded: value)
        if Lao.isMark(scalar) || scalar == Lao.am { return marks() }
        if Lao.digits.contains(scalar) { return replace(3, by: scalar - Lao.digits.lowerBound + 0x30) }
        if scalar == Lao.e, laoScalar(at: read &+ 3) == Lao.e { return replace(6, by: Lao.ei) }
        if scalar == Lao.hoSung {
            switch laoScalar(at: read &+ 3) {
            case Lao.no: return replace(6, by: Lao.hoNo)
            case Lao.mo: return replace(6, by: Lao.hoMo)
            case Lao.signLo:
                emit(Lao.hoSung)
                emit(Lao.lo)
                read &+= 6
                return
            default: break
            }
        }
        copy(3)
    }

    private mutating func replace(_ length: Int, by scalar: UInt16) {
        emit(scalar)
        read &+= length
        anchor()
    }

    /// A run of marks over one base: vowels first, then tones, then SARA AM.
    private mutating func marks() {
        let start = read
        let before = written
        var end = start
        var hasNikhahit = false
        while true {
            let scalar = laoScalar(at: end)
            guard Lao.isMark(scalar) else { break }
            if scalar == Lao.nikhahit { hasNikhahit = true }
            end &+= 3
        }
        let next = laoScalar(at: end)
        let composes = hasNikhahit && next == Lao.aa
        let endsInAm = composes || next == Lao.am
        var after = endsInAm ? end &+ 3 : end
        if endsInAm {
            while Lao.isTone(laoScalar(at: after)) { after &+= 3 }
        }
        for pass in 0..<2 {
            var offset = start
            while offset < after {
                let scalar = laoScalar(at: offset)
                offset &+= 3
                if offset &- 3 == end, endsInAm { continue }
                if Lao.isTone(scalar) == (pass == 1), !(composes && scalar == Lao.nikhahit) { emit(scalar) }
            }
        }
        if endsInAm { emit(Lao.am) }
        read = after
        if written &- before != after &- start { anchor() }
    }
}
