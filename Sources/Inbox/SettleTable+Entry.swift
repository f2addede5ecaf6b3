extension SettleTable {
    enum State: Sendable, Hashable {
        /// Closed after writing: complete if nothing changed until the deadline.
        case closing
        /// Complete if nothing changed until the deadline.
        case stilling
        /// May be handed out.
        case ready
        /// Somebody is claiming it.
        case handedOut
        /// Cannot be taken for now.
        case unreadable
        case notMovable
        /// Its marker or checksum file is missing, or says otherwise.
        case unreleased
        case mismatched
        /// Below the depth from which files are taken.
        case tooDeep
        /// Any other reason.
        case blocked
        /// Taken and left where it is; another drop once its content changes.
        case left

        /// Waits for something else than time: looked at again when it is seen again.
        var isHeldUp: Bool {
            switch self {
            case .unreadable, .notMovable, .unreleased, .mismatched, .blocked: true
            case .closing, .stilling, .ready, .handedOut, .tooDeep, .left: false
            }
        }
    }

    struct Entry: Sendable {
        var facts: FileFacts
        var state: State
        /// Grows with each change of `deadline` or queue place: older ones in heap and queue are void.
        var stamp: UInt32 = 0
        var scan: UInt32 = 0
        /// Monotonic, for ages.
        var firstSeen: Int64
        /// Wall clock, microseconds, for people.
        var firstSeenWall: Int64
        /// The claim put it back, so that the rename into the inbox is our own and proves nothing.
        var wasPutBack = false
        /// Monotonic: until then its writer is taken to have it open; 0 where nothing tells so.
        var openUntil: Int64 = 0
        /// Monotonic: since when it is `ready`.
        var readySince: Int64 = 0
    }
}
