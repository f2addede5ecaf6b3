extension ShippedNames {
    /// Party, state and mass organisations of Viet Nam.
    static let vietnameseState = #"""
        org vn.cpv | VN | Đảng Cộng sản Việt Nam; ĐCSVN | ພັກກອມມູນິດຫວຽດນາມ; ພັກກອມມູນິດ ຫວຽດນາມ |
          Communist Party of Viet Nam; Communist Party of Vietnam; CPV | Parti communiste du Vietnam
        org vn.cpv.cc | VN | Ban Chấp hành Trung ương Đảng; Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam;
          BCH Trung ương Đảng; Trung ương Đảng | ສູນກາງພັກກອມມູນິດຫວຽດນາມ | Party Central Committee;
          Central Committee of the Communist Party of Vietnam |
        org vn.cpv.politburo | VN | Bộ Chính trị | ກົມການເມືອງສູນກາງພັກກອມມູນິດຫວຽດນາມ | Politburo; Political Bureau |
        org vn.cpv.secretariat | VN | Ban Bí thư; Ban Bí thư Trung ương Đảng; Ban Bí thư Trung ương | |
          Party Secretariat |
        org vn.cpv.office | VN | Văn phòng Trung ương Đảng | | Party Central Committee Office |
        org vn.cpv.btgdv | VN | Ban Tuyên giáo và Dân vận Trung ương @2025-02-03..;
          Ban Tuyên giáo và Dân vận Trung ương Đảng | ຄະນະໂຄສະນາ ແລະ ຂົນຂວາຍມະຫາຊົນສູນກາງ |
          Party Central Committee's Commission for Communications, Education and Mass Mobilisation;
          Commission for Communication, Education and Mass Mobilisation |
        org vn.cpv.btg | VN | Ban Tuyên giáo Trung ương @2007-05-11..2025-02-02; Ban Tuyên giáo TW;
          Ban Tuyên giáo Trung ương Đảng | ຄະນະໂຄສະນາອົບຮົມສູນກາງພັກກອມມູນິດຫວຽດນາມ |
          Commission for Communication and Education; Commission for Information and Education |
        org vn.cpv.bdv | VN | Ban Dân vận Trung ương @..2025-02-02; Ban Dân vận TW | |
          Commission for Mass Mobilisation |
        org vn.cpv.bdn | VN | Ban Đối ngoại Trung ương @..2025-02-02; Ban Đối ngoại TW;
          Ban Đối ngoại Trung ương Đảng | ຄະນະພົວພັນຕ່າງປະເທດສູນກາງພັກກອມມູນິດຫວຽດນາມ |
          Commission for External Relations |
        org vn.cpv.btc | VN | Ban Tổ chức Trung ương; Ban Tổ chức TW | | Commission for Organisation;
          Organisation Commission |
        org vn.cpv.bkt | VN | Ủy ban Kiểm tra Trung ương; Uỷ ban Kiểm tra Trung ương; UBKT Trung ương | |
          Inspection Commission |
        org vn.cpv.bnc | VN | Ban Nội chính Trung ương | | Commission for Internal Affairs |
        org vn.cpv.bkt.economy | VN | Ban Kinh tế Trung ương @..2025-02-02 | | Economic Commission |
        org vn.cpv.bcscl | VN | Ban Chính sách, Chiến lược Trung ương @2025-02-03..;
          Ban Chính sách, chiến lược Trung ương | | Commission for Policies and Strategies |
        org vn.cpv.hdll | VN | Hội đồng Lý luận Trung ương | | Central Theoretical Council |
        org vn.cpv.hochiminh | VN | Học viện Chính trị quốc gia Hồ Chí Minh;
          Học viện Chính trị Quốc gia Hồ Chí Minh | | Ho Chi Minh National Academy of Politics |
        org vn.cpv.hochiminh.ajc | VN | Học viện Báo chí và Tuyên truyền | | Academy of Journalism and Communication |
        org vn.bcd.ttdn | VN | Ban Chỉ đạo Công tác Thông tin đối ngoại; Ban Chỉ đạo công tác thông tin đối ngoại;
          Ban Chỉ đạo Công tác thông tin đối ngoại Trung ương;
          Ban Chỉ đạo Công tác Thông tin đối ngoại Trung ương | ຄະນະຊີ້ນຳວຽກງານຖະແຫຼງຂ່າວຕໍ່ຕ່າງປະເທດ |
          Steering Committee for External Information Service; Steering Committee for External Information |
        org vn.cpv.province | VN | Ban Chấp hành Đảng bộ tỉnh | | |
        after vn.cpv.btg : vn.cpv.btgdv
        after vn.cpv.bdv : vn.cpv.btgdv
        after vn.cpv.bdn : vn.mofa
        after vn.cpv.bkt.economy : vn.cpv.bcscl

        org vn.president | VN | Văn phòng Chủ tịch nước | ຫ້ອງວ່າການປະທານປະເທດຫວຽດນາມ |
          Office of the State President |
        org vn.na | VN | Quốc hội; Quốc hội Việt Nam | ສະພາແຫ່ງຊາດຫວຽດນາມ; ສະພາແຫ່ງຊາດ ຫວຽດນາມ; ສະພາແຫ່ງຊາດ |
          National Assembly of Viet Nam; National Assembly of Vietnam; Vietnamese National Assembly;
          National Assembly | Assemblée nationale
        org vn.na.standing | VN | Ủy ban Thường vụ Quốc hội; Uỷ ban Thường vụ Quốc hội; UBTVQH | |
          National Assembly Standing Committee |
        org vn.na.foreign | VN | Ủy ban Đối ngoại của Quốc hội; Ủy ban Đối ngoại Quốc hội;
          Ủy ban Quốc phòng, An ninh và Đối ngoại | | National Assembly's Committee for External Relations |
        org vn.na.office | VN | Văn phòng Quốc hội | | National Assembly Office |
        org vn.gov | VN | Chính phủ; Chính phủ Việt Nam | ລັດຖະບານຫວຽດນາມ; ລັດຖະບານ ຫວຽດນາມ; ລັດຖະບານ |
          Vietnamese Government; Government of Viet Nam; Government of Vietnam |
        org vn.pm | VN | Thủ tướng Chính phủ | ນາຍົກລັດຖະມົນຕີຫວຽດນາມ | |
        org vn.gov.office | VN | Văn phòng Chính phủ; VPCP | ຫ້ອງວ່າການລັດຖະບານຫວຽດນາມ | Government Office;
          Office of the Government |
        org vn.gov.inspectorate | VN | Thanh tra Chính phủ | | Government Inspectorate |
        org vn.court | VN | Tòa án Nhân dân Tối cao; Tòa án nhân dân tối cao; TAND Tối cao; TAND tối cao |
          ສານປະຊາຊົນສູງສຸດ | Supreme People's Court |
        org vn.procuracy | VN | Viện Kiểm sát Nhân dân Tối cao; Viện Kiểm sát nhân dân tối cao; VKSND Tối cao;
          VKSND tối cao | | Supreme People's Procuracy |
        org vn.audit | VN | Kiểm toán Nhà nước; Kiểm toán nhà nước | | State Audit Office |
        org vnla.igc | VN | Ủy ban liên Chính phủ Việt Nam-Lào; Ủy ban liên Chính phủ Việt Nam - Lào;
          Ủy ban Liên Chính phủ Việt Nam-Lào; Ủy ban Liên Chính phủ Việt Nam - Lào;
          Ủy ban Liên Chính phủ về hợp tác song phương Việt Nam - Lào |
          ຄະນະກຳມາທິການຮ່ວມມືລະຫວ່າງລັດຖະບານ ລາວ-ຫວຽດນາມ | Vietnam-Laos Inter-Governmental Committee;
          Viet Nam-Laos Inter-governmental Committee |

        org vn.fatherland | VN | Mặt trận Tổ quốc Việt Nam; MTTQ Việt Nam;
          Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam; Ủy ban Trung ương MTTQ Việt Nam; MTTQVN |
          ແນວໂຮມປະເທດຊາດຫວຽດນາມ | Viet Nam Fatherland Front; Vietnam Fatherland Front |
        org vn.women | VN | Hội Liên hiệp Phụ nữ Việt Nam; Hội LHPN Việt Nam;
          Trung ương Hội Liên hiệp Phụ nữ Việt Nam | ສະຫະພັນແມ່ຍິງຫວຽດນາມ | Vietnam Women's Union;
          Viet Nam Women's Union |
        org vn.youth | VN | Đoàn Thanh niên Cộng sản Hồ Chí Minh; Đoàn TNCS Hồ Chí Minh; Trung ương Đoàn;
          Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh; Trung ương Đoàn TNCS Hồ Chí Minh |
          ຊາວໜຸ່ມກອມມູນິດໂຮ່ຈີມິນ | Ho Chi Minh Communist Youth Union |
        org vn.farmers | VN | Hội Nông dân Việt Nam | | Viet Nam Farmers' Union |
        org vn.veterans | VN | Hội Cựu chiến binh Việt Nam | | Viet Nam War Veterans' Association |
        org vn.labour | VN | Tổng Liên đoàn Lao động Việt Nam; Tổng LĐLĐ Việt Nam | ສະຫະພັນກຳມະບານຫວຽດນາມ |
          Viet Nam General Confederation of Labour |
        org vn.students | VN | Hội Sinh viên Việt Nam | | |
        org vn.redcross | VN | Hội Chữ thập đỏ Việt Nam | | Viet Nam Red Cross Society |
        org vn.vufo | VN | Liên hiệp các tổ chức hữu nghị Việt Nam; Liên hiệp Các tổ chức hữu nghị Việt Nam;
          Liên hiệp các Tổ chức Hữu nghị Việt Nam | ສະຫະພັນບັນດາອົງການມິດຕະພາບຫວຽດນາມ |
          Viet Nam Union of Friendship Organisations; Vietnam Union of Friendship Organisations; VUFO |
        org vn.vufo.lao | VN | Hội Hữu nghị Việt Nam - Lào; Hội Hữu nghị Việt Nam-Lào; Hội hữu nghị Việt Nam - Lào;
          Hội hữu nghị Việt Nam-Lào; Trung ương Hội Hữu nghị Việt Nam - Lào | ສະມາຄົມມິດຕະພາບຫວຽດນາມ-ລາວ;
          ສະມາຄົມມິດຕະພາບ ຫວຽດນາມ-ລາວ; ສະມາຄົມມິດຕະພາບຫວຽດນາມ - ລາວ | Viet Nam-Laos Friendship Association;
          Vietnam-Laos Friendship Association | Association d'amitié Vietnam-Laos
        org vn.vufo.cambodia | VN | Hội Hữu nghị Việt Nam - Campuchia; Hội Hữu nghị Việt Nam-Campuchia | |
          Vietnam-Cambodia Friendship Association |
        org vn.vufo.china | VN | Hội Hữu nghị Việt Nam - Trung Quốc; Hội Hữu nghị Việt Nam-Trung Quốc;
          Hội Hữu nghị Việt - Trung | | Vietnam-China Friendship Association |
        org vn.vufo.thailand | VN | Hội Hữu nghị Việt Nam - Thái Lan; Hội Hữu nghị Việt Nam-Thái Lan | |
          Vietnam-Thailand Friendship Association |

        org vn.prov.ubnd | VN | Ủy ban nhân dân; Uỷ ban nhân dân; Ủy ban Nhân dân; UBND; Ủy ban nhân dân cấp tỉnh;
          Ủy ban nhân dân các tỉnh, thành phố; UBND cấp tỉnh; UBND các tỉnh, thành phố;
          Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương; UBND các tỉnh, thành phố trực thuộc Trung ương;
          Ủy ban nhân dân các tỉnh; Ủy ban nhân dân tỉnh; Ủy ban nhân dân thành phố; UBND tỉnh; UBND thành phố;
          UBND TP | ຄະນະກຳມະການປະຊາຊົນ | People's Committee; Provincial People's Committee;
          Municipal People's Committee |
        org vn.prov.hdnd | VN | Hội đồng nhân dân; Hội đồng Nhân dân; HĐND; HĐND tỉnh; HĐND thành phố; HĐND TP;
          Hội đồng nhân dân tỉnh; Hội đồng nhân dân thành phố | ສະພາປະຊາຊົນແຂວງ | People's Council;
          Provincial People's Council |
        org vn.prov.tu | VN | Tỉnh ủy; Thành ủy; Tỉnh uỷ; Thành uỷ | | Provincial Party Committee;
          Municipal Party Committee |
        org vn.prov.btgtu | VN | Ban Tuyên giáo Tỉnh ủy; Ban Tuyên giáo Thành ủy; Ban Tuyên giáo và Dân vận Tỉnh ủy;
          Ban Tuyên giáo và Dân vận Thành ủy | | |
        org vn.prov.stttt | VN | Sở Thông tin và Truyền thông @2008-01-01..2025-02-28; Sở TT&TT; Sở TTTT | |
          Department of Information and Communications |
        org vn.prov.svhttdl | VN | Sở Văn hóa, Thể thao và Du lịch; Sở Văn hóa và Thể thao; Sở VHTTDL;
          Sở VH-TT&DL | | Department of Culture, Sports and Tourism |
        org vn.prov.sdl | VN | Sở Du lịch | | Department of Tourism |
        org vn.prov.sngv | VN | Sở Ngoại vụ | | Department of Foreign Affairs; Department of External Relations |
        org vn.prov.syt | VN | Sở Y tế | | Department of Health |
        org vn.prov.sgddt | VN | Sở Giáo dục và Đào tạo; Sở GD&ĐT; Sở GD-ĐT; Sở GDĐT | |
          Department of Education and Training |
        org vn.prov.sgtvt | VN | Sở Giao thông vận tải; Sở Giao thông Vận tải; Sở GTVT | | |
        org vn.prov.sxd | VN | Sở Xây dựng | | |
        org vn.prov.skhdt | VN | Sở Kế hoạch và Đầu tư; Sở KH&ĐT; Sở KH-ĐT | | |
        org vn.prov.stc | VN | Sở Tài chính | | |
        org vn.prov.sct | VN | Sở Công Thương; Sở Công thương | | |
        org vn.prov.snv | VN | Sở Nội vụ | | |
        org vn.prov.stnmt | VN | Sở Tài nguyên và Môi trường; Sở TN&MT; Sở TN-MT | | |
        org vn.prov.snnptnt | VN | Sở Nông nghiệp và Phát triển nông thôn; Sở NN&PTNT;
          Sở Nông nghiệp và Môi trường | | |
        org vn.prov.sldtbxh | VN | Sở Lao động - Thương binh và Xã hội; Sở Lao động Thương binh và Xã hội;
          Sở LĐ-TB&XH; Sở LĐTBXH | | |
        org vn.prov.skhcn | VN | Sở Khoa học và Công nghệ; Sở KH&CN | | |
        org vn.prov.congan | VN | Công an; Công an tỉnh; Công an thành phố; Công an TP; CATP | | |
        org vn.prov.bdbp | VN | Bộ đội Biên phòng tỉnh; Bộ Chỉ huy Bộ đội Biên phòng tỉnh | | |
        org vn.prov.bchqs | VN | Bộ Chỉ huy Quân sự tỉnh; Bộ CHQS tỉnh | | |
        org vn.prov.ptth | VN | Đài Phát thanh và Truyền hình; Đài Phát thanh - Truyền hình;
          Đài Phát thanh-Truyền hình; Đài PT-TH; Đài PTTH; Đài PT&TH; Đài Phát thanh Truyền hình | | |
        org vn.prov.hnb | VN | Hội Nhà báo tỉnh; Hội Nhà báo thành phố | | |
        after vn.prov.stttt : vn.prov.svhttdl vn.prov.skhcn
        """#
}
