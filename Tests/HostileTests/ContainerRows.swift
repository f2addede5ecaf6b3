/// Rows 19 to 21, 23 and 28: PDF, ZIP and what is made of it, pictures, packed files.
enum ContainerRows {
    static var files: [HostileFile] { pdf + zip + pictures + packed }

    private static let rejected: Set<String> = ["unsupported-format"]
    /// What may become of a container, or of a file in it.
    private static let contained: Set<String> = [
        "item", "damaged", "encrypted", "needs-ocr", "empty", "not-a-document", "not-a-regular-file",
        "unsupported-format", "unknown-encoding", "too-many-parts", "nested-too-deep", "unpacks-too-large",
    ]

    private static let document = """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>endobj
        4 0 obj<</Length 44>>stream
        BT /F1 12 Tf 10 10 Td (Ban tin thu) Tj ET
        endstream endobj
        xref
        0 5
        0000000000 65535 f
        trailer<</Size 5/Root 1 0 R>>
        startxref
        400
        %%EOF

        """

    private static var pdf: [HostileFile] {
        let whole = Array(document.utf8)
        let pieces = stride(from: 5, to: whole.count, by: 40).map {
            HostileFile.file("pdf/cut-\($0).pdf", Array(whole.prefix($0)), contained)
        }
        let texts: [(String, String)] = [
            ("whole", document), ("loop", "%PDF-1.4\nxref\n0 1\ntrailer<</Prev 9>>\nstartxref\n9\n%%EOF"),
            ("cycle", "%PDF-1.4\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj"),
            ("length", "%PDF-1.4\n1 0 obj<</Length 99999999999>>stream\nx"),
            ("objects", "%PDF-1.4\n" + (0..<20_000).map { "\($0) 0 obj<<>>endobj\n" }.joined()),
            ("filters", "%PDF-1.4\n1 0 obj<</Filter[" + String(repeating: "/FlateDecode", count: 1_000) + "]>>stream"),
            ("nested", "%PDF-1.4\n" + String(repeating: "<<", count: 100_000)),
            ("encrypted", "%PDF-1.4\ntrailer<</Encrypt 5 0 R>>"),
            ("version", "%PDF-9.9\n"), ("embedded", "%PDF-1.4\n1 0 obj<</EF<</F 2 0 R>>/UF(../../x)>>endobj"),
            ("xfa", "%PDF-1.4\n1 0 obj<</XFA 2 0 R>>endobj"),
        ]
        return texts.map { .text("pdf/\($0).pdf", $1, contained) } + pieces
            + [
                .file("pdf/with-bom.pdf", [0xEF, 0xBB, 0xBF] + whole, contained),
                .file("pdf/twice.pdf", whole + whole, contained),
            ]
    }

    private static var zip: [HostileFile] {
        let text = Array("Tin thử\n".utf8)
        func one(_ label: String, _ entry: Zip.Entry, _ allowed: Set<String> = contained) -> HostileFile {
            .file("zip/\(label).zip", Zip.archive([entry]), allowed)
        }
        let names = [
            "/etc/passwd", "../../x", "..\\..\\x", "C:\\x", "a/../../x", "\\\\server\\share", "a\u{0}b", "CON", "", ".",
            "..", "a/",
            String(repeating: "n", count: 60_000), "\u{202E}txt.exe", "new\nline", "[Content_Types].xml",
            "word/document.xml",
            "word/../../x.xml", "mimetype", "META-INF/container.xml",
        ]
        var files = names.enumerated().map { one("name-\($0)", .init($1, text)) }
        files.append(
            one(
                "bomb",
                .init("a.txt", Zip.zeros(40_000)) {
                    $0.method = 8
                    $0.size = 40_000 * 258 + 1
                }
            )
        )
        files.append(
            one(
                "bomb-lies",
                .init("a.txt", Zip.zeros(40_000)) {
                    $0.method = 8
                    $0.size = 10
                }
            )
        )
        files.append(
            .file(
                "zip/overlap.zip",
                Zip.archive(
                    [
                        .init("a", Zip.zeros(40_000)) {
                            $0.method = 8
                            $0.size = 40_000 * 258 + 1
                        }
                    ],
                    copies: 2_000
                ),
                ["unpacks-too-large", "damaged"]
            )
        )
        files.append(.file("zip/many.zip", Zip.archive((0..<20_000).map { .init("\($0)", []) }), ["too-many-parts"]))
        var nested = text
        for level in 0..<40 { nested = Zip.archive([.init("\(level).zip", nested)]) }
        files.append(.file("zip/nested.zip", nested, ["nested-too-deep"]))
        files.append(one("size-max", .init("a", text) { $0.size = .max }))
        files.append(one("crc", .init("a", text) { $0.crc = 1 }, ["damaged"]))
        files.append(one("encrypted", .init("a", text) { $0.flags = 1 }, ["encrypted"]))
        files.append(one("method", .init("a", text) { $0.method = 99 }))
        files.append(
            one(
                "symlink",
                .init("a", Array("/etc/shadow".utf8)) { $0.attributes = 0o120777 << 16 },
                ["not-a-regular-file"]
            )
        )
        files.append(one("mismatch", .init("a", text) { $0.centralName = Array("b".utf8) }))
        files.append(.file("zip/count.zip", Zip.archive([.init("a", text)], count: 65_535), ["damaged"]))
        files.append(.file("zip/duplicate.zip", Zip.archive([.init("a", text), .init("a", text + [0x21])]), contained))
        files.append(
            .file(
                "zip/comment.zip",
                Zip.archive([.init("a", text)], comment: [UInt8](repeating: 0x50, count: 65_535)),
                contained
            )
        )
        files.append(
            .file("zip/trailing.zip", Zip.archive([.init("a", text)]) + [UInt8](repeating: 0, count: 9_999), contained)
        )
        files.append(.file("zip/empty.zip", Zip.archive([]), ["not-a-document"]))
        files.append(.file("zip/head.zip", [0x50, 0x4B, 3, 4], ["damaged"]))
        let dtd = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document>&x;</w:document>".utf8Bytes
        let relation =
            "<Relationships><Relationship Target=\"\\\\127.0.0.1\\x\" TargetMode=\"External\"/></Relationships>"
            .utf8Bytes
        for suffix in ["docx", "odt", "epub", "xlsx"] {
            let parts: [Zip.Entry] = [
                .init("[Content_Types].xml", "<Types/>".utf8Bytes), .init("word/document.xml", dtd),
                .init("content.xml", dtd),
                .init("word/_rels/document.xml.rels", relation), .init("word/vbaProject.bin", [0xD0, 0xCF]),
                .init("../../x", text),
            ]
            files.append(.file("office/hostile.\(suffix)", Zip.archive(parts), contained))
            files.append(
                .file(
                    "office/bomb.\(suffix)",
                    Zip.archive([
                        .init("word/document.xml", Zip.zeros(40_000)) {
                            $0.method = 8
                            $0.size = 9
                        }
                    ]),
                    contained
                )
            )
        }
        return files
    }

    private static func png(_ chunks: [(String, [UInt8])]) -> [UInt8] {
        chunks.reduce([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { bytes, chunk in
            let body = Array(chunk.0.utf8) + chunk.1
            return bytes + UInt32(chunk.1.count).bigEndianBytes + body + Zip.crc32(body).bigEndianBytes
        }
    }

    private static var pictures: [HostileFile] {
        func head(_ width: UInt32, _ height: UInt32) -> (String, [UInt8]) {
            ("IHDR", width.bigEndianBytes + height.bigEndianBytes + [8, 6, 0, 0, 0])
        }
        let zlib = [0x78, 0x9C] + Zip.zeros(20_000)
        // Only the header is read: whatever size it says costs nothing.
        let read: Set<String> = ["item"]
        let damaged: Set<String> = ["damaged"]
        return [
            .file("picture/huge.png", png([head(65_535, 65_535), ("IDAT", zlib), ("IEND", [])]), read),
            .file("picture/max.png", png([head(.max, .max)]), read),
            .file("picture/zero.png", png([head(0, 0)]), damaged),
            .file(
                "picture/text.png",
                png([head(1, 1), ("zTXt", Array("a".utf8) + [0, 0] + zlib), ("IEND", [])]),
                read
            ),
            .file("picture/profile.png", png([head(1, 1), ("iCCP", Array("a".utf8) + [0, 0] + zlib)]), read),
            .file("picture/crc.png", png([head(1, 1)]).dropLast() + [0], read),
            .file("picture/head.png", png([]), damaged),
            .file(
                "picture/frames.gif",
                bytes(
                    "GIF89a",
                    [1, 0, 1, 0, 0, 0, 0],
                    [UInt8].repeated(",\u{0}\u{0}\u{0}\u{0}\u{1}\u{0}\u{1}\u{0}\u{0}", 10_000)
                ),
                read
            ),
            .file("picture/loop.tiff", [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 0, 0, 8, 0, 0, 0], damaged),
            .file("picture/big.tiff", [0x4D, 0x4D, 0, 0x2A, 0xFF, 0xFF, 0xFF, 0xFF], damaged),
            .file("picture/cut.jpg", bytes([0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF], "Exif"), damaged),
            .file("picture/comment.jpg", bytes([0xFF, 0xD8, 0xFF, 0xFE, 0, 9], "<script>"), damaged),
            .file("picture/riff.webp", bytes("RIFF", [0xFF, 0xFF, 0xFF, 0xFF], "WEBP"), damaged),
            .file(
                "picture/loops.tiff",
                // Exif and GPS point back at the first directory, which counts far more entries than there are.
                [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 0xFF, 0xFF]
                    + [0x00, 0x01, 4, 0, 1, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF]
                    + [0x01, 0x01, 4, 0, 1, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x7F]
                    + [0x69, 0x87, 4, 0, 1, 0, 0, 0, 8, 0, 0, 0] + [0x25, 0x88, 4, 0, 1, 0, 0, 0, 8, 0, 0, 0],
                read
            ),
            .file(
                "picture/segments.jpg",
                [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0xFF, 0xFF, 0xFF, 0xFF, 1, 1, 0x11, 0]
                    + [0xFF, 0xED, 0, 34] + Array("Photoshop 3.0\u{0}8BIM".utf8)
                    + [4, 4, 0, 0, 0x7F, 0xFF, 0xFF, 0xFF, 0x1C, 2, 105, 0xFF, 0xFF, 0],
                read
            ),
            .file("picture/x.heic", bytes([0, 0, 0, 0x18], "ftypheic"), rejected),
            .file("picture/x.bmp", bytes("BM", [UInt8](repeating: 0xFF, count: 52))),
            .file("picture/x.ico", [0, 0, 1, 0, 1, 0], ["not-a-document"]),
            .file("sound/x.mp3", bytes("ID3", [4, 0, 0, 0x7F, 0x7F, 0x7F, 0x7F]), rejected),
            .file("sound/x.ogg", bytes("OggS", [UInt8](repeating: 0xFF, count: 99)), rejected),
        ]
    }

    private static var packed: [HostileFile] {
        let bomb = Zip.gzip(Zip.zeros(40_000))
        let text = Zip.gzip(Zip.stored(KindRows.article(2_000)))
        var nested = text
        for _ in 0..<20 { nested = Zip.gzip(Zip.stored(nested)) }
        return [
            .file("packed/bomb.gz", bomb, contained), .file("packed/text.txt.gz", text, contained),
            .file("packed/nested.gz", nested, contained),
            .file("packed/members.gz", (0..<5_000).flatMap { _ in text.prefix(60) }, contained),
            .file("packed/bombs.gz", Array((0..<20).map { _ in bomb }.joined()), contained),
            .file("packed/name.gz", Zip.gzip([3, 0], name: Array("../../x\n".utf8)), contained),
            .file("packed/cut.gz", Array(bomb.prefix(20)), contained),
            .file("packed/head.gz", [0x1F, 0x8B], contained),
            .file("packed/x.bz2", bytes("BZh91AY&SY", [UInt8](repeating: 0, count: 40)), contained),
            .file("packed/x.xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0, 4], contained),
            .file("packed/x.zst", [0x28, 0xB5, 0x2F, 0xFD, 0xFF], contained),
            .file("packed/x.7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], rejected),
            .file("packed/x.rar", bytes("Rar!\u{1A}\u{7}\u{1}".utf8Bytes, [0]), rejected),
            .file(
                "packed/x.tar",
                bytes(
                    [UInt8](repeating: 0x61, count: 257),
                    "ustar\u{0}00".utf8Bytes,
                    [UInt8](repeating: 0, count: 247)
                ),
                contained
            ),
        ]
    }
}
