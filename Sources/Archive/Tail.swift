/// What the end of the last segment holds: the last record that is sure, and what is behind it.
struct Tail: Sendable, Hashable {
    /// Seq of the last sure record; 0 when there is none yet.
    var seq: Int64
    /// SHA-256 of its line, 64 digits: `prev` of the next record.
    var hash: String
    /// Where the next line belongs: bytes behind it are torn.
    var end: Int64
    /// Size of the file as found.
    var size: Int64
    /// Why what is behind `end` is not sure; nil when nothing is there.
    var cause: String?

    /// The state before the first line of a segment.
    struct Predecessor: Sendable, Hashable {
        var seq: Int64
        var hash: String
    }
}
