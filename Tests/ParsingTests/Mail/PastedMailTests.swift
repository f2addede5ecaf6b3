import News
import Testing

@testable import Parsing

/// A mail copied out of a program's window into a text file: fields at the top, and no message of RFC 5322.
@Suite("Mails pasted as text") struct PastedMailTests {
    private static let vietnamese = """
        Sáng 12/11, tại thành phố Vinh (Nghệ An), Sở Giao thông vận tải tỉnh phối hợp với cơ quan vận tải thủ đô Viêng \
        Chăn khai trương tuyến xe buýt liên vận chạy ba chuyến mỗi tuần giữa hai thành phố.

        Theo ông Nguyễn Văn Hòa, giám đốc đơn vị khai thác, mỗi chuyến chở tối đa 45 khách, giá vé 620.000 đồng một \
        lượt và thủ tục qua cửa khẩu Cầu Treo được làm ngay trên xe.

        Đại diện phía Lào cho biết nhu cầu đi lại của sinh viên tăng gần gấp đôi so với năm trước, vì vậy hai bên sẽ \
        xem xét tăng lên năm chuyến mỗi tuần từ tháng 3/2027.
        """
    private static let english = """
        VINH - A coach line between the central Vietnamese city of Vinh and the Lao capital opened on Thursday, with \
        three departures a week in each direction, transport officials of both cities said.

        Each coach carries up to 45 passengers, a one-way ticket costs 25 US dollars, and border papers at the Cau Treo \
        crossing are dealt with on board, said Nguyen Van Hoa, who manages the operator.

        Demand from students and small traders has almost doubled since last year, the Lao side said, and both partners \
        will look at five departures a week from March 2027.
        """
    private static let lao = """
        ວັນທີ 12 ພະຈິກ 2026 ທີ່ ນະຄອນວິງ ແຂວງເງ້ອານ ໄດ້ມີພິທີເປີດສາຍລົດເມລະຫວ່າງປະເທດ ວິງ - ວຽງຈັນ \
        ເຊິ່ງແລ່ນສາມຖ້ຽວຕໍ່ອາທິດ ຕາມການຕົກລົງຂອງສອງນະຄອນ.

        ທ່ານ ຫງວຽນ ວັນ ຮວາ ຜູ້ອຳນວຍການບໍລິສັດເດີນລົດກ່າວວ່າ ແຕ່ລະຖ້ຽວຮັບຜູ້ໂດຍສານໄດ້ 45 ຄົນ ລາຄາປີ້ແມ່ນ 500.000 ກີບ \
        ແລະ ເອກະສານຜ່ານແດນແມ່ນເຮັດຢູ່ເທິງລົດ.

        ຝ່າຍລາວແຈ້ງວ່າ ນັກສຶກສາ ແລະ ພໍ່ຄ້າແມ່ຄ້າເດີນທາງຫຼາຍຂຶ້ນເກືອບສອງເທົ່າ \
        ດັ່ງນັ້ນສອງຝ່າຍຈະພິຈາລະນາເພີ່ມເປັນຫ້າຖ້ຽວຕໍ່ອາທິດ ແຕ່ເດືອນມີນາ 2027.
        """

    private static func quoted(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)" }.joined(separator: "\n")
    }

    private func read(_ text: String) throws -> Document {
        let parts = try Array(text.utf8).withUnsafeBufferPointer { bytes in
            try Parsers.parse(bytes, name: "thu.txt", settings: ParsingSettings())
        }
        try #require(parts.count == 1)
        guard case .document(let document)? = parts.first else { throw Reason(.empty, "no document") }
        return document
    }

    @Test("sender, date and subject above the text: all of it is kept, under the subject")
    func direct() throws {
        let mails = [
            (
                """
                From: Trần Thị Mai <mai.tran@toasoan.example>
                Sent: Thursday, November 12, 2026 4:05 PM
                To: Ban Thời sự
                Subject: Khai trương tuyến xe buýt nối Vinh với Viêng Chăn
                """, Self.vietnamese, "Khai trương tuyến xe buýt nối Vinh với Viêng Chăn", ["Trần Thị Mai"], true
            ),
            (
                """
                De : Anna Reed <anna@desk.example>
                Envoyé : jeudi 12 novembre 2026 16:05
                À : Foreign desk
                Objet : Bus line between Vinh and Vientiane opens
                """, Self.english, "Bus line between Vinh and Vientiane opens", ["Anna Reed"], true
            ),
            (
                """
                ຈາກ: ບຸນມີ ສີສະຫວາດ
                ວັນທີ: 12/11/2026 16:05
                ເຖິງ: ຫ້ອງຂ່າວ
                ຫົວຂໍ້: ເປີດສາຍລົດເມ ວິງ - ວຽງຈັນ
                """, Self.lao, "ເປີດສາຍລົດເມ ວິງ - ວຽງຈັນ", ["ບຸນມີ ສີສະຫວາດ"], true
            ),
            (
                """
                From: Foreign desk <foreign@desk.example>
                To: Night editor
                Subject: Re: Fwd: Bus line between Vinh and Vientiane opens
                """, Self.english, "Bus line between Vinh and Vientiane opens", [], false
            ),
        ]
        for (header, text, title, authors, isDated) in mails {
            let document = try read(header + "\n\n" + text + "\n")
            #expect(document.mediaType == "text/plain")
            #expect(document.title == title)
            #expect(document.body == text)
            #expect(document.authors == authors, "\(title)")
            #expect(
                (document.published?.civil == CivilTime(year: 2026, month: 11, day: 12, hour: 16, minute: 5)) == isDated
            )
            if isDated { #expect(document.published?.reason == "mail:date-zone-assumed") }
        }
    }

    @Test("words of the sender's own above a quoted or forwarded article: the article is kept, and is not the sender's")
    func quotedBelow() throws {
        let mails = [
            (
                """
                From: Anna Reed <anna@desk.example>
                To: Foreign desk <foreign@desk.example>
                Cc: Night editor
                Subject: Re: bus story

                Please use the version below, it has the corrected fare and the right name of the operator.

                Anna

                On 12 Nov 2026, at 14:20, Paul Lind <paul@wire.example> wrote:

                """ + Self.quoted("Bus line between Vinh and Vientiane opens\n\n" + Self.english), Self.english,
                "Bus line between Vinh and Vientiane opens", []
            ),
            (
                """
                Từ: Trần Thị Mai <mai.tran@toasoan.example>
                Đã gửi: Thứ Năm, 12 Tháng Mười Một 2026 4:05 CH
                Đến: Ban Thời sự
                Chủ đề: FW: Tin xe buýt

                Gửi anh Hùng bài dưới đây, nhờ anh xem và đăng trong chiều nay.

                Vào 12/11/2026 lúc 14:20, Lê Văn Sơn đã viết:

                """ + Self.quoted("Khai trương tuyến xe buýt nối Vinh với Viêng Chăn\n\n" + Self.vietnamese),
                Self.vietnamese, "Khai trương tuyến xe buýt nối Vinh với Viêng Chăn", []
            ),
            (
                """
                From: Bounmy Sisavath <bounmy@desk.example>
                Sent: Thursday, November 12, 2026 4:05 PM
                To: News room
                Subject: FW: ຂ່າວລົດເມ

                ສົ່ງຂ່າວລຸ່ມນີ້ໃຫ້ກອງບັນນາທິການ.

                On Thu, Nov 12, 2026 at 2:20 PM Khamla <khamla@desk.example> wrote:

                """ + Self.quoted("ເປີດສາຍລົດເມ ວິງ - ວຽງຈັນ\n\n" + Self.lao), Self.lao, "ເປີດສາຍລົດເມ ວິງ - ວຽງຈັນ", []
            ),
            (
                """
                From: Anna Reed
                Sent: 12 November 2026 16:05
                To: Foreign desk
                Subject: FW: bus

                FYI.

                -----Original Message-----
                From: Paul Lind
                Sent: 12 November 2026 14:20
                To: Anna Reed
                Subject: Bus line between Vinh and Vientiane opens


                """ + Self.english, Self.english, "Bus line between Vinh and Vientiane opens", ["Paul Lind"]
            ),
        ]
        for (mail, text, title, authors) in mails {
            let document = try read(mail + "\n")
            #expect(document.mediaType == "text/plain")
            #expect(document.title == title)
            #expect(document.body == text)
            #expect(document.authors == authors, "\(title)")
        }
    }

    @Test(
        "a header is one only with what programs write for each other, or with an address and a date of RFC 5322",
        arguments: [
            ("From: a@b.example\nTo: c@d.example\nDate: Thu, 12 Nov 2026 16:05:00 +0700\nSubject: x\n\ny\n", true),
            ("From: A <a@b.example>\nDate: 12 Nov 26 16:05 GMT\nSubject: x\n\ny\n", true),
            ("Subject: x\nFrom: A\nMessage-ID: <1@b.example>\n\ny\n", true),
            ("Received: from a\n by b\nFrom: A\nSubject: x\n\ny\n", true),
            ("From: A <a@b.example>\nDate: Thu, Nov 12, 2026 at 4:05 PM\nSubject: x\nTo: B\n\ny\n", false),
            ("From: A\nDate: Thu, 12 Nov 2026 16:05:00 +0700\nSubject: x\n\ny\n", false),
            ("From: A <a@b.example>\nSent: Thursday, 12 November 2026 16:05\nTo: B\nSubject: x\n\ny\n", false),
            ("From: @\nDate: 1 2 3 4 5\nTo: x\nSubject: y\n\nz\n", false),
            ("Date: :::: + + + + +\nFrom: a@b\nTo: x\n\nz\n", false),
        ]
    )
    func headers(text: String, isMail: Bool) {
        let recognised = Array(text.utf8).withUnsafeBufferPointer { MailSigns.isMessage($0) }
        #expect(recognised == isMail)
    }
}
