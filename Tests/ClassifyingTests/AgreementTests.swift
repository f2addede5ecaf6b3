import News
import Testing

@testable import Classifying

@Suite struct AgreementTests {
    private func agreements(_ text: String, day: Int? = nil) -> [Agreement] {
        var document = Document(mediaType: "text/plain", body: text)
        if let day {
            document.published = Stamp(
                civil: CivilTime(year: 2025, month: 6, day: day),
                offset: 25_200,
                precision: .day,
                reason: "printed"
            )
        }
        return Classifier().classify(document).agreements
    }

    private func brief(_ text: String, day: Int? = nil) -> [String] {
        agreements(text, day: day).map {
            let validity = [$0.validFrom, $0.validTo].map { $0 ?? "-" }.joined(separator: " ")
            return "\($0.kind) \($0.title) | \($0.status ?? "-") \($0.signed ?? "-") \($0.place ?? "-") \(validity)"
        }
    }

    @Test("title, signing, place and years of an agreement that is signed")
    func signed() {
        #expect(
            brief(
                "Chiều 5/6, tại thủ đô Viêng Chăn, hai bên đã ký Biên bản ghi nhớ về hợp tác báo chí giai đoạn 2025-2028.",
                day: 6
            ) == [
                "mou Biên bản ghi nhớ về hợp tác báo chí giai đoạn 2025-2028 | signed 2025-06-05 Viêng Chăn 2025 2028"
            ]
        )
        #expect(
            brief(
                "Ngày 3/4/2024, bộ tư pháp hai nước ký Chương trình hợp tác giữa hai Bộ giai đoạn 2024-2026 tại Hà Nội."
            )
                == [
                    "programme Chương trình hợp tác giữa hai Bộ giai đoạn 2024-2026 | signed 2024-04-03 Hà Nội 2024 2026"
                ]
        )
        #expect(
            brief("Mừng 45 năm Ngày ký Hiệp ước Hữu nghị và Hợp tác (18/7/1977-18/7/2022), hai bên gặp nhau.")
                == ["treaty Hiệp ước Hữu nghị và Hợp tác | signed 1977-07-18 - - -"]
        )
    }

    @Test("each agreement once, whatever its mentions leave out")
    func once() {
        let text =
            "Sáng 4/6, hai hãng hội đàm và ký kết Thỏa thuận Hợp tác nghiệp vụ theo hình thức trực tuyến.\n\n"
            + "Đánh giá việc triển khai Thỏa thuận Hợp tác nghiệp vụ giai đoạn 2016-2020, hai bên hài lòng.\n\n"
            + "Tại hội đàm, hai tổng giám đốc đã ký Thỏa thuận Hợp tác nghiệp vụ giai đoạn 2025-2028./."
        #expect(
            brief(text, day: 5) == [
                "agreement Thỏa thuận Hợp tác nghiệp vụ giai đoạn 2016-2020 | - - - 2016 2020",
                "agreement Thỏa thuận Hợp tác nghiệp vụ giai đoạn 2025-2028 | signed 2025-06-04 trực tuyến 2025 2028",
            ]
        )
    }

    @Test("force and term")
    func validity() {
        #expect(
            brief("Hiệp định Tương trợ tư pháp giữa Việt Nam và Lào có hiệu lực từ ngày 1/7/2020 đến ngày 30/6/2025.")
                == ["agreement Hiệp định Tương trợ tư pháp giữa Việt Nam và Lào | - - - 2020-07-01 2025-06-30"]
        )
        #expect(
            brief("Thỏa thuận Hợp tác giữa hai Đài ký ngày 5/5/2020, có thời hạn 5 năm.")
                == ["agreement Thỏa thuận Hợp tác giữa hai Đài | signed 2020-05-05 - 2020-05-05 2025-05-05"]
        )
        #expect(brief("Hai nước đang đàm phán Hiệp định Dẫn độ.") == ["agreement Hiệp định Dẫn độ | planned - - - -"])
    }

    @Test("force and term said in another sentence, in words, before their end; what will lapse has not")
    func laterValidity() {
        #expect(
            brief(
                """
                Ngày 4/5/2024, hai bên đã ký Thỏa thuận hợp tác về đào tạo phóng viên. Thỏa thuận có hiệu lực 3 năm kể từ ngày ký.
                """
            ) == ["agreement Thỏa thuận hợp tác về đào tạo phóng viên | signed 2024-05-04 - 2024-05-04 2027-05-04"]
        )
        #expect(
            brief("Hiệp định hợp tác thư viện ký năm 2019, có giá trị đến hết năm 2024.")
                == ["agreement Hiệp định hợp tác thư viện | signed 2019 - - 2024"]
        )
        #expect(
            brief("Bản ghi nhớ về hợp tác lưu trữ ký tháng 8/2023 sẽ hết hạn vào ngày 20/8/2026.")
                == ["mou Bản ghi nhớ về hợp tác lưu trữ | - 2023-08 - - 2026-08-20"]
        )
        #expect(
            brief(
                """
                Radio A and Radio B of Laos and Viet Nam signed a memorandum of understanding on training on 3 May 2024, \
                valid for five years.
                """
            ) == ["mou memorandum of understanding on training | signed 2024-05-03 - 2024-05-03 2029-05-03"]
        )
        #expect(
            brief(
                """
                Les deux agences ont signé mardi 3 mai 2022 un accord de coopération technique. L'accord entre en vigueur le \
                1er juin 2022 et expirera le 31 mai 2025.
                """
            ) == ["agreement accord de coopération technique | signed 2022-05-03 - 2022-06-01 2025-05-31"]
        )
    }

    @Test("titles in small letters: signed, and with a word that tells which")
    func smallLetters() {
        #expect(
            brief("Laos and Viet Nam signed a press cooperation agreement for the period 2026-2030 in Vientiane.")
                == ["agreement press cooperation agreement for the period 2026-2030 | signed - - 2026 2030"]
        )
        #expect(
            brief("ສອງຝ່າຍໄດ້ເຊັນບົດບັນທຶກຄວາມເຂົ້າໃຈ ວ່າດ້ວຍການແລກປ່ຽນຂ່າວ ໄລຍະ 2026-2030.").map { String($0.suffix(9)) }
                == ["2026 2030"]
        )
        #expect(
            brief(
                """
                Le 9 juin 2025, les deux groupes se sont réunis. Un mémorandum d'entente sur l'échange de programmes a été \
                signé, valable trois ans à compter du 1er juillet 2025.
                """
            ) == [
                "mou mémorandum d'entente sur l'échange de programmes | signed 2025-06-09 - 2025-07-01 2028-07-01"
            ]
        )
        #expect(
            brief("It follows the cooperation agreement signed by the two agencies on 29 March 2022.")
                == ["agreement cooperation agreement | signed 2022-03-29 - - -"]
        )
        #expect(
            brief("Hai bên thống nhất ký Bản ghi nhớ hợp tác giai đoạn 2026-2031.")
                == ["mou Bản ghi nhớ hợp tác giai đoạn 2026-2031 | planned - - 2026 2031"]
        )
        #expect(brief("The two clubs of Laos and Thailand plan to sign a memorandum of understanding.").isEmpty)
        #expect(brief("They reached an agreement. The agreement was welcomed, and all were in agreement.").isEmpty)
        #expect(brief("Ils sont d'accord. Un accord a été trouvé. L'accord est bon.").isEmpty)
        #expect(brief("By signing in you accept the user agreement of the site and its terms.").isEmpty)
    }

    @Test("parties: countries of the title, of a sentence that signs, organisations with an id")
    func parties() {
        #expect(agreements("Hiệp ước Hữu nghị Việt Nam - Lào ký ngày 18/7/1977").first?.parties == ["VN", "LA"])
        #expect(agreements("Việt Nam và Campuchia đã ký Hiệp định Biên giới.").first?.parties == ["VN", "KH"])
        #expect(agreements("Trung Quốc và Lào nói về Công ước Montreux của nhiều nước.").first?.parties == [])
        let text = "Cục A và Vụ B đã ký kết Biên bản ghi nhớ về hợp tác truyền thông."
        var source = text
        var matches: [PhraseMatcher.Match] = []
        PhraseMatcher(LegalTriggers.shared.phrases).forEachMatch(in: FoldedSource(text).folded.bytes) {
            matches.append(.init(phrase: $0, range: $1))
        }
        let triggers = LegalTriggers.shared.found(matches)
        let found = source.withUTF8 { bytes in
            LegalMentions(
                document: Document(mediaType: "text/plain", body: text),
                body: FoldedSource(text),
                bytes: bytes,
                layout: BodyLayout(body: bytes, lead: nil),
                language: "vi",
                triggers: triggers,
                organisations: [("vn.x", 0), ("vn.x.a", 0), ("la.y.b", 12)].map { id, start in
                    var mention = OrganisationMention(name: id, spans: [Span(start: start, length: 6)])
                    mention.id = id
                    return mention
                }
            ).agreements
        }
        #expect(found.first?.parties == ["vn.x.a", "la.y.b"])
    }

    @Test("Lao, English and French")
    func languages() {
        #expect(
            brief("ສອງຝ່າຍໄດ້ລົງນາມ ບົດບັນທຶກຄວາມເຂົ້າໃຈວ່າດ້ວຍການຮ່ວມມືດ້ານຂ່າວສານ 2022-2025 ໃນວັນທີ 29 ມີນາ 2022.")
                == ["mou ບົດບັນທຶກຄວາມເຂົ້າໃຈວ່າດ້ວຍການຮ່ວມມືດ້ານຂ່າວສານ 2022-2025 | signed 2022-03-29 - 2022 2025"]
        )
        #expect(
            brief(
                "On March 29, 2022, the two agencies signed the Agreement on Professional Cooperation 2022-2025 in Vientiane."
            )
                == ["agreement Agreement on Professional Cooperation 2022-2025 | signed 2022-03-29 Vientiane 2022 2025"]
        )
        #expect(
            brief(
                "Le 29 mars 2022, les deux agences ont signé l'Accord de Coopération professionnelle 2022-2025 à Vientiane."
            )
                == ["agreement Accord de Coopération professionnelle 2022-2025 | signed 2022-03-29 Vientiane 2022 2025"]
        )
    }

    @Test(
        "what has no name is none",
        arguments: [
            "Hai bên ký kết các thỏa thuận hợp tác quan trọng và nhiều biên bản ghi nhớ.",
            "Hai bên đạt thỏa thuận. Theo thỏa thuận, hai bên thỏa thuận hợp tác. Thỏa thuận này mới.",
            "Hai bên sẽ xây dựng kế hoạch hợp tác mới, bao quát các lĩnh vực cần thiết.",
            "Biên bản ghi nhớ đạt được những thỏa thuận theo nguyên tắc chung.",
            "Hai nước sẽ ký Hiệp định thương mại song phương mới trong năm tới.",
            "Tổ chức Hiệp ước Bắc Đại Tây Dương họp.", "We agreed to the User Agreement and Privacy Policy.",
            "The San Jose Convention Center opened to the public on Monday.",
        ]
    )
    func generic(_ text: String) { #expect(brief(text).isEmpty) }

    @Test("plans and programmes by their year or term, years of other agreements, both sides by the sentence before")
    func plans() {
        let text =
            "Ngày 5/8/2026, Đài Tiếng nói Việt Nam tiếp đoàn Đài Phát thanh Quốc gia Lào. Hai bên thống nhất sẽ ký "
            + "Kế hoạch hợp tác năm 2027. Trước đó, năm 2016, hai đài đã ký Chương trình hợp tác 5 năm."
        #expect(
            brief(text) == [
                "plan Kế hoạch hợp tác năm 2027 | planned - - 2027 2027",
                "programme Chương trình hợp tác 5 năm | signed 2016 - - -",
            ]
        )
        #expect(agreements(text).first?.parties == ["vn.vov", "la.lnr"])
        let both =
            "Ngày 4/6/2026, hai hãng ký Thỏa thuận hợp tác chuyên môn giai đoạn 2026-2030, thay Thỏa thuận hợp tác ký năm 2021."
        #expect(brief(both).map { $0.hasSuffix("signed 2021 - - -") } == [false, true])
        #expect(brief("Hội nghị bàn Chương trình phối hợp số 12 và việc khác.").isEmpty)
    }

    @Test(
        "English, French and Lao: the weekday beside a dateline, terms in the next sentence, titles over commas and lists"
    )
    func western() {
        let english =
            "Vientiane, Aug 11, 2026 (KPL) -- Vientiane Times and Viet Nam News signed a memorandum of understanding on "
            + "content sharing on Monday. Under the MoU, which is valid until the end of 2029, they will exchange stories.\n\n"
            + "It followed the Treaty of Amity and Cooperation of 1977 and the 2024 Cooperation Programme between the Ministry "
            + "of Information, Culture and Tourism of Laos and the Ministry of Culture, Sports and Tourism of Viet Nam."
        #expect(
            brief(english) == [
                "mou memorandum of understanding on content sharing | signed 2026-08-10 - - 2029",
                "treaty Treaty of Amity and Cooperation of 1977 | - 1977 - - -",
                "programme Cooperation Programme between the Ministry of Information, Culture and Tourism of Laos and the "
                    + "Ministry of Culture, Sports and Tourism of Viet Nam | - - - - -",
            ]
        )
        #expect(
            agreements(english).map(\.parties) == [["la.vientianetimes", "vn.vna.vns"], [], ["la.mict", "vn.mcst"]]
        )
        let french =
            "Hanoï, 22 septembre 2026 – Le ministère vietnamien de la Culture, des Sports et du Tourisme et le ministère lao de "
            + "l'Information, de la Culture et du Tourisme ont signé un protocole d'accord dans le domaine de la presse."
        #expect(agreements(french).map(\.title) == ["protocole d'accord dans le domaine de la presse"])
        #expect(agreements(french).first?.parties == ["vn.mcst", "la.mict"])
        let lao =
            "ໃນວັນທີ 9 ກັນຍາ 2026 ສອງຝ່າຍ ໄດ້ເຊັນ ບົດບັນທຶກຄວາມເຂົ້າໃຈ ວ່າດ້ວຍການແລກປ່ຽນຂ່າວ ແລະ ຮູບພາບ ໄລຍະ 2026-2030."
        #expect(
            brief(lao) == [
                "mou ບົດບັນທຶກຄວາມເຂົ້າໃຈ ວ່າດ້ວຍການແລກປ່ຽນຂ່າວ ແລະ ຮູບພາບ ໄລຍະ 2026-2030 | signed 2026-09-09 - 2026 2030"
            ]
        )
    }

    @Test("in English a year elsewhere in the sentence is not the day's own")
    func westernYears() {
        let text = "On March 3, the two newspapers extended a deal that they had reached in 2019."
        let found = Classifier().classify(Document(mediaType: "text/plain", body: text)).dates
        #expect(found.map { "\($0.text) \($0.value ?? "-")" } == ["March 3 -", "2019 2019"])
    }

    @Test("what stands near is not taken for what is said")
    func near() {
        let states =
            "Theo Thông tấn xã Việt Nam và Thông tấn xã Lào, lễ ký diễn ra sáng nay. Hai nước đã ký Hiệp định Thương mại biên giới."
        #expect(agreements(states).first?.parties == ["VN", "LA"])
        #expect(
            brief("Ngày 13/8/2026, Thông tấn xã Việt Nam và báo The Sunday Times ký Thỏa thuận hợp tác chuyên môn.")
                .first?
                .contains("signed 2026-08-13") == true
        )
        let later =
            "Hanoi, Aug 13, 2026 (VNA) -- VNA and KPL signed a cooperation agreement on press exchange, which ministers will "
            + "review on Monday."
        #expect(brief(later).first?.contains("signed 2026-08-13") == true)
        let founded = "Báo Sài Gòn Giải Phóng, thành lập năm 1975, đã ký Thỏa thuận hợp tác với báo Vientiane Times."
        #expect(agreements(founded).allSatisfy { $0.signed == nil })
        let day =
            "The Treaty of Amity and Cooperation of 1977, signed on 18 July 1977, is in force between Laos and Vietnam."
        #expect(agreements(day).map(\.signed) == ["1977-07-18"])
        #expect(brief("The Republican National Convention of 2024 was held in Milwaukee.").isEmpty)
        #expect(agreements("“Công ước Luật Biển năm 1982” được nhắc tới.").allSatisfy { $0.validTo == nil })
        #expect(
            agreements("Bộ Công an ký MoU hợp tác đào tạo với Bộ An ninh Lào.").allSatisfy { !$0.title.hasPrefix("ký") }
        )
        let clauses =
            "The Agreement on Press Cooperation was signed on Monday and a protocol is expected to be signed in May."
        #expect(agreements(clauses).first?.status == "signed")
        #expect(
            brief("Ngày 5/6/2025, hai bên ký Thỏa thuận hợp tác văn hóa tại Mai Châu.").first?.contains("Mai Châu")
                == true
        )
    }
}
