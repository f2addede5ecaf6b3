/// A text's lines, each with what the reader took it for: the reasons behind a document's fields.
package struct ArticleLines: Sendable, Hashable {
    package enum Label: String, Sendable, CaseIterable {
        case title, lead, body, caption, alt, timestamp, byline, source, breadcrumb, related, furniture
    }

    /// The sign by which a line got its label.
    package enum Rule: String, Sendable, CaseIterable {
        case none
        /// The line says what it is: a known phrase of pages, a time stamp, a label, a credit.
        case pagePhrase = "page-phrase"
        case linkPhrase = "link-phrase"
        case dateAndTime = "date-and-time"
        case bylineLabel = "byline-label"
        case sourceLabel = "source-label"
        case credit
        case aboveCredit = "above-credit"
        case aboveCaption = "above-caption"
        case belowSourceLabel = "below-source-label"
        case addressGoesOn = "address-goes-on"
        case nameAlone = "name-alone"
        /// What it is made of, or said elsewhere.
        case noWords = "no-words"
        case pageNumber = "page-number"
        case repeatedTwice = "repeated-twice"
        case repeatedByPage = "repeated-by-page"
        case opensParagraph = "opens-paragraph"
        case equalsTitle = "equals-title"
        case headlineTwice = "headline-twice"
        case teaser
        case teaserTail = "teaser-tail"
        case attachedHeadline = "attached-headline"
        /// Where it stands.
        case relatedHeading = "related-heading"
        case relatedBlock = "related-block"
        case headline
        case firstLine = "first-line"
        case beforeArticle = "before-article"
        case afterArticle = "after-article"
        case bestSpan = "best-span"
        /// The line model takes it for part of the page.
        case lineModel = "line-model"
        case fewLines = "few-lines"
        case noArticle = "no-article"
        /// A mail program's: a header field, the mark of a forwarded message, a signature.
        case mail
    }

    package struct Line: Sendable, Hashable {
        /// First and last line of the file, counted from 1; more than one where visual lines were joined.
        package var numbers: ClosedRange<Int>
        package var label: Label
        package var rule: Rule
        package var text: String
    }

    package var lines: [Line]
}
