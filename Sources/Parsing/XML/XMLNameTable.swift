/// Names of one document, each once: as printed, and resolved.
struct XMLNameTable {
    private(set) var names: [XMLName] = []
    /// Printed names, one after the other.
    private var printed: [UInt8] = []
    private var ranges: [Range<Int>] = []
    /// Open addressing over `ranges`; -1 is free.
    ///
    /// Swift's hash is seeded for each process, so that no document can
    /// aim at one slot; the order of names does not depend on it.
    private var slots = [Int32](repeating: -1, count: 64)
    /// Printed name and namespace, both as indices of printed texts, to the index in `names`.
    private var resolved: [UInt64: Int32] = [:]

    /// The index of a printed text.
    mutating func index(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
        var slot = hasher.finalize() & (slots.count &- 1)
        while slots[slot] >= 0 {
            let range = ranges[Int(slots[slot])]
            if range.count == bytes.count, printed[range].elementsEqual(bytes) { return slots[slot] }
            slot = (slot &+ 1) & (slots.count &- 1)
        }
        let index = Int32(truncatingIfNeeded: ranges.count)
        ranges.append(printed.count..<(printed.count &+ bytes.count))
        printed.append(contentsOf: bytes)
        slots[slot] = index
        if ranges.count &* 2 > slots.count { grow() }
        return index
    }

    mutating func index(_ bytes: [UInt8]) -> Int32 { bytes.withUnsafeBufferPointer { index($0) } }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count &* 2)
        for (index, range) in ranges.enumerated() {
            var hasher = Hasher()
            printed[range].withUnsafeBytes { hasher.combine(bytes: $0) }
            var slot = hasher.finalize() & (slots.count &- 1)
            while slots[slot] >= 0 { slot = (slot &+ 1) & (slots.count &- 1) }
            slots[slot] = Int32(truncatingIfNeeded: index)
        }
    }

    func bytes(_ index: Int32) -> ArraySlice<UInt8> { printed[ranges[Int(index)]] }

    func string(_ index: Int32) -> String { String(decoding: bytes(index), as: UTF8.self) }

    /// Where the prefix of a printed name ends, counted from its start; nil without one.
    func colon(_ index: Int32) -> Int? {
        let range = ranges[Int(index)]
        guard let at = printed[range].firstIndex(of: UInt8(ascii: ":")), at > range.lowerBound,
            at &+ 1 < range.upperBound
        else { return nil }
        return at &- range.lowerBound
    }

    /// The index of the prefix of a printed name as a printed text; nil without one.
    mutating func prefix(_ index: Int32) -> Int32? {
        guard let colon = colon(index) else { return nil }
        return self.index(Array(bytes(index).prefix(colon)))
    }

    /// The name a printed one stands for in `namespace`, a printed text, -1 for none.
    mutating func resolve(_ index: Int32, namespace: Int32) -> Int32 {
        let key = UInt64(UInt32(bitPattern: index)) << 32 | UInt64(UInt32(bitPattern: namespace))
        if let known = resolved[key] { return known }
        let text = bytes(index)
        let colon = colon(index)
        let name = XMLName(
            local: String(decoding: colon.map { text.dropFirst($0 &+ 1) } ?? text, as: UTF8.self),
            namespace: namespace < 0 ? "" : string(namespace),
            prefix: colon.map { String(decoding: text.prefix($0), as: UTF8.self) } ?? ""
        )
        let new = Int32(truncatingIfNeeded: names.count)
        names.append(name)
        resolved[key] = new
        return new
    }
}
