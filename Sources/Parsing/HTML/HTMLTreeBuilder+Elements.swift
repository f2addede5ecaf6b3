/// Where elements begin and end, stated or implied (WHATWG HTML, 13.2.6.4).
extension HTMLTreeBuilder {
    mutating func begin(
        _ tag: HTMLTag,
        _ trait: HTMLTraits,
        _ key: UInt8,
        _ start: Int,
        _ range: Range<Int>,
        isClosed: Bool
    ) {
        if open.has(.head), !trait.contains(.inHead), tag != .head, tag != .html,
            !open.has(.noscript), !open.has(.template)
        {
            leaveHead()
        }
        switch tag {
        case .html:
            guard !seen.html else { return }
            seen.html = true
        case .head:
            guard !seen.head else { return }
            seen.head = true
        case .body:
            guard !seen.body else { return }
            seen.body = true
        default: implyEnds(tag, trait)
        }
        let node = add(tag, start: start, lower: range.lowerBound, upper: range.upperBound)
        if trait.contains(.void) { return }
        let isForeign = open.has(.svg) || open.has(.math) || tag == .svg || tag == .math
        if isClosed, isForeign { return }
        open.push(node: node, tag: tag, key: key, traits: trait)
        if trait.contains(.raw) {
            if isClosed, tag == .iframe || tag == .title { return pop() }
            readRaw(start)
            pop()
        }
    }

    /// Ends what the start of `tag` ends.
    private mutating func implyEnds(_ tag: HTMLTag, _ trait: HTMLTraits) {
        if trait.contains(.endsParagraph) {
            // HTML in a drawing means that the drawing is over (13.2.6.5).
            if open.last(.svg) > open.top.scope { pop(to: open.last(.svg)) }
            if open.last(.p) > open.top.scope { pop(to: open.last(.p)) }
        }
        switch tag {
        case .h1, .h2, .h3, .h4, .h5, .h6:
            if open.top.tag.isHeading { pop(to: open.count - 1) }
        case .li:
            if open.last(.li) > open.top.itemScope { pop(to: open.last(.li)) }
        case .dd, .dt:
            let last = max(open.last(.dd), open.last(.dt))
            if last > open.top.itemScope { pop(to: last) }
        case .a, .nobr: endFormatting(tag.rawValue)
        case .option:
            if open.last(.option) > open.top.scope { pop(to: open.last(.option)) }
        case .optgroup:
            if open.last(.option) > open.top.scope { pop(to: open.last(.option)) }
            if open.last(.optgroup) > open.top.scope { pop(to: open.last(.optgroup)) }
        case .button:
            if open.last(.button) > 0, open.last(.button) >= open.top.scope { pop(to: open.last(.button)) }
        case .rb, .rt, .rp, .rtc:
            let top = open.top.tag
            if top == .rb || top == .rt || top == .rp { pop(to: open.count - 1) }
        case .td, .th: popInTable(above: [.tr, .tbody, .thead, .tfoot])
        case .tr: popInTable(above: [.tbody, .thead, .tfoot])
        case .tbody, .thead, .tfoot, .caption, .colgroup: popInTable(above: [])
        default: break
        }
    }

    /// Pops what is open in the innermost table, down to the innermost of `tags` or the table itself.
    private mutating func popInTable(above tags: [HTMLTag]) {
        let table = open.top.table
        guard table > 0 else { return }
        var target = table
        for tag in tags { target = max(target, open.last(tag)) }
        if target + 1 < open.count { pop(to: target + 1) }
    }

    mutating func close(_ tag: HTMLTag, _ key: UInt8, at start: Int) {
        switch tag {
        case .html, .body: return
        case .head: return leaveHead()
        case .br:
            // "</br>" is a break, "</p>" without its start an empty paragraph.
            add(.br, start: start, lower: attributes.count, upper: attributes.count)
            return
        case .p:
            if open.last(.p) > open.top.scope { return pop(to: open.last(.p)) }
            implyEnds(.p, traits[Int(HTMLTag.p.rawValue)])
            add(.p, start: start, lower: attributes.count, upper: attributes.count)
            return
        case .h1, .h2, .h3, .h4, .h5, .h6:
            var last = open.last(tag)
            for other in [HTMLTag.h1, .h2, .h3, .h4, .h5, .h6] where last <= open.top.scope {
                last = max(last, open.last(other))
            }
            if last > open.top.scope { pop(to: last) }
            return
        case .li:
            if open.last(.li) > open.top.itemScope { pop(to: open.last(.li)) }
            return
        case .form:
            guard open.last(.form) > 0 else { return }
            if open.top.tag == .form { pop(to: open.count - 1) } else { open.release(open.last(.form)) }
            return
        case .table, .tr, .td, .th, .tbody, .thead, .tfoot, .caption:
            let last = open.last(tag)
            if last > 0, last >= open.top.table { pop(to: last) }
            return
        default: break
        }
        guard open.last(key) > 0 else { return }
        let trait = traits[Int(tag.rawValue)]
        if trait.contains(.special) {
            let last = open.last(key)
            if last > open.top.scope || (trait.contains(.scope) && last == open.top.scope) { pop(to: last) }
        } else {
            endFormatting(key)
        }
    }

    /// Ends an element that a block inside of it may outlast.
    private mutating func endFormatting(_ key: UInt8) {
        let last = open.last(key)
        guard last > 0, last > open.top.scope else { return }
        if last > open.top.special { pop(to: last) } else { open.release(last) }
    }

    mutating func leaveHead() {
        if open.last(.head) > 0 { pop(to: open.last(.head)) }
    }

    /// Ends all that is open down to the element at `index` of the open ones, it included.
    mutating func pop(to index: Int) {
        while open.count > max(1, index) { pop() }
        while open.count > 1, open.top.isReleased { pop() }
    }

    mutating func pop() {
        let node = open.pop()
        nodes[Int(node)].end = Int32(truncatingIfNeeded: nodes.count)
    }
}
