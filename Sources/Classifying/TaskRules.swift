extension TaxonomyRules {
    /// Facets `task` (the five tasks of Resolution 47/NQ-CP) and `channel`.
    static let tasksAndChannels = #"""
        code TSK-1 | task | Quán triệt, cụ thể hóa chủ trương; phổ biến thông tin; triển khai Nghị quyết | ເຊື່ອມຊຶມ ແລະ ຜັນຂະຫຍາຍແນວທາງ; ເຜີຍແຜ່ ແລະ ຈັດຕັ້ງປະຕິບັດມະຕິ | Res. 47 task 1: disseminate and concretise policy | policy
        rule t1.1 vi good : quán triệt{, tuyên truyền/, cụ thể hóa/ và cụ thể hóa/ sâu sắc/, triển khai/ và triển khai/}; cụ thể hóa {các /}{chủ trương/quan điểm/nghị quyết/đường lối};
          thể chế hóa {các /}{chủ trương/quan điểm}; phổ biến{, quán triệt/ và quán triệt} {nội dung/nghị quyết/chủ trương}; học tập, quán triệt
        rule t1.2 vi plain : phổ biến thông tin; tuyên truyền, phổ biến; triển khai nghị quyết
        rule t1.3 lo good : ເຊື່ອມຊຶມ; ຜັນຂະຫຍາຍແນວທາງ
        rule t1.4 en good : disseminate and concretise; thoroughly grasp; disseminating the party's policies; dissemination of the resolution
        rule t1.5 fr good : diffusion et concrétisation; diffuser et concrétiser

        code TSK-2 | task | Tăng cường phối hợp; nâng cao trách nhiệm quản lý nhà nước; hoàn thiện cơ chế, chính sách | ເພີ່ມທະວີການປະສານງານ; ຍົກສູງຄວາມຮັບຜິດຊອບຄຸ້ມຄອງລັດ; ປັບປຸງກົນໄກ ແລະ ນະໂຍບາຍ | Res. 47 task 2: coordination, state management, mechanisms and policy, inspection | policy
        rule t2.1 vi good : {công tác /sự /}phối hợp giữa các {cơ quan/ban, bộ/bộ, ngành/ban, ngành/cấp, các ngành/bộ, ban, ngành/ban đảng}; trách nhiệm quản lý nhà nước; hoàn thiện {các /hệ thống /}cơ chế, chính sách;
          hoàn thiện {thể chế/hệ thống văn bản/khung pháp lý/hành lang pháp lý/hệ thống pháp luật}; kiểm tra, giám sát{, xử lý/ và xử lý/}; quy chế phối hợp; cơ chế phối hợp; hiệu lực, hiệu quả quản lý nhà nước; nâng cao hiệu quả quản lý nhà nước
        rule t2.2 vi plain : tăng cường {công tác /sự /}phối hợp; thanh tra, kiểm tra; quản lý nhà nước
        rule t2.3 lo good : ເພີ່ມທະວີການປະສານງານ; ປັບປຸງກົນໄກ; ຍົກສູງຄວາມຮັບຜິດຊອບຄຸ້ມຄອງລັດ
        rule t2.4 en good : coordination among {agencies/ministries}; coordination regulation; state management responsibility; improve mechanisms and policies; inspection and supervision
        rule t2.5 fr good : coordination entre les {organes/ministères}; perfectionner les mécanismes; responsabilité de gestion

        code TSK-3 | task | Đổi mới tư duy, nội dung, phương thức | ປະດິດສ້າງແນວຄິດ, ເນື້ອໃນ ແລະ ວິທີການໃໝ່ | Res. 47 task 3: renew thinking, content, methods | policy
        rule t3.1 vi good : đổi mới {mạnh mẽ /toàn diện /căn bản /sáng tạo /}{tư duy/nội dung/phương thức/cách làm/hình thức/cách thức/nhận thức/phương pháp}; cách làm mới; tư duy mới; đổi mới, sáng tạo; đa dạng hóa {nội dung/hình thức/phương thức}
        rule t3.2 lo good : ປະດິດສ້າງແນວຄິດ; ຫັນປ່ຽນແນວຄິດ; ປ່ຽນແປງໃໝ່ດ້ານແນວຄິດ; ວິທີການໃໝ່
        rule t3.3 en good : renew {thinking/content/methods/the content/the thinking}; renewing {thinking/content/methods}; innovate {thinking/content/methods}; new thinking
        rule t3.4 fr good : renouveler {la pensée/le contenu/les méthodes}; renouvellement de la pensée

        code TSK-4 | task | Đấu tranh phản bác thông tin sai trái, tiêu cực | ຕໍ່ສູ້ຕ້ານຂໍ້ມູນຂ່າວສານທີ່ບໍ່ຖືກຕ້ອງ ແລະ ທາງລົບ | Res. 47 task 4: counter false and negative information | policy
        rule t4.1 vi good : đấu tranh{,/ và/} phản bác; đấu tranh với {các /}{thông tin/luận điệu/quan điểm}; phản bác {các /}{thông tin/luận điệu/quan điểm};
          thông tin {sai trái/xấu độc/sai lệch/xuyên tạc/xấu, độc/tiêu cực/sai sự thật/giả}; luận điệu {sai trái/xuyên tạc/thù địch}; quan điểm sai trái; sai trái, thù địch; thế lực thù địch; thông tin tích cực là {dòng /}chủ đạo
        rule t4.2 lo good : ຕໍ່ສູ້ຕ້ານຂໍ້ມູນ; ຂໍ້ມູນຂ່າວສານທີ່ບໍ່ຖືກຕ້ອງ; ຂ່າວປອມ; ຂໍ້ມູນບິດເບືອນ
        rule t4.3 en good : {false/distorted/toxic/negative/hostile} {information/allegations/narratives}; refute {false/wrong/distorted}; fake news; disinformation; combat misinformation
        rule t4.4 fr good : informations {fausses/mensongères/toxiques/erronées}; fausses informations; désinformation; réfuter les

        code TSK-5 | task | Tăng cường nguồn lực, khuyến khích nguồn lực xã hội | ເພີ່ມທະວີຊັບພະຍາກອນ ແລະ ຊຸກຍູ້ຊັບພະຍາກອນສັງຄົມ | Res. 47 task 5: resources, incl. social resources | policy
        rule t5.1 vi good : {tăng cường/huy động/bảo đảm/đảm bảo/khuyến khích/thu hút/bố trí/ưu tiên/đa dạng hóa} {các /mọi /}nguồn lực; nguồn lực xã hội; xã hội hóa; bố trí {đủ /}kinh phí; vị trí việc làm{ chuyên trách/}; nguồn kinh phí; bố trí ngân sách
        rule t5.2 vi plain : kinh phí; nguồn nhân lực; cán bộ chuyên trách
        rule t5.3 lo good : ເພີ່ມທະວີຊັບພະຍາກອນ; ຊັບພະຍາກອນສັງຄົມ; ລະດົມທຶນ
        rule t5.4 en good : {increase/mobilise/mobilize/strengthen} {resources/social resources}; social resources; allocate {funds/budget/funding}
        rule t5.5 fr good : {renforcer/mobiliser} les ressources; ressources sociales; socialisation

        code CHN-PAR | channel | Đối ngoại đảng | ການພົວພັນຕ່າງປະເທດຂອງພັກ | Party channel | media coop home
        rule par.1 vi good : đối ngoại đảng; kênh đảng; đối ngoại của đảng
        rule par.2 vi actor : ban tuyên giáo{ và dân vận/}{ trung ương/ tỉnh ủy/ thành ủy/}; ban tuyên huấn{ trung ương/ tỉnh/}; ban đối ngoại trung ương; ban chính sách, chiến lược trung ương; ban bí thư; học viện chính trị quốc gia
        rule par.3 vi weak : trung ương đảng; tổng bí thư; ủy viên bộ chính trị
        rule par.4 lo actor : ຄະນະໂຄສະນາອົບຮົມ{ສູນກາງພັກ/ສູນກາງ/}; ຄະນະພົວພັນຕ່າງປະເທດສູນກາງພັກ; ພົວພັນຕ່າງປະເທດຂອງພັກ; ຄະນະໂຄສະນາ ແລະ ຂົນຂວາຍ; ຄະນະໂຄສະນາສຶກສາ
        rule par.5 en actor : central propaganda{ and training/ and mass mobilisation/ and mass mobilization/ and education/}{ board/ commission/ committee/}; commission for {communications/information} and education; commission for popularisation and education;
          commission for external relations; propaganda and training {board/commission/committee}; party central committee's commission; party-to-party; party channel; commission for information, education and mass mobilisation; commission for information, education and mass mobilization
        rule par.6 fr actor : commission de {la /}{sensibilisation/propagande/communication et de l'éducation/propagande et d'éducation/propagande et de formation}; commission centrale de {la /}{propagande/sensibilisation/communication}; canal du parti; comité central du parti

        code CHN-STA | channel | Ngoại giao nhà nước | ການທູດຂອງລັດ | State channel | media coop home
        rule sta.1 vi good : ngoại giao nhà nước; cơ quan quản lý nhà nước về {thông tin/thông tin đối ngoại/báo chí/truyền thông}; kênh nhà nước; quản lý nhà nước về thông tin đối ngoại của hai nước
        rule sta.2 vi actor : bộ ngoại giao; vụ báo chí; vụ thông tin báo chí; vụ thông tin, báo chí; vụ thông tin - báo chí; cục báo chí; cục thông tin đối ngoại; cục thông tin cơ sở và thông tin đối ngoại; bộ {trưởng /}thông tin{ và truyền thông/, văn hóa và du lịch/ - văn hóa và du lịch/ văn hóa và du lịch};
          thứ trưởng {bộ /}{thông tin/văn hóa/ngoại giao}; bộ trưởng {bộ /}{thông tin/văn hóa/ngoại giao}; bộ văn hóa, thể thao và du lịch; bộ văn hóa và du lịch{ lào/}; vụ truyền thông đại chúng; bộ khoa học và công nghệ; cục phát thanh, truyền hình và thông tin điện tử; cục xuất bản, in và phát hành; ủy ban liên chính phủ
        rule sta.3 vi plain : hai bộ; cấp bộ; văn phòng chính phủ
        rule sta.4 lo actor : ກະຊວງການຕ່າງປະເທດ; ກະຊວງຖະແຫຼງຂ່າວ; ກະຊວງຖະແຫຼງຂ່າວ, ວັດທະນະທຳ ແລະ ທ່ອງທ່ຽວ; ກະຊວງ ຖະແຫຼງຂ່າວ; ກະຊວງວັດທະນະທຳ ແລະ ທ່ອງທ່ຽວ; ກົມສື່ມວນຊົນ; ກົມຂ່າວສານ; ກົມໜັງສືພິມ; ການທູດຂອງລັດ; ກະຊວງຂ່າວສານ ແລະ ການສື່ສານ; ກະຊວງຂໍ້ມູນຂ່າວສານ
        rule sta.5 en actor : ministry of foreign affairs; foreign ministry; ministry of information; ministry of information and communications; ministry of information, culture and tourism; ministry of culture and tourism; ministry of culture, sports and tourism;
          {deputy /}minister of information; {deputy /}information minister; press and information department; mass media department; authority of foreign information service; department of press; press department; information ministry
        rule sta.6 fr actor : ministère des affaires étrangères; ministère de l'information; ministère de la culture; {vice-/}ministre de l'information; département de la presse; ministère de l'information, de la culture et du tourisme

        code CHN-PEO | channel | Ngoại giao nhân dân / đối ngoại nhân dân | ການທູດປະຊາຊົນ | People-to-people channel | media coop home
        rule peo.1 vi good : ngoại giao nhân dân; đối ngoại nhân dân
        rule peo.2 vi actor : hội hữu nghị {việt nam/lào/việt}; liên hiệp các tổ chức hữu nghị; mặt trận tổ quốc việt nam; mặt trận lào xây dựng đất nước; ủy ban trung ương mặt trận; hội hữu nghị
        rule peo.3 vi weak : giao lưu nhân dân; kiều bào; người việt nam ở nước ngoài; đoàn thanh niên
        rule peo.4 lo actor : ການທູດປະຊາຊົນ; ສະມາຄົມມິດຕະພາບ; ແນວລາວສ້າງຊາດ; ແນວໂຮມປະເທດຊາດ
        rule peo.5 en actor : people-to-people {diplomacy/channel/relations}; friendship association; union of friendship organisations; union of friendship organizations; lao front for national development; vietnam fatherland front; people-to-people exchange; people-to-people exchanges
        rule peo.6 fr actor : diplomatie populaire; diplomatie du peuple; association d'amitié; front de la patrie; union des organisations d'amitié

        code CHN-LOC | channel | Đối ngoại địa phương | ການພົວພັນຕ່າງປະເທດຂອງທ້ອງຖິ່ນ | Local-authority channel | media coop home
        rule loc.1 vi good : đối ngoại địa phương; ngoại giao địa phương; tỉnh kết nghĩa; địa phương kết nghĩa; hai tỉnh {kết nghĩa/ký kết/ký}; hợp tác giữa {hai tỉnh/các địa phương/các tỉnh}
        rule loc.2 vi opening +lao : ủy ban nhân dân tỉnh; ubnd tỉnh; tỉnh ủy; lãnh đạo tỉnh; sở thông tin và truyền thông; sở văn hóa{, thể thao và du lịch/ và thể thao/}; đài phát thanh{ và/ -/-} truyền hình tỉnh; chính quyền tỉnh; báo và đài phát thanh; hai tỉnh; sở ngoại vụ; hội nhà báo tỉnh
        rule loc.3 vi weak +lao : tỉnh {savannakhet/champasak/khammouane/houaphan/hủa phăn/xiêng khoảng/xiengkhouang/bolikhamxay/sekong/attapeu/luang prabang/salavan/oudomxay}; khu vực biên giới; cấp tỉnh
        rule loc.4 lo opening : ພະແນກຖະແຫຼງຂ່າວ; ພະແນກຖະແຫຼງຂ່າວ, ວັດທະນະທຳ ແລະ ທ່ອງທ່ຽວແຂວງ; ອົງການປົກຄອງແຂວງ; ສອງແຂວງ; ເຈົ້າແຂວງ
        rule loc.5 en opening +lao : provincial {authorities/people's committee/party committee/department of information/radio and television/newspaper}; twinned province; twinned provinces; two provinces; sister provinces; neighbouring provinces
        rule loc.6 fr opening +lao : comité populaire {provincial/de la province}; provinces jumelées; autorités provinciales; deux provinces

        code CHN-PRS | channel | Hợp tác báo chí - báo chí (hãng thông tấn, đài, báo) | ການຮ່ວມມືລະຫວ່າງອົງການສື່ມວນຊົນ | Press-to-press channel (agency, broadcaster, newspaper) | media coop home
        rule prs.1 vi good : hai {hãng thông tấn/cơ quan thông tấn/thông tấn xã/hãng tin/đài/đài quốc gia/đài phát thanh/đài truyền hình/tờ báo/hội nhà báo/cơ quan báo/tòa soạn/cơ quan phát thanh/cơ quan truyền hình};
          hợp tác {nghiệp vụ /}giữa {hai /}{hãng thông tấn/đài/báo/hội nhà báo}
        rule prs.2 vi happened +press2 : thông tấn xã việt nam; ttxvn; đài tiếng nói việt nam; vov; đài truyền hình việt nam; vtv; báo nhân dân; hội nhà báo việt nam; báo quân đội nhân dân; đài phát thanh; đài truyền hình; báo; tạp chí; hội nhà báo
        rule prs.3 lo good : ສອງສຳນັກຂ່າວ{ສານ/}; ສອງ{ໂທລະພາບ/ວິທະຍຸ/ໜັງສືພິມ}; ສອງອົງການສື່ມວນຊົນ; ສອງສະມາຄົມນັກຂ່າວ
        rule prs.4 lo happened +press1 : ສຳນັກຂ່າວສານປະເທດລາວ; ຂປລ; ວິທະຍຸກະຈາຍສຽງແຫ່ງຊາດ{ລາວ/}; ໂທລະພາບແຫ່ງຊາດ{ລາວ/}; ສະມາຄົມນັກຂ່າວລາວ; ໜັງສືພິມປະຊາຊົນ; ສະມາຄົມນັກຂ່າວແຫ່ງ ສປປ ລາວ
        rule prs.5 en good : {two/both} {news agencies/broadcasters/newspapers/national broadcasters/journalists' associations/journalists associations/media organisations/radio stations/press agencies}
        rule prs.6 en happened +press2 : vietnam news agency; vna; voice of vietnam; vietnam television; nhan dan; vietnam journalists association; vietnam journalists' association
        rule prs.7 fr good : {deux/des deux} {agences de presse/agences/journaux/radios/chaînes}; deux agences d'information
        rule prs.8 fr happened +press2 : agence vietnamienne d'information; avi; vna; la voix du vietnam; vov

        """#
}
