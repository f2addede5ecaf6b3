import Glibc

/// Calls of the C library that Swift's import of it leaves out, looked up by name; nil where the library lacks them.
enum SystemCalls {
    private typealias RenameAt2 =
        @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
    private typealias SyncFileSystem = @convention(c) (Int32) -> Int32
    private typealias AddCloseFrom = @convention(c) (UnsafeMutablePointer<posix_spawn_file_actions_t>, Int32) -> Int32

    private static let renameat2 = dlsym(nil, "renameat2").map { unsafeBitCast($0, to: RenameAt2.self) }
    private static let syncfs = dlsym(nil, "syncfs").map { unsafeBitCast($0, to: SyncFileSystem.self) }

    private static let addCloseFrom = dlsym(nil, "posix_spawn_file_actions_addclosefrom_np").map {
        unsafeBitCast($0, to: AddCloseFrom.self)
    }

    /// RENAME_NOREPLACE of linux/fs.h.
    private static let noReplace: UInt32 = 1

    /// Renames without replacing anything: 0, or the errno (EEXIST when the new name is taken).
    ///
    /// Where kernel or file system cannot promise that (ENOSYS, EINVAL), looks first and renames then: we alone put
    /// files there.
    static func renameWithoutReplacing(
        _ from: Int32,
        _ name: UnsafePointer<CChar>,
        _ to: Int32,
        _ newName: UnsafePointer<CChar>
    ) -> Int32 {
        if let renameat2 {
            if renameat2(from, name, to, newName, noReplace) == 0 { return 0 }
            let failure = errno
            guard failure == ENOSYS || failure == EINVAL else { return failure }
        }
        var facts = stat()
        if fstatat(to, newName, &facts, AT_SYMLINK_NOFOLLOW) == 0 { return EEXIST }
        guard errno == ENOENT else { return errno }
        return renameat(from, name, to, newName) == 0 ? 0 : errno
    }

    /// Closes every descriptor from `first` on in the new process; ours are close-on-exec, so this is a second lock.
    static func closeFrom(_ first: Int32, in actions: inout posix_spawn_file_actions_t) {
        if let addCloseFrom { _ = addCloseFrom(&actions, first) }
    }

    /// Syncs the whole file system that `descriptor` is on: 0 or the errno; ENOSYS where there is no such call.
    static func syncFileSystem(_ descriptor: Int32) -> Int32 {
        guard let syncfs else { return ENOSYS }
        return syncfs(descriptor) == 0 ? 0 : errno
    }
}

/// Repeats a call that a signal interrupted; -1 with errno for any other failure.
func retrying<Value: SignedInteger>(_ call: () -> Value) -> Value {
    while true {
        let value = call()
        if value != -1 || errno != EINTR { return value }
    }
}

extension Array where Element == UInt8 {
    /// Calls `body` with the bytes as a C string.
    ///
    /// A name never holds NUL: it came from the file system, or `OpenFolder.isUsable` looked at it.
    func withCName<Value>(_ body: (UnsafePointer<CChar>) -> Value) -> Value {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: count + 1) { buffer in
            for index in indices { buffer[index] = CChar(bitPattern: self[index]) }
            buffer[count] = 0
            guard let start = buffer.baseAddress else { return body([0]) }
            return body(start)
        }
    }
}
