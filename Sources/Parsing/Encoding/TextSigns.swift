/// What one pass over the bytes of a text tells: whether it is UTF-8, and which repairs may have something to do.
///
/// Bytes that tell nothing, ASCII without controls, are passed over sixteen at a time.
struct TextSigns {
    /// Where the first byte stands that is not valid UTF-8, nil where all are: what else is said here holds for valid
    /// text.
    private(set) var fault: Int?
    private(set) var hasNull = false
    private(set) var hasEscape = false
    /// Control characters but for white space, NUL, SUB and ESC.
    private(set) var controls = 0
    /// Places where a character that is a first byte of UTF-8 (U+00C2...U+00F4, and the Ă, Đ, ă and đ that windows-1258
    /// has in their place) stands before one that is a further byte.
    private(set) var doubled = 0
    /// Characters from U+0080 to U+00FF.
    private(set) var latin = 0
    /// All characters beyond ASCII are in blocks that windows-1252 has some of.
    private(set) var isLatin = true
    /// Ð (U+00D0).
    private(set) var hasEth = false
    /// See `NormalForm.mayNeedComposing`.
    private(set) var mayNeedComposing = false
    /// Behind the last tone mark of Lao or Thai.
    private var toneEnd = -1

    init(_ bytes: [UInt8]) {
        self = bytes.withUnsafeBufferPointer { TextSigns($0) }
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var i = 0
        let count = bytes.count
        while i < count {
            i = Self.next(bytes, i)
            // A sign is near: to the end of its sixteen bytes one by one.
            let end = min(count, i &+ 16)
            while i < end {
                let byte = bytes[i]
                if byte >= 0x80 {
                    i &+= beyondASCII(bytes, i)
                    continue
                }
                if byte < 0x20 || byte == 0x7F { control(byte) }
                i &+= 1
            }
        }
    }

    /// Where the next sixteen bytes begin that hold a sign, or the last bytes, fewer than sixteen.
    @inline(never)
    private static func next(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        guard let base = UnsafeRawPointer(bytes.baseAddress) else { return bytes.count }
        let last = bytes.count &- 16
        var i = start
        let nine = SIMD16<UInt8>(repeating: 9)
        let four = SIMD16<UInt8>(repeating: 4)
        let space = SIMD16<UInt8>(repeating: 0x20)
        let delete = SIMD16<UInt8>(repeating: 0x7F)
        while i <= last {
            let piece = (base + i).loadUnaligned(as: SIMD16<UInt8>.self)
            // White space is 9 to 13; what is below 9 becomes large by the subtraction.
            let isNoSpace = unsafeBitCast(piece &- nine .> four, to: SIMD2<UInt64>.self)
            let isBelowSpace = unsafeBitCast(piece .< space, to: SIMD2<UInt64>.self)
            let signs = isNoSpace & isBelowSpace | unsafeBitCast(piece .>= delete, to: SIMD2<UInt64>.self)
            if signs[0] | signs[1] != 0 { return i }
            i &+= 16
        }
        return i
    }

    private mutating func control(_ byte: UInt8) {
        switch byte {
        case 0: hasNull = true
        case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A: break
        case 0x1B: hasEscape = true
        default: controls &+= 1
        }
    }

    /// Takes the character at `i`; returns how many bytes it has.
    @inline(__always)
    private mutating func beyondASCII(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int {
        let length = UTF8Check.validLength(bytes, i)
        if length == 0 {
            if fault == nil { fault = i }
            return 1
        }
        let first = bytes[i]
        let second = bytes[i &+ 1]
        switch first {
        case 0xC2, 0xC3:
            latin &+= 1
            if first == 0xC3 {
                if second == 0x90 { hasEth = true }
                noteDoubled(bytes, i)
            }
        case 0xC4:
            isLatin = false
            noteDoubled(bytes, i)
        case 0xC5, 0xC6, 0xCB: break
        case 0xE2: if NormalForm.mayCompose(first, second, bytes[i &+ 2]) { mayNeedComposing = true }
        case 0xE0:
            isLatin = false
            let third = bytes[i &+ 2]
            if toneEnd == i, NormalForm.isVowelBelow(second, third) { mayNeedComposing = true }
            if NormalForm.isTone(second, third) { toneEnd = i &+ 3 }
            if NormalForm.mayCompose(first, second, third) { mayNeedComposing = true }
        default:
            isLatin = false
            if NormalForm.mayCompose(first, second, length > 2 ? bytes[i &+ 2] : 0) { mayNeedComposing = true }
        }
        return length
    }

    @inline(__always)
    private mutating func noteDoubled(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) {
        guard i &+ 3 < bytes.count else { return }
        switch bytes[i &+ 2] {
        case 0xC2, 0xC5, 0xC6, 0xCB, 0xE2: doubled &+= 1
        default: break
        }
    }
}
