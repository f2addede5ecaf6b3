/// What is known of each run of text of a page, as numbers for the models: `width` numbers a run.
///
/// The numbers, in this order: the run itself, words of groups in it, its element and those around it, the larger
/// containers it lies in, the parts that hold most of the page's good text, its neighbours, runs in elements of the same
/// shape, and the page. The model knows them by position only.
struct PageFeatures {
    /// Numbers that stand here; those of `PageVerdicts` follow.
    static let width = 222

    let table: RunTable
    private var row: RunTable.Row

    private let blocks: [PageBlock]
    let elements: [PageElement]
    /// Index in `elements` by run.
    let own: [Int]
    let ownBlock: [Int]
    private let page: TextMeasure
    private let statements: PageStatements
    private var cores: [Int] = []
    private var best = 0
    private var title = -1
    private var h1s = 0
    /// Good characters before each run, and of all.
    private var goodBefore: [Int32] = []
    private var lastGood: [Int32] = []
    private var nextGood: [Int32] = []
    /// Of the runs in elements of one shape, by the shape's number.
    private var shapes: [TextMeasure] = []
    /// Number of the shape by run.
    private var shape: [Int] = []
    /// How many runs have one text, and by run which text it is.
    private var copies: [Int32] = []
    private var copy: [Int] = []

    init(_ blocks: [PageBlock], _ elements: PageElements, _ statements: PageStatements) {
        self.blocks = blocks
        self.elements = elements.all
        self.statements = statements
        own = blocks.map { elements.position($0.node) }
        ownBlock = blocks.map { elements.position($0.blockNode) }
        page = elements.all.first?.measure ?? TextMeasure()
        table = RunTable(runs: blocks.count, width: Self.width + PageVerdicts.width)
        row = RunTable.Row(table, run: 0)
        guard !blocks.isEmpty else { return }
        findCores()
        findTitle()
        findNeighbours()
        for number in blocks.indices {
            row = RunTable.Row(table, run: number)
            appendRun(blocks[number])
            appendPlace(number)
            appendContainers(number)
            appendCores(number)
            appendNeighbours(number)
            appendPage()
            assert(row.isAt(Self.width))
        }
    }

    @inline(__always)
    mutating func put(_ value: Float) { row.put(value) }
    @inline(__always)
    mutating func put(_ value: Bool) { row.put(value) }
    @inline(__always)
    mutating func put(_ value: Int) { row.put(value) }
    mutating func put(_ values: SIMD16<UInt8>) { row.put(values) }

    /// Steps of a quarter of a power of two: fine enough, and the same on every machine.
    static func log(_ value: Int32) -> Float {
        guard value > 0 else { return 0 }
        let bits = 31 - Int32(value.leadingZeroBitCount)
        let rest = Float(value) / Float(UInt32(1) << UInt32(bits)) - 1
        return Float(bits) + rest + 1
    }

    /// The runs in the containers that `appendContainers` tells of, from the inside out.
    func containers(_ number: Int) -> (Range<Int>, Range<Int>, Range<Int>, Range<Int>) {
        var at = ownBlock[number]
        if elements[at].measure.blocks <= 1 { at = elements[at].larger }
        let first = elements[at].blocks
        at = elements[at].larger
        let second = elements[at].blocks
        at = elements[at].larger
        let third = elements[at].blocks
        return (first, second, third, elements[elements[at].larger].blocks)
    }

    /// The number of the shape of a run's elements, below `shapeCount`.
    func shape(of number: Int) -> Int { shape[number] }

    var shapeCount: Int { shapes.count }

    static func share(_ a: Int32, _ b: Int32) -> Float { b > 0 ? Float(a) / Float(b) : 0 }

    // MARK: What is found once a page

    private mutating func findCores() {
        for share in [Float(0.55), 0.75, 0.9] {
            var found = 0
            for at in elements.indices
            where elements[at].measure.good > 0 && Float(elements[at].measure.good) >= share * Float(page.good) {
                found = at
            }
            cores.append(found)
        }
        for at in elements.indices {
            let value = elements[at].score * (1 - elements[at].measure.linkDensity)
            if value > elements[best].score * (1 - elements[best].measure.linkDensity) { best = at }
        }
    }

    private mutating func findTitle() {
        var top: Float = 0
        for (number, block) in blocks.enumerated() {
            let tag = elements[ownBlock[number]].tag
            guard tag.isHeading else { continue }
            if tag == .h1 { h1s += 1 }
            let value = block.titled * 4 + (tag == .h1 ? 2 : tag == .h2 ? 1 : 0)
            if value > top + 0.01 {
                top = value
                title = number
            }
        }
    }

    private mutating func findNeighbours() {
        var sum: Int32 = 0
        var last = Int32(-100)
        var keys = KeyNumbers(capacity: blocks.count)
        var texts = KeyNumbers(capacity: blocks.count)
        for (number, block) in blocks.enumerated() {
            goodBefore.append(sum)
            lastGood.append(Int32(number) - last)
            if block.measure.good > 0 { last = Int32(number) }
            sum &+= block.measure.good
            let text = texts.insert(block.hash)
            if text == copies.count { copies.append(0) }
            copies[text] &+= 1
            copy.append(text)
            let inner = elements[own[number]]
            let outer = elements[ownBlock[number]]
            let parent = elements[outer.parent]
            var key = inner.classHash &* 31 ^ UInt64(inner.tag.rawValue)
            key = key &* 0x9E37_79B9_7F4A_7C15 ^ outer.classHash ^ UInt64(outer.tag.rawValue) << 8
            key = key &* 0x9E37_79B9_7F4A_7C15 ^ parent.classHash ^ UInt64(parent.tag.rawValue) << 16
            let found = keys.insert(key)
            if found == shapes.count { shapes.append(TextMeasure()) }
            shapes[found] += block.measure
            shape.append(found)
        }
        var next = Int32(blocks.count + 100)
        for number in blocks.indices.reversed() {
            nextGood.append(next - Int32(number))
            if blocks[number].measure.good > 0 { next = Int32(number) }
        }
        nextGood.reverse()
    }

    // MARK: The numbers of what is around a run

    private mutating func appendContainers(_ number: Int) {
        var at = ownBlock[number]
        if elements[at].measure.blocks <= 1 { at = elements[at].larger }
        for _ in 0..<4 {
            let measure = elements[at].measure
            put(Self.log(measure.blocks))
            put(Self.log(measure.chars))
            put(measure.linkDensity)
            put(Self.share(measure.good, page.good))
            put(Self.share(measure.good, measure.chars))
            put(Self.share(Int32(number - elements[at].blocks.lowerBound), measure.blocks))
            put(Self.order(elements[at].tag))
            at = elements[at].larger
        }
        // The innermost container that repeats beside itself.
        at = own[number]
        var level = 0
        while level < 8, at > 0, elements[at].repeats < 3 {
            at = elements[at].parent
            level += 1
        }
        let found = elements[at]
        put(at > 0 && level < 8 ? level : 20)
        put(Self.log(found.repeats))
        put(Self.log(found.measure.chars))
        put(found.measure.linkDensity)
        put(Self.log(found.measure.blocks))
    }

    private mutating func appendCores(_ number: Int) {
        let total = Int32(blocks.count)
        for core in 0..<4 {
            let range = elements[core < 3 ? cores[core] : best].blocks
            put(number < range.lowerBound ? -1 : number >= range.upperBound ? 2 : 1)
            put(Self.share(Int32(number - range.lowerBound), Int32(max(1, range.count))))
            put(
                max(-30, min(60, number < range.lowerBound ? number - range.lowerBound : number - range.upperBound + 1))
            )
        }
        // Steps from the run up to the best container.
        var at = own[number]
        var level = 0
        while level < 10, at > 0, at != best {
            at = elements[at].parent
            level += 1
        }
        put(at == best ? level : 20)
        put(Self.share(elements[best].measure.good, page.good))
        put(elements[best].measure.linkDensity)
        put(Self.share(Int32(number), total))
        put(title < 0 ? -99 : max(-50, min(100, number - title)))
        put(title < 0 ? -1 : Self.share(goodBefore[number] - goodBefore[title], max(1, page.good - goodBefore[title])))
        put(Self.share(goodBefore[number], page.good))
        put(Int(min(50, lastGood[number])))
        put(Int(min(50, nextGood[number])))
        put(Self.log(max(0, page.good - goodBefore[number])))
    }

    private mutating func appendNeighbours(_ number: Int) {
        for step in -3...3 where step != 0 {
            let other = number + step
            guard other >= 0, other < blocks.count else {
                for _ in 0..<6 { put(-1) }
                continue
            }
            let measure = blocks[other].measure
            put(Self.log(measure.chars))
            put(measure.linkDensity)
            put(Self.ending(blocks[other].ends))
            put(Self.order(elements[ownBlock[other]].tag))
            put(shape[other] == shape[number])
            put(Int(min(5, blocks[other].media)))
        }
        let alike = shapes[shape[number]]
        put(Self.log(alike.blocks))
        put(Self.share(alike.chars, page.chars))
        put(Self.share(alike.good, page.good))
        put(alike.linkDensity)
        put(Self.log(alike.chars / max(1, alike.blocks)))
        put(Int(min(10, copies[copy[number]])))
    }

    private mutating func appendPage() {
        put(Self.log(page.chars))
        put(Self.log(page.blocks))
        put(Self.log(page.good))
        put(page.linkDensity)
        put(Self.share(page.good, page.chars))
        put(Self.log(page.paragraphs))
        put(Self.share(elements[cores[0]].measure.good, page.good))
        put(elements[cores[0]].measure.linkDensity)
        put(Self.log(elements[cores[0]].measure.blocks))
        put(statements.types.article)
        put(statements.types.product)
        put(statements.types.forum)
        put(statements.types.list)
        put(statements.types.media)
        put(!statements.body.isEmpty)
        put(title >= 0)
        put(min(5, h1s))
        put(Int(min(15, page.links / 20)))
    }
}
