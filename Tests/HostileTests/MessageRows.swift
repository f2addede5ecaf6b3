/// Row 22: e-mail, known and not yet read.
enum MessageRows {
    private static let head =
        "From: a@example\r\nTo: b@example\r\nSubject: Tin\r\nDate: Mon, 3 Nov 2025 08:00:00 +0700\r\nMIME-Version: 1.0\r\n"

    static var files: [HostileFile] {
        let bodies: [(String, String)] = [
            ("plain", "\r\nTin thử.\r\n"), ("no-body", ""),
            ("missing-boundary", "Content-Type: multipart/mixed\r\n\r\n--x\r\n"),
            ("empty-boundary", "Content-Type: multipart/mixed; boundary=\"\"\r\n\r\n--\r\n----\r\n"),
            (
                "prefix-boundary",
                "Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\nContent-Type: multipart/mixed; boundary=ab\r\n\r\n--ab\r\n\r\n--a--\r\n"
            ),
            (
                "levels",
                (0..<5_000).map { "Content-Type: multipart/mixed; boundary=b\($0)\r\n\r\n--b\($0)\r\n" }.joined()
            ),
            ("messages", String(repeating: "Content-Type: message/rfc822\r\n\r\n", count: 5_000)),
            ("long-header", "X-A: \(String(repeating: "a", count: 1 << 20))\r\n\r\nx"),
            ("folded", "X-A: a\r\n\(String(repeating: " b\r\n", count: 50_000))\r\nx"),
            ("headers", String(repeating: "X-A: b\r\n", count: 50_000) + "\r\nx"),
            ("injection", "Subject: a\r\nBcc: c@example\r\n\r\nx"),
            ("base64", "Content-Transfer-Encoding: base64\r\n\r\n!!!=A=\u{1}==\r\n"),
            ("quoted", "Content-Transfer-Encoding: quoted-printable\r\n\r\n=\r\n=G0=E\r\n=3D=\r\n"),
            ("encoded-word", "Subject: \(String(repeating: "=?UTF-8?B?4buf?= ", count: 20_000))\r\n\r\nx"),
            ("encoded-open", "Subject: =?utf-8?q?\(String(repeating: "=", count: 99_999))\r\n\r\nx"),
            ("charset", "Content-Type: text/plain; charset=x-none\r\n\r\nx"),
            ("utf-7", "Content-Type: text/plain; charset=utf-7\r\n\r\n+ADw-\r\n"),
            (
                "file-name",
                "Content-Type: application/pdf; name=\"../../x\"\r\nContent-Disposition: attachment; filename*=utf-8''..%2F..%2Fx\r\n\r\nx"
            ),
            ("continuations", "Content-Type: a/b; \((0..<5_000).map { "n*\($0)=x; " }.joined())\r\n\r\nx"),
            (
                "parameters",
                "Content-Type: multipart/mixed; \(String(repeating: "boundary=a; ", count: 5_000))\r\n\r\n--a\r\n"
            ),
            ("comments", "X-A: \(String(repeating: "(", count: 50_000))\r\n\r\nx"),
            ("tnef", "Content-Type: application/ms-tnef\r\n\r\n\u{1}\u{2}"),
            ("nul", "X-A: a\u{0}b\r\n\r\nx"),
            (
                "parts",
                "Content-Type: multipart/mixed; boundary=a\r\n\r\n"
                    + String(repeating: "--a\r\n\r\nx\r\n", count: 20_000)
            ),
        ]
        return bodies.flatMap { name, body -> [HostileFile] in
            [
                .text("mail/\(name).eml", head + body),
                .text("mail/\(name)-lf.eml", (head + body).replacing("\r\n", with: "\n")),
                .text("mail/\(name)-cr.eml", (head + body).replacing("\r\n", with: "\r")),
            ]
        } + [
            .text(
                "mail/box.mbox",
                String(repeating: "From a@example Mon Nov  3 08:00:00 2025\n\(head)\nx\n\n", count: 500)
            ),
            .file("mail/8-bit.eml", bytes(head, "Subject: ", [0xE9, 0x0D, 0x0A, 0x0D, 0x0A])),
            .file("mail/box-head.mbox", Array("From ".utf8)),
        ]
    }
}
