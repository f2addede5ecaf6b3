import Archive
import Glibc
import News
import Reading
import Workers

/// Starting points of our own for each target; deploy/fuzz adds the samples that ship.
enum Seeds {
    static func write(_ target: FuzzTarget, to folder: String) {
        for (index, seed) in seeds(target).enumerated() {
            WholeFile.write(seed, to: "\(folder)/seed-\(decimal(index, width: 3))")
        }
    }

    private static func seeds(_ target: FuzzTarget) -> [[UInt8]] {
        switch target {
        case .text: (texts + mails).map { Array($0.utf8) } + encoded
        case .html: pages.map { Array($0.utf8) }
        case .structured: structured.map { Array($0.utf8) }
        case .classify: texts.map { [0] + Array($0.utf8) } + texts.map { [1] + Array($0.utf8) }
        case .json: values.map { Array($0.utf8) }
        case .xml: documents.map { Array($0.utf8) }
        case .mail: mails.map { Array($0.utf8) }
        case .wire: wires.map { Array($0.utf8) }
        case .ninjs: items.map { Array($0.utf8) }
        case .picture: [picture]
        case .rules: rules.map { Array($0.utf8) }
        case .rtf: richTexts.map { Array($0.utf8) }
        case .compound: [compound]
        case .word: [word(magic: 0xEC), word(magic: 0xDC)]
        case .bundle: bundles
        case .layout: layouts.map { Array($0.utf8) }
        case .times: times.map { Array($0.utf8) }
        case .zone: zones
        case .frame: frames
        case .answer: answers.map(\.payload)
        case .watch: watches
        case .archive: archives
        }
    }

    /// A message in several forms, and a mailbox of two.
    static let mails = [
        """
        From: =?utf-8?B?QmFuIHRo4but?= <a@example>
        To: b@example
        Subject: =?utf-8?Q?Tin_th=E1=BB=AD?=
        Date: Mon, 3 Nov 2025 08:00:00 +0700 (ICT)
        Message-ID: <1@example>
        Content-Type: multipart/mixed; boundary=a

        --a
        Content-Type: multipart/alternative; boundary="a b"

        --a b
        Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes
        Content-Transfer-Encoding: quoted-printable

        S=C3=A1ng nay hai h=C3=A3ng =
        =C4=91=C3=A3 k=C3=BD.
        --=20
        A
        On Mon, B <b@example> wrote:
        > c
        --a b
        Content-Type: text/html; charset=windows-1258

        <p>Sáng nay</p>
        --a b--
        --a
        Content-Type: text/plain; name*0*=utf-8''t%C3%A9; name*1=x
        Content-Transfer-Encoding: base64

        VGluIHRo4but
        --a
        Content-Type: message/rfc822

        From: c@example
        To: d@example
        Subject: Fwd: x

        ---------- Forwarded message ---------
        From: e@example
        Date: x
        Subject: y

        z
        --a--
        """,
        """
        From a@example Mon Nov  3 08:00:00 2025
        From: a@example
        To: b@example
        Content-Length: 4

        Tin

        From b@example Tue Nov  4 08:00:00 2025
        From: b@example

        >From nay
        """,
    ]

    static let texts = [
        """
        Hội nghị thử về trao đổi tin, ảnh giữa hai cơ quan báo chí
        Thứ Hai, 3/11/2025 | 08:30 (GMT+7)
        Tác giả: Nguyễn Văn Thử

        Sáng 3/11, tại Hà Nội, hai cơ quan báo chí bản thử đã ký Biên bản ghi nhớ số 12/2025/BBGN-TT về trao đổi tin.

        - Mỗi bên gửi mười tin một tuần;
        - Hai bên mở một khóa tập huấn.

        Ảnh: Bản Thử
        (TTXVN/Vietnam+)
        Nguồn: https://vi.example/tin/1.html
        """,
        """
        ກອງປະຊຸມ ທົດລອງ ຂ່າວສານ
        ວັນທີ 3 ພະຈິກ 2025, ເວລາ 08:30

        ສອງ ອົງການ ຂ່າວ ໄດ້ ເຊັນ ບົດບັນທຶກ ຄວາມເຂົ້າໃຈ ເລກທີ 15/ລບ ວ່າດ້ວຍ ການແລກປ່ຽນ ຂ່າວ.
        ທີ່ມາ: ຂປລ
        """,
        """
        TRIAL AGENCIES WIDEN EXCHANGE
        By A. Tester
        Vientiane, Nov 3, 2025 (KPL)

        The two trial agencies signed a Memorandum of Understanding on Monday, 3 November 2025 at 09:15 GMT+7.
        Updated 10:00, 4 Nov 2025
        Source: Trial Agency
        Page 1 of 3
        """,
        """
        Coopération d’essai
        Publié le 3 novembre 2025 à 14h05

        Les deux agences d’essai échangent des dépêches. Décret n° 12/2025/NĐ-CP du 3 novembre 2025.
        """,
    ]

    private static var encoded: [[UInt8]] {
        let text = "Tin thử\nHai dòng 😀.\n"
        let units = Array(text.utf16)
        return [
            [0xFF, 0xFE] + units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] },
            [0xFE, 0xFF] + units.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] },
            [0xEF, 0xBB, 0xBF] + Array(text.utf8),
            Array("<rss version=\"2.0\"><channel></channel></rss>".utf8),
            Array("From: a@b.example\nTo: c@d.example\nSubject: x\nDate: Mon, 3 Nov 2025 08:00:00 +0700\n\ntext".utf8),
            Array("{\"a\":[1,2]}".utf8), Array("%PDF-1.7\n".utf8), [0x50, 0x4B, 3, 4],
        ]
    }

    private static let pages = [
        """
        <html lang="vi"><head><title>Tin thử – Báo Thử</title><meta property="og:site_name" content="Báo Thử">
        <meta property="article:published_time" content="2025-11-03T08:30:00+07:00"><meta name="author" content="A, B và C">
        <link rel="canonical" href="https://vi.example/tin"></head><body><header><nav><a href="/">Trang chủ</a></nav></header>
        <article><h1>Tin &quot;thử&quot; &#7843;</h1><time datetime="2025-11-03" itemprop="datePublished">3/11</time>
        <p>Đoạn một, <b>đậm</b>.<br>Dòng hai.</p><figure><img src="a.png"><figcaption>Ảnh: Bản Thử</figcaption></figure>
        <ul><li>một</li><li>hai</li></ul><table><tr><td>a</td><td>b</td></tr></table><pre> x
         y</pre><p hidden>ẩn</p></article><footer>Chân trang</footer><script>var a = "</p>";</script></body></html>
        """,
        "<p>a<p>b<!-- c --><![CDATA[ d ]]><?e f?><textarea><p></textarea><title>t</title><svg><p>g</svg>&#x110000;&#0;&amp&lt",
        "<title>x</title><h1>y<h2>z</h1><a href=x><a href='y\"z'>w</a><div a b=c d='e'f=\"g\"/h>i</div><aside>j</aside>",
    ]

    private static let structured = [
        """
        {"@context":"https://schema.org","@type":"NewsArticle","headline":"Tin th\\u1eed",
        "datePublished":"2025-11-03T08:30:00+07:00","dateModified":"2025-11-04T08:30Z",
        "author":[{"@type":"Person","name":"A \\ud83d\\ude00"},{"name":"B"}]}
        """,
        #"{"author":"A","datePublished" : "3/11/2025"}"#,
    ]

    private static let values = [
        #"{"a":[1,-2.5e+10,true,false,null,"\u00e9\ud83d\ude00\n"],"b":{"c":{}},"":""}"#,
        #"[[[[[[[["x"]]]]]]]]"#, "0", #""chữ""#, " \t\n{ \"a\" : 1 }\r\n", "[1,2,3,4,5,6,7,8,9,10]",
        "{" + (0..<20).map { "\"k\($0)\":\($0)" }.joined(separator: ",") + "}",
    ]

    private static let times = [
        "Thứ Hai, ngày 03/11/2025 08:30 (GMT+7)", "2025-11-03T08:30:00+07:00", "2025-11-03 08:30:15.250Z",
        "Nov 3, 2025, 8:30 p.m.", "le 3 novembre 2025 à 14h05", "ວັນທີ ໐໓ ພະຈິກ ໒໐໒໕, ເວລາ 08:30",
        "08:30 ngày 3 tháng 11 năm 2025",
        "Cập nhật lúc 08h30' 3.11.2025", "1h 30min", "250ms", "30d", "https://vi.example/tin?a=b#c",
        "Mon, 03 Nov 2025 08:30:00 +0700", "QUJD", "bản tin\u{202E}txt",
    ]

    private static var zones: [[UInt8]] {
        ["Asia/Ho_Chi_Minh", "Europe/Paris", "America/New_York", "UTC", "Africa/Casablanca"]
            .map { WholeFile.read("/usr/share/zoneinfo/" + $0) }.filter { !$0.isEmpty }
    }

    private static var answers: [ReadAnswer] {
        guard let reader = Reader(ReadingSettings(program: "caunoi/fuzz", zoneName: "UTC", zoneRules: [])) else {
            return []
        }
        let read = (texts + pages).map { text in
            Array(text.utf8).withUnsafeBufferPointer {
                reader.read(ReadRequest(sha256: "", name: "a", bytes: Int64($0.count)), $0)
            }
        }
        let parts = read.compactMap { answer -> ReadPart? in
            guard case .parts(let parts) = answer, case .read(let part) = parts.first else { return nil }
            return part
        }
        let some = parts.prefix(3).enumerated().map { index, part in
            var part = part
            part.path = "\(index + 1)"
            return PartAnswer.read(part)
        }
        return read + [
            .parts(some + [.rejected(path: "2/1", Reason(.textTooLong, "quá dài"))]),
            .rejected(Reason(.empty, "the file is empty; drop it again")),
        ]
    }

    private static var frames: [[UInt8]] {
        let settings = ReadingSettings(program: "caunoi/fuzz", zoneName: "UTC", zoneRules: zones.last ?? [])
        let hello = Hello(answerLimit: 1 << 20, objectLimit: 1 << 20, settings: settings.json)
        let request = ReadRequest(sha256: String(repeating: "ab", count: 32), name: "bản tin.txt", bytes: 12)
        var frames = [Frame(.hello, hello.payload), Frame(.ready), Frame(.request, request.payload)]
        frames += answers.map { Frame(.answer, $0.payload) }
        let written: [[UInt8]] = frames.map { $0.header + $0.payload }
        let wide: [[UInt8]] = written.map { [255] + $0 }
        let narrow: [[UInt8]] = written.map { [7] + $0 }
        return wide + narrow + [[64] + written.prefix(3).joined()]
    }

    private static var watches: [[UInt8]] {
        let records = [
            "R", "Ca/b.txt", "Mbản tin", "Nc", "Dd", "Te/f", "Ag", "O", "L28:h/i", "X", "L24:", "Lx:y", "?",
        ].map { Array($0.utf8) + [0] }
        return [[255] + records.joined(), [1] + records.joined(), [3] + Array(records.joined().dropLast())]
    }
}
