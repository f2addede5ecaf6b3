import News

/// When old days of done/ and rejected/ may go, by a clock that may be wrong for a while.
///
/// What falls due is noted first, and goes only when a look at least an hour later still finds the clock past the
/// note: a clock that jumps a year ahead for a minute, or a machine that starts with a wrong date and then asks the
/// network, must not cost a desk its folders. The note outlives the process, so that passes of a timer prune too.
struct Retention: Sendable {
    /// How long the clock must have gone on from the note.
    static let confirmation = Duration.seconds(3_600)

    let path: String
    /// When the clock was looked at first today, and whether that day has been dealt with.
    private struct Note: Hashable {
        var time: UnixTime
        var isDone: Bool
    }
    private var note: Note?

    init(path: String) {
        self.path = path
        note = Self.read(path)
    }

    /// Whether to prune now; asked at every look.
    ///
    /// - Parameter sameDay: whether two moments are of one day, in the configured zone.
    mutating func isDue(at now: UnixTime, sameDay: (UnixTime, UnixTime) -> Bool) -> Bool {
        guard let known = note, known.time.microseconds <= now.microseconds else {
            // The first look ever, or the clock was set back behind the note: it proves nothing.
            keep(Note(time: now, isDone: false))
            return false
        }
        if known.isDone {
            if !sameDay(known.time, now) { keep(Note(time: now, isDone: false)) }
            return false
        }
        let waited = now.microseconds - known.time.microseconds
        guard waited >= Self.confirmation.microseconds else { return false }
        guard waited < 10 * 86_400 * 1_000_000 else {
            // Nobody looked for many days, or the clock jumped: what it says now has to be confirmed as well.
            keep(Note(time: now, isDone: false))
            return false
        }
        keep(Note(time: now, isDone: true))
        return true
    }

    private mutating func keep(_ new: Note) {
        note = new
        let text = "\(new.time.microseconds) \(new.isDone ? "done" : "noted")\n"
        // One that cannot be kept costs an hour after the next start.
        try? DurableFile.replace(path, with: Array(text.utf8), synced: false)
    }

    private static func read(_ path: String) -> Note? {
        guard let bytes = WholeFile.read(path, limit: 64) else { return nil }
        let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard words.count == 2, let microseconds = Int64(words[0]) else { return nil }
        return Note(time: UnixTime(microseconds: microseconds), isDone: words[1] == "done")
    }
}
