package import News

/// What can go wrong with the inbox's folders and the object store; never the fault of a dropped file.
package enum InboxError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A system call failed; `path` is for people (escaped).
    case io(call: String, path: String, errno: Int32)
    /// A folder the service needs is something else.
    case notAFolder(path: String)
    /// The inbox cannot be read at all; the text says why.
    case notReadable(String)

    package var errnoValue: Int32? {
        if case .io(_, _, let value) = self { value } else { nil }
    }

    package var description: String {
        switch self {
        case .io(let call, let path, let value): "\(call) \(path): \(systemMessage(value)). \(advice(value))"
        case .notAFolder(let path): "\(path) is not a folder; move it away or name another in the configuration."
        case .notReadable(let cause): "The inbox cannot be read: \(cause)"
        }
    }

    private func advice(_ value: Int32) -> String {
        switch SystemCondition(errno: value) {
        case .noSpace: "Free space on this file system; the service goes on by itself."
        case .readOnly: "The file system is read-only; remount it writable, the service goes on by itself."
        case .descriptors:
            "The service ran out of descriptors or memory and tries again; raise LimitNOFILE or MemoryMax if it stays."
        case .permission: "Check owner and mode; systemd/caunoi.conf in tmpfiles.d has the right ones."
        case .other: "See the system log for the device."
        }
    }

    /// Whether a sync failed: final, because what reached the disk is not known and a second sync would say "fine"
    /// (reliability.md, fault 13).
    package var isFinal: Bool {
        if case .io(let call, _, _) = self { ["fsync", "fdatasync", "syncfs"].contains(call) } else { false }
    }

    /// The waiting reason this error means while it lasts; nil where only a restart helps.
    ///
    /// Everything but a failed sync may pass by itself or be helped by a person, so it makes a drop wait, in sight and
    /// tried again, and never ends the service.
    package var waitingReason: Reason? {
        guard !isFinal else { return nil }
        switch self {
        case .io(let call, _, let value):
            switch SystemCondition(errno: value) {
            case .noSpace: return Reason(.diskFull, description)
            case .readOnly: return Reason(.readOnly, description)
            case .descriptors: return Reason(.noResources, description)
            case .permission: return Reason(["open", "read"].contains(call) ? .unreadable : .notMovable, description)
            case .other: return Reason(.unreadable, description)
            }
        case .notAFolder: return Reason(.notMovable, description)
        case .notReadable: return nil
        }
    }
}
