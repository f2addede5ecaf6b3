import Foundation
import News
import Parsing
import Testing

@Suite struct TextRepairTests {
    private static let text = EncodingTests.bulletin

    /// Bytes of UTF-8 taken for windows-1252, as programs do, and C1 codes where it has nothing.
    private static func twice(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            let data = Data([byte])
            result += String(data: data, encoding: .windowsCP1252) ?? String(UnicodeScalar(byte))
        }
        return result
    }

    @Test("UTF-8 encoded twice is repaired, three times too")
    func double() throws {
        let expected = try parsed(Self.text)
        for text in [Self.twice(Self.text), Self.twice(Self.twice(Self.text))] {
            let document = try parsed(text)
            #expect(document.body == expected.body)
            #expect(document.charset == "UTF-8")
            #expect(document.quality.notes.contains("repaired:double-utf8"))
        }
        let lao = "ສອງ ອົງການ ຂ່າວ ໄດ້ ເຊັນ ບົດບັນທຶກ ຄວາມເຂົ້າໃຈ ຢູ່ ນະຄອນຫຼວງ ວຽງຈັນ."
        #expect(try parsed(Self.twice(lao)).body == lao)
    }

    @Test("à that lost its second half to a space is put together again")
    func cutLetter() throws {
        let text = Self.twice("Hai nước Việt Nam và Lào cùng nhau hợp tác, là bạn bè và làm việc với nhau.")
        #expect(
            try parsed(text.replacing("\u{A0}", with: " ")).body
                == "Hai nước Việt Nam và Lào cùng nhau hợp tác, là bạn bè và làm việc với nhau."
        )
    }

    @Test("text that speaks of such signs is left alone")
    func quoted() throws {
        let text =
            "Khi máy đọc sai, chữ “é” hiện ra thành “Ã©”, chữ “è” thành “Ã¨” và chữ “ê” thành “Ãª” trên màn hình của độc giả."
        #expect(try parsed(text).body == text)
    }

    @Test(
        "letters of TCVN3 and VNI kept as Latin letters in UTF-8 are repaired",
        arguments: [LegacyBytes.Encoding.tcvn3, .vni, .viscii]
    )
    func latinLetters(encoding: LegacyBytes.Encoding) throws {
        let (bytes, text) = LegacyBytes.write(
            Self.text.replacing("–", with: "-").replacing("“", with: "\"").replacing("”", with: "\""),
            encoding
        )
        let shown = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        let document = try parsed(shown)
        #expect(document.body == (try parsed(text).body))
        #expect(document.charset == "UTF-8")
    }

    @Test("a font's name decides run by run, in attributes, styles and rules")
    func fonts() throws {
        let page = """
            <html><head><style>p.cu {font-family:".VnTime"; font-size:12pt} .hoa, h2 {font-family: .VnTimeH}</style></head><body>
            <h1><font face=".VnTimeH">ViÖt Nam vµ Lµo më réng hîp t¸c b¸o chÝ</font></h1>
            <p class="cu"><span class="hoa">Héi nghÞ tØnh:</span> Hai h·ng th«ng tÊn ký tho¶ thuËn trao ®æi tin bµi h»ng ngµy vµ ®µo t¹o phãng viªn trÎ.</p>
            <p style="font-family:'VNI-Times'">Ñoaøn coâng taùc cuõng ñeán thaêm tröôøng hoïc vuøng cao.</p>
            <p><span style="font-family:&quot;.VnArial&quot;,sans-serif">B¶n tin nµy cã <b>nhiÒu</b> phÇn,</span> phần này đã là Unicode.</p>
            <p>Café và déjà vu là chữ thường.</p></body></html>
            """
        let document = try parsed(page)
        let text = (document.title ?? "") + "\n" + document.body
        for expected in [
            "VIỆT NAM VÀ LÀO MỞ RỘNG HỢP TÁC BÁO CHÍ",
            "HỘI NGHỊ TỈNH: Hai hãng thông tấn ký thoả thuận trao đổi tin bài hằng ngày và đào tạo phóng viên trẻ.",
            "Đoàn công tác cũng đến thăm trường học vùng cao.", "Bản tin này có nhiều phần, phần này đã là Unicode.",
            "Café và déjà vu là chữ thường.",
        ] {
            #expect(text.contains(expected))
        }
        #expect(document.quality.notes.contains("repaired:tcvn3-font"))
        #expect(document.quality.notes.contains("repaired:vni-font"))
    }

    @Test("a page of TCVN3 bytes gets its capitals from the fonts that are named")
    func capitalsOfFonts() throws {
        let head = LegacyBytes.write("Việt Nam và Lào", .tcvn3).bytes
        let body = LegacyBytes.write(Self.text, .tcvn3).bytes
        let page =
            Array("<html><body><h1><font face='.VnTimeH'>".utf8) + head
            + Array("</font></h1><p><font face='.VnTime'>".utf8) + body
            + Array("</font></p></body></html>".utf8)
        let document = try parsed(page)
        #expect(document.title == "VIỆT NAM VÀ LÀO")
        #expect(document.charset == "x-tcvn3")
        #expect(document.body.contains("đã ký thỏa thuận trao đổi tin bài"))
    }

    @Test("a font's name left on text that is Unicode changes nothing")
    func staleFonts() throws {
        let page =
            "<html><body><p style=\"font-family:.VnTime\">Là và cá, bò, dê là vật nuôi; bà là hàng xóm, cà là món ăn.</p></body></html>"
        #expect(try parsed(page).body.contains("Là và cá, bò, dê là vật nuôi"))
    }

    @Test("eth typed for Đ becomes Đ in Vietnamese words only")
    func eth() throws {
        let document = try parsed("Ðại hội Ðảng bộ tỉnh khai mạc sáng nay, ÐẠI BIỂU về dự đông đủ.")
        #expect(document.body.hasPrefix("Đại hội Đảng bộ tỉnh khai mạc sáng nay, ĐẠI BIỂU"))
        #expect(document.quality.notes.contains("repaired:eth"))
        let icelandic = "Ðað er stafur í íslenzku máli og hann heitir eð, sagði kennarinn við nemendur sína í gær."
        #expect(try parsed(icelandic).body == icelandic)
    }

    @Test("decomposed and mixed text is composed, and noted only where it was not")
    func composing() throws {
        let mixed =
            "Hội nghị ".decomposedStringWithCanonicalMapping
            + "cấp cao diễn ra sáng nay tại thủ đô, có đông đủ đại biểu."
        let document = try parsed(mixed)
        #expect(document.body.utf8.elementsEqual(mixed.precomposedStringWithCanonicalMapping.utf8))
        #expect(document.quality.notes.contains("normalized:nfc"))
        #expect(try !parsed(Self.text).quality.notes.contains("normalized:nfc"))
        // A stroke behind the end of a tag is not part of the tag.
        let page = "<html><body><p>\u{338}Một câu văn bản bình thường để đọc thử.</p></body></html>"
        #expect(try parsed(page).body.contains("Một câu văn bản"))
    }

    @Test("Lao letters are not replaced by others that look the same")
    func lao() throws {
        let text = "ໜັງສືພິມ ແລະ ຫນັງສືພິມ ນ້ຳ ນໍ້າ ແມ່ນ ຄໍາ ທີ່ ໃຊ້ ໃນ ບົດລາຍງານ ນີ້ ຫຼາຍ ເທື່ອ."
        #expect(try parsed(text).body == text)
    }
}
