import News

extension ProvidedFacts {
    /// The words that NITF (`docdata`, `management-status`) and NewsML 1 (`Status`) have in common, lower case, with the
    /// signal that goes with each.
    mutating func read(managementStatus status: String?) {
        switch status {
        case "usable", "embargoed": pubStatus = .usable
        case "withheld":
            pubStatus = .withheld
            signals.append("hold")
        case "canceled", "cancelled":
            pubStatus = .canceled
            signals.append("kill")
        default: break
        }
    }
}
