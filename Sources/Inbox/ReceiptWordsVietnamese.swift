import News

extension ReceiptWords {
    static let vietnamese = ReceiptWords(
        archived: "Tệp đã được đọc, phân loại và lưu vào kho lưu trữ.",
        duplicate: "Nội dung này đã có trong kho lưu trữ; không lưu thêm lần nữa.",
        rejected: "Tệp không được nhận.",
        failed: "Chương trình chưa đọc được tệp này.",
        leftInPlace:
            "Để nguyên tại chỗ: không được phép chuyển tệp khỏi thư mục, nên tệp đã được sao chép và vẫn nằm ở chỗ cũ.",
        putBack: "Tệp bị ghi thêm sau khi đã đọc. Biên nhận này dành cho nội dung lúc đó; tệp đã thay đổi được đưa "
            + "trở lại hộp nhận và sẽ có biên nhận riêng.",
        joined: "Ảnh và bài viết cùng tên tệp đã được ghép thành một tin; phiên bản này có cả hai.",
        notApplied: { uri, folder in
            "Thông báo này thu hồi hoặc thay thế tin \(uri), vốn được gửi bằng đường khác; tin đó được giữ nguyên. "
                + (folder.map { "Xin bỏ thông báo vào thư mục “\($0)”" }
                    ?? "Xin bỏ thông báo thẳng vào hộp nhận, không vào thư mục nào")
                + ", hoặc nhờ quản trị viên ghi tên thư mục của mình vào corrections.trusted rồi gửi lại."
        },
        file: "Tên tệp",
        part: "Phần trong tệp",
        title: "Tiêu đề",
        language: "Ngôn ngữ",
        item: "Mã tin (URI)",
        version: "Phiên bản",
        repeats: "Trùng với tin (URI)",
        firstRecord: "Bản ghi của tin đó",
        record: "Bản ghi số",
        time: "Thời gian",
        size: "Số byte",
        detail: "Chi tiết kỹ thuật (tiếng Anh)",
        topics: "Phân loại (mã, tên, những từ trong bài làm căn cứ)",
        whatNow: "Cần làm gì",
        adviceArchived: "Không cần làm gì thêm. Nếu bài có sửa đổi, xin bỏ tệp đã sửa vào hộp nhận với cùng tiêu đề: "
            + "hệ thống sẽ lưu thành phiên bản tiếp theo, bản cũ vẫn được giữ. "
            + "Nếu tiêu đề hoặc phân loại chưa đúng, xin báo cho quản trị viên kèm mã tin ở trên.",
        adviceDuplicate: "Không cần làm gì thêm. Nếu định gửi bản đã sửa, xin kiểm tra lại xem có chọn đúng tệp không.",
        adviceRejected: "Tệp gốc nằm cạnh biên nhận này. "
            + "Nếu cần giúp, xin báo cho quản trị viên kèm số bản ghi ở trên.",
        adviceFailed: "Tệp gốc vẫn được giữ và có thể đọc lại sau. "
            + "Xin báo cho quản trị viên kèm số bản ghi ở trên; không cần gửi lại tệp.",
        adviceElsewhere: "Nếu cần giúp, xin báo cho quản trị viên kèm số bản ghi ở trên.",
        languageNames: [
            "vi": "Tiếng Việt", "lo": "Tiếng Lào", "en": "Tiếng Anh", "fr": "Tiếng Pháp", "und": "Chưa xác định",
        ],
        dayFirst: true,
        help: { code in
            switch code {
            case .empty:
                Help(
                    cause: "Tệp rỗng, không có chữ nào.",
                    advice: "Xin mở tệp trên máy của mình để kiểm tra, lưu lại rồi gửi lại."
                )
            case .tooLarge:
                Help(
                    cause: "Tệp lớn hơn mức cho phép.",
                    advice: "Xin tách tệp thành các phần nhỏ hơn rồi gửi lại từng phần."
                )
            case .textTooLong:
                Help(
                    cause: "Nội dung bài dài hơn mức cho phép.",
                    advice: "Xin tách thành nhiều tệp, mỗi tệp một bài, rồi gửi lại."
                )
            case .notADocument:
                Help(
                    cause: "Tệp không phải là văn bản mà là dữ liệu máy tính.",
                    advice: "Xin kiểm tra xem có chọn nhầm tệp không và gửi bài viết dưới dạng văn bản."
                )
            case .notARegularFile:
                Help(
                    cause: "Đây không phải là một tệp thông thường (ví dụ: lối tắt, liên kết).",
                    advice: "Xin chép chính tệp bài viết vào hộp nhận, không chép lối tắt hay liên kết."
                )
            case .unknownEncoding:
                Help(
                    cause: "Không nhận ra bảng mã của văn bản.",
                    advice: "Xin mở tệp, chọn “Lưu thành…” với bảng mã Unicode (UTF-8) rồi gửi lại."
                )
            case .unsupportedFormat:
                Help(
                    cause: "Chưa đọc được định dạng của tệp này.",
                    advice: "Xin lưu bài dưới dạng văn bản thuần (.txt) hoặc trang web (.html) rồi gửi lại."
                )
            case .encrypted:
                Help(
                    cause: "Tệp được bảo vệ bằng mật khẩu.",
                    advice: "Xin lưu lại không đặt mật khẩu rồi gửi lại."
                )
            case .damaged:
                Help(
                    cause: "Tệp bị hỏng hoặc không đầy đủ.",
                    advice: "Xin kiểm tra tệp có mở được trên máy không, lưu lại rồi gửi lại."
                )
            case .needsOCR:
                Help(
                    cause: "Tệp chỉ có ảnh chụp trang giấy, không có chữ.",
                    advice: "Xin gửi phần chữ, hoặc tệp có thể bôi đen chọn chữ."
                )
            case .tooManyParts:
                Help(
                    cause: "Tệp chứa nhiều văn bản hơn mức cho phép.",
                    advice: "Xin tách thành nhiều tệp rồi gửi lại."
                )
            case .nestedTooDeep:
                Help(
                    cause: "Văn bản nằm trong quá nhiều lớp tệp nén lồng nhau.",
                    advice: "Xin giải nén và gửi chính văn bản đó."
                )
            case .unpacksTooLarge:
                Help(
                    cause: "Sau khi giải nén, tệp lớn hơn mức cho phép.",
                    advice: "Xin giải nén và gửi văn bản thành nhiều tệp nhỏ hơn."
                )
            case .tooComplex:
                Help(
                    cause: "Tệp có cấu trúc phức tạp hơn mức cho phép.",
                    advice: "Xin tách thành nhiều tệp nhỏ hơn rồi gửi lại."
                )
            case .lineTooLong:
                Help(
                    cause: "Tệp có một dòng dài hơn mức cho phép.",
                    advice: "Xin tách thành nhiều tệp, mỗi tệp một bài, rồi gửi lại."
                )
            case .toolMissing:
                Help(
                    cause: "Máy chủ chưa cài chương trình cần thiết để đọc loại tệp này.",
                    advice: "Xin báo cho quản trị viên; bản gốc đã được giữ lại và có thể đọc sau."
                )
            case .toolFailed:
                Help(
                    cause: "Chương trình phụ trợ không đọc được tệp này.",
                    advice:
                        "Nếu tệp mở được trên máy của bạn, xin gửi thêm phần văn bản. Các tệp khác không bị ảnh hưởng."
                )
            case .workerCrashed:
                Help(
                    cause: "Bộ phận đọc tệp đã dừng đột ngột khi đọc tệp này, hai lần liền.",
                    advice: "Các tệp khác không bị ảnh hưởng."
                )
            case .workerTimedOut:
                Help(
                    cause: "Đọc tệp này mất quá nhiều thời gian nên đã bị dừng lại.",
                    advice: "Nếu tệp rất lớn, xin tách nhỏ. Các tệp khác không bị ảnh hưởng."
                )
            case .workerOutOfMemory:
                Help(
                    cause: "Đọc tệp này cần nhiều bộ nhớ hơn mức cho phép.",
                    advice: "Nếu tệp rất lớn, xin tách nhỏ. Các tệp khác không bị ảnh hưởng."
                )
            case .workerOutOfProcessorTime:
                Help(
                    cause: "Đọc tệp này cần nhiều thời gian xử lý của máy hơn mức cho phép.",
                    advice: "Nếu tệp rất lớn, xin tách nhỏ. Các tệp khác không bị ảnh hưởng."
                )
            case .workerForbiddenCall:
                Help(
                    cause: "Khi đọc tệp này, bộ phận đọc đã thử làm một việc bị cấm nên đã bị dừng lại.",
                    advice:
                        "Tệp có thể được tạo ra để gây hại: xin báo cho quản trị viên và đừng mở tệp. Các tệp khác không bị ảnh hưởng."
                )
            case .workerAnswer:
                Help(
                    cause: "Bộ phận đọc tệp trả về kết quả không hợp lệ nên kết quả không được dùng.",
                    advice: "Các tệp khác không bị ảnh hưởng."
                )
            case .serviceCrashed:
                Help(
                    cause: "Dịch vụ đã dừng mỗi lần đọc tệp này, nên tệp không được thử lại nữa.",
                    advice: "Các tệp khác không bị ảnh hưởng. Xin báo cho quản trị viên."
                )
            case .settling:
                Help(
                    cause: "Tệp còn đang được chép vào hộp nhận.",
                    advice: "Xin chờ; tệp sẽ được đọc ngay khi chép xong."
                )
            case .unreleased:
                Help(
                    cause: "Chưa có tệp đánh dấu hoặc tệp mã kiểm tra cho phép đọc tệp này.",
                    advice: "Xin đặt tệp đó bên cạnh khi tệp đã được chép xong."
                )
            case .checksumMismatch:
                Help(
                    cause: "Nội dung tệp không khớp với tệp mã kiểm tra.",
                    advice: "Xin chép lại cả tệp và tệp mã kiểm tra vào hộp nhận."
                )
            case .tooDeep:
                Help(
                    cause: "Tệp nằm trong quá nhiều thư mục lồng nhau.",
                    advice: "Xin chuyển tệp lên thư mục cao hơn trong hộp nhận."
                )
            case .unreadable:
                Help(
                    cause: "Hệ thống không có quyền đọc tệp này.",
                    advice: "Xin chạy lệnh chmod ghi trong nhật ký, hoặc xoá tệp rồi chép lại vào hộp nhận."
                )
            case .notMovable:
                Help(
                    cause: "Hệ thống không có quyền lấy tệp ra khỏi thư mục này.",
                    advice: "Xin chạy lệnh chmod ghi trong nhật ký, hoặc chép từng tệp vào hộp nhận."
                )
            case .changing:
                Help(
                    cause: "Tệp còn đang thay đổi trong khi được đọc.",
                    advice: "Xin đóng chương trình đang ghi tệp này; tệp sẽ được đọc khi không còn thay đổi."
                )
            case .outsideSchedule:
                Help(
                    cause: "Chưa đến giờ nhận tệp.",
                    advice: "Xin chờ; tệp sẽ được đọc vào lượt tiếp theo."
                )
            case .paused:
                Help(
                    cause: "Quản trị viên đang tạm dừng việc nhận tệp.",
                    advice: "Xin chờ; tệp sẽ được đọc khi việc nhận tệp tiếp tục."
                )
            case .queued:
                Help(
                    cause: "Tệp đang chờ đến lượt.",
                    advice: "Xin chờ; không cần gửi lại."
                )
            case .readOnly:
                Help(
                    cause: "Ổ đĩa của hệ thống hiện không ghi được.",
                    advice: "Xin báo cho quản trị viên; tệp sẽ được đọc khi ổ đĩa ghi được, không cần gửi lại."
                )
            case .noResources:
                Help(
                    cause: "Máy của hệ thống hiện đang quá tải.",
                    advice: "Xin chờ; tệp sẽ được đọc sau ít phút, không cần gửi lại."
                )
            case .diskFull:
                Help(
                    cause: "Ổ đĩa của hệ thống đã đầy.",
                    advice: "Xin báo cho quản trị viên; tệp sẽ được đọc khi ổ đĩa có chỗ trống, không cần gửi lại."
                )
            }
        }
    )
}
