import News

/// What tells one legal instrument from another: its number with separators and letter case dropped, since "57-KL/TW"
/// is printed "57/KL-TW" as well (reference/domain.md B1).
package struct InstrumentKey: Sendable, Hashable {
    /// Letters and digits in runs, such as `57 kl tw`, `72 2015 nđ cp`; leading zeros dropped.
    package var text: String

    package init(number: String) {
        text = TextFold.key(number).split(separator: " ").map { run in
            let bare = run.drop { $0 == "0" }
            return String(bare.isEmpty ? run.suffix(1) : bare)
        }
        .joined(separator: " ")
    }
}
