extension ShippedNames {
    /// Press, broadcasting and journalists of Viet Nam.
    static let vietnamesePress = #"""
        org vn.vna | VN | Thông tấn xã Việt Nam; Thông Tấn Xã Việt Nam; TTXVN; TTX Việt Nam | ສຳນັກຂ່າວສານຫວຽດນາມ;
          ສຳນັກຂ່າວສານ ຫວຽດນາມ | Viet Nam News Agency; Vietnam News Agency; VNA | Agence vietnamienne d'Information
        org vn.vna.pictorial | VN | Báo ảnh Việt Nam; Báo Ảnh Việt Nam | ວາລະສານພາບຫວຽດນາມ; ໜັງສືພິມພາບຫວຽດນາມ |
          Vietnam Pictorial; Viet Nam Pictorial |
        org vn.vna.plus | VN | Báo điện tử VietnamPlus; VietnamPlus; Vietnam+ | | VietnamPlus |
        org vn.vna.tintuc | VN | Báo Tin tức; Báo Tin Tức | | |
        org vn.vna.vns | VN | Báo Việt Nam News | | Viet Nam News |
        org vn.vna.courrier | VN | Báo Le Courrier du Vietnam | | Le Courrier du Vietnam | Le Courrier du Vietnam; Courrier du Vietnam
        org vn.nhandan | VN | Báo Nhân dân; Báo Nhân Dân; báo Nhân Dân; báo Nhân dân | ໜັງສືພິມຍານເຢິນ;
          ໜັງສືພິມເຍີນເຢິນ | Nhan Dan Newspaper; Nhan Dan newspaper |
        org vn.cpv.online | VN | Báo điện tử Đảng Cộng sản Việt Nam; Báo Điện tử Đảng Cộng sản Việt Nam | | |
        org vn.tccs | VN | Tạp chí Cộng sản | ວາລະສານກອມມູນິດ | Communist Review |
        org vn.qdnd | VN | Báo Quân đội nhân dân; Báo Quân đội Nhân dân | ໜັງສືພິມກອງທັບປະຊາຊົນ |
          People's Army Newspaper |
        org vn.cand | VN | Báo Công an nhân dân; Báo Công an Nhân dân; Báo CAND | | |
        org vn.vov | VN | Đài Tiếng nói Việt Nam; Đài TNVN; VOV | ວິທະຍຸກະຈາຍສຽງຫວຽດນາມ;
          ສະຖານີວິທະຍຸກະຈາຍສຽງຫວຽດນາມ | Radio the Voice of Vietnam; Voice of Vietnam; Radio Voice of Vietnam |
          La Voix du Vietnam
        org vn.vov.world | VN | VOVWORLD; VOV5 | | VOVWORLD |
        org vn.vtv | VN | Đài Truyền hình Việt Nam; Đài THVN; VTV | ໂທລະພາບຫວຽດນາມ; ໂທລະພາບແຫ່ງຊາດຫວຽດນາມ |
          Viet Nam Television; Vietnam Television |
        org vn.vtc | VN | Đài Truyền hình Kỹ thuật số VTC; VTC | | |
        org vn.htv | VN | Đài Truyền hình TP.HCM; Đài Truyền hình TP HCM; Đài Truyền hình TP Hồ Chí Minh; HTV | | |
        org vn.hanoitv | VN | Đài Phát thanh và Truyền hình Hà Nội; Đài PT-TH Hà Nội | | |
        org vn.tgvn | VN | Báo Thế giới và Việt Nam; Báo Thế giới & Việt Nam; Báo TG&VN | ໜັງສືພິມໂລກ ແລະ ຫວຽດນາມ |
          The World and Vietnam Report; World and Vietnam Report; TG&VN |
        org vn.thoidai | VN | Tạp chí Thời Đại; Tạp chí Thời đại | ວາລະສານຍຸກສະໄໝ | Thoi Dai magazine |
        org vn.hnvl | VN | Tạp chí Hữu nghị Việt - Lào; Tạp chí Hữu nghị Việt Lào; Tạp chí Lào - Việt | | |
        org vn.tuoitre | VN | Báo Tuổi trẻ; Báo Tuổi Trẻ | | Tuoi Tre |
        org vn.thanhnien | VN | Báo Thanh niên; Báo Thanh Niên | | Thanh Nien |
        org vn.tienphong | VN | Báo Tiền phong; Báo Tiền Phong | | Tien Phong |
        org vn.laodong | VN | Báo Lao động; Báo Lao Động | | Lao Dong |
        org vn.nld | VN | Báo Người Lao động; Báo Người lao động; Báo Người Lao Động | | |
        org vn.sggp | VN | Báo Sài Gòn Giải phóng; Báo Sài Gòn giải phóng; Báo SGGP | | Sai Gon Giai Phong |
        org vn.hanoimoi | VN | Báo Hànộimới; Báo Hà Nội mới; Báo Hà Nội Mới | | Hanoi Moi |
        org vn.daidoanket | VN | Báo Đại đoàn kết; Báo Đại Đoàn Kết | | |
        org vn.vanhoa | VN | Báo Văn hóa; Báo Văn Hóa | | |
        org vn.dantri | VN | Báo Dân trí; Báo điện tử Dân trí; Báo điện tử Dân Trí; báo Dân trí | | |
        org vn.vnexpress | VN | VnExpress; Báo VnExpress; báo điện tử VnExpress | | VnExpress |
        org vn.vietnamnet | VN | Báo VietNamNet; VietNamNet | | VietNamNet |
        org vn.chinhphu | VN | Cổng Thông tin điện tử Chính phủ; Báo điện tử Chính phủ; Cổng TTĐT Chính phủ | |
          Government Portal; Government News |
        org vn.vja | VN | Hội Nhà báo Việt Nam | ສະມາຄົມນັກຂ່າວຫວຽດນາມ; ສະມາຄົມນັກຂ່າວ ຫວຽດນາມ |
          Viet Nam Journalists Association; Vietnam Journalists' Association; Vietnam Journalists Association;
          Viet Nam Journalists' Association |
        org vn.nguoilambao | VN | Báo Nhà báo và Công luận; Tạp chí Người Làm Báo; Tạp chí Người làm báo | | |
        org vn.ctqgst | VN | Nhà xuất bản Chính trị quốc gia Sự thật; Nhà xuất bản Chính trị Quốc gia Sự thật;
          NXB Chính trị quốc gia Sự thật | | National Political Publishing House |
        org vn.vna.vientiane | VN | cơ quan thường trú Thông tấn xã Việt Nam tại Vientiane;
          Cơ quan thường trú TTXVN tại Lào; cơ quan thường trú TTXVN tại Vientiane;
          cơ quan thường trú Thông tấn xã Việt Nam tại Lào; cơ quan thường trú Thông tấn xã Việt Nam tại Viêng Chăn;
          Cơ quan Thường trú TTXVN tại Lào | ຫ້ອງການສຳນັກຂ່າວສານຫວຽດນາມ ປະຈຳລາວ | VNA bureau in Vientiane;
          VNA bureau in Laos |
        org vn.vov.vientiane | VN | cơ quan thường trú Đài Tiếng nói Việt Nam tại Lào;
          Cơ quan thường trú VOV tại Lào | | |
        org vn.vtv.vientiane | VN | cơ quan thường trú Đài Truyền hình Việt Nam tại Lào;
          Cơ quan thường trú VTV tại Lào | | |
        org vn.nhandan.vientiane | VN | cơ quan thường trú Báo Nhân dân tại Lào;
          Cơ quan thường trú Báo Nhân Dân tại Lào | | |
        """#
}
