import Glibc

/// What these tests run under (`deploy/sanitize`).
enum Sanitizer {
    private static let name = getenv("SANITIZER").map { String(cString: $0) }

    /// Either takes tebibytes of address space for itself: a process under it cannot be limited to less.
    static let isAny = name != nil
    static let isAddress = name == "address"
    /// ThreadSanitizer has a thread of its own in every process.
    static let isThread = name == "thread"
}
