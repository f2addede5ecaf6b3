import Foundation
import News
import Parsing
import Testing

@Suite struct NinjsTests {
    static let full = """
        {"uri":"urn:newsml:example.la:20261120:1","type":"text","version":"3","versionCreated":"2026-11-20T08:15:00+07:00",
        "firstCreated":"2026-11-20T07:00:00Z","contentCreated":"2026-11-20T08:00:00+07:00","pubStatus":"usable","urgency":3,
        "language":"en","headlines":[{"role":"main","value":"Two agencies sign\\u0007 a plan"},{"role":"subtitle","value":"Five years"}],
        "descriptions":[{"role":"summary","value":"The plan covers news and photos."}],
        "bodies":[{"role":"text","contentType":"text/plain","value":"Two agencies sign a plan\\nOne.\\nTwo."},
        {"role":"html","contentType":"text/html","value":"<h1>Two agencies sign a plan</h1><p>One &amp; only.</p><p>Two.<br>Three.</p><script>x()</script>"}],
        "by":"By Mai Lan and Khamphone S., KPL","located":"Vientiane","slugline":"agencies-plan","edNote":"Adds para 2",
        "copyrightNotice":"(c) KPL","usageTerms":"For members","embargoedUntil":"2026-11-20T09:00:00+07:00",
        "subjects":[{"name":"press","uri":"http://cv.iptc.org/newscodes/mediatopic/20000304","rel":"about","creator":"desk"}],
        "genres":[{"name":"Current","uri":"http://cv.iptc.org/newscodes/genre/Current"}],
        "people":[{"name":"Somchai K.","rel":"about"}],"places":[{"name":"Vientiane","literal":"VTE"}],
        "infoSources":[{"name":"KPL","uri":"https://kpl.gov.la"}],"altIds":[{"role":"itemid","value":"77"}],
        "associations":[{"name":"mainpic","uri":"urn:newsml:example.la:20261120:2","type":"picture",
        "headlines":[{"role":"main","value":"Signing"}],"descriptions":[{"role":"caption","value":"They sign."}],"by":"Noy",
        "renditions":[{"name":"original","href":"https://kpl.gov.la/2.jpg","contentType":"image/jpeg","width":3000,"height":2000,"sizeInBytes":12}]}],
        "standard":{"name":"ninjs","version":"3.1","schema":"http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"}}
        """

    @Test("an item of ninjs 3.1 is carried whole")
    func full() throws {
        let document = try parsed(Self.full)
        #expect(document.mediaType == "application/json")
        #expect(document.title == "Two agencies sign a plan")
        #expect(document.subtitle == "Five years")
        #expect(document.lead == "The plan covers news and photos.")
        #expect(document.body == "One & only.\n\nTwo.\n\nThree.")
        #expect(document.byline == "By Mai Lan and Khamphone S., KPL")
        #expect(document.published?.rfc3339 == "2026-11-20T08:00:00+07:00")
        #expect(document.modified?.rfc3339 == "2026-11-20T08:15:00+07:00")
        #expect(document.sources == [InformationSource(name: "KPL", url: "https://kpl.gov.la")])
        #expect(document.providerIdentifiers.map(\.role) == ["uri", "itemid"])
        let facts = document.provided
        #expect(facts.faults == [])
        #expect(facts.standard == "ninjs 3.1")
        #expect(facts.version == "3")
        #expect(facts.urgency == 3)
        #expect(facts.located == "Vientiane")
        #expect(facts.embargoedUntil?.rfc3339 == "2026-11-20T09:00:00+07:00")
        #expect(facts.firstCreated?.rfc3339 == "2026-11-20T07:00:00Z")
        let subject = try #require(facts.concepts.first)
        #expect(subject.uri == "http://cv.iptc.org/newscodes/mediatopic/20000304")
        #expect(subject.creator == "desk")
        #expect(facts.concepts.map(\.kind) == [.subject, .genre, .person, .place])
        let picture = try #require(facts.associations.first)
        #expect(picture.uri == "urn:newsml:example.la:20261120:2")
        #expect(picture.caption == "They sign.")
        #expect(picture.renditions.first?.width == 3_000)
    }

    @Test("ninjs 1.x: codes with their scheme, associations by name, the guid of Superdesk")
    func one() throws {
        let document = try parsed(
            """
            {"guid":"urn:x:1","type":"text","headline":"Oil edges up","byline":"Von Anna Berg, dpa","body_html":"<p>A.</p><p>B.</p>",
            "versioncreated":"2017-08-24T04:38:34+0000","firstcreated":"2017-08-24T04:38:34","urgency":2,"pubstatus":"canceled",
            "subject":[{"name":"oil","scheme":"http://cv.example.org/s/","code":"a b"},{"name":"gas","scheme":"medtop","code":"7"}],
            "service":[{"name":"Finance","code":"f"}],"source":"AAP","genre":[{"name":"Article","code":"Article"}],
            "associations":{"featuremedia":{"type":"picture","guid":"p1","description_text":"A rig","source":"AP",
            "renditions":{"original":{"href":"https://a.example/1.jpg","mimetype":"image/jpeg","width":10,"height":20}}},"gone":null},
            "extra":{"doi":"1"}}
            """
        )
        #expect(document.body == "A.\n\nB.")
        #expect(document.authors == ["Anna Berg"])
        #expect(document.modified?.rfc3339 == "2017-08-24T04:38:34Z")
        #expect(document.provided.firstCreated == nil)
        #expect(document.quality.notes.contains("no-zone:firstcreated"))
        #expect(document.provided.pubStatus == .canceled)
        #expect(document.provided.signals == ["kill"])
        #expect(document.provided.concepts.map(\.uri) == ["http://cv.example.org/s/a%20b", nil, nil, nil])
        #expect(document.provided.concepts.map(\.literal) == [nil, "medtop:7", "f", "Article"])
        #expect(document.provided.concepts[2].rel == "category")
        #expect(document.providerIdentifiers == [ProviderIdentifier(role: "guid", value: "urn:x:1")])
        let picture = try #require(document.provided.associations.first)
        #expect(document.provided.associations.count == 1)
        #expect(picture.name == "featuremedia")
        #expect(picture.caption == "A rig")
        #expect(picture.credit == "AP")
        #expect(picture.identifiers == [ProviderIdentifier(role: "guid", value: "p1")])
        #expect(picture.renditions.first?.contentType == "image/jpeg")
        #expect(document.provided.faults == ["the member \"uri\" is missing"])
    }

    @Test("a picture has its text as a caption, not as a lead")
    func picture() throws {
        let document = try parsed(
            #"{"uri":"urn:p:1","type":"picture","headline":"Rossi","description_text":"On the track.","body_text":"Short."}"#
        )
        #expect(document.provided.type == .picture)
        #expect(document.provided.caption == "On the track.")
        #expect(document.lead == nil)
    }

    @Test("items in arrays, lines and the answers of agencies' interfaces are parts")
    func several() throws {
        let item = #"{"uri":"urn:a:1","type":"text","headline":"H","body_text":"B"}"#
        #expect(try parts(Array("[\(item),\(item)]".utf8)).map(\.path) == ["1", "2"])
        #expect(try parts(Array("\(item)\n\n\(item)\n{\"a\":\n".utf8)).map(\.path) == ["1", "2", "3"])
        #expect(try parts(Array(#"{"total":1,"item":[\#(item)]}"#.utf8)).map(\.path) == [""])
        #expect(
            try parts(Array(#"{"data":{"items":[{"meta":{},"item":\#(item)},{"item":\#(item)}]}}"#.utf8)).count == 2
        )
        var settings = ParsingSettings()
        settings.memberLimit = 1
        #expect(refusal(Array("[\(item),\(item)]".utf8), settings: settings) == .tooManyParts)
    }

    @Test("JSON of another kind is named by what stands at its top, broken JSON is damaged")
    func others() {
        let other = #expect(throws: Reason.self) { try parsed(#"{"name":"caunoi","version":"1.0","scripts":{}}"#) }
        #expect(other?.code == .unsupportedFormat)
        #expect(other?.message.contains("name, version, scripts") == true)
        let feed = #expect(throws: Reason.self) {
            try parsed(#"{"version":"https://jsonfeed.org/version/1.1","title":"x","items":5}"#)
        }
        #expect(feed != nil)
        #expect(refusal(Array(#"{"headline":"x","body_text":"#.utf8)) == .damaged)
        #expect(refusal(Array(#"{"headline":"x","headline":"y"}"#.utf8)) == .damaged)
        #expect(
            refusal(Array((String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)).utf8))
                == .damaged
        )
        #expect(refusal(Array("{\"headline\":\"a\"}\n{\"log\":1}".utf8)) == nil)
        #expect(refusal(Array("{\"log\":1}\n{\"log\":1}".utf8)) == .unsupportedFormat)
    }

    @Test(
        "what is not to the standard is named",
        arguments: [
            (#""type":"film""#, #"type: "film" is none of"#), (#""urgency":0.5"#, #"urgency: "0.5" is no whole"#),
            (#""urgency":10"#, "urgency: 10 is not between 1 and 9"), (#""edNote":5"#, "edNote: is not a text"),
            (#""x":1"#, #"no member "x""#), (#""versionCreated":"2024-02-30T00:00:00Z""#, "no date and time"),
            (#""versionCreated":"2024-02-03T00:00:00""#, "no date and time"),
            (#""subjects":{}"#, "subjects: is not a list"),
            (#""headlines":[{"role":"main"}]"#, #"headlines[0]: the member "value" is missing"#),
            (#""places":[{"geoJSON":{"type":"Point","coordinates":["a",1]}}]"#, "places[0].geoJSON: is no GeoJSON"),
            (#""associations":[{"name":"a"}]"#, #"associations[0]: the member "uri" is missing"#),
            (#""renditions":[{"name":"a","dpi":3}]"#, #"renditions[0]: the standard has no member "dpi""#),
            (#""rightsInfo":{"langId":"urn:x"}"#, "exactly one of linkedRights and encodedRights"),
            (#""trustIndicators":[{"href":"no address"}]"#, "is no URI"),
            (
                #""eventDetails":{"dates":{"startDate":"2024-01-01T00:00:00Z","expectedStartDate":"2024"}}"#,
                "exactly one of"
            ),
        ]
    )
    func faults(member: String, fault: String) throws {
        let faults = try parsed("{\"uri\":\"urn:a:1\",\"altIds\":[],\(member)}").provided.faults
        #expect(faults.count == 1, "\(faults)")
        #expect(faults.first?.contains(fault) == true, "\(faults)")
    }

    @Test("what is to the standard has no fault")
    func noFaults() throws {
        for member in [
            #""urgency":5.0"#,
            #""eventDetails":{"dates":{"expectedStartDate":"2024-05","endDate":"2024-06-30T23:59:60.5+07:00"}}"#,
            #""places":[{"geoJSON":{"type":"Polygon","coordinates":[[[1,2],[3,4],[1,2]]]}}]"#,
            #""digitalSourceType":{"uri":"http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"}"#,
        ] {
            #expect(try parsed("{\"uri\":\"urn:a:1\",\"altIds\":[],\(member)}").provided.faults == [])
        }
    }

    @Test("a file with many faults is told in few sentences")
    func manyFaults() throws {
        let many = (0..<500).map { "\"x\($0)\":1" }.joined(separator: ",")
        let faults = try parsed(
            "{\"standard\":{\"name\":\"ninjs\"},\"uri\":\"urn:a:1\",\(many)}"
        ).provided.faults
        #expect(faults.count == 41)
        #expect(faults.last == "and 460 more faults")
    }

    private static let conformance = SharedFixtures.folder("ninjs/conformance")

    @Test("IPTC's conformance files pass and fail as their folders say", .enabled(if: NinjsTests.conformance != nil))
    func conformanceFiles() throws {
        let folder = try #require(Self.conformance)
        let files = SharedFixtures.files(below: folder).filter { $0.pathExtension == "json" }
        #expect(!files.isEmpty)
        for file in files {
            let faults = try parsed(SharedFixtures.bytes(file)).provided.faults
            #expect(faults.isEmpty == file.path.contains("should_pass"), "\(file.lastPathComponent): \(faults)")
        }
    }
}
