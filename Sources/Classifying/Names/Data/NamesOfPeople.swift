extension ShippedNames {
    /// People whose names the field's texts write in several ways; a name counts only as it is listed here.
    static let persons = #"""
        person vn.tolam | VN | Tô Lâm | ໂຕເລິມ; ໂຕ ເລິມ | To Lam |
        person vn.luongcuong | VN | Lương Cường | ເລືອງເກື່ອງ | Luong Cuong |
        person vn.phamminhchinh | VN | Phạm Minh Chính | ຟ້າມມິນຈິ້ງ; ຟ້າມ ມິນ ຈິ້ງ | Pham Minh Chinh |
        person vn.tranthanhman | VN | Trần Thanh Mẫn | ເຈີ່ນແທງເມິ້ນ | Tran Thanh Man |
        person vn.nguyenphutrong | VN | Nguyễn Phú Trọng | ຫງວຽນຝູຈ້ອງ | Nguyen Phu Trong |
        person vn.nguyenxuanphuc | VN | Nguyễn Xuân Phúc | ຫງວຽນຊວນຟຸກ | Nguyen Xuan Phuc |
        person vn.vovanthuong | VN | Võ Văn Thưởng | ຫວໍວັນເທື່ອງ | Vo Van Thuong |
        person vn.vuongdinhhue | VN | Vương Đình Huệ | ເວືອງດິ່ງເຫວ້ | Vuong Dinh Hue |
        person vn.trandaiquang | VN | Trần Đại Quang | ເຈີ່ນດ້າຍກວາງ | Tran Dai Quang |
        person vn.phambinhminh | VN | Phạm Bình Minh | ຟ້າມບິນມິນ; ຟ້າມບິ່ງມິງ | Pham Binh Minh |
        person vn.buithanhson | VN | Bùi Thanh Sơn | ບຸ່ຍແທງເຊີນ | Bui Thanh Son |
        person vn.nguyenmanhcuong | VN | Nguyễn Mạnh Cường | ຫງວຽນແມັ້ງເກືອງ | Nguyen Manh Cuong |
        person vn.lehoaitrung | VN | Lê Hoài Trung | ເລຮ່ວາຍຈູງ | Le Hoai Trung |
        person vn.trinhvanquyet | VN | Trịnh Văn Quyết | ຈິ້ງວັນກວຽດ | Trinh Van Quyet |
        person vn.phamthuhang | VN | Phạm Thu Hằng | ຟ້າມທູຮັ່ງ | Pham Thu Hang |
        person vn.vuviettrang | VN | Vũ Việt Trang | ຫວູຫວຽດຈາງ | Vu Viet Trang |
        person vn.hochiminh | VN | Hồ Chí Minh; Nguyễn Ái Quốc; Nguyễn Tất Thành | ໂຮ່ຈີມິນ; ໂຮ່ຈິມິນ |
          Ho Chi Minh | Hô Chi Minh
        person vn.vonguyengiap | VN | Võ Nguyên Giáp | ຫວໍຫງວຽນຢາບ | Vo Nguyen Giap |
        person la.thongloun | LA | Thongloun Sisoulith; Thoong-lun Xi-xu-lít; Thoonglun Sisulit;
          Thongloun Sisulith | ທອງລຸນ ສີສຸລິດ; ທອງລຸນສີສຸລິດ | Thongloun Sisoulith |
        person la.sonexay | LA | Sonexay Siphandone; Sonexay Siphandon; Xỏn-xay Xi-phăn-đon; Sonesay Siphandone |
          ສອນໄຊ ສີພັນດອນ; ສອນໄຊສີພັນດອນ | Sonexay Siphandone; Sonexay Siphandon |
        person la.saysomphone | LA | Saysomphone Phomvihane; Xaysomphone Phomvihane; Xay-xổm-phon Phôm-vi-hản;
          Saysomphone Phomvihan; Xaysomphone Phomvihan | ໄຊສົມພອນ ພົມວິຫານ | Saysomphone Phomvihane;
          Xaysomphone Phomvihane |
        person la.kaysone | LA | Kaysone Phomvihane; Kaysone Phomvihan; Cay-xỏn Phôm-vi-hản; Cayxỏn Phômvihản |
          ໄກສອນ ພົມວິຫານ; ໄກສອນພົມວິຫານ | Kaysone Phomvihane |
        person la.souphanouvong | LA | Souphanouvong; Xu-pha-nu-vông; Xuphanuvông; Suphanuvong | ສຸພານຸວົງ |
          Souphanouvong |
        person la.bounnhang | LA | Bounnhang Vorachith; Bunnhang Volachith; Bun-nhăng Vo-la-chít;
          Bounnhang Vorachit | ບຸນຍັງ ວໍລະຈິດ | Bounnhang Vorachith |
        person la.choummaly | LA | Choummaly Sayasone; Chummaly Sayasone; Chum-ma-ly Xay-nha-xỏn |
          ຈູມມະລີ ໄຊຍະສອນ | Choummaly Sayasone |
        person la.khamtay | LA | Khamtay Siphandone; Khamtay Siphandon; Khăm-tày Xi-phăn-đon | ຄຳໄຕ ສີພັນດອນ |
          Khamtay Siphandone |
        person la.thongsing | LA | Thongsing Thammavong; Thoong-xỉnh Thăm-ma-vông; Thongsing Thammavông |
          ທອງສິງ ທຳມະວົງ | Thongsing Thammavong |
        person la.phankham | LA | Phankham Viphavanh; Phankham Viphavan; Phăn-khăm Vi-pha-vẳn | ພັນຄຳ ວິພາວັນ |
          Phankham Viphavanh |
        person la.panyathotou | LA | Pany Yathotou; Pany Yathotu; Pa-ny Nha-tho-tu | ປານີ ຢາທໍ່ຕູ້ | Pany Yathotou |
        person la.khamphanh | LA | Khamphanh Pheuyavong; Khamphan Pheuyavong; Khamphanh Phuyavong;
          Khăm-phăn Phơi-nha-vông | ຄຳພັນ ເຜີຍຍະວົງ | Khamphanh Pheuyavong |
        person la.keomanyvong | LA | Keomanyvong Phosy; Phosy Keomanyvong; Phoxay Keomanyvong | ໂພສີ ແກ້ວມະນີວົງ |
          Phosy Keomanivong; Phosy Keomanyvong |
        person la.khampheuy | LA | Khampheuy Philapha; Khamphui Philapha | ຄຳເຜີຍ ພິລາພາ | Khampheuy Philapha |
        person la.kikeo | LA | Kikeo Khaykhamphithoune; Kikẹo Khảykhămphithun; Kikeo Khaikhamphithoun |
          ກິແກ້ວ ໄຂຄຳພິທູນ | Kikeo Khaykhamphithoune |
        person la.saleumxay | LA | Saleumxay Kommasith; Saleumsay Kommasith; Xa-lơm-xay Côm-ma-xít |
          ສະເຫຼີມໄຊ ກົມມະສິດ | Saleumxay Kommasith |
        person la.thongsavanh | LA | Thongsavanh Phomvihane; Thoongsavan Phomvihane; Thongsavan Phomvihane |
          ທອງສະຫວັນ ພົມວິຫານ | Thongsavanh Phomvihane |
        person la.suanesavanh | LA | Suanesavanh Vignaket; Suansavanh Viyaketh | ສວນສະຫວັນ ວິຍະເກດ |
          Suanesavanh Vignaket |
        person la.khamphao | LA | Khamphao Ernthavanh; Khamphao Ernthavan; Khăm-phảu Ơn-tha-văn |
          ຄຳເພົາ ເອີນທະວັນ | Khamphao Ernthavanh |
        person la.sengphet | LA | Sengphet Houngboungnuang; Sengphet Hungbungnuong; Sengphet Houngbounnuang |
          ແສງເພັດ ຮຸ່ງບຸນຍວງ | Sengphet Houngboungnuang |
        person la.vilayvong | LA | Vilayvong Bouddakham; Vilayvong Buddakham | ວິໄລວົງ ບຸດດາຄຳ |
          Vilayvong Bouddakham |
        person la.sisuphan | LA | Sounthone Xayachak; Sunthon Xayachac; Sunthone Xayachak | ສູນທອນ ໄຊຍະຈັກ |
          Sounthone Xayachak |
        person kh.hunsen | KH | Hun Sen; Samdech Hun Sen | ຮຸນແຊນ | Hun Sen |
        person kh.hunmanet | KH | Hun Manet; Hun Ma-nét | ຮຸນ ມາແນັດ | Hun Manet |
        person cn.xijinping | CN | Tập Cận Bình | ສີຈິ້ນຜິງ | Xi Jinping |
        person cn.liqiang | CN | Lý Cường | | Li Qiang |
        person cn.wangyi | CN | Vương Nghị | | Wang Yi |
        """#
}
