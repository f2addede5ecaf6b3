/// One thing that is wrong with an archive, and where.
package struct VerifyFault: Sendable, Hashable, CustomStringConvertible {
    package enum Kind: String, Sendable, CaseIterable {
        /// A line's bytes are not those that were written.
        case crc
        /// A line is whole but not shaped as a record.
        case format
        /// A line is not the one its successor was chained to: edited, removed, put in, moved.
        case chain
        /// A seq is not its predecessor's plus one.
        case seq
        /// The parts of a drop are not contiguous and complete, or a drop is there twice.
        case parts
        /// The last line is not whole: a write under way, or torn.
        case tail
        /// An original is missing or its bytes are not those that were read.
        case object
        /// The archive does not hold a record that a mark names.
        case mark
    }

    package var kind: Kind
    /// File name of the segment.
    package var segment: String
    /// From 1; 0 where the fault is no line's.
    package var line: Int
    /// Bytes from the segment's start.
    package var offset: Int64
    /// As the line says; nil where it cannot be read.
    package var seq: Int64?
    package var cause: String

    package var description: String {
        let record = seq.map { ", record \($0)" } ?? ""
        return "\(segment): line \(line), byte \(offset)\(record): \(kind.rawValue): \(cause)"
    }
}

/// What a walk over a whole archive found.
package struct VerifyReport: Sendable {
    /// Most faults that are kept one by one; all are counted.
    package static let faultLimit = 10_000

    package internal(set) var archiveID: String?
    package internal(set) var segments = 0
    package internal(set) var records: Int64 = 0
    package internal(set) var bytes: Int64 = 0
    /// Originals whose SHA-256 was computed, each once.
    package internal(set) var objects: Int64 = 0
    package internal(set) var objectBytes: Int64 = 0
    /// Distinct drops with all their parts.
    package internal(set) var drops: Int64 = 0
    /// The archive up to its last whole record.
    package internal(set) var mark: ArchiveMark?
    package private(set) var faults: [VerifyFault] = []
    package private(set) var faultCount = 0

    package var isSound: Bool { faultCount == 0 }

    mutating func add(_ fault: VerifyFault) {
        faultCount += 1
        if faults.count < Self.faultLimit { faults.append(fault) }
    }
}
