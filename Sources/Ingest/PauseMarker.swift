import Glibc

/// `caunoi pause` leaves a file beside the archive; while it is there, files stay in the inbox, also over a restart.
package struct PauseMarker: Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    package var isSet: Bool { access(path, F_OK) == 0 }

    /// - Throws: `ServiceError` naming the path and the cause.
    package func set() throws(ServiceError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o640)
        guard descriptor >= 0 else { throw ServiceError.system("pause: cannot create \(path)", errno) }
        close(descriptor)
    }

    package func clear() throws(ServiceError) {
        guard unlink(path) == 0 || errno == ENOENT else {
            throw ServiceError.system("resume: cannot remove \(path)", errno)
        }
    }
}
