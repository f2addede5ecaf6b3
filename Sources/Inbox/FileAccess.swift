import Glibc

/// Whether the service may take a file, asked of the kernel with the effective ids; tests put their own answers here.
struct FileAccess: Sendable {
    /// Whether the file `name` in the folder may be read.
    var mayRead: @Sendable (_ folder: OpenFolder, _ name: [UInt8]) -> Bool
    /// Whether files may be moved out of the folder.
    var mayMove: @Sendable (_ folder: OpenFolder) -> Bool

    static let kernel = FileAccess(
        mayRead: { folder, name in
            name.withCName { faccessat(folder.descriptor, $0, R_OK, AT_EACCESS) } == 0 || errno == ENOENT
        },
        mayMove: { folder in
            // On a read-only mount the claim copies.
            faccessat(folder.descriptor, ".", W_OK | X_OK, AT_EACCESS) == 0 || errno == ENOENT || errno == EROFS
        }
    )
}
