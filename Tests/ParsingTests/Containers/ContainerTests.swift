import News
import Testing

@testable import Parsing

/// Archives and packed files: each file in them a part, with its name, its size and its hash.
@Suite("Containers")
struct ContainerTests {
    private func object(
        _ bytes: [UInt8],
        name: String = "bộ.zip",
        _ change: (inout ParsingSettings) -> Void = { _ in }
    ) throws -> ParsedObject {
        var settings = ParsingSettings()
        change(&settings)
        return try bytes.withUnsafeBufferPointer { buffer throws(Reason) in
            try Parsers.object(buffer, name: name, settings: settings)
        }
    }

    /// One line a part: its path, its member's name, and whether its text is there, or the code of its reason.
    private func summary(_ object: ParsedObject) -> [String] {
        object.parts.map { part in
            let name = object.member(at: part.path)?.name ?? "-"
            switch part {
            case .document(let document):
                return "\(part.path) \(name): \(document.body.contains("ghi nhớ") ? "read" : "?")"
            case .refused(_, let reason): return "\(part.path) \(name): \(reason.code.rawValue)"
            }
        }
    }

    @Test("a zip file's members are parts; what systems add is left out and counted; a link is refused")
    func zip() throws {
        let object = try object(PackedSamples.zip)
        #expect(
            summary(object) == [
                "1 tin/bản tin.txt: read", "2 hai.txt: read", "3 link: not-a-regular-file",
                "4/1 trong.zip/trong.txt: read",
            ]
        )
        guard case .document(let first) = object.parts[0] else { return }
        #expect(first.quality.notes.contains("members-left-out:2"))
        let member = try #require(object.member(at: "1"))
        #expect(member.bytes == 146 && member.sha256?.count == 64 && member.documents == 1)
        #expect(object.member(at: "4/1")?.sha256 == member.sha256)
        #expect(object.member(at: "3")?.sha256 == nil)
    }

    @Test("tar in gzip and xz; pax names; what is neither file nor folder is refused")
    func tar() throws {
        for bytes in [PackedSamples.tarGzip, PackedSamples.tarXZ] {
            let long = String(repeating: "d", count: 110)
            #expect(
                summary(try object(bytes, name: "bộ.tar.gz")) == [
                    "1 một.txt: read", "2 \(long)/hai.txt: read", "3 l: not-a-regular-file",
                ]
            )
        }
    }

    @Test("one file in gzip, bzip2 or zstd", arguments: [".gz", ".bz2", ".zst"])
    func single(ending: String) throws {
        let bytes = [".gz": PackedSamples.gzip, ".bz2": PackedSamples.bzip2, ".zst": PackedSamples.zstd][ending] ?? []
        #expect(summary(try object(bytes, name: "tin.txt" + ending)) == ["1 tin.txt: read"])
    }

    @Test("every limit has its own outcome")
    func limits() throws {
        #expect(throws: Reason.self) { try object(PackedSamples.zip) { $0.memberLimit = 3 } }
        func code(_ change: (inout ParsingSettings) -> Void) -> Reason.Code? {
            do { _ = try object(PackedSamples.zip, change) } catch let reason as Reason { return reason.code } catch {}
            return nil
        }
        #expect(code { $0.memberLimit = 3 } == .tooManyParts)
        #expect(code { $0.unpackedLimit = 300 } == .unpacksTooLarge)
        let shallow = try object(PackedSamples.zip) { $0.depthLimit = 1 }
        #expect(summary(shallow).last == "4/1 trong.zip/trong.txt: nested-too-deep")
    }

    @Test("cut anywhere, a packed file is damaged or what is whole of it is read; it never traps")
    func cut() {
        let samples = [
            PackedSamples.zip, PackedSamples.tarGzip, PackedSamples.gzip, PackedSamples.bzip2, PackedSamples.zstd,
        ]
        for sample in samples {
            for count in stride(from: 4, to: sample.count, by: 7) { _ = try? object(Array(sample.prefix(count))) }
        }
        #expect(refusal(Array(PackedSamples.zip.dropLast(40))) == .damaged)
        #expect(refusal(Array(PackedSamples.gzip.dropLast(20))) == .damaged)
    }

    @Test("a wrong check sum is damage")
    func checkSums() throws {
        var gzip = PackedSamples.gzip
        gzip[gzip.count - 6] ^= 1
        #expect(refusal(gzip) == .damaged)
        for place in [20, 60, 100] {
            var zip = PackedSamples.zip
            zip[place + 40] ^= 0x10
            let first = try summary(object(zip)).first
            #expect(first?.hasPrefix("1 tin/") == true && first?.hasSuffix("damaged") == true)
        }
    }

    @Test("names: UTF-8, Windows-1258, CP437; control characters and directions do not survive")
    func names() {
        #expect(MemberName.text(Array("a\u{301}/b".utf8), isUTF8: true) == "á/b")
        // "Tin Việt Nam" in Windows-1258.
        #expect(
            MemberName.text(Array("Tin Vi".utf8) + [0xEA, 0xF2] + Array("t Nam".utf8), isUTF8: false) == "Tin Việt Nam"
        )
        #expect(MemberName.text([0x82, 0x74, 0x82], isUTF8: false) == "été")
        #expect(MemberName.text(Array("/../a\nb\u{202E}".utf8), isUTF8: true) == "../a\u{FFFD}b\u{FFFD}")
        #expect(MemberName.text(Array(repeating: 0x61, count: 5_000), isUTF8: true).utf8.count <= MemberName.limit)
        #expect(MemberName.isLeftover("x/__MACOSX/y") && MemberName.isLeftover("Thumbs.db"))
        #expect(!MemberName.isLeftover("thumbs.db.txt"))
    }

    @Test("a directory that lies about sizes, places and counts is damaged, or too large")
    func lies() throws {
        let zip = PackedSamples.zip
        // The end record says where the directory begins.
        let start = Int(zip[zip.count - 6]) | Int(zip[zip.count - 5]) << 8
        for (place, value) in [(20, UInt8(0xFF)), (24, 0xFF), (42, 0xFF), (28, 0xFF), (10, 97)] {
            var lie = zip
            for k in 0..<(place == 20 || place == 24 || place == 42 ? 4 : 1) { lie[start + place + k] = value }
            do {
                let first = try summary(object(lie)).first ?? ""
                #expect(!first.hasSuffix("read"), "\(place): \(first)")
            } catch let reason as Reason {
                #expect(reason.code == .damaged, "\(place)")
            }
        }
    }
}
