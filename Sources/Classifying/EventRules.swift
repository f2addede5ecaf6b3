extension TaxonomyRules {
    /// Facet `event`: what took place.
    ///
    /// Title and lead tell; a word deep in the body is background.
    static let events = #"""
        code EVT-TALK | event | Hội đàm | ການພົບປະເຈລະຈາ | Talks
        rule talk.1 vi event : {cuộc /buổi /phiên /}hội đàm; đàm phán song phương
        rule talk.2 vi happened : {đã /}tiến hành hội đàm; đã hội đàm; tại {cuộc /buổi /}hội đàm; hội đàm với; hội đàm trực tuyến
        rule talk.3 lo event : ເຈລະຈາ; ພົບປະເຈລະຈາ; ການເຈລະຈາ; ພົບປະສອງຝ່າຍ; ໂອ້ລົມ
        rule talk.4 en event : held talks; hold talks; holds talks; talks with; talks between; bilateral talks; online talks; talks; held discussions; consultations
        rule talk.5 fr event : entretiens; pourparlers; s'est entretenu; se sont entretenus; a eu des entretiens; s'est entretenue

        code EVT-WORK | event | Buổi làm việc, trao đổi | ການພົບປະເຮັດວຽກ | Working session
        rule work.1 vi event : {buổi/cuộc/phiên/chương trình} {làm việc/trao đổi, làm việc/làm việc, trao đổi/tiếp và làm việc/gặp, làm việc/gặp và làm việc/trao đổi/tiếp và trao đổi}; {có buổi /}làm việc với{ đoàn/}; tiếp{,/ và/} làm việc{ với/}; buổi trao đổi; gặp{,/ và/} làm việc; buổi tiếp; tiếp đoàn{ công tác/ đại biểu/ cán bộ/ nhà báo/ phóng viên/ báo}; đã tiếp {đoàn/ông/bà/đồng chí/đại sứ/ngài/thân mật/và}; tiếp xã giao; cuộc gặp
        rule work.2 vi told : đã {có buổi làm việc/làm việc với/có buổi trao đổi/có cuộc làm việc/tiếp và làm việc/tiếp, làm việc/có buổi trao đổi, làm việc}; tại buổi {làm việc/trao đổi/tiếp/trao đổi, làm việc/tiếp và làm việc}; tại cuộc {gặp/làm việc/trao đổi}
        rule work.3 lo event : ພົບປະເຮັດວຽກ; ພົບປະເຮັດວຽກກັບ; ເຮັດວຽກຮ່ວມ{ກັບ/}; ຕ້ອນຮັບ ແລະ ເຮັດວຽກ; ໃຫ້ການຕ້ອນຮັບ; ຕ້ອນຮັບການເຂົ້າຢ້ຽມຂໍ່ານັບ; ເຂົ້າຢ້ຽມຂໍ່ານັບ; ເຂົ້າຢ້ຽມຂ່ຳນັບ; ພົບປະແລກປ່ຽນ; ພົບປະ
        rule work.4 en event : working {session/meeting/sessions/meetings}; met with; held a meeting; meeting with; received a delegation; received the delegation; worked with; hosted a reception; a reception for; had a meeting
        rule work.5 fr event : {séance/réunion/rencontre} de travail; a reçu; s'est réuni; a rencontré; ont eu une séance; a travaillé avec; se sont réunis

        code EVT-SIGN | event | Ký kết | ພິທີເຊັນ | Signing
        rule sign.1 vi event -past : {lễ /}ký kết; ký {thỏa thuận/biên bản/bản ghi nhớ/kế hoạch/hiệp định/văn kiện/hợp tác}; ký {và /}trao {văn kiện/thỏa thuận}; lễ ký; đặt bút ký
        rule sign.2 vi happened +pact +sides -past : đã ký; đã ký kết; {triển khai /tiến hành /tổ chức /thực hiện /}ký kết; cùng ký; lễ ký; hai bên ký; chính thức ký; đại diện hai bên ký; ký kết và trao; chứng kiến {lễ /}ký
        rule sign.3 lo event -past : ເຊັນ{ບົດບັນທຶກ/ສັນຍາ/ຂໍ້ຕົກລົງ/}; ລົງນາມ; ພິທີເຊັນ; ພິທີລົງນາມ; ໄດ້ເຊັນ; ຮ່ວມກັນເຊັນ
        rule sign.4 lo happened +pact +sides -past : ໄດ້ເຊັນ; ໄດ້ລົງນາມ; ເຊັນບົດບັນທຶກ; ລົງນາມບົດບັນທຶກ; ຮ່ວມລົງນາມ
        rule sign.5 en event -past : {signed/sign/signs/signing of/signing ceremony/signing} {a /an /the /}{memorandum/agreement/cooperation/plan/mou/protocol/document/documents/professional cooperation agreement/accord/new/deal/pact}; signing ceremony; inked
        rule sign.6 en happened +pact +sides -past : signed; signing ceremony; inked
        rule sign.7 fr event -past : {ont signé/a signé/signent/signature/cérémonie de signature/signature d'un/signé}
        rule sign.8 fr happened +pact +sides -past : ont signé; a signé; signature

        code EVT-VIST | event | Chuyến thăm | ການຢ້ຽມຢາມ | Visit
        rule vist.1 vi event : chuyến {thăm/công tác/thăm và làm việc/thăm, làm việc/thăm chính thức}; thăm {cấp nhà nước/chính thức/hữu nghị/và làm việc/, làm việc/hữu nghị chính thức/xã giao}; sang thăm; thăm{ và/,} làm việc; tới thăm; đến thăm; {thăm/công tác} {tại /tới /}{lào/việt nam/nước chdcnd lào/viêng chăn/vientiane}
        rule vist.2 lo event : ຢ້ຽມຢາມ; ມາຢ້ຽມຢາມ; ເດີນທາງໄປຢ້ຽມຢາມ; ການຢ້ຽມຢາມ; ຢ້ຽມຢາມ ແລະ ເຮັດວຽກ; ເດີນທາງມາຢ້ຽມຢາມ
        rule vist.3 en event : {official/state/working/friendly/friendship/official friendly} {visit/visits/trip}; paid a visit; {visit/visited/visiting} {to /}{laos/vietnam/vientiane/hanoi/viet nam}; visit to; on a visit; working trip; is visiting; visiting delegation
        rule vist.4 fr event : visite {officielle/d'etat/d'état/de travail/d'amitié/officielle d'amitié}; en visite; visite {au/à}; rendu visite; effectue une visite

        code EVT-ANNI | event | Kỷ niệm | ວັນຄົບຮອບ | Anniversary
        rule anni.1 vi event : {lễ /mít tinh /nhân dịp /nhân /hoạt động /chào mừng /}kỷ niệm; {lễ /}kỷ niệm {trọng thể/lần thứ}; năm ngày {thành lập/thiết lập/ký/quốc khánh/truyền thống/báo chí}
        rule anni.2 lo event : ຄົບຮອບ; ວັນຄົບຮອບ; ສະເຫຼີມສະຫຼອງ; ສະຫຼອງ
        rule anni.3 en event : anniversary; commemorate; commemorating; commemoration; celebrate the; anniversaries
        rule anni.4 fr event : anniversaire; commémorer; commémoration; célébration de

        code EVT-TRNG | event | Khóa tập huấn, đào tạo | ຊຸດຝຶກອົບຮົມ | Training course
        rule trng.1 vi event -many : {khai giảng/bế giảng/khai mạc/bế mạc/tổ chức} {khóa/lớp/chương trình}{ học/ tập huấn/ đào tạo/ bồi dưỡng}; {khóa/lớp/chương trình/hội nghị} {tập huấn/bồi dưỡng/đào tạo ngắn hạn}; tập huấn nghiệp vụ; lễ {khai giảng/bế giảng}; tập huấn {cho/về/kỹ năng}; hội nghị tập huấn
        rule trng.2 vi happened : khai giảng {khóa/lớp}; bế giảng {khóa/lớp}; tại lễ {khai giảng/bế giảng}; đã khai giảng; lễ {khai giảng/bế giảng}
        rule trng.3 lo event : ໄຂຊຸດຝຶກອົບຮົມ; ຊຸດຝຶກອົບຮົມ; ເປີດຊຸດຝຶກອົບຮົມ; ປິດຊຸດຝຶກອົບຮົມ; ພິທີໄຂຝຶກອົບຮົມ; ຝຶກອົບຮົມ{ກ່ຽວກັບ/ວິຊາສະເພາະ/ໃຫ້}; ໄຂການຝຶກອົບຮົມ; ເປີດຝຶກອົບຮົມ; ເປີດການຝຶກອົບຮົມ; ໄຂຝຶກອົບຮົມ; ປິດການຝຶກອົບຮົມ; ຈັດຝຶກອົບຮົມ; ຈັດການຝຶກອົບຮົມ; ຈັດຊຸດຝຶກອົບຮົມ
        rule trng.4 en event : training {course/workshop/programme/program/session/class} {for/on/opened/opens/closed/was/has/in/began}; {opened/opens/held/closed/organised/organized} a training; training {course/workshop}; opening of a training; {complete/completed/completes/attend/attended/finish/finished/begin/began/start/started/undergo/underwent/joined} {a /an /the /}{training/training course}; {week-long/weeklong/month-long/one-day/two-day/three-day/four-day/five-day/ten-day/one-week/two-week/short} {training/course/training course/workshop}; training {opens/begins/starts/ends/concludes}
        rule trng.5 fr event : {cours/stage/session/atelier} de formation; formation organisée; ouverture d'un stage; {atelier/stage/cours/session} {destiné/destinée} {à/aux}; {suivi/achevé/terminé} {une formation/un stage/une session de formation}; {atelier/stage} pour {les /des /}journalistes

        code EVT-CONF | event | Hội nghị, hội thảo, tọa đàm | ກອງປະຊຸມ / ສຳມະນາ | Conference / seminar
        rule conf.1 vi event -many : {tại /dự /tổ chức /khai mạc /chủ trì /}{hội nghị/hội thảo/tọa đàm/diễn đàn/kỳ họp/phiên họp toàn thể}; kỳ họp lần thứ; cuộc họp báo; hội nghị {tổng kết/sơ kết/triển khai/toàn quốc/quốc tế/trực tuyến}
        rule conf.2 vi told : {phát biểu khai mạc/phát biểu tại/khai mạc/tại} {hội nghị/hội thảo/tọa đàm}
        rule conf.3 lo event : ກອງປະຊຸມ; ສຳມະນາ; ກອງປະຊຸມສຳມະນາ; ເວທີສຳມະນາ; ໂຕະມົນ; ກອງປະຊຸມປຶກສາຫາລື
        rule conf.4 en event : {conference/seminar/symposium/workshop/forum/roundtable/colloquium}
        rule conf.5 fr event : {conférence/séminaire/colloque/symposium/forum/table ronde/atelier}

        code EVT-EXHI | event | Triển lãm | ງານວາງສະແດງ | Exhibition
        rule exhi.1 vi event -many : {khai mạc /tổ chức /cuộc /lễ khai mạc /}triển lãm; {trưng bày/trưng bày chuyên đề/không gian trưng bày}; triển lãm {ảnh/sách/tranh/quốc tế}
        rule exhi.2 vi happened : khai mạc triển lãm; tại triển lãm; triển lãm trưng bày; triển lãm giới thiệu
        rule exhi.3 lo event : ງານວາງສະແດງ; ວາງສະແດງຮູບ; ວາງສະແດງ; ໄຂງານວາງສະແດງ
        rule exhi.4 en event : exhibition; exhibitions; photo exhibition; on display
        rule exhi.5 fr event : exposition; expositions; exposition de photos

        code EVT-FEST | event | Ngày hội, giao lưu | ງານບຸນ / ງານແລກປ່ຽນວັດທະນະທຳ | Festival / exchange
        rule fest.1 vi event : ngày hội; lễ hội; {đêm /chương trình /buổi /hoạt động /hội nghị }giao lưu{ văn hóa/ nghệ thuật/ hữu nghị/ nhân dân/}; tuần {văn hóa/lễ hội/phim}; liên hoan {phim/truyền hình/phát thanh/âm nhạc/nghệ thuật}; giao lưu {văn hóa/hữu nghị/nghệ thuật/biên giới}; festival
        rule fest.2 lo event : ງານບຸນ; ງານມະຫາກຳ; ງານແລກປ່ຽນວັດທະນະທຳ; ແລກປ່ຽນວັດທະນະທຳ; ງານສະແດງສິລະປະ; ງານມິດຕະພາບ; ອາທິດວັດທະນະທຳ
        rule fest.3 en event : festival; cultural exchange; friendship exchange; culture week; film week; cultural week; art exchange
        rule fest.4 fr event : festival; échange culturel; échanges culturels; semaine culturelle; semaine du film

        code EVT-ISSU | event | Ban hành văn bản | ການປະກາດໃຊ້ນິຕິກຳ | Promulgation of an instrument
        rule issu.1 vi told +law : {đã /vừa /mới /}ban hành; {vừa /đã }ký {quyết định/nghị quyết/nghị định/chỉ thị/ban hành}; được ban hành; ký ban hành; ban hành kèm theo; có hiệu lực{ thi hành/} từ
        rule issu.2 lo told +law : ປະກາດໃຊ້; ໄດ້ປະກາດໃຊ້; ອອກ{ດຳລັດ/ມະຕິ/ຄຳສັ່ງ}; ມີຜົນສັກສິດ
        rule issu.3 en told +law : {issued/issues/promulgated/promulgates/enacted/promulgation}; takes effect; took effect; has issued; signed a decision
        rule issu.4 fr told +law : {promulgué/promulgue/publié/émis/adopté/promulgation}; entre en vigueur; a publié

        code EVT-REVW | event | Đánh giá, sơ kết, tổng kết | ການສະຫຼຸບຕີລາຄາ | Review / stock-taking
        rule revw.1 vi event : {hội nghị /}{sơ kết/tổng kết}; {cùng /}{đánh giá lại/đánh giá kết quả/đánh giá những kết quả/đánh giá các kết quả/đánh giá tình hình/đánh giá việc/đánh giá hiệu quả/nhìn lại/rà soát}; kiểm điểm {kết quả/tình hình/việc}
        rule revw.2 vi plain : nhằm đánh giá; {hai bên /cùng /đã }{đánh giá lại/rà soát/đánh giá kết quả/đánh giá những kết quả/điểm lại/nhìn lại/kiểm điểm}; đánh giá việc {triển khai/thực hiện}; đánh giá kết quả hợp tác; đánh giá tình hình hợp tác; đánh giá lại
        rule revw.7 vi happened +sides : đánh giá lại; đánh giá {những /các /}kết quả {hợp tác/đạt được/đã đạt được/triển khai/thực hiện}; cùng nhìn lại{ kết quả/ những kết quả/}
        rule revw.6 vi happened : {hai bên/hai vụ/hai cơ quan/hai đơn vị/lãnh đạo hai bên} {đã /cùng /cùng nhau /cũng /}{đánh giá/đánh giá lại/đánh giá kết quả/đánh giá tình hình/đánh giá những kết quả/đánh giá việc/rà soát/điểm lại/nhìn lại/kiểm điểm/sơ kết/tổng kết} {cơ chế/kết quả/tình hình/việc/những kết quả/các hoạt động/công tác/quá trình/hiệu quả/hợp tác/các kết quả}; {nhằm /để /}đánh giá lại cơ chế
        rule revw.3 lo event : ສະຫຼຸບຕີລາຄາ; ຕີລາຄາຜົນ; ສະຫຼຸບການ; ສະຫຼຸບຜົນ; ຕີລາຄາຄືນ; ທົບທວນ; ກອງປະຊຸມສະຫຼຸບ
        rule revw.4 en event : {review/reviewed/reviews/reviewing/assessed/evaluated/took stock/evaluate/assess} {the /}{results/outcomes/implementation/cooperation/progress/of/achievements/past}; {review/summary/stock-taking} {conference/meeting}; took stock; reviewed
        rule revw.5 fr event : {bilan/dressé le bilan/évaluer/évalué/passé en revue/fait le point}; faire le bilan; dresser le bilan

        code EVT-AWRD | event | Trao huân chương, giải thưởng | ການມອບຫຼຽນໄຊ / ລາງວັນ | Award
        rule awrd.1 vi event : {trao/trao tặng/đón nhận/tặng thưởng/nhận/được tặng/được tặng thưởng/trao thưởng/tặng} {huân chương/huy chương/giải thưởng/kỷ niệm chương/bằng khen/danh hiệu}; lễ trao {giải/tặng/giải thưởng/huân chương}; trao giải; {đoạt/giành/nhận} giải thưởng; lễ vinh danh; {huân chương/kỷ niệm chương} {lao động/hữu nghị/tự do/vì sự nghiệp}
        rule awrd.2 lo event : ມອບຫຼຽນ{ໄຊ/ກາ/}; ມອບລາງວັນ; ປະດັບຫຼຽນ; ຫຼຽນໄຊ; ຫຼຽນກາ; ພິທີມອບລາງວັນ; ມອບໃບຍ້ອງຍໍ
        rule awrd.3 en event : {awarded/presented/conferred/bestowed/received/receives/presents/wins/won} {the /a /an /with /with the /}{order/medal/award/awards/insignia/prize/prizes/orders/medals}; award ceremony; awards ceremony; awarding ceremony
        rule awrd.4 fr event : {décerné/remis/reçu/décoré/décernée} {l'ordre/la médaille/le prix/de l'ordre/des ordres}; remise {de prix/des prix/de l'ordre/de médailles}; cérémonie de remise

        code EVT-CONG | event | Đại hội Đảng | ກອງປະຊຸມໃຫຍ່ຂອງພັກ | Party congress
        rule cong.1 vi event : đại hội {đảng/đại biểu toàn quốc/đại biểu đảng bộ/xi/xii/xiii/xiv/xv}; đại hội đảng {toàn quốc/bộ/lần thứ}; đại hội {đại biểu }lần thứ {xii/xiii/xiv/xi/xv} của đảng; đại hội toàn quốc lần thứ
        rule cong.2 lo event : ກອງປະຊຸມໃຫຍ່{ຂອງພັກ/ຄັ້ງທີ/ຜູ້ແທນ/ທົ່ວປະເທດ/ພັກ/}
        rule cong.3 en event : party congress; national party congress; {11th/12th/13th/14th} {national /}{congress/party congress}; national congress of the party
        rule cong.4 fr event : congrès {national du parti/du parti/national}; {xie/xiie/xiiie/xive} congrès

        """#
}
