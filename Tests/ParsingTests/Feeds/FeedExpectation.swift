/// One comparison in the comment of a feed test: `entries[0]['title'] == 'x'`, a Python expression.
struct FeedExpectation {
    enum Step: Equatable { case name(String), index(Int) }
    enum Value: Equatable { case text(String), tuple([Int]) }

    /// The entry's number; nil for the feed itself.
    var entry: Int?
    var path: [Step]
    var value: Value

    /// The comparisons of a comment that can be told; others are left out.
    static func all(in comment: String) -> [FeedExpectation] {
        comment.split(separator: "\n").compactMap { line -> String? in
            guard let range = line.firstRange(of: "Expect:") else { return nil }
            return String(line[range.upperBound...])
        }.first.map { $0.components(" and ").compactMap { FeedExpectation($0) } } ?? []
    }

    private init?(_ term: String) {
        guard let range = term.firstRange(of: "==") else { return nil }
        var left = term[..<range.lowerBound].filter { $0 != " " && $0 != "(" && $0 != ")" }[...]
        if left.hasPrefix("feed[") {
            left = left.dropFirst(4)
        } else if left.hasPrefix("entries["), let close = left.firstIndex(of: "]"),
            let number = Int(left[left.index(left.startIndex, offsetBy: 8)..<close])
        {
            entry = number
            left = left[left.index(after: close)...]
        } else {
            return nil
        }
        path = []
        while left.first == "[", let close = left.firstIndex(of: "]") {
            let inner = left[left.index(after: left.startIndex)..<close].filter { $0 != "'" && $0 != "\"" }
            path.append(Int(inner).map { .index($0) } ?? .name(inner))
            left = left[left.index(after: close)...]
        }
        guard left.isEmpty, !path.isEmpty, let value = Self.value(String(term[range.upperBound...])) else { return nil }
        self.value = value
    }

    private static func value(_ text: String) -> Value? {
        var rest = text.drop { $0 == " " }
        if rest.first == "(" {
            let numbers = rest.dropFirst().prefix { $0 != ")" }.split(separator: ",").map {
                Int($0.filter { $0 != " " })
            }
            guard numbers.count >= 6, !numbers.contains(nil) else { return nil }
            return .tuple(numbers.compactMap { $0 })
        }
        if rest.first == "u" { rest = rest.dropFirst() }
        guard let quote = rest.first, quote == "'" || quote == "\"" else { return nil }
        var result = String.UnicodeScalarView()
        var scalars = rest.unicodeScalars.dropFirst()
        while let scalar = scalars.popFirst(), Character(scalar) != quote {
            guard scalar == "\\", let next = scalars.popFirst() else {
                result.append(scalar)
                continue
            }
            switch next {
            case "n": result.append("\n")
            case "t": result.append("\t")
            case "x", "u":
                let count = next == "x" ? 2 : 4
                let digits = String(String.UnicodeScalarView(scalars.prefix(count)))
                scalars = scalars.dropFirst(count)
                guard let number = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(number) else { return nil }
                result.append(scalar)
            default: result.append(next)
            }
        }
        return .text(String(result))
    }
}

extension String {
    /// Parts between `separator`, which is none inside quotes.
    fileprivate func components(_ separator: String) -> [String] {
        var parts = [""]
        var quote: Character?
        var rest = self[...]
        while let character = rest.first {
            if quote == nil, rest.hasPrefix(separator) {
                parts.append("")
                rest = rest.dropFirst(separator.count)
                continue
            }
            if character == quote {
                quote = nil
            } else if quote == nil, character == "'" || character == "\"" {
                quote = character
            }
            parts[parts.count - 1].append(character)
            rest = rest.dropFirst()
        }
        return parts
    }
}
