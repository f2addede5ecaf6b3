/// Rows 1 to 6, 9 and 29 of the catalogue: what a file is, apart from what is in it.
enum KindRows {
    static let article = """
        Hai cơ quan báo chí bản thử trao đổi tin

        Sáng 3/11/2025, tại Hà Nội, hai cơ quan báo chí bản thử đã có buổi làm việc về trao đổi tin, bài và ảnh.

        Theo kế hoạch, mỗi bên gửi cho nhau mười bản tin trong một tuần và cùng tổ chức một khóa tập huấn.

        """

    static func article(_ number: Int) -> [UInt8] { bytes(Array(article.utf8), "Bản thử số \(number).\n") }

    static func files(large: Bool) -> [HostileFile] { large ? self.large : nothing + kinds + names }

    private static var large: [HostileFile] {
        [
            .file("nothing/nuls-large", [UInt8](repeating: 0, count: 30 << 20), ["not-a-document"]),
            HostileFile("kind/sparse-64M.txt", .sparse(64 << 20), ["not-a-document"]),
        ]
    }

    private static var nothing: [HostileFile] {
        [
            .file("nothing/empty", [], ["empty"]), .file("nothing/empty.html", [], ["empty"]),
            .file("nothing/empty.pdf", [], ["empty"]),
            .file("nothing/nul", [0], ["not-a-document"]), .file("nothing/letter", [0x61]),
            .file("nothing/high", [0xFF], ["unknown-encoding"]), .file("nothing/less-than", [0x3C]),
            .file("nothing/newline", [0x0A], ["empty"]), .file("nothing/escape", [0x1B]),
            .file("nothing/delete", [0x7F]),
            .file("nothing/nuls", [UInt8](repeating: 0, count: 4_096), ["not-a-document"]),
            .file("nothing/bom-8", [0xEF, 0xBB, 0xBF], ["empty"]), .file("nothing/bom-16le", [0xFF, 0xFE], ["empty"]),
            .file("nothing/bom-16be", [0xFE, 0xFF], ["empty"]),
            .file("nothing/bom-32le", [0xFF, 0xFE, 0, 0], ["empty"]),
            .file("nothing/bom-32be", [0, 0, 0xFE, 0xFF], ["empty"]),
            .file("nothing/bom-half", [0xEF, 0xBB], ["unknown-encoding"]),
            .file("nothing/boms", [UInt8].repeated("\u{FEFF}", 1_000)),
            .file("nothing/spaces", [UInt8].repeated(" \t\n", 10_000), ["empty"]),
            .file("nothing/odd-spaces", [UInt8].repeated("\u{A0}\u{2003}\u{200B}\u{3000}\u{2028}", 1_000)),
            .file("nothing/controls", (0..<4_096).map { UInt8($0 % 31 + 1) }, ["not-a-document"]),
        ]
    }

    private static var kinds: [HostileFile] {
        var files: [HostileFile] = [
            HostileFile("kind/sparse-1T.txt", .sparse(1 << 40), ["too-large"]),
            HostileFile("kind/sparse-65M.html", .sparse(65 << 20), ["too-large"]),
            HostileFile("kind/dangling.txt", .symlink(to: "nowhere/at all"), ["not-a-regular-file"]),
            HostileFile("kind/shadow.txt", .symlink(to: "/etc/shadow"), ["not-a-regular-file"]),
            HostileFile("kind/itself.txt", .symlink(to: "itself.txt"), ["not-a-regular-file"]),
            HostileFile("kind/parent", .symlink(to: ".."), ["not-a-regular-file"]),
            HostileFile("kind/zero.txt", .symlink(to: "/dev/zero"), ["not-a-regular-file"]),
            HostileFile("kind/long-link", .symlink(to: String(repeating: "a/", count: 2_000)), ["not-a-regular-file"]),
            HostileFile("kind/pipe", .pipe, ["not-a-regular-file"]),
            HostileFile("kind/pipe.html", .pipe, ["not-a-regular-file"]),
            HostileFile("kind/socket", .socket, ["not-a-regular-file"]),
            HostileFile("kind/linked.txt", .hardLink(article(900)), ["item"]),
            HostileFile("kind/folder.pdf/inside.txt", .bytes(article(901)), ["item"]),
            HostileFile("kind/folder.txt/folder.html/inside.pdf", .bytes(article(902)), ["item"]),
            .file("kind/" + String(repeating: "d/", count: 30) + "deep.txt", article(903), ["item"]),
        ]
        for (index, mode) in [UInt32(0o4755), 0o2755, 0o1777, 0o6777, 0o400, 0o755].enumerated() {
            var file = HostileFile.file("kind/mode-\(String(mode, radix: 8)).txt", article(910 + index), ["item"])
            file.mode = mode
            files.append(file)
        }
        // The content decides, whatever the name says.
        files += [
            .text("wrong/pdf-named.txt", "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n", ["damaged"]),
            .file("wrong/text-named.pdf", article(920), ["item"]),
            .file("wrong/text-named.exe", article(921), ["item"]),
            .text("wrong/page-named.pdf", "<html><body><p>\(article)</body></html>", ["item"]),
            .file("wrong/zip-named.html", Zip.archive([.init("a.txt", article(922))]), ["item"]),
            .file("wrong/pdf-in-zip.txt", bytes(Zip.archive([.init("a.pdf", Array("%PDF-1.4\n".utf8))]), "%PDF-1.7\n")),
            .file("wrong/zip-after-pdf.pdf", bytes("%PDF-1.7\n", Zip.archive([.init("a.txt", article(923))]))),
            .text("wrong/pdf-late.txt", String(repeating: " ", count: 1_000) + "%PDF-1.7\n"),
            .file("wrong/elf.txt", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0], ["unsupported-format"]),
            .text("wrong/script.txt", "#!/bin/sh\nrm -rf /\n"),
            .text("wrong/desktop.desktop", "[Desktop Entry]\nExec=rm -rf ~\n"),
        ]
        return files
    }

    private static var names: [HostileFile] {
        let valid = [
            String(repeating: "n", count: 255), String(repeating: "ở", count: 85), "new\nline.txt", "car\rriage.txt",
            "-rf", "--help", "-", "a..txt.", "a...", "a..", "tab\t.txt", "bell\u{7}.txt", "back\u{8}\u{8}space.txt",
            "red\u{1B}[31m.txt", "title\u{1B}]0;owned\u{7}.txt", "clear\u{1B}[2J\u{1B}[H.txt", "c1\u{9B}31m.txt",
            "evil\u{202E}txt.exe", "mark\u{200F}\u{200E}.txt", "isolate\u{2066}x\u{2069}.txt", "tag\u{E0041}.txt",
            "zero\u{200B}width.txt", "bom\u{FEFF}.txt", "line\u{2028}separator.txt", "nel\u{85}.txt",
            "а-homoglyph.txt", "😀👨‍👩‍👧‍👦.txt", "e\u{301}.txt", "\u{E9}.txt", "Đ\u{1B0}\u{1A1}\u{300}ng.txt",
            "ขีด.txt", "ກຂຄ.txt", "Z\u{335}\u{321}\u{327}a\u{30A}\u{30B}.txt", " leading.txt", "trailing.txt ", "   ",
            "%s%n%x.txt", "$(touch x).txt", "`id`.txt", "a;b|c&d.txt", "quote\"'.txt", "back\\slash.txt", "*?[a].txt",
            "<script>alert(1)</script>.txt", "&amp;.html", "=cmd|' /C calc'!A0.csv", "@SUM(1).txt", "+1.txt",
            "CON", "NUL.txt", "a:b.txt", "C:\\x.txt", "x.txt\u{0001}", "PRIORITY=0\nMESSAGE=owned", "a\nrejected b: x",
            "\u{7F}.txt", "receipt.txt", "a.receipt.txt", "{\"json\":1}", "\\u0000.txt", "\\n.txt", "%00.txt",
            "%2e%2e%2f.txt",
            "~.txt", "a\u{0}b".replacingZero, "!important", "caunoi.yaml", "00000001.jsonl",
        ]
        let invalid: [[UInt8]] = [
            [0xFF], [0x80, 0x81], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80],
            Array("caf".utf8) + [0xE9],
            [0xB1, 0xE1, 0xC0, 0xCC], [0x1B, 0x24, 0x42], Array("cut".utf8) + [0xE1, 0xBB],
            [UInt8](repeating: 0xFE, count: 255), Array("a".utf8) + [0xFF, 0x0A, 0xFF],
        ]
        return valid.enumerated().map { index, name in
            HostileFile(bytes: Array(name.utf8), .bytes(article(1_000 + index)), ["item"])
        }
            + invalid.enumerated().map { HostileFile(bytes: $1, .bytes(article(1_100 + $0)), ["item"]) }
            + valid.prefix(24).enumerated().map { index, name in
                HostileFile(
                    bytes: Array(name.utf8.prefix(200)) + Array(" /in.txt".utf8),
                    .bytes(article(1_200 + index)),
                    ["item"]
                )
            }
    }
}

extension String {
    /// A NUL cannot stand in a name.
    fileprivate var replacingZero: String { String(map { $0 == "\0" ? "\u{2400}" : $0 }) }
}
