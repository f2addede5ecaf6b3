import Glibc

/// The segments in an archive folder, in order, and the paths made from their names.
struct SegmentList: Sendable {
    let directory: String
    /// From 1, dense.
    private(set) var numbers: [Int] = []
    private(set) var compressed: Set<Int> = []
    /// Whether a manifest of sealed segments is there.
    private(set) var hasManifest = false

    /// An empty list when the folder does not exist.
    init(directory: String) throws(ArchiveError) {
        self.directory = directory
        let names: [String]
        do {
            names = try Self.names(in: directory)
        } catch .io("opendir", _, ENOENT) {
            return
        }
        hasManifest = names.contains(ArchiveFormat.manifest)
        for name in names {
            guard let (number, isCompressed) = ArchiveFormat.segmentNumber(name) else { continue }
            if isCompressed { compressed.insert(number) } else { numbers.append(number) }
        }
        // While a segment is being sealed both forms may be there; the plain one is as good.
        compressed.subtract(numbers)
        numbers.append(contentsOf: compressed)
        numbers.sort()
        for (index, number) in numbers.enumerated() where number != index + 1 {
            throw .damaged(
                segment: ArchiveFormat.segmentName(index + 1),
                offset: 0,
                cause: "the segment is missing, while \(ArchiveFormat.segmentName(number)) is there"
            )
        }
    }

    var last: Int? { numbers.last }

    func name(_ number: Int) -> String { ArchiveFormat.segmentName(number) }

    func path(_ number: Int) -> String { "\(directory)/\(name(number))" }

    /// Opens a segment for reading.
    func open(_ number: Int) throws(ArchiveError) -> File {
        guard !compressed.contains(number) else {
            throw .newerFormat(segment: name(number) + ".zst", offset: 0, found: "a compressed segment")
        }
        return try File(path(number), O_RDONLY)
    }

    static func names(in directory: String) throws(ArchiveError) -> [String] {
        var opened = opendir(directory)
        while opened == nil, errno == EINTR { opened = opendir(directory) }
        guard let folder = opened else {
            throw .io(call: "opendir", path: directory, errno: errno)
        }
        defer { closedir(folder) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(folder) else {
                switch errno {
                case 0: return names
                case EINTR: continue
                default: throw .io(call: "readdir", path: directory, errno: errno)
                }
            }
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
    }
}
