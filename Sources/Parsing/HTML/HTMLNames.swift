/// Finds the number of a name of an element or attribute in bytes of any case: one pass over the name, one look into
/// a table, no allocation.
struct HTMLNames: Sendable {
    static let tags = HTMLNames(HTMLTag.allCases.dropFirst(3).map { ("\($0)", $0.rawValue) })
    static let attributes = HTMLNames(HTMLAttributeName.allCases.dropFirst().map { ($0.printed, $0.rawValue) })

    private static let slots = 1_024
    private let keys: FixedTable<UInt64>
    private let values: FixedTable<UInt8>

    private init(_ names: [(String, UInt8)]) {
        var keys = [UInt64](repeating: 0, count: Self.slots)
        var values = [UInt8](repeating: 0, count: Self.slots)
        for (name, value) in names {
            var key = Self.seed
            for byte in name.utf8 { key = Self.mix(key, byte) }
            var slot = Int(truncatingIfNeeded: key >> 32) & (Self.slots - 1)
            while keys[slot] != 0 { slot = (slot + 1) & (Self.slots - 1) }
            keys[slot] = key
            values[slot] = value
        }
        self.keys = FixedTable(keys)
        self.values = FixedTable(values)
    }

    static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    /// One step of FNV-1a, 64 bits.
    @inline(__always)
    static func mix(_ key: UInt64, _ byte: UInt8) -> UInt64 { (key ^ UInt64(byte)) &* 0x100_0000_01B3 }

    /// The number of the name with this key, 0 for none.
    ///
    /// Two names of one key are taken for each other: that needs a name made for
    /// it, and then does no harm.
    @inline(__always)
    func number(_ key: UInt64) -> UInt8 {
        var slot = Int(truncatingIfNeeded: key >> 32) & (Self.slots &- 1)
        while true {
            let found = keys[slot]
            if found == key { return values[slot] }
            if found == 0 { return 0 }
            slot = (slot &+ 1) & (Self.slots &- 1)
        }
    }
}
