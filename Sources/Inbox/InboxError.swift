package import News

/// What can go wrong with the inbox's folders and the object store; never the fault of a dropped file.
package enum InboxError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A system call failed; `path` is for people (escaped).
    case io(call: String, path: String, errno: Int32)
    /// A folder the service needs is something else.
    case notAFolder(path: String)
    /// The inbox cannot be read at all; the text says why.
    case notReadable(String)
    /// A name that no file can have, or that the claim folder needs itself.
    case unusableName(path: String)

    package var errnoValue: Int32? {
        if case .io(_, _, let value) = self { value } else { nil }
    }

    package var description: String {
        switch self {
        case .io(let call, let path, let value): "\(call) \(path): \(systemMessage(value)). \(advice(value))"
        case .notAFolder(let path): "\(path) is not a folder; move it away or name another in the configuration."
        case .notReadable(let cause): "The inbox cannot be read: \(cause)"
        case .unusableName(let path): "\(path) cannot be taken under this name; rename it."
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

    /// The waiting reason this error means while it lasts; nil where only a restart helps.
    package var waitingReason: Reason? {
        switch errnoValue.map(SystemCondition.init(errno:)) {
        case .noSpace: Reason(.diskFull, description)
        case .readOnly: Reason(.readOnly, description)
        case .descriptors: Reason(.noResources, description)
        case .permission, .other, nil: nil
        }
    }
}
