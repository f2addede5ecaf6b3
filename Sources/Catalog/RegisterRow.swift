/// One row of a register as it is printed: fields in order, the items it rests on, and its days in a calendar.
package struct RegisterRow: Sendable {
    package enum Value: Sendable, Hashable {
        case text(String)
        case number(Int)
        case list([String])
    }

    package struct Field: Sendable {
        /// camelCase, as in JSON.
        package var name: String
        package var value: Value
    }

    /// An all-day entry of a calendar.
    package struct CalendarDay: Sendable, Hashable {
        /// What keeps the same entry the same over exports.
        package var key: String
        /// First and last day, `2025-12-31`.
        package var from: String
        package var to: String
        package var summary: String
        package var note: String
        package var category: String
        /// Whether to be reminded before.
        package var hasAlarm: Bool
    }

    /// What the row is told by, the same over exports.
    package var key: String
    package var fields: [Field]
    package var citations: [Citation]
    package var days: [CalendarDay] = []
    /// Time of the newest record it rests on, as written.
    package var recorded: String

    /// Fields without a value are left out.
    init(key: String, fields: [(String, Value?)], entries: [RegisterEntry]) {
        self.key = key
        self.fields = fields.compactMap { name, value in value.map { Field(name: name, value: $0) } }
        var seen: Set<Int64> = []
        citations = entries.map(\.citation).filter { seen.insert($0.seq).inserted }
            .sorted { ($0.day, $0.seq) < ($1.day, $1.seq) }
        recorded = entries.map(\.recorded).max() ?? ""
    }

    package subscript(_ name: String) -> Value? { fields.first { $0.name == name }?.value }
}

extension RegisterRow.Value {
    /// Nil for an empty text or none.
    init?(_ text: String?) {
        guard let text, !text.isEmpty else { return nil }
        self = .text(text)
    }

    /// Nil for an empty list.
    init?(_ list: [String]) {
        guard !list.isEmpty else { return nil }
        self = .list(list)
    }

    package var text: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        case .list(let list): list.joined(separator: "; ")
        }
    }
}

/// Values of one field over several items: the one that most say, and the others when there are any.
struct Tally {
    private var counts: [String: Int] = [:]
    private var order: [String] = []

    mutating func add(_ value: String?) {
        guard let value, !value.isEmpty else { return }
        if counts[value] == nil { order.append(value) }
        counts[value, default: 0] += 1
    }

    /// Said most often, of equals the one said first.
    var best: String? {
        var best: String?
        for value in order where counts[value] ?? 0 > best.flatMap({ counts[$0] }) ?? 0 { best = value }
        return best
    }

    /// In the order of their first mention.
    var all: [String] { order }

    /// `name: a (2) | b (1)` where items contradict each other: values of which neither is the other more exactly.
    func conflict(_ name: String) -> String? {
        let values = order.filter { value in
            !order.contains { $0.utf8.count > value.utf8.count && $0.hasPrefix(value) }
        }
        guard values.count > 1 else { return nil }
        return "\(name): " + values.map { "\($0) (\(counts[$0] ?? 0))" }.joined(separator: " | ")
    }
}
