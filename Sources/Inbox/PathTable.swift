/// Paths by number, stored one behind the other in one buffer, so that 100,000 waiting files cost their names and
/// little more.
///
/// Slots are small integers that are used again after `remove`.
struct PathTable: Sendable {
    typealias Slot = Int32

    private struct Place {
        var offset: Int
        var length: Int32
        var hash: UInt32
    }

    private var bytes: [UInt8] = []
    private var places: [Place] = []
    private var free: [Slot] = []
    /// Open addressing with linear probing: slot + 1, or 0 for an empty cell.
    ///
    /// A power of two, at most half full.
    private var cells: [Int32] = Array(repeating: 0, count: 64)
    /// Bytes of removed paths still in `bytes`.
    private var wasted = 0

    var count: Int { places.count - free.count }
    /// One more than the largest slot ever handed out.
    var slotLimit: Int { places.count }

    func slot(_ path: UnsafeBufferPointer<UInt8>) -> Slot? {
        let hash = Self.hash(path)
        var cell = Int(hash) & (cells.count - 1)
        while cells[cell] != 0 {
            let slot = cells[cell] - 1
            if isEqual(slot, path, hash) { return slot }
            cell = (cell + 1) & (cells.count - 1)
        }
        return nil
    }

    /// Adds a path that is not there yet.
    mutating func insert(_ path: UnsafeBufferPointer<UInt8>) -> Slot {
        if (count + 1) * 2 > cells.count { rehash(cells.count * 2) }
        let place = Place(offset: bytes.count, length: Int32(path.count), hash: Self.hash(path))
        bytes.append(contentsOf: path)
        let slot: Slot
        if let used = free.popLast() {
            slot = used
            places[Int(slot)] = place
        } else {
            slot = Slot(places.count)
            places.append(place)
        }
        link(slot)
        return slot
    }

    mutating func remove(_ slot: Slot) {
        unlink(slot)
        wasted += Int(places[Int(slot)].length)
        places[Int(slot)].length = -1
        free.append(slot)
        if wasted > 1 << 16, wasted * 2 > bytes.count { compact() }
    }

    func path(_ slot: Slot) -> [UInt8] {
        let place = places[Int(slot)]
        return Array(bytes[place.offset..<(place.offset + Int(max(0, place.length)))])
    }

    func isUsed(_ slot: Slot) -> Bool { Int(slot) < places.count && places[Int(slot)].length >= 0 }

    private func isEqual(_ slot: Slot, _ path: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Bool {
        let place = places[Int(slot)]
        guard place.hash == hash, Int(place.length) == path.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            path.elementsEqual(UnsafeBufferPointer(rebasing: bytes[place.offset..<(place.offset + path.count)]))
        }
    }

    private mutating func link(_ slot: Slot) {
        var cell = Int(places[Int(slot)].hash) & (cells.count - 1)
        while cells[cell] != 0 { cell = (cell + 1) & (cells.count - 1) }
        cells[cell] = slot + 1
    }

    /// Removes the cell and moves later ones of the same run up, so that no tombstones gather.
    private mutating func unlink(_ slot: Slot) {
        let mask = cells.count - 1
        var cell = Int(places[Int(slot)].hash) & mask
        while cells[cell] != slot + 1 {
            if cells[cell] == 0 { return }
            cell = (cell + 1) & mask
        }
        var hole = cell
        var next = (cell + 1) & mask
        while cells[next] != 0 {
            let home = Int(places[Int(cells[next] - 1)].hash) & mask
            if (next - home) & mask >= (next - hole) & mask {
                cells[hole] = cells[next]
                hole = next
            }
            next = (next + 1) & mask
        }
        cells[hole] = 0
    }

    private mutating func rehash(_ size: Int) {
        cells = Array(repeating: 0, count: size)
        for slot in places.indices where places[slot].length >= 0 { link(Slot(slot)) }
    }

    private mutating func compact() {
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count - wasted)
        for slot in places.indices where places[slot].length >= 0 {
            let place = places[slot]
            places[slot].offset = kept.count
            kept.append(contentsOf: bytes[place.offset..<(place.offset + Int(place.length))])
        }
        bytes = kept
        wasted = 0
        if free.count > 1 << 10, count == 0 {
            self = PathTable()
        }
    }

    /// Seeded, so that nobody can choose names that all fall into one cell.
    private static func hash(_ path: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(path))
        return UInt32(truncatingIfNeeded: hasher.finalize())
    }
}
