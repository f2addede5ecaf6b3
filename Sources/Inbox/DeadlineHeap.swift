/// Deadlines, the earliest first (a binary heap).
struct DeadlineHeap: Sendable {
    struct Item: Sendable {
        var deadline: Int64
        var slot: PathTable.Slot
        var stamp: UInt32
    }

    private var items: [Item] = []

    var first: Item? { items.first }
    var count: Int { items.count }

    mutating func insert(_ item: Item) {
        items.append(item)
        rise(items.count - 1)
    }

    mutating func removeFirst() {
        guard let last = items.popLast(), !items.isEmpty else { return }
        items[0] = last
        sink(0)
    }

    /// Drops the items that are void.
    mutating func keep(_ isValid: (Item) -> Bool) {
        items.removeAll { !isValid($0) }
        for index in stride(from: items.count / 2, through: 0, by: -1) { sink(index) }
    }

    private mutating func rise(_ start: Int) {
        var index = start
        while index > 0 {
            let parent = (index - 1) / 2
            if items[parent].deadline <= items[index].deadline { return }
            items.swapAt(parent, index)
            index = parent
        }
    }

    private mutating func sink(_ start: Int) {
        var index = start
        while true {
            var least = index
            for child in [2 * index + 1, 2 * index + 2]
            where child < items.count && items[child].deadline < items[least].deadline {
                least = child
            }
            if least == index { return }
            items.swapAt(least, index)
            index = least
        }
    }
}
