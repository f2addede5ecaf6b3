import Glibc
import News

/// Lets settled files go only when what the configuration wants beside them is there: a marker, or a checksum file
/// whose sum the content has.
///
/// Such a companion is no drop. It is removed once the records of its file are durable; one that a crash leaves
/// behind is older than the next file of its name, and so releases nothing.
struct ReleaseDesk {
    private static let checksumSuffix = Array(".sha256".utf8)
    /// A checksum file is one line: 64 digits, two characters, a name.
    private static let checksumLimit = 512
    private static let memory = 1_000

    enum Verdict: Sendable, Hashable {
        /// With the facts of the companion, where one is wanted.
        case released(FileFacts?)
        case held(Reason)
    }

    private let suffix: [UInt8]
    private let readsChecksum: Bool
    private let sizeLimit: Int64
    /// What was held for its content, so that nothing is hashed twice while nothing changes.
    private var mismatches: [[UInt8]: (file: FileFacts, companion: FileFacts, reason: Reason)] = [:]
    /// Companions of the files that were handed out, in the order they were, by the file's path.
    private var companions: [[UInt8]: [FileFacts]] = [:]

    init(_ settings: InboxSettings) {
        switch settings.release {
        case .settled: suffix = []
        case .marker(let text): suffix = Array(text.utf8)
        case .checksum: suffix = Self.checksumSuffix
        }
        readsChecksum = settings.release == .checksum
        sizeLimit = settings.fileLimit
    }

    var isOpen: Bool { suffix.isEmpty }

    /// The name of the file that `name` releases; nil where it is no companion.
    func partner(of name: [UInt8]) -> [UInt8]? {
        guard !isOpen, name.count > suffix.count, name.suffix(suffix.count).elementsEqual(suffix) else { return nil }
        return Array(name.dropLast(suffix.count))
    }

    func isCompanion(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        !isOpen && name.count > suffix.count && name.suffix(suffix.count).elementsEqual(suffix)
    }

    // MARK: May it go?

    /// Looks beside the file; blocks while it hashes.
    ///
    /// - Parameters:
    ///   - path: inbox-relative, of the file `name` in `folder`.
    ///   - facts: of the settled file.
    mutating func verdict(
        _ path: [UInt8],
        _ name: [UInt8],
        _ facts: FileFacts,
        in folder: OpenFolder,
        _ now: Moment
    ) -> Verdict {
        // What is rejected unread needs no companion, nor would anybody hash it.
        guard !isOpen, facts.size <= sizeLimit else { return .released(nil) }
        let companion = name + suffix
        guard case .success(let found) = folder.facts(companion), found.kind == .regular else {
            return hold(.unreleased, "\(displayPath(path)) waits for \(displayPath(companion)) beside it.")
        }
        guard readsChecksum else {
            // A marker of an earlier file of this name; a file's time in the future tells nothing.
            if found.changed < facts.modified, facts.modified <= now.wall {
                return hold(
                    .unreleased,
                    "\(displayPath(path)) was written after \(displayPath(companion)); make that anew."
                )
            }
            return .released(found)
        }
        if let known = mismatches[path], known.file.hasSameContent(as: facts), known.companion == found {
            return .held(known.reason)
        }
        let verdict = compare(path, name, facts, companion, found, in: folder)
        if case .held(let reason) = verdict, reason.code == .checksumMismatch, mismatches.count < Self.memory {
            mismatches[path] = (facts, found, reason)
        } else {
            mismatches[path] = nil
        }
        return verdict
    }

    private func compare(
        _ path: [UInt8],
        _ name: [UInt8],
        _ facts: FileFacts,
        _ companion: [UInt8],
        _ found: FileFacts,
        in folder: OpenFolder
    ) -> Verdict {
        let shown = displayPath(companion)
        guard let line = Self.read(companion, in: folder) else {
            return hold(.unreleased, "\(shown) cannot be read yet; it is tried again.")
        }
        guard let wanted = Self.sum(in: line, for: name) else {
            return hold(
                .checksumMismatch,
                "\(shown) must be one line as `sha256sum` prints it, with the name of the file beside it."
            )
        }
        guard let sum = Self.sha256(of: name, bytes: facts.size, in: folder) else {
            return hold(.unreleased, "\(displayPath(path)) cannot be read yet; it is tried again.")
        }
        guard sum == wanted else {
            return hold(
                .checksumMismatch,
                "\(displayPath(path)) has the SHA-256 \(sum), \(shown) says \(wanted). Copy both again."
            )
        }
        // Both as they were before they were read: what was compared is what will be claimed.
        guard case .success(let now) = folder.facts(name), now.hasSameContent(as: facts),
            case .success(let beside) = folder.facts(companion), beside == found
        else { return hold(.unreleased, "\(displayPath(path)) changed while it was compared; it is tried again.") }
        return .released(found)
    }

    private func hold(_ code: Reason.Code, _ message: String) -> Verdict { .held(Reason(code, message)) }

    /// The sum in lower case, of a line of `sha256sum` (GNU coreutils): 64 hexadecimal digits, then nothing, or a blank,
    /// a blank or an asterisk, and a name whose last part is `name`.
    static func sum(in line: [UInt8], for name: [UInt8]) -> String? {
        var line = line[...]
        if line.last == 0x0A { line.removeLast() }
        if line.last == 0x0D { line.removeLast() }
        let digits = line.prefix(64).map { (0x41...0x46).contains($0) ? $0 | 0x20 : $0 }
        guard digits.count == 64, digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else {
            return nil
        }
        let rest = line.dropFirst(64)
        guard !rest.contains(0x0A) else { return nil }
        if !rest.allSatisfy({ $0 == 0x20 }) {
            let written = rest.dropFirst(2)
            guard rest.first == 0x20, rest.dropFirst().first == 0x20 || rest.dropFirst().first == UInt8(ascii: "*"),
                written.elementsEqual(name)
                    || (written.suffix(name.count).elementsEqual(name)
                        && written.dropLast(name.count).last == UInt8(ascii: "/"))
            else { return nil }
        }
        return String(decoding: digits, as: UTF8.self)
    }

    /// At most one byte more than a checksum file may have; nil where it cannot be read.
    private static func read(_ name: [UInt8], in folder: OpenFolder) -> [UInt8]? {
        guard let file = open(name, in: folder) else { return nil }
        return withUnsafeTemporaryAllocation(byteCount: checksumLimit + 1, alignment: 1) { buffer in
            let count = retrying { Glibc.read(file.raw, buffer.baseAddress, buffer.count) }
            return count < 0 ? nil : Array(buffer[..<count])
        }
    }

    /// nil where it cannot be read, or holds more than `bytes` by now.
    private static func sha256(of name: [UInt8], bytes: Int64, in folder: OpenFolder) -> String? {
        guard let file = open(name, in: folder) else { return nil }
        var hash = SHA256()
        var left = bytes
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)
        defer { buffer.deallocate() }
        while true {
            let count = retrying { Glibc.read(file.raw, buffer.baseAddress, buffer.count) }
            left -= Int64(max(0, count))
            if count < 0 || left < 0 { return nil }
            if count == 0 { return hash.digest.hex }
            hash.add(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }

    private static func open(_ name: [UInt8], in folder: OpenFolder) -> OwnedDescriptor? {
        let raw = name.withCName { name in
            retrying { openat(folder.descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
        }
        return raw < 0 ? nil : OwnedDescriptor(raw)
    }

    // MARK: What becomes of the companion

    /// The file was handed out with this companion.
    mutating func handedOut(_ path: [UInt8], _ companion: FileFacts) { companions[path, default: []].append(companion) }

    /// The file was not taken after all: the companion goes on waiting with it.
    mutating func putBack(_ path: [UInt8]) {
        companions[path]?.removeLast()
        if companions[path]?.isEmpty ?? false { companions[path] = nil }
    }

    /// The records of a file of this path are durable: its companion goes, unless it is another by now.
    ///
    /// True when something was removed.
    mutating func recorded(_ path: [UInt8], in root: OpenFolder) -> Bool {
        guard var waiting = companions[path], !waiting.isEmpty else { return false }
        let facts = waiting.removeFirst()
        companions[path] = waiting.isEmpty ? nil : waiting
        let (folderPath, name) = Claims.split(path)
        guard case .success(let folder) = root.folder(at: folderPath),
            case .success(let found) = folder.facts(name + suffix), found == facts
        else { return false }
        return (name + suffix).withCName { unlinkat(folder.descriptor, $0, 0) } == 0
    }

    /// Forgets what was held for files that are not there any more.
    mutating func keep(_ isThere: ([UInt8]) -> Bool) {
        if !mismatches.isEmpty { mismatches = mismatches.filter { isThere($0.key) } }
    }
}
