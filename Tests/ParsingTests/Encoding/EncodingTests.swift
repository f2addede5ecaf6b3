import Foundation
import News
import Parsing
import Testing

@Suite struct EncodingTests {
    static let bulletin = """
        Hai hãng thông tấn ký thỏa thuận mới

        VIÊNG CHĂN – Sáng 12/3, hai hãng thông tấn thử nghiệm đã ký thỏa thuận trao đổi tin bài hằng ngày, mở rộng việc đào tạo phóng viên trẻ ở các tỉnh biên giới. Ở lễ ký, đại diện hai bên nói “đây là một bước tiến quan trọng”.
        Đoàn công tác cũng đến thăm trường học vùng cao và tặng sách cho học sinh.
        """

    @Test(
        "a short bulletin in every encoding of old programs is read as it was",
        arguments: LegacyBytes.Encoding.allCases
    )
    func legacy(encoding: LegacyBytes.Encoding) throws {
        let (bytes, text) = LegacyBytes.write(Self.bulletin, encoding)
        guard encoding != .windows1252 else { return }
        let document = try parsed(bytes)
        let expected = try parsed(text)
        #expect(document.body == expected.body)
        #expect(document.title == expected.title)
        #expect(document.charset == encoding.name)
        #expect(document.quality.notes.contains("charset-detected"))
        #expect(document.quality.notes.contains { $0.hasPrefix("decoded:") })
    }

    @Test("three lines are enough", arguments: [LegacyBytes.Encoding.viscii, .tcvn3, .tcvn5712, .vni, .windows1258])
    func threeLines(encoding: LegacyBytes.Encoding) throws {
        let lines =
            "Đoàn đại biểu thăm trường học\nSáng nay đoàn đã đến thăm và tặng quà cho học sinh nghèo vượt khó.\nBuổi lễ diễn ra tại thị xã."
        let (bytes, text) = LegacyBytes.write(lines, encoding)
        #expect(try parsed(bytes).body == parsed(text).body)
    }

    @Test("a few words are not guessed", arguments: [LegacyBytes.Encoding.viscii, .tcvn3, .vni, .windows1258])
    func fewWords(encoding: LegacyBytes.Encoding) throws {
        let (bytes, _) = LegacyBytes.write("Tin tức và ảnh", encoding)
        #expect(refusal(bytes) == .unknownEncoding)
    }

    @Test("quotation marks of Windows stand beside TCVN3 letters, capitals of VN1 are letters")
    func tcvnUpperCodes() throws {
        let text = """
            Hội nghị cấp cao về báo chí

            ỦY BAN NHÂN DÂN tỉnh cho biết Ủy ban nhân dân tỉnh đã họp sáng nay, và nhiều đại biểu trong nước đã về dự họp.
            Ông nói “việc này rất tốt” – và “Ở đây mọi người đều vui” tại trụ sở Ủy ban nhân dân tỉnh…
            """
        #expect(
            try parsed(LegacyBytes.write(text, .tcvn5712).bytes).body.contains("ỦY BAN NHÂN DÂN tỉnh cho biết Ủy ban")
        )
        let body = try parsed(LegacyBytes.write(text, .tcvn3).bytes).body
        // The fonts have Ô by itself, and no capitals with a tone.
        #expect(
            body.contains("Ông nói “việc này rất tốt” – và “ở đây mọi người đều vui” tại trụ sở ủy ban nhân dân tỉnh…")
        )
    }

    @Test("UTF-16 and UTF-32 are read without a mark")
    func unmarkedUnits() throws {
        let expected = try parsed(Self.bulletin).body
        let little = Self.bulletin.utf16.flatMap {
            [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
        }
        let big = Self.bulletin.utf16.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        let wide = Self.bulletin.unicodeScalars.flatMap { scalar in
            (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * UInt32($0))) }
        }
        for (bytes, charset) in [
            (little, "UTF-16LE"), (big, "UTF-16BE"), (wide, "UTF-32LE"), ([0xFF, 0xFE, 0, 0] + wide, "UTF-32LE"),
        ] {
            let document = try parsed(bytes)
            #expect(document.body == expected)
            #expect(document.charset == charset)
        }
        let lao = "ກອງປະຊຸມ ທົດລອງ ຂ່າວສານ\nສອງ ອົງການ ຂ່າວ ໄດ້ ເຊັນ ບົດບັນທຶກ ຄວາມເຂົ້າໃຈ.\n"
        let bytes = lao.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
        #expect(try parsed(bytes).charset == "UTF-16LE")
    }

    @Test(
        "languages of Europe are told apart",
        arguments: [
            (
                String.Encoding.windowsCP1252, "windows-1252",
                "Les deux agences ont signé à Vientiane un mémorandum d’entente ; la délégation a été reçue à l’hôtel de ville. « C’est une étape importante », a déclaré le directeur général, qui a visité les rédactions et proposé une réunion régulière après l’été."
            ),
            (
                .windowsCP1250, "windows-1250",
                "Zástupci obou agentur podepsali v pondělí dohodu o výměně zpráv. Ředitel řekl, že spolupráce začne příští měsíc a že se bude týkat také fotografií a školení mladých novinářů z příhraničních oblastí."
            ),
            (
                .windowsCP1250, "windows-1250",
                "Przedstawiciele obu agencji podpisali w poniedziałek umowę o wymianie wiadomości. Dyrektor powiedział, że współpraca rozpocznie się w przyszłym miesiącu i będzie dotyczyć także zdjęć oraz szkoleń młodych dziennikarzy."
            ),
            (
                .windowsCP1251, "windows-1251",
                "Представители двух агентств подписали в понедельник соглашение об обмене новостями. Директор сказал, что сотрудничество начнется в следующем месяце."
            ),
            (
                .windowsCP1252, "windows-1252",
                "The agencies’ directors said the “exchange” would widen – with more photographs, more training and a shared calendar of events for reporters in the border provinces of both countries, starting next month. The first ten stories appeared on both sites on Friday."
            ),
            (
                .windowsCP1253, "windows-1253",
                "Οι εκπρόσωποι των δύο πρακτορείων υπέγραψαν τη Δευτέρα συμφωνία για την ανταλλαγή ειδήσεων και φωτογραφιών από τον επόμενο μήνα."
            ),
        ]
    )
    func european(encoding: String.Encoding, name: String, text: String) throws {
        let document = try parsed(Array(try #require(text.data(using: encoding))))
        #expect(document.charset == name)
        #expect(document.body == text)
    }

    @Test("KOI8-R and windows-1251 are not taken for each other")
    func cyrillic() throws {
        let text = "Представители двух агентств подписали в понедельник соглашение об обмене новостями и снимками."
        let lower = Array("юабцдефгхийклмнопярстужвьызшэщчъ".unicodeScalars)
        let bytes = text.unicodeScalars.map { scalar -> UInt8 in
            if scalar.isASCII { return UInt8(scalar.value) }
            let small = String(scalar).lowercased().unicodeScalars.first
            let code = UInt8(0xC0 + (lower.firstIndex { $0 == small } ?? 0))
            return small == scalar ? code : code + 32
        }
        let document = try parsed(bytes)
        #expect(document.charset == "KOI8-R")
        #expect(document.body == text)
    }

    @Test(
        "East Asian encodings are read where they are declared",
        arguments: [
            ("gbk", [0xCA, 0xD4, 0xD1, 0xE9, 0xCD, 0xA8, 0xD1, 0xB6, 0xC9, 0xE7] as [UInt8], "试验通讯社"),
            ("gb18030", [0x81, 0x30, 0x8A, 0x34, 0x90, 0x30, 0x81, 0x30], "ç\u{10000}"),
            ("gbk", [0xA1, 0xA4, 0xB9, 0xFA], "·国"),
            ("big5", [0xB8, 0xD5, 0xC5, 0xE7, 0xB3, 0x71, 0xB0, 0x54, 0xAA, 0xC0], "試驗通訊社"),
            ("shift_jis", [0x8E, 0x8E, 0x8C, 0xB1, 0x92, 0xCA, 0x90, 0x4D, 0x8E, 0xD0, 0xB1], "試験通信社ｱ"),
            ("euc-jp", [0xBB, 0xEE, 0xB8, 0xB3, 0xC4, 0xCC, 0xBF, 0xAE, 0xBC, 0xD2], "試験通信社"),
            ("euc-kr", [0xBD, 0xC3, 0xC7, 0xE8, 0x20, 0xC5, 0xEB, 0xBD, 0xC5, 0xBB, 0xE7, 0x81, 0x41], "시험 통신사갂"),
            ("tis-620", [0xA1, 0xD2, 0xC3, 0xBB, 0xC3, 0xD0, 0xAA, 0xD8, 0xC1], "การประชุม"),
            ("iso-8859-1", [0x63, 0x61, 0x66, 0xE9], "café"), ("iso-8859-15", [0x35, 0xA4], "5€"),
            ("iso-8859-6", [0xC7, 0xE4, 0xC3, 0xEE], "الأَ"), ("iso-8859-13", [0xE0, 0xEB], "ąė"),
            ("iso-8859-4", [0xA3, 0xE0], "Ŗā"), ("x-mac-cyrillic", [0x92, 0xE5, 0xF1], "Тес"),
        ]
    )
    func declared(label: String, bytes: [UInt8], text: String) throws {
        let page =
            Array("<html><head><meta charset=\"\(label)\"><title>".utf8) + bytes
            + Array("</title></head><body><p>x</p></body></html>".utf8)
        #expect(try parsed(page).title == text)
        let other =
            Array(
                "<!-- <meta charset=koi8-r> --><html><head><meta http-equiv='Content-Type' content='text/html; charset=\(label)'><title>"
                    .utf8
            )
            + bytes + Array("</title></head><body><p>x</p></body></html>".utf8)
        #expect(try parsed(other).title == text)
    }

    @Test("UTF-8 that is valid stays UTF-8, whatever a page says")
    func wrongDeclaration() throws {
        let page =
            "<html><head><meta charset=\"windows-1258\"><title>Đoàn đại biểu</title></head><body><p>Tin</p></body></html>"
        let document = try parsed(page)
        #expect(document.title == "Đoàn đại biểu")
        #expect(document.charset == "UTF-8")
    }

    @Test("a page that says UTF-8 and has one broken character is read with a sign in its place")
    func brokenCharacter() throws {
        let page =
            Array("<html><head><meta charset=utf-8><title>Đoàn đại biểu thăm trường</title></head><body><p>Tin ".utf8)
            + [0xE1, 0xBA] + Array(" ngắn</p></body></html>".utf8)
        let document = try parsed(page)
        #expect(document.title == "Đoàn đại biểu thăm trường")
        #expect(document.quality.notes.contains("replaced-bytes:1"))
    }

    @Test("a reason names the encoding that is declared and not known")
    func unknownLabel() throws {
        let error = #expect(throws: Reason.self) {
            try parsed(Array("<html><head><meta charset=x-none></head><body>".utf8) + [0xE9, 0xE8])
        }
        #expect(error?.message.contains("x-none") == true)
    }

    @Test("a page declared as Latin-1 whose letters are TCVN3 is read as TCVN3")
    func latinDeclaration() throws {
        let body = LegacyBytes.write(Self.bulletin, .tcvn3).bytes
        let page =
            Array("<html><head><meta charset=\"iso-8859-1\"></head><body><p>".utf8) + body
            + Array("</p></body></html>".utf8)
        let document = try parsed(page)
        #expect(document.charset == "x-tcvn3")
        #expect(document.body.contains("hai hãng thông tấn thử nghiệm đã ký thỏa thuận"))
    }
}
