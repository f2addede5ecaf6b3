/// The phrase lists behind `PhraseBook`, in lower case, parted by `|`.
enum Phrases {
    /// Lines that are the phrase and nothing else.
    static let exact: [(PhraseBook.Kind, String)] = [
        (
            .relatedHeading,
            """
            tin bài liên quan|bài liên quan|tham khảo thêm|tin liên quan|bài viết liên quan|liên quan|các bài liên quan|đọc thêm|xem thêm|\
            đọc tiếp|có thể bạn quan tâm|bạn có thể quan tâm|có thể bạn thích|tin khác|tin bài khác|các tin khác|\
            các tin bài khác|các bài khác|bài viết khác|các bài viết khác|tin cũ hơn|tin mới hơn|tin mới|tin mới nhất|\
            tin nổi bật|bài nổi bật|tin đọc nhiều|đọc nhiều|đọc nhiều nhất|xem nhiều|xem nhiều nhất|tin xem nhiều|\
            bài đọc nhiều|được quan tâm|được quan tâm nhất|nhiều người đọc|cùng chuyên mục|tin cùng chuyên mục|\
            bài cùng chuyên mục|cùng chủ đề|tin cùng chủ đề|bài cùng tác giả|cùng tác giả|chủ đề liên quan|tin tiêu điểm|\
            tiêu điểm|mới nhất|mới cập nhật|tin tức liên quan|tin đề xuất|gợi ý cho bạn|dành cho bạn|bài viết mới|\
            bài viết mới nhất|video liên quan|ảnh liên quan|thông tin liên quan|đừng bỏ lỡ|tin trong ngày|\
            ຂ່າວທີ່ກ່ຽວຂ້ອງ|ຂ່າວກ່ຽວຂ້ອງ|ຂ່າວທີ່ກ່ຽວພັນ|ຂ່າວອື່ນໆ|ຂ່າວອື່ນ ໆ|ຂ່າວອື່ນ|ຂ່າວລ່າສຸດ|ຂ່າວຫຼ້າສຸດ|ຂ່າວຫລ້າສຸດ|ຂ່າວໃໝ່|ຂ່າວໃໝ່ລ່າສຸດ|\
            ອ່ານເພີ່ມ|ອ່ານເພີ່ມເຕີມ|ອ່ານຕໍ່|ຂ່າວຍອດນິຍົມ|ອ່ານຫຼາຍ|ອ່ານຫຼາຍທີ່ສຸດ|ບົດທີ່ກ່ຽວຂ້ອງ|ບົດຄວາມທີ່ກ່ຽວຂ້ອງ|ຂ່າວເດັ່ນ|\
            related|related articles|related article|related stories|related story|related news|related posts|related post|\
            related content|related topics|related links|related coverage|related reading|related video|related videos|\
            more stories|more news|more on this|more on this story|more on this topic|more like this|more from us|\
            read more|read next|read also|also read|up next|next up|next article|next story|previous article|\
            most read|most popular|most viewed|most shared|most recent|popular|popular now|popular posts|popular stories|\
            trending|trending now|latest news|latest stories|latest|recent posts|recent news|recent stories|top stories|\
            you may also like|you might also like|you may like|recommended|recommended for you|recommended stories|\
            recommended articles|editor's picks|editors' picks|editor’s picks|editors’ picks|what to read next|\
            don't miss|don’t miss|in case you missed it|from around the web|around the web|from the web|\
            sponsored stories|sponsored content|promoted stories|other news|other stories|other articles|see also|\
            explore more|keep reading|continue reading|this week in|must read|must reads|featured|featured stories|\
            à lire aussi|lire aussi|à lire également|voir aussi|à voir aussi|sur le même sujet|sur le même thème|\
            dans la même rubrique|articles liés|articles similaires|articles connexes|à ne pas manquer|les plus lus|\
            le plus lu|les plus consultés|les plus populaires|derniers articles|dernières nouvelles|autres articles|\
            plus d'articles|plus d’articles|en savoir plus|vous aimerez aussi|recommandé pour vous|nos recommandations|à la une|lire la suite
            """
        ),
        (
            .endHeading,
            """
            bình luận|viết bình luận|phản hồi|gửi phản hồi|ý kiến|ý kiến bạn đọc|ý kiến của bạn|gửi bình luận|gửi ý kiến|bình luận của bạn|từ khóa|từ khoá|thẻ|tags|\
            chủ đề|đăng ký nhận tin|phiên bản di động|về đầu trang|lên đầu trang|bản quyền|liên hệ|quảng cáo|giới thiệu|\
            comments|comment|leave a comment|leave a reply|post a comment|add a comment|join the conversation|\
            join the discussion|show comments|view comments|load comments|write a comment|add comment|reader comments|\
            sign up for our newsletter|newsletter|newsletters|subscribe to our newsletter|sign up|stay connected|follow us|\
            about the author|about the authors|about us|contact us|topics|tags|tag|filed under|share this story|\
            share this article|share this|share this post|popular tags|get the newsletter|stay in touch|our newsletter|\
            commentaires|laisser un commentaire|réagir|réagissez|mots-clés|mots clés|inscrivez-vous à notre newsletter|\
            partager cet article|à propos de l'auteur|à propos de l’auteur|nous contacter|mentions légales|suivez-nous|\
            ຄວາມຄິດເຫັນ|ຄໍາເຫັນ|ຄຳເຫັນ|ຕິດຕໍ່ພວກເຮົາ|ກ່ຽວກັບພວກເຮົາ|ແທັກ
            """
        ),
        (
            .furniture,
            """
            aa|a|cỡ chữ|in bài viết|in bài|gửi bài|lượt xem|lượt chia sẻ|in trang|in|chia sẻ|chia sẻ bài viết|lưu bài|sao chép liên kết|\
            xin chờ trong giây lát|vui lòng chờ|đang tải|nghe đọc bài|nghe bài viết|trang chủ|đăng nhập|đăng ký|\
            image not found or type unknown|ảnh minh họa|quay lại|xem ảnh|phóng to|thu nhỏ|theo dõi chúng tôi|gửi email|\
            share|share on facebook|share on twitter|share via email|tweet|email|print|pin|pin it|save|copy link|facebook|twitter|\
            whatsapp|linkedin|pinterest|reddit|telegram|messenger|zalo|youtube|instagram|tiktok|rss|flipboard|tumblr|google+|\
            advertisement|advertisements|ad|ads|sponsored|article continues below|article continues below advertisement|\
            story continues below|story continues below advertisement|continue reading the main story|skip advertisement|\
            scroll to continue|scroll to continue with content|loading|please wait|menu|search|close|home|log in|sign in|\
            register|subscribe|skip to content|skip to main content|jump to content|back to top|top|play|play video|\
            watch video|view gallery|view full size|enlarge|enlarge image|image|photo|photos|video|videos|gallery|listen|\
            listen to this article|shares|views|reply|report|follow|following|like|next|previous|prev|more|show more|\
            view more|click to share|toggle navigation|toggle caption|hide caption|media playback is unsupported on your device|\
            partager|partagez|imprimer|envoyer|accueil|rechercher|connexion|s'abonner|s’abonner|publicité|fermer|chargement|suivre|\
            écouter|écouter cet article|retour en haut|la suite après la publicité|annonce|\
            ແບ່ງປັນ|ແຊຣ໌|ໜ້າຫຼັກ|ຫນ້າຫຼັກ|ຄົ້ນຫາ|ພິມ|ສົ່ງອີເມວ|ເຂົ້າສູ່ລະບົບ|ໂຄສະນາ|email print|print email
            """
        ),
    ]

    /// Lines that begin so, with the most words such a line has.
    static let prefixes: [(PhraseBook.Kind, Int, String)] = [
        (
            .relatedLink, 30,
            """
            xem thêm:|đọc thêm:|tin liên quan:|bài liên quan:|xem lại:|related:|related article:|related story:|related stories:|\
            read more:|read also:|also read:|see also:|also see:|more:|watch:|read:|don't miss:|must read:|recommended:|\
            read next:|up next:|see more:|more on this:|lire aussi|à lire aussi|à lire :|à lire:|voir aussi|lire également|\
            à lire également|leggi anche|lea también|lee también|lesen sie auch|ອ່ານເພີ່ມ:|ອ່ານເພີ່ມເຕີມ:
            """
        ),
        (
            .relatedHeading, 8,
            """
            tin liên quan|bài liên quan|tin cùng|các tin|các bài|tin mới|đọc nhiều|xem nhiều|tin đọc nhiều|most read in|most popular in|\
            more from|more in|more stories|more on|related to|recommended by|top stories|latest from|trending in|you may also|you might|\
            popular in|popular on|promoted|sponsored|articles les plus|les plus lus|plus d'articles|autres actualités|\
            toute l'actualité|ຂ່າວທີ່|read more from|read more about|read the full|stories you|other articles|latest news|recent posts
            """
        ),
        (
            .endHeading, 9,
            """
            bình luận (|ý kiến (|từ khóa:|từ khoá:|tags:|tag:|thẻ:|chủ đề:|comments (|comment (|leave a reply|sign up for|\
            subscribe to|filed under|topics:|join our|get our|follow us|share this|posted in|view comments|show comments|\
            read comments|see comments|mots-clés|commentaires (|phiên bản di động|theo dõi chúng tôi
            """
        ),
        (
            .furniture, 9,
            """
            theo dõi |image not found|xin chờ|share on|click to share|click here|tap here|listen to|story continues|\
            article continues|photo gallery|view photos|image copyright|nghe audio|chia sẻ |cỡ chữ|google tin tức|
            """
        ),
        (
            .furniture, 150,
            """
            © |copyright ©|copyright (c)|all rights reserved|this website uses cookies|we use cookies|by continuing to use|\
            © copyright|bản quyền thuộc|giấy phép số|ghi rõ nguồn|tous droits réservés|ce site utilise|please enable javascript|\
            this site uses cookies|utilizziamo i cookie|nous utilisons des cookies|chúng tôi sử dụng cookie|®|our website uses cookies
            """
        ),
    ]

    /// Wording of forms, consent notices and subscriptions, wherever it stands in a line.
    static let aboutThePage = """
        privacy policy|terms of use|terms of service|terms and conditions|cookie policy|uses cookies|use of cookies|use cookies|javascript|\
        your email|our newsletter|newsletter|sign up for|subscribe to|subscription|unsubscribe|log in to|sign in to|your comment|this form|\
        personal data|your browser|all rights reserved|may not be published|affiliate commission|we may earn|join the conversation|\
        more articles from|more from|email address|follow us on|follow him on|follow her on|post a comment|is a freelance|staff writer|\
        stay up to date|download our app|download the app|reader comments|submit a|\
        politique de confidentialité|conditions générales|votre adresse e-mail|abonnez-vous|inscrivez-vous|tous droits réservés|\
        chính sách bảo mật|điều khoản sử dụng|đăng ký nhận|nhận bản tin|email của bạn|ý kiến của bạn|bản quyền|giấy phép|tổng biên tập|\
        đường dây nóng:|điện thoại:|liên hệ quảng cáo|tòa soạn|ghi rõ nguồn|chịu trách nhiệm nội dung|\
        ສະຫງວນລິຂະສິດ|ລິຂະສິດ|ອີເມວຂອງທ່ານ
        """
}
