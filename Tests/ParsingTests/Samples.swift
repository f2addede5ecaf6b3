/// Articles written for the tests: pages as select-all and copy gives them.
enum Samples {
    static let borderTraining = """
        Hai nước thống nhất mở rộng đào tạo cán bộ báo chí vùng biên
        Trần Minh Hoa
        Chiều 9/4, tại trụ sở Sở Ngoại vụ, đại diện hai cơ quan báo chí của hai tỉnh giáp biên đã gặp nhau để bàn về kế hoạch đào tạo cán bộ trong giai đoạn tới và ký kết biên bản làm việc chung.
        Theo dõi Baomau.vn trên
        Hai nước thống nhất mở rộng đào tạo cán bộ báo chí vùng biên
        Đại diện hai cơ quan báo chí của hai tỉnh giáp biên trao đổi tại buổi làm việc. (Ảnh: Minh Khôi)

        Đại diện hai cơ quan báo chí của hai tỉnh giáp biên trao đổi tại buổi làm việc về các nội dung đào tạo, từ viết tin nhanh, chụp ảnh hiện trường đến biên tập chương trình phát thanh bằng hai thứ tiếng.

        Theo ông Khamla Souvanna, nhu cầu học nghề của phóng viên trẻ ở các huyện vùng cao rất lớn, trong khi thiết bị còn thiếu và đường truyền chưa ổn định.

        Hai bên thống nhất mỗi năm mở hai lớp, mỗi lớp kéo dài ba tuần, học viên được ở ký túc xá và được hướng dẫn bởi các nhà báo nhiều kinh nghiệm.

        Hai nước thống nhất mở rộng đào tạo cán bộ báo chí vùng biên
        Hai bên thống nhất mỗi năm mở hai lớp. (Ảnh: Minh Khôi)

        Ông Lê Quang Tám cho rằng việc học đi đôi với hành sẽ giúp học viên nhanh chóng làm chủ phương tiện mới.

        "Chúng tôi mong muốn lớp học đầu tiên khai giảng ngay trong tháng Sáu", ông nói.

        Kết thúc buổi làm việc, hai bên ký biên bản và hẹn gặp lại vào mùa thu.

        Khánh thành cây cầu nối hai xã vùng biên sau ba năm xây dựng

        Khánh thành cây cầu nối hai xã vùng biên sau ba năm xây dựng

        Sáng 8/4, cây cầu dài 120 mét bắc qua suối Nặm Pa chính thức được đưa vào sử dụng trong niềm vui của người dân hai xã ...

        Chợ phiên mùa xuân đón hơn năm nghìn lượt khách trong ngày đầu

        Chợ phiên mùa xuân đón hơn năm nghìn lượt khách trong ngày đầu

        Ngay từ sáng sớm, các gian hàng thổ cẩm, mật ong và gạo nếp đã chật kín người mua ...

        Đọc thêm

        Giá vàng hôm nay 9/4: Tiếp tục giảm nhẹ

        Giá vàng hôm nay 9/4: Tiếp tục giảm nhẹ

        Giá vàng trong nước sáng nay giảm nhẹ ở cả hai chiều mua và bán so với phiên trước ...

        Lịch âm hôm nay ngày 9 tháng 4

        Lịch âm hôm nay ngày 9 tháng 4

        Xem lịch âm hôm nay, ngày tốt xấu và giờ hoàng đạo để chuẩn bị cho công việc của bạn ...
        Phiên bản di động
        """

    static let questions = """
        Trang chủ Thông tin đối ngoại Chính sách mới
        16:52 | 04/05/2024 GMT+7

        10 câu hỏi về chương trình phát thanh song ngữ giai đoạn mới

        aa
        Chương trình phát thanh song ngữ giai đoạn mới vừa được ban hành nhằm đưa thông tin chính thống đến người dân vùng biên. Dưới đây là những điểm đáng chú ý.
        Tăng thời lượng phát sóng bằng tiếng dân tộc ở vùng cao
        Đài tỉnh ra mắt ứng dụng nghe đài trên điện thoại

        1. Mục đích của chương trình là gì?

        Chương trình nhằm nâng cao chất lượng tin bài, mở rộng vùng phủ sóng và tăng cường trao đổi giữa các đài của hai nước.

        - Bảo đảm mỗi huyện có ít nhất một điểm phát sóng ổn định;

        - Đào tạo phát thanh viên nói được hai thứ tiếng;

        - Xây dựng kho tư liệu dùng chung.

        2. Ai chịu trách nhiệm thực hiện?

        Các sở, ngành liên quan bố trí ít nhất một cán bộ chuyên trách theo dõi việc thực hiện chương trình và báo cáo định kỳ hằng quý.

        Kinh phí được cân đối trong dự toán ngân sách hằng năm và từ nguồn xã hội hóa hợp pháp khác theo quy định.

        3. Địa phương phải làm gì?

        Các sở, ngành liên quan bố trí ít nhất một cán bộ chuyên trách theo dõi việc thực hiện chương trình và báo cáo định kỳ hằng quý.

        Ủy ban nhân dân cấp huyện tổ chức lấy ý kiến người nghe mỗi năm một lần để điều chỉnh khung giờ phát sóng cho phù hợp.

        4. Khi nào đánh giá kết quả?

        Việc đánh giá được tiến hành theo mốc ba năm, năm năm và mười năm, bảo đảm kết quả đo được và so sánh được giữa các địa phương.

        Hội thảo về tương lai của phát thanh địa phương

        Hội thảo về tương lai của phát thanh địa phương

        Các chuyên gia cho rằng phát thanh vẫn là kênh gần gũi nhất với người dân vùng sâu, vùng xa.
        Theo daitinhmau.vn
        Nguồn:

        Tin bài liên quan

        Người giữ giọng đài của bản

        Người giữ giọng đài của bản

        Suốt hai mươi năm, chị Pà Lò đều đặn đọc bản tin sáng bằng tiếng dân tộc cho cả bản nghe.
        Thêm ba trạm phát sóng ở xã biên giới

        Thêm ba trạm phát sóng ở xã biên giới

        Ba trạm phát sóng mới giúp hơn hai nghìn hộ dân nghe đài rõ hơn trong mùa mưa.

        Đọc nhiều

        Công bố đề án bảo tồn nhạc cụ cổ

        Công bố đề án bảo tồn nhạc cụ cổ

        Đề án tập trung ghi âm, số hóa và truyền dạy cách chơi các nhạc cụ cổ cho thanh niên.
        infographic cac moc thoi gian cua chuong trinh phat thanh
        Xin chờ trong giây lát...
        [Video] Một ngày ở đài phát thanh huyện
        [Video] Học tiếng dân tộc qua bài hát
        Phiên bản di động
        """

    static let lao = """
        ໜ້າຫຼັກ ຂ່າວ ການຕ່າງປະເທດ
        13:48 | 07/10/2023

        ສອງປະເທດຮ່ວມມືແລກປ່ຽນຂໍ້ມູນຂ່າວສານດ້ານວັດທະນະທຳ

        ຍສໝ - ໃນວັນທີ 6 ຕຸລາ ຢູ່ນະຄອນຫຼວງວຽງຈັນ ໄດ້ມີກອງປະຊຸມພົບປະລະຫວ່າງສອງອົງການຂ່າວ ເພື່ອປຶກສາຫາລືກ່ຽວກັບແຜນການຮ່ວມມືແລກປ່ຽນຂໍ້ມູນຂ່າວສານໃນປີຕໍ່ໜ້າ ໂດຍມີຜູ້ຕາງໜ້າຈາກທັງສອງຝ່າຍເຂົ້າຮ່ວມ.

        ທີ່ກອງປະຊຸມ ຜູ້ຕາງໜ້າທັງສອງຝ່າຍໄດ້ຕີລາຄາສູງຕໍ່ຜົນສຳເລັດຂອງການຮ່ວມມືໃນໄລຍະຜ່ານມາ ແລະ ເຫັນດີຈະສືບຕໍ່ຈັດຊຸດອົບຮົມໃຫ້ນັກຂ່າວໜຸ່ມ ພ້ອມທັງແລກປ່ຽນຮູບພາບ ແລະ ວິດີໂອ.
        ຜູ້ຕາງໜ້າສອງຝ່າຍຖ່າຍຮູບຮ່ວມກັນ (ພາບ: ຂປລ)

        ໃນໂອກາດນີ້ ສອງຝ່າຍຍັງໄດ້ລົງນາມບົດບັນທຶກກອງປະຊຸມ ແລະ ກຳນົດເວລາພົບກັນຄັ້ງຕໍ່ໄປ ຢູ່ນະຄອນດານັງ ໃນຕົ້ນປີໜ້າ ເພື່ອຕິດຕາມການຈັດຕັ້ງປະຕິບັດ

        ແຫຼ່ງຂ່າວ: kpl.gov.la

        ຂ່າວທີ່ກ່ຽວຂ້ອງ

        ເປີດຂົວມິດຕະພາບແຫ່ງໃໝ່ຢູ່ຊາຍແດນ

        ເປີດຂົວມິດຕະພາບແຫ່ງໃໝ່ຢູ່ຊາຍແດນ

        ຂົວແຫ່ງໃໝ່ຈະຊ່ວຍໃຫ້ປະຊາຊົນສອງຝັ່ງໄປມາຫາສູ່ກັນໄດ້ສະດວກຂຶ້ນ ແລະ ສົ່ງເສີມການຄ້າຊາຍແດນລະຫວ່າງສອງປະເທດ.
        """

    static let french = """
        Accueil
        Culture
        International
        Accueil > Culture > Patrimoine
        Un atelier de restauration rend vie aux manuscrits sur feuilles de palmier
        Par Claire Dumont
        Publié le 18 novembre 2024 à 14h35
        Au cœur de la vieille ville, une dizaine de jeunes restaurateurs apprennent à nettoyer, à recoudre et à numériser des manuscrits vieux de trois siècles. L'atelier, ouvert en janvier, vient de terminer sa première collection.
        Deux restauratrices au travail dans l'atelier. Photo : Marc Petit/Agence Monde
        Les feuilles arrivent souvent collées par l'humidité. Il faut les séparer une à une, à l'aide d'une spatule en bambou, avant de les laisser sécher pendant plusieurs semaines.
        À lire aussi : Le musée national rouvre ses portes
        « Nous voulons que ces textes puissent être lus dans cent ans », explique la directrice.
        Le projet est financé jusqu'en 2027 par la ville et par une fondation privée, qui espèrent étendre la formation à d'autres provinces.
        Sur le même sujet
        Le musée national rouvre ses portes après deux ans de travaux
        Une exposition itinérante sur les écritures d'Asie
        Les plus lus
        Dix recettes pour l'automne
        Suivez-nous
        Mentions légales
        """

    static let english = """
        KPL News Agency
        Home  Politics  Economy  Society  Culture
        Border provinces agree on joint radio training for young reporters
        Email Print 2143
        20/03/2025 15:49
        Reporters from two border provinces will train together for three weeks every spring, officials agreed on Wednesday after a day of talks on shared coverage of floods and markets.
        (KPL) Reporters from two border provinces will train together for three weeks every spring, officials agreed on Wednesday after a day of talks on shared coverage of floods and markets.
        The first course opens in June. Twelve reporters from each side will take part, and the two stations will carry their stories in both languages.
        Officials said the programme would cost little because the stations already own the studios.
        "We share a river, so we share its news," said one editor.
        Source: KPL
        Related news
        New bridge opens to traffic after three years
        Spring market draws five thousand visitors on its first day
        """

    static let paragraphs = """
        Sáng nay, tại nhà văn hóa xã, đại diện hai bản bên sông đã họp bàn về việc sửa lại bến đò trước mùa mưa.

        Theo kế hoạch, mỗi gia đình góp ba ngày công, còn vật liệu do hợp tác xã mua bằng tiền bán vải của năm trước.

        Bến đò mới sẽ có mái che và chỗ để xe, giúp học sinh không còn phải đứng chờ dưới mưa như mọi năm.
        """

    static let laoParagraphs = [
        "ຂປລ. ໃນເຊົ້າວັນທີ 20 ມີນາ ຢູ່ສະໂມສອນຂອງບ້ານ ຜູ້ຕາງໜ້າສອງບ້ານໄດ້ພົບປະປຶກສາຫາລືກ່ຽວກັບການສ້ອມແປງທ່າເຮືອ ກ່ອນລະດູຝົນຈະມາເຖິງ ໂດຍມີປະຊາຊົນເຂົ້າຮ່ວມຈຳນວນຫຼາຍ",
        "ຕາມແຜນການ ແຕ່ລະຄອບຄົວຈະປະກອບສ່ວນແຮງງານສາມວັນ ສ່ວນອຸປະກອນແມ່ນສະຫະກອນເປັນຜູ້ຊື້ ດ້ວຍເງິນທີ່ໄດ້ຈາກການຂາຍຜ້າໃນປີຜ່ານມາ",
        "ທ່າເຮືອໃໝ່ຈະມີຫຼັງຄາ ແລະ ບ່ອນຈອດລົດ ຊ່ວຍໃຫ້ນັກຮຽນບໍ່ຕ້ອງຢືນລໍຖ້າກາງຝົນຄືທຸກປີ ແລະ ຮັບປະກັນຄວາມປອດໄພໃນການເດີນທາງ",
    ]
}
