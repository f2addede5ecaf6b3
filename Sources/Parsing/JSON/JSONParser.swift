import News

extension DocumentParser {
    /// JSON: items of a news format, in one value or one a line.
    static let json = DocumentParser(
        mediaType: "application/json",
        form: .text(
            recognises: { JSONSigns.isJSON($0.bytes) },
            parse: { (text, context) throws(Reason) in try JSONDocuments.read(text, context) }
        )
    )
}

/// A news format that is written in JSON.
struct JSONFormat: Sendable {
    /// Whether the value is of this format.
    var recognises: @Sendable (JSONValue) -> Bool
    /// The documents of a value that was recognised; nil gives it to the next format.
    var parse: @Sendable (JSONValue, DroppedText, ParsingContext) throws(Reason) -> [ParsedPart]?

    /// In the order in which they are asked.
    static let all: [JSONFormat] = [
        .jsonFeed,
        .ninjs,
    ]
}

/// Finds the format of a JSON text and reads it.
enum JSONDocuments {
    /// Values and keys read of one text: what they cost in memory is bounded.
    private static let valueLimit = 4_000_000

    static func read(_ text: DroppedText, _ context: ParsingContext) throws(Reason) -> [ParsedPart] {
        if JSONSigns.isLines(text.bytes) { return try readLines(text, context) }
        let value: JSONValue
        do throws(JSONValue.Fault) {
            value = try self.value(text.bytes[...], limit: valueLimit)
        } catch {
            throw reason(error)
        }
        guard let parts = try parts(value, text, context), !parts.isEmpty else { throw unsupported(value) }
        return parts
    }

    /// JSON Lines: every line is a part; one that cannot be read does not keep the others from it.
    private static func readLines(_ text: DroppedText, _ context: ParsingContext) throws(Reason) -> [ParsedPart] {
        var parts: [ParsedPart] = []
        var number = 0
        for line in text.bytes.split(separator: 0x0A) where line.contains(where: { $0 > 0x20 }) {
            number += 1
            try context.take(members: 1)
            do throws(Reason) {
                let value: JSONValue
                do throws(JSONValue.Fault) {
                    value = try self.value(line, limit: valueLimit)
                } catch {
                    throw reason(error)
                }
                guard let found = try self.parts(value, text, context), !found.isEmpty else {
                    throw unsupported(value)
                }
                parts += found.map { $0.below(number) }
            } catch {
                if error.endsObject { throw error }
                parts.append(.refused(path: String(number), error))
            }
        }
        // Lines of another kind of data, such as a log, are one file that is not read.
        if let reason = firstReason(parts) { throw reason }
        return parts
    }

    /// Why nothing was read; nil where something was.
    private static func firstReason(_ parts: [ParsedPart]) -> Reason? {
        var first: Reason?
        for part in parts {
            guard case .refused(_, let reason) = part else { return nil }
            first = first ?? reason
        }
        return first
    }

    private static func parts(
        _ value: JSONValue,
        _ text: DroppedText,
        _ context: ParsingContext
    ) throws(Reason) -> [ParsedPart]? {
        for format in JSONFormat.all where format.recognises(value) {
            if let parts = try format.parse(value, text, context) { return parts }
        }
        return nil
    }

    private static func value(_ bytes: ArraySlice<UInt8>, limit: Int) throws(JSONValue.Fault) -> JSONValue {
        var limits = JSONValue.Limits()
        limits.values = limit
        let result = bytes.withUnsafeBufferPointer { text in
            Result { () throws(JSONValue.Fault) in try JSONValue(text, limits: limits) }
        }
        return try result.get()
    }

    private static func reason(_ fault: JSONValue.Fault) -> Reason {
        fault.isLimit
            ? Reason(.tooLarge, "The JSON holds \(fault.cause); divide the file.")
            : Reason(.damaged, "The file begins like JSON and is \(fault); get it again from where it came.")
    }

    /// The names at the top tell a person which of their files this is.
    private static func unsupported(_ value: JSONValue) -> Reason {
        let object = value.array.first ?? value
        let names = object.members.prefix(8).map { member in
            String(String.UnicodeScalarView(member.key.unicodeScalars.filter { $0.value >= 0x20 }.prefix(32)))
        }
        let list = names.isEmpty ? "" : " with \(names.joined(separator: ", "))"
        return Reason(
            .unsupportedFormat,
            "The file is JSON\(list), which is neither ninjs nor a JSON Feed; drop the text as ninjs, HTML or plain text."
        )
    }
}
