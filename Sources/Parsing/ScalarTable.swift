/// The classes and lower-case forms of the scalars below U+2000, where nearly all letters of news text lie.
struct ScalarTable: Sendable {
    static let shared = ScalarTable()
    private static let limit: UInt32 = 0x2000

    private let kinds: FixedTable<ScalarKind>
    private let lower: FixedTable<UInt16>

    private init() {
        kinds = FixedTable((0..<Self.limit).map { Scalar.classified($0) })
        lower = FixedTable((0..<Self.limit).map { UInt16(truncatingIfNeeded: Scalar.mappedToLower($0)) })
    }

    @inline(__always)
    func kind(_ scalar: UInt32) -> ScalarKind {
        scalar < Self.limit ? kinds[Int(truncatingIfNeeded: scalar)] : Scalar.classified(scalar)
    }

    /// Nothing at or above the limit has a lower-case form here.
    @inline(__always)
    func lowercased(_ scalar: UInt32) -> UInt32 {
        scalar < Self.limit ? UInt32(lower[Int(truncatingIfNeeded: scalar)]) : scalar
    }
}
