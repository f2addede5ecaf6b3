/// How a text is known to be an HTML page.
enum HTMLSigns {
    private static let openings: [[UInt8]] = ["<!doctype html", "<html", "<head", "<body"].map { Array($0.utf8) }

    /// The first tag, after an XML declaration and comments, is one that only opens a page.
    static func opensAsHTML(_ head: ArraySlice<UInt8>) -> Bool {
        var i = head.startIndex
        while i < head.endIndex {
            guard head[i] == UInt8(ascii: "<") else {
                guard head[i] <= 0x20 else { return false }
                i += 1
                continue
            }
            for opening in openings where matches(head, i, opening) { return true }
            let rest = head[i...]
            if rest.starts(with: "<!--".utf8) || rest.starts(with: "<?".utf8) {
                guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
                i = close + 1
                if rest.starts(with: "<!--".utf8) {
                    // To the end of the comment.
                    while i < head.endIndex, !head[..<i].suffix(3).elementsEqual("-->".utf8) { i += 1 }
                }
                continue
            }
            return false
        }
        return false
    }

    /// Whether the page tags stand in the first part of the text, or several tags of running text do.
    static func isHTML(_ text: [UInt8]) -> Bool {
        let head = text.prefix(16_384)
        guard let start = head.firstIndex(where: { $0 > 0x20 }) else { return false }
        if head[start] == UInt8(ascii: "<"), opensAsHTML(head[start...]) { return true }
        var tags = 0
        var pages = 0
        var i = start
        while i < head.endIndex {
            defer { i += 1 }
            guard head[i] == UInt8(ascii: "<") else { continue }
            for opening in openings where matches(head, i, opening) { pages += 1 }
            for tag in commonTags where matches(head, i, tag) {
                tags += 1
                break
            }
        }
        if head[start] == UInt8(ascii: "<") { return pages >= 1 || tags >= 2 }
        // Text that only speaks of tags has few of them.
        return (pages >= 2 || tags >= 8) && (tags + pages) * 300 >= head.count
    }

    private static let commonTags: [[UInt8]] = [
        "<p>", "<p ", "</p>", "<div", "</div", "<br>", "<br/", "<br ", "<span", "<a href", "<h1", "<h2", "<h3",
        "<table", "<ul", "<li", "<img ",
        "<strong", "<em>", "<title", "<meta ", "<b>", "<i>",
    ].map { Array($0.utf8) }

    private static func matches(_ bytes: ArraySlice<UInt8>, _ at: Int, _ pattern: [UInt8]) -> Bool {
        guard at + pattern.count <= bytes.endIndex else { return false }
        for (k, expected) in pattern.enumerated() {
            let byte = bytes[at + k]
            let folded = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            if folded != expected { return false }
        }
        return true
    }
}
