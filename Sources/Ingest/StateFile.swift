import Glibc

/// `state.json`, replaced atomically also on a disk without a free byte, so that `caunoi status` can say that it is full.
///
/// Two files of the same size are kept, the published one and the one beside it. A new state is written over the bytes
/// of the second, for which the file system has blocks already, padded with blanks to its size; then the two change
/// places (RENAME_EXCHANGE). Not synced: after a power loss the service publishes afresh.
package struct StateFile: Sendable {
    private typealias RenameAt2 =
        @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32

    /// Not shown by Swift's Glibc module; nil before glibc 2.28.
    private static let renameAt2 = dlsym(nil, "renameat2").map { unsafeBitCast($0, to: RenameAt2.self) }
    private static let exchange: UInt32 = 2
    /// Room for a state with a few dozen blocked folders; a longer one grows the file.
    private static let smallest = 16 << 10
    private static let step = 4 << 10

    private let path: String
    private var spare: String { path + ".new" }

    package init(path: String) { self.path = path }

    /// Replaces the published state.
    ///
    /// - Parameter json: one JSON value without blanks after it.
    /// - Throws: `ServiceError` naming the file and the cause; the old state stays.
    package func publish(_ json: [UInt8]) throws(ServiceError) {
        let descriptor = open(spare, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o640)
        guard descriptor >= 0 else { throw ServiceError.system("cannot create \(spare)", errno) }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw ServiceError.system("cannot look at \(spare)", errno) }
        let needed = max((json.count + 1 + Self.step - 1) / Self.step * Self.step, Self.smallest)
        let size = max(Int(facts.st_size), needed)
        var bytes = json
        bytes.reserveCapacity(size)
        bytes.append(contentsOf: repeatElement(0x20, count: size - json.count - 1))
        bytes.append(0x0A)
        var written = 0
        while written < size {
            let count = bytes.withUnsafeBytes { buffer in
                pwrite(descriptor, buffer.baseAddress.map { $0 + written }, size - written, off_t(written))
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw ServiceError.system("cannot write \(spare)", errno) }
            written += count
        }
        if let renameAt2 = Self.renameAt2, renameAt2(AT_FDCWD, spare, AT_FDCWD, path, Self.exchange) == 0 { return }
        // The first state of all, or a file system that cannot exchange.
        guard rename(spare, path) == 0 else { throw ServiceError.system("cannot rename to \(path)", errno) }
    }
}
