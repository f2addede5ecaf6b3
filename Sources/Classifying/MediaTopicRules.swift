/// IPTC Media Topics: the part that the field of press cooperation needs, so that other systems understand our subjects.
///
/// Codes and English names are IPTC's (https://iptc.org/standards/media-topics/, CC BY 4.0); the other labels are ours.
/// Most follow from our own codes; the rest has phrases that stand for the topic and little else. A topic that no rule
/// here earns is not given: it is no general subject classifier.
extension TaxonomyRules {
    static let mediaTopics = #"""
        facet mediatopic 0.5

        code medtop:20000638 | mediatopic | quan hệ quốc tế | ການພົວພັນສາກົນ | international relations
        from mt.intl.1 0.9 : EVT-TALK; EVT-VIST; MEC-MOU; MEC-AGR; MEC-PLN; MEC-ANN
        from mt.intl.2 0.8 : FRM-A; FRM-C; FRM-D; CHN-PEO
        rule mt.intl.3 vi good : quan hệ {ngoại giao/song phương/đối tác chiến lược/đối tác toàn diện/đối tác chiến lược toàn diện}; hợp tác {song phương/quốc tế/đa phương}; hội nhập quốc tế
        rule mt.intl.4 lo good : ການພົວພັນ{ສອງຝ່າຍ/ການທູດ/ສາກົນ}; ການຮ່ວມມືສາກົນ
        rule mt.intl.5 en good : {diplomatic/bilateral} relations; bilateral {cooperation/ties/talks}; strategic partnership; foreign minister; foreign ministry
        rule mt.intl.6 fr good : relations {diplomatiques/bilatérales}; coopération bilatérale; partenariat stratégique

        code medtop:20000639 | mediatopic | ngoại giao | ການທູດ | diplomacy
        from mt.dipl.1 0.8 : EVT-TALK; EVT-VIST
        rule mt.dipl.2 vi good : hội đàm; {đại sứ/đại sứ quán/tổng lãnh sự/tổng lãnh sự quán} {việt nam/lào/nước}; bộ ngoại giao; ngoại giao {nhân dân/nhà nước/văn hóa/kinh tế}; trình quốc thư
        rule mt.dipl.3 lo good : ສະຖານທູດ; ເອກອັກຄະລັດຖະທູດ; ກະຊວງການຕ່າງປະເທດ
        rule mt.dipl.4 en good : {ambassador/embassy/consulate/diplomat/diplomats/diplomacy}
        rule mt.dipl.5 fr good : {ambassadeur/ambassade/consulat/diplomatie}

        code medtop:20000045 | mediatopic | truyền thông đại chúng | ສື່ມວນຊົນ | mass media
        from mt.media.1 0.9 : CHN-PRS; FRM-B; FRM-C; MEC-NWX; MEC-RES; MEC-COP; MEC-DIS
        from mt.media.2 0.8 : FLD-GOV; FLD-EVT; FLD-TRN
        rule mt.media.3 vi good : {cơ quan báo chí/thông tin đại chúng/truyền thông đại chúng/phương tiện truyền thông/hãng thông tấn/thông tấn xã/đài truyền hình/đài phát thanh/hội nhà báo/luật báo chí/báo chí cách mạng}
        rule mt.media.4 lo good : {ສື່ມວນຊົນ/ສຳນັກຂ່າວສານ/ໂທລະພາບ/ວິທະຍຸກະຈາຍສຽງ/ສະມາຄົມນັກຂ່າວ}
        rule mt.media.5 en good : {news agency/news agencies/mass media/broadcaster/broadcasters/newspaper/newspapers/journalists' association/press freedom}
        rule mt.media.6 fr good : {agence de presse/médias/presse écrite/journalistes}

        code medtop:20000046 | mediatopic | truyền thông tin tức | ສື່ຂ່າວສານ | news media
        from mt.news.1 0.9 : CHN-PRS; MEC-NWX; MEC-RES

        code medtop:20000593 | mediatopic | chính quyền | ການປົກຄອງ | government
        from mt.gov.1 0.8 : TSK-2; MEC-REG; MEC-ROL
        rule mt.gov.2 vi plain : chính phủ; thủ tướng; bộ trưởng; ủy ban nhân dân; quốc hội; kỳ họp
        rule mt.gov.3 lo plain : ລັດຖະບານ; ນາຍົກລັດຖະມົນຕີ; ລັດຖະມົນຕີ; ສະພາແຫ່ງຊາດ
        rule mt.gov.4 en plain : {prime minister/cabinet/national assembly/parliament/government}
        rule mt.gov.5 fr plain : {premier ministre/gouvernement/parlement/assemblée nationale}

        code medtop:20000621 | mediatopic | chính sách của chính phủ | ນະໂຍບາຍຂອງລັດຖະບານ | government policy
        from mt.policy.1 0.9 : TSK-1; TSK-2; TSK-5; MEC-PRG; MEC-LAW; KND-PLAN

        code medtop:20000121 | mediatopic | pháp luật | ກົດໝາຍ | law
        from mt.law.1 0.9 : KND-LEG; MEC-LAW; EVT-ISSU
        rule mt.law.2 vi good : {dự thảo luật/dự án luật/sửa đổi luật/luật sửa đổi, bổ sung/văn bản quy phạm pháp luật/vi phạm pháp luật}
        rule mt.law.3 en good : {draft law/amended law/legislation/legal document/legal documents}

        code medtop:20001237 | mediatopic | kỷ niệm | ວັນຄົບຮອບ | anniversary
        from mt.anni.1 1 : EVT-ANNI

        code medtop:20000498 | mediatopic | giải thưởng | ລາງວັນ | award and prize
        from mt.award.1 1 : EVT-AWRD

        code medtop:20000501 | mediatopic | lễ, nghi lễ | ພິທີ | ceremony
        from mt.cer.1 0.8 : EVT-SIGN; EVT-AWRD
        rule mt.cer.2 vi plain : {lễ khai mạc/lễ bế mạc/lễ trao giải/lễ ra mắt/lễ công bố/lễ đón}

        code medtop:20001216 | mediatopic | đào tạo nghề nghiệp | ການສຶກສາວິຊາຊີບ | vocational education
        from mt.train.1 0.9 : EVT-TRNG; MEC-TRN

        code medtop:20000038 | mediatopic | văn hóa | ວັດທະນະທຳ | culture
        from mt.cult.1 0.8 : EVT-FEST
        rule mt.cult.2 vi good : {giao lưu văn hóa/di sản văn hóa/bản sắc văn hóa/di sản thế giới/lễ hội truyền thống/tuần văn hóa}
        rule mt.cult.3 lo good : {ແລກປ່ຽນວັດທະນະທຳ/ມໍລະດົກວັດທະນະທຳ/ມໍລະດົກໂລກ}
        rule mt.cult.4 en good : {cultural exchange/cultural heritage/world heritage/cultural week}
        rule mt.cult.5 fr good : {échange culturel/patrimoine culturel/patrimoine mondial}

        code medtop:20000646 | mediatopic | tổ chức phi chính phủ | ອົງການຈັດຕັ້ງທີ່ບໍ່ຂຶ້ນກັບລັດຖະບານ | non-governmental organisation
        rule mt.ngo.1 vi good : {tổ chức phi chính phủ/hội hữu nghị/liên hiệp các tổ chức hữu nghị}
        rule mt.ngo.2 en good : {non-governmental organisation/non-governmental organization/friendship association}

        code medtop:11000000 | mediatopic | chính trị và chính quyền | ການເມືອງ ແລະ ການປົກຄອງ | politics and government
        from mt.pol.1 0.9 : CHN-PAR; CHN-STA; EVT-CONG; medtop:20000593; medtop:20000621; medtop:20000638
        rule mt.pol.2 vi good : {tổng bí thư/bộ chính trị/ban chấp hành trung ương/chủ tịch nước/đại hội đảng}
        rule mt.pol.3 lo good : {ເລຂາທິການໃຫຍ່/ກົມການເມືອງ/ປະທານປະເທດ/ກອງປະຊຸມໃຫຍ່}

        code medtop:01000000 | mediatopic | nghệ thuật, văn hóa, giải trí và truyền thông | ສິລະປະ, ວັດທະນະທຳ, ບັນເທີງ ແລະ ສື່ | arts, culture, entertainment and media
        from mt.arts.1 0.9 : medtop:20000045; medtop:20000046; medtop:20000038; EVT-EXHI; EVT-FEST
        rule mt.arts.2 vi good : {liên hoan phim/triển lãm ảnh/biểu diễn nghệ thuật/văn học nghệ thuật/mỹ thuật/ca sĩ/bộ phim}

        code medtop:04000000 | mediatopic | kinh tế, kinh doanh và tài chính | ເສດຖະກິດ, ທຸລະກິດ ແລະ ການເງິນ | economy, business and finance
        rule mt.econ.1 vi good : {tăng trưởng kinh tế/kim ngạch xuất nhập khẩu/kim ngạch thương mại/kim ngạch hai chiều/vốn đầu tư/ngân hàng nhà nước/thị trường chứng khoán/doanh nghiệp xuất khẩu/thu hút đầu tư}
        rule mt.econ.2 lo good : {ການລົງທຶນ/ການຄ້າສອງຝ່າຍ/ເສດຖະກິດມະຫາພາກ/ຕະຫຼາດຫຼັກຊັບ}
        rule mt.econ.3 en good : {economic growth/trade turnover/two-way trade/stock market/foreign investment/exports and imports}
        rule mt.econ.4 fr good : {croissance économique/échanges commerciaux/investissements étrangers}

        code medtop:05000000 | mediatopic | giáo dục | ການສຶກສາ | education
        from mt.edu.1 0.8 : medtop:20001216
        rule mt.edu.2 vi good : {giáo dục và đào tạo/học sinh, sinh viên/lưu học sinh/học bổng/năm học mới/kỳ thi tốt nghiệp}
        rule mt.edu.3 lo good : {ກະຊວງສຶກສາທິການ/ນັກຮຽນ, ນັກສຶກສາ/ທຶນການສຶກສາ}
        rule mt.edu.4 en good : {scholarship/scholarships/higher education/school year}

        code medtop:13000000 | mediatopic | khoa học và công nghệ | ວິທະຍາສາດ ແລະ ເຕັກໂນໂລຊີ | science and technology
        from mt.tech.1 0.8 : FLD-DIG
        rule mt.tech.2 vi good : {khoa học và công nghệ/khoa học, công nghệ/trí tuệ nhân tạo/đổi mới sáng tạo/chuyển đổi số}
        rule mt.tech.3 lo good : {ປັນຍາປະດິດ/ວິທະຍາສາດ ແລະ ເຕັກໂນໂລຊີ/ຫັນເປັນດິຈິຕອນ}
        rule mt.tech.4 en good : {artificial intelligence/digital transformation/science and technology}
        rule mt.tech.5 fr good : {intelligence artificielle/transformation numérique}

        code medtop:16000000 | mediatopic | xung đột, chiến tranh và hòa bình | ຂໍ້ຂັດແຍ່ງ, ສົງຄາມ ແລະ ສັນຕິພາບ | conflict, war and peace
        rule mt.war.1 vi good : {xung đột vũ trang/ngừng bắn/lệnh ngừng bắn/tiến trình hòa bình/chiến dịch quân sự/không kích}
        rule mt.war.2 en good : {ceasefire/armed conflict/airstrike/airstrikes/peace process/military operation}
        rule mt.war.3 fr good : {cessez-le-feu/conflit armé/processus de paix}

        code medtop:03000000 | mediatopic | thảm họa, tai nạn và sự cố khẩn cấp | ໄພພິບັດ, ອຸບັດຕິເຫດ | disaster, accident and emergency incident
        rule mt.dis.1 vi good : {lũ lụt/sạt lở đất/lũ quét/động đất/bão số/khắc phục hậu quả/tai nạn giao thông/hỏa hoạn}
        rule mt.dis.2 lo good : {ນ້ຳຖ້ວມ/ແຜ່ນດິນໄຫວ/ໄພທຳມະຊາດ}
        rule mt.dis.3 en good : {earthquake/landslide/landslides/flooding/flash flood/typhoon/death toll}
        rule mt.dis.4 fr good : {tremblement de terre/inondations/glissement de terrain}

        code medtop:07000000 | mediatopic | y tế | ສາທາລະນະສຸກ | health
        rule mt.health.1 vi good : {bộ y tế/dịch bệnh/tiêm chủng/ca mắc/vắc xin/vaccine/bệnh nhân/sốt xuất huyết}
        rule mt.health.2 lo good : {ກະຊວງສາທາລະນະສຸກ/ວັກຊີນ/ພະຍາດ}
        rule mt.health.3 en good : {ministry of health/vaccination/epidemic/outbreak/patients}

        code medtop:15000000 | mediatopic | thể thao | ກິລາ | sport
        rule mt.sport.1 vi good : {sea games/đội tuyển quốc gia/huấn luyện viên/vòng loại/bán kết/huy chương/vận động viên/trận đấu/cầu thủ}
        rule mt.sport.2 lo good : {ຊີເກມ/ນັກກິລາ/ຫຼຽນຄຳ/ບານເຕະ}
        rule mt.sport.3 en good : {sea games/gold medal/semi-final/head coach/national team}

        """#
}
