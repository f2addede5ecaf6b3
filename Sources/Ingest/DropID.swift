/// Random 128-bit names of drops and archives, from the kernel's generator.
package enum DropID {
    /// 32 lower-case hex digits.
    package static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<2).map { _ in
            let digits = String(generator.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - digits.utf8.count) + digits
        }.joined()
    }
}
