import News
import Parsing
import Testing

/// All parts of a message or mailbox.
func mailParts(_ bytes: [UInt8], name: String = "thu.eml") throws -> [ParsedPart] {
    try bytes.withUnsafeBufferPointer { buffer throws(Reason) in
        try Parsers.parse(buffer, name: name, settings: ParsingSettings())
    }
}

func mailParts(_ text: String) throws -> [ParsedPart] {
    try mailParts(Array(text.replacing("\n", with: "\r\n").utf8))
}

func mail(_ text: String) throws -> Document {
    guard case .document(let document)? = try mailParts(text).first else { throw Reason(.empty, "no document") }
    return document
}

@Suite struct MailTests {
    private static let head = """
        Received: from mx.example by mail.example; Mon, 3 Nov 2025 08:00:05 +0700
        From: =?utf-8?B?QmFuIEJpw6puIHThuq1w?= <desk@example.vn>
        To: ban-tin@example.la
        Subject: =?utf-8?Q?B=E1=BA=A3n_tin_?= =?utf-8?Q?s=C3=A1ng_th=E1?=
         =?utf-8?Q?=BB=A9_hai?=
        Date: Mon, 3 Nov 2025 08:00:00 +0700 (ICT)
        Message-ID: <20251103.1@example.vn>
        In-Reply-To: <20251102.7@example.la>
        References: <20251101.1@example.la> <20251102.7@example.la>
        MIME-Version: 1.0

        """
    private static let story = """
        Sáng 3/11, hai hãng thông tấn thử nghiệm đã ký thỏa thuận trao đổi tin bài hằng ngày.

        Đoàn công tác cũng đến thăm trường học vùng cao và tặng sách cho học sinh nghèo vượt khó.
        """

    @Test("the header gives title, sender, time, identifier and what it answers")
    func header() throws {
        let document = try mail(Self.head + "Content-Type: text/plain; charset=utf-8\n\n" + Self.story)
        #expect(document.mediaType == "message/rfc822")
        #expect(document.title == "Bản tin sáng thứ hai")
        #expect(document.byline == "Ban Biên tập")
        #expect(document.published?.rfc3339 == "2025-11-03T08:00:00+07:00")
        #expect(document.published?.reason == "mail:date")
        #expect(
            document.providerIdentifiers == [ProviderIdentifier(role: "message-id", value: "20251103.1@example.vn")]
        )
        #expect(document.provided.associations.map(\.name) == ["in-reply-to", "references"])
        #expect(document.provided.associations.first?.uri == "mid:20251102.7%40example.la")
        #expect(document.body == Self.story)
    }

    @Test(
        "subjects keep their prefix and are read in every form of header text",
        arguments: [
            ("Fwd: Tin", "Fwd: Tin"), ("=?ISO-8859-1?Q?TR:_caf=E9_=28bis=29?=", "TR: café (bis)"),
            ("=?utf-8?b?4Lqd4LuI4Lqy4Lqn?= 1", "ຝ່າວ 1"), ("Tin =?utf-8?q?n=C3=B3ng?= nhất", "Tin nóng nhất"),
            ("=?x-none?q?abc?=", "abc"), ("=?utf-8?q?", "=?utf-8?q?"), ("=?utf-8?x?abc?=", "=?utf-8?x?abc?="),
            ("=?utf-8*vi?q?T=C3=ACm?=", "Tìm"), ("a =?utf-8?q?b?= =?utf-8?q?c?= d", "a bc d"),
            ("=?iso-2022-jp?B?GyRCO244MxsoQg==?=", "試験"), ("=?gb2312?B?ytTR6Q==?=", "试验"),
        ]
    )
    func subject(field: String, title: String) throws {
        #expect(
            try mail(
                "From: a@example\nTo: b@example\nSubject: \(field)\nDate: Mon, 3 Nov 2025 08:00:00 +0700\n\n"
                    + Self.story
            ).title == title
        )
    }

    @Test("letters beyond ASCII stand in headers as they are, in UTF-8 and in old encodings")
    func eightBitHeader() throws {
        let line = "Hội nghị cấp cao về hợp tác báo chí và truyền thông giữa hai nước khai mạc tại thủ đô"
        #expect(
            try mail("From: Ban Biên tập <a@example>\nMessage-ID: <1@example>\nSubject: \(line)\n\n" + Self.story).title
                == line
        )
        let old = LegacyBytes.write(line, .windows1258).bytes
        let bytes =
            Array("From: a@example\nMessage-ID: <1@example>\nSubject: ".utf8) + old + Array(("\n\n" + Self.story).utf8)
        guard case .document(let document)? = try mailParts(bytes).first else { return }
        #expect(document.title == line)
    }

    @Test("quoted-printable, base64 and declared encodings")
    func transfer() throws {
        let quoted = try mail(
            Self.head + """
                Content-Type: text/plain; charset="windows-1258"
                Content-Transfer-Encoding: quoted-printable

                H=F4=ECm nay ho=F2p ba=ECo, =F0oa=CCn =F0a=F2i bi=EA=D2u =F0=EA=ECn th=E3m tr=FD=F5=CC=
                ng ho=F2c.
                """
        )
        #expect(quoted.body == "Hốm nay họp báo, đoàn đại biểu đến thăm trường học.")
        #expect(quoted.charset == "windows-1258")
        let base = try mail(
            Self.head + """
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: BASE64

                xJBvw6BuIMSR4bqhaSBiaeG7g3UgxJHhur9uIHRo4bq/bSB0csaw4budbmcgaOG7jWMgdsO5bmcg
                *Y2FvLg==
                """
        )
        #expect(base.body.hasPrefix("Đoàn đại biểu đến"))
        #expect(base.quality.notes.contains("mail-transfer-faults"))
    }

    @Test("of two forms the plain text is read, the page where the plain one says little")
    func alternatives() throws {
        func message(_ plain: String) -> String {
            Self.head + """
                Content-Type: multipart/alternative; boundary="=_x y"

                This is a message in MIME format.
                --=_x y
                Content-Type: text/plain; charset=utf-8

                \(plain)
                --=_x y
                Content-Type: text/html; charset=utf-8

                <html><body><p>Sáng 3/11, hai hãng thông tấn thử nghiệm đã ký thỏa thuận trao đổi tin bài hằng ngày.</p>
                <p>Đoàn công tác cũng đến thăm trường học vùng cao và tặng sách cho học sinh nghèo vượt khó.</p></body></html>
                --=_x y--
                epilogue
                """
        }
        #expect(try mail(message(Self.story)).body == Self.story)
        let page = try mail(message("Xin xem bản HTML."))
        #expect(page.body == Self.story)
        #expect(page.quality.notes.contains("mail-html"))
    }

    @Test("format=flowed is put together, with and without its spaces")
    func flowed() throws {
        let document = try mail(
            Self.head + "Content-Type: text/plain; charset=utf-8; format=flowed\n\n"
                + "Sáng nay hai hãng thông tấn đã \nký thỏa thuận trao đổi \ntin bài hằng ngày.\n> một dòng \n> được trích\n-- \nchữ ký\n"
        )
        #expect(document.body == "Sáng nay hai hãng thông tấn đã ký thỏa thuận trao đổi tin bài hằng ngày.")
        let joined = try mail(
            Self.head + "Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\n\n"
                + "ສອງ ອົງການ ຂ່າວ ໄດ້ ເຊັນ ບົດບັນທຶກ ຄວາມເຂົ້າໃຈ ຢູ່ ນະຄອນ \nຫຼວງ.\n"
        )
        #expect(joined.body == "ສອງ ອົງການ ຂ່າວ ໄດ້ ເຊັນ ບົດບັນທຶກ ຄວາມເຂົ້າໃຈ ຢູ່ ນະຄອນຫຼວງ.")
    }

    @Test("attachments are parts of their own, pictures in the text belong to the message")
    func attachments() throws {
        let parts = try mailParts(
            Self.head + """
                Content-Type: multipart/mixed; boundary=a

                --a
                Content-Type: multipart/related; boundary=ab

                --ab
                Content-Type: text/html; charset=utf-8

                <p>Sáng 3/11, hai hãng thông tấn thử nghiệm đã ký thỏa thuận trao đổi tin bài hằng ngày.</p>
                --ab
                Content-Type: image/png; name="logo.png"
                Content-ID: <1@example>
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --ab--
                --a
                Content-Type: text/plain; charset=utf-8
                Content-Disposition: attachment; filename*0*=utf-8''Th%C3%B4ng%20; filename*1*=c%C3%A1o.txt

                Thông cáo báo chí

                Hai bên nhất trí mở rộng hợp tác trong lĩnh vực thông tin và truyền thông từ năm sau.
                --a
                Content-Type: message/rfc822

                From: c@example
                To: d@example
                Subject: Tin kèm
                Date: Sun, 2 Nov 2025 08:00:00 +0000

                Nội dung của thư được đính kèm ở đây, cũng là một bản tin ngắn.
                --a
                Content-Type: application/x-unknown; name="../../x.bin"
                Content-Transfer-Encoding: base64

                AAECAwQ=
                --a--
                """
        )
        #expect(parts.map(\.path) == ["", "1", "2", "3"])
        guard case .document(let first) = parts[0], case .document(let text) = parts[1],
            case .document(let message) = parts[2],
            case .refused(_, let reason) = parts[3]
        else {
            Issue.record("kinds of parts")
            return
        }
        #expect(first.body == "Sáng 3/11, hai hãng thông tấn thử nghiệm đã ký thỏa thuận trao đổi tin bài hằng ngày.")
        #expect(
            first.provided.associations.contains { $0.type == .picture && $0.renditions.first?.title == "logo.png" }
        )
        #expect(text.title == "Thông cáo báo chí")
        #expect(message.title == "Tin kèm")
        #expect(message.published?.rfc3339 == "2025-11-02T08:00:00Z")
        #expect(reason.code == .notADocument)
    }

    @Test("a bulletin's own fields and the JSON of a form are read")
    func forms() throws {
        let labelled = try mail(
            Self.head
                + "Content-Type: text/plain; charset=utf-8\n\nHeadline: Hai hãng thông tấn ký thỏa thuận\n\nAbstract: Trao đổi tin hằng ngày.\n\n"
                + Self.story
        )
        #expect(labelled.title == "Hai hãng thông tấn ký thỏa thuận")
        #expect(labelled.lead == "Trao đổi tin hằng ngày.")
        #expect(labelled.body == Self.story)
        let form = try mail(
            Self.head + """
                Content-Type: text/plain; charset=utf-8

                {"Category":["WORLD"],"Headline":["Ký thỏa thuận"],"Slugline":["ThoaThuan"],"Body":["Đoạn một\\nđoạn
                hai."],"Dateline":["HÀ NỘI",""],"News Value":["2"]}
                """
        )
        #expect(form.title == "Ký thỏa thuận")
        #expect(form.body == "Đoạn một\n\nđoạn hai.")
        #expect(form.provided.slugline == "ThoaThuan")
        #expect(form.provided.located == "HÀ NỘI")
        #expect(form.provided.urgency == 2)
        #expect(form.published?.rfc3339 == "2025-11-03T08:00:00+07:00")
    }

    @Test("what is encrypted is refused as such, what is signed is read")
    func sealed() throws {
        let encrypted = [
            "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=a\n\n--a\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--a\nContent-Type: application/octet-stream\n\nx\n--a--\n",
            "Content-Type: text/plain\n\n-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n",
            "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nMAsGCSqGSIb3DQEHAw==\n",
        ]
        for body in encrypted {
            guard case .refused(_, let reason)? = try mailParts(Self.head + body).first else {
                Issue.record("not refused: \(body)")
                continue
            }
            #expect(reason.code == .encrypted)
        }
        let clear = try mail(
            Self.head
                + "Content-Type: text/plain; charset=utf-8\n\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n"
                + Self.story + "\n-----BEGIN PGP SIGNATURE-----\n\niQEz\n-----END PGP SIGNATURE-----\n"
        )
        #expect(clear.body == Self.story)
        #expect(clear.quality.notes.contains("mail-signed"))
        let detached = try mailParts(
            Self.head
                + "Content-Type: multipart/signed; boundary=a; protocol=\"application/pkcs7-signature\"\n\n--a\nContent-Type: text/plain; charset=utf-8\n\n"
                + Self.story + "\n--a\nContent-Type: application/pkcs7-signature; name=smime.p7s\n\nMII\n--a--\n"
        )
        #expect(detached.count == 1)
    }

    @Test("S/MIME that is signed in one piece is opened")
    func opaque() throws {
        let inner = Array(
            ("Content-Type: text/plain; charset=utf-8\r\n\r\n" + Self.story.replacing("\n", with: "\r\n")).utf8
        )
        func element(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
            let length = content.count
            return [tag, 0x82, UInt8(length >> 8), UInt8(length & 0xFF)] + content
        }
        let data: [UInt8] = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x01]
        let signed: [UInt8] = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02]
        let content = element(0x30, data + element(0xA0, element(0x04, inner)))
        let der = element(0x30, signed + element(0xA0, element(0x30, [0x02, 0x01, 0x01, 0x31, 0x00] + content)))
        let bytes =
            Array(
                (Self.head
                    + "Content-Type: application/pkcs7-mime; smime-type=signed-data\nContent-Transfer-Encoding: base64\n\n")
                    .utf8
            )
            + Array(Base64.encode(der).utf8)
        guard case .document(let document)? = try mailParts(bytes).first else {
            Issue.record("no document")
            return
        }
        #expect(document.body == Self.story)
    }
}
