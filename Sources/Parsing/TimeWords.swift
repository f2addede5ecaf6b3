/// Words of time stamps in Vietnamese, Lao, English and French, in lower case.
enum TimeWords {
    static let updating: Set<[UInt8]> = set("updated update modified cập nhật actualisé modifié jour ອັບເດດ")
    static let publishing: Set<[UInt8]> = set("published posted publish đăng publié publiée publication ເຜີຍແຜ່ xuất bản")
    static let fillers: Set<[UInt8]> = set(
        """
        ngày lúc thứ hai ba tư năm sáu bảy chủ nhật hôm on at date time à le la du last ago the first
        mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday
        lundi mardi mercredi jeudi vendredi samedi dimanche mis mise
        ວັນທີ ວັນຈັນ ວັນອັງຄານ ວັນພຸດ ວັນພະຫັດ ວັນສຸກ ວັນເສົາ ວັນອາທິດ ເວລາ t2 cn sáng trưa chiều tối
        """
    )
    /// Zone letters that mean one offset in news of our field.
    static let zones: [[UInt8]: Int] = {
        var zones: [[UInt8]: Int] = [:]
        for (name, hours) in [("ict", 7), ("est", -5), ("edt", -4), ("pst", -8), ("pdt", -7), ("cet", 1), ("cest", 2)] {
            zones[Array(name.utf8)] = hours * 3_600
        }
        return zones
    }()

    private static let months: [[UInt8]: Int] = {
        let names = [
            "january jan janvier ມັງກອນ", "february feb février févr ກຸມພາ", "march mar mars ມີນາ",
            "april apr avril avr ເມສາ", "may mai ພຶດສະພາ", "june jun juin ມິຖຸນາ", "july jul juillet juil ກໍລະກົດ",
            "august aug août ສິງຫາ", "september sep sept septembre ກັນຍາ", "october oct octobre ຕຸລາ",
            "november nov novembre ພະຈິກ", "december dec décembre déc ທັນວາ",
        ]
        var months: [[UInt8]: Int] = [:]
        for (index, list) in names.enumerated() {
            for name in list.utf8.split(separator: 0x20) { months[Array(name)] = index + 1 }
        }
        return months
    }()

    static func month(_ word: [UInt8]) -> Int? { months[word] }

    private static func set(_ words: String) -> Set<[UInt8]> {
        Set(words.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).map { Array($0) })
    }
}
