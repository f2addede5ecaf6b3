import Glibc
import News

/// Hashes originals in `objects/ab/<sha256>`, each once.
final class OriginalCheck {
    enum Finding {
        /// Looked at before, and told then.
        case known
        case sound(bytes: Int64)
        case fault(String)
    }

    private let directory: String
    private var seen: Set<[UInt8]> = []
    private var buffer = [UInt8](repeating: 0, count: 1 << 20)

    init(directory: String) { self.directory = directory }

    /// `size` as the record says, when it says it of the object itself.
    func check(_ sha256: String, size: Int64?) -> Finding {
        guard let expected = bytes(hex: sha256), expected.count == 32 else {
            return .fault("the source's hash is not 64 hexadecimal digits")
        }
        guard seen.insert(expected).inserted else { return .known }
        let path = "\(directory)/\(sha256.prefix(2))/\(sha256)"
        let found: (digest: [UInt8], bytes: Int64)
        do {
            found = try hash(path)
        } catch .io("open", _, ENOENT) {
            return .fault("its original \(path) is missing")
        } catch {
            return .fault("its original cannot be read: \(error)")
        }
        guard found.digest == expected else { return .fault("the bytes of its original \(path) have changed") }
        if let size, size != found.bytes {
            return .fault("its original has \(found.bytes) bytes, the record says \(size)")
        }
        return .sound(bytes: found.bytes)
    }

    private func hash(_ path: String) throws(ArchiveError) -> (digest: [UInt8], bytes: Int64) {
        let file = try File(path, O_RDONLY)
        _ = try file.size(path: path)
        var hash = SHA256()
        var read: Int64 = 0
        while true {
            let offset = read
            let result = buffer.withUnsafeMutableBytes { buffer in
                Result { () throws(ArchiveError) in try file.read(into: buffer, at: offset, path: path) }
            }
            let got = try result.get()
            if got == 0 { return (hash.digest, read) }
            buffer.withUnsafeBytes { hash.add(UnsafeRawBufferPointer(rebasing: $0[..<got])) }
            read += Int64(got)
        }
    }
}
