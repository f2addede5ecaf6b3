import Foundation
import News
import Parsing
import Testing

@Suite struct WireMessageTests {
    private static func iptc(_ text: String, trailer: String = "212101 GMT Nov 26") -> [UInt8] {
        Array(
            "\u{16}\u{16}\u{1}kpl0124 3 pol 93  kpl 1888\r\n\nLaos-Vietnam/media/\r\n\u{2}\(text)\u{3}\(trailer)\r\n\u{7F}\n\u{4}"
                .utf8
        )
    }

    @Test("IPTC 7901: header, keyword line, headline block, dateline, time")
    func iptc7901() throws {
        let document = try parsed(
            Self.iptc(
                """
                REFILE
                2ND LEAD
                Two agencies sign a plan for
                five years, minister says
                By Mai Lan, KPL =\r

                Vientiane (KPL) - Two agencies signed a plan on Wednesday that\r
                covers news and photos.\r

                "It is a good plan," he said.\r

                # Notebook\r

                ## Note to editors\r
                - adds quote\r

                kpl ml ks\r
                """
            )
        )
        #expect(document.title == "Two agencies sign a plan for five years, minister says")
        #expect(document.byline == "By Mai Lan, KPL")
        #expect(document.authors == ["Mai Lan"])
        #expect(
            document.body
                == "Vientiane (KPL) - Two agencies signed a plan on Wednesday that covers news and photos.\n\n\"It is a good plan,\" he said."
        )
        #expect(document.published?.rfc3339 == "2026-11-21T21:01:00Z")
        #expect(document.sources.map(\.name) == ["KPL"])
        #expect(document.providerIdentifiers == [ProviderIdentifier(role: "iptc7901", value: "kpl0124:2026-11-21")])
        let facts = document.provided
        #expect(facts.standard == "IPTC 7901")
        #expect(facts.urgency == 3)
        #expect(facts.slugline == "Laos-Vietnam/media")
        #expect(facts.located == "Vientiane")
        #expect(facts.signals == ["update"])
        #expect(facts.edNote?.contains("adds quote") == true)
        #expect(facts.concepts.map(\.literal) == ["pol", nil, nil])
        #expect(facts.concepts.map(\.name) == [nil, "Laos-Vietnam", "media"])
    }

    @Test("without the sign of dpa the lines before the first empty one are the head; a first paragraph is not")
    func heads() throws {
        let headed = try parsed(
            Self.iptc("KILL\r\nA minister resigns\r\nby Ann Lee\r\n\r\nPARIS, Nov 21, 2026 (AFP) - He left.\r\n")
        )
        #expect(headed.title == "A minister resigns")
        #expect(headed.authors == ["Ann Lee"])
        #expect(headed.provided.signals == ["kill"])
        #expect(headed.provided.located == "PARIS, Nov 21, 2026")
        let bare = try parsed(Self.iptc("He left the house on Monday.\r\n\r\nShe stayed.\r\n"))
        #expect(bare.title == nil)
        #expect(bare.body == "He left the house on Monday.\n\nShe stayed.")
        #expect(bare.quality.notes.contains("no-title"))
    }

    @Test(
        "the time at the end, in the words of several agencies",
        arguments: [
            ("071341 GMT Okt 15", "2015-10-07T13:41:00Z"), ("GMT 310059 DEC 26", "2026-12-31T00:59:00Z"),
            ("211259 Nov 18", "2018-11-21T00:00:00+07:00"), ("311259 GMT Nov 18", nil), ("211259 GMT", nil), ("", nil),
            ("010000Z août 2026", "2026-08-01T00:00:00Z"),
        ]
    )
    func clocks(trailer: String, time: String?) throws {
        #expect(try parsed(Self.iptc("A b.\n", trailer: trailer)).published?.rfc3339 == time)
    }

    private static func anpa(_ lines: String, format: String = "\u{13}\u{11}") -> [UInt8] {
        Array(
            "\u{16}\u{16}\u{1}W2607\u{1F}asian\r\nu i\(format) BC-AS--Laos-Plan 1stLd-Writethru   11-13 1693\r\n\u{2}\(lines)\t   \u{3}AP-WF-11-13-26 0745GMT<\r\n\r\n\u{C}\r\n\u{4}"
                .utf8
        )
    }

    @Test("ANPA 1312: what a line is, its typesetting tells")
    func anpa1312() throws {
        let document = try parsed(
            Self.anpa(
                """
                ^*9006< ^BC-AS--Laos-Plan, 1st Ld-Writethru,1140<\r
                ^Laos and Vietnam sign plan<\r
                ^AP Photos XNP101, XNP102<\r
                ^Eds: CORRECTS spelling of name. With AP Photos.<\r
                ^By MAI LAN and KHAM SAY=\r
                ^Associated Press=\r
                \t   VIENTIANE, Laos (AP) _ ``It is done,'' he said.\r
                \t   ___\r
                \t   It cost $5 _ less than before.\r

                """
            )
        )
        #expect(document.title == "Laos and Vietnam sign plan")
        #expect(document.body == "VIENTIANE, Laos (AP) — “It is done,” he said.\n\nIt cost $5 — less than before.")
        #expect(document.authors == ["Mai Lan", "Kham Say"])
        #expect(document.byline == "By MAI LAN and KHAM SAY, Associated Press")
        #expect(document.published?.rfc3339 == "2026-11-13T07:45:00Z")
        let facts = document.provided
        #expect(facts.standard == "ANPA 1312")
        #expect(facts.urgency == 3)
        #expect(facts.slugline == "BC-AS--Laos-Plan, 1st Ld-Writethru")
        #expect(facts.located == "VIENTIANE, Laos")
        #expect(facts.signals == ["update", "correction"])
        #expect(facts.associations.map(\.name) == ["XNP101", "XNP102"])
        #expect(facts.concepts.first?.literal == "i")
        #expect(document.providerIdentifiers.first?.value == "W2607:2026-11-13")
    }

    @Test("rows of a table are lines of one paragraph, without the codes that set them")
    func tables() throws {
        let document = try parsed(
            Self.anpa(
                "^BC-BBO--Standings<\r\n^Standings=\r\n\u{8}^\u{1F}\u{1E} W\u{1E} \u{1E} L\r\n\u{8}Tampa\u{10} Bay\u{1F}\u{1E} 73\u{1E} \u{1E} 16{\r\n\t   End.\r\n",
                format: "\u{14}\u{12}"
            )
        )
        #expect(document.body == "W | L\nTampa Bay | 73 | 16½\n\nEnd.")
        #expect(!hasControls(document.body))
    }

    @Test(
        "a kill is one only where the keyword line says nothing else",
        arguments: [
            ("BC-US--Police Kill Man", []), ("BC-US--Police Kill Man, KILL", ["kill"]),
            ("BC-US--Storm, 3rd Ld", ["update"]),
            ("BC-US--Storm-ADVISORY", ["advisory"]), ("BC-US--Storm-Bulletin", []),
            ("BC-US--Correction-Storm, Correction", ["correction"]),
        ]
    )
    func kills(keyword: String, signals: [String]) throws {
        let document = try parsed(Self.anpa("^\(keyword),140<\r\n^Headline<\r\n\t   Text.\r\n"))
        #expect(document.provided.signals == signals)
    }

    @Test("letters beyond ASCII: UTF-8, Windows, DOS")
    func charsets() throws {
        func wire(_ letters: [UInt8]) -> [UInt8] {
            Array("\u{1}abc0001 4 i 10  kpl 1\r\n\r\nx/\r\n\u{2}A head =\r\n\r\nLyon (KPL) - Ren".utf8) + letters
                + Array("Nord.\r\n\u{3}212101 GMT Nov 26\r\n\u{4}".utf8)
        }
        let cases: [([UInt8], String, String)] = [
            ([0xC3, 0xA9], "é", "UTF-8"), ([0xE9], "é", "windows-1252"), ([0x82], "é", "IBM437"),
            ([0x20, 0x96, 0x20], " – ", "windows-1252"),
        ]
        for (letters, printed, charset) in cases {
            let document = try parsed(wire(letters))
            #expect(document.body == "Lyon (KPL) - Ren\(printed)Nord.")
            #expect(document.charset == charset)
        }
    }

    @Test("several messages of one file are its parts; one that is cut off says so; noise in between is left")
    func several() throws {
        let one = Self.iptc("One =\r\n\r\nText one.\r\n")
        let two = Self.iptc("Two =\r\n\r\nText two.\r\n")
        let found = try parts(one + Array("\r\n\u{16}\u{1}broken".utf8) + two)
        #expect(found.map(\.path) == ["1", "2"])
        let cut = try parsed(Array(one.prefix { $0 != 3 }))
        #expect(cut.body == "Text one.")
        #expect(cut.quality.notes.contains("cut-off"))
        #expect(refusal(Self.iptc("\r\n \r\n")) == .empty)
    }

    @Test("no bytes make it trap, and no control character comes through")
    func hostile() throws {
        var state: UInt64 = 7
        for round in 0..<400 {
            var bytes =
                round % 2 == 0 ? Self.iptc("A =\r\n\r\nB (x) - c.\r\n") : Self.anpa("^K,1<\r\n^H<\r\n\tT _ ``x''\r\n")
            for _ in 0..<6 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let at = Int(state >> 33) % bytes.count
                bytes[at] = UInt8(truncatingIfNeeded: state >> 20)
            }
            guard let found = try? parts(bytes) else { continue }
            for case .document(let document) in found {
                #expect(!hasControls(document.body + (document.title ?? "") + (document.provided.slugline ?? "")))
            }
        }
    }

    private static let folder = SharedFixtures.folder("wire")

    @Test(
        "every wire message of the fixtures has a headline, a body, a time and its header",
        .enabled(if: WireMessageTests.folder != nil)
    )
    func fixtures() throws {
        let folder = try #require(Self.folder)
        let files = SharedFixtures.files(below: folder).filter {
            $0.pathExtension == "tst" || $0.lastPathComponent.hasPrefix("dpa_")
                || $0.lastPathComponent.hasPrefix("IPTC7901")
        }
        #expect(!files.isEmpty)
        for file in files where file.pathExtension != "xml" {
            let document = try parsed(SharedFixtures.bytes(file))
            #expect(document.title != nil, "\(file.lastPathComponent)")
            #expect(!document.body.isEmpty && !hasControls(document.body), "\(file.lastPathComponent)")
            #expect(document.published != nil && document.provided.urgency != nil, "\(file.lastPathComponent)")
            #expect(
                document.provided.slugline != nil && document.providerIdentifiers.count == 1,
                "\(file.lastPathComponent)"
            )
        }
    }
}
