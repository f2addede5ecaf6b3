/// Articles written for the tests, with the codes a desk expects.
struct SampleArticle: Sendable {
    var name: String
    var language: String
    var title: String
    var body: String
    /// Codes that must be given.
    var codes: Set<String>
    /// Codes that are neither wanted nor wrong.
    var optional: Set<String> = []

    static let all = vietnamese + lao + english + french

    static let vietnamese = [
        SampleArticle(
            name: "press departments",
            language: "vi",
            title: "Tăng cường hợp tác báo chí giữa hai Bộ Ngoại giao Việt Nam và Lào",
            body: """
                Chiều 12/11, tại Hà Nội, Vụ trưởng Vụ Thông tin Báo chí Bộ Ngoại giao Nguyễn Thị Mai đã có buổi làm việc với đoàn Vụ Báo chí, Bộ Ngoại giao Lào do Vụ trưởng Bounmy Sisavath dẫn đầu.

                Hai bên đánh giá lại cơ chế trao đổi thường niên giữa hai Vụ, được thiết lập từ năm 2004, và cho rằng cơ chế này đã góp phần củng cố quan hệ hữu nghị vĩ đại, đoàn kết đặc biệt và hợp tác toàn diện giữa hai nước.

                Hai bên nhất trí duy trì đường dây nóng giữa hai đơn vị để kịp thời xử lý các vấn đề phát sinh, tổ chức các khóa tập huấn, đào tạo về kỹ năng truyền thông cho cán bộ Lào, đồng thời đẩy mạnh trao đổi đoàn phóng viên giữa hai nước.

                Phía Lào mong muốn hai bên cùng xây dựng các sản phẩm truyền thông chung nhân các ngày lễ lớn và tiếp tục tạo điều kiện cho phóng viên Việt Nam thường trú tại Lào hoạt động.
                """,
            codes: [
                "KND-NEWS", "EVT-WORK", "EVT-REVW", "CHN-STA", "MEC-ANN", "MEC-HOT", "MEC-TRN", "MEC-DEL", "MEC-COP",
                "MEC-RES",
            ],
            optional: ["FLD-TRN", "FRM-B", "FRM-D", "FRM-E", "EVT-VIST"]
        ),
        SampleArticle(
            name: "questions about the programme",
            language: "vi",
            title: "Hỏi - đáp về Chương trình hành động thông tin đối ngoại của Chính phủ",
            body: """
                Chính phủ đã ban hành Nghị quyết số 47/NQ-CP ngày 15/4/2024 về Chương trình hành động thực hiện Kết luận số 57-KL/TW của Bộ Chính trị. Dưới đây là những nội dung cần biết.

                1. Nghị quyết có những nhiệm vụ nào?

                - Quán triệt, cụ thể hóa chủ trương của Đảng; phổ biến thông tin tới người dân về công tác thông tin đối ngoại.

                - Tăng cường công tác phối hợp giữa các cơ quan, nâng cao trách nhiệm quản lý nhà nước, hoàn thiện cơ chế, chính sách.

                - Đổi mới tư duy, nội dung, phương thức; có cách làm mới, sáng tạo.

                - Đấu tranh phản bác thông tin sai trái, thù địch trên không gian mạng.

                - Tăng cường nguồn lực, khuyến khích nguồn lực xã hội tham gia.

                2. Cơ quan nào giữ vai trò chủ trì?

                Bộ chuyên ngành giữ vai trò chủ trì ở trung ương, Ủy ban nhân dân cấp tỉnh chủ trì tại địa phương; các cơ quan báo chí là lực lượng nòng cốt.

                3. Hiệu quả được đánh giá như thế nào?

                Mỗi lĩnh vực có bộ tiêu chí đánh giá hiệu quả, bảo đảm đo được hiệu quả; việc sơ kết, tổng kết được thực hiện theo giai đoạn 3 năm, 5 năm, 10 năm.

                4. Nguồn nhân lực và kinh phí ra sao?

                Mỗi bộ, ngành, địa phương có ít nhất 01 vị trí việc làm chuyên trách; bố trí kinh phí hằng năm và đẩy mạnh xã hội hóa.

                5. Có nền tảng và văn bản mới không?

                Sẽ xây dựng nền tảng quảng bá hình ảnh Việt Nam; ban hành quy chế phối hợp giữa các ban Đảng và bộ, ngành; sửa đổi, bổ sung Nghị định 72/2015/NĐ-CP và nghiên cứu xây dựng Luật Thông tin đối ngoại.

                6. Ai được khen thưởng?

                Công tác thi đua khen thưởng dành cho cả kiều bào và bạn bè quốc tế.
                """,
            codes: [
                "KND-QA", "TSK-1", "TSK-2", "TSK-3", "TSK-4", "TSK-5", "MEC-PRG", "MEC-ROL", "MEC-KPI", "MEC-MIL",
                "MEC-POS", "MEC-BUD", "MEC-PLT", "MEC-LAW", "MEC-EMU", "MEC-REG", "EVT-ISSU",
            ],
            optional: ["FLD-EVT", "FLD-GOV", "FLD-DIG", "CHN-STA", "CHN-LOC", "CHN-PEO", "CHN-PAR", "FLD-TRN"]
        ),
        SampleArticle(
            name: "two broadcasters",
            language: "vi",
            title: "Đài Tiếng nói Việt Nam và Đài Phát thanh Quốc gia Lào ký thỏa thuận hợp tác",
            body: """
                Sáng 20/8, tại Viêng Chăn, Đài Tiếng nói Việt Nam (VOV) và Đài Phát thanh Quốc gia Lào tổ chức lễ ký kết Thỏa thuận hợp tác giai đoạn 2025-2030.

                Theo thỏa thuận, hai đài sẽ trao đổi tin, bài và chương trình phát thanh, phối hợp sản xuất các chương trình chung bằng hai thứ tiếng.

                VOV tiếp tục hỗ trợ kỹ thuật, trao tặng thiết bị phòng thu và mở các lớp bồi dưỡng nghiệp vụ cho phóng viên, kỹ thuật viên của Đài bạn.
                """,
            codes: [
                "KND-NEWS", "EVT-SIGN", "CHN-PRS", "MEC-AGR", "MEC-NWX", "MEC-COP", "MEC-TEC", "MEC-TRN", "FRM-C",
            ],
            optional: ["FRM-A", "FLD-TRN", "FRM-E"]
        ),
        SampleArticle(
            name: "provinces",
            language: "vi",
            title: "Quảng Trị và Savannakhet tăng cường hợp tác thông tin, báo chí",
            body: """
                Ngày 5/9, Hội Nhà báo tỉnh Quảng Trị tiếp và làm việc với đoàn Sở Thông tin và Văn hóa tỉnh Savannakhet (Lào) nhân chuyến thăm tỉnh.

                Lãnh đạo tỉnh đề nghị hai tỉnh kết nghĩa thường xuyên trao đổi thông tin về khu vực biên giới, mời đoàn nhà báo sang thăm và quảng bá hình ảnh địa phương của nhau trên báo chí.
                """,
            codes: ["KND-NEWS", "EVT-WORK", "EVT-VIST", "CHN-LOC", "FRM-A", "FRM-D", "FLD-EVT"],
            optional: ["MEC-DEL", "CHN-PEO", "CHN-PRS"]
        ),
        SampleArticle(
            name: "training course",
            language: "vi",
            title: "Khai giảng khóa tập huấn nghiệp vụ cho phóng viên Lào",
            body: """
                Ngày 3/6, tại Đà Nẵng, Thông tấn xã Việt Nam khai giảng khóa tập huấn nghiệp vụ báo chí số cho 25 phóng viên, biên tập viên Thông tấn xã Lào.

                Phát biểu tại lễ khai giảng, đại diện ban tổ chức cho biết khóa học nằm trong chương trình hợp tác giữa hai hãng thông tấn, giúp học viên nắm kỹ năng ứng dụng công nghệ số trong làm báo.
                """,
            codes: ["KND-NEWS", "EVT-TRNG", "CHN-PRS", "MEC-TRN", "FLD-TRN", "FLD-DIG"],
            optional: ["FRM-E", "MEC-PLN"]
        ),
        SampleArticle(
            name: "interview",
            language: "vi",
            title: "Báo chí là nhịp cầu của tình hữu nghị Việt Nam - Lào",
            body: """
                Nhân dịp kỷ niệm Ngày Báo chí, Đại sứ Lào tại Việt Nam đã trả lời phỏng vấn về hợp tác truyền thông giữa hai nước.

                PV: Thưa Đại sứ, ông đánh giá thế nào về hợp tác báo chí thời gian qua?

                Đại sứ: Các cơ quan báo chí hai nước thường xuyên chia sẻ thông tin và kinh nghiệm.

                PV: Xin Đại sứ cho biết hướng hợp tác sắp tới?

                Đại sứ: Chúng tôi mong muốn có thêm nhiều phóng viên thường trú.
                """,
            codes: ["KND-INTV", "FRM-A", "MEC-RES"],
            optional: ["EVT-ANNI", "FRM-C"]
        ),
        SampleArticle(
            name: "football",
            language: "vi",
            title: "Đội tuyển Lào thua đậm tại vòng bảng",
            body: """
                Tối 12/12, đội tuyển Việt Nam thắng Lào 4-1 trên sân khách. Huấn luyện viên hai đội trao đổi sau trận tại buổi họp báo, nơi nhiều phóng viên đặt câu hỏi.

                Liên đoàn cho biết sẽ tiếp tục đào tạo trẻ và tổ chức các khóa huấn luyện, chia sẻ kinh nghiệm với các câu lạc bộ. Truyền hình trực tiếp trận đấu trên nhiều nền tảng số.
                """,
            codes: ["KND-NEWS"],
            optional: ["KND-SERV"]
        ),
        SampleArticle(
            name: "gold",
            language: "vi",
            title: "Giá vàng hôm nay tăng mạnh phiên cuối tuần",
            body: """
                Giá vàng hôm nay 5/7 tại Hà Nội tăng 500.000 đồng mỗi lượng. Chuyên gia cho rằng nhà đầu tư chờ thông tin từ Cục Dự trữ Liên bang.

                Ngân hàng Nhà nước đã ban hành Thông tư mới về quản lý thị trường, nhiều doanh nghiệp chuyển đổi số và hợp tác với đối tác nước ngoài.
                """,
            codes: ["KND-SERV"]
        ),
        SampleArticle(
            name: "court",
            language: "vi",
            title: "Xét xử nhóm lừa đảo qua mạng xã hội",
            body: """
                Ngày 7/4, Tòa án nhân dân TP. Hà Nội mở phiên xét xử sơ thẩm nhóm bị cáo lừa đảo. Các bị cáo có hộ khẩu thường trú tại nhiều tỉnh.

                Cơ quan công an công bố đường dây nóng tiếp nhận tố giác và đề nghị báo chí phối hợp tuyên truyền, cảnh báo người dân.
                """,
            codes: ["KND-NEWS"]
        ),
        SampleArticle(
            name: "agreement text",
            language: "vi",
            title: "Biên bản ghi nhớ về hợp tác thông tin giữa Cục Báo chí Việt Nam và Vụ Truyền thông đại chúng Lào",
            body: """
                Cục Báo chí (Việt Nam) và Vụ Truyền thông đại chúng (Lào), sau đây gọi là "hai Bên", đã thỏa thuận như sau:

                Điều 1. Lĩnh vực hợp tác

                Hai Bên hợp tác quản lý nhà nước về báo chí và các vấn đề khác do hai bên cùng nhất trí.

                Điều 2. Hình thức hợp tác

                Thường xuyên trao đổi thông tin; trao đổi đoàn phóng viên; các hình thức hợp tác khác.

                Điều 3. Hiệu lực

                Biên bản ghi nhớ này có hiệu lực kể từ ngày ký.
                """,
            codes: ["KND-AGR", "MEC-MOU", "FLD-GOV", "FLD-OTH", "FRM-A", "FRM-D", "FRM-F", "CHN-STA"],
            optional: ["MEC-DEL"]
        ),
    ]

    static let lao = [
        SampleArticle(
            name: "agencies in Lao",
            language: "lo",
            title: "ສຳນັກຂ່າວສານປະເທດລາວ ແລະ ສຳນັກຂ່າວສານຫວຽດນາມ ເຊັນສັນຍາຮ່ວມມື",
            body: """
                ວັນທີ 29 ມີນາ 2022 ສຳນັກຂ່າວສານປະເທດລາວ (ຂປລ) ແລະ ສຳນັກຂ່າວສານຫວຽດນາມ ໄດ້ຈັດກອງປະຊຸມເຈລະຈາ ແລະ ເຊັນສັນຍາຮ່ວມມືດ້ານວິຊາສະເພາະ ໄລຍະ 2022-2025.

                ສອງຝ່າຍເຫັນດີສືບຕໍ່ແລກປ່ຽນຂ່າວ, ບົດ ແລະ ພາບ, ຊ່ວຍເຫຼືອດ້ານເຕັກນິກ ແລະ ຝຶກອົບຮົມນັກຂ່າວ ຂອງສອງສຳນັກຂ່າວສານ.
                """,
            codes: [
                "KND-NEWS", "EVT-TALK", "EVT-SIGN", "CHN-PRS", "MEC-AGR", "MEC-NWX", "MEC-TEC", "MEC-TRN", "FRM-C",
            ],
            optional: ["FLD-TRN", "FRM-A", "EVT-CONF"]
        ),
        SampleArticle(
            name: "rice in Lao",
            language: "lo",
            title: "ຊາວນາແຂວງສະຫວັນນະເຂດ ເລີ່ມເກັບກ່ຽວເຂົ້ານາປີ",
            body: """
                ວັນທີ 10 ພະຈິກ 2025 ຊາວກະສິກອນຢູ່ແຂວງສະຫວັນນະເຂດ ໄດ້ເລີ່ມເກັບກ່ຽວເຂົ້ານາປີ, ຄາດວ່າຜົນຜະລິດຈະສູງກວ່າປີຜ່ານມາ.
                """,
            codes: [],
            optional: ["KND-NEWS"]
        ),
    ]

    static let english = [
        SampleArticle(
            name: "ministries in English",
            language: "en",
            title: "Vietnam and Laos sign memorandum of understanding on information cooperation",
            body: """
                On November 11, the Deputy Minister of Information of Vietnam held talks with his counterpart from the Lao Ministry of Information, Culture and Tourism in Hue.

                After the talks, the two sides signed a memorandum of understanding. They agreed to a regular exchange of information, exchange of delegations and technical assistance, and will jointly organise exhibitions and training courses for journalists.

                The two countries also want to promote the image of each country and speed up digital transformation in the media.
                """,
            codes: [
                "KND-NEWS", "EVT-TALK", "EVT-SIGN", "CHN-STA", "MEC-MOU", "FRM-A", "FRM-C", "FRM-D", "FRM-E", "FLD-EVT",
                "FLD-DIG",
            ],
            optional: ["MEC-DEL", "MEC-TEC", "MEC-TRN", "FLD-TRN"]
        ),
        SampleArticle(
            name: "tennis in English",
            language: "en",
            title: "Champion wins third title in a row",
            body: """
                The champion won the final on Sunday after a long match, and said the training with her new team had helped. The award ceremony was held in the evening, and the press asked about her plans for the new season.
                """,
            codes: ["KND-NEWS"],
            optional: ["EVT-AWRD", "EVT-TRNG"]
        ),
    ]

    static let french = [
        SampleArticle(
            name: "agencies in French",
            language: "fr",
            title: "L'Agence vietnamienne d'information et l'Agence lao de presse renforcent leur coopération",
            body: """
                Mardi 29 mars, l'Agence vietnamienne d'information (AVI) et l'Agence lao de presse (KPL) ont signé un accord de coopération professionnelle pour la période 2022-2025.

                Les deux agences de presse poursuivront les échanges de nouvelles et de photos, l'assistance technique et la formation des journalistes. KPL a aidé le bureau permanent de l'AVI à Vientiane.
                """,
            codes: [
                "KND-NEWS", "EVT-SIGN", "CHN-PRS", "MEC-AGR", "MEC-NWX", "MEC-TEC", "MEC-TRN", "MEC-RES", "FRM-C",
            ],
            optional: ["FLD-TRN", "FRM-A", "EVT-TALK"]
        )
    ]
}
