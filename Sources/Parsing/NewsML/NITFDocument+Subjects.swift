import News

/// What an article in NITF is about.
extension NITFDocument {
    func readSubjects(_ document: inout Document) {
        for property in all("tobject.property") {
            if let name = MarkupText.line(property.attribute("tobject.property.type")) {
                document.provided.concepts.append(ProvidedConcept(.genre, name: name))
            }
        }
        var seen: Set<ProvidedConcept> = []
        for subject in all("tobject.subject") {
            let names = ["detail", "matter", "type"].lazy.compactMap {
                MarkupText.line(subject.attribute("tobject.subject.\($0)"))
            }
            let provider = MarkupText.line(subject.attribute("tobject.subject.ipr")) ?? "IPTC"
            let code = MarkupText.line(subject.attribute("tobject.subject.refnum"))
            if let concept = ProvidedConcept(subject: code, scheme: provider, name: names.first),
                seen.insert(concept).inserted
            {
                document.provided.concepts.append(concept)
            }
        }
        for keyword in all("keyword") {
            guard let text = MarkupText.line(keyword.attribute("key") ?? keyword.text) else { continue }
            document.provided.concepts.append(ProvidedConcept(.subject, name: text, rel: "keyword"))
        }
        for place in all("evloc") {
            let parts = ["city", "county-dist", "state-prov", "region", "iso-cc"]
            guard let name = parts.lazy.compactMap({ MarkupText.line(place.attribute($0)) }).first else { continue }
            document.provided.concepts.append(ProvidedConcept(.place, name: name, rel: "event"))
        }
        readIdentifiedContent(&document)
    }

    private static let identified: [String: ProvidedConcept.Kind] = [
        "person": .person, "org": .organisation, "location": .place, "event": .event, "object.title": .object,
        "classifier": .subject, "function": .subject,
    ]

    private func readIdentifiedContent(_ document: inout Document) {
        for element in all("identified-content").flatMap({ Array($0.children) }) {
            guard let kind = Self.identified[element.local] else { continue }
            let code = MarkupText.line(
                element.attribute("idsrc").flatMap { source in element.attribute("value").map { "\(source):\($0)" } }
                    ?? element.attribute("value")
            )
            let name = MarkupText.line(element.text)
            guard name != nil || code != nil else { continue }
            document.provided.concepts.append(ProvidedConcept(kind, name: name, literal: code, rel: "about"))
        }
    }
}
