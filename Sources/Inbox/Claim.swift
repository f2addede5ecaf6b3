package import News

/// A drop that is the service's own now: the file in `claimed/<drop>/<name>`.
package struct Claim: Sendable, Hashable {
    /// 32 lower-case hex digits.
    package var drop: String
    /// The archive's last seq when the claim was made.
    package var seq: Int64
    /// Inbox-relative, with the name.
    package var path: [UInt8]
    package var name: [UInt8]
    package var kind: FileKind
    /// Without `sha256`; what is known before a byte was read.
    package var source: SourceFacts
    /// Inbox-relative path of the mount whose own `.caunoi` holds the claim; nil where `claimed/` itself does.
    package var mount: [UInt8]?
    /// The drop was left where it is; the claim, in `claimed/`, holds a copy.
    package var isLeft = false

    package init(drop: String, seq: Int64, path: [UInt8], name: [UInt8], kind: FileKind, source: SourceFacts) {
        self.drop = drop
        self.seq = seq
        self.path = path
        self.name = name
        self.kind = kind
        self.source = source
    }
}

/// What came of the attempt to claim.
package enum ClaimOutcome: Sendable, Hashable {
    case claimed(Claim)
    case vanished
    /// The file was still being written, and was put back.
    case changed
    case blocked(Reason)
    /// It lies where nothing may be moved and was taken before.
    case leftBefore

    /// What to tell the watcher.
    package var end: CandidateEnd {
        switch self {
        case .claimed(let claim): claim.isLeft ? .left(isNew: true) : .claimed
        case .leftBefore: .left(isNew: false)
        case .vanished: .vanished
        case .changed: .changed
        case .blocked(let reason): .blocked(reason)
        }
    }
}

/// A claim found at start.
package struct ExistingClaim: Sendable, Hashable {
    package var claim: Claim
    /// False where the file was already filed away and only the rest (receipt, claim folder) is to be repeated by
    /// `Filing.file`.
    package var holdsFile: Bool
}
