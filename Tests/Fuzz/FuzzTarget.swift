import Glibc

/// One parser of ours and what must hold of it for any bytes whatever.
///
/// A trap, a report of AddressSanitizer, more than ten seconds or a property that does not hold is a finding.
enum FuzzTarget: String, CaseIterable {
    /// Dropped bytes of any kind, as a worker reads them.
    case text
    /// The same, already known to be a page.
    case html
    /// The JSON-LD of a page.
    case structured
    /// Title and text, to codes and an item.
    case classify
    case json
    /// An XML document: NewsML-G2, NewsML 1, NITF, a feed.
    case xml
    /// A message or a mailbox.
    case mail
    /// A message of a wire: IPTC 7901, ANPA 1312.
    case wire
    /// A ninjs item, or several.
    case ninjs
    /// A photograph's header.
    case picture
    /// A desk's own rules of the taxonomy.
    case rules
    /// An RTF document.
    case rtf
    /// A compound file, such as an old Word document.
    case compound
    /// The streams of an old Word document.
    case word
    /// A zip or tar file, a packed file.
    case bundle
    /// What pdftotext and pdfinfo print.
    case layout
    /// Dates and times in figures and words, addresses, durations.
    case times
    /// The bytes of a zone file.
    case zone
    /// What comes through a worker's socket, in pieces.
    case frame
    /// The payload of an answer.
    case answer
    /// What `caunoi-watch` sends.
    case watch
    /// A segment of an archive: reading, verifying, mending its end.
    case archive

    /// The one this process was started for; libFuzzer's callback can carry no context.
    static let chosen: FuzzTarget = {
        let name = getenv("CAUNOI_FUZZ_TARGET").map { String(cString: $0) } ?? ""
        guard let target = FuzzTarget(rawValue: name) else {
            let names = allCases.map(\.rawValue).joined(separator: " ")
            print("caunoi-fuzz: CAUNOI_FUZZ_TARGET must name one of: \(names)")
            exit(EX_USAGE)
        }
        return target
    }()

    /// One input.
    func run(_ bytes: UnsafeBufferPointer<UInt8>) {
        switch self {
        case .text: ReadingTarget.text(bytes)
        case .html: ReadingTarget.page(bytes)
        case .structured: ReadingTarget.structuredData(bytes)
        case .classify: ReadingTarget.classify(bytes)
        case .json: ValueTargets.json(bytes)
        case .xml: ReadingTarget.text(Array("<?xml".utf8), bytes)
        case .mail: ReadingTarget.text(Array("Message-ID: <1@example>\nFrom: ".utf8), bytes)
        case .wire: ReadingTarget.text([0x16, 0x16, 0x01], bytes)
        case .ninjs: ReadingTarget.text(Array(#"{"uri":"urn:x:1","type":"text","#.utf8), bytes)
        case .picture: ReadingTarget.text([0xFF, 0xD8, 0xFF], bytes)
        case .rules: ReadingTarget.rules(bytes)
        case .rtf: DocumentTargets.rtf(bytes)
        case .compound: DocumentTargets.compound(bytes)
        case .word: DocumentTargets.word(bytes)
        case .bundle: ReadingTarget.text(bytes)
        case .layout: DocumentTargets.layout(bytes)
        case .times: ValueTargets.times(bytes)
        case .zone: ValueTargets.zone(bytes)
        case .frame: MessageTargets.frame(bytes)
        case .answer: MessageTargets.answer(bytes)
        case .watch: MessageTargets.watch(bytes)
        case .archive: ArchiveTarget.shared.run(bytes)
        }
    }
}

/// Ends the process with a finding.
func mustHold(_ holds: Bool, _ property: @autoclosure () -> String) {
    guard !holds else { return }
    fatalError("does not hold: \(property())")
}
