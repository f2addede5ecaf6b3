package import News

/// What a document that was read becomes.
package enum Decision: Sendable, Hashable {
    /// Version 1 of an item of this name.
    case newItem(uri: String)
    /// Nothing new: `of` is the current version it repeats.
    case duplicate(of: ItemVersion)
    /// The next version of an item; `of` is the version it follows.
    case newVersion(uri: String, version: Int, of: ItemVersion)
    /// The next version of an item, of a text and a photo that were dropped under one name: one is this document, the
    /// other is taken over from the version it follows, `of`.
    case companion(uri: String, version: Int, of: ItemVersion)
    /// Version 1 of an item of its own: it calls back or replaces `names`, which came another way, through `folder`
    /// (nil: the inbox itself), and is not let act on it.
    case barred(uri: String, names: ItemVersion, folder: String?)
}

/// How a document came, and when it is decided on.
package struct Arrival: Sendable {
    /// `sha256` is of the part's own bytes, `parent` of the container they come from.
    package var source: SourceFacts
    package var key: RecordKey
    /// Its name within the drop (`Document.path`).
    package var partPath: String
    package var time: UnixTime

    package init(source: SourceFacts, key: RecordKey, partPath: String, time: UnixTime) {
        self.source = source
        self.key = key
        self.partPath = partPath
        self.time = time
    }
}

/// What an administrator sets of deciding.
package struct DecisionRules: Sendable, Hashable {
    /// How old an item may be for a file of the same name to be joined to it; zero: none is.
    package var pairingWindow: Duration = .seconds(86_400)
    /// First-level folders whose notices act on every item; `.` are files at the inbox's top.
    package var trustedFolders: Set<String> = []

    package init() {}
}
