extension TaxonomyRules {
    /// Facets `field` and `form`: the fields and forms of cooperation that agreements name.
    static let fieldsAndForms = #"""
        code FLD-GOV | field | Quản lý xã hội bằng thông tin và truyền thông | ການຄຸ້ມຄອງສັງຄົມດ້ວຍຂໍ້ມູນຂ່າວສານ ແລະ ການສື່ສານ | Governing society through information and communications | media coop home
        rule gov.1 vi sure : quản lý xã hội bằng thông tin{ và truyền thông/, truyền thông/}; quản lý thông tin đại chúng
        rule gov.2 vi good : quản lý nhà nước {về/trong lĩnh vực} {thông tin đối ngoại/báo chí/thông tin/truyền thông/thông tin, báo chí/báo chí, truyền thông};
          quản lý {báo chí/truyền thông/thông tin trên mạng/thông tin trên không gian mạng/hoạt động báo chí/mạng xã hội};
          khuôn khổ chính sách, pháp lý; khung khổ pháp lý; kinh nghiệm quản lý báo chí
        rule gov.3 vi weak : cơ quan quản lý nhà nước
        rule gov.4 lo good : ຄຸ້ມຄອງສັງຄົມດ້ວຍຂໍ້ມູນຂ່າວສານ; ຄຸ້ມຄອງລັດກ່ຽວກັບ{ສື່ມວນຊົນ/ຂ່າວສານ}; ຄຸ້ມຄອງສື່ມວນຊົນ; ຄຸ້ມຄອງວຽກງານຂ່າວສານ; ຄຸ້ມຄອງສື່
        rule gov.5 en good : state management of {information/the press/media/external information/press}; media {regulation/governance/management};
          press management; governing society through information; managing the media; management of mass media
        rule gov.6 fr good : gestion {étatique /}{de la presse/des médias/de l'information}; gestion de la société par l'information; régulation des médias

        code FLD-DIG | field | Chuyển đổi số trong lĩnh vực thông tin đối ngoại | ການຫັນເປັນດິຈິຕອນໃນຂົງເຂດຂໍ້ມູນຂ່າວສານຕ່າງປະເທດ | Digital transformation in external information | media coop home
        rule dig.1 vi good +media : chuyển đổi số; ứng dụng công nghệ thông tin; ứng dụng {khoa học /}công nghệ; công nghệ số; {phát triển/xây dựng/nền/mô hình/kỷ nguyên/thời đại/kinh nghiệm/làm/tòa soạn,/về} báo chí số; báo chí, truyền thông trên nền tảng số;
          trí tuệ nhân tạo; số hóa; truyền thông số; tòa soạn hội tụ; truyền thông đa phương tiện
        rule dig.2 vi weak : chuyển đổi số; không gian mạng; mạng xã hội; công nghệ số; nền tảng số
        rule dig.3 lo good +media : ຫັນເປັນດິຈິຕອນ; ການຫັນເປັນດິຈິຕອນ; ດິຈິຕອນ; ເຕັກໂນໂລຊີຂໍ້ມູນຂ່າວສານ; ປັນຍາປະດິດ; ສື່ສັງຄົມອອນລາຍ
        rule dig.4 en good +media : digital transformation; digitalisation; digitalization; digital platforms; digital journalism; artificial intelligence
        rule dig.5 fr good +media : transformation numérique; numérisation; plateformes numériques; intelligence artificielle; transition numérique

        code FLD-TRN | field | Tập huấn về nghiệp vụ thông tin đối ngoại, hợp tác truyền thông quốc tế | ການຝຶກອົບຮົມວິຊາສະເພາະດ້ານຂໍ້ມູນຂ່າວສານຕ່າງປະເທດ ແລະ ການຮ່ວມມືສື່ມວນຊົນສາກົນ | Professional training in external information; international media cooperation | media coop home
        rule ftrn.1 vi good +media : tập huấn; đào tạo nghiệp vụ; đào tạo{, bồi dưỡng/, tập huấn/ và bồi dưỡng} {cán bộ/phóng viên/nghiệp vụ/nguồn nhân lực};
          bồi dưỡng nghiệp vụ; bồi dưỡng {cán bộ/phóng viên/nhà báo}; kỹ năng truyền thông; kỹ năng báo chí; đào tạo {cán bộ/phóng viên/nhà báo/nguồn nhân lực};
          nâng cao năng lực {cán bộ/phóng viên/đội ngũ/cho cán bộ/cho phóng viên}; nâng cao trình độ chuyên môn; nâng cao nghiệp vụ;
          nâng cao chất lượng nguồn nhân lực; đào tạo{, bồi dưỡng/} {nguồn /}nhân lực; phát triển nguồn nhân lực; khóa {đào tạo/bồi dưỡng}; lớp {đào tạo/bồi dưỡng}
        rule ftrn.2 vi weak : đào tạo; bồi dưỡng; tập huấn
        rule ftrn.3 lo good +media : ຝຶກອົບຮົມ; ຍົກລະດັບວິຊາສະເພາະ; ສ້າງບຸກຄະລາກອນ; ບຳລຸງສ້າງ; ພັດທະນາບຸກຄະລາກອນ
        rule ftrn.4 en good +media : training courses; training course; professional training; train journalists; training for {journalists/reporters/editors/staff/officials};
          human resources training; capacity building; media skills; training of {journalists/reporters/staff}; training programmes; training programs; staff training
        rule ftrn.5 fr good +media : formation professionnelle; formation de{s/} {journalistes/personnels/cadres}; formation des reporters; stages de formation; renforcement des capacités; cours de formation

        code FLD-EVT | field | Tổ chức, tham gia sự kiện truyền thông quốc tế; quảng bá hình ảnh đất nước, con người | ການຈັດ ຫຼື ເຂົ້າຮ່ວມເຫດການສື່ມວນຊົນສາກົນ; ໂຄສະນາພາບລັກປະເທດຊາດ ແລະ ຄົນ | International media events; promoting the image of country and people | media coop home
        rule fevt.1 vi good : sự kiện truyền thông{ quốc tế/ chung/}; quảng bá hình ảnh; quảng bá {đất nước/văn hóa/về đất nước/rộng rãi hình ảnh/và giới thiệu hình ảnh/, giới thiệu hình ảnh};
          quảng bá, {tuyên truyền/giới thiệu}; giới thiệu{, quảng bá/ và quảng bá}{ hình ảnh/ đất nước/ về đất nước}; thông tin về đất nước, con người;
          hình ảnh đất nước, con người; hình ảnh quốc gia; thương hiệu quốc gia; giới thiệu đất nước, con người; quảng bá về {việt nam/lào/hai nước}
        rule fevt.2 lo good : ໂຄສະນາພາບລັກ; ເຜີຍແຜ່ພາບພົດ; ໂຄສະນາພາບພົດ; ພາບລັກ{ປະເທດຊາດ/ຂອງປະເທດ}; ເຫດການສື່ມວນຊົນສາກົນ; ງານສື່ມວນຊົນສາກົນ
        rule fevt.3 en good : promote the image of; promoting the image of; promote {the /}images of; image of the country and people; international media events; media events; national image; nation branding
        rule fevt.4 fr good : promouvoir l'image; promotion de l'image; image du pays; événements médiatiques

        code FLD-OTH | field | Các vấn đề khác do hai bên cùng nhất trí | ບັນຫາອື່ນໆທີ່ສອງຝ່າຍເຫັນດີຮ່ວມກັນ | Other matters agreed by both sides | media coop home
        rule foth.1 vi sure : {vấn đề/lĩnh vực/nội dung/công việc} khác {do/mà/được} hai bên {cùng /}{nhất trí/thỏa thuận/thống nhất/quan tâm/đồng ý};
          {vấn đề/lĩnh vực} khác theo thỏa thuận{ của hai bên/}; {vấn đề/lĩnh vực} cùng quan tâm khác; {lĩnh vực/vấn đề} hợp tác khác mà hai bên
        rule foth.2 lo sure : ບັນຫາອື່ນໆ{ ທີ່/ທີ່/ }ສອງຝ່າຍ{ເຫັນດີ/ຕົກລົງ/ມີຄວາມສົນໃຈ}; ບັນຫາອື່ນທີ່ສອງຝ່າຍ
        rule foth.3 en sure : other {matters/issues/areas/fields} {agreed by both sides/agreed upon/as agreed/mutually agreed/agreed by the two sides}; other matters of mutual {interest/agreement}
        rule foth.4 fr sure : autres {questions/domaines/sujets} {convenus/convenues/d'intérêt commun}; autres questions convenues

        code FRM-A | form | Thường xuyên trao đổi thông tin | ແລກປ່ຽນຂໍ້ມູນຂ່າວສານເປັນປົກກະຕິ | (a) Regular exchange of information | media coop home
        rule fa.1 vi good : {tăng cường/thường xuyên/tiếp tục/đẩy mạnh/kịp thời/duy trì/chủ động/tích cực/mở rộng} {việc /}{trao đổi/chia sẻ/cung cấp}{, chia sẻ/, cung cấp/ và chia sẻ/ và cung cấp/} thông tin;
          trao đổi thông tin {thường xuyên/định kỳ/hai chiều}; trao đổi{, chia sẻ/, cung cấp} thông tin; chia sẻ, trao đổi thông tin; cơ chế {trao đổi/chia sẻ/cung cấp} thông tin
        rule fa.2 vi good +sides : trao đổi thông tin; chia sẻ thông tin; trao đổi {tin, bài/tin bài/tin tức/tin, ảnh}
        rule fa.3 vi weak : cung cấp thông tin; chia sẻ thông tin
        rule fa.4 lo good : ແລກປ່ຽນ{ຂໍ້ມູນ/}ຂ່າວສານ; ແລກປ່ຽນຂໍ້ມູນ; ແບ່ງປັນຂໍ້ມູນ{ຂ່າວສານ/}; ແລກປ່ຽນຂ່າວ
        rule fa.5 en good : {regular/regularly/increase/enhance/strengthen/continue/promote} {exchange of information/exchange information/information exchange/information sharing/exchanging information/the exchange of information};
          exchange of {news and information/information and news}; share information; exchange information; exchange of information; information sharing; sharing of information; exchange of news; exchanging information
        rule fa.6 fr good : {échange/échanges} {régulier d'informations/réguliers d'informations/d'informations/d'information}; échanger des informations; partage d'informations; partager des informations; échanger régulièrement

        code FRM-B | form | Tạo điều kiện để báo chí xuất bản tin tức về hai nước | ອຳນວຍຄວາມສະດວກໃຫ້ສື່ມວນຊົນເຜີຍແຜ່ຂ່າວກ່ຽວກັບສອງປະເທດ | (b) Facilitate media of both countries publishing news on both countries | media coop home
        rule fb.1 vi good : tạo {mọi /}{điều kiện/điều kiện thuận lợi/thuận lợi} {cho/để} {các /}{phương tiện thông tin đại chúng/phương tiện truyền thông/cơ quan báo chí/cơ quan truyền thông/phóng viên/nhà báo/báo chí/đoàn phóng viên/cơ quan thường trú/cơ quan thông tấn};
          hỗ trợ {các /}{phóng viên/nhà báo/đoàn phóng viên} {tác nghiệp/hoạt động/lào/việt nam}; xuất bản tin tức về {hai nước/việt nam/lào/nhau};
          đăng {tải/phát} {tin, bài/tin bài/tin tức} về {hai nước/việt nam/lào/quan hệ}; phát hành báo chí; đưa tin về {hai nước/nhau/việt nam và lào/lào}
        rule fb.2 vi weak +media : tạo điều kiện; tạo thuận lợi
        rule fb.3 lo good : ອຳນວຍຄວາມສະດວກໃຫ້{ສື່/ສື່ມວນຊົນ/ນັກຂ່າວ/ບັນດານັກຂ່າວ/ບັນດາສື່/ແກ່ນັກຂ່າວ}; ອຳນວຍຄວາມສະດວກແກ່{ນັກຂ່າວ/ສື່}; ສ້າງເງື່ອນໄຂສະດວກໃຫ້{ສື່/ນັກຂ່າວ/ສື່ມວນຊົນ}; ສ້າງເງື່ອນໄຂໃຫ້{ສື່/ນັກຂ່າວ}
        rule fb.4 en good : facilitate {the /}{media/press/journalists/reporters/news agencies/work of journalists/work of reporters/coverage/news coverage}; create {favourable/favorable} conditions for {the /}{media/press/journalists/reporters/news agencies/resident correspondents};
          facilitating {media/press/journalists/reporters}; publish news about {both/the two} countries; coverage of {both/the two} countries
        rule fb.5 fr good : faciliter le travail des {journalistes/médias/correspondants}; créer des conditions favorables aux {journalistes/médias/correspondants}; faciliter l'activité des {journalistes/médias}

        code FRM-C | form | Quan hệ trực tiếp giữa cơ quan báo chí, trợ giúp kỹ thuật, trao đổi kinh nghiệm | ການພົວພັນໂດຍກົງລະຫວ່າງອົງການສື່, ຊ່ວຍເຫຼືອດ້ານເຕັກນິກ ແລະ ແລກປ່ຽນປະສົບການ | (c) Direct press-to-press relations, technical help, professional exchange | media coop home
        rule fc.1 vi good : thiết lập {mối /}quan hệ trực tiếp; {trợ giúp/hỗ trợ/giúp đỡ} {về /}kỹ thuật; trao đổi kinh nghiệm {nghề nghiệp/nghiệp vụ/chuyên môn/tác nghiệp/làm báo};
          chia sẻ kinh nghiệm {nghề nghiệp/nghiệp vụ/chuyên môn/tác nghiệp/làm báo/quản lý báo chí}; trao đổi{, chia sẻ/ và chia sẻ} kinh nghiệm; chia sẻ, trao đổi kinh nghiệm; hợp tác trực tiếp giữa các cơ quan báo chí
        rule fc.2 vi good +media : chia sẻ kinh nghiệm; trao đổi kinh nghiệm; trao đổi nghiệp vụ; kinh nghiệm chuyên môn; hợp tác nghiệp vụ
        rule fc.3 lo good : ຊ່ວຍເຫຼືອດ້ານເຕັກນິກ; ຊ່ວຍເຫຼືອທາງດ້ານເຕັກນິກ; ພົວພັນໂດຍກົງ; ສາຍພົວພັນໂດຍກົງ
        rule fc.4 lo good +media : ແລກປ່ຽນບົດຮຽນ; ແລກປ່ຽນປະສົບການ; ແລກປ່ຽນວິຊາສະເພາະ; ຖອດຖອນບົດຮຽນ
        rule fc.5 en good : technical {assistance/support/help}; direct {relations/ties/links/contacts} between {press/media/news}; exchange {of /}professional {experience/experiences/expertise}
        rule fc.6 en good +media : share {experience/experiences/professional experience/expertise}; exchange {of experience/of experiences/experience/experiences}; sharing {experience/experiences}; experience sharing; professional exchange
        rule fc.7 fr good : {aide/assistance/soutien/appui} technique; échange d'expériences professionnelles; relations directes entre
        rule fc.8 fr good +media : {échange/échanges/partage} d'expériences; échanger des expériences; partager {leurs/des} expériences; échanges professionnels

        code FRM-D | form | Trao đổi đoàn các cấp, đoàn phóng viên | ແລກປ່ຽນຄະນະຜູ້ແທນຂັ້ນຕ່າງໆ ແລະ ຄະນະນັກຂ່າວ | (d) Exchange of delegations and journalists | media coop home
        rule fd.1 vi good : trao đổi {các /}đoàn; trao đổi {phóng viên/nhà báo/cán bộ, phóng viên/cán bộ và phóng viên}; {cử/mời/đón/tổ chức} {các /}đoàn {phóng viên/nhà báo/báo chí/cán bộ báo chí};
          đoàn {phóng viên/nhà báo} {lào/việt nam/hai nước} {sang/thăm/tới/đến}; trao đổi, {tiếp /}đón đoàn
        rule fd.2 vi plain : đoàn phóng viên; đoàn nhà báo; đoàn báo chí
        rule fd.3 lo good : ແລກປ່ຽນຄະນະ{ຜູ້ແທນ/ນັກຂ່າວ/}; ແລກປ່ຽນນັກຂ່າວ; ແລກປ່ຽນການຢ້ຽມຢາມ
        rule fd.4 en good : exchange of {delegations/journalists/reporters/press delegations/visits/journalist delegations/reporter delegations}; exchange {delegations/journalists/reporters}; exchanges of {delegations/journalists}; press delegations; delegation exchange; delegation exchanges
        rule fd.5 fr good : {échange/échanges} de {délégations/journalistes/reporters/visites}; échanger des délégations

        code FRM-E | form | Phối hợp tổ chức sự kiện, triển lãm, đào tạo, hội thảo | ຮ່ວມກັນຈັດງານ, ງານວາງສະແດງ, ຝຶກອົບຮົມ ແລະ ສຳມະນາ | (e) Joint events, exhibitions, training, seminars | media coop home
        rule fe.1 vi good : phối hợp tổ chức {các /nhiều /thành công /}{sự kiện/hoạt động/triển lãm/cuộc triển lãm/hội thảo/tọa đàm/khóa/lớp/chương trình/cuộc thi/trưng bày/chuỗi sự kiện};
          cùng {nhau /}tổ chức {các /}{sự kiện/triển lãm/hội thảo/tọa đàm/khóa/lớp}; các khóa {đào tạo, tập huấn/tập huấn, đào tạo/đào tạo, bồi dưỡng}, hội thảo;
          đồng tổ chức {các /}{sự kiện/triển lãm/hội thảo/tọa đàm/khóa}; tổ chức chung {các /}{sự kiện/triển lãm/hội thảo}
        rule fe.2 vi plain +sides : các {khóa/lớp} {đào tạo/tập huấn/bồi dưỡng}; khóa {tập huấn, đào tạo/đào tạo, tập huấn}; các cuộc triển lãm; hội thảo, tọa đàm
        rule fe.3 lo good : ຮ່ວມກັນຈັດ{ງານ/ກິດຈະກຳ/ຝຶກອົບຮົມ/ສຳມະນາ/ຕັ້ງ/}; ຮ່ວມຈັດ{ງານ/ສຳມະນາ/ຊຸດຝຶກອົບຮົມ}; ປະສານສົມທົບຈັດ
        rule fe.4 en good : {jointly/co-}{ /}{organise/organize/organising/organizing/host/hold} {events/exhibitions/seminars/workshops/training courses/conferences/activities/exhibition/joint events}; joint {events/exhibitions/seminars/workshops/training courses}; coorganise; coorganize; jointly organise; jointly organize
        rule fe.5 fr good : {organiser/coorganiser} {conjointement/ensemble} des; organisation conjointe {d'événements/d'expositions/de séminaires/de formations/d'ateliers}; séminaires conjoints; expositions conjointes

        code FRM-F | form | Các hình thức hợp tác khác | ຮູບແບບການຮ່ວມມືອື່ນໆ | (f) Other forms | media coop home
        rule ff.1 vi sure : {các /}hình thức hợp tác khác; hình thức hợp tác phù hợp khác; hình thức khác {do/mà} hai bên
        rule ff.2 lo sure : ຮູບແບບ{ການ/}ຮ່ວມມືອື່ນ; ຮູບການຮ່ວມມືອື່ນ
        rule ff.3 en sure : other forms of cooperation; other forms of collaboration; other cooperation forms
        rule ff.4 fr sure : autres formes de coopération

        """#
}
