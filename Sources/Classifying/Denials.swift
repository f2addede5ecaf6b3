/// The words of a text that deny, and what they deny (`deny` of `RuleBookReader`).
struct Denials {
    /// Ascending by their ends, as matches come.
    private var before: [(range: Range<Int>, words: Int)] = []
    private var after: [(range: Range<Int>, words: Int)] = []

    /// Folded bytes: nothing further away is looked at, in scripts with no spaces between words nothing else counts.
    private static let reach = 72

    mutating func add(_ range: Range<Int>, _ denial: RuleBook.Denial) {
        if denial.isAfter { after.append((range, denial.words)) } else { before.append((range, denial.words)) }
    }

    /// `không chỉ`, a set phrase, denies nothing.
    mutating func leaveOut(within masks: [Range<Int>]) {
        guard !masks.isEmpty, !before.isEmpty || !after.isEmpty else { return }
        func isFree(_ denial: (range: Range<Int>, words: Int)) -> Bool {
            // Masks ascend by their ends; only those that end not before it can hold it.
            var low = 0
            var high = masks.count
            while low < high {
                let middle = (low + high) / 2
                if masks[middle].upperBound < denial.range.upperBound { low = middle + 1 } else { high = middle }
            }
            return !masks[low...].prefix(4).contains { $0.lowerBound <= denial.range.lowerBound }
        }
        before.removeAll { !isFree($0) }
        after.removeAll { !isFree($0) }
    }

    /// The words that deny what stands at `range`; nil where none do.
    func denial(of range: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
        var index = Self.firstEnd(before, over: range.lowerBound) - 1
        while index >= 0, before[index].range.upperBound + Self.reach > range.lowerBound {
            let denial = before[index]
            if Self.joins(bytes, denial.range.upperBound..<range.lowerBound, words: denial.words) {
                return denial.range
            }
            index -= 1
        }
        index = Self.firstEnd(after, over: range.upperBound)
        while index < after.count, after[index].range.lowerBound < range.upperBound + Self.reach {
            let denial = after[index]
            if denial.range.lowerBound >= range.upperBound,
                Self.joins(bytes, range.upperBound..<denial.range.lowerBound, words: denial.words)
            {
                return denial.range
            }
            index += 1
        }
        return nil
    }

    /// How many end at or before `offset`.
    private static func firstEnd(_ denials: [(range: Range<Int>, words: Int)], over offset: Int) -> Int {
        var low = 0
        var high = denials.count
        while low < high {
            let middle = (low + high) / 2
            if denials[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether at most so many words, and no comma or stop, stand between.
    private static func joins(_ bytes: [UInt8], _ between: Range<Int>, words: Int) -> Bool {
        var spaces = 0
        for index in between {
            switch bytes[index] {
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "!"),
                UInt8(ascii: "?"), 0x0A:
                return false
            case 0x20: spaces += 1
            default: break
            }
        }
        // Between two words that touch stands one space.
        return spaces <= words + 1
    }
}
