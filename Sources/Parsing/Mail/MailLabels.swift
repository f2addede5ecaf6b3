/// Fields that a bulletin has at the top of its text: "Headline: …", "Abstract: …".
struct MailLabels {
    private(set) var headline: String?
    private(set) var abstract: String?
    /// The text without them.
    private(set) var text: [UInt8]

    private static let lines = 20

    init(_ text: [UInt8]) {
        self.text = text
        var ranges: [Range<Int>] = []
        text.withUnsafeBufferPointer { text in
            var i = 0
            var number = 0
            while i < text.count, number < Self.lines {
                let start = i
                let line = MailLines.next(text, &i, text.count)
                number += 1
                guard let value = Self.value(text, line, "headline:") ?? Self.value(text, line, "abstract:") else {
                    continue
                }
                let isHeadline = text[line.lowerBound] | 0x20 == UInt8(ascii: "h")
                if isHeadline, headline == nil {
                    headline = StatedText.line(value)
                } else if !isHeadline, abstract == nil, headline != nil {
                    abstract = StatedText.line(value)
                } else {
                    continue
                }
                ranges.append(start..<i)
            }
        }
        guard headline != nil else { return }
        for range in ranges.reversed() { self.text.removeSubrange(range) }
    }

    private static func value(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ label: String) -> [UInt8]? {
        guard line.count > label.utf8.count, zip(text[line], label.utf8).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) else {
            return nil
        }
        return Array(text[(line.lowerBound + label.utf8.count)..<line.upperBound])
    }
}
