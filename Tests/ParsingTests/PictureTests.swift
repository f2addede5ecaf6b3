import Foundation
import News
import Parsing
import Testing

/// Makes pictures of nothing but headers.
enum PictureBytes {
    static func big(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    static func segment(_ marker: UInt8, _ body: [UInt8]) -> [UInt8] { [0xFF, marker] + big(body.count + 2, 2) + body }

    static func frame(_ width: Int, _ height: Int) -> [UInt8] {
        segment(0xC0, [8] + big(height, 2) + big(width, 2) + [1, 1, 0x11, 0])
    }

    static func jpeg(_ segments: [[UInt8]], width: Int = 640, height: Int = 480) -> [UInt8] {
        [0xFF, 0xD8] + segments.flatMap(\.self) + frame(width, height) + [0xFF, 0xDA, 0, 2, 0xFF, 0xD9]
    }

    static func dataset(_ record: UInt8, _ number: UInt8, _ value: [UInt8]) -> [UInt8] {
        [0x1C, record, number] + big(value.count, 2) + value
    }

    static func text(_ number: UInt8, _ value: String) -> [UInt8] { dataset(2, number, Array(value.utf8)) }

    static func photoshop(_ datasets: [[UInt8]]) -> [UInt8] {
        let block = datasets.flatMap(\.self)
        let other = Array("8BIM".utf8) + [4, 5, 3] + Array("abc".utf8) + big(1, 4) + [9, 0]
        let padding: [UInt8] = block.count % 2 == 0 ? [] : [0]
        return segment(
            0xED,
            Array("Photoshop 3.0\0".utf8) + other + Array("8BIM".utf8) + [4, 4, 0, 0] + big(block.count, 4) + block
                + padding
        )
    }

    static func xmp(_ properties: String) -> [UInt8] {
        Array(
            """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
            xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
            xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:xmpNote="http://ns.adobe.com/xmp/note/"
            xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
            xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" \(properties)</rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>   \0\0
            """.utf8
        )
    }

    static func xmpSegment(_ properties: String) -> [UInt8] {
        segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + xmp(properties))
    }

    /// A little-endian TIFF with text tags and further whole directories behind it.
    static func tiff(_ tags: [(tag: Int, type: Int, count: Int, value: [UInt8])], orientation: Int? = nil) -> [UInt8] {
        var tags = tags
        if let orientation { tags.append((0x0112, 3, 1, [UInt8(orientation), 0, 0, 0])) }
        func little(_ value: Int, _ count: Int) -> [UInt8] { big(value, count).reversed() }
        var directory = little(tags.count, 2)
        var data: [UInt8] = []
        let start = 8 + 2 + tags.count * 12 + 4
        for tag in tags {
            directory += little(tag.tag, 2) + little(tag.type, 2) + little(tag.count, 4)
            if tag.value.count <= 4 {
                directory += tag.value + [UInt8](repeating: 0, count: 4 - tag.value.count)
            } else {
                directory += little(start + data.count, 4)
                data += tag.value
            }
        }
        return [0x49, 0x49, 0x2A, 0] + little(8, 4) + directory + little(0, 4) + data
    }

    static func ascii(_ tag: Int, _ text: String) -> (tag: Int, type: Int, count: Int, value: [UInt8]) {
        let bytes = Array(text.utf8) + [0]
        return (tag, 2, bytes.count, bytes)
    }
}

@Suite struct PictureTests {
    @Test("IIM: every field of a press photo goes to its place")
    func iim() throws {
        let bytes = PictureBytes.jpeg([
            PictureBytes.photoshop([
                PictureBytes.dataset(1, 90, [0x1B, 0x25, 0x47]), PictureBytes.text(5, "LAOS-VIETNAM/"),
                PictureBytes.text(105, "Lễ ký kết"), PictureBytes.text(120, "Hai bên ký kế hoạch\r\nhợp tác."),
                PictureBytes.text(80, "Mai Lan"), PictureBytes.text(80, "Noy"), PictureBytes.text(110, "KPL"),
                PictureBytes.text(115, "VNA"), PictureBytes.text(25, "ký kết"), PictureBytes.text(25, "báo chí"),
                PictureBytes.text(25, "ký kết"), PictureBytes.text(90, "Vientiane"), PictureBytes.text(95, "VT"),
                PictureBytes.text(101, "Laos"), PictureBytes.text(100, "LAO"), PictureBytes.text(92, "That Luang"),
                PictureBytes.text(55, "20261120"), PictureBytes.text(60, "081500+0700"),
                PictureBytes.text(116, "(c) KPL"), PictureBytes.text(40, "No sales"), PictureBytes.text(10, "3"),
                PictureBytes.text(103, "VTE01"), PictureBytes.text(12, "IPTC:11002000:POL:diplomacy:"),
                PictureBytes.text(15, "I"), PictureBytes.text(135, "vi"),
            ])
        ])
        let document = try parsed(bytes)
        let facts = document.provided
        #expect(document.mediaType == "image/jpeg")
        #expect(facts.type == .picture)
        #expect(document.title == "Lễ ký kết")
        #expect(facts.slugline == "LAOS-VIETNAM/")
        #expect(facts.caption == "Hai bên ký kế hoạch hợp tác.")
        #expect(document.body.isEmpty)
        #expect(document.authors == ["Mai Lan", "Noy"])
        #expect(document.sources.map(\.name) == ["KPL", "VNA"])
        #expect(document.published?.rfc3339 == "2026-11-20T08:15:00+07:00")
        #expect(document.declaredLanguage == "vi")
        #expect(facts.located == "That Luang, Vientiane, VT, Laos")
        #expect(facts.urgency == 3)
        #expect(facts.edNote == "No sales")
        #expect(facts.copyrightNotice == "(c) KPL")
        #expect(
            document.providerIdentifiers == [ProviderIdentifier(role: "alt:transmission-reference", value: "VTE01")]
        )
        #expect(facts.concepts.filter { $0.rel == "keyword" }.map(\.name) == ["ký kết", "báo chí"])
        let code = try #require(facts.concepts.first { $0.rel == "about" })
        #expect(code.uri == "http://cv.iptc.org/newscodes/subjectcode/11002000")
        #expect(code.name == "diplomacy")
        let rendition = try #require(facts.renditions.first)
        #expect([rendition.width, rendition.height, rendition.sizeInBytes] == [640, 480, bytes.count])
        #expect(rendition.contentType == "image/jpeg")
    }

    @Test("IIM without a character set is UTF-8 where it is that, else of Western Europe")
    func iimLetters() throws {
        let latin = PictureBytes.jpeg([
            PictureBytes.photoshop([PictureBytes.dataset(2, 105, [0x54, 0xEA, 0x74, 0x65])])
        ])
        #expect(try parsed(latin).title == "Tête")
        let utf8 = PictureBytes.jpeg([PictureBytes.photoshop([PictureBytes.text(105, "ຂ່າວ")])])
        #expect(try parsed(utf8).title == "ຂ່າວ")
    }

    @Test("XMP in attributes, bags, alternatives and structures")
    func xmp() throws {
        let document = try parsed(
            PictureBytes.jpeg([
                PictureBytes.xmpSegment(
                    """
                    photoshop:Headline="Signing" photoshop:DateCreated="2026-11-20T08:15:00+07:00">
                    <dc:description><rdf:Alt><rdf:li xml:lang="fr">Ils signent.</rdf:li><rdf:li xml:lang="x-default">They sign.</rdf:li></rdf:Alt></dc:description>
                    <dc:creator><rdf:Seq><rdf:li>Mai Lan</rdf:li></rdf:Seq></dc:creator>
                    <dc:subject><rdf:Bag><rdf:li>plan</rdf:li><rdf:li>press</rdf:li></rdf:Bag></dc:subject>
                    <xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">Members only</rdf:li></rdf:Alt></xmpRights:UsageTerms>
                    <Iptc4xmpCore:SubjectCode><rdf:Bag><rdf:li>11002000</rdf:li></rdf:Bag></Iptc4xmpCore:SubjectCode>
                    <Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>A. Minister</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>
                    <Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture</Iptc4xmpExt:DigitalSourceType>
                    <Iptc4xmpExt:LocationShown><rdf:Bag><rdf:li rdf:parseType="Resource"><Iptc4xmpExt:City>Vientiane</Iptc4xmpExt:City>
                    <Iptc4xmpExt:CountryCode>LAO</Iptc4xmpExt:CountryCode></rdf:li></rdf:Bag></Iptc4xmpExt:LocationShown>
                    <Iptc4xmpExt:DigImageGUID>urn:uuid:1</Iptc4xmpExt:DigImageGUID>
                    """
                )
            ])
        )
        let facts = document.provided
        #expect(document.title == "Signing")
        #expect(facts.caption == "They sign.")
        #expect(document.authors == ["Mai Lan"])
        #expect(facts.usageTerms == "Members only")
        #expect(facts.digitalSource == "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture")
        #expect(document.published?.rfc3339 == "2026-11-20T08:15:00+07:00")
        #expect(facts.concepts.filter { $0.kind == .person }.map(\.name) == ["A. Minister"])
        let shown = try #require(facts.concepts.first { $0.rel == "shown" && $0.kind == .place })
        #expect(shown.name == "Vientiane" && shown.literal == "LAO")
        #expect(document.providerIdentifiers.first?.value == "urn:uuid:1")
    }

    @Test("of two places XMP counts; a text that IIM only cuts is no difference, another one is noted")
    func conflicts() throws {
        let document = try parsed(
            PictureBytes.jpeg([
                PictureBytes.photoshop([
                    PictureBytes.text(105, "Old headline"), PictureBytes.text(90, "A very long name of a ci"),
                ]),
                PictureBytes.xmpSegment(
                    #"photoshop:Headline="New headline" photoshop:City="A very long name of a city">"#
                ),
            ])
        )
        #expect(document.title == "New headline")
        #expect(document.provided.located == "A very long name of a city")
        #expect(document.quality.notes.filter { $0.hasPrefix("differs") } == ["differs:headline"])
    }

    @Test("the extended packet counts when all of it is there")
    func extendedXMP() throws {
        let guid = String(repeating: "A", count: 32)
        let packet = PictureBytes.xmp(#"><photoshop:Headline>From the extension</photoshop:Headline>"#)
        let half = packet.count / 2
        func piece(_ offset: Int, _ bytes: ArraySlice<UInt8>) -> [UInt8] {
            PictureBytes.segment(
                0xE1,
                Array("http://ns.adobe.com/xmp/extension/\0\(guid)".utf8) + PictureBytes.big(packet.count, 4)
                    + PictureBytes.big(offset, 4) + bytes
            )
        }
        let main = PictureBytes.xmpSegment("xmpNote:HasExtendedXMP=\"\(guid)\">")
        let whole = PictureBytes.jpeg([main, piece(half, packet[half...]), piece(0, packet[..<half])])
        #expect(try parsed(whole).title == "From the extension")
        #expect(try parsed(PictureBytes.jpeg([main, piece(half, packet[half...])])).title == nil)
    }

    @Test("Exif: texts, a camera's clock, where it stood, which side is up")
    func exif() throws {
        func little(_ value: Int) -> [UInt8] { PictureBytes.big(value, 4).reversed() }
        let tags = [
            PictureBytes.ascii(0x010E, "A square"), PictureBytes.ascii(0x013B, "Mai Lan; Noy"),
            PictureBytes.ascii(0x8298, "(c) Mai"), PictureBytes.ascii(0x9003, "2026:11:20 08:15:30"),
        ]
        let block = PictureBytes.tiff(tags, orientation: 6)
        let document = try parsed(
            PictureBytes.jpeg([PictureBytes.segment(0xE1, Array("Exif\0\0".utf8) + block)], width: 300, height: 200)
        )
        #expect(document.provided.caption == "A square")
        #expect(document.authors == ["Mai Lan", "Noy"])
        #expect(document.published?.rfc3339 == "2026-11-20T08:15:30+07:00")
        #expect(document.published?.reason == "exif:DateTimeOriginal-zone-assumed")
        #expect(document.provided.renditions.first?.width == 200)
        let unset = PictureBytes.tiff([PictureBytes.ascii(0x9003, "0000:00:00 00:00:00")])
        #expect(
            try parsed(PictureBytes.jpeg([PictureBytes.segment(0xE1, Array("Exif\0\0".utf8) + unset)])).published == nil
        )
    }

    @Test("sizes of PNG, GIF, WebP and TIFF; texts of PNG")
    func others() throws {
        func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
            PictureBytes.big(body.count, 4) + Array(name.utf8) + body + [0, 0, 0, 0]
        }
        let png =
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + chunk("IHDR", PictureBytes.big(65_535, 4) + PictureBytes.big(65_535, 4) + [8, 6, 0, 0, 0])
            + chunk("tEXt", Array("Title\0Caf".utf8) + [0xE9]) + chunk("iTXt", Array("Description\0\0\0\0\0ຂ່າວ".utf8))
            + chunk("zTXt", Array("Comment\0\0".utf8) + [0x78, 0x9C]) + chunk("IEND", [])
        let document = try parsed(png)
        #expect(document.title == "Café")
        #expect(document.provided.caption == "ຂ່າວ")
        #expect(document.provided.renditions.first?.width == 65_535)
        #expect(document.quality.notes.contains("packed-text-unread"))
        let gif = try parsed(Array("GIF89a".utf8) + [0x2C, 1, 0x22, 0, 0, 0, 0])
        #expect(gif.provided.renditions.first.map { [$0.width, $0.height] } == [300, 34])
        let webp = try parsed(
            Array("RIFF".utf8) + [30, 0, 0, 0] + Array("WEBPVP8X".utf8) + [
                10, 0, 0, 0, 0, 0, 0, 0, 0x2B, 1, 0, 0x21, 0, 0,
            ]
        )
        #expect(webp.mediaType == "image/webp")
        #expect(webp.provided.renditions.first.map { [$0.width, $0.height] } == [300, 34])
        let tiff = try parsed(
            PictureBytes.tiff([
                (0x0100, 3, 1, [0x2C, 1, 0, 0]), (0x0101, 3, 1, [0x22, 0, 0, 0]), PictureBytes.ascii(0x010E, "Sky"),
            ])
        )
        #expect(tiff.provided.renditions.first.map { [$0.width, $0.height] } == [300, 34])
        #expect(tiff.provided.caption == "Sky")
    }

    @Test("a header that says no size is damaged")
    func damaged() {
        #expect(refusal([0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF, 0x45]) == .damaged)
        #expect(refusal(PictureBytes.jpeg([], width: 0)) == .damaged)
        #expect(refusal([0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 0, 0, 8, 0, 0, 0]) == .damaged)
        #expect(refusal([0x4D, 0x4D, 0, 0x2A, 0xFF, 0xFF, 0xFF, 0xFF]) == .damaged)
    }

    @Test("no bytes make it trap")
    func hostile() throws {
        let block = PictureBytes.tiff([
            PictureBytes.ascii(0x010E, "A square"), PictureBytes.ascii(0x9003, "2026:11:20 08:15:30"),
        ])
        let seeds = [
            PictureBytes.jpeg([
                PictureBytes.photoshop([PictureBytes.text(105, "Headline"), PictureBytes.text(55, "20261120")]),
                PictureBytes.segment(0xE1, Array("Exif\0\0".utf8) + block),
                PictureBytes.xmpSegment("photoshop:Headline=\"x\"><dc:title>y</dc:title>"),
            ]), block,
        ]
        var state: UInt64 = 3
        for round in 0..<1_500 {
            var bytes = seeds[round % seeds.count]
            for _ in 0..<8 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let at = Int(state >> 33) % bytes.count
                bytes[at] = UInt8(truncatingIfNeeded: state >> 20)
            }
            if round % 7 == 0 { bytes = Array(bytes.prefix(Int(state >> 40) % bytes.count)) }
            guard let found = try? parts(bytes) else { continue }
            for case .document(let document) in found {
                #expect(!hasControls((document.title ?? "") + (document.provided.caption ?? "")))
            }
        }
    }

    private static let folder = SharedFixtures.folder("wire")

    @Test("the reference picture of IPTC has all its fields", .enabled(if: PictureTests.folder != nil))
    func reference() throws {
        let file = try #require(Self.folder).appendingPathComponent("IPTC-PhotometadataRef-Std2017.1.jpg")
        let document = try parsed(SharedFixtures.bytes(file))
        let facts = document.provided
        #expect(document.title == "The Headline (ref2017.1)")
        #expect(document.authors == ["Creator1 (ref2017.1)", "Creator2 (ref2017.1)"])
        #expect(facts.caption == "The description aka caption (ref2017.1)")
        #expect(facts.concepts.filter { $0.rel == "keyword" }.count == 3)
        #expect(facts.concepts.filter { $0.kind == .person }.count == 3)
        #expect(document.published?.rfc3339 == "2017-07-13T17:01:00Z")
        #expect(!document.quality.notes.contains { $0.hasPrefix("differs") })
        #expect(facts.renditions.first?.width == 1_000)
    }
}
