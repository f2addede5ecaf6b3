/// The stack of open elements (WHATWG HTML, 13.2.4.2), with what its questions need kept beside each entry, so that
/// none is answered by a search.
struct HTMLOpenElements {
    struct Entry {
        var node: Int32
        var tag: HTMLTag
        var key: UInt8
        /// Its end tag came while blocks inside of it were open: it ends with them.
        var isReleased = false
        /// The index of the entry of the same key below this one, 0 for none.
        var previous: Int32
        /// Indices of the innermost entry, this one or below, that bounds a scope; 0 is the document.
        var scope: Int
        var itemScope: Int
        var special: Int
        var table: Int
    }

    private var entries: [Entry] = []
    /// Index of the innermost open entry by key, 0 for none.
    private var innermost = [Int32](repeating: 0, count: 256)
    private var preformatted = 0

    var count: Int { entries.count }

    /// The innermost entry; the document is always there while a page is read.
    var top: Entry { entries[entries.count - 1] }

    var isPreformatted: Bool { preformatted > 0 }

    func has(_ tag: HTMLTag) -> Bool { innermost[Int(tag.rawValue)] > 0 }

    func last(_ tag: HTMLTag) -> Int { Int(innermost[Int(tag.rawValue)]) }

    func last(_ key: UInt8) -> Int { Int(innermost[Int(key)]) }

    mutating func push(node: Int32, tag: HTMLTag, key: UInt8, traits: HTMLTraits) {
        let index = entries.count
        let below = entries.last
        entries.append(
            Entry(
                node: node,
                tag: tag,
                key: key,
                previous: innermost[Int(key)],
                scope: traits.contains(.scope) ? index : below?.scope ?? 0,
                itemScope: traits.contains(.itemScope) ? index : below?.itemScope ?? 0,
                special: traits.contains(.special) ? index : below?.special ?? 0,
                table: tag == .table ? index : tag == .template ? 0 : below?.table ?? 0
            )
        )
        innermost[Int(key)] = Int32(truncatingIfNeeded: index)
        if tag == .pre || tag == .textarea || tag == .listing || tag == .xmp { preformatted += 1 }
    }

    /// The node of the entry taken off.
    mutating func pop() -> Int32 {
        guard let entry = entries.popLast() else { return 0 }
        if !entry.isReleased { innermost[Int(entry.key)] = entry.previous }
        switch entry.tag {
        case .pre, .textarea, .listing, .xmp: preformatted -= 1
        default: break
        }
        return entry.node
    }

    /// Its end tag has come: it is no longer found, and goes when it is the innermost one.
    mutating func release(_ index: Int) {
        innermost[Int(entries[index].key)] = entries[index].previous
        entries[index].isReleased = true
    }
}
