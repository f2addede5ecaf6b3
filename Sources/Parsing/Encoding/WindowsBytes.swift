/// From characters back to the bytes of windows-1252 that they were wrongly read from.
enum WindowsBytes {
    private static let specials: [UInt32: UInt8] = {
        var specials: [UInt32: UInt8] = [:]
        for (i, scalar) in SingleByteTables.windows1252.enumerated() where scalar != 0xFFFD && scalar > 0xFF {
            specials[UInt32(scalar)] = UInt8(0x80 + i)
        }
        return specials
    }()

    /// The byte; C1 controls are theirs, as ISO-8859-1 and the encoding standard have them.
    ///
    /// Nil for other characters.
    @inline(__always)
    static func byte(_ scalar: UInt32) -> UInt8? {
        scalar < 0x100 ? UInt8(truncatingIfNeeded: scalar) : specials[scalar]
    }
}
