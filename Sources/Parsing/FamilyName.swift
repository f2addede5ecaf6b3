/// Family names that mark a bare line as a Vietnamese person's name (domain.md B3).
enum FamilyName {
    private static let common: Set<[UInt8]> = Set(
        """
        nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý trịnh tô đinh đoàn mai lương cao tạ hà trương \
        lâm phùng đào vương chu triệu thái quách tống nông lưu
        """.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).map { Array($0) }
    )

    static func opens(_ text: CleanText, _ line: TextLine) -> Bool {
        let folded = text.folded(line, limit: 40)
        guard let word = folded.split(separator: 0x20).first else { return false }
        return common.contains(Array(word))
    }
}
