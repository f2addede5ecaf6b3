/// Numbers of pages: "3", "- 3 -", "3/9", "Trang 3/9", "Page 3 of 9", "ໜ້າ 3".
enum PageNumber {
    private static let words: [[UInt8]] = ["trang", "page", "p", "ໜ້າ", "ຫນ້າ", "tr"].map { Array($0.utf8) }

    static func isOne(_ text: CleanText, _ line: TextLine) -> Bool {
        guard line.digits > 0, line.digits <= 8, line.words <= 4, line.scalars <= 24 else { return false }
        guard line.ending == .none || line.ending == .hyphen else { return false }
        if line.letters == 0 {
            var slashes = 0
            for byte in text.bytes[line.range] {
                guard byte != 0x28, byte != 0x29, byte != 0x2C, byte != 0x3A else { return false }
                if byte == 0x2F { slashes += 1 }
            }
            return line.scalars <= 12 && slashes <= 1
        }
        let folded = text.folded(line)
        return words.contains {
            folded.starts(with: $0) && folded.count > $0.count && (folded[folded.startIndex + $0.count] <= 0x39)
        }
    }
}
