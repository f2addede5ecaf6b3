import News

/// Keywords, codes, people and the like of a picture.
struct PictureConcepts {
    let xmp: XMPPacket
    let iim: IIMDatasets

    private static let subjectCodes = "http://cv.iptc.org/newscodes/subjectcode/"
    private static let scenes = "http://cv.iptc.org/newscodes/scene/"

    var all: [ProvidedConcept] {
        var concepts: [ProvidedConcept] = []
        for word in either(xmp.texts("subject", XMPPacket.dc), iim.texts(25)) {
            concepts.append(ProvidedConcept(.subject, name: word, rel: "keyword"))
        }
        concepts += codes
        let category = xmp.text("Category", XMPPacket.photoshop) ?? iim.text(15)
        if let category { concepts.append(ProvidedConcept(.subject, name: nil, literal: category, rel: "category")) }
        for other in either(xmp.texts("SupplementalCategories", XMPPacket.photoshop), iim.texts(20)) {
            concepts.append(ProvidedConcept(.subject, name: nil, literal: other, rel: "suppcategory"))
        }
        for scene in xmp.texts("Scene", XMPPacket.core) {
            concepts.append(code(scene, Self.scenes, digits: 6, rel: "scene"))
        }
        let genre = xmp.text("IntellectualGenre", XMPPacket.core) ?? iim.text(4)
        if let genre { concepts.append(ProvidedConcept(.genre, name: genre)) }
        for person in people { concepts.append(person) }
        let names = xmp.texts("OrganisationInImageName", XMPPacket.iptcExtension)
        let organisations = xmp.texts("OrganisationInImageCode", XMPPacket.iptcExtension)
        for index in 0..<max(names.count, organisations.count) {
            // Names and codes are two lists; only lists of one length belong together.
            let isPaired = names.count == organisations.count
            let name = names.indices.contains(index) ? names[index] : nil
            let literal =
                isPaired || name == nil ? organisations.indices.contains(index) ? organisations[index] : nil : nil
            concepts.append(ProvidedConcept(.organisation, name: name, literal: literal, rel: "shown"))
        }
        for event in xmp.texts("Event", XMPPacket.iptcExtension) {
            concepts.append(ProvidedConcept(.event, name: event, rel: "shown"))
        }
        return concepts
    }

    private func either(_ stated: [String], _ legacy: [String]) -> [String] { stated.isEmpty ? legacy : stated }

    /// `04000000`, or `IPTC:04000000:ECO:economy, business:…` of IIM 2:12.
    private var codes: [ProvidedConcept] {
        let stated = xmp.texts("SubjectCode", XMPPacket.core)
        guard stated.isEmpty else { return stated.map { code($0, Self.subjectCodes, digits: 8, rel: "about") } }
        return iim.texts(12).map { text in
            let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
            guard parts.count >= 2 else { return code(text, Self.subjectCodes, digits: 8, rel: "about") }
            var concept = code(parts[1], parts[0] == "IPTC" ? Self.subjectCodes : nil, digits: 8, rel: "about")
            if concept.uri == nil { concept.literal = "\(parts[0]):\(parts[1])" }
            concept.name = parts.dropFirst(2).compactMap { StatedText.line($0) }.last
            return concept
        }
    }

    /// A code of the scheme where it has the scheme's form, else as printed.
    private func code(_ text: String, _ scheme: String?, digits: Int, rel: String) -> ProvidedConcept {
        let isCode = text.utf8.count == digits && text.utf8.allSatisfy { $0 &- 0x30 < 10 }
        var concept = ProvidedConcept(.subject, name: nil, rel: rel)
        if isCode, let scheme { concept.uri = scheme + text } else { concept.literal = text }
        return concept
    }

    private var people: [ProvidedConcept] {
        var people = xmp.texts("PersonInImage", XMPPacket.iptcExtension).map {
            ProvidedConcept(.person, name: $0, rel: "shown")
        }
        for person in xmp.structures("PersonInImageWDetails", XMPPacket.iptcExtension) {
            let name = person.text("PersonName")
            let uri = person.texts("PersonId").lazy.compactMap(AbsoluteURI.from).first
            guard name != nil || uri != nil else { continue }
            if let known = people.firstIndex(where: { $0.name == name && $0.uri == nil }) {
                people[known].uri = uri
            } else {
                people.append(ProvidedConcept(.person, name: name, uri: uri, rel: "shown"))
            }
        }
        return people
    }
}
