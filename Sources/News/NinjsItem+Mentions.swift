extension NinjsItem {
    func writeOrganisations(_ json: inout JSONWriter) {
        let mentions = classification.organisations.map { ($0.name, $0.id, "organisation") }
        write("organisations", .organisation, mentions, &json)
    }

    func writePlaces(_ json: inout JSONWriter) {
        write("places", .place, classification.places.map { ($0.name, $0.id, "place") }, &json)
    }

    private func write(
        _ key: StaticString,
        _ kind: ProvidedConcept.Kind,
        _ mentions: [(name: String, id: String?, kind: String)],
        _ json: inout JSONWriter
    ) {
        let provided = document.provided.concepts.filter { $0.kind == kind }
        guard !provided.isEmpty || !mentions.isEmpty else { return }
        json.key(key)
        json.beginArray()
        Self.write(provided, &json)
        writeMentions(mentions, besides: provided, &json)
        json.endArray()
    }

    /// What the article names and the provider did not state, as members of an array that is open.
    ///
    /// The `uri` of one that has an id is `urn:caunoi:<kind>:<id>`.
    func writeMentions(
        _ mentions: [(name: String, id: String?, kind: String)],
        besides provided: [ProvidedConcept],
        _ json: inout JSONWriter
    ) {
        for (name, id, kind) in mentions where !provided.contains(where: { $0.name == name }) {
            json.beginObject()
            json.member("name", name)
            json.member("rel", "mentioned")
            json.member("uri", ifKnown: id.map { "urn:caunoi:\(kind):\(AbsoluteURI.component($0))" })
            json.endObject()
        }
    }
}
