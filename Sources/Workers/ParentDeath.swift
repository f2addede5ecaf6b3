import CConfinement
import Glibc

/// Ties a worker's life to its daemon's.
///
/// A worker that waits for its next frame sees the socket hang up when the daemon dies, and ends. One that is busy
/// reading a file looks at no socket, perhaps for ever, so the kernel is asked to kill it (PR_SET_PDEATHSIG, prctl(2)).
/// The signal comes when the *thread* that started the worker ends: the pool starts each worker on the thread that
/// serves it to its end.
package enum ParentDeath {
    /// Whether from now on this process cannot outlive the one that made `socket`'s pair.
    ///
    /// False when it cannot be arranged or that process is gone already: the caller must exit.
    package static func arm(socket: Int32) -> Bool {
        guard cconfinement_die_with_parent(SIGKILL) == 0 else { return false }
        // The parent may have died before the call above: then we have another one now. The kernel noted who made the
        // pair (SO_PEERCRED, unix(7)): struct ucred is pid, uid, gid, 4 bytes each.
        var credentials: (Int32, UInt32, UInt32) = (0, 0, 0)
        var size = socklen_t(12)
        guard getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &credentials, &size) == 0, size == 12 else { return false }
        return getppid() == credentials.0
    }
}
