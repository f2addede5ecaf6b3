package import Archive
package import News

/// What the catalog knows of one record; everything else is in the record itself, at `place`.
package struct CatalogEntry: Sendable, Hashable {
    package var seq: Int64
    /// `item`, `duplicate`, … as written.
    package var kind: String
    /// As written, UTC.
    package var time: String
    package var place: Place
    package var key: RecordKey?
    /// Of the bytes the record speaks of; 64 hex digits.
    package var sha256: String?
    /// The version that the record holds (`item`) or repeats (`duplicate`).
    package var item: ItemVersion?
    /// Code of a rejection's or failure's reason.
    package var reason: String?
    /// Why an item's version came to be.
    package var cause: String?
    package var title: String?
    package var language: String?

    /// Nil for records that end no drop's part.
    package var outcome: Outcome? {
        switch kind {
        case "item": .archived
        case "duplicate": .duplicate
        case "rejection": .rejected
        case "failure": .failed
        default: nil
        }
    }
}

/// What an id typed by a person names.
package enum CatalogMatch: Sendable, Hashable {
    case item(uri: String)
    case drop(String)
    case record(seq: Int64)
    /// Several items (or drops) begin so: some of them.
    case ambiguous([String])
    /// A beginning of an id needs at least 6 digits.
    case tooShort
    case none
}
