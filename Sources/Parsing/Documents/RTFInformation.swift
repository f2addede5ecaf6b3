import News

/// The information group of an RTF document: who wrote it and when, as its program says.
struct RTFInformation {
    /// Values in UTF-8, by control word; the first of each counts.
    private(set) var values: [String: [UInt8]] = [:]
    private(set) var created: CivilTime?
    private(set) var revised: CivilTime?
    /// The value or date that is being read.
    private var key: String?
    private var text: [UInt8] = []
    private var date = CivilTime(year: 0, month: 0, day: 0)

    private static let mostBytes = 10_000

    mutating func beginValue(_ key: String) {
        self.key = key
        text = []
    }

    mutating func add(_ bytes: [UInt8]) { if text.count < Self.mostBytes { text += bytes } }

    mutating func endValue() {
        if let key, values[key] == nil { values[key] = text }
        key = nil
        text = []
    }

    mutating func beginDate(_ key: String) {
        self.key = key
        date = CivilTime(year: 0, month: 0, day: 0)
    }

    mutating func setDate(_ field: WritableKeyPath<CivilTime, Int>, _ value: Int) { date[keyPath: field] = value }

    mutating func endDate() {
        if key == "creatim" { created = created ?? date }
        if key == "revtim" { revised = revised ?? date }
        key = nil
    }
}
