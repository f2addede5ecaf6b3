extension ShippedNames {
    /// Ministries of Viet Nam and what belongs to them.
    static let vietnameseMinistries = #"""
        org vn.mofa | VN | Bộ Ngoại giao; BNG | ກະຊວງການຕ່າງປະເທດ; ກະຊວງການຕ່າງປະເທດ ຫວຽດນາມ;
          ກະຊວງການຕ່າງປະເທດຫວຽດນາມ | Ministry of Foreign Affairs; Foreign Ministry; MoFA; MOFA |
          ministère des Affaires étrangères; ministère vietnamien des Affaires étrangères
        org vn.mofa.press | VN | Vụ Thông tin Báo chí; Vụ Thông tin báo chí; Vụ Báo chí; Vụ Thông tin - Báo chí |
          ກົມຖະແຫຼງຂ່າວ | Department of Press and Information; Press and Information Department; Press Department |
        org vn.mofa.fpc | VN | Trung tâm Hướng dẫn báo chí nước ngoài; Trung tâm Hướng dẫn Báo chí nước ngoài;
          Trung tâm Hướng dẫn Báo chí Nước ngoài | ສູນແນະນຳນັກຂ່າວຕ່າງປະເທດ | Foreign Press Centre;
          Foreign Press Center |
        org vn.mofa.dsc | VN | Cục Phục vụ Ngoại giao đoàn; Cục Phục vụ ngoại giao đoàn;
          Cục Phục vụ Ngoại giao Đoàn | | Department of Service for Diplomatic Corps;
          Diplomatic Corps Service Department |
        org vn.mofa.dav | VN | Học viện Ngoại giao; Học viện Ngoại giao Việt Nam | ສະຖາບັນການທູດຫວຽດນາມ |
          Diplomatic Academy of Viet Nam; Diplomatic Academy of Vietnam |
        org vn.mofa.scov | VN | Ủy ban Nhà nước về người Việt Nam ở nước ngoài;
          Ủy ban nhà nước về người Việt Nam ở nước ngoài; Ủy ban Nhà nước về Người Việt Nam ở nước ngoài | |
          State Committee for Overseas Vietnamese; State Committee for Overseas Vietnamese Affairs |
        org vn.mofa.culture | VN | Vụ Ngoại giao Văn hóa và UNESCO; Vụ Văn hóa đối ngoại và UNESCO;
          Cục Ngoại vụ và Ngoại giao văn hóa | | Department of External Relations and Cultural Diplomacy |
        org vn.mofa.sea | VN | Vụ Đông Nam Á - Nam Á - Nam Thái Bình Dương;
          Vụ Đông Nam Á-Nam Á-Nam Thái Bình Dương | | |
        org vn.mofa.consular | VN | Cục Lãnh sự | | Consular Department |
        org vn.mofa.protocol | VN | Cục Lễ tân Nhà nước; Cục Lễ tân Nhà nước và Phiên dịch đối ngoại | |
          Department of State Protocol |
        org vn.mofa.emb.la | VN | Đại sứ quán Việt Nam tại Lào; Đại sứ quán Việt Nam tại CHDCND Lào;
          ĐSQ Việt Nam tại Lào;
          Đại sứ quán nước Cộng hòa xã hội chủ nghĩa Việt Nam tại nước Cộng hòa Dân chủ Nhân dân Lào |
          ສະຖານທູດຫວຽດນາມ ປະຈຳລາວ; ສະຖານເອກອັກຄະລັດຖະທູດ ສສ ຫວຽດນາມ ປະຈຳ ສປປ ລາວ; ສະຖານທູດ ຫວຽດນາມ ປະຈຳ ລາວ |
          Embassy of Viet Nam in Laos; Vietnamese Embassy in Laos; Embassy of Vietnam in Laos |
          ambassade du Vietnam au Laos
        org vn.mofa.emb.kh | VN | Đại sứ quán Việt Nam tại Campuchia | | Vietnamese Embassy in Cambodia |
        org vn.mofa.emb.cn | VN | Đại sứ quán Việt Nam tại Trung Quốc | | Vietnamese Embassy in China |
        org vn.mofa.emb.th | VN | Đại sứ quán Việt Nam tại Thái Lan | | Vietnamese Embassy in Thailand |
        org vn.mofa.cg.lp | VN | Tổng Lãnh sự quán Việt Nam tại Luang Prabang;
          Tổng Lãnh sự quán Việt Nam tại Luông Pha Băng | | Consulate General of Vietnam in Luang Prabang |
        org vn.mofa.cg.sv | VN | Tổng Lãnh sự quán Việt Nam tại Savannakhet | | |
        org vn.mofa.cg.pakse | VN | Tổng Lãnh sự quán Việt Nam tại Pakse | | |

        org vn.mic | VN | Bộ Thông tin và Truyền thông @2007-07-31..2025-02-28; Bộ TT&TT; Bộ TTTT; Bộ TT-TT |
          ກະຊວງຂ່າວສານ ແລະ ສື່ສານມວນຊົນຫວຽດນາມ; ກະຊວງຖະແຫຼງຂ່າວ ແລະ ສື່ສານມວນຊົນຫວຽດນາມ |
          Ministry of Information and Communications; Ministry of Information and Communication; MIC |
          ministère de l'Information et de la Communication
        org vn.mic.cttdn | VN | Cục Thông tin đối ngoại @..2025-03-10; Cục Thông tin Đối ngoại |
          ກົມຖະແຫຼງຂ່າວຕໍ່ຕ່າງປະເທດ | Authority of Foreign Information Service; Department of External Information;
          External Information Department; Authority of External Information |
        org vn.mic.press | VN | Cục Báo chí @..2025-02-28 | | Authority of Press; Press Authority |
        org vn.mic.grassroots | VN | Cục Thông tin cơ sở @..2025-03-10 | | Department of Grassroots Information |
        org vn.mic.broadcasting | VN | Cục Phát thanh, Truyền hình và Thông tin điện tử @..2025-02-28 | |
          Authority of Broadcasting and Electronic Information |
        org vn.mic.publishing | VN | Cục Xuất bản, In và Phát hành @..2025-02-28 | |
          Authority of Publication, Printing and Distribution |
        org vn.mic.ais | VN | Cục An toàn thông tin @..2025-02-28 | | Authority of Information Security |
        org vn.mcst | VN | Bộ Văn hóa, Thể thao và Du lịch @2007-07-31..; Bộ VHTTDL; Bộ VH-TT&DL; Bộ VH,TT&DL;
          Bộ VH-TT-DL; Bộ VHTT&DL | ກະຊວງວັດທະນະທຳ, ກິລາ ແລະ ທ່ອງທ່ຽວ; ກະຊວງວັດທະນະທຳ, ກິລາ ແລະ ທ່ອງທ່ຽວຫວຽດນາມ |
          Ministry of Culture, Sports and Tourism; MCST |
          ministère de la Culture, des Sports et du Tourisme;
          ministère vietnamien de la Culture, des Sports et du Tourisme
        org vn.mcst.gif | VN | Cục Thông tin cơ sở và Thông tin đối ngoại @2025-03-11..;
          Cục Thông tin cơ sở và thông tin đối ngoại | | Authority of Grassroots and External Information;
          Department of Grassroots Information and External Information |
        org vn.mcst.press | VN | Cục Báo chí @2025-03-01.. | | Authority of Press; Press Authority |
        org vn.mcst.broadcasting | VN | Cục Phát thanh, truyền hình và thông tin điện tử @2025-03-01.. | | |
        org vn.mcst.publishing | VN | Cục Xuất bản, In và Phát hành @2025-03-01.. | | |
        org vn.mcst.ico | VN | Cục Hợp tác quốc tế; Cục Hợp tác Quốc tế | | International Cooperation Department |
        org vn.mcst.tourism | VN | Cục Du lịch Quốc gia Việt Nam; Tổng cục Du lịch; Tổng cục Du lịch Việt Nam | |
          Viet Nam National Authority of Tourism; Vietnam National Authority of Tourism;
          Vietnam National Administration of Tourism |
        org vn.mcst.culturela | VN | Trung tâm Văn hóa Việt Nam tại Lào | ສູນວັດທະນະທຳຫວຽດນາມ ປະຈຳລາວ |
          Vietnamese Cultural Centre in Laos |
        after vn.mic : vn.most vn.mcst
        after vn.mic.cttdn : vn.mcst.gif
        after vn.mic.grassroots : vn.mcst.gif
        after vn.mic.press : vn.mcst.press
        after vn.mic.broadcasting : vn.mcst.broadcasting
        after vn.mic.publishing : vn.mcst.publishing

        org vn.mod | VN | Bộ Quốc phòng; BQP | ກະຊວງປ້ອງກັນປະເທດ; ກະຊວງປ້ອງກັນປະເທດຫວຽດນາມ |
          Ministry of National Defence; Ministry of Defence; Ministry of Defense; Defence Ministry;
          Ministry of National Defense |
        org vn.mod.politics | VN | Tổng cục Chính trị Quân đội nhân dân Việt Nam; Tổng cục Chính trị;
          Tổng cục Chính trị QĐND Việt Nam | | General Department of Politics |
        org vn.mod.staff | VN | Bộ Tổng Tham mưu; Bộ Tổng Tham mưu Quân đội nhân dân Việt Nam | | General Staff |
        org vn.mod.army | VN | Quân đội nhân dân Việt Nam; Quân đội Nhân dân Việt Nam; QĐND Việt Nam |
          ກອງທັບປະຊາຊົນຫວຽດນາມ | Viet Nam People's Army; Vietnam People's Army |
        org vn.mod.border | VN | Bộ Tư lệnh Bộ đội Biên phòng; Bộ đội Biên phòng | | Border Guard Command |
        org vn.mps | VN | Bộ Công an; BCA | ກະຊວງປ້ອງກັນຄວາມສະຫງົບ; ກະຊວງປ້ອງກັນຄວາມສະຫງົບຫວຽດນາມ |
          Ministry of Public Security |
        org vn.mof | VN | Bộ Tài chính | ກະຊວງການເງິນ; ກະຊວງການເງິນຫວຽດນາມ | Ministry of Finance |
        org vn.mof.tax | VN | Tổng cục Thuế; Cục Thuế | | General Department of Taxation |
        org vn.mof.customs | VN | Tổng cục Hải quan; Cục Hải quan | | General Department of Customs |
        org vn.mpi | VN | Bộ Kế hoạch và Đầu tư @..2025-02-28; Bộ KH&ĐT; Bộ KH-ĐT; Bộ KHĐT |
          ກະຊວງແຜນການ ແລະ ການລົງທຶນ; ກະຊວງແຜນການ ແລະ ການລົງທຶນຫວຽດນາມ | Ministry of Planning and Investment |
        org vn.mpi.gso | VN | Tổng cục Thống kê; Cục Thống kê | | General Statistics Office |
        org vn.mpi.fia | VN | Cục Đầu tư nước ngoài | | Foreign Investment Agency |
        org vn.moit | VN | Bộ Công Thương; Bộ Công thương | ກະຊວງອຸດສາຫະກຳ ແລະ ການຄ້າ;
          ກະຊວງອຸດສາຫະກຳ ແລະ ການຄ້າຫວຽດນາມ | Ministry of Industry and Trade |
        org vn.moit.vietrade | VN | Cục Xúc tiến thương mại; Cục Xúc tiến Thương mại | |
          Vietnam Trade Promotion Agency |
        org vn.moit.market | VN | Tổng cục Quản lý thị trường | | |
        org vn.moj | VN | Bộ Tư pháp | ກະຊວງຍຸຕິທຳ; ກະຊວງຍຸຕິທຳຫວຽດນາມ | Ministry of Justice |
        org vn.moha | VN | Bộ Nội vụ | ກະຊວງພາຍໃນ; ກະຊວງພາຍໃນຫວຽດນາມ | Ministry of Home Affairs |
        org vn.moh | VN | Bộ Y tế | ກະຊວງສາທາລະນະສຸກ; ກະຊວງສາທາລະນະສຸກຫວຽດນາມ | Ministry of Health |
        org vn.moh.preventive | VN | Cục Y tế dự phòng | | |
        org vn.moet | VN | Bộ Giáo dục và Đào tạo; Bộ GD&ĐT; Bộ GD-ĐT; Bộ GDĐT; Bộ Giáo dục & Đào tạo;
          Bộ Giáo dục - Đào tạo | ກະຊວງສຶກສາ ແລະ ບຳລຸງສ້າງຫວຽດນາມ | Ministry of Education and Training |
        org vn.most | VN | Bộ Khoa học và Công nghệ; Bộ KH&CN; Bộ KHCN; Bộ KH-CN | ກະຊວງວິທະຍາສາດ ແລະ ເຕັກໂນໂລຊີ;
          ກະຊວງວິທະຍາສາດ ແລະ ເຕັກໂນໂລຊີຫວຽດນາມ | Ministry of Science and Technology |
        org vn.moc | VN | Bộ Xây dựng | | Ministry of Construction |
        org vn.mot | VN | Bộ Giao thông vận tải @..2025-02-28; Bộ Giao thông Vận tải; Bộ GTVT | |
          Ministry of Transport |
        org vn.mard | VN | Bộ Nông nghiệp và Phát triển nông thôn @..2025-02-28;
          Bộ Nông nghiệp và Phát triển Nông thôn; Bộ NN&PTNT; Bộ NN-PTNT; Bộ NNPTNT | |
          Ministry of Agriculture and Rural Development; MARD |
        org vn.monre | VN | Bộ Tài nguyên và Môi trường @..2025-02-28; Bộ TN&MT; Bộ TN-MT; Bộ TNMT | |
          Ministry of Natural Resources and Environment; MONRE |
        org vn.mae | VN | Bộ Nông nghiệp và Môi trường @2025-03-01..; Bộ NN&MT; Bộ NNMT | |
          Ministry of Agriculture and Environment |
        org vn.molisa | VN | Bộ Lao động - Thương binh và Xã hội @..2025-02-28; Bộ Lao động-Thương binh và Xã hội;
          Bộ Lao động, Thương binh và Xã hội; Bộ Lao động Thương binh và Xã hội; Bộ LĐ-TB&XH; Bộ LĐTBXH; Bộ LĐTB&XH;
          Bộ Lao động - Thương binh & Xã hội; Bộ LĐ-TBXH | | Ministry of Labour, Invalids and Social Affairs; MOLISA |
        org vn.cema | VN | Ủy ban Dân tộc @..2025-02-28; Uỷ ban Dân tộc | | Committee for Ethnic Minority Affairs |
        org vn.mera | VN | Bộ Dân tộc và Tôn giáo @2025-03-01.. | |
          Ministry of Ethnic Minority and Religious Affairs; Ministry of Ethnic and Religious Affairs |
        org vn.sbv | VN | Ngân hàng Nhà nước; Ngân hàng Nhà nước Việt Nam; NHNN; Ngân hàng nhà nước |
          ທະນາຄານລັດແຫ່ງຫວຽດນາມ | State Bank of Viet Nam; State Bank of Vietnam; SBV |
        after vn.mpi : vn.mof
        after vn.mot : vn.moc
        after vn.mard : vn.mae
        after vn.monre : vn.mae
        after vn.molisa : vn.moha
        after vn.cema : vn.mera

        org vn.vass | VN | Viện Hàn lâm Khoa học xã hội Việt Nam; Viện Hàn lâm Khoa học Xã hội Việt Nam |
          ສະຖາບັນວິທະຍາສາດສັງຄົມຫວຽດນາມ | Viet Nam Academy of Social Sciences; Vietnam Academy of Social Sciences |
        org vn.vast | VN | Viện Hàn lâm Khoa học và Công nghệ Việt Nam | |
          Viet Nam Academy of Science and Technology |
        org vn.vnu | VN | Đại học Quốc gia Hà Nội; ĐHQG Hà Nội; ĐHQGHN; ĐH Quốc gia Hà Nội |
          ມະຫາວິທະຍາໄລແຫ່ງຊາດຮ່າໂນ້ຍ | Vietnam National University, Hanoi; Viet Nam National University Hanoi |
        org vn.vnuhcm | VN | Đại học Quốc gia TP.HCM; Đại học Quốc gia TP HCM; Đại học Quốc gia TPHCM;
          Đại học Quốc gia TP Hồ Chí Minh; ĐHQG TP.HCM; ĐHQG TPHCM; ĐH Quốc gia TPHCM; ĐH Quốc gia TP.HCM;
          ĐH Quốc gia TP HCM | | Vietnam National University, Ho Chi Minh City |
        org vn.ussh | VN | Trường Đại học Khoa học Xã hội và Nhân văn; Trường ĐH Khoa học Xã hội và Nhân văn;
          Trường ĐH KHXH&NV | | University of Social Sciences and Humanities |
        org vn.vss | VN | Bảo hiểm xã hội Việt Nam; Bảo hiểm Xã hội Việt Nam; BHXH Việt Nam | |
          Viet Nam Social Security |
        org vn.vcci | VN | Phòng Thương mại và Công nghiệp Việt Nam; Liên đoàn Thương mại và Công nghiệp Việt Nam;
          VCCI | | Viet Nam Chamber of Commerce and Industry |
        org vn.evn | VN | Tập đoàn Điện lực Việt Nam; EVN | | Vietnam Electricity |
        org vn.pvn | VN | Tập đoàn Dầu khí Việt Nam; Tập đoàn Dầu khí Quốc gia Việt Nam; PVN | | PetroVietnam |
        org vn.vna.airlines | VN | Tổng công ty Hàng không Việt Nam; Vietnam Airlines | | Vietnam Airlines |
        org vn.viettel | VN | Tập đoàn Viettel; Tập đoàn Công nghiệp Viễn thông Quân đội; Tập đoàn Công nghiệp - Viễn thông Quân đội; Viettel | | Viettel |
        org vn.vnpt | VN | Tập đoàn Bưu chính Viễn thông Việt Nam; Tập đoàn VNPT; VNPT | | VNPT |
        org vn.vff | VN | Liên đoàn bóng đá Việt Nam; Liên đoàn Bóng đá Việt Nam; LĐBĐ Việt Nam; VFF | |
          Vietnam Football Federation |
        org vn.hagl | VN | Hoàng Anh Gia Lai; HAGL | | |
        """#
}
