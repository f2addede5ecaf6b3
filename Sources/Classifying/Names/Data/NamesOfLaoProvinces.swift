extension ShippedNames {
    /// Provinces of Laos by ISO 3166-2 (the capital stands with the countries), and towns.
    static let laoProvinces = #"""
        place LA-AT | LA | Attapeu; Attapu; Át-ta-pư | ອັດຕະປື | Attapeu |
        place LA-BK | LA | Bokeo; Bò Kẹo | ບໍ່ແກ້ວ | Bokeo |
        place LA-BL | LA | Bolikhamxay; Bolikhamsay; Borikhamxay; Bôlykhămxay; Bô-ly-khăm-xay | ບໍລິຄຳໄຊ |
          Bolikhamxay; Borikhamxay; Bolikhamsai |
        place LA-CH | LA | Champasak; Champasack; Chăm-pa-xắc; Chămpasắc | ຈຳປາສັກ | Champassak; Champasak;
          Champasack |
        place LA-HO | LA | Houaphan; Hủa Phăn; Huaphan; Hua Phan; Houaphanh | ຫົວພັນ | Houaphan; Huaphan; Houaphanh |
        place LA-KH | LA | Khammouane; Khammuane; Khăm Muộn; Khăm-muộn; Khammuon | ຄຳມ່ວນ | Khammouane; Khammuan |
        place LA-LM | LA | Luang Namtha; Luông Nậm Thà; Luangnamtha | ຫຼວງນ້ຳທາ | Luang Namtha |
        place LA-LP | LA | Luang Prabang; Luông Pha Băng; Luông Pha-băng; Luang Phabang; Luangprabang | ຫຼວງພະບາງ |
          Luang Prabang; Luang Phabang |
        place LA-OU | LA | Oudomxay; Udomxay; U-đôm-xay; Oudomsay | ອຸດົມໄຊ | Oudomxay |
        place LA-PH | LA | Phongsaly; Phông Xa Lỳ; Phông-xa-lỳ; Phongsali | ຜົ້ງສາລີ | Phongsaly |
        place LA-SL | LA | Salavan; Saravane; Xa-la-van; Saravan | ສາລະວັນ | Salavan; Saravane |
        place LA-SV | LA | Savannakhet; Xa-vẳn-na-khẹt; Xavannakhet; Xavẳnnakhệt | ສະຫວັນນະເຂດ | Savannakhet |
        place LA-VI | LA | tỉnh Vientiane; tỉnh Viêng Chăn | ແຂວງວຽງຈັນ | Vientiane Province |
        place LA-XA | LA | Xayabury; Sayaboury; Xayaboury; Xay-nha-bu-ly; Sainyabuli; Xaynhabuly | ໄຊຍະບູລີ |
          Xayaboury; Sayaboury |
        place LA-XE | LA | Sekong; Xê Kông; Xê Công; Xekong | ເຊກອງ | Sekong; Xekong |
        place LA-XI | LA | Xieng Khouang; Xiêng Khoảng; Xiangkhouang; Xiengkhouang | ຊຽງຂວາງ | Xieng Khouang;
          Xiangkhouang |
        place LA-XS | LA | Xaysomboun; Xay-xổm-bun; Saysomboun; Xaisomboun | ໄຊສົມບູນ | Xaysomboun |
        place la.pakse | LA | Pakse; Pắc-xế; Pắc Xế | ປາກເຊ | Pakse |
        place la.thakhek | LA | Thakhek; Thà Khẹt | ທ່າແຂກ | Thakhek |
        place la.samneua | LA | Sầm Nưa | ຊຳເໜືອ | Sam Neua; Xam Neua |
        place la.paksan | LA | Paksan; Pặc Xan | ປາກຊັນ | Paksan |
        place la.viengxay | LA | Viêng Xay; Viengxay | ວຽງໄຊ | Viengxay |
        place la.kaysonecity | LA | thành phố Kaysone Phomvihane | ນະຄອນໄກສອນພົມວິຫານ | Kaysone Phomvihane City |
        """#
}
