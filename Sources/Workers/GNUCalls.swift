import Glibc

/// Calls of the GNU C library that Swift's Glibc module does not show: they are variadic or declared under
/// `_GNU_SOURCE`.
///
/// Looked up by name once; nil where the library has none.
enum GNUCalls {
    /// prctl(2) with its four further arguments.
    ///
    /// Variadic in C; on Linux's 64-bit ABIs integers are passed to a variadic function as to any other.
    typealias ProcessControl = @convention(c) (Int32, UInt, UInt, UInt, UInt) -> Int32
    /// Closes every descriptor from the second argument on in the new process (glibc 2.34).
    typealias AddCloseFrom = @convention(c) (UnsafeMutablePointer<posix_spawn_file_actions_t>, Int32) -> Int32

    static let processControl = dlsym(nil, "prctl").map { unsafeBitCast($0, to: ProcessControl.self) }
    static let addCloseFrom = dlsym(nil, "posix_spawn_file_actions_addclosefrom_np").map {
        unsafeBitCast($0, to: AddCloseFrom.self)
    }
}
