import News

/// What the parsers of one object share: the desk's settings, what is left of the limits, the way to other programs.
///
/// One a dropped object, on one thread; a container hands it on to the parsers of its members.
final class ParsingContext {
    let settings: ParsingSettings
    /// The name of the object or member that is being read, only a hint.
    private(set) var name: String
    /// Containers around what is being read.
    private(set) var depth = 0
    /// Members of containers opened so far, of all levels together.
    private var members = 0
    /// Bytes unpacked so far, of all levels together.
    private var unpacked = 0

    init(settings: ParsingSettings, name: String) {
        self.settings = settings
        self.name = name
    }

    /// The documents of member `number` (from 1) of the container that is being read, each with its path below it.
    ///
    /// A member that cannot be read is a part with its reason, so that its neighbours are read all the same. Throws
    /// only what ends the whole object: a limit of all members together.
    func member(_ number: Int, name: String, _ bytes: [UInt8]) throws(Reason) -> [ParsedPart] {
        try member(number, name: name) { () throws(Reason) in
            try bytes.withUnsafeBufferPointer { (buffer) throws(Reason) in try Parsers.read(buffer, context: self) }
        }
    }

    /// The same for a member whose format the container tells: `read` gives its documents.
    func member(
        _ number: Int,
        name: String,
        reading read: () throws(Reason) -> [ParsedPart]
    ) throws(Reason) -> [ParsedPart] {
        try take(members: 1)
        guard depth < settings.depthLimit else {
            let message = "It lies in more than \(settings.depthLimit) containers, one in the other; unpack it first."
            return [.refused(path: String(number), Reason(.nestedTooDeep, message))]
        }
        let outer = self.name
        self.name = name
        depth += 1
        defer {
            depth -= 1
            self.name = outer
        }
        do throws(Reason) {
            let parts = try read()
            return parts.map { $0.below(number) }
        } catch {
            if error.endsObject { throw error }
            return [.refused(path: String(number), error)]
        }
    }

    /// Counts members against `members` of the settings.
    func take(members count: Int) throws(Reason) {
        members += count
        guard members <= settings.memberLimit else {
            throw Reason(
                .tooManyParts,
                "It holds more than \(settings.memberLimit) documents; divide it, or raise limits.members."
            )
        }
    }

    /// Counts bytes as they are unpacked, so that a packed bomb is left before it is whole.
    func take(unpacked count: Int) throws(Reason) {
        let (sum, isOver) = unpacked.addingReportingOverflow(max(0, count))
        guard !isOver, sum <= settings.unpackedLimit else {
            throw Reason(
                .unpacksTooLarge,
                "Unpacked it has more than \(settings.unpackedLimit) bytes; unpack it, or raise limits.unpacked."
            )
        }
        unpacked = sum
    }
}

extension Reason {
    /// Whether it is about all members of an object together.
    var endsObject: Bool { code == .tooManyParts || code == .unpacksTooLarge }
}
