/// A place in folded bytes that steps forward over what it recognises.
struct Cursor {
    private let bytes: [UInt8]
    private(set) var start = 0

    init(_ bytes: [UInt8], from start: Int = 0) {
        self.bytes = bytes
        self.start = start
    }

    func peeks(_ word: some Collection<UInt8>) -> Bool { bytes[min(start, bytes.count)...].starts(with: word) }

    func peeks(_ word: String) -> Bool { peeks(Array(word.utf8)) }

    mutating func take(_ word: some Collection<UInt8>) -> Bool {
        guard peeks(word) else { return false }
        start += word.count
        return true
    }

    mutating func take(_ word: String) -> Bool { take(Array(word.utf8)) }

    mutating func skip(anyOf marks: String) {
        while start < bytes.count, marks.utf8.contains(bytes[start]) { start += 1 }
    }

    mutating func number() -> Int? {
        let first = start
        var value = 0
        while start < bytes.count, bytes[start] &- 0x30 < 10, start - first < 6 {
            value = value * 10 + Int(bytes[start] &- 0x30)
            start += 1
        }
        return start > first ? value : nil
    }

    /// Day, month and year in any of the written orders; stays where it was when there is no whole date.
    mutating func date() -> (Int, Int, Int)? {
        let before = start
        if let date = dayFirst() { return date }
        start = before
        guard let month = month() else { return nil }
        skip(anyOf: " ")
        if let day = number(), take(",") || take(" ") {
            skip(anyOf: " ")
            if let year = number() { return (day, month, year) }
        }
        start = before
        return nil
    }

    private mutating func dayFirst() -> (Int, Int, Int)? {
        guard let day = number() else { return nil }
        _ = take("er")
        skip(anyOf: " ")
        if let mark = mark() {
            skip(anyOf: " ")
            guard let month = number() else { return nil }
            skip(anyOf: " ")
            guard self.mark() == mark else { return nil }
            skip(anyOf: " ")
            return number().map { (day, month, $0) }
        }
        var month: Int?
        if take("tháng ") || take("ເດືອນ") {
            skip(anyOf: " ")
            month = number() ?? self.month()
        } else {
            month = self.month()
        }
        guard let month else { return nil }
        skip(anyOf: " ,")
        if take("năm ") || take("ປີ") { skip(anyOf: " ") }
        return number().map { (day, month, $0) }
    }

    private mutating func mark() -> UInt8? {
        for mark in ["/", "-", "."] where take(mark) { return mark.utf8.first }
        return nil
    }

    private mutating func month() -> Int? {
        for (word, month) in InstrumentKinds.months where take(word) { return month }
        return nil
    }
}

extension ArraySlice<UInt8> {
    func ends(with word: some BidirectionalCollection<UInt8>) -> Bool { reversed().starts(with: word.reversed()) }

    func ends(with word: String) -> Bool { ends(with: Array(word.utf8)) }
}
