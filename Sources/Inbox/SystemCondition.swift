import Glibc

/// What an errno means for the service: which of them pass by themselves, and who can do something.
package enum SystemCondition: Sendable, Hashable {
    /// ENOSPC, EDQUOT: no bytes, no inodes or no quota left.
    case noSpace
    /// EROFS.
    case readOnly
    /// EMFILE, ENFILE, ENOMEM, EAGAIN: descriptors or memory.
    case descriptors
    /// EACCES, EPERM.
    case permission
    case other

    package init(errno value: Int32) {
        switch value {
        case ENOSPC, EDQUOT: self = .noSpace
        case EROFS: self = .readOnly
        case EMFILE, ENFILE, ENOMEM, EAGAIN: self = .descriptors
        case EACCES, EPERM: self = .permission
        default: self = .other
        }
    }
}

/// The C library's words for an errno.
func systemMessage(_ value: Int32) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
        guard let start = buffer.baseAddress else { return "error \(value)" }
        // Glibc's XSI variant fills the buffer; where the import has the GNU one the name differs and this fails to
        // compile, it never reads an unset buffer.
        guard strerror_r(value, start, buffer.count) == 0 else { return "error \(value)" }
        return String(cString: start)
    }
}
