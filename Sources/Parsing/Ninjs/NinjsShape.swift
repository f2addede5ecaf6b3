/// What ninjs 3.1 says a value must be (schema of 2025, https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json).
///
/// 3.0 lacks `digitalSourceType` and is otherwise the same; the names of 2.x are these in lower case.
indirect enum NinjsShape: Sendable {
    case text
    /// RFC 3986, with its scheme.
    case uri
    /// RFC 3339.
    case moment
    /// A year, a month, a day or a moment, with or without a zone (`truncatedDateTimeType`).
    case truncated
    case whole(ClosedRange<Int64>?)
    case number
    case choice([String])
    case list(NinjsShape)
    case object(Members)
    /// RFC 7946.
    case geometry
    /// An item that belongs to another.
    case association

    struct Members: Sendable {
        let shapes: [String: NinjsShape]
        /// By name in lower case.
        let folded: [String: (name: String, shape: NinjsShape)]
        let required: [String]
        /// Of at least one of these groups exactly one member must be there.
        let alternatives: [[String]]

        init(_ shapes: [String: NinjsShape], required: [String] = [], alternatives: [[String]] = []) {
            self.shapes = shapes
            self.required = required
            self.alternatives = alternatives
            var folded: [String: (name: String, shape: NinjsShape)] = [:]
            for (name, shape) in shapes { folded[NinjsCheck.lowered(name)] = (name, shape) }
            self.folded = folded
        }
    }

    private static let urgency = NinjsShape.whole(1...9)
    private static let percent = NinjsShape.whole(0...100)
    private static let status = NinjsShape.choice(["usable", "withheld", "canceled"])
    private static let newsType = NinjsShape.choice([
        "text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning",
    ])

    private static let address = NinjsShape.object(
        Members([
            "lines": .list(.text), "locality": .text, "area": .text, "postalCode": .text, "country": .text,
        ])
    )
    private static let contacts = NinjsShape.list(
        .object(
            Members(
                ["type": .text, "role": .text, "lang": .text, "name": .text, "value": .text, "address": address],
                alternatives: [["value", "address"]]
            )
        )
    )
    private static let organisation = NinjsShape.object(
        Members([
            "name": .text, "rel": .text, "uri": .uri, "literal": .text, "contactInfo": contacts,
            "symbols": .list(.object(Members(["exchange": .text, "symbolType": .uri, "symbol": .text]))),
        ])
    )
    private static let recurrence = NinjsShape.object(
        Members([
            "recurrenceDates": .list(.truncated),
            "recurrenceRules": .list(
                .object(
                    Members([
                        "frequency": .choice([
                            "secondly", "minutely", "hourly", "daily", "weekly", "monthly", "yearly",
                        ]),
                        "interval": .whole(nil), "until": .moment, "count": .whole(nil),
                    ])
                )
            ),
        ])
    )
    private static let dates = NinjsShape.object(
        Members(
            [
                "startDate": .moment, "endDate": .moment, "expectedStartDate": .truncated,
                "expectedEndDate": .truncated, "expectedDuration": .text, "recurrence": recurrence,
            ],
            alternatives: [["startDate", "expectedStartDate"], ["endDate", "expectedEndDate"]]
        )
    )
    private static let renditions = NinjsShape.list(
        .object(
            Members(
                [
                    "name": .text, "href": .uri, "contentType": .text, "title": .text, "width": .whole(nil),
                    "height": .whole(nil), "sizeInBytes": .whole(nil), "duration": .number, "format": .text,
                    "aspectRatio": .text, "videoCodec": .text, "frameRate": .number,
                    "poi": .object(Members(["x": .whole(nil), "y": .whole(nil)])), "transportProtocol": .text,
                    "scanType": .choice(["progressive", "interlaced"]), "bitrate": .text,
                ],
                required: ["name"]
            )
        )
    )
    private static let commissioned = NinjsShape.object(
        Members([
            "by": .text, "on": .moment, "references": .list(.object(Members(["name": .text, "value": .text]))),
        ])
    )
    private static let coverage = NinjsShape.list(
        .object(
            Members([
                "uri": .uri, "title": .text, "pubStatus": status, "type": newsType, "commissioned": commissioned,
                "dates": dates, "audiences": .list(.object(Members(["audience": .text, "significance": .whole(nil)]))),
                "exclAudience": .list(.text), "edNote": .text, "urgency": urgency, "language": .text,
                "itemCount": .object(Members(["rangeFrom": .whole(nil), "rangeTo": .whole(nil)])),
                "wordCount": .whole(nil), "renditions": renditions,
            ])
        )
    )
    private static let words = NinjsShape.list(
        .object(Members(["role": .text, "contentType": .text, "value": .text], required: ["value"]))
    )
    private static let bodies = NinjsShape.list(
        .object(
            Members(
                [
                    "role": .text, "contentType": .text, "charCount": .whole(nil), "wordCount": .whole(nil),
                    "value": .text,
                ],
                required: ["value"]
            )
        )
    )
    private static let code: [String: NinjsShape] = ["name": .text, "rel": .text, "uri": .uri, "literal": .text]

    private static func codes(_ more: [String: NinjsShape] = [:]) -> NinjsShape {
        .list(.object(Members(code.merging(more) { old, _ in old })))
    }

    private static let itemShapes: [String: NinjsShape] = [
        "uri": .uri, "type": newsType, "representationType": .choice(["full", "partial"]), "profile": .text,
        "version": .text, "firstCreated": .moment, "versionCreated": .moment, "contentCreated": .moment,
        "embargoedUntil": .moment, "pubStatus": status, "urgency": urgency, "copyrightHolder": .text,
        "copyrightNotice": .text, "usageTerms": .text, "edNote": .text, "language": .text, "descriptions": words,
        "bodies": bodies, "headlines": words, "people": codes(["contactInfo": contacts]),
        "organisations": .list(organisation),
        "places": codes(["contactInfo": contacts, "geoJSON": .geometry]),
        "subjects": codes(["creator": .text, "relevance": percent, "confidence": percent]),
        "events": codes(["id": .text]),
        "eventDetails": .object(
            Members([
                "eventStatus": .uri, "plannedCoverageStatus": .uri, "dates": dates, "organiser": organisation,
            ])
        ),
        "plannedCoverage": coverage, "objects": codes(),
        "infoSources": .list(
            .object(Members(["name": .text, "role": .text, "uri": .uri, "literal": .text, "contactInfo": contacts]))
        ),
        "title": .text, "by": .text, "slugline": .text, "located": .text, "renditions": renditions,
        "associations": .list(.association), "altIds": .list(.object(Members(["role": .text, "value": .text]))),
        "trustIndicators": .list(.object(Members(["role": .uri, "title": .text, "href": .uri]))),
        "standard": .object(Members(["name": .text, "version": .text, "schema": .uri])),
        "genres": .list(.object(Members(["name": .text, "uri": .text, "literal": .text]))), "expires": .moment,
        "rightsInfo": .object(
            Members(
                ["langId": .uri, "linkedRights": .uri, "encodedRights": .text],
                alternatives: [["linkedRights", "encodedRights"]]
            )
        ),
        "digitalSourceType": .object(Members(["name": .text, "uri": .uri, "literal": .text])),
    ]

    static let item = Members(itemShapes, required: ["uri"])
    static let associated = Members(
        itemShapes.merging(["name": .text, "rel": .text]) { old, _ in old },
        required: ["name", "uri"]
    )
}
