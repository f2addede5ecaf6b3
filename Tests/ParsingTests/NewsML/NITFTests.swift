import News
import Testing

@testable import Parsing

@Suite struct NITFTests {
    private static let article = """
        <?xml version="1.0"?>
        <!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.4//EN" "nitf-3-4.dtd">
        <nitf baselang="en">
          <head>
            <title>RAIL-LAOS</title>
            <meta name="slug" content="rail-laos"/>
            <tobject tobject.type="News">
              <tobject.property tobject.property.type="Current"/>
              <tobject.subject tobject.subject.refnum="04000000" tobject.subject.type="Economy" tobject.subject.matter="Transport"/>
              <tobject.subject tobject.subject.ipr="DESK" tobject.subject.refnum="R1" tobject.subject.type="Rail"/>
            </tobject>
            <docdata management-status="embargoed" management-doc-idref="desk.1" management-idref-status="canceled">
              <doc-id id-string="desk.2" regsrc="DESK"/>
              <urgency ed-urg="3"/>
              <date.issue norm="20261103T080000+0700"/>
              <date.release norm="20261103T180000+0700"/>
              <date.expire norm="20261203T080000+0700"/>
              <ed-msg info="Adds figures"/>
              <du-key key="rail" version="2"/>
              <doc.copyright year="2026" holder="The Desk"/>
              <key-list><keyword key="railway"/></key-list>
              <identified-content><person idsrc="x" value="7">Somphone Keo</person></identified-content>
            </docdata>
          </head>
          <body>
            <body.head>
              <hedline><hl1>Two countries sign a railway agreement</hl1><hl2>Line to Vung Ang</hl2></hedline>
              <byline>By Ann Example</byline>
              <distributor>The Desk</distributor>
              <dateline><location><city>Vientiane</city>, <country>Laos</country></location></dateline>
              <abstract><p>A short abstract.</p></abstract>
            </body.head>
            <body.content>
              <p>First paragraph.</p>
              <hl2>Between</hl2>
              <p>Second <em>paragraph</em>.</p>
              <media media-type="image">
                <media-reference source="https://example.la/a.jpg" mime-type="image/jpeg" width="480"/>
                <media-caption>The signing.</media-caption>
                <media-producer>B. Photo</media-producer>
              </media>
              <ol><li>One</li><li>Two</li></ol>
            </body.content>
            <body.end><tagline>Edited by C.</tagline></body.end>
          </body>
        </nitf>
        """

    @Test func everythingStatedIsTakenOver() throws {
        let document = try document(Self.article)
        #expect(document.mediaType == "application/nitf+xml")
        #expect(document.provided.standard == "NITF 3.4")
        #expect(document.identifiers == ["guid=desk.2", "du-key=rail"])
        #expect(document.provided.version == "2")
        #expect(document.title == "Two countries sign a railway agreement")
        #expect(document.subtitle == "Line to Vung Ang")
        #expect(document.lead == "A short abstract.")
        #expect(document.provided.slugline == "rail-laos")
        #expect(
            document.body
                == "First paragraph.\n\nBetween\n\nSecond paragraph.\n\n1. One\n2. Two\n\nEdited by C."
        )
        #expect(document.byline == "By Ann Example")
        #expect(document.authors == ["Ann Example"])
        #expect(document.provided.located == "Vientiane")
        #expect(document.declaredLanguage == "en")
        #expect(document.published?.rfc3339 == "2026-11-03T08:00:00+07:00")
        #expect(document.provided.embargoedUntil?.rfc3339 == "2026-11-03T18:00:00+07:00")
        #expect(document.provided.expires?.rfc3339 == "2026-12-03T08:00:00+07:00")
        #expect(document.provided.pubStatus == .canceled)
        #expect(document.provided.urgency == 3)
        #expect(document.provided.edNote == "Adds figures")
        #expect(document.provided.copyrightHolder == "The Desk")
        #expect(document.provided.signals == ["kill"])
        #expect(document.provided.replaces == [ProviderIdentifier(role: "guid", value: "desk.1")])
        #expect(document.sources.map(\.name) == ["The Desk", "DESK"])
        #expect(
            document.concepts == [
                "genres Current - -", "subjects Transport http://cv.iptc.org/newscodes/subjectcode/04000000 -",
                "subjects Rail DESK:R1 -", "subjects railway - keyword", "people Somphone Keo x:7 about",
            ]
        )
        #expect(document.captions == [Caption(text: "The signing.", credit: "B. Photo")])
        let picture = try #require(document.provided.associations.first)
        #expect(picture.type == .picture)
        #expect(picture.by == "B. Photo")
        #expect(picture.renditions.map(\.href) == ["https://example.la/a.jpg"])
        #expect(document.provided.faults == [])
    }

    @Test func faultsAreNamed() throws {
        let text = Self.article.replacing("norm=\"20261203T080000+0700\"", with: "norm=\"YYYYMMDD\"")
            .replacing("ed-urg=\"3\"", with: "ed-urg=\"0\"")
        let document = try document(text)
        #expect(
            document.provided.faults == [
                "urgency: attribute ed-urg is not 1 to 8 (line 14)",
                "date.expire: attribute norm is no date and time of ISO 8601 (line 17)",
            ]
        )
        #expect(document.provided.expires == nil)
        #expect(document.provided.urgency == nil)
    }

    @Test func aTypistsTextInOneElementHasItsParagraphs() throws {
        let document = try document(
            """
            <nitf><body><body.content><p>Lead line
            goes on.

                Second paragraph
            goes on.
                Third.
            </p></body.content></body></nitf>
            """
        )
        #expect(document.body == "Lead line goes on.\n\nSecond paragraph goes on.\n\nThird.")
    }
}
