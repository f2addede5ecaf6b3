extension ShippedNames {
    /// Provinces of Viet Nam by ISO 3166-2, what took over the ones that ended on 2025-06-30, and cities.
    static let vietnameseProvinces = #"""
        place VN-HN | VN | Hà Nội; Thủ đô Hà Nội | ຮ່າໂນ້ຍ | Hanoi; Ha Noi | Hanoï
        place VN-SG | VN | TP Hồ Chí Minh; TP. Hồ Chí Minh; TP.Hồ Chí Minh; Thành phố Hồ Chí Minh; TP.HCM; TPHCM;
          TP HCM; TP. HCM; Tp.HCM; Tp HCM; Sài Gòn | ນະຄອນໂຮ່ຈີມິນ; ໂຮ່ຈິມິນ | Ho Chi Minh City; HCM City; Saigon |
          Hô Chi Minh-Ville
        place VN-HP | VN | Hải Phòng | ຫາຍຟ່ອງ | Hai Phong; Haiphong | 
        place VN-DN | VN | Đà Nẵng | ດ່າໜັງ | Da Nang; Danang | 
        place VN-CT | VN | Cần Thơ | ເກິ່ນເທີ | Can Tho | 
        place VN-26 | VN | Thừa Thiên Huế; Thừa Thiên - Huế; Thừa Thiên-Huế; ~Huế | ເຫວ້; ເທື່ອທຽນເຫວ້ |
          Thua Thien Hue; Hue City | Thua Thiên-Huê
        place VN-01 | VN | Lai Châu |  | Lai Chau | 
        place VN-02 | VN | Lào Cai |  | Lao Cai | 
        place VN-03 | VN | Hà Giang @..2025-06-30 |  | Ha Giang | 
        place VN-04 | VN | Cao Bằng |  | Cao Bang | 
        place VN-05 | VN | Sơn La | ເຊີນລາ | Son La | 
        place VN-06 | VN | Yên Bái @..2025-06-30 |  | Yen Bai | 
        place VN-07 | VN | Tuyên Quang |  | Tuyen Quang | 
        place VN-09 | VN | Lạng Sơn |  | Lang Son | 
        place VN-13 | VN | Quảng Ninh | ກວາງນິງ | Quang Ninh | 
        place VN-14 | VN | Hòa Bình @..2025-06-30 |  | Hoa Binh | 
        place VN-18 | VN | Ninh Bình |  | Ninh Binh | 
        place VN-20 | VN | Thái Bình @..2025-06-30 |  | Thai Binh | 
        place VN-21 | VN | Thanh Hóa | ແທງຮ໋ວາ | Thanh Hoa | 
        place VN-22 | VN | Nghệ An | ເງ້ອານ | Nghe An | 
        place VN-23 | VN | Hà Tĩnh | ຮ່າຕິ້ງ | Ha Tinh | 
        place VN-24 | VN | Quảng Bình @..2025-06-30 | ກວາງບິ່ງ | Quang Binh | 
        place VN-25 | VN | Quảng Trị | ກວາງຈິ | Quang Tri | 
        place VN-27 | VN | Quảng Nam @..2025-06-30 | ກວາງນາມ | Quang Nam | 
        place VN-28 | VN | Kon Tum @..2025-06-30 |  | Kon Tum | 
        place VN-29 | VN | Quảng Ngãi |  | Quang Ngai | 
        place VN-30 | VN | Gia Lai |  | Gia Lai | 
        place VN-31 | VN | Bình Định @..2025-06-30 |  | Binh Dinh | 
        place VN-32 | VN | Phú Yên @..2025-06-30 |  | Phu Yen | 
        place VN-33 | VN | Đắk Lắk; Đắc Lắc; Đăk Lăk |  | Dak Lak | 
        place VN-34 | VN | Khánh Hòa |  | Khanh Hoa | 
        place VN-35 | VN | Lâm Đồng |  | Lam Dong | 
        place VN-36 | VN | Ninh Thuận @..2025-06-30 |  | Ninh Thuan | 
        place VN-37 | VN | Tây Ninh |  | Tay Ninh | 
        place VN-39 | VN | Đồng Nai |  | Dong Nai | 
        place VN-40 | VN | Bình Thuận @..2025-06-30 |  | Binh Thuan | 
        place VN-41 | VN | Long An @..2025-06-30 |  | Long An | 
        place VN-43 | VN | Bà Rịa - Vũng Tàu @..2025-06-30; Bà Rịa-Vũng Tàu; Bà Rịa – Vũng Tàu; BR-VT |  |
          Ba Ria-Vung Tau | 
        place VN-44 | VN | An Giang |  | An Giang | 
        place VN-45 | VN | Đồng Tháp |  | Dong Thap | 
        place VN-46 | VN | Tiền Giang @..2025-06-30 |  | Tien Giang | 
        place VN-47 | VN | Kiên Giang @..2025-06-30 |  | Kien Giang | 
        place VN-49 | VN | Vĩnh Long |  | Vinh Long | 
        place VN-50 | VN | Bến Tre @..2025-06-30 |  | Ben Tre | 
        place VN-51 | VN | Trà Vinh @..2025-06-30 |  | Tra Vinh | 
        place VN-52 | VN | Sóc Trăng @..2025-06-30 |  | Soc Trang | 
        place VN-53 | VN | Bắc Kạn @..2025-06-30; Bắc Cạn |  | Bac Kan | 
        place VN-54 | VN | Bắc Giang @..2025-06-30 |  | Bac Giang | 
        place VN-55 | VN | Bạc Liêu @..2025-06-30 |  | Bac Lieu | 
        place VN-56 | VN | Bắc Ninh |  | Bac Ninh | 
        place VN-57 | VN | Bình Dương @..2025-06-30 |  | Binh Duong | 
        place VN-58 | VN | Bình Phước @..2025-06-30 |  | Binh Phuoc | 
        place VN-59 | VN | Cà Mau |  | Ca Mau | 
        place VN-61 | VN | Hải Dương @..2025-06-30 |  | Hai Duong | 
        place VN-63 | VN | Hà Nam @..2025-06-30 |  | Ha Nam | 
        place VN-66 | VN | Hưng Yên |  | Hung Yen | 
        place VN-67 | VN | Nam Định @..2025-06-30 |  | Nam Dinh | 
        place VN-68 | VN | Phú Thọ |  | Phu Tho | 
        place VN-69 | VN | Thái Nguyên |  | Thai Nguyen | 
        place VN-70 | VN | Vĩnh Phúc @..2025-06-30 |  | Vinh Phuc | 
        place VN-71 | VN | Điện Biên | ດຽນບຽນ | Dien Bien | 
        place VN-72 | VN | Đắk Nông @..2025-06-30; Đắc Nông; Đăk Nông |  | Dak Nong | 
        place VN-73 | VN | Hậu Giang @..2025-06-30 |  | Hau Giang | 
        place vn.vinh | VN | thành phố Vinh; TP Vinh; TP. Vinh | ວິງ | Vinh City |
        place vn.halong | VN | Hạ Long |  | Ha Long; Halong |
        place vn.nhatrang | VN | Nha Trang |  | Nha Trang |
        place vn.dalat | VN | Đà Lạt |  | Da Lat; Dalat |
        place vn.vungtau | VN | Vũng Tàu |  | Vung Tau |
        place vn.bienhoa | VN | Biên Hòa |  | Bien Hoa |
        place vn.buonmathuot | VN | Buôn Ma Thuột; Buôn Mê Thuột |  | Buon Ma Thuot |
        place vn.phuquoc | VN | Phú Quốc |  | Phu Quoc |
        place vn.hoian | VN | Hội An |  | Hoi An |
        place vn.mongcai | VN | Móng Cái |  | Mong Cai |
        place vn.sapa | VN | Sa Pa; Sapa |  | Sa Pa; Sapa |
        place vn.quynhon | VN | Quy Nhơn |  | Quy Nhon |
        place vn.dongha | VN | Đông Hà |  | Dong Ha |
        place vn.dienbienphu | VN | Điện Biên Phủ |  | Dien Bien Phu |
        place vn.thuduc | VN | Thủ Đức |  | Thu Duc |
        place vn.hoangsa | VN | Hoàng Sa |  |  |
        place vn.truongsa | VN | Trường Sa |  |  |
        after VN-03 : VN-07
        after VN-06 : VN-02
        after VN-14 : VN-68
        after VN-20 : VN-66
        after VN-24 : VN-25
        after VN-27 : VN-DN
        after VN-28 : VN-29
        after VN-31 : VN-30
        after VN-32 : VN-33
        after VN-36 : VN-34
        after VN-40 : VN-35
        after VN-41 : VN-37
        after VN-43 : VN-SG
        after VN-46 : VN-45
        after VN-47 : VN-44
        after VN-50 : VN-49
        after VN-51 : VN-49
        after VN-52 : VN-CT
        after VN-53 : VN-69
        after VN-54 : VN-56
        after VN-55 : VN-59
        after VN-57 : VN-SG
        after VN-58 : VN-39
        after VN-61 : VN-HP
        after VN-63 : VN-18
        after VN-67 : VN-18
        after VN-70 : VN-68
        after VN-72 : VN-35
        after VN-73 : VN-CT
        # Running since 2025-07-01 (Resolution 202/2025/QH15): the provinces above without an end, 34 of them.
        """#
}
