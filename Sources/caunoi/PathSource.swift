import Glibc
import Ingest

/// File names from the arguments, then from a list, one a line; a line is handed out as soon as it is complete.
struct PathSource {
    private var files: ArraySlice<String>
    private let list: Int32
    private var buffer: [UInt8] = []
    private var isAtEnd = false

    /// - Parameter list: path of the list; `-` is standard input.
    init(files: [String], list: String) throws(ServiceError) {
        self.files = files[...]
        self.list = list == "-" ? STDIN_FILENO : open(list, O_RDONLY | O_CLOEXEC)
        guard self.list >= 0 else { throw ServiceError.system("cannot open \(list)", errno) }
    }

    /// The next name; nil at the end.
    ///
    /// Blocks while the list has no whole line.
    mutating func next() -> String? {
        if let file = files.popFirst() { return file }
        while true {
            if let end = buffer.firstIndex(of: 0x0A) {
                let line = String(decoding: buffer[..<end], as: UTF8.self)
                buffer.removeFirst(end + 1)
                if line.isEmpty { continue }
                return line
            }
            if isAtEnd {
                defer { buffer.removeAll() }
                return buffer.isEmpty ? nil : String(decoding: buffer, as: UTF8.self)
            }
            var chunk = [UInt8](repeating: 0, count: 64 << 10)
            let count = read(list, &chunk, chunk.count)
            if count < 0 && errno == EINTR { continue }
            if count <= 0 { isAtEnd = true } else { buffer.append(contentsOf: chunk[..<count]) }
        }
    }
}
