import News

/// Names of Vietnamese laws as folded words after `luật` and `bộ luật`: with them the end of a name is certain.
enum LawNames {
    static let laws: [[UInt8]] = names(
        """
        an ninh mạng|an ninh quốc gia|an toàn thông tin mạng|an toàn thực phẩm|an toàn, vệ sinh lao động|báo chí|
        bảo hiểm xã hội|bảo hiểm y tế|bảo vệ bí mật nhà nước|bảo vệ dữ liệu cá nhân|bảo vệ môi trường|
        bảo vệ quyền lợi người tiêu dùng|bầu cử đại biểu quốc hội và đại biểu hội đồng nhân dân|biên giới quốc gia|
        biên phòng việt nam|bình đẳng giới|bưu chính|các tổ chức tín dụng|cán bộ, công chức|cạnh tranh|cảnh sát biển|
        cảnh sát cơ động|chăn nuôi|chứng khoán|chuyển giao công nghệ|công an nhân dân|công chứng|công đoàn|
        công nghệ cao|công nghệ thông tin|công nghiệp công nghệ số|cơ quan đại diện nước cộng hòa xã hội chủ nghĩa việt nam ở nước ngoài|
        cư trú|di sản văn hóa|doanh nghiệp|du lịch|dữ liệu|dược|đa dạng sinh học|đất đai|đấu giá tài sản|đấu thầu|
        đầu tư công|đầu tư theo phương thức đối tác công tư|đầu tư|đê điều|điện ảnh|điện lực|điều ước quốc tế|
        giá|giáo dục đại học|giáo dục nghề nghiệp|giáo dục quốc phòng và an ninh|giáo dục|
        giao dịch điện tử|giao thông đường bộ|giao thông đường thủy nội địa|hải quan|hàng không dân dụng việt nam|
        hòa giải ở cơ sở|hôn nhân và gia đình|hợp tác xã|khám bệnh, chữa bệnh|khiếu nại|khoa học và công nghệ|
        khoa học, công nghệ và đổi mới sáng tạo|khoáng sản|kiểm toán nhà nước|kiến trúc|kinh doanh bảo hiểm|
        kinh doanh bất động sản|lâm nghiệp|lưu trữ|lý lịch tư pháp|mặt trận tổ quốc việt nam|nghĩa vụ quân sự|
        ngân hàng nhà nước việt nam|ngân sách nhà nước|người cao tuổi|người khuyết tật|
        người lao động việt nam đi làm việc ở nước ngoài theo hợp đồng|nhà giáo|nhà ở|
        nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại việt nam|nuôi con nuôi|
        phòng cháy, chữa cháy|phòng cháy và chữa cháy|phòng, chống bạo lực gia đình|phòng, chống khủng bố|
        phòng, chống ma túy|phòng chống ma túy|phòng, chống mua bán người|phòng, chống rửa tiền|phòng, chống tác hại của rượu, bia|
        phòng chống tác hại của rượu bia|phòng, chống tham nhũng|phòng chống tham nhũng|phòng, chống thiên tai|
        phòng, chống bệnh truyền nhiễm|phòng chống bệnh truyền nhiễm|phòng bệnh|phổ biến, giáo dục pháp luật|
        quản lý, sử dụng tài sản công|quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ|quản lý thuế|
        quản lý nợ công|quảng cáo|quốc phòng|quốc tịch việt nam|quy hoạch đô thị|quy hoạch|sở hữu trí tuệ|sĩ quan quân đội nhân dân việt nam|
        tài nguyên nước|tài nguyên, môi trường biển và hải đảo|tần số vô tuyến điện|thanh niên|thanh tra|
        thi đua, khen thưởng|thi hành án dân sự|thi hành án hình sự|thỏa thuận quốc tế|thống kê|thú y|thủ đô|thủy lợi|
        thủy sản|thuế giá trị gia tăng|thuế thu nhập cá nhân|thuế thu nhập doanh nghiệp|thuế tiêu thụ đặc biệt|
        thuế xuất khẩu, thuế nhập khẩu|thực hành tiết kiệm, chống lãng phí|thực hiện dân chủ ở cơ sở|thư viện|thương mại|
        tiếp cận thông tin|tiếp công dân|tín ngưỡng, tôn giáo|tố cáo|tố tụng hành chính|tổ chức chính phủ|
        tổ chức chính quyền địa phương|tổ chức quốc hội|tổ chức tòa án nhân dân|tổ chức viện kiểm sát nhân dân|
        trách nhiệm bồi thường của nhà nước|trật tự, an toàn giao thông đường bộ|trẻ em|trồng trọt|trưng cầu ý dân|
        tương trợ tư pháp|viễn thông|viên chức|việc làm|xây dựng|xử lý vi phạm hành chính|xuất bản|
        xuất cảnh, nhập cảnh của công dân việt nam|ban hành văn bản quy phạm pháp luật|biển việt nam|đường bộ|đường sắt|
        đặc xá|giám định tư pháp|luật sư|trợ giúp pháp lý|phá sản|hỗ trợ doanh nghiệp nhỏ và vừa|thông tin đối ngoại
        """
    )

    static let codes: [[UInt8]] = names(
        "dân sự|hình sự|lao động|tố tụng dân sự|tố tụng hình sự|hàng hải việt nam|hàng hải"
    )

    private static func names(_ list: String) -> [[UInt8]] {
        list.split(separator: "|").map { name in
            TextFold.fold(name.split(whereSeparator: \.isWhitespace).joined(separator: " ")).bytes
        }
    }
}
