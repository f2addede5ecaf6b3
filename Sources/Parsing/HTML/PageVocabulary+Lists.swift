extension PageVocabulary {
    /// By bit; `a_b` is two words side by side.
    static let classGroups: [String] = [
        // 0: the body of an article
        """
        articlebody article_body article_content article_text entry_content post_content story_body post_body storybody \
        entrycontent postcontent articlecontent articletext story_content storycontent story_text news_content news_body \
        news_detail newsdetail body_content content_body content_detail detail_content detailcontent main_content maincontent \
        body_text bodytext body_copy bodycopy page_content article_wrapper field_body name_body single_content post_text \
        text_content content_text blog_content blog_post td_post post_entry entry_body articlecontainer storytext \
        fck_detail content_detail cms_body singular_content articleblock rich_text richtext article_detail \
        article_inner article_main articlebodycontent corpo_texto cuerpo texto_noticia artikel_text artikelbody noidung noi_dung
        """,
        // 1: content in general
        """
        content contents main article articles post entry story text txt body news detail details page single blog hentry \
        container inner wrapper artikel noticia nota articulo texto contenido inhalt primary center column
        """,
        // 2: comments
        """
        comment comments commenting disqus reply replies respond response responses discussion discuss kommentar kommentare \
        commentaire commentaires comentario comentarios commento livefyre coral spot conversation binhluan binh_luan \
        commentlist comment_list reader_comments feedback reactie reacties facebook_comments fb_comments guestbook
        """,
        // 3: sharing
        """
        share shares sharing sharebar social socials sns facebook twitter whatsapp telegram zalo linkedin pinterest addthis \
        addtoany sharedaddy follow follows following sharethis sharer instagram tweet fb teilen partager compartir condividi chiase \
        like likes
        """,
        // 4: other pieces
        """
        related relateds recommend recommended recommendation recommendations recirc recirculation more popular trending latest also \
        readmore read_more read_also see_also similar mostread most_read most_popular outbrain taboola zergnet revcontent mgid \
        lienquan lien_quan readnext next previous prev upnext up_next suggest suggested suggestion suggestions further crosslink \
        relatednews relatedposts related_posts yarpp jp_relatedposts other others othernews tinlienquan editors picks \
        verwandt weitere articoli correlati relacionados relacionadas lire_aussi leia_mais links linkbox newest recent
        """,
        // 5: navigation
        """
        nav navs navigation menu menus navbar breadcrumb breadcrumbs crumb crumbs submenu topbar toc megamenu dropdown navi sitemap \
        tabbar offcanvas burger hamburger subnav skip skiplink jump language lang
        """,
        // 6: beside the text
        """
        sidebar side aside rail widget widgets secondary tertiary right left module sidecol sidecolumn complementary marginalia \
        lateral rightcol right_rail right_column
        """,
        // 7: below the page
        "footer foot bottom colophon copyright legal disclaimer imprint impressum footnote footnotes rodape pie",
        // 8: above the page
        "header masthead banner top logo brand head hero topper sitehead kopf",
        // 9: advertising
        """
        ad ads adv advert adverts advertise advertisement advertising advertorial sponsor sponsored sponsors promo promos promotion \
        promoted dfp adsense adslot adunit adbox gpt commercial partner partners affiliate publicidad pub werbung anzeige reklama \
        quangcao quang_cao adsbygoogle teads native bannergroup
        """,
        // 10: subscriptions
        """
        newsletter newsletters subscribe subscriber subscribers subscription subscriptions signup sign_up paywall piano register \
        registration premium membership member members donate donation donations optin opt_in mailchimp email emails mailing \
        marketing abo metered gate regwall support cta calltoaction call_action
        """,
        // 11: consent and notices
        """
        cookie cookies consent gdpr modal modals popup popups pop overlay dialog lightbox notice notices notification notifications \
        alert alerts tooltip toast warning message messages interstitial onetrust cmp privacy
        """,
        // 12: authors
        """
        author authors byline bylines bio biography writer contributor contributors reporter avatar autor autores autore auteur \
        tacgia tac_gia aboutauthor vcard gravatar columnist journalist creditline editor staff
        """,
        // 13: facts about the piece
        """
        meta metadata date datetime time timestamp info published pubdate dateline updated posted stats views view rating ratings \
        posttime publish posted_on entry_meta datum fecha data byline_date readtime reading created modified
        """,
        // 14: tags
        """
        tag tags tagcloud topic topics category categories keyword keywords labels hashtag taglist cat tagged taxonomy kicker section_label \
        eyebrow rubric schlagwort tu_khoa tukhoa
        """,
        // 15: pictures and their captions
        """
        caption captions credit credits figcaption wp_caption legend photo photos image images img picture pictures gallery \
        slideshow carousel slide slider swiper thumb thumbs thumbnail thumbnails media figure lightgallery bildunterschrift \
        foto fotos imagecaption photocredit illustration chuthich
        """,
        // 16: hidden
        """
        hidden hide hides sr_only sronly visually_hidden visuallyhidden screen_reader screenreader invisible noprint no_print \
        d_none offscreen a_y is_hidden display_none element_invisible accessibility clipped noscript nojs
        """,
        // 17: titles
        "title titles headline headlines heading headings entry_title post_title article_title titulo titel titre tieude tieu_de hed",
        // 18: leads
        """
        lead lede summary intro introduction excerpt dek deck subtitle subtitles subhead subheading subheadline standfirst abstract \
        chapo sapo description desc teasertext tagline entradilla bajada vorspann ingress occhiello sottotitolo mota mo_ta
        """,
        // 19: lists of pieces
        """
        teaser teasers card cards item items list lists grid tile tiles feed archive loop result results listing listings row index \
        col box boxes blocks stream cluster collection deck_item
        """,
        // 20: forms and accounts
        """
        login logout signin sign_in search form forms account user users profile button buttons btn input field password captcha \
        checkout contact contacts
        """,
        // 21: quotes and boxes
        """
        quote quotes blockquote pullquote pull callout embed embedded tweet_embed twitter_tweet instagram_media factbox infobox sidebox \
        highlight highlights inset cite testimonial testimonials factsheet
        """,
        // 22: sound and film
        "video videos player audio podcast jwplayer youtube vimeo brightcove livestream live playlist tts",
        // 23: tools
        """
        print tool tools toolbar utility utilities control controls action actions option options pagination pager paging pages \
        fontsize font_size bookmark save copy copylink permalink edit backtotop back_top scroll sticky
        """,
        // 24: forums
        """
        forum forums thread threads answer answers question questions qa vote votes postbody post_message posttext messagebody \
        message_body message_content postcontent_forum bbwrapper bbcode postrow topic_body signature reputation quoted
        """,
        // 25: products
        """
        product products price prices pricing shop store review reviews sku spec specs specification specifications stock \
        shipping buy purchase variant deal deals woocommerce addtocart add_cart features
        """,
        // 26: paragraphs
        "paragraph paragraphs para prose markdown wysiwyg rte richtexteditor rich copytext textblock text_block html editor content_block",
        // 27: folded parts
        "accordion accordions tab tabs panel panels toggle collapse collapsed collapsible faq faqs expandable expand fold",
        // 28: recipes, events, places
        "recipe ingredients ingredient directions instructions event events calendar location address map hours phone tel weather",
        // 29: what is under the text
        """
        correction corrections source sources references reference endnote tagline_author note notes advisory newsroom about \
        boilerplate trust ethics report
        """,
        // 30: documentation
        "doc docs document documentation readme api code highlight_source codehilite syntax admonition section wiki mw",
        // 31: the part that is not for readers
        "debug template placeholder skeleton loading loader spinner lazy empty error js",
    ]

    static let textGroups: [String] = [
        // 0: legal
        """
        copyright © rights reserved terms privacy policy disclaimer trademark trademarks rechte vorbehalten derechos reservados droits \
        direitos bản_quyền ban_quyen imprint impressum permission conditions
        """,
        // 1: sharing
        """
        share shares facebook twitter whatsapp linkedin pinterest instagram telegram reddit tweet email print messenger zalo follow \
        followers teilen partager compartir condividi compartilhar chia_sẻ copy link tumblr youtube bookmark rss pin
        """,
        // 2: subscribing
        """
        subscribe subscription subscriber subscribers subscribing newsletter newsletters sign signup register registered log login account \
        trial inbox unlimited abonnieren abonnez suscríbete iscriviti assine đăng_ký đăng_nhập join free membership alerts \
        notifications donate download app unsubscribe get_the sign_up the_latest your_inbox free_trial become_a get_access
        """,
        // 3: other pieces
        """
        related read more also recommended latest popular trending next previous recent stories articles posts xem_thêm liên_quan \
        đọc_thêm tin_liên mehr lesen lire_aussi à_lire leer_más leia_mais leggi_anche see similar headlines most click here continue \
        view all show discover explore watch_now must_read editor's picks you_may also_like may_also more_from more_on more_information \
        related_articles read_next in_case other_articles tin_mới tin_cùng cùng_chuyên có_thể bạn_quan đừng_bỏ up_next don't_miss also_see most_read
        """,
        // 4: comments
        """
        comment comments reply replies commented commenting bình_luận kommentar kommentare commentaires comentarios commenti discuss \
        discussion conversation moderation responses report abuse be_the leave_a your_email post_a add_a your_comment
        """,
        // 5: advertising
        "advertisement advertisements sponsored ad ads promoted advertise anzeige werbung publicidad publicité pubblicità quảng_cáo sponsor",
        // 6: dates
        """
        january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec \
        monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun ago am pm updated published posted hours \
        minutes mins min hour minute est edt gmt pst utc gmt+7 ngày tháng giờ cập_nhật januar februar märz mai juni juli oktober dezember \
        janvier février mars avril juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto \
        septiembre octubre noviembre diciembre janeiro fevereiro março maio junho julho setembro outubro novembro dezembro uhr ist bst cet
        """,
        // 7: bylines
        """
        by author written editor reporter staff correspondent contributed contributor par von por writer bởi tác_giả journalist \
        columnist editorial editing reporting redaktion redacción rédaction redação theo pv reporting_by written_by edited_by \
        contributed_to this_report this_article originally_published originally_appeared first_appeared editor's_note phóng_viên
        """,
        // 8: picture credits
        """
        photo photos image images getty reuters ap afp epa credit courtesy picture pictures ảnh foto fotos illustration photographer \
        photograph shutterstock istock screenshot file gallery ansa dpa bild quelle photo_by crédit crédito image_credit photo_credit caption ຮູບພາບ chú_thích
        """,
        // 9: contact
        "contact phone call tel address hotline fax mail follow_us follow_him follow_her follow_them reach_the contact_us at_@ office headquarters location directions email_us điện_thoại địa_chỉ",
        // 10: sound and film
        "video videos watch listen play podcast audio live youtube playlist mute fullscreen transcript",
        // 11: shops
        "price buy cart shipping $ € £ sale discount checkout order add quantity stock delivery wishlist returns coupon rating",
        // 12: cookies
        "cookie cookies consent accept settings preferences gdpr javascript browser enable",
        // 13: people's speech and other signs of reporting
        """
        said says told added saying according he she they his her was were had has have but not that which who when because would could \
        should là của và những được trong cho với không một các der die das und ist nicht le la les des est dans pour que el los una \
        del con il di che per não uma em os
        """,
        // 14: I and you
        "i you your my we our me us",
        // 15: tags
        "tags tag topics topic filed categories category keywords labels posted_in từ_khóa",
    ]
}
