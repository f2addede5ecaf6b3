import News
import Testing

@testable import Classifying

@Suite struct MentionTests {
    private func classify(_ text: String, day: Int? = nil) -> Classification {
        var document = Document(mediaType: "text/plain", body: text)
        if day != nil {
            document.published = Stamp(
                civil: CivilTime(year: 2026, month: 3, day: 5, hour: 9, minute: 0, second: 0),
                offset: 25_200,
                precision: .minute,
                reason: "printed"
            )
        }
        return Classifier().classify(document)
    }

    private func printed(_ spans: [Span], _ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return spans.map { String(decoding: bytes[$0.start..<$0.start + $0.length], as: UTF8.self) }
    }

    @Test("units with their ministry after a comma, and one name for the bodies of two countries")
    func units() {
        let text = """
            Ngày 15/12, Vụ trưởng, Người Phát ngôn Phạm Thu Hằng tiếp đoàn Vụ Báo chí, Bộ Ngoại giao Lào. Cơ chế giữa \
            Vụ Báo chí, Bộ Ngoại giao Việt Nam và Lào có từ năm 2004.
            """
        let found = classify(text)
        #expect(found.organisations.map(\.id) == ["la.mofa.press", "vn.mofa.press"])
        #expect(found.organisations.first?.name == "Vụ Báo chí, Bộ Ngoại giao Lào")
        #expect(found.organisations.map(\.country) == ["LA", "VN"])
        #expect(found.people.map(\.name) == ["Phạm Thu Hằng"])
        #expect(found.people.first?.title == "Vụ trưởng, Người Phát ngôn")
        #expect(found.people.first?.role == "met")
    }

    @Test("a misprinted name is kept as printed and resolved under its ministry; without one it has no id")
    func misprint() {
        let known = classify("Lãnh đạo Cục Thông tin đối thoại - Bộ Thông tin và Truyền thông đã ký kết biên bản.")
        #expect(known.organisations.map(\.name) == ["Cục Thông tin đối thoại", "Bộ Thông tin và Truyền thông"])
        #expect(known.organisations.map(\.id) == ["vn.mic.cttdn", "vn.mic"])
        #expect(
            classify("Lãnh đạo Cục Thông tin đối thoại đã ký kết biên bản.").organisations.allSatisfy { $0.id == nil }
        )
    }

    @Test("an alias of two bodies is resolved at the document's date, and by nobody without one")
    func dates() {
        let text = "Hôm nay, Cục Báo chí đã họp với các cơ quan báo chí trong cả nước."
        #expect(classify(text, day: 5).organisations.map(\.id) == ["vn.mcst.press"])
        #expect(classify(text).organisations.map(\.id) == [nil])
    }

    @Test("a title implies the ministry; the name follows offices of two countries")
    func titles() {
        let text = """
            Cùng dự có Thượng tướng Lê Văn Hùng, Ủy viên Trung ương Đảng, Thứ trưởng Quốc phòng; Bộ trưởng Ngoại giao Lào \
            Thongsavanh Phomvihane và Bộ trưởng Ngoại giao Nga Sergey Lavrov.
            """
        let found = classify(text)
        #expect(found.people.map(\.name) == ["Lê Văn Hùng", "Thongsavanh Phomvihane", "Sergey Lavrov"])
        #expect(found.people.map(\.country) == ["VN", "LA", "RU"])
        #expect(found.people.map(\.organisation) == ["vn.mod", "la.mofa", nil])
        #expect(found.people[0].title == "Thượng tướng, Ủy viên Trung ương Đảng, Thứ trưởng Quốc phòng")
        #expect(
            printed(found.people[0].spans, text) == [
                "Thượng tướng Lê Văn Hùng, Ủy viên Trung ương Đảng, Thứ trưởng Quốc phòng"
            ]
        )
        #expect(found.organisations.map(\.title) == ["Thứ trưởng Quốc phòng", "Bộ trưởng Ngoại giao Lào"])
        #expect(found.organisations.map(\.name) == ["Bộ Quốc phòng", "Bộ Ngoại giao"])
    }

    @Test("unlisted bodies are found by head word and capitals, and end where the name ends")
    func composed() {
        let text = """
            Viện Nghiên cứu Biển Đông phối hợp với Công ty Cổ phần Sao Mai và Trung tâm Bảo tồn di sản Huế tổ chức. \
            Giám đốc Sở Du lịch Nghệ An Nguyễn Mạnh Lợi nói.
            """
        let found = classify(text)
        #expect(
            found.organisations.map(\.name).prefix(2) == ["Viện Nghiên cứu Biển Đông", "Công ty Cổ phần Sao Mai"]
        )
        #expect(found.organisations.last?.id == "vn.prov.sdl.vn-22")
        #expect(found.people.map(\.name) == ["Nguyễn Mạnh Lợi"])
    }

    @Test("streets, schools, languages and boards of any meeting are nobody")
    func nobody() {
        let text = """
            Trên đường Nguyễn Huệ, Lê Lợi và Nguyễn Thị Minh Khai, học sinh Trường THPT Trần Phú học tiếng Anh. \
            Ban Tổ chức và Ban Giám khảo cảm ơn bạn đọc ở huyện Đức Thọ.
            """
        let found = classify(text)
        #expect(found.people.isEmpty)
        #expect(found.places.isEmpty)
        #expect(found.organisations.map(\.name) == ["Trường THPT Trần Phú"])
    }

    @Test("places by ISO 3166, with the province in brackets, and not inside names of organisations")
    func places() {
        let text = "Tại thành phố Huế (tỉnh Thừa Thiên Huế), Báo Hà Nội mới gặp bạn đọc từ Lào và Luang Prabang."
        let found = classify(text)
        #expect(found.places.map(\.id) == ["VN-26", "LA", "LA-LP"])
        #expect(printed(found.places[0].spans, text) == ["thành phố Huế (tỉnh Thừa Thiên Huế)"])
        #expect(found.places[0].name == "Huế")
    }

    @Test("Lao script: honorific, name, office and its body")
    func lao() {
        let text = """
            ທ່ານ ທອງລຸນ ສີສຸລິດ ປະທານປະເທດ ໄດ້ຕ້ອນຮັບ ທ່ານ ຫງວຽນມິນຫວູ ທີ່ນະຄອນຫຼວງວຽງຈັນ. ທ່ານ ບຸນເລີດ ວົງພະຈັນ \
            ຮອງຫົວໜ້າກົມສື່ມວນຊົນ ເຂົ້າຮ່ວມ.
            """
        let found = classify(text)
        #expect(found.language == "lo")
        #expect(found.people.map(\.name) == ["ທອງລຸນ ສີສຸລິດ", "ຫງວຽນມິນຫວູ", "ບຸນເລີດ ວົງພະຈັນ"])
        #expect(found.people.map(\.id) == ["la.thongloun", nil, nil])
        #expect(found.people.last?.organisation == "la.mict.massmedia")
        #expect(found.places.map(\.id) == ["LA-VT"])
    }

    @Test("English and French titles and bodies")
    func western() {
        let english = classify(
            """
            Minister of Foreign Affairs of Laos Thongsavanh Phomvihane met President Luong Cuong in Hanoi. The Ministry of \
            Information, Culture and Tourism of Laos and the Vietnam News Agency signed a deal, Mr Bounthanh Vong said.
            """
        )
        #expect(english.people.map(\.name) == ["Thongsavanh Phomvihane", "Luong Cuong", "Bounthanh Vong"])
        #expect(english.people.map(\.organisation) == ["la.mofa", nil, nil])
        #expect(english.organisations.compactMap(\.id).contains("la.mict"))
        #expect(english.organisations.compactMap(\.id).contains("vn.vna"))
        let french = classify(
            "Le président Emmanuel Macron et M. Jean Dupont ont signé un accord à Vientiane avec l'Agence de presse lao."
        )
        #expect(french.people.map(\.name) == ["Emmanuel Macron", "Jean Dupont"])
    }

    @Test("later mentions join the first: with another title, by the given name, in another spelling")
    func later() {
        let text = """
            Chủ tịch Nguyễn Văn Tám phát biểu. Ông Tám cho biết, đồng chí Nguyễn Văn Tám đã gặp ông Kaysone Phomvihan, tức \
            Cay-xỏn Phôm-vi-hản.
            """
        let found = classify(text)
        #expect(found.people.map(\.name) == ["Nguyễn Văn Tám", "Kaysone Phomvihan"])
        #expect(found.people.map(\.spans.count) == [3, 2])
        #expect(found.people.last?.id == "la.kaysone")
    }

    @Test("captions and the title name nothing")
    func bodyOnly() {
        var document = Document(mediaType: "text/plain", body: "Hai bên đã trao đổi về hợp tác trong thời gian tới.")
        document.title = "Bộ Ngoại giao tiếp đoàn Lào"
        document.captions = [Caption(text: "Thứ trưởng Nguyễn Minh Vũ (Ảnh: TTXVN)")]
        let found = Classifier().classify(document)
        #expect(found.organisations.isEmpty && found.people.isEmpty && found.places.isEmpty)
    }
}
