extension TaxonomyRules {
    /// Facet `kind`: what sort of document this is, by its build first.
    static let kinds = #"""
        code KND-NEWS | kind | Tin/bài tường thuật | ຂ່າວ | News report
        rule news.1 any begun : fact:dated-lead
        rule news.2 vi begun : {sáng/chiều/tối/trưa/đêm} {nay/qua/ngày/mai/hôm nay/hôm qua}; hôm nay; hôm qua; mới đây; vừa qua; ngày {1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/18/19/20/21/22/23/24/25/26/27/28/29/30/31} tháng; trong hai ngày; từ ngày; cùng ngày; sáng sớm
        rule news.3 vi inlead : đã {diễn ra/tiến hành/làm việc/có buổi/tổ chức/khai mạc/ký/tiếp/gặp/hội đàm/phối hợp/khai giảng/trao/có cuộc/dự/đến/thăm/chủ trì/bế mạc/công bố/phát biểu/đón/ban hành/khánh thành/thông qua/xảy ra/đoạt/giành/bắt/cho biết}; diễn ra; khai mạc; tổ chức; tiến hành; hội đàm; ký kết; tiếp và làm việc; buổi làm việc; khai giảng; bế giảng; trao tặng; tiếp đoàn; dẫn đầu; gặp gỡ; bế mạc; công bố; cho biết; vừa có; vừa ký; ra mắt; làm việc với; dự lễ; xét xử; bắt giữ; thắng; xảy ra; khởi tố; thăm
        rule news.4 lo begun : ວັນທີ; ມື້ນີ້; ມື້ວານນີ້; ຕອນເຊົ້າ; ຕອນບ່າຍ; ບໍ່ດົນມານີ້; ຫວ່າງບໍ່ດົນມານີ້; ໃນຕອນ; ເຊົ້ານີ້; ບ່າຍນີ້; ເມື່ອບໍ່ດົນມານີ້
        rule news.5 lo inlead : ໄດ້{ຈັດ/ພົບປະ/ເຊັນ/ລົງນາມ/ຕ້ອນຮັບ/ໄຂ/ເຈລະຈາ/ຈັດຂຶ້ນ/ເຂົ້າ/ມອບ/ຢ້ຽມຢາມ/ເດີນທາງ/ດຳເນີນ/ໃຫ້}; ຈັດຂຶ້ນ; ພົບປະ; ພິທີ; ເຈລະຈາ; ໄຂຂຶ້ນ; ນຳພາ; ຢ້ຽມຢາມ; ລົງນາມ
        rule news.6 en begun : on {monday/tuesday/wednesday/thursday/friday/saturday/sunday}; {january/february/march/april/may/june/july/august/september/october/november/december} {1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/18/19/20/21/22/23/24/25/26/27/28/29/30/31};
          {1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/18/19/20/21/22/23/24/25/26/27/28/29/30/31} {january/february/march/april/june/july/august/september/october/november/december}; yesterday; today; this week; last week; this morning; {monday/tuesday/wednesday/thursday/friday}
        rule news.7 en inlead : held; signed; met; visited; opened; received; announced; said; launched; hosted; completed; began; adopted; renewed; told; met in; was signed; took place; agreed; attended; concluded; discussed; has been; was held; issued; won; beat; died; killed; arrested
        rule news.8 fr begun : {lundi/mardi/mercredi/jeudi/vendredi/samedi/dimanche}; {1er/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/18/19/20/21/22/23/24/25/26/27/28/29/30/31} {janvier/février/mars/avril/mai/juin/juillet/août/septembre/octobre/novembre/décembre}; hier; aujourd'hui; cette semaine; ce matin
        rule news.9 fr inlead : {a eu lieu/ont signé/a signé/s'est tenu/s'est tenue/a reçu/a annoncé/se sont entretenus/s'est entretenu/s'est déroulée/s'est ouvert/s'est ouverte/a organisé/ont organisé/ont eu/a rencontré/a déclaré/a inauguré/ont inauguré/ont renouvelé/ont dressé/organise/organisent/a ouvert/ont assisté/a souligné/a adopté/ont adopté/a visité/ont tenu/a présidé/ont convenu}

        code KND-QA | kind | Tài liệu hỏi - đáp | ເອກະສານຖາມ-ຕອບ | Q&A explainer
        rule qa.1 any layout : fact:question-headings
        rule qa.2 vi titled : hỏi{ -/-/,/ và/ –/ } đáp; hỏi-đáp; hỏi đáp; câu hỏi và trả lời; tài liệu hỏi - đáp; những điều cần biết
        rule qa.3 lo titled : ຖາມ-ຕອບ; ຖາມ ຕອບ; ຄຳຖາມ ແລະ ຄຳຕອບ
        rule qa.4 en titled : q&a; questions and answers; frequently asked questions; question and answer; faq
        rule qa.5 fr titled : questions-réponses; questions et réponses; foire aux questions

        code KND-INTV | kind | Phỏng vấn | ບົດສຳພາດ | Interview
        rule intv.1 any layout : fact:interview-turns
        rule intv.2 vi asked : {trả lời /cuộc /bài /có cuộc }phỏng vấn; {cuộc /}trò chuyện với; trao đổi với phóng viên; có cuộc trao đổi với; đã trả lời phỏng vấn; cuộc trao đổi với phóng viên
        rule intv.3 lo asked : ໃຫ້ສຳພາດ; ບົດສຳພາດ; ສຳພາດ; ໄດ້ໃຫ້ສຳພາດ
        rule intv.4 en asked : {in an /exclusive /gave an /granted an /}interview{ with/ to/}
        rule intv.5 fr asked : {entretien avec/interview/a accordé une interview/entretien accordé}

        code KND-PHOT | kind | Tin ảnh | ຂ່າວພາບ | Photo story
        rule phot.1 vi headed : [ảnh]; {chùm/phóng sự/tin/bộ} ảnh
        rule phot.2 lo headed : ຂ່າວພາບ; ປະມວນພາບ
        rule phot.3 en headed : in pictures; in photos; photo gallery; photo story; photos:; [photos]
        rule phot.4 fr headed : en images; en photos; galerie photo; diaporama

        code KND-VID | kind | Video | ວິດີໂອ | Video
        rule vid.1 any headed : [video]; video:; (video); [clip]; trailer; [vidéo]; vidéo:
        rule vid.2 lo headed : ວິດີໂອ

        code KND-INFO | kind | Infographic | ອິນໂຟກຣາຟິກ | Infographic
        rule info.1 any headed : infographic; infographics; [infographic]; đồ họa:; infographie; ອິນໂຟກຣາຟິກ

        code KND-LEG | kind | Văn bản pháp luật/hành chính | ນິຕິກຳ / ເອກະສານທາງລັດຖະການ | Legal or administrative instrument
        rule leg.1 any found : fact:instrument-layout

        code KND-AGR | kind | Văn bản thỏa thuận, biên bản ghi nhớ | ສັນຍາ / ບົດບັນທຶກຄວາມເຂົ້າໃຈ | Text of an agreement or MoU
        rule kagr.1 any found : fact:agreement-layout

        code KND-PLAN | kind | Kế hoạch, chương trình công tác | ແຜນການ | Plan / work programme
        rule plan.1 any found : fact:plan-layout

        code KND-NOTI | kind | Thông báo, thông cáo | ແຈ້ງການ | Notice / communique
        rule noti.1 vi headed : thông cáo{ báo chí/ chung/ kỳ họp/}; thông báo {kết luận/về/nhanh/của/tuyển}; tuyên bố chung
        rule noti.2 lo headed : ແຈ້ງການ; ຖະແຫຼງການຮ່ວມ
        rule noti.3 en headed : joint communique; joint communiqué; press release; joint statement; communique; public notice
        rule noti.4 fr headed : communiqué{ conjoint/ de presse/}; déclaration commune; avis

        code KND-LETT | kind | Thư, điện | ສານ / ໂທລະເລກ | Letter / telegram
        rule lett.1 vi titled : {thư/điện} {chúc mừng/thăm hỏi/mừng/chia buồn/cảm ơn/ngỏ/thăm}; gửi {thông điệp/thư/điện mừng/điện/thư chúc mừng/thư thăm hỏi/điện chia buồn/lời chia buồn/lời chúc mừng/điện thăm hỏi}; điện mừng; thông điệp {của/chúc mừng/năm mới}
        rule lett.2 lo titled : ສານອວຍພອນ; ສານຊົມເຊີຍ; ສົ່ງສານ; ໂທລະເລກ; ສານສະແດງຄວາມ
        rule lett.3 en titled : {letter/message/telegram/cable} of {congratulations/condolence/condolences/greetings/sympathy/thanks}; congratulatory {message/letter/messages}; sends condolences; extends condolences; sends congratulations; congratulations to; open letter
        rule lett.4 fr titled : {lettre/message/télégramme} de {félicitations/condoléances/remerciements/sympathie}; lettre ouverte

        code KND-ADVI | kind | Khuyến cáo, phát ngôn | ຄຳແນະນຳ / ຖະແຫຼງການ | Advisory / spokesperson statement
        rule advi.1 vi titled : khuyến cáo{ công dân/ người dân/}; {phát ngôn/người phát ngôn} {bộ ngoại giao/của bộ/nêu/trả lời/nói}; việt nam {lên tiếng/phản ứng/nêu quan điểm}; bộ ngoại giao {khuyến cáo/lên tiếng/phản ứng/thông tin về}; phản ứng của việt nam
        rule advi.2 vi inlead +asks : người phát ngôn bộ ngoại giao; trả lời câu hỏi của phóng viên; họp báo thường kỳ
        rule advi.3 lo titled : ໂຄສົກກະຊວງການຕ່າງປະເທດ; ຄຳແນະນຳພົນລະເມືອງ; ແຈ້ງເຕືອນ
        rule advi.4 en titled : {foreign ministry /}spokesperson{ says/ responds/ on/}; travel advisory; foreign ministry spokesman; spokeswoman
        rule advi.5 fr titled : porte-parole; conseils aux voyageurs; avis aux voyageurs

        code KND-QUIZ | kind | Trắc nghiệm | ຄຳຖາມທົດສອບ | Quiz
        rule quiz.1 vi headed : trắc nghiệm{ về/:/ kiến thức/}; câu đố; đố vui; [quiz]
        rule quiz.2 any headed : quiz; quiz:; ຄຳຖາມທົດສອບ

        code KND-SERV | kind | Tin dịch vụ (tử vi, giá vàng, thời tiết, thể thao) | ຂ່າວບໍລິການ | Service item (horoscope, gold, weather, sport): noise class
        rule serv.1 vi headed : tử vi; giá {vàng/xăng/usd/đô la/cà phê/heo/tiêu/thép/lúa gạo/bạc/bitcoin} {hôm nay/ngày/mới nhất/sáng/chiều/trong nước/thế giới}; thời tiết {hôm nay/ngày/ngày mai}; dự báo thời tiết; lịch âm; lịch thi đấu; kết quả {bóng đá/xổ số/trực tiếp}; xổ số; bảng xếp hạng {bóng đá/v-league/ngoại hạng}; bảng tổng sắp huy chương; tỷ giá {hôm nay/ngày/usd/ngoại tệ}; trực tiếp bóng đá; nhận định{ bóng đá/ trận/}; link xem; cung hoàng đạo; tin bão; ngày tốt xấu; lịch phát sóng; lịch cúp điện
        rule serv.2 lo headed : ພະຍາກອນອາກາດ; ລາຄາຄຳ; ອັດຕາແລກປ່ຽນ; ດວງປະຈຳ; ຜົນບານ
        rule serv.3 en headed : horoscope; horoscopes; weather forecast; gold price; gold prices; exchange rates; match schedule; live score; lottery results; fixtures and results; medal table
        rule serv.4 fr headed : horoscope; météo; cours de l'or; prix de l'or; résultats du loto; programme tv

        """#
}
