import Glibc

extension FileFacts {
    init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .regular
            case S_IFLNK: .symlink
            case S_IFIFO: .fifo
            case S_IFSOCK: .socket
            case S_IFBLK, S_IFCHR: .device
            case S_IFDIR: .folder
            default: .other
            }
        size = Int64(status.st_size)
        modified = nanoseconds(status.st_mtim)
        changed = nanoseconds(status.st_ctim)
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        mode = UInt32(status.st_mode)
        owner = status.st_uid
        group = status.st_gid
        links = UInt64(status.st_nlink)
    }
}

/// Nanoseconds since 1970; a file system may hold any time, so the arithmetic saturates.
private func nanoseconds(_ time: timespec) -> Int64 {
    let (product, overflow) = Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    if overflow { return time.tv_sec < 0 ? .min : .max }
    let (sum, carried) = product.addingReportingOverflow(Int64(time.tv_nsec))
    return carried ? .max : sum
}
