/// Pages as press sites build them, written for the tests: an article between everything that is not one.
enum NewsPages {
    static let vietnamese = page(
        title: "Hai bản bên sông cùng góp công sửa bến đò",
        paragraphs: [
            "Sáng 12/5, hơn hai trăm hộ dân của hai bản Nà Lào và Pa Háng đã cùng nhau ra bến đò đầu xã để bắt tay vào việc sửa lại con đường xuống bến.",
            "Theo ông Lò Văn Toàn, trưởng bản Nà Lào, bến đò cũ đã xuống cấp từ ba năm nay, mỗi mùa mưa lũ về việc đi lại của bà con hai bên rất khó khăn.",
            "“Chúng tôi bàn với bản bên kia, mỗi nhà góp hai ngày công, còn xi măng thì tỉnh hỗ trợ”, ông Toàn nói.",
            "Công việc dự kiến kéo dài trong hai tuần. Khi hoàn thành, bến mới sẽ có đường bê tông rộng hai mét và mái che cho khách chờ đò.",
        ],
        caption: "Bà con hai bản khuân đá xuống bến. (Ảnh: Minh Khôi)",
        words: (
            share: "Chia sẻ", related: "Tin liên quan", comment: "Bình luận", subscribe: "Đăng ký nhận bản tin",
            tags: "Từ khóa", newest: "Mới nhất"
        ),
        others: [
            "Giá cà phê tăng phiên thứ ba liên tiếp", "Khai trương tuyến xe buýt mới về trung tâm huyện",
            "Triển lãm ảnh về sông Mekong mở cửa đón khách", "Học sinh vùng cao đón năm học mới",
        ],
        language: "vi"
    )

    static let lao = page(
        title: "ສອງແຂວງຊາຍແດນເປີດສະຖານີວິທະຍຸຮ່ວມກັນ",
        paragraphs: [
            "ໃນຕອນເຊົ້າວັນທີ 20 ກັນຍາ ນີ້, ທີ່ເມືອງຊຳໃຕ້ ໄດ້ມີພິທີເປີດສະຖານີວິທະຍຸຮ່ວມກັນຂອງສອງແຂວງຊາຍແດນ ໂດຍມີການນຳຂອງສອງແຂວງ ແລະ ພໍ່ແມ່ປະຊາຊົນເຂົ້າຮ່ວມຫຼາຍກວ່າ 300 ຄົນ.",
            "ສະຖານີດັ່ງກ່າວອອກອາກາດມື້ລະ 6 ຊົ່ວໂມງ, ມີທັງຂ່າວ, ພະຍາກອນອາກາດ ແລະ ລາຍການສອນພາສາ ສຳລັບເດັກນ້ອຍ ຢູ່ເຂດຫ່າງໄກ.",
            "ທ່ານ ບຸນມີ ພົມມະຈັນ ຫົວໜ້າພະແນກຖະແຫຼງຂ່າວ ກ່າວວ່າ ສອງຝ່າຍຈະສືບຕໍ່ແລກປ່ຽນນັກວິຊາການ ແລະ ອຸປະກອນ ເພື່ອຂະຫຍາຍເຂດອອກອາກາດໃຫ້ກວ້າງຂວາງຂຶ້ນ.",
        ],
        caption: "ບັນຍາກາດໃນພິທີເປີດສະຖານີ. (ພາບ: ຄຳປ່ຽນ)",
        words: (
            share: "ແບ່ງປັນ", related: "ຂ່າວອື່ນໆ", comment: "ຄວາມຄິດເຫັນ", subscribe: "ສະໝັກຮັບຂ່າວ", tags: "ຄຳສຳຄັນ",
            newest: "ຂ່າວຫຼ້າສຸດ"
        ),
        others: [
            "ຊາວນາເລີ່ມລົງມືປັກດຳນາປີ", "ການແຂ່ງຂັນເຮືອປະຈຳປີ", "ລາຄາເຂົ້າໃນຕະຫຼາດເພີ່ມຂຶ້ນ", "ນັກຮຽນເລີ່ມສົກຮຽນໃໝ່",
        ],
        language: "lo"
    )

    static let english = page(
        title: "Young reporters from two countries share a newsroom",
        paragraphs: [
            "Ten young reporters from Vietnam and Laos have spent a month in one newsroom in Hue, where they made a daily radio programme together in two languages.",
            "The programme, called The Same River, was heard by an estimated two hundred thousand people in seven provinces along the border, according to the organisers.",
            "\"At first we spoke with our hands,\" said Phetsamone Vongxay, a reporter from Savannakhet. \"By the third week I was dreaming in Vietnamese.\"",
            "The organisers plan a second session in Pakse next spring, with twelve reporters and a small studio of their own.",
        ],
        caption: "The reporters in their studio in Hue. (Photo: Thu Hang)",
        words: (
            share: "Share this article", related: "Related stories", comment: "Comments",
            subscribe: "Sign up for our newsletter", tags: "Tags", newest: "Latest news"
        ),
        others: [
            "Radio drama wins a regional prize", "Choir festival opens in Quang Tri",
            "Rice prices rise for a third week",
            "New bus line to the district town",
        ],
        language: "en"
    )

    struct Page {
        var html: String
        var title: String
        var paragraphs: [String]
    }

    private typealias Words = (
        share: String, related: String, comment: String, subscribe: String, tags: String, newest: String
    )

    private static func page(
        title: String,
        paragraphs: [String],
        caption: String,
        words: Words,
        others: [String],
        language: String
    ) -> Page {
        let links = others.map { "<li><a href=\"/tin/\($0.utf8.count).html\">\($0)</a></li>" }.joined()
        let cards = others.map {
            "<div class=\"card\"><a href=\"/x\"><img src=a.jpg><h3>\($0)</h3></a><p class=\"summary\">\($0).</p></div>"
        }.joined()
        let text =
            "<p>\(paragraphs[0])</p><figure class=\"image\"><img src=\"a.jpg\"><figcaption>\(caption)</figcaption></figure>"
            + paragraphs.dropFirst().map { "<p>\($0)</p>" }.joined(separator: "\n")
        let html = """
            <!DOCTYPE html><html lang="\(language)"><head><title>\(title) - Báo Mẫu</title>
            <meta property="og:title" content="\(title)"><meta property="og:type" content="article"></head><body class="home">
            <header class="site-header"><a class="logo" href="/">Báo Mẫu</a><nav class="main-nav"><ul>\(links)</ul></nav></header>
            <div class="cookie-consent"><p>\(words.subscribe). Cookies.</p><button>OK</button></div>
            <div class="container"><div class="main-column"><article class="post"><div class="breadcrumb"><a href="/">Home</a> » <a
            href="/a">A</a></div><h1 class="title">\(title)</h1><div class="meta"><span class="author">Lê Thu</span> <time
            datetime="2026-05-12T16:25:00+07:00">12/05/2026 16:25</time></div><div class="social-share">\(words.share): <a
            href="https://facebook.com/sharer">Facebook</a> <a href="https://twitter.com/intent">Twitter</a></div>
            <div class="article-body">\(text)</div>
            <div class="tags">\(words.tags): <a href="/tag/a">A</a>, <a href="/tag/b">B</a></div>
            <div class="newsletter"><h4>\(words.subscribe)</h4><form><input name=email></form></div></article>
            <section class="related-posts"><h3>\(words.related)</h3>\(cards)</section>
            <section class="comments"><h3>\(words.comment) (2)</h3><div class="comment"><b>Nam</b><p>\(others[0])!</p></div></section></div>
            <aside class="sidebar"><h3>\(words.newest)</h3><ul>\(links)</ul></aside></div>
            <footer class="footer"><p>© 2026 Báo Mẫu. \(words.share)</p></footer></body></html>
            """
        return Page(html: html, title: title, paragraphs: paragraphs)
    }
}
