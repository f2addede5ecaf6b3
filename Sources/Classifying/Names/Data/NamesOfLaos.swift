extension ShippedNames {
    /// Party, state and mass organisations of Laos.
    static let laoState = #"""
        org la.lprp | LA | Đảng Nhân dân Cách mạng Lào; Đảng Nhân dân cách mạng Lào; Đảng NDCM Lào |
          ພັກປະຊາຊົນປະຕິວັດລາວ; ພັກປະຊາຊົນ ປະຕິວັດລາວ; ພປປລ | Lao People's Revolutionary Party; LPRP |
          Parti révolutionnaire populaire lao
        org la.lprp.cc | LA | Ban Chấp hành Trung ương Đảng Nhân dân Cách mạng Lào;
          Trung ương Đảng Nhân dân Cách mạng Lào | ຄະນະບໍລິຫານງານສູນກາງພັກ; ສູນກາງພັກປະຊາຊົນປະຕິວັດລາວ |
          LPRP Central Committee; Lao Party Central Committee |
        org la.lprp.politburo | LA | Bộ Chính trị Đảng Nhân dân Cách mạng Lào | ກົມການເມືອງສູນກາງພັກ |
          LPRP Politburo |
        org la.lprp.propaganda | LA | Ban Tuyên huấn Trung ương Lào;
          Ban Tuyên huấn Trung ương Đảng Nhân dân Cách mạng Lào; Ban Tuyên huấn Trung ương Đảng;
          Ban Tuyên huấn Trung ương; Ban Tuyên giáo Trung ương Lào | ຄະນະໂຄສະນາອົບຮົມສູນກາງພັກ;
          ຄະນະໂຄສະນາ ອົບຮົມສູນກາງພັກ | LPRP Propaganda and Training Board;
          Party Central Committee's Propaganda and Training Board; Propaganda and Training Board;
          Commission for Propaganda and Training |
        org la.lprp.external | LA | Ban Đối ngoại Trung ương Lào;
          Ban Đối ngoại Trung ương Đảng Nhân dân Cách mạng Lào; Ban Đối ngoại Trung ương |
          ຄະນະພົວພັນຕ່າງປະເທດສູນກາງພັກ | Commission for External Relations of the LPRP;
          Commission for External Relations |
        org la.lprp.organisation | LA | Ban Tổ chức Trung ương Lào; Ban Tổ chức Trung ương | ຄະນະຈັດຕັ້ງສູນກາງພັກ | |
        org la.academy | LA | Học viện Chính trị và Hành chính quốc gia Lào;
          Học viện Chính trị - Hành chính quốc gia Lào | ສະຖາບັນການເມືອງ ແລະ ການປົກຄອງແຫ່ງຊາດ |
          National Academy of Politics and Public Administration |
        org la.president | LA | Văn phòng Chủ tịch nước Lào; Phủ Chủ tịch Lào | ຫ້ອງວ່າການສຳນັກງານປະທານປະເທດ |
          Office of the Lao President |
        org la.na | LA | Quốc hội Lào; Quốc hội | ສະພາແຫ່ງຊາດ; ສະພາແຫ່ງຊາດລາວ | Lao National Assembly;
          National Assembly of Laos; National Assembly of the Lao PDR; National Assembly | Assemblée nationale du Laos
        org la.gov | LA | Chính phủ Lào; Chính phủ | ລັດຖະບານ; ລັດຖະບານລາວ; ລັດຖະບານ ສປປ ລາວ | Lao Government;
          Lao government; Government of Laos; Government of the Lao PDR; Lao PDR Government | gouvernement lao
        org la.pmo | LA | Văn phòng Thủ tướng Lào; Phủ Thủ tướng Lào | ຫ້ອງວ່າການສຳນັກງານນາຍົກລັດຖະມົນຕີ;
          ສຳນັກງານນາຍົກລັດຖະມົນຕີ | Prime Minister's Office |
        org la.mofa | LA | Bộ Ngoại giao; Bộ Ngoại giao Lào | ກະຊວງການຕ່າງປະເທດ; ກະຊວງການຕ່າງປະເທດລາວ;
          ກະຊວງການຕ່າງປະເທດ ສປປ ລາວ | Ministry of Foreign Affairs; Lao Ministry of Foreign Affairs;
          Lao Foreign Ministry; Foreign Ministry | ministère des Affaires étrangères;
          ministère lao des Affaires étrangères; ministère laotien des Affaires étrangères
        org la.mofa.press | LA | Vụ Báo chí; Vụ Báo chí, Bộ Ngoại giao Lào; Cục Báo chí | ກົມຂ່າວ;
          ກົມຂ່າວ ກະຊວງການຕ່າງປະເທດ; ກົມຖະແຫຼງຂ່າວ | Press Department; Department of Press; Department of Media |
        org la.mofa.emb.vn | LA | Đại sứ quán Lào tại Việt Nam; ĐSQ Lào tại Việt Nam;
          Đại sứ quán nước Cộng hòa Dân chủ Nhân dân Lào tại Việt Nam; Đại sứ quán CHDCND Lào tại Việt Nam |
          ສະຖານທູດລາວ ປະຈຳຫວຽດນາມ; ສະຖານເອກອັກຄະລັດຖະທູດ ສປປ ລາວ ປະຈຳ ສສ ຫວຽດນາມ; ສະຖານທູດ ສປປ ລາວ ປະຈຳ ຫວຽດນາມ |
          Lao Embassy in Vietnam; Embassy of Laos in Vietnam; Lao Embassy in Viet Nam;
          Embassy of the Lao PDR in Viet Nam | ambassade du Laos au Vietnam
        org la.mofa.cg.danang | LA | Tổng Lãnh sự quán Lào tại Đà Nẵng | | Lao Consulate General in Da Nang |
        org la.mofa.cg.hcm | LA | Tổng Lãnh sự quán Lào tại TP Hồ Chí Minh; Tổng Lãnh sự quán Lào tại TP.HCM | |
          Lao Consulate General in Ho Chi Minh City |
        org la.mict | LA | Bộ Thông tin, Văn hóa và Du lịch @..2025-06-15; Bộ Thông tin, Văn hóa và Du lịch Lào;
          Bộ Thông tin - Văn hóa và Du lịch; Bộ Thông tin, Văn hóa, Du lịch |
          ກະຊວງຖະແຫຼງຂ່າວ, ວັດທະນະທຳ ແລະ ທ່ອງທ່ຽວ; ກະຊວງຖະແຫຼງຂ່າວ ວັດທະນະທຳ ແລະ ທ່ອງທ່ຽວ; ຖວທ |
          Ministry of Information, Culture and Tourism; MICT |
          ministère de l'Information, de la Culture et du Tourisme;
          ministère lao de l'Information, de la Culture et du Tourisme;
          ministère laotien de l'Information, de la Culture et du Tourisme
        org la.mict.massmedia | LA | Vụ Truyền thông đại chúng; Cục Truyền thông đại chúng;
          Vụ Thông tin đại chúng | ກົມສື່ມວນຊົນ | Mass Media Department; Department of Mass Media; Media Department |
        org la.mct | LA | Bộ Văn hóa và Du lịch @2025-03-20..; Bộ Văn hóa và Du lịch Lào |
          ກະຊວງວັດທະນະທຳ ແລະ ທ່ອງທ່ຽວ | Ministry of Culture and Tourism |
        after la.mict : la.mct la.lprp.propaganda
        after la.mict.massmedia : la.lprp.propaganda
        org la.mod | LA | Bộ Quốc phòng; Bộ Quốc phòng Lào | ກະຊວງປ້ອງກັນປະເທດ | Ministry of National Defence;
          Lao Ministry of National Defence; Ministry of National Defense |
        org la.mps | LA | Bộ Công an; Bộ An ninh; Bộ Công an Lào; Bộ An ninh Lào | ກະຊວງປ້ອງກັນຄວາມສະຫງົບ |
          Ministry of Public Security; Lao Ministry of Public Security |
        org la.mof | LA | Bộ Tài chính | ກະຊວງການເງິນ | Ministry of Finance |
        org la.mpi | LA | Bộ Kế hoạch và Đầu tư | ກະຊວງແຜນການ ແລະ ການລົງທຶນ | Ministry of Planning and Investment |
        org la.moes | LA | Bộ Giáo dục và Thể thao | ກະຊວງສຶກສາທິການ ແລະ ກິລາ | Ministry of Education and Sports |
        org la.moh | LA | Bộ Y tế | ກະຊວງສາທາລະນະສຸກ | Ministry of Health |
        org la.moic | LA | Bộ Công thương; Bộ Công Thương | ກະຊວງອຸດສາຫະກຳ ແລະ ການຄ້າ |
          Ministry of Industry and Commerce |
        org la.moaf | LA | Bộ Nông lâm; Bộ Nông nghiệp và Lâm nghiệp; Bộ Nông Lâm nghiệp | ກະຊວງກະສິກຳ ແລະ ປ່າໄມ້ |
          Ministry of Agriculture and Forestry |
        org la.mae | LA | Bộ Nông nghiệp và Môi trường | ກະຊວງກະສິກຳ ແລະ ສິ່ງແວດລ້ອມ |
          Ministry of Agriculture and Environment |
        org la.mem | LA | Bộ Năng lượng và Mỏ | ກະຊວງພະລັງງານ ແລະ ບໍ່ແຮ່ | Ministry of Energy and Mines |
        org la.mpwt | LA | Bộ Công chính và Vận tải; Bộ Giao thông công chính;
          Bộ Giao thông công chính và Vận tải | ກະຊວງໂຍທາທິການ ແລະ ຂົນສົ່ງ | Ministry of Public Works and Transport |
        org la.molsw | LA | Bộ Lao động và Phúc lợi xã hội; Bộ Lao động và Phúc lợi Xã hội |
          ກະຊວງແຮງງານ ແລະ ສະຫວັດດີການສັງຄົມ | Ministry of Labour and Social Welfare |
        org la.moha | LA | Bộ Nội vụ | ກະຊວງພາຍໃນ | Ministry of Home Affairs |
        org la.moj | LA | Bộ Tư pháp | ກະຊວງຍຸຕິທຳ | Ministry of Justice |
        org la.monre | LA | Bộ Tài nguyên và Môi trường | ກະຊວງຊັບພະຍາກອນທຳມະຊາດ ແລະ ສິ່ງແວດລ້ອມ |
          Ministry of Natural Resources and Environment |
        org la.motc | LA | Bộ Công nghệ và Truyền thông | ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ |
          Ministry of Technology and Communications |
        org la.bol | LA | Ngân hàng Lào; Ngân hàng Nhà nước Lào; Ngân hàng CHDCND Lào | ທະນາຄານແຫ່ງ ສປປ ລາວ |
          Bank of the Lao PDR; Bank of Laos |
        org la.front | LA | Mặt trận Lào xây dựng đất nước; Mặt trận Lào Xây dựng đất nước;
          Ủy ban Trung ương Mặt trận Lào xây dựng đất nước | ແນວລາວສ້າງຊາດ; ສູນກາງແນວລາວສ້າງຊາດ |
          Lao Front for National Development; Lao Front for National Construction |
        org la.women | LA | Hội Liên hiệp Phụ nữ Lào; Hội LHPN Lào | ສະຫະພັນແມ່ຍິງລາວ; ສູນກາງສະຫະພັນແມ່ຍິງລາວ |
          Lao Women's Union |
        org la.youth | LA | Đoàn Thanh niên Nhân dân Cách mạng Lào;
          Trung ương Đoàn Thanh niên Nhân dân Cách mạng Lào | ຊາວໜຸ່ມປະຊາຊົນປະຕິວັດລາວ;
          ສູນກາງຊາວໜຸ່ມປະຊາຊົນປະຕິວັດລາວ | Lao People's Revolutionary Youth Union |
        org la.unions | LA | Liên hiệp Công đoàn Lào; Tổng Công đoàn Lào | ສະຫະພັນກຳມະບານລາວ |
          Lao Federation of Trade Unions |
        org la.friendship.vn | LA | Hội Hữu nghị Lào - Việt Nam; Hội Hữu nghị Lào-Việt Nam; Hội Hữu nghị Lào - Việt;
          Hội hữu nghị Lào - Việt Nam | ສະມາຄົມມິດຕະພາບລາວ-ຫວຽດນາມ; ສະມາຄົມມິດຕະພາບ ລາວ-ຫວຽດນາມ |
          Laos-Vietnam Friendship Association; Lao-Viet Nam Friendship Association;
          Lao-Vietnam Friendship Association | Association d'amitié Laos-Vietnam
        org la.nuol | LA | Đại học Quốc gia Lào; Trường Đại học Quốc gia Lào | ມະຫາວິທະຍາໄລແຫ່ງຊາດ;
          ມະຫາວິທະຍາໄລແຫ່ງຊາດລາວ | National University of Laos |
        org la.laoss | LA | Viện Hàn lâm Khoa học Kinh tế và Xã hội quốc gia Lào;
          Viện Khoa học xã hội quốc gia Lào | ສະຖາບັນວິທະຍາສາດເສດຖະກິດ ແລະ ສັງຄົມແຫ່ງຊາດ |
          Lao Academy of Social and Economic Sciences |
        org la.prov.office | LA | Văn phòng tỉnh | ຫ້ອງວ່າການແຂວງ; ຫ້ອງວ່າການປົກຄອງແຂວງ | |
        org la.prov.ict | LA | Sở Thông tin, Văn hóa và Du lịch; Sở Thông tin - Văn hóa và Du lịch |
          ພະແນກຖະແຫຼງຂ່າວ, ວັດທະນະທຳ ແລະ ທ່ອງທ່ຽວ | Department of Information, Culture and Tourism |
        org la.army | LA | Quân đội Nhân dân Lào; Quân đội nhân dân Lào | ກອງທັບປະຊາຊົນລາວ | Lao People's Army |
        """#

    /// Press, broadcasting and journalists of Laos.
    static let laoPress = #"""
        org la.kpl | LA | Thông tấn xã Lào; Thông tấn xã Pathet Lào; Hãng thông tấn KPL; Hãng Thông tấn KPL;
          Hãng Thông tấn quốc gia Lào; KPL | ສຳນັກຂ່າວສານປະເທດລາວ; ສຳນັກຂ່າວສານ ປະເທດລາວ; ຂປລ | Lao News Agency;
          KPL Lao News Agency | Agence de presse lao
        org la.pasaxon | LA | Báo Pasaxon; Báo Pasasson; Báo Nhân dân Lào; Báo Pa-xa-xôn; Báo Paxaxon;
          Báo Nhân dân (Pasaxon) | ໜັງສືພິມປະຊາຊົນ | Pasaxon Newspaper; Pasaxon |
        org la.vtmai | LA | Báo Vientiane Mai; Báo Viêng Chăn Mới; Báo Vientiane Mới | ໜັງສືພິມວຽງຈັນໃໝ່ |
          Vientiane Mai |
        org la.vientianetimes | LA | Báo Vientiane Times | ໜັງສືພິມວຽງຈັນທາຍ | Vientiane Times |
        org la.renovateur | LA | Báo Le Rénovateur | | Le Rénovateur | Le Rénovateur
        org la.laotiantimes | LA | The Laotian Times; Laotian Times | | Laotian Times |
        org la.lnr | LA | Đài Phát thanh Quốc gia Lào; Đài Phát thanh quốc gia Lào; Đài Phát thanh Lào; LNR |
          ວິທະຍຸກະຈາຍສຽງແຫ່ງຊາດລາວ; ວິທະຍຸກະຈາຍສຽງແຫ່ງຊາດ | Lao National Radio |
          Radio nationale lao; Radio nationale du Laos
        org la.lntv | LA | Đài Truyền hình Quốc gia Lào; Đài Truyền hình quốc gia Lào; LNTV | ໂທລະພາບແຫ່ງຊາດລາວ;
          ໂທລະພາບແຫ່ງຊາດ | Lao National Television |
          Télévision nationale lao; Télévision nationale du Laos
        org la.lja | LA | Hội Nhà báo Lào | ສະມາຄົມນັກຂ່າວແຫ່ງ ສປປ ລາວ; ສະມາຄົມນັກຂ່າວລາວ;
          ສະມາຄົມນັກຂ່າວ ແຫ່ງ ສປປ ລາວ | Lao Journalists Association; Lao Journalists' Association |
        org la.alounmai | LA | Tạp chí A-lun-may; Tạp chí Alounmay | ວາລະສານອາລຸນໃໝ່ | Alounmai |
        """#
}
