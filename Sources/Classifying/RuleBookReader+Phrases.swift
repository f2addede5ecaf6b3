import News

/// The phrases of a statement.
extension RuleBookReader {
    func phrases(_ statement: String) throws(Failure) -> [[UInt8]] {
        var all: [[UInt8]] = []
        for phrase in try rawPhrases(statement) { all += try folded(phrase) }
        return all
    }

    func rawPhrases(_ statement: String) throws(Failure) -> [ArraySlice<UInt8>] {
        let bytes = Array(statement.utf8)
        guard let colon = Statements.colon(bytes) else {
            throw Failure(line: line, message: "expected ` : ` before the phrases")
        }
        return bytes[(colon + 3)...].split(separator: UInt8(ascii: ";")).map(trimmed).filter { !$0.isEmpty }
    }

    func folded(_ phrase: ArraySlice<UInt8>) throws(Failure) -> [[UInt8]] {
        var all: [[UInt8]] = []
        for variant in try expanded(phrase) {
            let key = trimmed(variant[...]).withUnsafeBufferPointer { TextFold.bytes($0) }
            if !key.isEmpty { all.append(key) }
        }
        return all
    }

    /// The variants that `{a/b}` groups stand for.
    func expanded(_ phrase: ArraySlice<UInt8>) throws(Failure) -> [[UInt8]] {
        guard let open = phrase.firstIndex(of: UInt8(ascii: "{")) else { return [Array(phrase)] }
        guard let close = phrase[open...].firstIndex(of: UInt8(ascii: "}")) else {
            throw Failure(line: line, message: "`{` without `}` in `\(String(decoding: phrase, as: UTF8.self))`")
        }
        let tails = try expanded(phrase[(close + 1)...])
        var all: [[UInt8]] = []
        for choice in phrase[(open + 1)..<close].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            let head = Array(phrase[..<open]) + choice
            for tail in tails { all.append(head + tail) }
        }
        guard all.count <= 4_096 else {
            throw Failure(line: line, message: "too many variants of `\(String(decoding: phrase, as: UTF8.self))`")
        }
        return all
    }

    func trimmed(_ text: Substring) -> String {
        String(decoding: trimmed(Array(text.utf8)[...]), as: UTF8.self)
    }

    func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = text.drop(while: Statements.isSpace)
        while let last = text.last, Statements.isSpace(last) { text.removeLast() }
        return text
    }
}
