import Glibc
import Synchronization

/// Names of user ids, asked of the system once each.
final class OwnerNames: Sendable {
    private let known = Mutex<[UInt32: String?]>([:])

    /// nil where the system knows no such user.
    func name(_ uid: UInt32) -> String? {
        if let known = known.withLock({ $0[uid] }) { return known }
        let name = Self.look(uid)
        known.withLock { known in
            // A flood of user ids (a mounted file system may hold any) must not fill the memory.
            if known.count > 10_000 { known.removeAll() }
            known[uid] = .some(name)
        }
        return name
    }

    private static func look(_ uid: UInt32) -> String? {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16_384) { buffer in
            var entry = passwd()
            var found: UnsafeMutablePointer<passwd>?
            guard let start = buffer.baseAddress, getpwuid_r(uid, &entry, start, buffer.count, &found) == 0,
                let found, let name = found.pointee.pw_name
            else { return nil }
            return String(cString: name)
        }
    }
}
