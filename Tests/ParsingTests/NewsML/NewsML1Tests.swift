import News
import Testing

@testable import Parsing

@Suite struct NewsML1Tests {
    private static let file = """
        <?xml version="1.0"?>
        <NewsML Version="1.2">
          <NewsEnvelope><DateAndTime>20261103T080000Z</DateAndTime></NewsEnvelope>
          <NewsItem xml:lang="en">
            <Identification><NewsIdentifier>
              <ProviderId>example.la</ProviderId><DateId>20261103</DateId><NewsItemId>N7</NewsItemId>
              <RevisionId PreviousRevision="1" Update="U">2</RevisionId>
              <PublicIdentifier>urn:newsml:example.la:20261103:N7:2U</PublicIdentifier>
            </NewsIdentifier></Identification>
            <NewsManagement>
              <NewsItemType FormalName="News"/>
              <FirstCreated>20261103T070000+0700</FirstCreated>
              <ThisRevisionCreated>20261103T080000+0700</ThisRevisionCreated>
              <Status FormalName="Embargoed"/>
              <StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20261103T120000+0700</DateAndTime></StatusWillChange>
              <Urgency FormalName="4"/>
              <AssociatedWith NewsItem="urn:newsml:example.la:20261103:P1"/>
            </NewsManagement>
            <NewsComponent>
              <NewsLines>
                <HeadLine>Rice exports grow</HeadLine><SubHeadLine>By a tenth</SubHeadLine>
                <ByLine>Ann Example</ByLine><DateLine>VIENTIANE, Nov 3, 2026 (EX) -</DateLine>
                <CopyrightLine>(c) Example</CopyrightLine><SlugLine>rice</SlugLine><KeywordLine>rice</KeywordLine>
              </NewsLines>
              <AdministrativeMetadata><Provider><Party FormalName="Example"/></Provider></AdministrativeMetadata>
              <DescriptiveMetadata>
                <Language FormalName="EN"/>
                <Genre FormalName="Current"/>
                <SubjectCode><Subject FormalName="04000000"/></SubjectCode>
              </DescriptiveMetadata>
              <NewsComponent><Role FormalName="Main"/>
                <ContentItem><MediaType FormalName="Text"/><DataContent><![CDATA[<P>One &amp; two.</P><P>Three.]]></DataContent></ContentItem>
              </NewsComponent>
              <NewsComponent><Role FormalName="Picture"/>
                <NewsLines><HeadLine>A field</HeadLine></NewsLines>
                <ContentItem Href="https://example.la/p.jpg"><MediaType FormalName="Photo"/><MimeType FormalName="image/jpeg"/>
                  <Characteristics><SizeInBytes>900</SizeInBytes><Property FormalName="Width" Value="640"/></Characteristics></ContentItem>
              </NewsComponent>
            </NewsComponent>
          </NewsItem>
        </NewsML>
        """

    @Test func everythingStatedIsTakenOver() throws {
        let document = try document(Self.file)
        #expect(
            document.identifiers == [
                "guid=urn:newsml:example.la:20261103:N7", "alt:public=urn:newsml:example.la:20261103:N7:2U",
            ]
        )
        #expect(document.provided.standard == "NewsML 1.2")
        #expect(document.provided.version == "2")
        #expect(document.title == "Rice exports grow")
        #expect(document.subtitle == "By a tenth")
        #expect(document.body == "One & two.\n\nThree.")
        #expect(document.authors == ["Ann Example"])
        #expect(document.declaredLanguage == "en")
        #expect(document.published?.rfc3339 == "2026-11-03T07:00:00+07:00")
        #expect(document.modified?.rfc3339 == "2026-11-03T08:00:00+07:00")
        #expect(document.provided.embargoedUntil?.rfc3339 == "2026-11-03T12:00:00+07:00")
        #expect(document.provided.pubStatus == .usable)
        #expect(document.provided.urgency == 4)
        #expect(document.provided.located == "VIENTIANE")
        #expect(document.provided.slugline == "rice")
        #expect(document.provided.copyrightNotice == "(c) Example")
        #expect(document.provided.signals == ["update"])
        #expect(document.sources.map(\.name) == ["Example"])
        #expect(
            document.concepts == [
                "subjects - http://cv.iptc.org/newscodes/subjectcode/04000000 -", "genres Current - -",
                "subjects rice - keyword",
            ]
        )
        #expect(document.provided.associations.map(\.name) == ["associatedWith", "Picture"])
        let picture = try #require(document.provided.associations.last)
        #expect(picture.headline == "A field")
        #expect(picture.renditions.first?.width == 640)
        #expect(document.provided.faults == [])
    }

    @Test func faultsAreNamed() throws {
        let document = try document(Self.file.replacing("<Status FormalName=\"Embargoed\"/>", with: ""))
        #expect(document.provided.faults == ["NewsManagement: element Status is missing (line 10)"])
    }

    @Test func itemsArePartsOfTheirOwn() throws {
        let from = try #require(Self.file.firstRange(of: "<NewsItem "))
        let to = try #require(Self.file.firstRange(of: "</NewsItem>"))
        let item = Self.file[from.lowerBound..<to.upperBound]
        let documents = try documents(Self.file.replacing("</NewsML>", with: item + "</NewsML>"))
        #expect(documents.map(\.path) == ["1", "2"])
    }
}
