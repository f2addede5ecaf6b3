import News

extension JSONFormat {
    /// IPTC ninjs 1.0 to 3.1 (https://iptc.org/std/ninjs/) and what agencies send in its words.
    static let ninjs = JSONFormat(
        recognises: { value in
            switch value {
            case .object, .array: true
            default: false
            }
        },
        parse: { (value, text, context) throws(Reason) in try NinjsFormat.parts(value, text, context) }
    )
}

/// Finds the ninjs items of a JSON value: itself, the members of an array, or what an answer of an agency's interface
/// wraps (`data`, `items`, `item` …).
enum NinjsFormat {
    /// Objects and arrays around an item.
    private static let depthLimit = 5

    /// Nil where there is none.
    static func parts(
        _ value: JSONValue,
        _ text: DroppedText,
        _ context: ParsingContext
    ) throws(Reason) -> [ParsedPart]? {
        if NinjsNames.isItem(value) {
            return [.document(try NinjsReader(value, context.settings).document(charset: text.charset))]
        }
        var items: [JSONValue] = []
        collect(value, depth: 0, &items)
        guard !items.isEmpty else { return nil }
        // An answer that wraps its one item is that item; a list of one is a list.
        let isOne: Bool
        if case .object = value { isOne = items.count == 1 } else { isOne = false }
        var parts: [ParsedPart] = []
        for (index, item) in items.enumerated() {
            try context.take(members: 1)
            do throws(Reason) {
                let document = try NinjsReader(item, context.settings).document(charset: text.charset)
                parts.append(isOne ? .document(document) : ParsedPart.document(document).below(index + 1))
            } catch {
                if isOne { throw error }
                parts.append(.refused(path: String(index + 1), error))
            }
        }
        return parts
    }

    private static func collect(_ value: JSONValue, depth: Int, _ items: inout [JSONValue]) {
        guard depth <= depthLimit else { return }
        switch value {
        case .array(let values):
            for value in values where NinjsNames.isItem(value) || !isScalar(value) {
                if NinjsNames.isItem(value) { items.append(value) } else { collect(value, depth: depth + 1, &items) }
            }
        case .object(let members):
            for member in members where !isScalar(member.value) {
                if NinjsNames.isItem(member.value) {
                    items.append(member.value)
                } else {
                    collect(member.value, depth: depth + 1, &items)
                }
            }
        default: break
        }
    }

    private static func isScalar(_ value: JSONValue) -> Bool {
        switch value {
        case .object, .array: false
        default: true
        }
    }
}
