extension ShippedNames {
    /// Heads of organisations' names, family names and the small words that names are cut by.
    static let words = #"""
        caunoi-names 1
        book caunoi-names/1

        head ministry : Bộ; ກະຊວງ; Ministry; ministère
        head unit : Cục; Vụ; Tổng cục; Chi cục; Phòng; ກົມ; Department; Directorate; Bureau; département
        head committee : Ban; Sở; Ủy ban; Uỷ ban; Ban Chỉ đạo; Hội đồng; Thanh tra; Kiểm toán; Tòa án; Viện Kiểm sát;
          Văn phòng; Cơ quan; Bộ Tư lệnh; Bộ Chỉ huy; Quân khu; Quân chủng; Sư đoàn; Tỉnh đoàn; Thành đoàn;
          Ban Quản lý; Ban Tuyên giáo; Công an; Liên minh; Liên đoàn; Tổng liên đoàn; Mặt trận; ຄະນະກຳມະການ; ພະແນກ
        head association : Hội; Hiệp hội; Liên hiệp; Câu lạc bộ; CLB; Quỹ; ສະມາຄົມ; ສະຫະພັນ
        head media : Báo; Tạp chí; Đài; Đài Phát thanh; Đài Truyền hình; Đài Phát thanh và Truyền hình;
          Đài Phát thanh - Truyền hình; Đài PT-TH; Đài PTTH; Hãng thông tấn; Hãng tin; Nhà xuất bản; NXB; Kênh;
          Thông tấn xã; Trang tin; ໜັງສືພິມ; ວາລະສານ; ສຳນັກຂ່າວ
        head school : Trường Đại học; Đại học; ĐH; Trường ĐH; Trường Cao đẳng; Cao đẳng; Học viện; Trường THPT;
          Trường THCS;
          Trường Tiểu học; Trường Cán bộ; Trường Chính trị; Trường Quốc tế; Trường THCS&THPT; Trường Sĩ quan;
          Trường Trung cấp; Trường Mầm non; Bảo tàng; Thư viện; Nhà hát; Bệnh viện; Bệnh viện Đa khoa; BV;
          University; université; Faculté; Institut; Musée; École;
          ມະຫາວິທະຍາໄລ; College; Academy; Hospital
        head institute : Viện; Trung tâm; Viện nghiên cứu; Viện Hàn lâm; Khoa; Institute; Center; Centre; ສູນ; ສະຖາບັນ
        head company : Công ty; Cty; Tổng công ty; Tập đoàn; Ngân hàng; Công ty con; ບໍລິສັດ; Hãng hàng không
        head embassy : Đại sứ quán; ĐSQ; Tổng Lãnh sự quán; Lãnh sự quán; Tổng lãnh sự quán; Phái đoàn; ສະຖານທູດ;
          ສະຖານເອກອັກຄະລັດຖະທູດ;
          Embassy; Consulate General; Consulate; ambassade; Permanent Mission; Phái đoàn thường trực
        head bureau : cơ quan thường trú; văn phòng thường trú; phân xã; ban đại diện; văn phòng đại diện;
          cơ quan đại diện
        head last : University; Ministry; Institute; Agency; Association; Corporation; Commission; Committee; Council;
          Party; Secretariat; Foundation; Broadcasting Service; Health Service;
          News Service; Information Service; Federation; Institution; Organization; Organisation; Bureau; Academy; Newspaper; Embassy

        none : Ban Lãnh đạo; Ban Giám đốc; Ban Tổ chức; Ban Giám khảo; Ban Giám hiệu; Ban Chấp hành; Ban Điều hành;
          Ban Thư ký;
          Ban Biên tập; Ban Thường vụ; Ban Liên lạc; Ban Tổng Giám đốc; Ban Cố vấn; Ban Quản trị; Ban Kiểm soát;
          Ban Huấn luyện;
          Hội nghị; Hội thảo; Hội đàm; Hội chợ; Hội thi; Hội diễn; Hội trại; Hội trường; Hội ý; Hội báo; Hội An;
          Hội Lim; Hội Xuân;
          Hội đồng quản trị; Hội đồng thành viên; Hội đồng thi; Hội đồng Giải thưởng; Hội đồng Tuyển sinh; Hội đồng tuyển sinh; Hội đồng nghiệm thu; Hội đồng xét xử;
          Hội đồng Thẩm phán;
          Báo cáo; Báo chí; Báo động; Báo hiệu; Báo giá; Báo tin; Báo chí Việt Nam; Bộ môn; Bộ luật; Bộ đội;
          Bộ phận; Bộ phim; Bộ máy; Bộ trưởng; Bộ tiêu chí; Bộ ảnh;
          Bộ sưu tập; Bộ Luật; Bộ Tứ; Bộ ba; Bộ đôi; Bộ trang phục; Bộ chỉ số; Bộ quy tắc; Bộ công cụ; Bộ Công cụ;
          Phòng khám; Phòng ngừa; Phòng chống; Phòng bệnh; Phòng Covid; Phòng thí nghiệm; Phòng tuyến;
          Phòng trưng bày; Phòng vé; Phòng dịch;
          Trường hợp; Trường học; Trường Sa; Trường Sơn; Trường quốc tế; Trường đua; Trường bắn; Quỹ đất; Quỹ đạo;
          Quỹ lương; Quỹ thời gian;
          Viện trợ; Viện dẫn; Viện lý do; Khoa học; Khoa học Công nghệ; Khoa học công nghệ; Khoa Trường; Đài Loan;
          Đài tưởng niệm; Đài Bắc; Đài quan sát; Đài Hóa thân; Vụ án; Vụ việc; Vụ kiện;
          Vụ tai nạn; Vụ cháy; Vụ nổ; Vụ Đông; Vụ Xuân; Vụ Đông Xuân; Vụ mùa; Vụ Mùa; Cục diện; Cục bộ; Ban đầu;
          Ban đêm; Ban ngày; Ban hành; Ban công; Ban Mê Thuột; Ban nhạc; Ban Nhạc; Ban Bí thư;
          Sở hữu; Sở thích; Sở dĩ; Sở chỉ huy; Cơ quan chức năng; Cơ quan điều tra; Cơ quan Cảnh sát điều tra;
          Cơ quan An ninh điều tra; Cơ quan công an; Cơ quan chủ quản; Thanh tra Chính phủ Chính;
          Trung tâm thương mại; Trung tâm hành chính; Công ty Cổ phần; Công ty cổ phần; Công ty TNHH;
          Tập đoàn kinh tế; Ngân hàng thương mại; Ngân hàng nước ngoài;
          Kênh đào; Kênh Suez; Đại học Chính quy; Câu lạc bộ bóng đá; Mặt trận Ngoại giao; Liên minh Kinh tế;
          Văn phòng công chứng; Công an xã; Công an phường;
          Công an huyện; Công an quận; Công an nhân dân; Công an; Bảo tàng; Thanh tra; Cao đẳng; Hội An ninh

        # What a Vietnamese family is called. The sure ones begin a name of three syllables without a title.
        family sure : Nguyễn; Trần; Lê; Phạm; Phan; Vũ; Võ; Đặng; Bùi; Đỗ; Ngô; Dương; Trịnh; Trương; Đinh; Huỳnh;
          Lương; Tạ; Quách; Vương; Phùng; Lưu; Doãn; Đàm; Đoàn
        # In Vietnamese text nobody abroad is called so.
        family home : Nguyễn; Bùi; Đỗ; Võ; Vũ; Lê; Doãn; Nghiêm
        family : Tập; Ôn; Mao; Hoàng; Hồ; Lý; Tô; Mai; Cao; Hà; Tôn; Triệu; Lâm; Thái; Tống; Kiều; Chu; Châu; Văn;
          Đào; Nghiêm; Mạc; Lại; Khuất; Thạch; Sơn; La;
          Kim; Lục; Nông; Vi; Lò; Giàng; Sùng; Vàng; Thào; Hầu; Cầm; Bế; Ma; Hứa; Âu; Ông; Tăng; Từ; Ninh;
          Trang; Thân; Viên; Cù; Mẫn; Đồng; Tiêu;
          Uông; Ưng; Vừ; Hạng; Quàng; Chẩu; Điểu; Siu; Rơ; Cổ; Giáp; Khổng; Đới; Lữ; Lã; Lỗ; Quản; Tòng; Bạch; Hàn;
          Trà; Chử; Cấn; Mã; Ngụy; Phí; Thiều; Thẩm; Tưởng; Viễn; Cồ; Đổng; Hình; Bàng; Nhữ; Xa; Liên; Y; Ksor;
          Hồng; Danh; Đậu; Biện

        words and : và; and; et; cùng; ແລະ; &
        words belongs : của; thuộc; trực thuộc; of; of the; for; de; des; du; de la; de l; d; ຂອງ; ແຫ່ງ
        words at : tại; ở; đóng tại; in; at; to; à; au; en; ປະຈຳ; ທີ່; ປະຈຳຢູ່
        words plural : các; những; hai; ba; bốn; nhiều; một số; mọi; mỗi; từng; các cấp
        words level : tỉnh; thành phố; tp; thủ đô; thị xã; thành; huyện; quận; bang; vùng; city; province; ແຂວງ;
          ນະຄອນ; ນະຄອນຫຼວງ; cố đô; tỉnh ủy
        words state : nước; nước bạn; quốc gia; vương quốc; cộng hòa; ປະເທດ
        words street : đường; phố; đại lộ; ngõ; hẻm; ngách; tuyến đường; quảng trường; công viên; cầu; chợ; trường;
          thpt; thcs; trường thpt; trường thcs; tiểu học; mầm non;
          giải; giải thưởng; cúp; tượng đài; tượng; lăng; đền; chùa; miếu; đình; khu di tích; di tích;
          nhà tưởng niệm; bảo tàng; nhà hát; rạp; bệnh viện; viện; tàu; con tàu; núi; sông; hồ; khách sạn;
          hầm; bến; ga; ngã tư; ngã ba; ngã năm; phường; xã; ấp; thôn; bản; khu phố; khu đô thị; chung cư; tòa nhà;
          nhà thờ; nhà; triều; vua; chúa; thời; họ; dòng họ; đại học; học viện; học bổng; quỹ; phim; tiểu thuyết;
          sách; tập thơ; ca khúc; bài hát; vở; đảo; quần đảo; nhà máy; công ty; tập đoàn; hãng; thương hiệu;
          cửa hàng; nhà hàng; văn phòng; huyện; quận; thị trấn; thị xã; đất; kênh; rạch; khu công nghiệp; kcn; cụm;
          clb; đội; nhà xuất bản; nhà sách; hội; xóm; tổ; đèo; dốc; ngân hàng; street; avenue; đường mòn;
          chiến dịch; cột cờ; lớp; tư tưởng

        words noname : According; Monday; League; Denies; Says; Tuesday; Wednesday; Thursday; Friday; Saturday; Sunday; January; February; March;
          April; May; June; July;
          August; September; October; November; December; The; This; That; These; Those; A; An; In; On; At; For;
          But; And; It; He; She; They; We; I; You; My; His; Her; Their; Our;
          Covid; COVID; What; When; Where; Who; Why; How; If; As; By; From; With; To; Of; Our; No; Not; Yes; Is;
          Are; Was; Were; Will; However; After; Before; Since; Also; There; Here;
          Facebook; Twitter; Google; Internet; Bắc Bộ; Nam Bộ; Trung Bộ; Đông; Tây; Tết; Quốc khánh; Nghị quyết;
          Nghị định; Quyết định; Luật; Hiến pháp; Đảng; Nhà nước; Trung ương; Chủ nhật; Thứ; Tháng; Ngày;
          House; Senate; Republican; Republicans; Democrat; Democrats; State; Street; Avenue; English; Spanish;
          Christmas; God; Congress; Court; Act; Bill; War; World; United; States; Facebook's; Elect; Day; Week;
          Office; Union; Board; All; More; Most; Some; Many; Any; Every; One; Two; Three; First; Last; Next; New;
          Old; So; Then; Than; Just; Only; Even; Still; Over; Under; Up; Down; Out; About; Into; Through; During;
          While; Because; Although; Though; Both; Either; Each; Other; Another; Such; Like; Please; Thank; Thanks;
          Hello; Hi; Dear; Read; See; Watch; Photo; Image; Getty; Reuters; AP; AFP; CNN; BBC; Party; Government;
          Department; Minister; President; Secretary; General; Speaker; Sir; Madam; Bob's

        words particle : de; von; van; der; den; bin; ibn; al; el; la; le; du; dos; da; di; del; ter; ten; ben; abu;
          von der; van der; de la; y

        words legalform : Cổ phần; CP; TNHH; MTV; Một thành viên; Trách nhiệm hữu hạn; TM; DV; XD; SX; TMDV;
          Thương mại; Dịch vụ; Đầu tư; Xây dựng; Liên doanh; TMCP; Thương mại cổ phần; Thương mại Cổ phần; Luật;
          Sản xuất; Phát triển; Quốc tế; Nhà nước; và; -; điện lực; Tư nhân; Tài chính; Chứng khoán; Bảo hiểm;
          Bất động sản; Địa ốc; Du lịch; Công nghệ; Truyền thông
        """# + "\n" + verbs + "\n" + fields
}
