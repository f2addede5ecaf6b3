import Glibc

/// What the program prints: one letter, a path relative to the watched folder (bytes as the file system holds them,
/// empty for the folder itself), a NUL.
///
/// Names cannot hold NUL, so any name is safe. The same table stands in Sources/Inbox/WatchRecord.swift, which reads
/// it.
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
///
/// Events say "look there". A folder is watched before it is reported, so that a scan that follows the report
/// misses nothing. Folders whose names begin with a dot are not watched, symlinks are not followed, and neither is
/// anything below the depth given; folders at that depth are still reported when they are made.
///
/// On standard input it reads requests, paths that end with a NUL: the folder of that path is to be watched afresh
/// because something was mounted or unmounted there; an empty path asks to try again what could not be watched and to
/// answer `P`.
enum RecordKind: UInt8 {
    case ready = 0x52  // R
    case closed = 0x43  // C
    case movedIn = 0x4D  // M
    case beingWritten = 0x42  // B
    case changed = 0x4E  // N
    case folderMade = 0x44  // D
    case folderMovedIn = 0x54  // T
    case folderChanged = 0x41  // A
    case overflow = 0x4F  // O
    case unwatched = 0x4C  // L
    case watched = 0x57  // W
    case alive = 0x50  // P
    case rootLost = 0x58  // X
}

/// Records on their way out: gathered while events come in a row, written with one call.
struct RecordBuffer {
    private var bytes: [UInt8] = []
    /// The file that is being written by the last record; its further writes tell nothing new.
    private var beingWritten: [CChar] = []

    var isFull: Bool { bytes.count > 1 << 15 }

    mutating func add(_ kind: RecordKind, _ path: ArraySlice<CChar>, errno code: Int32? = nil) {
        if kind == .beingWritten {
            if beingWritten[...] == path { return }
            beingWritten = Array(path)
        } else {
            beingWritten.removeAll(keepingCapacity: true)
        }
        bytes.append(kind.rawValue)
        if let code { bytes += Array("\(code):".utf8) }
        for byte in path { bytes.append(UInt8(bitPattern: byte)) }
        bytes.append(0)
    }

    /// False when nobody reads any more.
    mutating func write(to descriptor: Int32) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress?.advanced(by: sent), $0.count - sent)
            }
            if count < 0 {
                if errno == EINTR { continue }
                return false
            }
            sent += count
        }
        bytes.removeAll(keepingCapacity: true)
        return true
    }
}

/// Cuts what comes on standard input into requests.
struct RequestReader {
    /// Longer than any path: such a request is dropped.
    private static let limit = 1 << 13
    private var rest: [CChar] = []

    mutating func add(_ bytes: UnsafeRawBufferPointer) -> [[CChar]] {
        rest += bytes.map { CChar(bitPattern: $0) }
        var requests: [[CChar]] = []
        var start = 0
        while let end = rest[start...].firstIndex(of: 0) {
            requests.append(Array(rest[start..<end]))
            start = end + 1
        }
        rest.removeFirst(start)
        if rest.count > Self.limit { rest.removeAll() }
        return requests
    }
}
