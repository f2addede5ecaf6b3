package import News

/// What a document that was read becomes.
package enum Decision: Sendable, Hashable {
    /// Version 1 of an item of this name.
    case newItem(uri: String)
    /// Nothing new: `of` is the current version it repeats.
    case duplicate(of: ItemVersion)
    /// The next version of an item; `of` is the version it follows.
    case newVersion(uri: String, version: Int, of: ItemVersion)
}
