import Foundation
import News
import Testing

@testable import Parsing

/// Files of agencies, where they are at hand; what is expected was read out of the files.
@Suite struct XMLWireTests {
    private static let folder = SharedFixtures.folder("wire")
    private static let hasFolder = folder != nil

    private func read(_ name: String) throws -> [Document] {
        let file = try #require(Self.folder).appendingPathComponent(name)
        return try parts(Array(Data(contentsOf: file))).map { part in
            switch part {
            case .document(let document): document
            case .refused(_, let reason): throw reason
            }
        }
    }

    @Test("NewsML 1.2 of an agency", .enabled(if: hasFolder)) func newsML1() throws {
        let document = try #require(try read("afp.xml").first)
        #expect(document.identifiers.first == "guid=urn:newsml:afp.com:20140829T135002Z:TX-PAR-FXW86")
        #expect(document.provided.version == "1")
        #expect(document.title == "Sweden court accepts receivership for Saab carmaker")
        #expect(document.provided.slugline == "Sweden-SAAB")
        #expect(document.provided.located == "Stockholm")
        #expect(document.provided.urgency == 4)
        #expect(document.provided.usageTerms == "NO ARCHIVAL USE")
        #expect(document.provided.firstCreated?.rfc3339 == "2014-08-29T13:49:51Z")
        #expect(document.declaredLanguage == "en")
        #expect(document.body.components(separatedBy: "\n\n").count == 10)
        #expect(document.body.hasSuffix("hh/ph/ts/hd"))
        #expect(document.concepts.contains("subjects - http://cv.iptc.org/newscodes/subjectcode/04016038 -"))
        #expect(document.concepts.filter { $0.hasSuffix("keyword") }.count == 6)
        #expect(document.provided.faults == [])
    }

    @Test("HTML inside NewsML 1", .enabled(if: hasFolder)) func htmlInside() throws {
        let document = try #require(try read("ana1.xml").first)
        #expect(document.title == "Wage employment balance positive in Jan-March")
        #expect(
            document.concepts.contains(
                "subjects Employment/Unemployment http://cv.iptc.org/newscodes/subjectcode/09003000 -"
            )
        )
        #expect(document.body.hasPrefix("Wage employment in the private sector grew in March"))
        #expect(document.body.components(separatedBy: "\n\n").count == 4)
    }

    @Test("NewsML-G2 with NITF: three items", .enabled(if: hasFolder)) func message() throws {
        let documents = try read("ap.xml")
        #expect(documents.map(\.path) == ["1", "2", "3"])
        let first = try #require(documents.first)
        #expect(first.identifiers.first == "guid=tag:ap.org,2011:5e565888b587889c5c8bd62b6164118c-text")
        #expect(first.title == "Nutrisystem beats 4Q earnings and revenue expectations")
        #expect(first.provided.edNote == "Eds: Adds full-year results.")
        #expect(first.provided.located == "Pittsburgh")
        #expect(first.published?.rfc3339 == "2018-02-26T21:20:11Z")
        #expect(first.modified?.rfc3339 == "2018-02-26T21:20:34Z")
        #expect(
            first.concepts.contains("organisations NutriSystem Inc apcompany:792af22b8f0b4133ba38fcf117561e66 about")
        )
        #expect(documents[2].provided.located == "KNOXVILLE, Tenn.")
        #expect(documents.allSatisfy { $0.provided.faults.isEmpty })
    }

    @Test("a picture and its renditions", .enabled(if: hasFolder)) func picture() throws {
        let document = try #require(try read("picture.xml").first)
        #expect(document.provided.type == .picture)
        #expect(document.title == "A woman casts her ballot inside a polling station in Kenya's town of Gatundu")
        #expect(document.byline == "MARKO DJURICA")
        #expect(document.captions.first?.text.hasPrefix("A woman casts her ballot") ?? false)
        #expect(document.provided.renditions.map(\.name) == ["baseImage", "thumbnail", "viewImage"])
        #expect(document.provided.renditions.first?.width == 3_500)
    }

    @Test("a package with its groups", .enabled(if: hasFolder)) func package() throws {
        let document = try #require(try read("tag_reuters.com_2014_newsml_KBN0FL0NM_version_10").first)
        #expect(document.provided.type == .composite)
        #expect(document.provided.version == "10")
        #expect(document.authors == ["Marwan Makdisi"])
        #expect(document.provided.associations.first?.name == "Main")
        #expect(document.provided.associations.map(\.type).filter { $0 == .picture }.count == 3)
    }

    @Test("NITF: status, identity, subjects", .enabled(if: hasFolder)) func nitf() throws {
        let fishing = try #require(try read("nitf-fishing.xml").first)
        #expect(fishing.provided.pubStatus == .canceled)
        #expect(fishing.provided.replaces == [ProviderIdentifier(role: "guid", value: "iptc.321656141.a")])
        #expect(fishing.provided.embargoedUntil?.rfc3339 == "2002-02-26T09:30:00-05:00")
        let pa = try #require(try read("pa3.xml").first)
        #expect(pa.provided.embargoedUntil?.rfc3339 == "2016-09-09T00:01:00+01:00")
        #expect(pa.title == "UK BREAK-UP 'NOT INCONCEIVABLE', FIRST MINISTER WARNS AHEAD OF BREXIT TALKS")
        #expect(pa.authors == ["Benjamin Wright"])
        let efe = try #require(try read("efe_nitf.xml").first)
        #expect(
            efe.concepts.contains(
                "subjects Executive (government) http://cv.iptc.org/newscodes/subjectcode/11006005 -"
            )
        )
        #expect(efe.lead == "Test Abstract")
        let invalid = try #require(try read("handle_invalid_fields.xml").first)
        #expect(invalid.provided.faults.count == 4)
        #expect(invalid.provided.urgency == 2)
        #expect(invalid.authors == ["Mia Rabson", "Jordan Press"])
    }
}
