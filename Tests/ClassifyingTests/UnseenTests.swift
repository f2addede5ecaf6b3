import News
import Testing

@testable import Classifying

/// Writing habits that unseen articles brought: each test is one class of them, in sentences of our own.
@Suite struct UnseenTests {
    private func classify(_ text: String) -> Classification {
        Classifier().classify(Document(mediaType: "text/plain", body: text))
    }

    private func people(_ text: String) -> [String] {
        classify(text).people.map { person in person.title.map { "\(person.name) | \($0)" } ?? person.name }
    }

    @Test("a bare body in an office is not called by the name that follows")
    func bareBodies() {
        let text = "Giám đốc Sở Lê Minh Toàn và Phó Chủ tịch Hội Trần Thị Mai Hoa phát biểu."
        #expect(people(text) == ["Lê Minh Toàn | Giám đốc Sở", "Trần Thị Mai Hoa | Phó Chủ tịch Hội"])
        #expect(classify(text).organisations.isEmpty)
    }

    @Test("words before an office belong to it, offices of Lao provinces, a town in no list, no family Phó")
    func offices() {
        #expect(people("Quyền Vụ trưởng Phạm Anh Tú trả lời.") == ["Phạm Anh Tú | Quyền Vụ trưởng"])
        #expect(people("Theo chính quyền Tổng thống Wilson, việc này đã xong.") == ["Wilson | Tổng thống"])
        #expect(people("Bà Khamla Vongsa, Phó Tỉnh trưởng, dự.") == ["Khamla Vongsa | Phó Tỉnh trưởng"])
        #expect(
            people("Tổng Lãnh sự Việt Nam tại Xenon Lê Văn Bình có mặt.")
                == ["Lê Văn Bình | Tổng Lãnh sự Việt Nam tại Xenon"]
        )
        #expect(people("Phó Phòng Hành chính nói.").isEmpty)
    }

    @Test("a known person has the offices after the name, a seldom family a verb of speaking")
    func known() {
        #expect(people("Tô Lâm, Tổng Bí thư Đảng, đến Huế.") == ["Tô Lâm | Tổng Bí thư"])
        #expect(people("Cao Minh Sơn cho biết việc đã xong.") == ["Cao Minh Sơn"])
        #expect(people("Cao Minh Sơn là tên một con tàu.").isEmpty)
    }

    @Test("a chapter of a body is another one")
    func chapters() {
        let found = classify("Hội Hữu nghị Lào - Việt Nam tỉnh Savannakhet họp. Hội Hữu nghị Lào - Việt Nam dự.")
        #expect(
            found.organisations.map(\.name)
                == ["Hội Hữu nghị Lào - Việt Nam tỉnh Savannakhet", "Hội Hữu nghị Lào - Việt Nam"]
        )
        #expect(found.organisations.map { $0.id != nil } == [false, true])
    }

    @Test("Lao: the head of a department, embassies without a space, a given name alone")
    func lao() {
        let found = classify(
            """
            ທ່ານ ສົມຈິດ ວົງສາ ຫົວໜ້າກົມສື່ມວນຊົນ ໄດ້ພົບປະແຂກ ຢູ່ສະຖານທູດຫວຽດນາມປະຈຳລາວ. ທ່ານ ສົມຈິດ ໄດ້ກ່າວວ່າ ດີຫຼາຍ.
            """
        )
        #expect(found.people.map(\.name) == ["ສົມຈິດ ວົງສາ"])
        #expect(found.people.first?.title == "ຫົວໜ້າກົມສື່ມວນຊົນ")
        #expect(found.organisations.map(\.name) == ["ກົມສື່ມວນຊົນ", "ສະຖານທູດຫວຽດນາມປະຈຳລາວ"])
    }

    @Test("English and French bodies: what follows `for`, no name of a person, small heads")
    func western() {
        #expect(
            classify("The State Commission for Border Works met the Department of Media and Robert Hill.").organisations
                .map(\.name) == ["State Commission for Border Works", "Department of Media"]
        )
        #expect(
            classify("L'exposition de l'Université nationale du Laos est ouverte, dit l'ambassade de France.")
                .organisations
                .map(\.name) == ["Université nationale du Laos", "ambassade de France"]
        )
    }

    @Test("an embassy is no ambassador; ministers and offices of French, bodies that end in their head after an office")
    func complements() {
        let text = "Ông Lê Văn Tư, Tham tán, Đại sứ quán Việt Nam tại Lào, dự."
        #expect(people(text) == ["Lê Văn Tư | Tham tán"])
        #expect(classify(text).organisations.map(\.name) == ["Đại sứ quán Việt Nam tại Lào"])
        #expect(
            people("Le ministre de l'Information, de la Culture et du Tourisme Somphone Vilay est arrivé à Hanoï.")
                == ["Somphone Vilay | ministre de l'Information, de la Culture et du Tourisme"]
        )
        #expect(
            people("Le directeur de la Radio et son homologue lao Somphone Vilay ont ouvert la réunion de travail.")
                == ["Somphone Vilay | homologue lao"]
        )
        #expect(
            people("Kevin Brown, president of the Asia Photo Association, opened the show.")
                == ["Kevin Brown | president of the Asia Photo Association"]
        )
        #expect(
            people("The deputy minister of culture and tourism, Somphone Vilay, and photographer Nguyen Duc Anh spoke.")
                .count == 2
        )
    }

    @Test("codes: a law's name and number, training in words of four languages")
    func codes() {
        func codes(_ title: String, _ text: String) -> [String] {
            var document = Document(mediaType: "text/plain", body: text)
            document.title = title
            return Classifier().classify(document).subjects.map(\.code)
        }
        let law = "Việc hợp tác truyền thông Việt Nam - Lào dựa trên Luật Báo chí số 103/2016/QH13."
        #expect(!codes("Hợp tác", law).contains("FLD-DIG"))
        #expect(codes("ເປີດຝຶກອົບຮົມການຖ່າຍພາບ", "ວັນທີ 5 ພຶດສະພາ 2025 ສະມາຄົມນັກຂ່າວລາວ ໄດ້ເປີດຝຶກອົບຮົມ.").contains("EVT-TRNG"))
        #expect(
            codes(
                "Reporters complete training",
                "Ten reporters from the province completed a week-long course on photography that the agency held for them."
            ).contains("EVT-TRNG")
        )
        #expect(
            codes("Atelier à Vientiane", "L'OIF organise du 3 au 7 février un atelier destiné à vingt journalistes.")
                .contains("EVT-TRNG")
        )
    }

    @Test("days take the year of a lead that prints it")
    func leadYear() {
        let text =
            "Ngày 5/3/2026, Cục họp.\n\nCục yêu cầu báo cáo trước 15/4. Hôm 7/3, đoàn về nước.\n\nNgày 3/11 là thứ Ba."
        #expect(classify(text).dates.map(\.value) == ["2026-03-05", "2026-04-15", "2026-03-07", nil])
        let history = "Ngày 18/7/1977, hai nước ký Hiệp ước.\n\nNgày 20/7, đoàn đến Huế.\n\nTriển lãm năm 2024 đã mở."
        #expect(classify(history).dates.map(\.value) == ["1977-07-18", nil, "2024"])
    }
}
