import News

/// The property set that Office documents keep of themselves (MS-OLEPS), as far as it is wanted.
struct SummaryInformation {
    private let fields: ByteFields
    private var places: [Int: Int] = [:]
    private var codePage = 1_252

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        fields = ByteFields(bytes)
        guard let start = fields.int32(44), let count = fields.int32(start + 4), count <= 1_000 else { return }
        for k in 0..<count {
            guard let id = fields.int32(start + 8 + 8 * k), let offset = fields.int32(start + 12 + 8 * k) else { break }
            if places[id] == nil { places[id] = start + offset }
        }
        if let place = places[1], fields.int32(place) == 2, let page = fields.int16(place + 4) { codePage = page }
    }

    func fill(_ facts: inout DocumentFacts) {
        facts.title = text(2).flatMap { DocumentFacts.saneTitle($0) }
        facts.authors = text(4).flatMap { DocumentFacts.saneAuthor($0) }.map { [$0] } ?? []
        facts.keywords = text(5).map { DocumentFacts.keywords($0) } ?? []
        facts.created = time(12, "doc:created")
        facts.modified = time(13, "doc:modified")
    }

    private func text(_ id: Int) -> [UInt8]? {
        guard let place = places[id], let type = fields.int32(place), let length = fields.int32(place + 4),
            length <= 100_000
        else { return nil }
        switch type {
        case 30:
            guard let bytes = fields.slice(place + 8, length) else { return nil }
            return CodePage.text(Array(bytes.prefix { $0 != 0 || codePage == 1_200 }), codePage)
        case 31:
            guard fields.has(2 * length, at: place + 8) else { return nil }
            let units = (0..<length).map { UInt16(fields.int16(place + 8 + 2 * $0) ?? 0) }.prefix { $0 != 0 }
            return Array(String(decoding: units, as: UTF16.self).utf8)
        default: return nil
        }
    }

    /// FILETIME: 100 ns from 1601 on, in UTC.
    private func time(_ id: Int, _ reason: String) -> Stamp? {
        guard let place = places[id], fields.int32(place) == 64, let ticks = fields.int64(place + 4), ticks > 0 else {
            return nil
        }
        let civil = CivilTime(secondsSinceEpoch: Int64(ticks / 10_000_000) - 11_644_473_600)
        guard DocumentFacts.isReal(civil) else { return nil }
        return Stamp(civil: civil, offset: 0, precision: .second, reason: reason)
    }
}
