/// Names that are no drops: half-written, hidden, and what systems and synchronising programs leave lying about.
///
/// Patterns are compared byte by byte, ASCII letters without regard to case; `*` stands for any bytes, `?` for one.
/// They hold for files and for folders; an ignored folder is not looked into.
package struct IgnoreRules: Sendable {
    /// The first pattern that fits names the rule, so the special ones come before `hidden`.
    private static let builtIn: [(rule: String, patterns: [String])] = [
        ("macos", [".DS_Store", "._*", ".Spotlight-V100", ".Trashes", ".fseventsd", ".AppleDouble"]),
        ("windows", ["Thumbs.db", "ehthumbs.db", "desktop.ini", "$RECYCLE.BIN", "System Volume Information"]),
        (
            "sync-tool",
            [
                "@eaDir", ".stfolder", ".stversions", ".stignore", ".syncthing.*", "~syncthing~*", "*.!sync", ".sync",
                ".dropbox*", ".owncloudsync*", ".nextcloudsync*", "#recycle", ".nfs*", ".fuse_hidden*",
            ]
        ),
        ("lock", ["~$*", ".~lock.*"]),
        ("editor", ["*~", "*.swp", "*.swo", "*.swx", "#*#", ".#*"]),
        (
            "partial",
            ["*.tmp", "*.temp", "*.part", "*.partial", "*.crdownload", "*.download", "*.filepart", "*.opdownload"]
        ),
        ("file-system", ["lost+found"]),
        ("hidden", [".*"]),
    ]

    private struct Pattern: Sendable {
        var bytes: [UInt8]
        var rule: Int
    }

    /// Names of the rules; `rule(for:)` answers with an index into them.
    ///
    /// The last is the configured patterns'.
    package let names: [String]
    private let patterns: [Pattern]

    package init(extra: [String] = []) {
        var names: [String] = []
        var patterns: [Pattern] = []
        for (rule, texts) in Self.builtIn + [("configured", extra)] {
            patterns += texts.map { Pattern(bytes: $0.utf8.map(lowered), rule: names.count) }
            names.append(rule)
        }
        self.names = names
        self.patterns = patterns
    }

    /// The rule that says to leave `name` (one path component) alone; nil where none does.
    package func rule(for name: UnsafeBufferPointer<UInt8>) -> Int? {
        for pattern in patterns where matches(name, pattern.bytes) { return pattern.rule }
        return nil
    }

    package func rule(for name: [UInt8]) -> Int? { name.withUnsafeBufferPointer { rule(for: $0) } }

    /// The classic two-pointer match: on a mismatch the last star takes one byte more.
    ///
    /// Names are at most 255 bytes.
    private func matches(_ name: UnsafeBufferPointer<UInt8>, _ pattern: [UInt8]) -> Bool {
        var index = 0
        var at = 0
        var star = -1
        var retry = 0
        while index < name.count {
            if at < pattern.count, pattern[at] == UInt8(ascii: "*") {
                star = at
                retry = index
                at += 1
            } else if at < pattern.count, pattern[at] == UInt8(ascii: "?") || pattern[at] == lowered(name[index]) {
                at += 1
                index += 1
            } else if star >= 0 {
                at = star + 1
                retry += 1
                index = retry
            } else {
                return false
            }
        }
        while at < pattern.count, pattern[at] == UInt8(ascii: "*") { at += 1 }
        return at == pattern.count
    }
}

private func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
