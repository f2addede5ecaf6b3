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
    /// The members opened so far, by their path (`3`, `2/1`).
    private(set) var opened: [String: ContainerMember] = [:]
    /// Numbers and names of the members around what is being read.
    private var trail: [(path: String, name: String)] = []
    /// Bytes unpacked so far, of all levels together.
    private var unpacked = 0

    /// Nil where no program can be run.
    private let tools: ParsingTools?

    init(settings: ParsingSettings, name: String, tools: ParsingTools? = nil) {
        self.settings = settings
        self.name = name
        self.tools = tools
    }

    /// Has a tool run on what is being read: the object, or a member of it.
    func run(
        _ tool: ParsingTool,
        onSelf bytes: UnsafeBufferPointer<UInt8>
    ) throws(ParsingTool.Failure) -> [UInt8] {
        guard let tools else { throw Self.noTools }
        return try tools(tool, depth == 0 ? nil : Array(bytes))
    }

    /// Has a tool run on bytes that a parser made.
    func run(_ tool: ParsingTool, _ bytes: [UInt8]) throws(ParsingTool.Failure) -> [UInt8] {
        guard let tools else { throw Self.noTools }
        return try tools(tool, bytes)
    }

    private static let noTools = ParsingTool.Failure.missing(packages: "poppler-utils")

    /// The documents of member `number` (from 1) of the container that is being read, each with its path below it.
    ///
    /// A member that cannot be read is a part with its reason, so that its neighbours are read all the same. Throws
    /// only what ends the whole object: a limit of all members together.
    func member(_ number: Int, name: String, _ bytes: [UInt8]) throws(Reason) -> [ParsedPart] {
        try member(number, name: name, size: bytes.count) { () throws(Reason) in bytes }
    }

    /// The same for one whose bytes `open` unpacks first; `size` is what its container states.
    func member(
        _ number: Int,
        name: String,
        size: Int,
        _ open: () throws(Reason) -> [UInt8]
    ) throws(Reason) -> [ParsedPart] {
        try within(number, name, size: size) { path throws(Reason) in
            let bytes = try open()
            opened[path]?.bytes = Int64(bytes.count)
            opened[path]?.sha256 = SHA256.digest(of: bytes).hex
            return try bytes.withUnsafeBufferPointer { (buffer) throws(Reason) in
                try Parsers.read(buffer, context: self)
            }
        }
    }

    /// The same for a member whose format the container tells: `read` gives its documents.
    func member(
        _ number: Int,
        name: String,
        reading read: () throws(Reason) -> [ParsedPart]
    ) throws(Reason) -> [ParsedPart] {
        try within(number, name, size: nil) { _ throws(Reason) in try read() }
    }

    /// - Parameter size: nil for a member of which only its documents are known.
    private func within(
        _ number: Int,
        _ name: String,
        size: Int?,
        _ read: (String) throws(Reason) -> [ParsedPart]
    ) throws(Reason) -> [ParsedPart] {
        try take(members: 1)
        let outer = self.name
        let last = trail.last
        let path = last.map { "\($0.path)/\(number)" } ?? String(number)
        let full = [last?.name ?? "", name].filter { !$0.isEmpty }.joined(separator: "/")
        if let size {
            opened[path] = ContainerMember(name: MemberName.tidy(Array(full.utf8)), bytes: Int64(max(0, size)))
        }
        guard depth < settings.depthLimit else { return [.refused(path: String(number), tooDeep)] }
        depth += 1
        self.name = MemberName.last(name)
        trail.append((path, full))
        defer {
            depth -= 1
            self.name = outer
            trail.removeLast()
        }
        do throws(Reason) {
            let parts = try read(path)
            opened[path]?.documents = parts.count
            return parts.map { $0.below(number) }
        } catch {
            if error.endsObject { throw error }
            return [.refused(path: String(number), error)]
        }
    }

    /// What `read` finds in a document that another one takes in: one container deeper, no part of its own.
    func inside(_ read: () throws(Reason) -> [ParsedPart]) throws(Reason) -> [ParsedPart] {
        try take(members: 1)
        guard depth < settings.depthLimit else { throw tooDeep }
        depth += 1
        defer { depth -= 1 }
        return try read()
    }

    /// Why a container in too many others is not opened.
    var tooDeep: Reason {
        let message = "It lies in more than \(settings.depthLimit) containers, one in the other; unpack it first."
        return Reason(.nestedTooDeep, message)
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
