import News
import Parsing
import Testing

/// What of a mail's text is the sender's.
@Suite struct MailTextTests {
    private static let story =
        "Sáng 3/11, hai hãng thông tấn thử nghiệm đã ký thỏa thuận trao đổi tin bài hằng ngày, có hiệu lực ba năm."

    private func mail(_ body: String, subject: String = "Re: Tin") throws -> Document {
        try ParsingTests.mail(
            "From: Nguyễn Văn Thử <a@example>\nTo: b@example\nSubject: \(subject)\nDate: Mon, 3 Nov 2025 08:00:00 +0700\nContent-Type: text/plain; charset=utf-8\n\n"
                + body
        )
    }

    @Test(
        "quoted history is left out",
        arguments: [
            "On Sun, 2 Nov 2025 at 09:00, Bounmy <b@example> wrote:\n> Tin cũ một\n> Tin cũ hai",
            "Vào Th 2, 2 thg 11, 2025 vào lúc 09:00 Bounmy <b@example>\nđã viết:\n\n> Tin cũ một\n> Tin cũ hai",
            "-----Original Message-----\nFrom: Bounmy\nSent: Sunday, November 2, 2025 9:00 AM\nTo: A\nSubject: Tin\n\nTin cũ một",
            "________________________________\nTừ: Bounmy <b@example>\nĐã gửi: 02 Tháng Mười Một 2025\nĐến: A\nChủ đề: Tin\n\nTin cũ một",
            "Le 2 nov. 2025 à 09:00, Bounmy <b@example> a écrit :\n> Tin cũ một", "> Tin cũ một\n> > Tin cũ hai",
        ]
    )
    func history(quoted: String) throws {
        let document = try mail(Self.story + "\n\n" + quoted + "\n")
        #expect(document.body == Self.story)
        #expect(document.quality.notes.contains { $0.hasPrefix("mail-quoted-dropped") })
        #expect(document.title == "Re: Tin")
    }

    @Test("signature, device line and legal notice are left out")
    func endings() throws {
        let notice =
            "This e-mail and any attachments are confidential and intended only for the addressee.\nIf you are not the intended recipient, delete it."
        let vietnamese = "Email này và các tệp đính kèm chứa thông tin bảo mật, chỉ dành cho người nhận."
        for ending in ["-- \nNguyễn Văn Thử\nPhòng Biên tập", notice, vietnamese, "Sent from my iPhone"] {
            let document = try mail(Self.story + "\n\n" + ending + "\n")
            #expect(document.body == Self.story)
            #expect(document.quality.notes.contains { $0.hasPrefix("mail-signature") || $0.hasPrefix("mail-notice") })
        }
    }

    @Test(
        "a text sent on is the main text",
        arguments: [
            "Gửi các anh chị xem.\n\n---------- Forwarded message ---------\nFrom: Bounmy <b@example>\nDate: Sun, 2 Nov 2025\nSubject: Tin gốc\nTo: A <a@example>\n\n",
            "FYI\n\n---------- Thư đã chuyển tiếp ---------\nTừ: Bounmy <b@example>\nNgày: 2 thg 11, 2025\nChủ đề: Tin gốc\nĐến: A\n\n",
            "\n________________________________\nFrom: Bounmy\nSent: Sunday, November 2, 2025 9:00 AM\nTo: A\nSubject: Tin gốc\n\n",
            "Begin forwarded message:\n\nFrom: Bounmy <b@example>\nDate: 2 November 2025\nTo: A\nSubject: Tin gốc\n\n",
        ]
    )
    func sentOn(above: String) throws {
        let document = try mail(above + Self.story + "\n", subject: "Fwd: Tin gốc")
        #expect(document.body == Self.story)
        #expect(document.quality.notes.contains("mail-forwarded"))
        #expect(document.title == "Fwd: Tin gốc")
    }

    @Test("a mail that is nothing but a quotation keeps it")
    func quotationOnly() throws {
        let document = try mail("> " + Self.story + "\n")
        #expect(document.body == Self.story)
        #expect(document.quality.notes.contains("mail-quoted-kept"))
    }
}
