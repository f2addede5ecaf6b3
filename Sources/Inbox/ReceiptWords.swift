import News

/// Everything a receipt says in one language; each language has a file of its own, for its translator.
struct ReceiptWords: Sendable {
    /// What a reason means for the person who dropped the file, and what that person can do.
    struct Help: Sendable {
        var cause: String
        var advice: String
    }

    var archived: String
    var duplicate: String
    var rejected: String
    var failed: String
    /// The file could not be moved, was copied, and lies where it was.
    var leftInPlace: String
    /// The file was written to after it was read, and went back into the inbox.
    var putBack: String

    /// Text and photo of one name are one item, and the version holds both.
    var joined: String
    /// A notice was not let act on the item it names (`uri`), which came through `folder` (nil: the inbox's top).
    var notApplied: @Sendable (_ uri: String, _ folder: String?) -> String

    var file: String
    var part: String
    var title: String
    var language: String
    var item: String
    var version: String
    var repeats: String
    var firstRecord: String
    var record: String
    var time: String
    var size: String
    var detail: String
    var topics: String
    var whatNow: String

    var adviceArchived: String
    var adviceDuplicate: String
    var adviceRejected: String
    var adviceFailed: String
    /// As `adviceRejected`, for a file that is not beside its receipt.
    var adviceElsewhere: String

    /// Names of the languages an article can be in, by BCP 47 code; `und` is the one not recognised.
    var languageNames: [String: String]
    /// Whether a date is written day first (`22/11/2026`) or as in ISO 8601.
    var dayFirst: Bool
    var help: @Sendable (Reason.Code) -> Help

    func outcome(_ outcome: Outcome) -> String {
        switch outcome {
        case .archived: archived
        case .duplicate: duplicate
        case .rejected: rejected
        case .failed: failed
        }
    }

    func name(ofLanguage code: String) -> String { languageNames[code] ?? languageNames["und"] ?? code }

    /// A moment to the second in a zone `offset` seconds east of UTC, as people of this language write it.
    func clock(_ time: UnixTime, _ offset: Int) -> String {
        let local = CivilTime(secondsSinceEpoch: time.seconds + Int64(offset))
        let day =
            dayFirst
            ? "\(decimal(local.day, width: 2))/\(decimal(local.month, width: 2))/\(decimal(local.year, width: 4))"
            : local.date
        let minutes = abs(offset) / 60
        let zone = "\(offset < 0 ? "-" : "+")\(decimal(minutes / 60, width: 2)):\(decimal(minutes % 60, width: 2))"
        return "\(day) \(local.clock) \(zone)"
    }
}
