import Workers

/// One configuration key: what it is called, what its values look like, its default and its one description.
///
/// The list is the only place where a key is documented; `caunoi config show` prints it.
struct ConfigurationKey: Sendable {
    enum Kind: Sendable {
        case path
        case duration
        case bytes
        case count(ClosedRange<Int>)
        case zone
        case choice([String])
        /// The end of a name.
        case suffix
        case list
        /// Names of folders at the inbox's top; `.` is the inbox itself.
        case folders
        case paths
        case schedule

        /// Ends the sentence "expected …".
        var expectation: String {
            switch self {
            case .path: "an absolute path such as /srv/caunoi/inbox"
            case .duration: "a duration such as 250ms"
            case .bytes: "a size such as 64MiB"
            case .count(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
            case .zone: "a time zone of this machine (tzdata) such as Asia/Ho_Chi_Minh"
            case .choice(let names): "one of \(names.joined(separator: ", "))"
            case .suffix: "the end of a name such as .done: a dot, then letters, digits, dots or dashes"
            case .list: "a list of patterns such as [\"*.bak\"]"
            case .folders: "a list of folders at the inbox's top such as [reuters, \".\"]"
            case .paths: "a list of absolute paths such as [/etc/caunoi/topics.model]"
            case .schedule: "a list such as [{at: \"Mon..Fri 08:00\"}, {from: \"Mon..Fri 08:00\", for: 3h}]"
            }
        }
    }

    var name: String
    var kind: Kind
    /// Text of the default value, in the form the file would have; nil where the home decides.
    var defaultText: String?
    var about: String

    /// `inbox.settle` is `CAUNOI_INBOX_SETTLE` in the environment.
    var environmentName: String {
        "CAUNOI_" + String(name.map { $0 == "." || $0 == "-" ? "_" : $0 }).uppercased()
    }

    static let all: [ConfigurationKey] = [
        key("inbox.path", .path, nil, "where people drop files"),
        key("inbox.settle", .duration, "250ms", "quiet time after a file was closed by its writer"),
        key("inbox.settle-unclosed", .duration, "2s", "how long a file must be still when nobody was seen closing it"),
        key("inbox.settle-open", .duration, "2min", "how long a file must be still while its writer has it open"),
        key("inbox.settle-report", .duration, "10min", "how long a file may be incomplete before it is reported"),
        key("inbox.release", .choice(["settled", "marker", "checksum"]), "settled", "when a settled file is taken"),
        key("inbox.marker", .suffix, ".done", "with release marker: NAME is taken once NAME with this suffix is there"),
        key("inbox.rescan", .duration, "1min", "how often the whole inbox is scanned as a safety net"),
        key("inbox.poll", .duration, "5s", "how often folders are scanned where events tell too little"),
        key("inbox.depth", .count(0...64), "32", "files in more folders, one in the other, are not taken and reported"),
        key(
            "inbox.leave-in-place",
            .choice(["false", "true"]),
            "false",
            "copy files that may be read but not moved, instead of waiting"
        ),
        key("inbox.ignore", .list, "[]", "more names to leave alone, besides hidden, temporary and sync-tool files"),
        key("done.keep", .duration, "30d", "how long filed originals and receipts stay in done/"),
        key("rejected.keep", .duration, "90d", "how long they stay in rejected/"),
        key("receipt.language", .choice(["vi", "lo", "en"]), "vi", "language of receipts"),
        key("zone", .zone, "Asia/Ho_Chi_Minh", "zone of receipts and logs, and of printed times that name none"),
        key("limits.file", .bytes, "64MiB", "larger files are rejected as too-large"),
        key("limits.body", .bytes, "8MiB", "longer main texts are rejected as text-too-long"),
        key("limits.line", .bytes, "32MiB", "files with a longer line are rejected as line-too-long"),
        key(
            "limits.members",
            .count(1...10_000),
            "10000",
            "files in one archive (zip, tar …), with those in archives inside it"
        ),
        key(
            "limits.unpacked",
            .bytes,
            "256MiB",
            "what one archive may have unpacked; more is rejected as unpacks-too-large"
        ),
        key("limits.depth", .count(1...16), "4", "archives, one inside the other, that are opened"),
        key(
            "limits.ratio",
            .count(2...100_000),
            "200",
            "times its packed size that a file in an archive may have unpacked"
        ),
        key(
            "limits.page-texts",
            .count(1_000...10_000_000),
            "250000",
            "pieces of text in one web page; a page with more is rejected as too-complex"
        ),
        key(
            "ocr.pages",
            .count(0...1_000),
            "10",
            "scanned pages of a PDF whose text is recognised; more: rejected as needs-ocr"
        ),
        key(
            "taxonomy.rules",
            .path,
            nil,
            "rules of the desk's own for the taxonomy, at most 1 MiB (`caunoi taxonomy check`); none: those that ship"
        ),
        key(
            "names.book",
            .path,
            nil,
            "names of the desk's own, added to those that ship, at most 1 MiB (`caunoi names check`); none: those that ship"
        ),
        key(
            "models",
            .paths,
            "[]",
            "models of `caunoi train` that give labels beside the rules; each at most 16 MiB, all together 32 MiB"
        ),
        key("workers.count", .count(0...64), "0", "worker processes; 0 means one a core, at most 8"),
        key("workers.deadline", .duration, "30s", "time one file may take before its worker is replaced"),
        key("workers.memory", .bytes, "1GiB", "address space of one worker"),
        key("workers.processor-time", .duration, "20s", "processor time one file may take, in whole seconds"),
        key("workers.answer", .bytes, "64MiB", "longest answer of a worker; a file that gives more is rejected"),
        key("workers.descriptors", .count(8...1024), "32", "descriptors a worker may have open"),
        key(
            "workers.confinement",
            .choice(LockDown.Demand.allCases.map(\.rawValue)),
            LockDown.Demand.required.rawValue,
            "whether workers run where the kernel lacks Landlock or seccomp; best-effort lets them, and says so"
        ),
        key(
            "pairing.window",
            .duration,
            "24h",
            "photo and text of one name and folder become one item when the first is not older than this; 0s: never"
        ),
        key(
            "corrections.trusted",
            .folders,
            "[]",
            "first-level folders whose kills and corrections act on items of other folders and providers"
        ),
        key("group.drops", .count(1...4096), "256", "most drops that share one sync of the archive"),
        key("group.bytes", .bytes, "16MiB", "most record bytes that share one sync"),
        key(
            "recovery.attempts",
            .count(2...100),
            "3",
            "a file in hand each of so many times that the service went down is given up as failed"
        ),
        key("space.reserve", .bytes, "256MiB", "files wait in the inbox while the archive's disk has less free"),
        key(
            "space.reserve-files",
            .count(0...1_000_000_000),
            "1000",
            "the same for files that can still be made (inodes)"
        ),
        key("schedule", .schedule, "[]", "when to take files in; empty means always"),
        key("metrics.interval", .duration, "1min", "how often a line of figures is logged when something changed"),
    ]

    private static func key(_ name: String, _ kind: Kind, _ defaultText: String?, _ about: String) -> ConfigurationKey {
        ConfigurationKey(name: name, kind: kind, defaultText: defaultText, about: about)
    }

    static func named(_ name: String) -> ConfigurationKey? { all.first { $0.name == name } }
}
