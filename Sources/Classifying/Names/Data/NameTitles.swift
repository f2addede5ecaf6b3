extension ShippedNames {
    /// Forms of address, ranks, degrees and offices.
    static let titles = #"""
        title trade : nhà báo; nhà thơ; nhà văn; nhạc sĩ; ca sĩ; nghệ sĩ; diễn viên; đạo diễn; họa sĩ; nhà sử học;
          luật sư; kiến trúc sư; doanh nhân; vận động viên; cầu thủ; danh thủ; tiền đạo; tiền vệ; hậu vệ; thủ môn;
          trung vệ; thủ thành; hoa hậu; á hậu; người mẫu; bị cáo; bị can; nghi phạm; nạn nhân; thí sinh; sinh viên;
          học sinh; phóng viên; chiến sĩ; anh hùng; liệt sĩ; NSND; NSƯT; nghệ nhân; cô giáo; thầy giáo; cựu binh; MC;
          siêu mẫu; vợ chồng; biên tập viên; bình luận viên; bác sĩ; BS; dược sĩ; kỹ sư; chuyên gia; nhà nghiên cứu;
          nhà khoa học; tác giả; phu nhân; giáo viên; nữ sinh; nam sinh; cựu sinh viên
        title honorific : ông; bà; ngài; đồng chí; anh; chị; cô; chú; bác; em; cụ; cháu; thầy; Mr; Mrs; Ms;
          ທ່ານ; ທ່ານ ນາງ; ທ່ານນາງ; ສະຫາຍ; ນາງ; ທ້າວ
        title honorific west : Miss; Sir; Lord; Dame; Comrade; M.; Mme; Monsieur; Madame
        title rank : Đại tướng; Thượng tướng; Trung tướng; Thiếu tướng; Đại tá; Thượng tá; Trung tá; Thiếu tá;
          Đại úy; Thượng úy; Trung úy; Thiếu úy; Đô đốc; Phó Đô đốc; Chuẩn đô đốc; Chuẩn Đô đốc; Hạ sĩ; Trung sĩ;
          Thượng sĩ;
          ພົນໂທ; ພົນຕີ; ພົນຈັດຕະວາ; ພົນເອກ; ພັນເອກ
        title rank west : General; Lieutenant General; Major General; Colonel; Admiral; Captain; Sgt; Lt; Col; Gen;
          Maj
        title degree : GS; PGS; TS; ThS; GS.TS; PGS.TS; GS, TS; PGS, TS; GS-TS; PGS-TS; TSKH; Giáo sư; Phó Giáo sư;
          Phó giáo sư; Tiến sĩ; Thạc sĩ; Viện sĩ; BSCK; ThS.BS; PGS.TS.BS; BS.CKII; TS.BS; TS.LS; Dr; ປອ; ຮສ; ສຈ; ດຣ

        title degree west : Prof; Professor; Doctor; Rev

        title post : tổng thống; phó tổng thống; thủ tướng; cựu tổng thống; cựu thủ tướng; cố tổng thống;
          ngoại trưởng; cựu ngoại trưởng; quốc vương; nữ hoàng; hoàng tử; công chúa; thái tử; giáo hoàng; nghị sĩ;
          thượng nghị sĩ; hạ nghị sĩ; thống đốc; thị trưởng; hlv; huấn luyện viên; hlv trưởng; huấn luyện viên trưởng;
          cựu hlv; cựu danh thủ; cựu tiền vệ; cựu tiền đạo; cựu hậu vệ; đại sứ
        title post west : President; Prime Minister; Chancellor; Senator; Sen; Governor; Gov; Mayor; King; Queen;
          Prince; Princess; Pope; Emperor; Rep; Congressman; Congresswoman; Judge; Justice; Detective; Officer;
          Sheriff; Coach; Bishop; Archbishop; Cardinal; Former President; Former Prime Minister; Premier; président;
          Premier ministre; Vice President; Speaker; Justice

        title leader : trưởng; phó trưởng; phó; nguyên trưởng; cán bộ; thành viên; lãnh đạo; phó chánh; chánh;
          nguyên phó trưởng; đại diện
        title minister = bộ : bộ trưởng; thứ trưởng; thứ trưởng thường trực; nguyên bộ trưởng; nguyên thứ trưởng; cựu bộ trưởng;
          cựu thứ trưởng; quyền bộ trưởng; bộ trưởng bộ
        title minister west = ministry of : minister of; deputy minister of; vice minister of; minister for
        title minister west = ministry of foreign affairs. : foreign minister; deputy foreign minister;
          vice foreign minister
        title minister west = ministry of national defence. : defence minister; defense minister; minister of defence;
          minister of national defence
        title minister west = ministère des : ministre des

        title office : tổng bí thư; bí thư; phó bí thư; bí thư thứ nhất; ủy viên; uỷ viên; ủy viên dự khuyết;
          ủy viên trung ương đảng; ủy viên trung ương; uỷ viên trung ương đảng; uỷ viên trung ương;
          ủy viên bộ chính trị; uỷ viên bộ chính trị; bí thư trung ương đảng; bí thư thành ủy; bí thư tỉnh ủy;
          phó bí thư tỉnh ủy; phó bí thư thành ủy; phó bí thư thường trực; thường trực ban bí thư;
          ủy viên dự khuyết trung ương đảng;
          chủ tịch; phó chủ tịch; chủ tịch nước; phó chủ tịch nước; phó chủ tịch quốc hội;
          phó chủ tịch thường trực; chủ tịch hội đồng quản trị; chủ tịch hđqt;
          phó chủ tịch hđqt; phó thủ tướng; thủ tướng chính phủ; phó thủ tướng chính phủ;
          phó thủ tướng thường trực; hoàng hậu; hoàng tử;
          nhà vua; thủ hiến; dân biểu;
          đại biểu; đại biểu quốc hội; đại sứ đặc mệnh toàn quyền; phó đại sứ; tổng lãnh sự; lãnh sự;
          tham tán; bí thư thứ hai; tham tán công sứ; trưởng đại diện; đại biện; tổng thư ký; phó tổng thư ký;
          thư ký; chánh án; phó chánh án; viện trưởng; phó viện trưởng; viện phó;
          kiểm sát viên; thẩm phán;
          vụ trưởng; phó vụ trưởng; vụ phó; cục trưởng; phó cục trưởng; cục phó; tổng cục trưởng;
          phó tổng cục trưởng; chi cục trưởng; giám đốc; phó giám đốc; tổng giám đốc; phó tổng giám đốc;
          giám đốc điều hành; phó tổng giám đốc thường trực; quyền tổng giám đốc; ceo; trưởng phòng;
          phó trưởng phòng; phó phòng; trưởng ban; phó trưởng ban; phó trưởng ban thường trực; trưởng khoa;
          phó trưởng khoa; phó khoa; trưởng đoàn; phó trưởng đoàn; trưởng bộ môn; hiệu trưởng; phó hiệu trưởng;
          hiệu phó; chủ nhiệm; phó chủ nhiệm; tổng biên tập; phó tổng biên tập; tổng thư ký tòa soạn;
          chánh văn phòng; phó chánh văn phòng; chánh thanh tra; phó chánh thanh tra; tổng thanh tra;
          phó tổng thanh tra; trợ lý; thư ký riêng; cố vấn; chỉ huy trưởng; phó chỉ huy trưởng; tư lệnh;
          phó tư lệnh; chính ủy; phó chính ủy; tham mưu trưởng; tổng tham mưu trưởng; phó tổng tham mưu trưởng;
          chủ nhiệm tổng cục chính trị; chính trị viên; đội trưởng; phó đội trưởng; hlv;
          người phát ngôn; phát ngôn viên; phó người phát ngôn; đặc phái viên;
          ủy viên thường vụ; tổng kiểm toán nhà nước; phó tổng kiểm toán; thủ quân; nhà sáng lập;
          đồng sáng lập; sáng lập viên; chủ tọa; đặc khu trưởng; trưởng công an; phó trưởng công an;
          trưởng ban tổ chức; phó ban tổ chức; tổng công trình sư; tổng đạo diễn;
          nguyên tổng bí thư; cố tổng bí thư; nguyên chủ tịch nước; cố chủ tịch nước; nguyên thủ tướng;
          cố thủ tướng; nguyên phó thủ tướng; nguyên chủ tịch;
          cựu chủ tịch; nguyên phó chủ tịch; nguyên giám đốc; cựu giám đốc; nguyên phó giám đốc;
          nguyên tổng giám đốc; cựu tổng giám đốc; nguyên bí thư; nguyên cục trưởng; nguyên vụ trưởng;
          nguyên viện trưởng; nguyên hiệu trưởng; nguyên đại sứ; cựu đại sứ; nguyên chủ nhiệm; nguyên phó chủ nhiệm;
          nguyên ủy viên; cố nhạc sĩ; cố nghệ sĩ; cố bộ trưởng; cựu tiền đạo;
          cựu hậu vệ
        title office west : Deputy Prime Minister; Secretary-General; General Secretary; Secretary General; Chairman;
          Chairwoman; Vice Chairman; Ambassador; Director General; Director-General; Deputy Director General;
          Director; Deputy Director; Minister; Deputy Minister; Vice Minister; Foreign Ministry spokesperson;
          spokesperson; spokesman; spokeswoman; Prince; Congresswoman; Secretary of State; Attorney General;
          then-President; CEO; chief executive; Chief Executive; editor-in-chief; Editor-in-Chief; Detective;
          party chief; State President; National Assembly Chairman; présidente; ministre; ambassadeur;
          directeur général; secrétaire général; vice-ministre
        title office : tỉnh trưởng; phó tỉnh trưởng; phó phát ngôn; phó người phát ngôn; phó tổng lãnh sự; tùy viên;
          tùy viên báo chí; bí thư thứ ba; đồng chủ tịch; phó chánh thanh tra; phó trưởng đại diện; trưởng bộ phận;
          trưởng phân xã; tổng lãnh sự danh dự; phó tổng thanh tra; ủy viên thường trực; chủ tịch danh dự;
          chánh án tòa án; thường vụ; trưởng đài; phó trưởng đài; chủ bút; phó chủ bút; thư ký tòa soạn;
          trưởng nhóm; điều phối viên; đô trưởng; phó đô trưởng; huyện trưởng
        title trade : nhiếp ảnh gia; giảng viên; phóng viên ảnh; quay phim; biên dịch viên; phiên dịch viên;
          phát thanh viên; chuyên viên; nghiên cứu sinh; nhà ngoại giao; nghệ sĩ nhiếp ảnh; cây bút; nhà quay phim;
          học viên; đại diện sinh viên; nhà hoạt động; nữ nhà báo; nhà thiết kế
        title office : ປະທານປະເທດ; ຮອງປະທານປະເທດ; ນາຍົກລັດຖະມົນຕີ; ຮອງນາຍົກລັດຖະມົນຕີ; ລັດຖະມົນຕີ; ຮອງລັດຖະມົນຕີ;
          ລັດຖະມົນຕີວ່າການ; ເລຂາທິການໃຫຍ່; ປະທານສະພາແຫ່ງຊາດ; ຮອງປະທານສະພາແຫ່ງຊາດ; ຫົວໜ້າ; ຮອງຫົວໜ້າ; ຫົວໜ້າກົມ;
          ອຳນວຍການ; ອຳນວຍການໃຫຍ່; ຮອງອຳນວຍການ; ຮອງອຳນວຍການໃຫຍ່; ເອກອັກຄະລັດຖະທູດ; ປະທານ; ຮອງປະທານ; ເຈົ້າແຂວງ;
          ຮອງເຈົ້າແຂວງ; ກຳມະການກົມການເມືອງສູນກາງພັກ; ກຳມະການສູນກາງພັກ; ກົມການເມືອງສູນກາງພັກ; ບັນນາທິການໃຫຍ່; ໂຄສົກ
        """#
}
