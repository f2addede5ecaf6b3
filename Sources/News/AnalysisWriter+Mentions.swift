extension AnalysisWriter {
    static func write(_ agreements: [Agreement], _ json: inout JSONWriter) {
        write("agreements", agreements, &json) { agreement, json in
            json.member("kind", agreement.kind)
            json.member("title", agreement.title)
            if !agreement.parties.isEmpty {
                json.key("parties")
                json.beginArray()
                for party in agreement.parties { json.value(party) }
                json.endArray()
            }
            json.member("signed", ifKnown: agreement.signed)
            json.member("place", ifKnown: agreement.place)
            json.member("validFrom", ifKnown: agreement.validFrom)
            json.member("validTo", ifKnown: agreement.validTo)
            json.member("status", ifKnown: agreement.status)
            write(agreement.span, &json)
        }
    }

    static func write(_ people: [PersonMention], _ json: inout JSONWriter) {
        write("people", people, &json) { person, json in
            json.member("name", person.name)
            json.member("id", ifKnown: person.id)
            json.member("title", ifKnown: person.title)
            json.member("role", ifKnown: person.role)
            json.member("country", ifKnown: person.country)
            json.member("organisation", ifKnown: person.organisation)
            write(person.spans, &json)
        }
    }

    static func write(_ organisations: [OrganisationMention], _ json: inout JSONWriter) {
        write("organisations", organisations, &json) { organisation, json in
            json.member("name", organisation.name)
            json.member("id", ifKnown: organisation.id)
            json.member("title", ifKnown: organisation.title)
            json.member("role", ifKnown: organisation.role)
            json.member("country", ifKnown: organisation.country)
            write(organisation.spans, &json)
        }
    }

    static func write(_ places: [PlaceMention], _ json: inout JSONWriter) {
        write("places", places, &json) { place, json in
            json.member("name", place.name)
            json.member("id", ifKnown: place.id)
            json.member("country", ifKnown: place.country)
            write(place.spans, &json)
        }
    }

    static func write(_ dates: [DateMention], _ json: inout JSONWriter) {
        write("dates", dates, &json) { date, json in
            json.member("text", date.text)
            json.member("value", ifKnown: date.value)
            json.member("reason", date.reason)
            write(date.span, &json)
        }
    }

    private static func write<Mention>(
        _ key: StaticString,
        _ mentions: [Mention],
        _ json: inout JSONWriter,
        _ members: (Mention, inout JSONWriter) -> Void
    ) {
        guard !mentions.isEmpty else { return }
        json.key(key)
        json.beginArray()
        for mention in mentions {
            json.beginObject()
            members(mention, &json)
            json.endObject()
        }
        json.endArray()
    }

    private static func write(_ spans: [Span], _ json: inout JSONWriter) {
        json.key("spans")
        json.beginArray()
        for span in spans {
            json.beginArray()
            json.value(span.start)
            json.value(span.length)
            json.endArray()
        }
        json.endArray()
    }
}
