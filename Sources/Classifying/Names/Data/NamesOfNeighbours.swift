extension ShippedNames {
    /// Bodies of Cambodia, China and Thailand that the field meets.
    static let neighbours = #"""
        org kh.mofa | KH | Bộ Ngoại giao; Bộ Ngoại giao và Hợp tác quốc tế;
          Bộ Ngoại giao và Hợp tác quốc tế Campuchia | | Ministry of Foreign Affairs and International Cooperation |
        org kh.moi | KH | Bộ Thông tin; Bộ Thông tin Campuchia | ກະຊວງຂ່າວສານກຳປູເຈຍ | Ministry of Information |
        org kh.cpp | KH | Đảng Nhân dân Campuchia | ພັກປະຊາຊົນກຳປູເຈຍ | Cambodian People's Party; CPP |
          Parti du peuple cambodgien
        org kh.akp | KH | Thông tấn xã Campuchia; Hãng thông tấn AKP; AKP | | Agence Kampuchea Presse |
          Agence Kampuchéa Presse
        org kh.na | KH | Quốc hội; Quốc hội Campuchia | | National Assembly of Cambodia |
        org kh.senate | KH | Thượng viện Campuchia | | Senate of Cambodia |
        org kh.gov | KH | Chính phủ; Chính phủ Hoàng gia Campuchia; Chính phủ Campuchia | |
          Royal Government of Cambodia |
        org kh.cja | KH | Câu lạc bộ Nhà báo Campuchia | | Club of Cambodian Journalists |
        org cn.mofa | CN | Bộ Ngoại giao | | Ministry of Foreign Affairs; Chinese Foreign Ministry |
        org cn.cpc | CN | Đảng Cộng sản Trung Quốc; ĐCS Trung Quốc | ພັກກອມມູນິດຈີນ | Communist Party of China;
          CPC | Parti communiste chinois
        org cn.cpc.publicity | CN | Ban Tuyên truyền Trung ương Đảng Cộng sản Trung Quốc;
          Ban Tuyên truyền Trung ương Trung Quốc | | Publicity Department of the CPC Central Committee |
        org cn.cpc.international | CN | Ban Liên lạc đối ngoại Trung ương Đảng Cộng sản Trung Quốc;
          Ban Liên lạc Đối ngoại Trung ương Đảng Cộng sản Trung Quốc | |
          International Department of the CPC Central Committee |
        org cn.xinhua | CN | Tân Hoa xã; Tân Hoa Xã; Hãng thông tấn Tân Hoa; Tân hoa xã | ສຳນັກຂ່າວຊິນຮວາ |
          Xinhua News Agency; Xinhua | Chine nouvelle
        org cn.peoplesdaily | CN | Nhân dân Nhật báo; Nhân Dân nhật báo; Nhân dân Nhật báo Trung Quốc | |
          People's Daily | Quotidien du Peuple
        org cn.cmg | CN | Tập đoàn Truyền thông Trung ương Trung Quốc; CCTV; CGTN | | China Media Group |
        org cn.globaltimes | CN | Thời báo Hoàn Cầu; Hoàn cầu Thời báo; Thời báo Hoàn cầu | | Global Times |
        org cn.acja | CN | Hội Nhà báo Trung Quốc | | All-China Journalists Association |
        org cn.gov | CN | Chính phủ; Quốc vụ viện Trung Quốc; Quốc vụ viện | | State Council of China |
        org th.mofa | TH | Bộ Ngoại giao | ກະຊວງການຕ່າງປະເທດໄທ | Ministry of Foreign Affairs; Thai Foreign Ministry |
        org th.prd | TH | Cục Quan hệ công chúng Thái Lan; Cục Quan hệ Công chúng Thái Lan | ກົມປະຊາສຳພັນໄທ |
          Public Relations Department; Government Public Relations Department |
        org th.tna | TH | Thông tấn xã Thái Lan; Hãng thông tấn TNA | | Thai News Agency |
        org th.mcot | TH | MCOT | | MCOT |
        org th.nation | TH | Báo The Nation | | The Nation Thailand |
        org th.bangkokpost | TH | Báo Bangkok Post; Bangkok Post | | Bangkok Post |
        org th.cja | TH | Liên đoàn Nhà báo Thái Lan; Liên đoàn Báo chí Thái Lan; Hội Nhà báo Thái Lan | |
          Confederation of Thai Journalists; Thai Journalists Association |
        org th.gov | TH | Chính phủ; Chính phủ Thái Lan | | Royal Thai Government; Thai Government |
        """#

    /// Bodies of several states, and news agencies of the world.
    static let international = #"""
        org int.asean | | Hiệp hội các quốc gia Đông Nam Á; Hiệp hội các Quốc gia Đông Nam Á; ASEAN | ອາຊຽນ;
          ສະມາຄົມປະຊາຊາດອາຊີຕາເວັນອອກສຽງໃຕ້ | Association of Southeast Asian Nations; ASEAN | ASEAN
        org int.asean.secretariat | | Ban Thư ký ASEAN | ກອງເລຂາອາຊຽນ | ASEAN Secretariat |
        org int.asean.caj | | Liên đoàn Nhà báo ASEAN; Liên đoàn Các nhà báo ASEAN | |
          Confederation of ASEAN Journalists |
        org int.un | | Liên hợp quốc; Liên Hợp Quốc; Liên hiệp quốc; Liên Hiệp Quốc; LHQ | ສະຫະປະຊາຊາດ;
          ອົງການສະຫະປະຊາຊາດ; ສປຊ | United Nations; UN | Organisation des Nations unies; ONU; Nations unies
        org int.un.ga | | Đại hội đồng Liên hợp quốc; Đại hội đồng Liên Hợp Quốc; Đại hội đồng LHQ | |
          United Nations General Assembly; UN General Assembly |
        org int.un.sc | | Hội đồng Bảo an Liên hợp quốc; Hội đồng Bảo an Liên Hợp Quốc; Hội đồng Bảo an;
          Hội đồng Bảo an LHQ; HĐBA LHQ | | UN Security Council; United Nations Security Council |
        org int.un.hrc | | Hội đồng Nhân quyền Liên hợp quốc; Hội đồng Nhân quyền LHQ | | UN Human Rights Council |
        org int.unesco | | Tổ chức Giáo dục, Khoa học và Văn hóa Liên hợp quốc;
          Tổ chức Giáo dục, Khoa học và Văn hóa của Liên hợp quốc; UNESCO | ອົງການຢູແນສໂກ; ຢູແນສໂກ |
          United Nations Educational, Scientific and Cultural Organization; UNESCO | UNESCO
        org int.unicef | | Quỹ Nhi đồng Liên hợp quốc; UNICEF | ອົງການຢູນີເຊັບ | UNICEF |
        org int.undp | | Chương trình Phát triển Liên hợp quốc; UNDP | | United Nations Development Programme; UNDP |
        org int.unhcr | | UNHCR | | UNHCR |
        org int.who | | Tổ chức Y tế Thế giới; Tổ chức Y tế thế giới | ອົງການອະນາໄມໂລກ | World Health Organization;
          World Health Organisation | Organisation mondiale de la Santé
        org int.fao | | FAO; Tổ chức Lương thực và Nông nghiệp Liên hợp quốc | | Food and Agriculture Organization |
        org int.ilo | | Tổ chức Lao động Quốc tế; Tổ chức Lao động quốc tế; ILO | |
          International Labour Organization |
        org int.imf | | Quỹ Tiền tệ Quốc tế; Quỹ Tiền tệ quốc tế; IMF | | International Monetary Fund; IMF |
        org int.wb | | Ngân hàng Thế giới; Ngân hàng thế giới | ທະນາຄານໂລກ | World Bank | Banque mondiale
        org int.adb | | Ngân hàng Phát triển châu Á; Ngân hàng Phát triển Châu Á; ADB | ທະນາຄານພັດທະນາອາຊີ |
          Asian Development Bank; ADB |
        org int.wto | | Tổ chức Thương mại Thế giới; Tổ chức Thương mại thế giới; WTO | | World Trade Organization;
          WTO |
        org int.eu | | Liên minh châu Âu; Liên minh Châu Âu | ສະຫະພາບເອີຣົບ | European Union | Union européenne
        org int.eu.commission | | Ủy ban châu Âu; Ủy ban Châu Âu | | European Commission | Commission européenne
        org int.eu.parliament | | Nghị viện châu Âu; Nghị viện Châu Âu | | European Parliament |
        org int.nato | | NATO; Tổ chức Hiệp ước Bắc Đại Tây Dương | | NATO | OTAN
        org int.apec | | APEC; Diễn đàn Hợp tác Kinh tế châu Á - Thái Bình Dương | | APEC |
        org int.oif | | Tổ chức Quốc tế Pháp ngữ; Cộng đồng Pháp ngữ | |
          International Organisation of La Francophonie | Organisation internationale de la Francophonie; OIF
        org int.mrc | | Ủy hội sông Mekong quốc tế; Ủy hội sông Mê Công quốc tế; Ủy hội sông Mê Công |
          ຄະນະກຳມາທິການແມ່ນ້ຳຂອງ | Mekong River Commission |
        org int.aipa | | AIPA; Hội đồng Liên nghị viện ASEAN | | ASEAN Inter-Parliamentary Assembly |
        org int.ipu | | Liên minh Nghị viện Thế giới; IPU | | Inter-Parliamentary Union |
        org int.oana | | Tổ chức các hãng thông tấn châu Á - Thái Bình Dương; OANA | |
          Organization of Asia-Pacific News Agencies; OANA |
        org int.abu | | Hiệp hội Phát thanh - Truyền hình châu Á - Thái Bình Dương | |
          Asia-Pacific Broadcasting Union |
        org int.ijo | | Tổ chức Quốc tế các nhà báo | | International Organization of Journalists |
        org int.icrc | | Ủy ban Chữ thập đỏ quốc tế; Ủy ban Chữ thập đỏ Quốc tế | |
          International Committee of the Red Cross |
        org int.fifa | | FIFA; Liên đoàn bóng đá thế giới | | FIFA |
        org int.afc | | AFC; Liên đoàn bóng đá châu Á | | Asian Football Confederation |
        org int.ioc | | Ủy ban Olympic Quốc tế; Ủy ban Olympic quốc tế; IOC | | International Olympic Committee |
        org fr.afp | FR | Hãng tin AFP; Hãng thông tấn AFP; AFP | | Agence France-Presse; AFP | Agence France-Presse
        org gb.reuters | GB | Hãng tin Reuters; Reuters | | Reuters |
        org us.ap | US | Hãng tin AP; Hãng thông tấn AP | | Associated Press |
        org ru.tass | RU | Hãng tin TASS; Hãng thông tấn TASS; TASS; ITAR-TASS | | TASS |
        org ru.sputnik | RU | Hãng thông tấn Sputnik; Sputnik | | Sputnik |
        org jp.kyodo | JP | Hãng tin Kyodo; Kyodo | | Kyodo News |
        org jp.nhk | JP | Đài NHK; NHK | | NHK |
        org kr.yonhap | KR | Hãng tin Yonhap; Yonhap | | Yonhap News Agency; Yonhap |
        org cu.pl | CU | Hãng thông tấn Prensa Latina; Prensa Latina | | Prensa Latina |
        org id.antara | ID | Hãng thông tấn Antara; Hãng tin Antara; Antara | | Antara News Agency; Antara | Antara
        org my.bernama | MY | Hãng thông tấn Bernama; Hãng tin Bernama; Bernama | | Bernama | Bernama
        org ph.pna | PH | Hãng thông tấn Philippines | | Philippine News Agency |
        org fr.rfi | FR | Đài RFI; RFI | | Radio France Internationale; RFI | Radio France Internationale; RFI
        org de.dpa | DE | Hãng tin DPA; DPA | | Deutsche Presse-Agentur | Deutsche Presse-Agentur
        org it.ansa | IT | Hãng tin ANSA; ANSA | | ANSA | ANSA
        org us.rfa | US | Đài RFA | | Radio Free Asia |
        org gb.bbc | GB | Đài BBC; BBC | | BBC |
        org us.cnn | US | Đài CNN; CNN | | CNN |
        org us.whitehouse | US | Nhà Trắng | | White House | Maison Blanche
        org us.congress | US | Quốc hội Mỹ | | US Congress |
        org us.pentagon | US | Lầu Năm Góc | | Pentagon |
        org us.state | US | Bộ Ngoại giao Mỹ | | US State Department; State Department |
        org us.mod | US | Bộ Quốc phòng Mỹ | | |
        org ru.kremlin | RU | Điện Kremlin | | Kremlin |
        org ru.mofa | RU | Bộ Ngoại giao Nga | | |
        org jp.jica | JP | Cơ quan Hợp tác Quốc tế Nhật Bản; JICA | | Japan International Cooperation Agency; JICA |
        org kr.koica | KR | Cơ quan Hợp tác Quốc tế Hàn Quốc; KOICA | | KOICA |
        org us.ge | US | | | General Electric |
        org us.gm | US | | | General Motors |
        """#
}
