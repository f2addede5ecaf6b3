import News

/// When a page was published and changed: every date that it states or prints, each with what is true of it.
///
/// A date stated as that of publication counts at once, in the order of `Statement`. Without one a table of weights
/// chooses among the rest and "none": what is printed by the headline, in the address, stated as a change or as a mere
/// date.
struct MetadataDates {
    /// Statements of publication, the surest first (on 326 pages with dates the first present was right on 98 of 100).
    enum Statement: Int, CaseIterable {
        case metaArticle, dataArticle, timePublished, itemPublished, metaPublished, dataPage
    }

    struct Mention {
        var time: PrintedTime
        var reason: String
        var statement: Statement?
        var isChange = false
        /// Printed for readers, or in the page's address.
        var isShown = false
    }

    struct Candidate {
        /// The day, hours left out.
        var day: CivilTime
        var features = FeatureSet()
        var mentions: [Mention] = []
    }

    /// What may be true of a day; the weights are in `MetadataDates.weights`.
    enum Feature: UInt8, CaseIterable {
        case none
        case metaDate, metaCreated, metaChange, dataCreated, dataUpload, dataChange, dataChangePage, dataOther
        case address, addressMonth
        case time, timeFirst, timeLater, timeWordsPublished, timeWordsChange, timeChange
        case timeInArticle, timeAside, timeSideWords, timeDateWords, timeLink, timeItem
        case timeBefore, timeBeforeFar, timeAfter1, timeAfter2, timeAfter3, timeFar, itemChange, abbreviation
        case printed, printedFirst, printedClose, printedCloseFirst, printedLabel, printedChangeLabel, printedLabelShort
        case printedAlone, printedFew, printedSome, printedProse, printedProseStart, printedProseLabel, printedDeep
        case printedRange, printedCopyright, printedShortYear, printedFigures, printedClock, printedSecond,
            printedOfMany
        case printedInArticle, printedAside, printedSideWords, printedDateWords, printedDateWordsAround, printedLink
        case printedItem, printedInHeading
        case nearSame, nearBefore1, nearBefore2, nearBeforeFar, nearAfter1, nearAfter2, nearAfter3, nearAfter4, nearFar
        case nearNone
        case shortSame, shortBefore1, shortBefore2, shortBeforeFar, shortAfter1, shortAfter2, shortAfter3, shortAfter4
        case shortFar, shortNone
        case inTitle, inDescription, alone, newest, oldest, repeated, agrees, changeOnly
    }

    private(set) var candidates: [Candidate] = []
    let scan: MetadataScan
    let headline: Int?
    let order: PrintedDates.Order
    /// Year and month in the page's address.
    var addressMonth: (year: Int, month: Int)?

    static let limit = 200

    init(_ scan: MetadataScan, _ fields: MetadataFields, headline: Int?, address: String?, order: PrintedDates.Order) {
        self.scan = scan
        self.headline = headline
        self.order = order
        addMetas(fields)
        addData()
        if let address { addAddress(Array(address.utf8)) }
        addTimes()
        addMarked()
        addPrinted()
        relate()
    }

    /// Days outside of these are none of a page's own, or slips.
    private static let plausible = 1_991...2_100

    mutating func add(_ mention: Mention, _ features: [Feature]) {
        var day = mention.time.civil
        (day.hour, day.minute, day.second) = (0, 0, 0)
        guard Self.plausible.contains(day.year) || mention.statement != nil && day.year > 1_970 else { return }
        let place: Int
        if let known = candidates.firstIndex(where: { $0.day == day }) {
            place = known
        } else {
            guard candidates.count < Self.limit else { return }
            place = candidates.count
            candidates.append(Candidate(day: day))
        }
        for feature in features { candidates[place].features.insert(feature) }
        if candidates[place].mentions.count < 24 { candidates[place].mentions.append(mention) }
    }

    // MARK: How they stand to each other

    private mutating func relate() {
        let days = candidates.map(\.day)
        for i in candidates.indices {
            var found: [Feature] = []
            let candidate = candidates[i]
            if let addressMonth, addressMonth == (candidate.day.year, candidate.day.month) {
                found.append(.addressMonth)
            }
            if candidates.count == 1 {
                found.append(.alone)
            } else {
                if candidate.day == days.max() { found.append(.newest) }
                if candidate.day == days.min() { found.append(.oldest) }
            }
            if candidate.mentions.filter({ $0.reason == "printed" }).count >= 3 { found.append(.repeated) }
            let kinds = [Feature.address, .metaDate, .metaCreated, .time, .printed, .dataOther, .dataCreated, .inTitle]
            if kinds.filter({ candidate.features.contains($0) }).count >= 2 { found.append(.agrees) }
            if candidate.mentions.allSatisfy(\.isChange) { found.append(.changeOnly) }
            for feature in found { candidates[i].features.insert(feature) }
        }
    }
}
