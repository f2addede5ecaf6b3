import Foundation
import News
import Parsing
import Testing

/// Messages and mailboxes of the shared fixtures, where they are at hand; what is expected was found by reading them.
@Suite struct MailFixtureTests {
    private static let folder: URL? = SharedFixtures.folder("documents")
    private static let wires: URL? = SharedFixtures.folder("wire")
    private static let hasFolders = folder != nil && wires != nil

    private func parts(_ folder: URL?, _ name: String) throws -> [ParsedPart] {
        let folder = try #require(folder)
        return try mailParts(Array(Data(contentsOf: folder.appendingPathComponent(name))), name: name)
    }

    private func documents(_ folder: URL?, _ name: String) throws -> [Document] {
        try parts(folder, name).compactMap { if case .document(let document) = $0 { document } else { nil } }
    }

    struct Expected: Sendable {
        var file: String
        var isWire = false
        var title: String?
        var time: String?
        var byline: String?
        var message: String?
        var body: String
    }

    @Test(
        "the header and the text of single messages",
        .enabled(if: MailFixtureTests.hasFolders),
        arguments: [
            Expected(
                file: "testLotusEml.eml",
                time: "2012-10-04T13:02:39+02:00",
                byline: "XXX.XXX@XXXX.de",
                message: "OF62AEA923.7CEE804A-ONC1257A8D.003C970D-C1257A8D.003CAB24@LocalDomain",
                body: "Message body"
            ),
            Expected(
                file: "testThunderbirdEml.eml",
                title: "JUnit test message",
                time: "2012-11-21T21:11:32+01:00",
                byline: "Vladimir L.",
                message: "20121121201132.74140@example.com",
                body: "Dear Vladimir ....."
            ),
            Expected(
                file: "testEmailWithPNGAtt.eml",
                title: "Test Attachment Email",
                time: "2016-07-20T17:35:02+01:00",
                byline: "Tika Test",
                message: "578FA836.9010603@apache.org",
                body: "This email has a PNG attachment included in it"
            ),
            Expected(
                file: "test-incremental-updates.eml",
                title: "test incremental updates",
                time: "2023-05-04T10:06:11-04:00",
                byline: "Tim Allison",
                message: "CAC1dCwWaWfGyY2x4K_L36E+_VzUtj407QJJMDt9ZwDXSQAbTOw@mail.gmail.com",
                body: "This is a container email with an embedded pdf with incremental updates."
            ),
            Expected(
                file: "testRFC822_multipart_attachments.eml",
                title: "EML 1",
                byline: "Bugs Bunny",
                body: "Hi,\n\nThis is test email for EML1\n\nThanks,\n\nChetan"
            ),
            Expected(
                file: "testMBOX_lengthy_x-headers.mbox",
                title: "RE: Var simulation",
                time: "2002-01-30T15:07:01-08:00",
                byline: "naveen.andrews@enron.com",
                message: "8269158.1075842014924.JavaMail.evans@thyme",
                body: "the quick brown fox jumped over the lazy dog"
            ),
            Expected(file: "multiline.mbox", body: "Test content"),
            Expected(
                file: "charset_in_subject_email.txt",
                isWire: true,
                title: "Google Apps News March 2015",
                time: "2015-02-19T17:18:40+11:00",
                byline: "a sender",
                message: "CAHU3GgVHd6C_RSMQXvOhr6V-Ya0LwdBkqpbZ_qUwGF8JvhrQVg@mail.gmail.com",
                body: "body text"
            ),
            Expected(
                file: "json-email.txt",
                isWire: true,
                title: "Headline-2",
                time: "2015-09-14T02:06:01Z",
                byline: "mock@mail.com.au",
                message: "001a1140cd6ecd9de8051fab814d@google.com",
                body: "Lorem ipsum"
            ),
        ]
    )
    func messages(expected: Expected) throws {
        let document = try #require(try documents(expected.isWire ? Self.wires : Self.folder, expected.file).first)
        #expect(document.mediaType == "message/rfc822")
        #expect(document.title == expected.title)
        #expect(document.published?.rfc3339 == expected.time)
        #expect(document.byline == expected.byline)
        #expect(document.providerIdentifiers.map(\.value) == [expected.message].compactMap { $0 })
        #expect(document.body == expected.body)
    }

    @Test("attachments of the messages are parts", .enabled(if: MailFixtureTests.hasFolders))
    func attachments() throws {
        let texts = try documents(Self.folder, "testRFC822_multipart_attachments.eml")
        #expect(texts.map(\.path) == ["", "1", "2"])
        #expect(texts[1].body == "This is Test TXTA File for parser")
        #expect(try parts(Self.folder, "testEmailWithPNGAtt.eml").map(\.path) == ["", "1"])
        #expect(try parts(Self.folder, "test-incremental-updates.eml").map(\.path).first == "")
    }

    @Test("mailboxes have one part a message", .enabled(if: MailFixtureTests.hasFolders))
    func mailboxes() throws {
        let simple = try documents(Self.folder, "simple.mbox")
        #expect(simple.map(\.body) == ["Test content 1", "Test content 2"])
        let complex = try documents(Self.folder, "complex.mbox")
        #expect(complex.map(\.path) == ["1", "2", "3"])
        #expect(complex.map(\.byline) == ["Jothi Padmanabhan", "Jianmin Woo", "Jothi Padmanabhan"])
        #expect(complex.allSatisfy { $0.title == "Re: question about when shuffle/sort start working" })
        #expect(complex.allSatisfy { !$0.body.contains("wrote:") && !$0.body.contains("\n>") })
        #expect(complex[2].body.contains("generated internally by the framework.\n\nI am guessing that what you"))
    }

    @Test("bulletins sent by mail", .enabled(if: MailFixtureTests.hasFolders))
    func bulletins() throws {
        let golf = try #require(try documents(Self.wires, "odd_charset_email.txt").first)
        #expect(golf.charset == "windows-1252")
        #expect(golf.title == "Senden defends but Scott favourite")
        #expect(golf.authors == ["Ben Everill"])
        #expect(golf.body.hasPrefix("LOS ANGELES, March 10 AAP – Adam Scott is hoping"))
        #expect(golf.body.contains("Innisbrook Resort’s Cooperhead course"))
        let roar = try #require(try documents(Self.wires, "googleform1.txt").first)
        #expect(roar.title == "Arnold 'worried' about maroon-clad Roar")
        #expect(roar.provided.slugline == "Soc AL Roar")
        #expect(roar.provided.located == "BRISBANE")
        #expect(roar.provided.urgency == 2)
        #expect(roar.body.hasPrefix("John Aloisi reckons"))
        let prison = try #require(try documents(Self.wires, "googleform.txt").first)
        #expect(prison.title == "TEST NZ HEADER")
        #expect(prison.provided.located == "AUCKLAND")
    }
}
