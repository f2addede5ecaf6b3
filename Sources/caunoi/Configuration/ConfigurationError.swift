/// A configuration that cannot be used: where it was written, which key, and what was expected there.
struct ConfigurationError: Error, CustomStringConvertible {
    /// `caunoi.yaml:12:5`, `CAUNOI_INBOX_SETTLE` or `--set`.
    var place: String
    var message: String

    var description: String { "\(place): \(message)" }
}
