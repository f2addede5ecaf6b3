extension ShippedNames {
    /// What people do, and words that end a name.
    static let verbs = #"""
        words met : gặp; gặp gỡ; tiếp; hội đàm; hội kiến; làm việc với; làm việc; tiếp kiến; đón; đón tiếp;
          hội đàm giữa; met; meets; meeting; received; held talks; rencontré; ພົບປະ; ຕ້ອນຮັບ; ພົບກັບ
        words signed : ký; ký kết; đã ký; signed; signé; ເຊັນ; ໄດ້ເຊັນ
        words said : cho biết; khẳng định; nhấn mạnh; nói; phát biểu; cho rằng; chia sẻ; thông báo; đánh giá;
          bày tỏ; đề nghị; tuyên bố; cho hay; nhận định; yêu cầu; kêu gọi; trả lời; chúc mừng; cảm ơn; nêu rõ;
          lưu ý; phân tích; đề xuất; kể; tâm sự; said; says; told; stressed; added; affirmed; stated; noted;
          expressed; déclaré; affirmé; ກ່າວ; ເນັ້ນ; ໄດ້ກ່າວ; ຢືນຢັນ; ລາຍງານ
        words led : chủ trì; dẫn đầu; đồng chủ trì; chỉ đạo; điều hành; làm trưởng đoàn; led; chaired; co-chaired;
          presided; dirigé; ເປັນປະທານ; ນຳພາ
        words attended : dự; tham dự; cùng dự; cùng dự có; tham gia; có mặt; sự tham dự của; attended; joined;
          participated; assisté; ເຂົ້າຮ່ວມ
        words noplace : tiếng; bảng; bầu; xã; chữ; môn; hạng; đồng; bà; ông; cụ; đội; phim; báo; người họ; ngữ; cô; chị; em; bé;
          ca sĩ; diễn viên; bạn; trường; đền; thi; thủ khoa
        words stop : đã; đang; sẽ; cho; là; có; không; cũng; để; do; bị; được; theo; khi; nên; nếu; thì; mà; này;
          đó; vừa; mới; lại; còn; chưa; phải; cần; muốn; với; về; trong; ngoài; từ; đến; tới; vào; ra; lên; xuống;
          trên; dưới; sau; trước; qua; bằng; nhưng; hoặc; hay; rằng; ngày; năm; tháng; tối; sáng; chiều; trưa; đêm;
          hôm; nay; nơi; đây; kia; ấy; vẫn; đều; chỉ; rất; quá; nhằm; giữa; bởi; tiếp tục; tổ chức; phối hợp;
          triển khai; ban hành; xác nhận; thực hiện; trình; gửi; công bố; ký; quyết định; hướng dẫn; đề nghị;
          kiến nghị; bắt; khởi tố; điều tra; xử lý; tạm giữ; phát hiện; tiến hành; hỗ trợ; chịu; giao; lấy; dự;
          thống nhất; nhận; làm; đưa; cùng; chính thức; dự kiến; khai; thông qua; đăng; ông; bà; anh; chị; em; trao;
          tặng; đạt; đóng; bàn; họp; trả; cấp; nêu; thuộc; các; những; một; hai; ba; bốn; tham mưu; chủ động;
          kịp thời; thường xuyên; rà; tăng; giảm; dành; phê duyệt; bổ sung; quy định; kể; vì; như; gồm; bao gồm;
          trở; thành; trực tiếp; nói; khẳng; nhấn; the; a; an; is; was; has; had; will; to; in; on; by; with; that;
          which; who; as; from; at; said; et; qui; est; tuyển; thi; rồi; thêm; hơn; mua; bán; nắm; chia; tìm; kêu;
          khuyến; xem; thay; nhờ; tố; truy; ra quân; thấp; lớn; nhỏ; riêng; đủ; thiếu; lần; đợt; chuyến; từng; mỗi;
          mọi; cả; ở đây; tuy; dù; song; cuộc; bên; phía; vụ; chiếc; cây; bạn; luôn; đông; vượt; đem; dừng; ngừng;
          hoãn; hủy; huỷ; kéo; rút; đòi; ủng; chống; bỏ; nhiều; ít; vài; lo; mong; hy; biết; thấy; nghe; hiểu; nghĩ;
          ໄດ້; ຈະ; ກຳລັງ; ໃນ; ທີ່; ຊຶ່ງ; ເຊິ່ງ; ເພື່ອ; ກັບ; ຢູ່; ພ້ອມ; ພ້ອມດ້ວຍ; ໃຫ້; ເປັນ; ນຳ; ມີ; ວັນທີ; ຕໍ່; ຈາກ;
          ອະດີດ; ລວມທັງ; ບັນດາ; ຜູ້; ແມ່ນ; ຍັງ; ກໍ; ກໍ່; ຖືກ; ສະແດງ; ໂດຍ; ຫຼື; ຮ່ວມ; ລະຫວ່າງ; ຂອງ; ເຂົ້າ; ຄົນ; ຄະນະ; ຕາງໜ້າ; ຕາງຫນ້າ; ນັ້ນ; ນີ້; ວ່າ; ມາ; ໄປ; ເມື່ອ
        """#

    /// Words that stand in names of organisations, as whole compounds.
    static let fields = #"""
        words field : nghệ sĩ; nghệ sĩ nhiếp ảnh; nghệ sĩ sân khấu; nhạc sĩ; họa sĩ; sức khỏe; bảo vệ sức khỏe;
          nội ngoại thất; nội soi; thông tin; phòng, chống dịch; phòng, chống dịch bệnh; phòng chống dịch; phòng, chống dịch covid; phòng chống dịch covid; phòng, chống tham nhũng; phòng, chống thiên tai; truyền thông; thông tin và truyền thông; đối ngoại; báo chí; xuất bản; phát hành;
          văn hóa; thể thao; du lịch; ngoại giao; quốc phòng; công an; an ninh; tài chính; kế hoạch; đầu tư;
          kế hoạch và đầu tư; nông nghiệp; phát triển nông thôn; nông nghiệp và phát triển nông thôn; môi trường;
          tài nguyên; tài nguyên và môi trường; y tế; giáo dục; đào tạo; giáo dục và đào tạo; khoa học; công nghệ;
          khoa học và công nghệ; khoa học - công nghệ; công thương; công nghiệp; thương mại; xây dựng; giao thông;
          vận tải; giao thông vận tải; tư pháp; nội vụ; lao động; thương binh; xã hội;
          lao động - thương binh và xã hội; lao động-thương binh và xã hội; dân tộc; tôn giáo; dân tộc và tôn giáo;
          năng lượng; mỏ; năng lượng và mỏ;
          hợp tác; hợp tác quốc tế; quốc tế; kinh tế; chính trị; tuyên giáo; dân vận; tuyên huấn; tuyên truyền;
          tổ chức; kiểm tra; thanh tra; pháp luật; pháp chế; quan hệ; quan hệ quốc tế; chiến lược; chính sách;
          trung ương; quốc gia; nhân dân; nhà nước; đại chúng; truyền thông đại chúng; thông tin cơ sở;
          thông tin đối ngoại; phát thanh; truyền hình; phát thanh truyền hình; thông tin điện tử; điện tử;
          an toàn thông tin; viễn thông; bưu chính; tần số; vô tuyến điện; công nghệ thông tin; chuyển đổi số;
          bản quyền; bản quyền tác giả; mỹ thuật; nhiếp ảnh; triển lãm; điện ảnh; nghệ thuật; biểu diễn;
          nghệ thuật biểu diễn; di sản; di sản văn hóa; thư viện; gia đình;
          hàng không; hàng hải; đường bộ; đường sắt; đăng kiểm; hàng không dân dụng; thuế; hải quan; kho bạc;
          kho bạc nhà nước; thống kê; dự trữ; chứng khoán; ngân hàng; bảo hiểm; bảo hiểm xã hội; quản lý;
          quản lý thị trường; thị trường; quản lý nhà nước; quản lý xuất nhập cảnh; xuất nhập cảnh; cảnh sát;
          cảnh sát giao thông; cảnh sát hình sự; cảnh sát điều tra; cảnh sát biển; biên phòng; bộ đội biên phòng;
          phòng cháy chữa cháy; phòng, chống; phòng chống; phòng chống thiên tai; thiên tai; tìm kiếm cứu nạn;
          y tế dự phòng; dự phòng; khám chữa bệnh; dược; an toàn thực phẩm; thực phẩm; kiểm soát;
          kiểm soát bệnh tật; bệnh tật; trẻ em; bảo vệ; bảo vệ thực vật; thú y; chăn nuôi; trồng trọt; thủy sản;
          thủy lợi; lâm nghiệp; kiểm lâm; việc làm; người có công; lao động ngoài nước; giáo dục đại học; đại học;
          trung học; giáo dục trung học; khảo thí; nhà giáo; cán bộ; công chức; viên chức; hành chính; tổng hợp;
          nghiên cứu; phát triển; nghiên cứu phát triển; hướng dẫn; báo chí nước ngoài;
          hướng dẫn báo chí nước ngoài; nước ngoài; phục vụ ngoại giao đoàn; ngoại giao đoàn; lãnh sự; lễ tân;
          lễ tân nhà nước; luật pháp; điều ước quốc tế; biên giới; biên giới quốc gia; đông nam á; asean; châu âu;
          châu mỹ; đông bắc á; công tác; công tác thông tin đối ngoại; cấp tỉnh; cấp huyện; cấp xã; hữu nghị;
          đoàn kết; nhà báo; nhà văn; phụ nữ; nông dân; cựu chiến binh; thanh niên; sinh viên; doanh nghiệp;
          doanh nhân; luật sư; chữ thập đỏ; người cao tuổi; khuyến học; liên lạc; người việt nam ở nước ngoài;
          sân khấu; âm nhạc; kiến trúc sư; tổ quốc; hòa bình; thường vụ; quân sự; quân đội; chính phủ; quốc hội;
          hội đồng; lý luận; lý luận trung ương; khí tượng; thủy văn; khí tượng thủy văn; dự báo;
          dự báo khí tượng thủy văn; địa chất; khoáng sản; biển; hải đảo; biển và hải đảo; biến đổi khí hậu;
          đất đai; đo đạc; bản đồ; điện lực; dầu khí; than; khoáng; hóa chất; xuất nhập khẩu; xuất khẩu; cạnh tranh;
          phòng vệ thương mại; xúc tiến thương mại; xúc tiến đầu tư; xúc tiến; thương mại điện tử; nhà ở; hạ tầng;
          kiến trúc; quy hoạch; giám định; sở hữu trí tuệ; trí tuệ; tiêu chuẩn đo lường chất lượng; tiêu chuẩn;
          đo lường; chất lượng; hạt nhân; năng lượng nguyên tử; an toàn bức xạ; học sinh; giáo viên; công đoàn;
          sư phạm; bách khoa; ngoại thương; ngoại ngữ; công nghiệp thực phẩm; mở; luật; nhân văn;
          xã hội và nhân văn; khoa học xã hội và nhân văn; khoa học xã hội; tự nhiên; khoa học tự nhiên; quân y;
          kỹ thuật; nông lâm; hùng vương; tối cao; cấp cao; cơ mật; tuyên huấn trung ương; dân sự; hình sự;
          nội chính; dịch tễ; vệ sinh; vệ sinh dịch tễ; pasteur; huyết học; truyền máu; nhi đồng; sản nhi;
          nhiệt đới; bệnh nhiệt đới; đa khoa; tim; mắt; tai mũi họng; răng hàm mặt; tai - mũi - họng;
          răng - hàm - mặt; da liễu; chợ rẫy; đầu tư nước ngoài; bóng đá; cầu lông; điền kinh; thể dục;
          thể dục thể thao; cờ; bơi; quần vợt; bất động sản; lương thực; cà phê; hồ tiêu; cao su; dệt may; da giày;
          thép; xi măng; ô tô; vật liệu; ngoại tệ; giao dịch; chế xuất; khu công nghiệp; các khu công nghiệp;
          các khu chế xuất; dự án; đường sắt đô thị; công trình; giao thông công chính; đầu tư xây dựng; đô thị;
          đường thủy; nội địa; pháp y; tâm thần; giải phóng mặt bằng;
          national; français; française; laotienne; vietnamienne; supérieure; royale; étrangères; affaires étrangères; nationale; générale;
          ການຕ່າງປະເທດ; ຖະແຫຼງຂ່າວ; ວັດທະນະທຳ; ທ່ອງທ່ຽວ; ປ້ອງກັນປະເທດ; ປ້ອງກັນຄວາມສະຫງົບ; ຍຸຕິທຳ; ການເງິນ; ແຜນການ;
          ການລົງທຶນ; ສຶກສາທິການ; ກິລາ; ສາທາລະນະສຸກ; ອຸດສາຫະກຳ; ການຄ້າ; ກະສິກຳ; ປ່າໄມ້; ພະລັງງານ; ບໍ່ແຮ່; ໂຍທາທິການ;
          ຂົນສົ່ງ; ແຮງງານ; ສະຫວັດດີການສັງຄົມ; ພາຍໃນ; ຊັບພະຍາກອນທຳມະຊາດ; ສິ່ງແວດລ້ອມ; ເຕັກໂນໂລຊີ; ການສື່ສານ;
          ສື່ມວນຊົນ; ຂ່າວ; ໂຄສະນາອົບຮົມ; ສູນກາງພັກ; ປະຊາສຳພັນ; ມິດຕະພາບ; ນັກຂ່າວ; ແຫ່ງຊາດ
        """#
}
