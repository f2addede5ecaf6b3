/// Pages of further kinds of Vietnamese, Lao, English and French press, written for the tests.
enum PressPages {
    /// A doubled caption without a credit above the last paragraph, authors in capitals below it.
    static let doubledCaptionLast = """
        Chính trị
        Xã hội
        Thứ ba, ngày 12/05/2026 - 16:25
        Hai tỉnh biên giới phối hợp mở kênh phát thanh chung
        NDO - Sáng 12/5, tại thị trấn Sa Ná, lãnh đạo hai tỉnh biên giới đã dự lễ phát sóng thử kênh phát thanh chung phục vụ đồng bào hai bên đường biên.
        Chia sẻ Facebook Zalo Twitter In bài
        Quang cảnh lễ phát sóng thử. (Ảnh: HẢI NAM)
        Quang cảnh lễ phát sóng thử. (Ảnh: HẢI NAM)

        Kênh phát thanh phát mỗi ngày sáu giờ, gồm bản tin thời tiết, giá nông sản và các chương trình dạy tiếng cho trẻ em vùng cao.

        Theo ban tổ chức, hơn bốn mươi cán bộ kỹ thuật của hai bên đã làm việc suốt ba tháng để lắp đặt cột phát sóng và chạy thử thiết bị.

        Người dân hai bản chờ nghe chương trình đầu tiên
        Người dân hai bản chờ nghe chương trình đầu tiên

        Hai bên hẹn gặp lại vào tháng 9 để đánh giá kết quả ba tháng phát sóng đầu tiên và bàn việc mở rộng vùng phủ sóng.

        HẢI NAM - MINH ANH

        Có thể bạn quan tâm
        [Ảnh] Mùa nước đổ trên ruộng bậc thang
        [Video] Thời sự 24h ngày 12/5
        Giá cà phê tăng phiên thứ ba liên tiếp
        """

    /// A summary, its author and the time before the text; an agency in brackets and key words below it.
    static let summaryAboveAuthor = """
        Trang chủ
        Thế giới
        ASEAN
        Hai hãng thông tấn mở rộng trao đổi ảnh báo chí
        Hai hãng thông tấn sẽ trao đổi ít nhất hai mươi ảnh mỗi ngày, gấp đôi hiện nay, theo thỏa thuận vừa ký tại Vientiane.
        Phạm Kiên (Vietnam+)
        12/05/2026 16:25 GMT+7
        Theo dõi VietnamPlus trên Google News
        A+
        A-
        Đại diện hai hãng thông tấn ký thỏa thuận. (Ảnh: Phạm Kiên/TTXVN)
        Chiều 12/5, tại Vientiane, đại diện hai hãng thông tấn đã ký thỏa thuận mở rộng trao đổi ảnh báo chí, có hiệu lực từ đầu tháng 6.
        Theo thỏa thuận, mỗi ngày hai bên gửi cho nhau ít nhất hai mươi ảnh kèm chú thích bằng ba thứ tiếng để các báo trong nước sử dụng miễn phí.
        Phát biểu tại lễ ký, ông Bounthavy Inthavong cho rằng ảnh đẹp là cách giới thiệu đất nước nhanh nhất tới bạn đọc trẻ.
        Hai bên cũng nhất trí tổ chức triển lãm ảnh chung vào cuối năm tại hai thủ đô./.
        (TTXVN/Vietnam+)
        #Ảnh báo chí #Thông tấn xã #Lào
        #Vientiane Lào
        Tin liên quan
        Triển lãm ảnh về sông Mekong mở cửa đón khách
        Ba mươi tác phẩm kể chuyện đời sống ven sông đang được trưng bày tại nhà văn hóa thành phố.
        Tin cùng chuyên mục
        Thái Lan công bố kế hoạch du lịch mùa mưa
        1
        2
        3
        Xem thêm
        """

    /// A Lao page with its title three times, the picture's author and the reporter below the text.
    static let laoTitleThrice = """
        ໜ້າຫຼັກ
        ການເມືອງ
        ສອງແຂວງຊາຍແດນເປີດສະຖານີວິທະຍຸຮ່ວມກັນ
        ສອງແຂວງຊາຍແດນເປີດສະຖານີວິທະຍຸຮ່ວມກັນ
        21.09.2025 9:35
        ແບ່ງປັນ Facebook Twitter
        ສອງແຂວງຊາຍແດນເປີດສະຖານີວິທະຍຸຮ່ວມກັນ
        ໃນຕອນເຊົ້າວັນທີ 20 ກັນຍາ ນີ້, ທີ່ເມືອງຊຳໃຕ້ ໄດ້ມີພິທີເປີດສະຖານີວິທະຍຸຮ່ວມກັນຂອງສອງແຂວງຊາຍແດນ ໂດຍມີການນຳຂອງສອງແຂວງ ແລະ ພໍ່ແມ່ປະຊາຊົນເຂົ້າຮ່ວມຫຼາຍກວ່າ 300 ຄົນ.
        ສະຖານີດັ່ງກ່າວອອກອາກາດມື້ລະ 6 ຊົ່ວໂມງ, ມີທັງຂ່າວ, ພະຍາກອນອາກາດ ແລະ ລາຍການສອນພາສາ ສຳລັບເດັກນ້ອຍ ຢູ່ເຂດຫ່າງໄກ.
        ທ່ານ ບຸນມີ ພົມມະຈັນ ຫົວໜ້າພະແນກຖະແຫຼງຂ່າວ ກ່າວວ່າ ສອງຝ່າຍຈະສືບຕໍ່ແລກປ່ຽນນັກວິຊາການ ແລະ ອຸປະກອນ ເພື່ອຂະຫຍາຍເຂດອອກອາກາດໃຫ້ກວ້າງຂວາງຂຶ້ນ.
        ພາບ: ຄຳປ່ຽນ
        ຂ່າວ: ສີວອນ
        ຂ່າວອື່ນໆ
        ຊາວນາເລີ່ມລົງມືປັກດຳນາປີ
        ການແຂ່ງຂັນເຮືອປະຈຳປີ
        """

    /// A row of controls and a counter in one line, a date before the time of day.
    static let controlsInOneLine = """
        Home / News / Vietnam
        Young reporters from two countries share a newsroom for a month
        Saturday, May 9, 2026 - 10:15:32
        Share Tweet Email Print A- A A+ 0
        (VOVWORLD) - Ten young reporters from Vietnam and Laos have spent a month in one newsroom in Hue, where they made a daily radio programme together in two languages.
        Young reporters at the closing ceremony in Hue - Photo: VOV/Thu Hang
        The programme, called The Same River, was heard by an estimated two hundred thousand people in seven provinces along the border, according to the organisers.
        Each reporter was paired with a colleague from the other country. They chose the subjects, recorded the interviews and translated them for each other.
        "At first we spoke with our hands," said Phetsamone Vongxay, a reporter from Savannakhet. "By the third week I was dreaming in Vietnamese."
        The organisers plan a second session in Pakse next spring.
        Thu Hang
        Related News
        Radio drama wins regional prize
        Choir festival opens in Quang Tri
        Feedback
        Others
        Weather today
        Contact Us | Sitemap | RSS
        """

    /// A deck, a link and a caption above its credit before the text.
    static let frenchDeck = """
        12/05/2026 16:25
        Imprimer Partager Tweet
        Une émission de radio réunit les villages des deux rives
        Une émission hebdomadaire en deux langues est diffusée depuis lundi 11 mai dans seize villages frontaliers.
        >>Lire aussi : Le marché flottant rouvre ses portes
        Des habitants écoutent la première émission au village de Ta Bang.
        Photo : Lan Huong/AVI
        Préparée par quatre journalistes vietnamiens et quatre journalistes laotiens, l’émission dure une heure et mêle bulletins météo, conseils agricoles et chansons anciennes.
        « Les gens nous appellent pour saluer leurs cousins d’en face », raconte Mme Nang Keo, animatrice à Sépone. Les appels sont diffusés en fin de programme.
        Le projet, soutenu par les deux stations provinciales, doit durer trois ans. Une évaluation est prévue chaque automne.
        Les organisateurs espèrent toucher cinquante mille auditeurs d’ici à la fin de l’année.
        Texte et photos : Lan Huong/AVI
        Partagez
        Plus d'articles
        La saison du thé commence à Son La
        """

    /// A page printed to PDF by a browser: head and foot on every page, a credit broken after its label.
    static let printedByBrowser = """
        11/05/2026, 20:14   Hai huyện kết nghĩa mở lớp dạy làm báo cho học sinh vùng biên - Báo Vùng Biên

        Hai huyện kết nghĩa mở lớp dạy làm báo cho học sinh vùng biên

        Tác giả: Lò Thị Mây
        10:20 11/05/2026

        Sáng 10/5, tại trường trung học huyện Mường Ải, hai huyện kết nghĩa đã khai giảng lớp
        dạy làm báo đầu tiên cho bốn mươi học sinh đến từ mười hai xã vùng biên.

        Học sinh thực hành phỏng vấn tại sân trường trong buổi
        học đầu tiên. Ảnh:
        Văn Thành/Đài huyện

        Lớp học kéo dài sáu tuần, do các phóng viên của hai đài huyện đứng lớp, dạy cách viết
        tin, chụp ảnh bằng điện thoại và thu thanh phỏng vấn. Học sinh học bằng hai thứ tiếng và
        làm bài tập theo cặp.


        https://baovungbien.example/hai-huyen-ket-nghia-mo-lop-day-lam-bao-a2210.html   1/3
        \u{0C}
        11/05/2026, 20:14   Hai huyện kết nghĩa mở lớp dạy làm báo cho học sinh vùng biên - Báo Vùng Biên

        Thầy Lò Văn Pản, hiệu trưởng nhà trường, cho biết nhiều em lần đầu được cầm micro. Các
        em muốn kể chuyện của bản mình, từ mùa gặt đến lễ cơm mới, cho bạn bè bên kia biên giới
        cùng nghe.

        Sau khóa học, những bài viết tốt nhất sẽ được phát trên sóng phát thanh của hai huyện
        vào tối thứ bảy hằng tuần và in thành một tập san nhỏ gửi tới các trường.


        https://baovungbien.example/hai-huyen-ket-nghia-mo-lop-day-lam-bao-a2210.html   2/3
        \u{0C}
        11/05/2026, 20:14   Hai huyện kết nghĩa mở lớp dạy làm báo cho học sinh vùng biên - Báo Vùng Biên


        https://baovungbien.example/hai-huyen-ket-nghia-mo-lop-day-lam-bao-a2210.html   3/3
        \u{0C}
        """

    /// Captions set narrower than the text, with a blank line after every visual line.
    static let narrowCaptions = """
         Hai huyện kết nghĩa mở lớp dạy làm báo cho học sinh vùng biên
        10:20 11/05/2026
        Tác giả: Lò Thị Mây

        Sáng 10/5, tại trường trung học huyện Mường Ải, hai huyện kết nghĩa đã khai giảng lớp

        dạy làm báo đầu tiên cho bốn mươi học sinh đến từ mười hai xã vùng biên.

         Học sinh hai huyện thực hành phỏng vấn tại sân trường trong buổi học đầu tiên của khóa.

        Ảnh: Văn Thành/Đài huyện

        Lớp học kéo dài sáu tuần, do các phóng viên của hai đài huyện đứng lớp, dạy cách viết

        tin, chụp ảnh bằng điện thoại và thu thanh phỏng vấn. Học sinh học bằng hai thứ tiếng và

        làm bài tập theo cặp.

         Thầy và trò trong giờ học (Ảnh: Văn

        Thành/Đài huyện)

        Thầy Lò Văn Pản, hiệu trưởng nhà trường, cho biết nhiều em lần đầu được cầm micro. Các

        em muốn kể chuyện của bản mình, từ mùa gặt đến lễ cơm mới, cho bạn bè bên kia biên giới

        cùng nghe.




        Sau khóa học, những bài viết tốt nhất sẽ được phát trên sóng phát thanh của hai huyện

        vào tối thứ bảy hằng tuần và in thành một tập san nhỏ gửi tới các trường.
        """

    /// The paragraphs of `printedByBrowser` and `narrowCaptions`.
    static let printedParagraphs = [
        "Sáng 10/5, tại trường trung học huyện Mường Ải, hai huyện kết nghĩa đã khai giảng lớp dạy làm báo đầu tiên cho bốn mươi học sinh đến từ mười hai xã vùng biên.",
        "Lớp học kéo dài sáu tuần, do các phóng viên của hai đài huyện đứng lớp, dạy cách viết tin, chụp ảnh bằng điện thoại và thu thanh phỏng vấn. Học sinh học bằng hai thứ tiếng và làm bài tập theo cặp.",
        "Thầy Lò Văn Pản, hiệu trưởng nhà trường, cho biết nhiều em lần đầu được cầm micro. Các em muốn kể chuyện của bản mình, từ mùa gặt đến lễ cơm mới, cho bạn bè bên kia biên giới cùng nghe.",
        "Sau khóa học, những bài viết tốt nhất sẽ được phát trên sóng phát thanh của hai huyện vào tối thứ bảy hằng tuần và in thành một tập san nhỏ gửi tới các trường.",
    ]
}
