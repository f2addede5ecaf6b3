/// What has to hold whatever happens, by name: a deliberate fault counts as caught by the one that it breaks.
enum Invariant: String, Sendable, CaseIterable {
    /// Every drop has its record, and its original stands in `done/` or `rejected/`.
    case nothingLost = "nothing lost"
    /// No drop has two records.
    case nothingTwice = "nothing twice"
    /// An object holds the bytes that its name says.
    case objectsWhole = "objects whole"
    /// The parts of a drop stand together in the archive, and all of them.
    case partsTogether = "parts together"
    /// The catalog is what a rebuild makes of the archive.
    case catalogOfArchive = "catalog of the archive"
    /// What a record relies on was synced before it.
    case syncedBefore = "synced before"
    /// Every original has its receipt.
    case receiptsThere = "receipts there"
    /// All the rest: ends of passes, what is left over, framing, chain.
    case other
}
