/// Phrases, each once, numbered in the order in which they came.
///
/// They lie one after another in one piece, a line end behind each, and are found by an open-addressed table of
/// numbers: thousands of them cost no allocation of their own.
struct PhraseTable: Sendable {
    private(set) var text: [UInt8] = []
    /// By phrase: where it begins in `text`; at the end where the next one would.
    private(set) var starts: [Int32] = [0]
    /// Numbers by hash, -1 where none is; half of them at most are taken.
    private var slots = [Int32](repeating: -1, count: 512)

    init() {}

    init(_ phrases: [[UInt8]]) {
        for phrase in phrases { _ = insert(phrase) }
    }

    var count: Int { starts.count - 1 }

    /// Where a phrase stands in `text`.
    func range(_ phrase: Int) -> Range<Int> { Int(starts[phrase])..<Int(starts[phrase + 1]) - 1 }

    subscript(phrase: Int) -> [UInt8] { Array(text[range(phrase)]) }

    /// The number of a phrase; it gets one where it has none.
    mutating func insert(_ phrase: [UInt8]) -> Int { phrase.withUnsafeBufferPointer { insert($0) } }

    mutating func insert(_ phrase: UnsafeBufferPointer<UInt8>) -> Int {
        if count * 2 >= slots.count { grow() }
        let slot = slot(of: phrase)
        if slots[slot] >= 0 { return Int(slots[slot]) }
        let number = count
        slots[slot] = Int32(number)
        text.append(contentsOf: phrase)
        text.append(0x0A)
        starts.append(Int32(text.count))
        return number
    }

    func number(of phrase: [UInt8]) -> Int? {
        let number = phrase.withUnsafeBufferPointer { slots[slot(of: $0)] }
        return number < 0 ? nil : Int(number)
    }

    /// The slot that has the phrase, or the free one that it would get.
    private func slot(of phrase: UnsafeBufferPointer<UInt8>) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: Self.hash(phrase) >> 32) & mask
        return text.withUnsafeBufferPointer { text in
            while slots[slot] >= 0 {
                let range = range(Int(slots[slot]))
                if range.count == phrase.count, UnsafeBufferPointer(rebasing: text[range]).elementsEqual(phrase) {
                    break
                }
                slot = (slot + 1) & mask
            }
            return slot
        }
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        let mask = slots.count - 1
        text.withUnsafeBufferPointer { text in
            for number in 0..<count {
                var slot =
                    Int(truncatingIfNeeded: Self.hash(UnsafeBufferPointer(rebasing: text[range(number)])) >> 32) & mask
                while slots[slot] >= 0 { slot = (slot + 1) & mask }
                slots[slot] = Int32(number)
            }
        }
    }

    /// FNV-1a's steps on eight bytes at a time.
    private static func hash(_ phrase: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let raw = UnsafeRawBufferPointer(phrase)
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var index = 0
        while index &+ 8 <= raw.count {
            hash = step(hash, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            index &+= 8
        }
        var rest = UInt64(raw.count)
        while index < raw.count {
            rest = rest << 8 | UInt64(raw[index])
            index &+= 1
        }
        return step(hash, rest)
    }

    private static func step(_ hash: UInt64, _ eight: UInt64) -> UInt64 {
        let mixed = (hash ^ eight) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ mixed >> 29
    }
}
