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
        // English, French, Lao; then German, Spanish, Italian, Portuguese, Dutch, Swedish and Danish, Polish, Czech,
        // Russian, Ukrainian, in the case that dates print.
        let names = [
            """
            january jan janvier janv ມັງກອນ januar jänner januari enero ene gennaio gen janeiro stycznia ledna января січня
            """,
            """
            february feb february février févr fév ກຸມພາ februar feber februari febrero febbraio fevereiro fev lutego února февраля лютого
            """,
            """
            march mar mars ມີນາ märz maerz mär mrz marzo março maart mrt marts marca března марта березня
            """,
            """
            april apr avril avr ເມສາ abril abr aprile kwietnia dubna апреля квітня
            """,
            """
            may mai ພຶດສະພາ mayo maggio mag maio mei maj maja května мая травня
            """,
            """
            june jun juin ມິຖຸນາ juni junio giugno giu junho czerwca června июня червня
            """,
            """
            july jul juillet juil ກໍລະກົດ juli julio luglio lug julho lipca července июля липня
            """,
            """
            august aug août aout ສິງຫາ agosto ago augustus augusti sierpnia srpna августа серпня
            """,
            """
            september sep sept septembre ກັນຍາ septiembre setiembre settembre setembro set września září сентября вересня
            """,
            """
            october oct octobre ຕຸລາ oktober okt octubre ottobre ott outubro out oktober października října октября жовтня
            """,
            """
            november nov novembre ພະຈິກ noviembre novembro listopada listopadu ноября листопада
            """,
            """
            december dec décembre déc ທັນວາ dezember dez diciembre dic dicembre dezembro desember grudnia prosince декабря грудня
            """,
        ]
        var months: [[UInt8]: Int] = [:]
        for (index, list) in names.enumerated() {
            for name in list.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
                months[Array(name)] = index + 1
            }
        }
        return months
    }()

    /// Two bits for each month's name, of its length and its first and last byte: most words lack one.
    private static let monthSigns: (lengths: UInt64, ends: FixedTable<UInt64>) = {
        var lengths: UInt64 = 0
        var ends = [UInt64](repeating: 0, count: 64)
        for name in months.keys {
            guard let first = name.first, let last = name.last else { continue }
            lengths |= 1 << UInt64(min(63, name.count))
            ends[Int(first & 63)] |= 1 << UInt64(last & 63)
        }
        return (lengths, FixedTable(ends))
    }()

    static func month(_ word: [UInt8]) -> Int? {
        guard let first = word.first, let last = word.last,
            monthSigns.ends[Int(first & 63)] >> UInt64(last & 63) & 1 != 0,
            monthSigns.lengths >> UInt64(min(63, word.count)) & 1 != 0
        else { return nil }
        return months[word]
    }

    private static func set(_ words: String) -> Set<[UInt8]> {
        Set(words.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).map { Array($0) })
    }
}
