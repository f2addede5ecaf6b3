/// One record of `caunoi-watch`: one letter, a path relative to the inbox (bytes, empty for the inbox itself), a NUL.
///
/// The same table stands in Sources/caunoi-watch/Protocol.swift, which writes it; the two programs share no code.
///
/// | letter | meaning |
/// |---|---|
/// | `R` | every folder found at the start is watched from here on |
/// | `C` | a file was closed after writing |
/// | `M` | a file was renamed in |
/// | `B` | a file is being written: its writer has it open; repeated only after another record |
/// | `N` | a file was created or linked, or its attributes changed |
/// | `D` | a folder was made, or was asked for; it and what is below it are watched from here on |
/// | `T` | the same for a folder that was renamed in |
/// | `A` | the attributes of a folder changed |
/// | `O` | events were lost: scan everything |
/// | `L` | a folder cannot be watched, and so none below it: errno in decimal, a colon, the path |
/// | `W` | such a folder is watched now, and what is below it |
/// | `P` | the answer to an empty request |
/// | `X` | the watched folder itself was removed, moved or unmounted; the program ends after it |
enum WatchRecord: Sendable, Hashable {
    case ready
    case closed([UInt8])
    case movedIn([UInt8])
    case beingWritten([UInt8])
    case changed([UInt8])
    case folderMade([UInt8])
    case folderMovedIn([UInt8])
    case folderChanged([UInt8])
    case overflow
    case unwatched(errno: Int32, path: [UInt8])
    case watched([UInt8])
    case alive
    case rootLost

    /// nil for bytes that are no record; the reader then scans, which is right whatever was meant.
    init?(_ bytes: ArraySlice<UInt8>) {
        let path = Array(bytes.dropFirst())
        switch bytes.first {
        case UInt8(ascii: "R"): self = .ready
        case UInt8(ascii: "C"): self = .closed(path)
        case UInt8(ascii: "M"): self = .movedIn(path)
        case UInt8(ascii: "B"): self = .beingWritten(path)
        case UInt8(ascii: "N"): self = .changed(path)
        case UInt8(ascii: "D"): self = .folderMade(path)
        case UInt8(ascii: "T"): self = .folderMovedIn(path)
        case UInt8(ascii: "A"): self = .folderChanged(path)
        case UInt8(ascii: "O"): self = .overflow
        case UInt8(ascii: "W"): self = .watched(path)
        case UInt8(ascii: "P"): self = .alive
        case UInt8(ascii: "X"): self = .rootLost
        case UInt8(ascii: "L"):
            guard let colon = path.firstIndex(of: UInt8(ascii: ":")),
                let value = Int32(String(decoding: path[..<colon], as: UTF8.self))
            else { return nil }
            self = .unwatched(errno: value, path: Array(path[(colon + 1)...]))
        default: return nil
        }
    }
}

/// Cuts what comes from the pipe into records.
struct WatchRecordReader: Sendable {
    /// Longer than any path: a program that sends no NUL is not ours.
    private static let limit = 1 << 16
    private var rest: [UInt8] = []

    /// The whole records in `bytes` and what was left before; `.overflow` for what is none.
    mutating func add(_ bytes: UnsafeRawBufferPointer) -> [WatchRecord] {
        rest.append(contentsOf: bytes)
        var records: [WatchRecord] = []
        var start = 0
        while let end = rest[start...].firstIndex(of: 0) {
            records.append(WatchRecord(rest[start..<end]) ?? .overflow)
            start = end + 1
        }
        rest.removeFirst(start)
        if rest.count > Self.limit {
            rest.removeAll()
            records.append(.overflow)
        }
        return records
    }
}
