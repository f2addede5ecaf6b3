/// One JSON value read strictly: RFC 8259 and more, valid UTF-8, no duplicate keys, no lone surrogates, bounded depth.
///
/// Reads the answers of workers (which are hostile until proven), and records. Numbers keep their text.
package enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONValue])
    /// Members in the order of the text.
    case object([Member])

    package struct Member: Sendable, Hashable {
        package var key: String
        package var value: JSONValue

        package init(key: String, value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// Where and why a text is not the JSON we accept.
    package struct Fault: Error, Sendable, Hashable, CustomStringConvertible {
        /// Byte offset in the text.
        package var offset: Int
        package var cause: String
        /// It was a limit of ours, not the text.
        package var isLimit = false

        package var description: String { "not valid JSON at byte \(offset): \(cause)" }
    }

    /// What is accepted beyond the grammar.
    package struct Limits: Sendable, Hashable {
        /// Most values and keys: what reading costs in memory.
        package var values = Int.max
        /// Whether line ends and tabs may stand between values.
        package var allowsLines = true

        package init() {}
    }

    /// Deepest nesting accepted.
    package static let depthLimit = 64

    /// Reads a text that is one value and nothing else but white space around it.
    package init(_ text: UnsafeBufferPointer<UInt8>, limits: Limits = Limits()) throws(Fault) {
        var reader = JSONReader(text: text, limits: limits)
        self = try reader.document()
    }

    package init(_ text: [UInt8], limits: Limits = Limits()) throws(Fault) {
        let result = text.withUnsafeBufferPointer { text in
            Result { () throws(Fault) in try JSONValue(text, limits: limits) }
        }
        self = try result.get()
    }

    package subscript(_ key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key.hasSameBytes(as: key) }?.value
    }

    package var string: String? {
        guard case .string(let value) = self else { return nil }
        return value
    }

    package var array: [JSONValue] {
        guard case .array(let values) = self else { return [] }
        return values
    }

    package var int: Int64? {
        guard case .number(let text) = self else { return nil }
        return Int64(text)
    }

    /// Members of an object, empty for anything else.
    package var members: [Member] {
        guard case .object(let members) = self else { return [] }
        return members
    }
}

extension String {
    /// String's own equality takes a composed and a decomposed letter for the same.
    func hasSameBytes(as other: String) -> Bool {
        utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
    }
}
