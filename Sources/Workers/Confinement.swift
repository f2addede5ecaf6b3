/// What holds a worker back, as it found when it locked itself down; travels in its `ready` frame.
package struct Confinement: Sendable, Hashable, CustomStringConvertible {
    /// ABI version of Landlock that is in force; 0 for none.
    package var landlock: Int
    /// Whether the filter of system calls is in force.
    package var isFiltered: Bool

    /// Landlock's ABI 2 is the floor: Linux 5.19, and Debian 12's own kernel.
    package static let landlockFloor = 2

    package init(landlock: Int, isFiltered: Bool) {
        self.landlock = landlock
        self.isFiltered = isFiltered
    }

    package var isComplete: Bool { landlock >= Self.landlockFloor && isFiltered }

    /// What there is and what is missing.
    package var description: String {
        let files =
            switch landlock {
            case ..<1: "no Landlock"
            case ..<Self.landlockFloor: "Landlock ABI \(landlock) (less than \(Self.landlockFloor))"
            default: "Landlock ABI \(landlock)"
            }
        return "\(files), \(isFiltered ? "seccomp filter" : "no seccomp filter")"
    }

    var payload: [UInt8] {
        var fields = FieldWriter()
        fields.append(UInt16(clamping: landlock))
        fields.append(UInt8(isFiltered ? 1 : 0))
        return fields.bytes
    }

    init?(payload: [UInt8]) {
        var fields = FieldReader(payload)
        guard let landlock = fields.takeUInt16(), let filtered = fields.takeUInt8(), filtered <= 1, fields.isAtEnd
        else {
            return nil
        }
        self.init(landlock: Int(landlock), isFiltered: filtered == 1)
    }

    /// Longest payload of a `ready` frame.
    static let limit = 16
}
