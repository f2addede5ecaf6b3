import Glibc
import News

/// Makes the folders of a home where they are missing.
package enum InboxFolders {
    /// Parents must be there; existing folders keep their modes (tmpfiles made them).
    ///
    /// With `--home` everything is the caller's own, so no group needs a set-group-ID bit on the inbox.
    package static func prepare(_ settings: InboxSettings) throws(InboxError) {
        let folders = settings.folders
        let wanted: [(path: String, mode: UInt32)] = [
            (folders.inbox, 0o2770), (folders.claimed, 0o700), (folders.done, settings.folderMode),
            (folders.rejected, settings.folderMode), (folders.spool, 0o700), (folders.objects, 0o700),
        ]
        for (path, mode) in wanted {
            if mkdir(path, 0o700) == 0 {
                // mkdir obeys the umask and drops the set-group-ID bit; chmod does neither. RestrictSUIDSGID= refuses
                // that bit (EPERM); the service's own folders have it from tmpfiles.
                if chmod(path, mode) == 0 || (errno == EPERM && chmod(path, mode & 0o777) == 0) { continue }
            } else if errno == EEXIST {
                continue
            }
            throw .io(call: "mkdir", path: displayPath(Array(path.utf8)), errno: errno)
        }
    }
}
