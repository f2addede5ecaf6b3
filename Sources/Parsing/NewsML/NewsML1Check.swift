/// Where a NewsML 1.x file does not keep to the standard (NewsML 1.2 DTD), as far as a reader depends on it.
enum NewsML1Check {
    static func faults(ofFile root: XMLElement) -> [String] {
        guard let envelope = root.first("NewsEnvelope") else {
            return ["NewsML: element NewsEnvelope is missing (line \(root.line))"]
        }
        return envelope.first("DateAndTime") == nil
            ? ["NewsEnvelope: element DateAndTime is missing (line \(envelope.line))"] : []
    }

    static func faults(of item: XMLElement) -> [String] {
        var faults: [String] = []
        func need(_ parent: XMLElement, _ names: String...) {
            for name in names where parent.first(name) == nil {
                faults.append("\(parent.local): element \(name) is missing (line \(parent.line))")
            }
        }
        need(item, "Identification", "NewsManagement")
        if let identification = item.first("Identification") { need(identification, "NewsIdentifier") }
        if let identifier = item.first(path: "Identification", "NewsIdentifier") {
            need(identifier, "ProviderId", "DateId", "NewsItemId", "RevisionId", "PublicIdentifier")
            if let revision = identifier.first("RevisionId") {
                for name in ["PreviousRevision", "Update"] where revision.attribute(name) == nil {
                    faults.append("RevisionId: attribute \(name) is missing (line \(revision.line))")
                }
            }
        }
        if let management = item.first("NewsManagement") {
            need(management, "NewsItemType", "FirstCreated", "ThisRevisionCreated", "Status")
            for name in ["NewsItemType", "Status", "Urgency"] {
                guard let element = management.first(name), element.attribute("FormalName") == nil else { continue }
                faults.append("\(name): attribute FormalName is missing (line \(element.line))")
            }
        }
        return faults
    }
}
