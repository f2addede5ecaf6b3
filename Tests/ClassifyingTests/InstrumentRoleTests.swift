import Classifying
import News
import Testing

@Suite struct InstrumentRoleTests {
    private func brief(_ text: String) -> [String] {
        Classifier().classify(Document(mediaType: "text/plain", body: text)).instruments.map {
            "\($0.number ?? $0.text) \($0.role ?? "-")"
        }
    }

    @Test("what the article says of an instrument")
    func roles() {
        #expect(
            brief(
                "Chính phủ vừa ban hành Nghị quyết số 47/NQ-CP về chương trình hành động thực hiện Kết luận số 57-KL/TW."
            )
                == ["47/NQ-CP issued", "57-KL/TW carried-out"]
        )
        #expect(brief("Căn cứ Nghị định số 72/2015/NĐ-CP, các đơn vị báo cáo.") == ["72/2015/NĐ-CP cited"])
        #expect(
            brief("Bộ đề nghị sửa đổi, bổ sung Nghị định 72/2015/NĐ-CP trong năm nay.") == ["72/2015/NĐ-CP amended"]
        )
        #expect(
            brief("Thông tư này thay thế Thông tư số 05/2010/TT-BTTTT từ hôm nay.") == ["05/2010/TT-BTTTT replaced"]
        )
        #expect(
            brief("Bộ được giao nghiên cứu xây dựng Luật Thông tin đối ngoại để trình Quốc hội.")
                == ["Luật Thông tin đối ngoại planned"]
        )
        #expect(brief("Luật Báo chí năm 2016 đã được thông qua tại kỳ họp.") == ["Luật Báo chí năm 2016 issued"])
    }

    @Test("instruments without a number: only where the name's end is certain")
    func named() {
        #expect(
            brief("Theo Luật Báo chí năm 2016, Bộ luật Hình sự và Hiến pháp năm 2013, việc này bị cấm.")
                == ["Luật Báo chí năm 2016 cited", "Bộ luật Hình sự cited", "Hiến pháp năm 2013 cited"]
        )
        #expect(brief("Kết quả triển khai Nghị quyết Đại hội XI của Đảng") == ["Nghị quyết Đại hội XI carried-out"])
        #expect(brief("theo Nghị quyết Trung ương 8 khóa XI, thì").first == "Nghị quyết Trung ương 8 khóa XI cited")
        #expect(
            brief("Góp ý Luật sửa đổi, bổ sung một số điều của Luật Báo chí tại hội trường").first
                == "Luật sửa đổi, bổ sung một số điều của Luật Báo chí -"
        )
        #expect(brief("Luật Báo chí số 103/2016/QH13 và Luật Báo chí").map { $0.prefix(14) } == ["103/2016/QH13 "])
        #expect(brief("theo Chỉ thị 16 của Thủ tướng. Chỉ thị số 16/CT-TTg nêu rõ") == ["16/CT-TTg cited"])
    }

    @Test(
        "what only sounds like an instrument is none",
        arguments: [
            "Luật sư Nguyễn Văn A bào chữa", "Trường Đại học Luật Hà Nội tuyển sinh", "Công ty Luật Bình Minh mở cửa",
            "ông Nguyễn Văn Luật nói", "pháp luật Việt Nam quy định", "Nghị quyết của Quốc hội nêu", "theo luật định",
            "Kế hoạch 5 năm qua", "Nghị quyết 30 điểm", "Công ước của Liên hợp quốc về Luật Biển 1982",
        ]
    )
    func lookAlikes(_ text: String) { #expect(brief(text).isEmpty) }
}
