/// The numbers of a run itself, and of the elements that it stands in.
extension PageFeatures {
    mutating func appendRun(_ block: PageBlock) {
        let measure = block.measure
        let chars = max(1, measure.chars)
        put(Self.log(measure.chars))
        put(min(Float(measure.words), 400))
        put(Self.share(measure.linked, chars))
        put(Int(min(measure.links, 20)))
        put(Int(min(measure.stops, 20)))
        put(Self.share(measure.commas, max(1, measure.words)))
        put(Self.share(measure.digits, chars))
        put(Self.share(measure.capitals, max(1, measure.words)))
        put(Int(min(measure.quotes, 20)))
        put(Self.share(measure.bold, chars))
        put(Self.share(measure.italic, chars))
        put(Self.share(measure.chars, max(1, measure.words)))
        put(Self.opening(block.opens))
        put(Self.ending(block.ends))
        put(Int(block.boundary.rawValue))
        put(block.stated)
        put(block.described)
        put(block.titled)
        put(Self.share(measure.uppers, chars))
        put(Int(min(5, block.media)))
        put(Int(min(2, block.rules)))
        putTargets(of: block)
        put(block.groups)
        putOpening(of: block)
        var known: Int32 = 0
        for group in 0..<13 { known &+= Int32(block.groups[group]) }
        put(Self.share(known, max(1, measure.words)))
        put(Self.share(Int32(block.groups[13]), max(1, min(15, measure.words))))
    }

    /// One by one: a list would be made anew for each run.
    private mutating func putTargets(of block: PageBlock) {
        let targets = block.targets
        put(targets & 1 << 2 != 0)
        put(targets & 1 << 3 != 0)
        put(targets & 1 << 4 != 0)
        put(targets & 1 << 10 != 0)
        put(targets & 1 << 12 != 0)
        put(targets & 1 << 14 != 0)
        put(targets & 1 << 15 != 0)
        put(targets & 1 << 22 != 0)
    }

    private mutating func putOpening(of block: PageBlock) {
        let opening = block.opening
        put(opening & 1 << 3 != 0)
        put(opening & (1 << 1 | 1 << 2) != 0)
        put(opening & 1 << 6 != 0)
        put(opening & 1 << 7 != 0)
        put(opening & 1 << 8 != 0)
        put(opening & 1 << 4 != 0)
        put(opening & (1 << 0 | 1 << 5 | 1 << 12 | 1 << 15) != 0)
    }

    static func opening(_ kind: UInt8) -> Float {
        switch ScalarKind(rawValue: kind) ?? .other {
        case .lower: 1
        case .upper: 2
        case .digit: 3
        case .letter, .unspaced, .ideograph: 4
        case .opener, .closer: 5
        case .hyphen: 6
        default: 0
        }
    }

    static func ending(_ kind: UInt8) -> Float {
        switch ScalarKind(rawValue: kind) ?? .other {
        case .sentenceEnd: 4
        case .closer: 3
        case .colon: 2
        case .comma, .semicolon: 1
        default: 0
        }
    }

    mutating func appendPlace(_ number: Int) {
        let element = elements[own[number]]
        put(Self.order(elements[ownBlock[number]].tag))
        put(Self.order(element.tag))
        put(Int(min(element.measure.blocks, 50)))
        put(element.classHash != 0)
        put(elements[ownBlock[number]].classHash != 0)
        put(element.low)
        put(element.high)
        put(element.tags)
    }

    /// Elements that hold text of articles first.
    static func order(_ tag: HTMLTag) -> Float {
        switch tag {
        case .p: 0
        case .blockquote: 1
        case .pre: 2
        case .li: 3
        case .dd: 4
        case .dt: 5
        case .div: 6
        case .section, .article, .main: 7
        case .td: 8
        case .th: 9
        case .caption: 10
        case .h1: 11
        case .h2: 12
        case .h3: 13
        case .h4, .h5, .h6: 14
        case .strong, .b, .em, .i: 15
        case .span: 16
        case .figcaption, .figure: 17
        case .time: 18
        case .a: 19
        case .button, .label: 20
        case .body, .document, .html: 21
        default: 22
        }
    }
}
