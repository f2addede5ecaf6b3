/// The attributes that readers ask for, numbered so that a look-up compares one byte.
enum HTMLAttributeName: UInt8, CaseIterable, Sendable {
    /// Any name that is none of these; `HTMLTree.attribute(_:named:)` finds it.
    case other
    case `class`, id, href, src, content, property, name, itemprop, itemtype, itemscope, itemid, rel, role, hidden
    case style, lang, xmlLang, datetime, type, ariaHidden, title, alt, pubdate, value, charset, httpEquiv, dir
    case `for`, colspan, rowspan, typeof, about, resource, ariaLabel, dataTestid, hreflang, media, open, start

    /// As printed, in lower case.
    var printed: String {
        switch self {
        case .xmlLang: "xml:lang"
        case .ariaHidden: "aria-hidden"
        case .ariaLabel: "aria-label"
        case .httpEquiv: "http-equiv"
        case .dataTestid: "data-testid"
        default: "\(self)"
        }
    }
}
