import News

/// A time that a format states in a field of its own.
enum StatedTime {
    /// Nil for what is no full date, or is none that can be told.
    ///
    /// A time without a zone is read in the desk's, and its reason says so.
    static func stamp(_ text: String?, _ reason: String, _ settings: ParsingSettings) -> Stamp? {
        guard let text, text.utf8.count <= 80 else { return nil }
        let bytes = Array(text.utf8).withUnsafeBufferPointer { Scalar.folded($0, 0..<$0.count) }
        guard let time = TimeTokens(bytes).stamp() else { return nil }
        let precision: Stamp.Precision = !time.hasClock ? .day : time.hasSeconds ? .second : .minute
        switch time.zone {
        case .offset(let offset):
            return Stamp(civil: time.civil, offset: offset, precision: precision, reason: reason)
        case .none:
            let offset = settings.zoneOffset(time.civil)
            return Stamp(civil: time.civil, offset: offset, precision: precision, reason: reason + "-zone-assumed")
        case .unknown:
            // The hour is in a zone we cannot tell: only the day is kept.
            let day = CivilTime(year: time.civil.year, month: time.civil.month, day: time.civil.day)
            return Stamp(
                civil: day,
                offset: settings.zoneOffset(day),
                precision: .day,
                reason: reason + "-zone-assumed"
            )
        }
    }
}
