extension TaxonomyRules {
    /// Facet `mechanism`: how cooperation is agreed, carried out and measured.
    static let mechanisms = #"""
        code MEC-MOU | mechanism | Biên bản ghi nhớ | ບົດບັນທຶກຄວາມເຂົ້າໃຈ | Memorandum of understanding | media coop home
        rule mou.1 vi happened : biên bản ghi nhớ; bản ghi nhớ; biên bản hợp tác; bản ghi nhớ hợp tác
        rule mou.2 any plain : mou
        rule mou.3 lo happened : ບົດບັນທຶກຄວາມເຂົ້າໃຈ; ບົດບັນທຶກການຮ່ວມມື; ບົດບັນທຶກ
        rule mou.4 en happened : memorandum of understanding; memoranda of understanding; memorandum of cooperation; memorandums of understanding
        rule mou.5 fr happened : mémorandum d'entente; mémorandum de coopération; protocole d'entente; mémorandum d'accord

        code MEC-AGR | mechanism | Thỏa thuận hợp tác có thời hạn | ສັນຍາຮ່ວມມືມີກຳນົດເວລາ | Time-bound cooperation agreement | media coop home
        rule agr.1 vi sure : thỏa thuận hợp tác {nghiệp vụ /toàn diện /song phương /báo chí /truyền thông /chuyên môn /}giai đoạn; thỏa thuận {nghiệp vụ/hợp tác nghiệp vụ}; thỏa thuận hợp tác {nghiệp vụ /}{2020/2021/2022/2023/2024/2025/2026/2027/2028}
        rule agr.2 vi good +period : thỏa thuận hợp tác; hiệp định hợp tác; thỏa thuận về hợp tác; văn kiện hợp tác; thỏa thuận mới
        rule agr.3 lo good +period : ສັນຍາຮ່ວມມື; ສັນຍາການຮ່ວມມື; ຂໍ້ຕົກລົງຮ່ວມມື; ຂໍ້ຕົກລົງການຮ່ວມມື; ຂໍ້ຕົກລົງວ່າດ້ວຍການຮ່ວມມື; ສັນຍາຮ່ວມມືດ້ານວິຊາສະເພາະ
        rule agr.4 en sure : professional cooperation agreement; agreement on professional cooperation
        rule agr.5 en good +period : cooperation agreement; agreement on cooperation; collaboration agreement
        rule agr.6 fr sure : accord de coopération professionnelle
        rule agr.7 fr good +period : accord de coopération; accord de partenariat

        code MEC-PLN | mechanism | Kế hoạch hợp tác | ແຜນການຮ່ວມມື | Cooperation plan | media coop home
        rule pln.1 vi good : {xây dựng/ký/ký kết/trao/thông qua/soạn thảo/triển khai} {bản /}{kế hoạch/chương trình} hợp tác; {kế hoạch/chương trình} hợp tác {mới/chung/song phương/năm/giai đoạn/hằng năm/hàng năm/thường niên/5 năm/ba năm}; kế hoạch hợp tác giữa;
          {kế hoạch/chương trình} phối hợp {công tác /}{năm/giai đoạn/giữa}
        rule pln.2 lo good : ແຜນການຮ່ວມມື{ໃໝ່/ລະຫວ່າງ/ໄລຍະ/ປະຈຳ/ປີ/}; ແຜນຮ່ວມມື; ແຜນການຮ່ວມມື ສົກປີ
        rule pln.3 en good : {new /joint /annual /draft /sign a /signed a /}cooperation {plan/programme/program} {for/between/in/on/covering/after}; {new/joint/annual} cooperation {plan/programme/program}; plan of cooperation
        rule pln.4 fr good : {nouveau plan/plan commun/plan annuel/programme commun} de coopération; plan de coopération {pour/entre/2025/2026}; élaborer un plan de coopération

        code MEC-ANN | mechanism | Cơ chế trao đổi thường niên | ກົນໄກແລກປ່ຽນປະຈຳປີ | Annual exchange mechanism (since 2004) | media coop home
        rule ann.1 vi sure : cơ chế {trao đổi/họp/gặp gỡ/giao ban/hội đàm/làm việc/gặp/tham vấn/đối thoại/hợp tác/trao đổi đoàn/luân phiên} {thường niên/hằng năm/hàng năm/định kỳ/luân phiên}; trao đổi{, làm việc/ thông tin/ đoàn/ nghiệp vụ/} thường niên; cơ chế thường niên
        rule ann.2 vi good : {cuộc họp/hội đàm/cuộc gặp/gặp gỡ/hội nghị/làm việc/tham vấn/kỳ họp} {thường niên/luân phiên thường niên/luân phiên hằng năm/luân phiên hàng năm/hằng năm giữa/hàng năm giữa}; {cuộc/phiên/buổi/kỳ} trao đổi {thường niên/hằng năm/hàng năm}
        rule ann.3 lo good : ກົນໄກ{ການ/}{ແລກປ່ຽນ/ພົບປະ/ປະຊຸມ}ປະຈຳປີ; ແລກປ່ຽນປະຈຳປີ; ພົບປະປະຈຳປີ; ກອງປະຊຸມປະຈຳປີລະຫວ່າງ; ພົບປະເຮັດວຽກປະຈຳປີ
        rule ann.4 en good : annual {exchange/exchanges/consultation/consultations/working meeting/meeting mechanism/exchange mechanism/talks}; yearly {exchange/meeting/consultation}; annual mechanism
        rule ann.5 fr good : {mécanisme/réunion/échange/échanges/consultations/consultation/rencontre} {d'échange annuel/annuelle/annuel/annuels/annuelles}; mécanisme d'échanges annuels

        code MEC-HOT | mechanism | Đường dây nóng | ສາຍດ່ວນ | Hotline | media coop home
        rule hot.1 vi good +sides : {thiết lập /duy trì /lập /}đường dây nóng; {kênh/kênh thông tin/đường dây} liên lạc {trực tiếp/nhanh/thường xuyên/nóng}; kênh {trao đổi/thông tin} {trực tiếp/nhanh}; nhóm liên lạc
        rule hot.2 lo good : ສາຍດ່ວນ
        rule hot.3 en good +sides : hotline; hot line; direct line
        rule hot.4 fr good +sides : ligne directe; hotline; ligne d'urgence; téléphone rouge

        code MEC-NWX | mechanism | Trao đổi tin, bài, ảnh giữa hãng thông tấn | ແລກປ່ຽນຂ່າວ, ບົດ ແລະ ພາບ | News/photo exchange between agencies | media coop home
        rule nwx.1 vi sure : {trao đổi/chia sẻ/cung cấp} {các /nguồn /sản phẩm /}{tin, bài/tin bài/tin, ảnh/tin ảnh/tin tức, hình ảnh/tin, bài, ảnh/tin bài, hình ảnh/tin, video/bài viết, hình ảnh}; {trao đổi/chia sẻ} thông tin, {hình /}ảnh;
          {trao đổi/chia sẻ} {chương trình/nội dung/bản tin} {phát thanh/truyền hình/thời sự}; trao đổi chương trình; {chia sẻ/trao đổi} nguồn tin; khai thác tin; trao đổi tin tức; trao đổi ảnh
        rule nwx.2 lo good : ແລກປ່ຽນຂ່າວ{, ບົດ/, ພາບ/ ແລະ ພາບ/ສານ, ພາບ/, ບົດຂ່າວ/ ແລະ ບົດ/}; ແລກປ່ຽນພາບຂ່າວ; ແລກປ່ຽນລາຍການ; ແລກປ່ຽນຂໍ້ມູນ, ຂ່າວ
        rule nwx.3 en sure : exchange of {news/news and photos/news articles/news items/news, photos/articles/news stories/news content/programmes/programs/photos/television programmes/news and pictures/news, articles}; {exchange/exchanging/share/swap} {news/news and photos/news articles/articles/photos/programmes/news, photos/news content}; news exchange; news exchanges
        rule nwx.4 fr good : {échange/échanges/échanger} {de nouvelles/des nouvelles/d'articles/de dépêches/de photos/des articles/des dépêches/d'actualités/de programmes}

        code MEC-TRN | mechanism | Đào tạo, tập huấn | ການຝຶກອົບຮົມ | Training | media coop home
        rule mtrn.1 vi good +media/sides : {khóa/lớp} {tập huấn/đào tạo/bồi dưỡng}; tập huấn {nghiệp vụ/kỹ năng/cho/về nghiệp vụ}; đào tạo nghiệp vụ; bồi dưỡng nghiệp vụ; đào tạo{, bồi dưỡng/, tập huấn/ và bồi dưỡng} {cán bộ/phóng viên/nhà báo/nguồn nhân lực/cho cán bộ/cho phóng viên};
          nâng cao năng lực {cho /}{cán bộ/phóng viên/đội ngũ}; bồi dưỡng {cán bộ/phóng viên}; hỗ trợ đào tạo; hợp tác đào tạo; đào tạo{, bồi dưỡng/} nhân lực; cử {cán bộ/phóng viên/cán bộ, phóng viên/biên tập viên} {sang học tập/sang học/tham gia các khóa/đi đào tạo/tham dự các khóa/sang đào tạo/tập huấn}; tập huấn, đào tạo; đào tạo, tập huấn; tập huấn, bồi dưỡng
        rule mtrn.2 vi weak +media : tập huấn; đào tạo; bồi dưỡng
        rule mtrn.3 lo good +media/sides : ຝຶກອົບຮົມ; ຊຸດຝຶກອົບຮົມ; ຍົກລະດັບວິຊາສະເພາະ; ສ້າງບຸກຄະລາກອນ; ພັດທະນາບຸກຄະລາກອນ
        rule mtrn.4 en good +media/sides : training courses; training course; professional training; train {lao /vietnamese /kpl /vna /young /}{journalists/reporters/staff/editors}; training for; training of {journalists/reporters/staff}; staff training; human resources training; training programmes; training programs; trained {journalists/reporters/staff}; training workshops
        rule mtrn.5 fr good +media/sides : formation professionnelle; formation de{s/} {journalistes/personnels/cadres/reporters}; stages de formation; cours de formation; former des {journalistes/reporters}; formation du personnel

        code MEC-DEL | mechanism | Trao đổi đoàn | ແລກປ່ຽນຄະນະຜູ້ແທນ | Delegation exchange | media coop home
        rule del.1 vi good : trao đổi {các /}đoàn; trao đổi {phóng viên/nhà báo/cán bộ}; {cử/mời/đón/tổ chức} {các /}đoàn {phóng viên/nhà báo/báo chí}; trao đổi, {tiếp /}đón đoàn
        rule del.2 vi plain +sides : đoàn phóng viên; đoàn nhà báo; đoàn báo chí
        rule del.3 lo good : ແລກປ່ຽນຄະນະ{ຜູ້ແທນ/ນັກຂ່າວ/}; ແລກປ່ຽນນັກຂ່າວ; ແລກປ່ຽນການຢ້ຽມຢາມ
        rule del.4 en good : {exchange/exchanges} of {delegations/journalists/reporters/press delegations/visits/journalist delegations}; exchange {delegations/journalists/reporters}; delegation {exchange/exchanges}
        rule del.5 fr good : {échange/échanges} de {délégations/journalistes/reporters/visites}; échanger des délégations

        code MEC-COP | mechanism | Sản phẩm truyền thông chung | ຜະລິດຕະພັນສື່ຮ່ວມກັນ | Joint media products | media coop home
        rule cop.1 vi sure : sản phẩm {truyền thông/báo chí/thông tin} chung; {hợp tác/phối hợp/cùng/đồng} sản xuất {các /}{sản phẩm/chương trình/phim/phóng sự/phim tài liệu/bản tin/nội dung/tin bài}; xuất bản chung; {ấn phẩm/chuyên trang/chuyên mục/chương trình} {chung/song ngữ};
          phối hợp {xuất bản/thực hiện} {các /}{ấn phẩm/chuyên trang/phóng sự/chương trình/sản phẩm/phim/số đặc biệt}
        rule cop.2 vi good : tuyên truyền chung; truyền thông chung; phối hợp tuyên truyền; đồng sản xuất; cùng tuyên truyền
        rule cop.3 lo good : ຜະລິດຕະພັນສື່ຮ່ວມກັນ; ຮ່ວມກັນຜະລິດ; ຮ່ວມຜະລິດ; ໂຄສະນາຮ່ວມກັນ; ຜະລິດລາຍການຮ່ວມ; ຜະລິດສື່ຮ່ວມ
        rule cop.4 en good : {joint/co-produced/common} {media products/productions/programmes/programs/documentary/documentaries/publications/communication products/communications products/media product}; co-produce; co-production; {jointly/co-} {produce/produced}; jointly produce; jointly produced; joint communication campaigns
        rule cop.5 fr good : {produits/productions/programmes} médiatiques {communs/communes/conjoints}; coproduction; coproduire; coproductions; produits communs

        code MEC-RES | mechanism | Phóng viên, cơ quan thường trú | ນັກຂ່າວ ແລະ ສຳນັກງານປະຈຳ | Resident correspondents / bureaux | media coop home
        rule res.1 vi sure : {cơ quan/phóng viên/văn phòng/phân xã/nhà báo/trưởng đại diện/cơ quan đại diện} thường trú; thường trú tại {lào/việt nam/vientiane/hà nội/viêng chăn/thủ đô}; phóng viên nước ngoài{ thường trú/}; công tác phóng viên nước ngoài
        rule res.2 vi weak +media : thường trú
        rule res.3 lo good : ນັກຂ່າວ{ປະຈຳ/ຕ່າງປະເທດ}; ສຳນັກງານ{ຂ່າວ/ຂ່າວສານ/ຕາງໜ້າ/}ປະຈຳ; ຫ້ອງການປະຈຳ; ສຳນັກຂ່າວສານຫວຽດນາມປະຈຳ; ປະຈຳຢູ່ລາວ; ປະຈຳນະຄອນຫຼວງວຽງຈັນ; ຫ້ອງການຕາງໜ້າ
        rule res.4 en sure : resident {correspondent/correspondents/office/offices/bureau/bureaus/bureaux/reporters/journalists}; {vientiane/hanoi/laos} bureau; bureau in {vientiane/hanoi/laos/vietnam}; {foreign/permanent} {correspondents/reporters}; representative office in; permanent bureau
        rule res.5 fr sure : {correspondant/correspondants/bureau/bureaux/journalistes} {permanent/permanents/résident/résidents/résidant}; bureau {à/de} {vientiane/hanoi}; correspondants étrangers

        code MEC-DIS | mechanism | Phát hành ấn phẩm | ການຈຳໜ່າຍສິ່ງພິມ | Distribution of publications | media coop home
        rule dis.1 vi good : phát hành {báo ảnh/báo chí/tạp chí/ấn phẩm/các ấn phẩm/sách, báo/sách báo/báo/bản tin/chuyên san/rộng rãi}; xuất bản và phát hành; phân phối ấn phẩm; in và phát hành
        rule dis.2 lo good : ຈຳໜ່າຍ{ສິ່ງພິມ/ໜັງສືພິມ/ວາລະສານ/ຮູບພາບ/}; ເຜີຍແຜ່ວາລະສານ; ເຜີຍແຜ່ໜັງສືພິມ
        rule dis.3 en good : {distribution/distribute/distributing/circulation/distributed} of {publications/magazines/newspapers/pictorial}; {distribute/distributing/distributes/distributed} {the /}{vietnam pictorial/pictorial/publications/magazine/magazines/newspaper/newspapers}; distribution of {the /}{vietnam pictorial/pictorial/magazine}; vietnam pictorial
        rule dis.4 fr good : {diffusion/distribution} {de la revue/des publications/de publications/du magazine/des journaux}; diffuser {la revue/les publications}; distribuer la revue

        code MEC-TEC | mechanism | Hỗ trợ kỹ thuật, hạ tầng | ການຊ່ວຍເຫຼືອດ້ານເຕັກນິກ | Technical support, infrastructure | media coop home
        rule tec.1 vi sure : nâng cấp {hạ tầng/hạ tầng kỹ thuật/cơ sở hạ tầng/hệ thống kỹ thuật/trang thiết bị/phòng thu/trường quay}; hạ tầng kỹ thuật; máy chủ; phần mềm sản xuất; {hỗ trợ/tặng/trao tặng/viện trợ/cung cấp} {trang thiết bị/thiết bị/hệ thống/cơ sở vật chất/máy móc}
        rule tec.2 vi good +media/sides : {hỗ trợ/trợ giúp/giúp đỡ/giúp} {về /}kỹ thuật
        rule tec.3 lo good : ຊ່ວຍເຫຼືອ{ດ້ານ/ທາງດ້ານ}{ເຕັກນິກ/ອຸປະກອນ/ວິຊາການ}; ອຸປະກອນເຕັກນິກ; ພື້ນຖານໂຄງລ່າງດ້ານເຕັກນິກ; ມອບອຸປະກອນ; ຍົກລະດັບອຸປະກອນ
        rule tec.4 en good +media/sides : technical {assistance/support/help/infrastructure}; upgrade {of /its /the /}{technical infrastructure/equipment/servers/infrastructure/technical facilities}; {servers/software}; donated equipment; equipment support; provide equipment
        rule tec.5 fr good +media/sides : {aide/assistance/soutien/appui} technique; moderniser {l'infrastructure/les équipements}; {serveurs/logiciels}; équipements techniques; infrastructures techniques

        code MEC-PRG | mechanism | Chương trình hành động | ແຜນດຳເນີນງານ | Action programme | policy
        rule prg.1 vi good : chương trình hành động
        rule prg.2 lo good : ແຜນດຳເນີນງານ; ແຜນງານດຳເນີນງານ
        rule prg.3 en good : action programme; action program; action plan
        rule prg.4 fr good : programme d'action; plan d'action

        code MEC-ROL | mechanism | Phân vai chủ trì | ການແບ່ງບົດບາດ | Roles and lead agencies | policy
        rule rol.1 vi good : {giữ /đóng /có /}vai trò {chủ trì/nòng cốt/chủ đạo/đầu mối}; cơ quan {chuyên trách/chủ trì/đầu mối/thường trực/tham mưu}; {chịu trách nhiệm/được giao/là cơ quan} chủ trì; chủ trì, phối hợp{ với/}; lực lượng {nòng cốt/chủ lực/chủ công}; ban chỉ đạo {công tác /}thông tin đối ngoại; phân công{ nhiệm vụ/ trách nhiệm/}; cơ quan tham mưu
        rule rol.2 lo good : ແບ່ງບົດບາດ; ອົງການຮັບຜິດຊອບຫຼັກ; ເປັນເຈົ້າການ; ບົດບາດເຈົ້າການ
        rule rol.3 en good : {lead/leading/presiding/focal/specialised/specialized} {agency/agencies/role}; steering committee for external information; assigned to lead
        rule rol.4 fr good : {organe/organes} {responsable/chargé/directeur/pilote}; rôle {directeur/principal}; comité de pilotage

        code MEC-KPI | mechanism | Bộ tiêu chí đánh giá hiệu quả | ຊຸດມາດຖານຕີລາຄາ | Evaluation criteria | policy
        rule kpi.1 vi good : {bộ /các /hệ thống /}tiêu chí {để /}đánh giá; đo {được/lường} {hiệu quả/được/kết quả}; chỉ số đánh giá; bộ tiêu chí; đo lường hiệu quả; bộ chỉ số
        rule kpi.2 lo good : ມາດຖານ{ການ/}ຕີລາຄາ; ຊຸດມາດຖານ; ຕົວຊີ້ວັດ
        rule kpi.3 en good : {evaluation/assessment} criteria; measurable {results/effectiveness}; set of criteria; performance indicators
        rule kpi.4 fr good : critères d'évaluation; résultats mesurables; indicateurs de performance

        code MEC-MIL | mechanism | Đánh giá theo giai đoạn 3, 5, 10 năm | ການຕີລາຄາຕາມໄລຍະ 3, 5, 10 ປີ | 3/5/10-year milestones | policy
        rule mil.1 vi sure : 3 năm, 5 năm{,/ và/} 10 năm; {giai đoạn/mốc/từng giai đoạn/theo giai đoạn/chu kỳ} {3/03/ba} năm; 3, 5{,/ và/} 10 năm; sơ kết {3/03/ba} năm; {sơ kết, tổng kết/sơ kết và tổng kết} {theo/từng} giai đoạn; sơ kết 5 năm{,/ và/} tổng kết 10 năm; sơ kết {3/5} năm, tổng kết
        rule mil.2 lo sure : ໄລຍະ 3 ປີ, 5 ປີ; ຕາມໄລຍະ 3, 5; 3 ປີ, 5 ປີ ແລະ 10 ປີ
        rule mil.3 en sure : three-, five- and ten-year; 3-, 5- and 10-year; three, five and ten years; 3, 5 and 10 years; three-year, five-year; 3-year, 5-year
        rule mil.4 fr sure : 3, 5 et 10 ans; trois, cinq et dix ans; tous les 3, 5

        code MEC-PLT | mechanism | Nền tảng quảng bá hình ảnh | ແພລັດຟອມໂຄສະນາພາບລັກ | Image-promotion platform | policy
        rule plt.1 vi sure : nền tảng {số /trực tuyến /}{để /}quảng bá{,/ và/}{ giới thiệu/}{ hình ảnh/ việt nam/}; nền tảng {giới thiệu/truyền thông/thông tin} {hình ảnh/quảng bá/đối ngoại}; nền tảng quảng bá; nền tảng đa ngữ
        rule plt.2 lo sure : ແພລັດຟອມໂຄສະນາ; ແພລັດຟອມ{ເຜີຍແຜ່/ໂຄສະນາພາບລັກ}
        rule plt.3 en sure : platform {to promote/for promoting} {the /}{image/national image}; image-promotion platform; image promotion platform; platform to promote vietnam's image
        rule plt.4 fr sure : plateforme de promotion de l'image; plateforme pour promouvoir

        code MEC-POS | mechanism | Vị trí việc làm chuyên trách | ຕຳແໜ່ງງານວິຊາສະເພາະ | Dedicated staff position (>= 01) | policy
        rule pos.1 vi sure : vị trí việc làm{ chuyên trách/ về thông tin đối ngoại/}; {cán bộ/công chức/nhân sự/biên chế} chuyên trách; ít nhất {01/1/một} {vị trí/cán bộ/công chức/biên chế}
        rule pos.2 lo sure : ຕຳແໜ່ງງານວິຊາສະເພາະ; ພະນັກງານວິຊາສະເພາະ
        rule pos.3 en sure : dedicated {position/post/staff position/staff/officer}; at least one {dedicated /}{position/post/officer}; full-time position
        rule pos.4 fr sure : {poste/postes} {dédié/dédiés/spécialisé/à plein temps}; au moins un poste

        code MEC-BUD | mechanism | Kinh phí, xã hội hóa | ງົບປະມານ ແລະ ການລະດົມທຶນສັງຄົມ | Budget and social resources | policy
        rule bud.1 vi good : bố trí {đủ /nguồn /dòng /}{kinh phí/ngân sách}; {kinh phí/ngân sách} {hằng năm/hàng năm/thực hiện/bảo đảm/đảm bảo/triển khai/riêng/cho công tác}; xã hội hóa; dự toán {ngân sách/kinh phí/chi}; nguồn kinh phí; ngân sách nhà nước; nguồn lực xã hội; dòng ngân sách; mục chi
        rule bud.2 lo good : ງົບປະມານ{ປະຈຳປີ/ແຫ່ງລັດ/}; ລະດົມທຶນ{ສັງຄົມ/}
        rule bud.3 en good : {annual/state/yearly/dedicated} {budget/budgets/funding}; allocate {funds/budget/funding}; budget line; budget lines; social resources
        rule bud.4 fr good : {budget/budgets} {annuel/annuels/de l'etat/de l'état}; ressources sociales; lignes budgétaires; ligne budgétaire

        code MEC-REG | mechanism | Quy chế phối hợp | ລະບຽບການປະສານງານ | Coordination regulation | policy
        rule reg.1 vi sure : quy chế {phối hợp/phối hợp công tác}; quy chế về phối hợp
        rule reg.2 lo sure : ລະບຽບການປະສານງານ; ລະບຽບການປະສານສົມທົບ
        rule reg.3 en sure : {coordination/working coordination} {regulation/regulations/statute}; regulation on coordination
        rule reg.4 fr sure : règlement de coordination; règlement sur la coordination

        code MEC-LAW | mechanism | Xây dựng văn bản pháp luật | ການສ້າງນິຕິກຳ | Law-making | policy
        rule law.1 vi sure : {xây dựng/nghiên cứu xây dựng/soạn thảo/đề xuất xây dựng/nghiên cứu, xây dựng/dự thảo/dự án} luật; {sửa đổi, bổ sung/sửa đổi/thay thế/bổ sung, sửa đổi/sửa đổi và bổ sung} {các /một số điều của /}{nghị định/luật/thông tư/quyết định}; nghị định {sửa đổi/thay thế}; {hoàn thiện/xây dựng} {hệ thống /các /}văn bản {quy phạm /}pháp luật
        rule law.2 lo good : ສ້າງກົດໝາຍ; ປັບປຸງກົດໝາຍ; ປັບປຸງດຳລັດ; ຮ່າງກົດໝາຍ; ສ້າງນິຕິກຳ
        rule law.3 en good : {amend/amending/revise/replace/draft/drafting} {the /}{decree/law/circular/press law}; law on external information; draft law; drafting a law
        rule law.4 fr good : {modifier/amender/réviser} {le décret/la loi}; loi sur l'information extérieure; projet de loi

        code MEC-EMU | mechanism | Thi đua khen thưởng | ການແຂ່ງຂັນ ແລະ ຍ້ອງຍໍ | Emulation and awards | policy
        rule emu.1 vi good : thi đua{,/ -/ và/} khen thưởng; khen thưởng{, động viên/, tôn vinh/ kịp thời/}; {động viên/biểu dương/tôn vinh/tuyên dương}, khen thưởng; giải thưởng {toàn quốc về /về /}thông tin đối ngoại; phong trào thi đua; tôn vinh {các /những /}{tổ chức/cá nhân/tập thể}
        rule emu.2 lo good : ແຂ່ງຂັນ ແລະ ຍ້ອງຍໍ; ຍ້ອງຍໍຜົນງານ; ຂະບວນການແຂ່ງຂັນ
        rule emu.3 en good : emulation and {awards/commendation/reward}; emulation movement; national external information award; national external information service awards; commendation and rewards
        rule emu.4 fr good : émulation et {récompenses/récompense}; mouvement d'émulation; prix national de l'information extérieure

        """#
}
