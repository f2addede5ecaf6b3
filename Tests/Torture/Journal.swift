import News

/// One act of dropping, as the dropper knows it.
struct DroppedFile: Sendable, Hashable {
    /// Inbox-relative.
    var path: String
    var sha256: String
    var bytes: Int
    var isRejected: Bool

    var key: Key { Key(path: path, sha256: bytes == 0 ? "" : sha256) }

    /// What a record can be matched by: paths are never used for two different files.
    struct Key: Hashable, Sendable, CustomStringConvertible {
        var path: String
        var sha256: String
        var description: String { "\(path) \(sha256.prefix(8))" }
    }
}

/// Everything dropped into one inbox, kept outside of the file systems that are tortured.
struct Journal: Sendable {
    private(set) var drops: [DroppedFile] = []

    mutating func add(_ drop: DroppedFile) { drops.append(drop) }

    var text: String {
        drops.map { "\($0.sha256) \($0.bytes) \($0.isRejected ? "rejected" : "done") \($0.path)\n" }.joined()
    }
}
