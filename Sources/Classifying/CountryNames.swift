import News

/// Countries by the names that Vietnamese, Lao, English and French press gives them, as ISO 3166-1 codes; names that
/// are common words too (`Anh`, `Đức`, `Ý`) are left out.
enum CountryNames {
    static let phrases: [(String, String)] = {
        let lists: [(String, [String])] = [
            ("VN", ["việt nam", "vietnam", "viet nam", "vietnamese", "vietnamien", "vietnamienne", "ຫວຽດນາມ"]),
            ("LA", ["lào", "laos", "lao", "laotien", "laotienne", "ລາວ"]),
            ("KH", ["campuchia", "cambodia", "cambodge", "ກຳປູເຈຍ"]),
            ("CN", ["trung quốc", "china", "chinese", "chine", "ຈີນ"]),
            ("TH", ["thái lan", "thailand", "thaïlande"]), ("JP", ["nhật bản", "japan", "japon", "ຍີ່ປຸ່ນ"]),
            ("KR", ["hàn quốc", "republic of korea", "corée du sud"]), ("US", ["hoa kỳ", "mỹ", "united states"]),
            ("RU", ["liên bang nga", "nga", "russia", "russie"]), ("FR", ["pháp", "france"]),
            ("IN", ["ấn độ", "india", "inde"]), ("CU", ["cuba"]), ("SG", ["singapore", "singapour"]),
            ("MY", ["malaysia", "malaisie"]), ("ID", ["indonesia", "indonésie"]), ("PH", ["philippines"]),
            ("MM", ["myanmar"]), ("AU", ["australia", "australie"]), ("BN", ["brunei"]),
            ("MN", ["mông cổ", "mongolia"]), ("KP", ["triều tiên"]),
        ]
        return lists.flatMap { code, names in names.map { ($0, code) } }
    }()
}
