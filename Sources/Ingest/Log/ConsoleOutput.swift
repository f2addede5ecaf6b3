import Glibc

/// Standard error, for a service started by hand.
enum ConsoleOutput {
    static func write(_ bytes: [UInt8]) {
        _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
