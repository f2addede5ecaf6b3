/// Why the bytes of a time zone file cannot be used.
package enum ZoneError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The four bytes `TZif` are missing.
    case notTZif
    /// The file ends before the data its header announces.
    case truncated
    /// Seconds count leap seconds (a `right/` zone): its instants are not POSIX time.
    case leapSeconds
    /// A count, an index, an offset or the order of the transitions breaks RFC 9636, section 3.
    case inconsistent(String)
    /// The POSIX TZ string at the end cannot be read.
    case rule(String)

    package var description: String {
        switch self {
        case .notTZif: "not a TZif file: the first four bytes are not \"TZif\""
        case .truncated: "the TZif data ends before what its header announces"
        case .leapSeconds: "the zone counts leap seconds; use the zone of the same name without \"right/\""
        case .inconsistent(let what): "inconsistent TZif data: \(what)"
        case .rule(let what): "unreadable rule in the footer of the TZif data: \(what)"
        }
    }
}
