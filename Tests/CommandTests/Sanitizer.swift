import Glibc

/// What these tests run under (`deploy/sanitize`).
enum Sanitizer {
    /// Either sanitizer takes tebibytes of address space for itself: a process under it cannot be limited to less.
    static let isAny = getenv("SANITIZER") != nil
}
