/// What the words in class and id say of an element: one pass over their bytes, without regard to ASCII case.
///
/// The lists were gathered from the markup of common content systems; they are hints that are weighed, never proofs.
struct ClassWords: Sendable {
    struct Hints: OptionSet, Sendable {
        let rawValue: UInt16

        static let date = Hints(rawValue: 1)
        static let author = Hints(rawValue: 2)
        /// A box about an author, a list of authors: not the byline itself.
        static let authorBox = Hints(rawValue: 4)
        static let comment = Hints(rawValue: 8)
        /// A link to the comments or their number.
        static let commentCount = Hints(rawValue: 16)
        /// Side matter: lists, teasers, navigation, widgets.
        static let aside = Hints(rawValue: 32)
        static let title = Hints(rawValue: 64)
        /// The title of the site or of a box.
        static let otherTitle = Hints(rawValue: 128)
        /// The headline of an article, whatever the element.
        static let articleTitle = Hints(rawValue: 256)
        static let subtitle = Hints(rawValue: 512)
        static let lead = Hints(rawValue: 1_024)
        static let published = Hints(rawValue: 2_048)
        static let updated = Hints(rawValue: 4_096)
    }

    static let shared = ClassWords()

    private struct Word: Sendable {
        /// Its bytes in `bytes`.
        var start: UInt16
        var count: UInt16
        var hint: Hints
        var isWhole: Bool
    }

    private let bytes: FixedTable<UInt8>
    /// By the hashes of their first three bytes.
    private let words: FixedTable<Word>
    /// For each hash the first of its words; one more at the end.
    private let starts: FixedTable<UInt16>

    /// Words parted by spaces; one that ends in `.` stands alone: no letter follows or comes before it.
    private static let lists: [(Hints, String)] = [
        (
            .date,
            "date datum time zeit publi posted meta byline info created ngay thoigian stamp author kicker fecha dato"
        ),
        (
            .author,
            """
            author byline autor. autoren. auteur. autore. verfasser. writer. redakteur. reporter. contributor. creator. \
            posted-by tacgia tac-gia tac_gia signature. vcard. journalist.
            """
        ),
        (
            .authorBox,
            """
            author-box authorbox author_box author-bio author_bio authorbio author-desc author_desc author-info-box author-avatar \
            author_avatar author-image author_image author-img author-photo author-social author-posts author-archive \
            author-articles author-page authors-list author-list more- related about. about-author aboutauthor
            """
        ),
        (.comment, "comment kommentar replies cookie consent respond."),
        (
            .commentCount,
            """
            comment-count commentcount comment_count comments-count comment-link comments-link comments_link comments-open \
            comments-closed comments-enabled comment-off no-comment nocomment comment-on
            """
        ),
        (
            .aside,
            """
            sidebar widget related recent footer copyright event calendar termin veranstalt teaser archive popular newsletter \
            more- latest list forum avatar reply social rating review breadcrumb bio. ticker slider carousel similar recommend \
            next. prev. aside banner weather trending feed menu popup modal
            """
        ),
        (.title, "title headline heading titre titel tieude tieu-de titulo titolo"),
        (
            .otherTitle,
            """
            site-title sitetitle site_title logo brand site-name sitename blog-title widget sidebar related comment newsletter \
            popup modal cookie subtitle sub-title sub_title section-title section_title menu nav. navbar masthead
            """
        ),
        (
            .articleTitle,
            """
            entry-title entry_title post-title post_title article-title article_title articletitle article__title post__title \
            entry__title news-title news_title story-title page-title page__title content-title content__title detail-title \
            title-detail title_news article-headline article__headline headline. headline__ post-headline titre.
            """
        ),
        (
            .subtitle,
            """
            subtitle sub-title sub_title subheadline sub-headline sub_headline subheading sub-heading dachzeile_ alternativeheadline \
            article__dek dek.
            """
        ),
        (
            .lead,
            "sapo. chapo standfirst article-lead article__lead article-intro article__intro post-excerpt entry-summary lead."
        ),
        (.published, "publish entry-date posted created pubdate"),
        (.updated, "updated modif last-update"),
    ]

    private init() {
        var bytes: [UInt8] = []
        var byHash = [[Word]](repeating: [], count: 4_096)
        for (hint, list) in Self.lists {
            for word in list.utf8.split(separator: 0x20) {
                let isWhole = word.last == UInt8(ascii: ".")
                let letters = Array(isWhole ? word.dropLast() : word)
                guard letters.count >= 3 else { continue }
                let hash = Self.hash(UInt32(letters[0]) << 16 | UInt32(letters[1]) << 8 | UInt32(letters[2]))
                byHash[hash].append(
                    Word(start: UInt16(bytes.count), count: UInt16(letters.count), hint: hint, isWhole: isWhole)
                )
                bytes += letters
            }
        }
        var starts: [UInt16] = [0]
        for words in byHash { starts.append(starts[starts.count - 1] + UInt16(words.count)) }
        self.bytes = FixedTable(bytes)
        words = FixedTable(byHash.flatMap { $0 })
        self.starts = FixedTable(starts)
    }

    @inline(__always)
    private static func hash(_ three: UInt32) -> Int {
        Int(truncatingIfNeeded: ((three & 0xFF_FFFF) &* 0x9E37_79B1) >> 20)
    }

    @inline(__always)
    private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    /// The first bytes of a longer value are read.
    static let longest = 1_000

    func hints(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Hints {
        let end = min(range.upperBound, range.lowerBound &+ Self.longest)
        guard end &- range.lowerBound >= 3 else { return [] }
        var found: Hints = []
        var three = UInt32(Self.lower(bytes[range.lowerBound])) << 8 | UInt32(Self.lower(bytes[range.lowerBound &+ 1]))
        var i = range.lowerBound &+ 2
        while i < end {
            three = three << 8 | UInt32(Self.lower(bytes[i]))
            let slot = Self.hash(three)
            var place = Int(starts[slot])
            let stop = Int(starts[slot &+ 1])
            while place < stop {
                let word = words[place]
                if !found.contains(word.hint), stands(word, bytes, i &- 2, range.lowerBound, end) {
                    found.insert(word.hint)
                }
                place &+= 1
            }
            i &+= 1
        }
        return found
    }

    private func stands(
        _ word: Word,
        _ text: UnsafeBufferPointer<UInt8>,
        _ at: Int,
        _ start: Int,
        _ end: Int
    ) -> Bool {
        let count = Int(word.count)
        guard count <= end &- at else { return false }
        for k in 0..<count where Self.lower(text[at &+ k]) != bytes[Int(word.start) &+ k] { return false }
        guard word.isWhole else { return true }
        let after = at &+ count
        return (at == start || !isLetter(text[at &- 1])) && (after == end || !isLetter(text[after]))
    }

    private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
