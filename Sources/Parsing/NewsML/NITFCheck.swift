/// Where an NITF file does not keep to the standard (NITF 3.6), as far as a reader depends on it.
enum NITFCheck {
    private static let ofDocdata: Set<String> = [
        "correction", "evloc", "doc-id", "del-list", "urgency", "fixture", "date.issue", "date.release", "date.expire",
        "doc-scope", "series", "ed-msg", "du-key", "doc.copyright", "doc.rights", "key-list", "identified-content",
    ]

    static func faults(of root: XMLElement) -> [String] {
        var faults: [String] = []
        if root.first("body") == nil { faults.append("nitf: element body is missing (line \(root.line))") }
        guard let head = root.first("head") else { return faults }
        for element in head.descendants {
            let parent = element.parent?.local ?? ""
            if ofDocdata.contains(element.local), parent != "docdata" {
                faults.append("\(element.local): stands in \(parent), not in docdata (line \(element.line))")
            }
            switch element.local {
            case "date.issue", "date.release", "date.expire":
                guard let norm = element.attribute("norm") else { continue }
                if StatedTime.stamp(norm, "", .reading) == nil {
                    faults.append(
                        "\(element.local): attribute norm is no date and time of ISO 8601 (line \(element.line))"
                    )
                }
            case "urgency":
                if let urgency = element.attribute("ed-urg"), !(Int(urgency).map { (1...8).contains($0) } ?? false) {
                    faults.append("urgency: attribute ed-urg is not 1 to 8 (line \(element.line))")
                }
            case "docdata":
                let status = element.attribute("management-status") ?? "usable"
                if !["usable", "embargoed", "withheld", "canceled"].contains(status) {
                    faults.append("docdata: management-status is none of the standard's (line \(element.line))")
                }
            case "tobject.subject":
                if element.attribute("tobject.subject.refnum") == nil {
                    faults.append("tobject.subject: attribute tobject.subject.refnum is missing (line \(element.line))")
                }
            default: break
            }
        }
        return faults
    }
}

extension ParsingSettings {
    /// Where only the form of a time counts.
    static let reading = ParsingSettings(zoneOffset: { _ in 0 })
}
