import News
import Testing

@testable import Parsing

@Suite struct NewsMLG2Tests {
    private static let item = """
        <?xml version="1.0" encoding="UTF-8"?>
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2" standardversion="2.35"
            conformance="power" guid="urn:newsml:example.vn:20261103:42" version="3" xml:lang="vi">
          <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>
          <rightsInfo>
            <copyrightHolder qcode="x:desk"><name>Hãng tin Ví Dụ</name></copyrightHolder>
            <copyrightNotice xml:lang="en">(c) Example</copyrightNotice>
            <copyrightNotice xml:lang="vi">© Ví Dụ</copyrightNotice>
            <usageTerms>Chỉ dùng trong nước</usageTerms>
          </rightsInfo>
          <itemMeta>
            <itemClass qcode="ninat:text"/>
            <provider literal="VD"/>
            <versionCreated>2026-11-03T10:15:00+07:00</versionCreated>
            <firstCreated>2026-11-03T08:00:00+07:00</firstCreated>
            <embargoed>2026-11-03T18:00:00+07:00</embargoed>
            <pubStatus qcode="stat:usable"/>
            <edNote>Thêm số liệu.</edNote>
            <signal qcode="sig:correction"/>
            <link rel="irel:seeAlso" residref="urn:newsml:example.vn:20261102:7"
                contenttype="application/vnd.iptc.g2.newsitem+xml" version="2">
              <itemClass qcode="ninat:picture"/>
              <title>Ảnh lễ ký</title>
            </link>
            <link rel="irel:replaces" residref="urn:newsml:example.vn:20261101:5"/>
          </itemMeta>
          <contentMeta>
            <urgency>2</urgency>
            <contentCreated>2026-11-03T07:30:00+07:00</contentCreated>
            <located qcode="geo:1"><name>Viêng Chăn</name></located>
            <infoSource literal="KPL"/>
            <altId type="x:no">A-42</altId>
            <language tag="vi-vn"/>
            <genre qcode="genre:Current"/>
            <keyword>đường sắt</keyword>
            <subject qcode="medtop:20000593" type="cpnat:abstract"><name>thương mại</name></subject>
            <subject qcode="local:77"/>
            <subject type="cpnat:person" literal="p1"><name>Nguyễn Văn An</name></subject>
            <slugline>duong-sat</slugline>
            <headline>Hai nước ký hiệp định đường sắt</headline>
            <headline role="hld:subHeadline">Tuyến nối Vũng Áng</headline>
            <by>Trần Thị Bình</by>
            <description role="drol:summary">Tóm tắt ngắn.</description>
          </contentMeta>
          <contentSet>
            <inlineXML contenttype="application/xhtml+xml">
              <html xmlns="http://www.w3.org/1999/xhtml"><head><title>không đọc</title></head><body>
                <p>Đoạn một,
                   hai dòng.</p>
                <ul><li>Mục một</li><li>Mục <b>hai</b></li></ul>
                <table><tr><th>Năm</th><th>Tấn</th></tr><tr><td>2025</td><td>1.200</td></tr></table>
                <p>Hết.</p>
              </body></html>
            </inlineXML>
            <remoteContent rendition="rnd:web" href="https://example.vn/a.jpg" contenttype="image/jpeg"
                width="480" height="320" size="28972"/>
          </contentSet>
        </newsItem>
        """

    @Test func everythingStatedIsTakenOver() throws {
        let document = try document(Self.item)
        #expect(document.mediaType == "application/vnd.iptc.g2.newsitem+xml")
        #expect(document.identifiers == ["guid=urn:newsml:example.vn:20261103:42", "alt:x:no=A-42"])
        #expect(document.title == "Hai nước ký hiệp định đường sắt")
        #expect(document.subtitle == "Tuyến nối Vũng Áng")
        #expect(document.lead == "Tóm tắt ngắn.")
        #expect(
            document.body == """
                Đoạn một, hai dòng.

                - Mục một
                - Mục hai

                Năm | Tấn
                2025 | 1.200

                Hết.
                """
        )
        #expect(document.authors == ["Trần Thị Bình"])
        #expect(document.byline == "Trần Thị Bình")
        #expect(document.declaredLanguage == "vi-VN")
        #expect(document.published?.rfc3339 == "2026-11-03T07:30:00+07:00")
        #expect(document.published?.reason == "contentCreated")
        #expect(document.modified?.rfc3339 == "2026-11-03T10:15:00+07:00")
        #expect(document.sources.map(\.name) == ["VD", "KPL"])
        #expect(document.quality.score == 100)
        let provided = document.provided
        #expect(provided.standard == "NewsML-G2 2.35")
        #expect(provided.version == "3")
        #expect(provided.type == .text)
        #expect(provided.urgency == 2)
        #expect(provided.pubStatus == .usable)
        #expect(provided.firstCreated?.rfc3339 == "2026-11-03T08:00:00+07:00")
        #expect(provided.embargoedUntil?.rfc3339 == "2026-11-03T18:00:00+07:00")
        #expect(provided.edNote == "Thêm số liệu.")
        #expect(provided.signals == ["correction"])
        #expect(provided.replaces == [ProviderIdentifier(role: "guid", value: "urn:newsml:example.vn:20261101:5")])
        #expect(provided.copyrightHolder == "Hãng tin Ví Dụ")
        #expect(provided.copyrightNotice == "© Ví Dụ")
        #expect(provided.usageTerms == "Chỉ dùng trong nước")
        #expect(provided.located == "Viêng Chăn")
        #expect(provided.slugline == "duong-sat")
        #expect(provided.faults == [])
        #expect(
            document.concepts == [
                "places Viêng Chăn geo:1 located",
                "genres - http://cv.iptc.org/newscodes/genre/Current -",
                "subjects đường sắt - keyword",
                "subjects thương mại http://cv.iptc.org/newscodes/mediatopic/20000593 -",
                "subjects - local:77 -",
                "people Nguyễn Văn An p1 about",
            ]
        )
        let link = try #require(provided.associations.first)
        #expect(provided.associations.count == 1)
        #expect(link.name == "seeAlso")
        #expect(link.type == .picture)
        #expect(link.uri == "urn:newsml:example.vn:20261102:7")
        #expect(link.headline == "Ảnh lễ ký")
        var rendition = Rendition(name: "web")
        rendition.href = "https://example.vn/a.jpg"
        rendition.contentType = "image/jpeg"
        (rendition.width, rendition.height, rendition.sizeInBytes) = (480, 320, 28_972)
        #expect(provided.renditions == [rendition])
    }

    @Test(arguments: [
        (#"guid="urn:newsml:example.vn:20261103:42" "#, "", "newsItem: attribute guid is missing (line 2)"),
        (#"<provider literal="VD"/>"#, "", "itemMeta: element provider is missing (line 11)"),
        (#"qcode="stat:usable""#, #"qcode="usable""#, "pubStatus: attribute qcode is no QCode (line 17)"),
        (#"<urgency>2</urgency>"#, "<urgency>11</urgency>", "urgency: is no whole number from 1 to 9 (line 28)"),
        ("<slugline>", "<slug/><slugline>", "slug: has no place in contentMeta (line 39)"),
        (
            "<firstCreated>2026-11-03T08:00:00+07:00", "<firstCreated>2026-11-03",
            "firstCreated: is no date and time (line 15)"
        ),
        (
            "<urgency>2</urgency>", "<urgency>2</urgency><urgency>2</urgency>",
            "urgency: stands twice in contentMeta (line 28)"
        ),
        (
            "<edNote>Thêm số liệu.</edNote>\n    <signal qcode=\"sig:correction\"/>",
            "<signal qcode=\"sig:correction\"/>\n    <edNote>Thêm số liệu.</edNote>",
            "edNote: stands too late in itemMeta (line 19)"
        ),
        (#"width="480""#, #"width="-1""#, "remoteContent: attribute width is no whole number from 0 on (line 55)"),
        ("https://example.vn/a.jpg", "https://example.vn/%.jpg", "remoteContent: attribute href is no IRI (line 55)"),
        (#"<genre qcode"#, #"<genre color="x" qcode"#, "genre: attribute color has no place in it (line 34)"),
    ])
    func faultsAreNamedAndTheRestRead(_ part: String, _ other: String, _ fault: String) throws {
        let text = Self.item.replacing(part, with: other)
        #expect(text != Self.item)
        let document = try document(text)
        #expect(document.provided.faults == [fault])
        #expect(document.title == "Hai nước ký hiệp định đường sắt")
        #expect(document.body.hasPrefix("Đoạn một"))
    }

    @Test func aMessageHasAPartForEachItem() throws {
        let inner = Self.item.split(separator: "\n").dropFirst().joined(separator: "\n")
        let message = """
            <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2026-11-03T10:15:00Z</sent></header>
            <itemSet>\(inner)\(inner.replacing(":42", with: ":43"))</itemSet></newsMessage>
            """
        let documents = try documents(message)
        #expect(documents.map(\.path) == ["1", "2"])
        #expect(
            documents.map { $0.identifiers.first } == [
                "guid=urn:newsml:example.vn:20261103:42", "guid=urn:newsml:example.vn:20261103:43",
            ]
        )
        #expect(documents.allSatisfy { $0.provided.faults.isEmpty })
    }

    @Test func aKillCarriesItsStatus() throws {
        let document = try document(
            Self.item.replacing("stat:usable", with: "stat:canceled").replacing("version=\"3\"", with: "version=\"4\"")
        )
        #expect(document.provided.pubStatus == .canceled)
        #expect(document.provided.signals == ["kill", "correction"])
        #expect(document.provided.version == "4")
    }

    @Test func aPackageRefersToItsItems() throws {
        let document = try document(
            """
            <packageItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" standard="NewsML-G2" standardversion="2.35">
              <itemMeta><itemClass qcode="ninat:composite"/><provider literal="VD"/>
                <versionCreated>2026-11-03T10:15:00Z</versionCreated></itemMeta>
              <contentMeta><headline>Tin chính</headline></contentMeta>
              <groupSet root="G1"><group id="G1" role="group:main">
                <itemRef residref="urn:x:2" contenttype="application/vnd.iptc.g2.newsitem+xml">
                  <itemClass qcode="ninat:video"/><title>Phim</title></itemRef>
                <itemRef residref="urn:x:3"><title>Bài</title></itemRef>
              </group></groupSet>
            </packageItem>
            """
        )
        #expect(document.provided.type == .composite)
        #expect(
            document.provided.associations.map { "\($0.name) \($0.type) \($0.uri ?? "") \($0.headline ?? "")" } == [
                "main video urn:x:2 Phim", "main text urn:x:3 Bài",
            ]
        )
        #expect(document.provided.faults == [])
    }

    @Test func aConceptIsNoted() throws {
        let document = try document(
            """
            <conceptItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:9" standardversion="2.35">
              <itemMeta><itemClass qcode="cinat:concept"/><provider literal="VD"/>
                <versionCreated>2026-11-03T10:15:00Z</versionCreated></itemMeta>
              <concept><conceptId qcode="x:1"/><name>Ủy hội sông Mê Công</name><definition>Tổ chức.</definition></concept>
            </conceptItem>
            """
        )
        #expect(document.title == "Ủy hội sông Mê Công")
        #expect(document.body == "Ủy hội sông Mê Công\nTổ chức.")
        #expect(document.provided.type == .component)
        #expect(document.quality.notes == ["not-news:conceptItem"])
    }

    @Test func itemsUpTo229NeedACatalog() throws {
        let text = """
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" standardversion="2.29"><itemMeta>
            <itemClass qcode="ninat:text"/><provider literal="x"/><versionCreated>2026-11-03T10:15:00Z</versionCreated>
            </itemMeta></newsItem>
            """
        let faults = try document(text).provided.faults
        #expect(faults == ["newsItem: element catalogRef or catalog is missing (line 1)"])
        #expect(try document(text.replacing("2.29", with: "2.30")).provided.faults == [])
    }

    @Test func whatIsNoXMLOfOursIsNamed() {
        #expect(
            refusal("<?xml version='1.0'?><weather><day/></weather>")?.message
                == "The file is XML with the root element weather, which is not read yet; drop its text or an HTML page."
        )
        #expect(refusal("<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'/>")?.code == .notADocument)
        #expect(
            refusal("<!DOCTYPE nitf [<!ENTITY a 'b'>]><nitf><body><body.content>&a;</body.content></body></nitf>")?.code
                == .unsupportedFormat
        )
    }
}
