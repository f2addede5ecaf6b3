/// The rules that ship, in the form that `RuleBookReader` documents: one text made of the parts below.
enum TaxonomyRules {
    static let text = [ground, fieldsAndForms, tasksAndChannels, kinds, events, mechanisms, mediaTopics].joined(
        separator: "\n"
    )

    /// Facets, weights, sets, set phrases and contexts.
    static let ground = #"""
        caunoi-rules 1
        taxonomy caunoi-taxonomy/1

        facet field 0.5
        facet form 0.5
        facet task 0.5
        facet channel 0.5
        facet kind 0.5 best
        facet event 0.5 deniable
        facet mechanism 0.5

        # class   title lead body
        class sure   0.9  0.85 0.7
        class good   0.8  0.7  0.5
        class plain  0.6  0.5  0.3
        class weak   0.3  0.25 0.15
        class nearby 0.4  0.35 0.25
        class event  0.75 0.7  0.15
        class happened 0.8 0.75 0.5
        class told   0.8  0.75 0.35
        class opening 0.7 0.6  0
        class headed 0.9  0    0
        class titled 0.7  0    0
        class inlead 0    0.4  0
        class begun  0    0.45 0
        class found  0.9  0.9  0.9
        class layout 0.75 0.75 0.75
        class actor  0.7  0.65 0.25
        class asked  0.5  0.5  0.1

        # Set phrases of diplomacy say nothing about channel, form or event.
        mask : hai đảng, hai nhà nước{, / và }nhân dân hai nước; hai đảng, hai nhà nước và nhân dân hai nước;
          hai đảng, hai nhà nước, hai dân tộc; hai đảng, hai nhà nước; hai đảng, hai nước;
          hai đảng, hai chính phủ và nhân dân hai nước; đảng, nhà nước và nhân dân {hai nước/lào/việt nam};
          hữu nghị vĩ đại, {tình /}đoàn kết đặc biệt{ và / , /, }hợp tác toàn diện; hữu nghị vĩ đại, đoàn kết đặc biệt;
          ສອງພັກ, ສອງລັດ ແລະ ປະຊາຊົນສອງຊາດ; ສອງພັກ ສອງລັດ; two parties, two states and two peoples;
          deux partis, deux etats et deux peuples; great friendship, special solidarity and comprehensive cooperation;
          hộ khẩu thường trú; đăng ký thường trú; nơi thường trú;
          thường trú nhân; nghiệp vụ báo chí; nghiệp vụ thông tin; địa chỉ thường trú; đại diện thường trú; ủy viên thường trú; quyền thường trú

        # What did not happen is no event.
        deny before 3 : chưa; không; chưa hề; không hề; chẳng; từ chối; hủy bỏ; hủy; hoãn; tạm hoãn; đình chỉ; bác bỏ; phủ nhận; phủ nhận việc; chấm dứt; did not; has not; have not; had not; not; never; without; no; cancelled; canceled; postponed; refused to; declined to; denied; ne pas; pas; jamais; sans; aucun; aucune; annulé; annulée; refusé; reporté
        deny before 0 : ບໍ່; ບໍ່ໄດ້; ຍັງບໍ່; ຍັງບໍ່ໄດ້; ບໍ່ທັນ; ຍັງບໍ່ທັນ; ຍົກເລີກ; ເລື່ອນ; ປະຕິເສດ; n'a pas; n'ont pas
        deny after 6 : bị hoãn; bị hủy; bị lùi; phải hoãn; đã hoãn; bị đình chỉ; không diễn ra; chưa diễn ra; was cancelled; was canceled; was postponed; were cancelled; were canceled; were postponed; has been postponed; has been cancelled; did not take place; a été annulé; a été annulée; a été reporté; a été reportée; n'a pas eu lieu; ຖືກຍົກເລີກ; ຖືກເລື່ອນ
        mask : không chỉ; không những; không ngừng; không gian; không khí; hàng không; không quân; không phận; không thể không; không quên; không riêng; chẳng những; chẳng hạn; chưa từng có; not only; no doubt; no less than; pas seulement; sans cesse; sans doute; ບໍ່ພຽງແຕ່; ບໍ່ຢຸດຢັ້ງ

        set media : báo chí; truyền thông; thông tin đối ngoại; thông tin đại chúng; phóng viên; nhà báo; thông tấn;
          thông tấn xã; tuyên truyền; biên tập viên; biên tập; phát thanh; truyền hình; cơ quan thông tấn; tòa soạn; ttxvn;
          kpl; nghiệp vụ báo chí; tuyên giáo; tuyên huấn; thông tin và truyền thông; xuất bản; tin, bài; tin bài; ấn phẩm;
          tác nghiệp; đài tiếng nói; đài truyền hình; hội nhà báo; hãng tin; hãng thông tấn; vov; vtv;
          ຂ່າວສານ; ສື່ມວນຊົນ; ນັກຂ່າວ; ໜັງສືພິມ; ໂທລະພາບ; ວິທະຍຸ; ຖະແຫຼງຂ່າວ; ໂຄສະນາ; ຂປລ; ສື່;
          media; press; journalist; journalists; news agency; news agencies; reporters; correspondents; broadcaster;
          broadcasters; newspaper; newspapers; information; communications; broadcasting; editors; newsroom; television; radio;
          presse; journaliste; journalistes; médias; agence; agences; radio; télévision; communication; correspondants; rédaction
        set sides : hai bên; hai nước; hai cơ quan; hai đơn vị; hai hãng; hai đài; hai báo; hai bộ; hai ngành; lẫn nhau;
          hai thông tấn xã; hai tỉnh; song phương; hai phía; hai hội; hai ban; với lào; của lào; phía lào; bạn lào; lào;
          nước ngoài; quốc tế; hai tờ báo; của nhau; việt nam-lào; việt nam - lào; cho lào; hai vụ; hai cục; hai trường;
          ສອງຝ່າຍ; ສອງປະເທດ; ສອງອົງການ; ລາວ-ຫວຽດນາມ; ຫວຽດນາມ-ລາວ; ເຊິ່ງກັນແລະກັນ; ຫວຽດນາມ; ສອງສຳນັກຂ່າວ;
          two sides; both sides; two countries; two agencies; bilateral; each other; mutual; both countries; two ministries;
          laos; lao; vietnam; viet nam; vietnamese; joint; jointly; two nations;
          deux parties; deux pays; deux agences; bilatérale; bilatéral; mutuelle; laos; vietnam; conjointe; conjoint; conjoints
        set lao : lào; lào-việt nam; việt nam-lào; vientiane; viêng chăn; pathet lào; ເວຍງຈັນ; ລາວ; laos; lao; laotien; laotienne;
          savannakhet; champasak; khammouane; houaphan; xiengkhouang; luang prabang; luông pha băng; oudomxay; attapeu;
          sekong; salavan; bolikhamxay; phongsaly; luang namtha; bokeo; xayabury; xaysomboun; pakse
        set pact : biên bản ghi nhớ; bản ghi nhớ; thỏa thuận; hiệp định; kế hoạch hợp tác; chương trình hợp tác; nghị định thư;
          văn kiện; hợp đồng; biên bản; mou; bản thỏa thuận; văn bản; công ước; hiệp ước; tuyên bố chung;
          ບົດບັນທຶກ; ບົດບັນທຶກຄວາມເຂົ້າໃຈ; ສັນຍາ; ຂໍ້ຕົກລົງ; ແຜນການຮ່ວມມື; memorandum; agreement; accord; protocol; plan;
          mémorandum; protocole; accords; agreements; document; documents; treaty
        set period : giai đoạn; thời hạn; có hiệu lực; nhiệm kỳ; đến năm; trong 5 năm; trong ba năm; ໄລຍະ; for the period; period;
          valid; until; 2025-2030; 2026-2030; 2021-2025; 2022-2025; 2025-2028; période; pour la période; valable
        set past : sớm ký; sẽ ký; tiến tới ký; dự kiến ký; đề xuất ký; đề nghị ký; hướng tới ký; chuẩn bị ký; thúc đẩy ký; nghiên cứu ký; xem xét ký; will sign; to be signed; kỷ niệm; năm ngày ký; trước đây; trước đó; nhân dịp; đã ký năm; được ký năm; ngày truyền thống; từ năm;
          anniversary; ຄົບຮອບ; anniversaire
        set law : nghị quyết; nghị định; quyết định; chỉ thị; kết luận; thông tư; luật; kế hoạch; đề án; quy chế; quy định;
          chương trình hành động; thông báo; pháp lệnh; hướng dẫn; ມະຕິ; ດຳລັດ; ກົດໝາຍ; ຄຳສັ່ງ; ແຈ້ງການ; ລັດຖະດຳລັດ;
          decree; resolution; decision; law; directive; circular; décret; résolution; loi; décision
        set press1 : thông tấn xã việt nam; ttxvn; đài tiếng nói việt nam; đài truyền hình việt nam; báo nhân dân; hội nhà báo việt nam;
          vov; vtv; vietnam news agency; vietnam news agency (vna); vna; voice of vietnam; vietnam television; nhan dan newspaper;
          agence vietnamienne d'information; avi; la voix du vietnam; vietnam journalists association;
          ສຳນັກຂ່າວສານຫວຽດນາມ; ສຳນັກຂ່າວຫວຽດນາມ; ວິທະຍຸກະຈາຍສຽງຫວຽດນາມ; ໂທລະພາບຫວຽດນາມ; ສະມາຄົມນັກຂ່າວຫວຽດນາມ;
          báo quân đội nhân dân; báo điện tử; báo thế giới và việt nam; thông tấn xã
        set press2 : thông tấn xã lào; thông tấn xã pathet lào; kpl; đài phát thanh quốc gia lào; đài truyền hình quốc gia lào;
          báo pasaxon; báo vientiane mai; vientiane mai; báo quân đội nhân dân lào; báo pathet lào; hội nhà báo lào; báo vientiane times; pasaxon; lao news agency; khaosan pathet lao;
          lao national radio; lao national television; vientiane times; lao journalists association; agence lao de presse;
          agence de presse lao; agence laotienne; ສຳນັກຂ່າວສານປະເທດລາວ; ຂປລ; ວິທະຍຸກະຈາຍສຽງແຫ່ງຊາດ; ໂທລະພາບແຫ່ງຊາດ;
          ໂທລະພາບແຫ່ງຊາດລາວ; ສະມາຄົມນັກຂ່າວລາວ; ໜັງສືພິມປະຊາຊົນ; đài phát thanh và truyền hình lào; thông tấn lào
        set many : các khóa; những khóa; các lớp; các cuộc; nhiều khóa; nhiều lớp; hình thức; lĩnh vực; sẽ; đề nghị; cử cán bộ; mong muốn
        set exinfo : thông tin đối ngoại; đối ngoại; hình ảnh việt nam; external information; information extérieure
        set asks : câu hỏi; trả lời; phản ứng; bình luận; họp báo; nêu rõ; khẳng định lập trường; question; asked; journalists; said

        context media 0.5
        rule ctx.media.1 any good : hai {báo/tờ báo/đài/hãng tin/hãng/cơ quan báo chí/tòa soạn}; {trao đổi/chia sẻ} {tin, bài/tin bài/tin, ảnh/tin tức}; hợp tác thông tin, báo chí; thông tin - truyền thông; thông tin đối ngoại; thông tấn xã; hãng thông tấn; cơ quan thông tấn; cơ quan báo chí và truyền thông;
          hợp tác báo chí; hợp tác truyền thông; hợp tác thông tin; thông tin truyền thông; thông tin, báo chí; thông tin báo chí;
          thông tin đại chúng; hội nhà báo; tuyên giáo; tuyên huấn; thông tin và truyền thông; thông tin, truyền thông; vụ báo chí;
          cục báo chí; đài tiếng nói việt nam; đài phát thanh quốc gia; thông tin, văn hóa và du lịch; công tác tuyên truyền; ttxvn;
          ສຳນັກຂ່າວ; ສຳນັກຂ່າວສານ; ສື່ມວນຊົນ; ຂໍ້ມູນຂ່າວສານ; ຖະແຫຼງຂ່າວ; ໂຄສະນາອົບຮົມ; ສະມາຄົມນັກຂ່າວ; ຂປລ;
          news agency; news agencies; mass media; media cooperation; press cooperation; external information; state media;
          press department; media department; journalists' association; journalists association; information ministry;
          ministry of information; agence de presse; agence lao; agence vietnamienne; coopération médiatique; information extérieure;
          agences de presse; médias; coopération en matière de presse
        rule ctx.media.2 any nearby : báo chí; truyền thông; phóng viên; nhà báo; tuyên truyền; phát thanh; truyền hình; tin, bài; biên tập;
          ນັກຂ່າວ; ຂ່າວສານ; ໜັງສືພິມ; ວິທະຍຸ; ໂທລະພາບ; ໂຄສະນາ; ສື່; media; press; journalists; reporters; broadcasters; broadcasting;
          correspondents; newspapers; presse; journalistes; radio; télévision; reporters; information

        context coop 0.5
        rule ctx.coop.1 any good : thông tin đối ngoại; việt nam-lào; việt nam - lào; lào-việt nam; lào - việt nam; việt - lào; việt-lào;
          hợp tác song phương; việt nam và lào; giữa hai nước; ຫວຽດນາມ-ລາວ; ລາວ-ຫວຽດນາມ; ລາວ - ຫວຽດນາມ; ຫວຽດນາມ - ລາວ; ລາວ ແລະ ຫວຽດນາມ;
          ຫວຽດນາມ ແລະ ລາວ; vietnam-laos; laos-vietnam; vietnam and laos; laos and vietnam; viet nam and laos; laos and viet nam;
          vietnam - laos; lao-vietnamese; vietnamese and lao; lao and vietnamese; vietnam et le laos; laos et le vietnam; viet nam-laos;
          ສອງປະເທດ ລາວ; external information; information extérieure; vietnam-laos cooperation; vietnamo-lao
        rule ctx.coop.2 any nearby : hợp tác; hai bên; hai nước; đối ngoại; song phương; lào; hội đàm; hữu nghị; đoàn đại biểu;
          ຮ່ວມມື; ສອງຝ່າຍ; ສອງປະເທດ; ຫວຽດນາມ; ມິດຕະພາບ; cooperation; bilateral; both sides; two sides; laos; lao; coopération; deux pays;
          deux parties; memorandum

        # One of the countries whose exchange this is, or an organ that bears its name.
        context home 0.25
        rule ctx.home.1 any nearby : việt nam; lào; ttxvn; vov; vtv; kpl; vientiane; viêng chăn; thông tin đối ngoại; hà nội; việt-lào;
          ລາວ; ຫວຽດນາມ; ສປປ ລາວ; ຂປລ; vietnam; viet nam; laos; lao; vietnamese; vna; hanoi; laotien; vietnamien; vietnamienne; laotienne

        # External information as a policy: Conclusion 57-KL/TW, Resolution 47/NQ-CP and what carries them out.
        context policy 0.6
        rule ctx.policy.1 any good +law : thông tin đối ngoại
        rule ctx.policy.2 any good : nghị quyết {số /}47/nq-cp; nghị quyết {số /}47; kết luận {số /}57-kl/tw; kết luận {số /}57;
          chiến lược thông tin đối ngoại; resolution {no. /no /}47/nq-cp; conclusion {no. /}57-kl/tw
        rule ctx.policy.3 any plain +exinfo : chương trình hành động; nhiệm vụ trọng tâm; nhiệm vụ, giải pháp; triển khai thực hiện;
          quản lý nhà nước; action programme; action program; programme d'action

        """#
}
