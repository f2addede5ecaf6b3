import Glibc

/// What these tests run under (`deploy/sanitize`).
enum Sanitizer {
    /// ThreadSanitizer takes any amount of address space and a thread of its own: what is limited to less is not for it.
    static let isThread = getenv("SANITIZER").map { String(cString: $0) } == "thread"
}
