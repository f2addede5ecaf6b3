import News

/// The form in which rules of state and Party print a number (Decree 30/2020/NĐ-CP; 66-QĐ/TW 2017; 36-HD/VPTW 2018):
/// `SEQ[/YEAR]/TYPE-ORGAN` or, of the Party, `SEQ-TYPE/ORGAN`, without spaces.
extension InstrumentNumber {
    /// `57 - KL/TW` is `57-KL/TW`, `05/NQ-TW` is `05-NQ/TW`, `362-QĐ/TTg` is `362/QĐ-TTg`, `368/QĐ-Ttg` is
    /// `368/QĐ-TTg`.
    var normal: String {
        let type = Self.spelled(printedType)
        let organs = printedOrgans.map(Self.spelled)
        guard let first = organs.first else {
            return year.isEmpty ? "\(sequence)\(isParty ? "-" : "/")\(type)" : "\(sequence)/\(year)/\(type)"
        }
        let rest = organs.joined(separator: "-")
        if year.isEmpty, Self.isOfParty(first.uppercased()) ?? isParty { return "\(sequence)-\(type)/\(rest)" }
        return year.isEmpty ? "\(sequence)/\(type)-\(rest)" : "\(sequence)/\(year)/\(type)-\(rest)"
    }

    /// Whether the organ is one that rules of state or Party know, so that the number needs no word before it.
    var hasKnownOrgan: Bool { Self.isOfParty(organ.split(separator: "-").first.map(String.init) ?? organ) != nil }

    private static func spelled(_ part: String) -> String { spelling[part.uppercased()] ?? part }

    private static let spelling = [
        "TTG": "TTg", "CTR": "CTr", "TTR": "TTr", "QYĐ": "QyĐ", "TRS": "TrS", "NQ": "NQ", "QĐ": "QĐ", "CT": "CT",
        "KL": "KL", "TT": "TT", "NĐ": "NĐ", "TB": "TB", "KH": "KH", "HD": "HD", "TTLT": "TTLT", "CV": "CV", "CP": "CP",
        "TW": "TW", "TU": "TU", "UBND": "UBND", "HĐND": "HĐND", "VPCP": "VPCP",
    ]

    /// Whose grammar an organ's numbers follow; nil for an organ that could be either's.
    private static func isOfParty(_ organ: String) -> Bool? {
        if organ.hasSuffix("TW") || ["TU", "HU", "ĐU", "QU", "ĐUK"].contains(organ) { return true }
        if ["CP", "TTG", "UBND", "HĐND", "VPCP", "NHNN", "CTN", "TTCP"].contains(organ) || organ.hasPrefix("UBTVQH") {
            return false
        }
        return InstrumentKinds.ministries[organ] == nil ? nil : false
    }
}
