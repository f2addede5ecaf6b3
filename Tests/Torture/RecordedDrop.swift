/// One drop as the archive tells it: all its parts.
struct RecordedDrop: Sendable {
    var id: String
    var path: String
    /// Empty where the bytes were never read.
    var sha256: String
    /// Of each part, in order.
    var kinds: [String] = []
    var parts: Int
    var seqs: [Int] = []

    var key: DroppedFile.Key { DroppedFile.Key(path: path, sha256: sha256) }
    var isFiledAsRejected: Bool { !kinds.contains { $0 == "item" || $0 == "duplicate" } }
}
