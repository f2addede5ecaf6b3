/// What a node of a page is: a run of text, or an element by its name (WHATWG HTML, section 4 and 16.2).
enum HTMLTag: UInt8, CaseIterable, Sendable {
    /// Node 0, which holds all others.
    case document
    case text
    /// An element whose name is none of these; `HTMLTree.name(of:)` gives it.
    case other
    case a, abbr, acronym, address, applet, area, article, aside, audio
    case b, base, basefont, bdi, bdo, bgsound, big, blockquote, body, br, button
    case canvas, caption, center, cite, code, col, colgroup, command
    case data, datalist, dd, del, details, dfn, dialog, dir, div, dl, dt
    case em, embed, fieldset, figcaption, figure, font, footer, foreignobject, form, frame, frameset
    case h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html
    case i, iframe, img, input, ins, kbd, keygen, label, legend, li, link, listing
    case main, map, mark, marquee, math, menu, meta, meter
    case nav, nobr, noembed, noframes, noscript, object, ol, optgroup, option, output
    case p, param, picture, plaintext, pre, progress, q, rb, rp, rt, rtc, ruby
    case s, samp, script, search, section, select, slot, small, source, span, strike, strong, style, sub, summary, sup
    case svg, table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, track, tt
    case u, ul, `var`, video, wbr, xmp

    var isHeading: Bool { rawValue >= HTMLTag.h1.rawValue && rawValue <= HTMLTag.h6.rawValue }
}

/// What the tree builder and the readers must know of an element by its name.
struct HTMLTraits: OptionSet, Sendable {
    let rawValue: UInt16

    /// Stands on lines of its own; its text never joins that before or after it.
    static let block = HTMLTraits(rawValue: 1)
    /// Has no content and no end tag.
    static let void = HTMLTraits(rawValue: 2)
    /// Its content is text up to its end tag.
    static let raw = HTMLTraits(rawValue: 4)
    /// Its start ends an open p (13.2.6.4.7, "in button scope").
    static let endsParagraph = HTMLTraits(rawValue: 8)
    /// End tags inside it close nothing outside (13.2.4.2, "particular scope").
    static let scope = HTMLTraits(rawValue: 16)
    /// Of the special category (13.2.4.2): an end tag of a formatting element does not reach through it.
    static let special = HTMLTraits(rawValue: 32)
    /// A list item inside it does not end one outside.
    static let itemScope = HTMLTraits(rawValue: 64)
    /// May stand in the head.
    static let inHead = HTMLTraits(rawValue: 128)

    /// By `HTMLTag.rawValue`.
    static let table: [HTMLTraits] = {
        var table = [HTMLTraits](repeating: [], count: 256)
        func add(_ trait: HTMLTraits, _ tags: [HTMLTag]) {
            for tag in tags { table[Int(tag.rawValue)].formUnion(trait) }
        }
        let paragraphEnders: [HTMLTag] = [
            .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .dd, .dt, .fieldset,
            .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .li, .listing,
            .main, .menu, .nav, .ol, .p, .plaintext, .pre, .search, .section, .summary, .table, .ul, .xmp,
        ]
        add(.endsParagraph, paragraphEnders)
        add(.block, paragraphEnders)
        add(
            .block,
            [
                .document, .body, .caption, .frameset, .head, .html, .legend, .optgroup, .option, .tbody, .td, .tfoot,
                .th, .thead, .tr, .title, .iframe, .textarea, .select, .video, .audio, .canvas, .object,
            ]
        )
        add(
            .void,
            [
                .area, .base, .basefont, .bgsound, .br, .col, .command, .embed, .frame, .hr, .img, .input, .keygen,
                .link, .meta, .param, .source, .track, .wbr,
            ]
        )
        add(.raw, [.script, .style, .textarea, .title, .xmp, .iframe, .noembed, .noframes])
        add(
            .scope,
            [
                .document, .applet, .caption, .html, .table, .td, .th, .marquee, .object, .template, .button,
                .foreignobject, .select,
            ]
        )
        add(.special, paragraphEnders)
        add(
            .special,
            [
                .document, .applet, .body, .button, .caption, .col, .colgroup, .foreignobject, .head, .html, .marquee,
                .noscript, .object, .select, .tbody, .td, .template, .tfoot, .th, .thead, .tr,
            ]
        )
        let transparent: Set<HTMLTag> = [.address, .div, .p, .li, .dd, .dt]
        add(
            .itemScope,
            HTMLTag.allCases.filter { table[Int($0.rawValue)].contains(.special) && !transparent.contains($0) }
        )
        add(
            .inHead,
            [.base, .basefont, .bgsound, .link, .meta, .title, .noscript, .noframes, .style, .script, .template]
        )
        return table
    }()
}
