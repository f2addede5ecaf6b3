import Glibc
import News

/// Drops files into an inbox as people and programs do, each synced before it counts as dropped.
struct Dropper {
    let bed: TestBed
    var journal = Journal()
    /// Syncing is left out where no power is cut.
    var isSyncing = true
    var forms = Form.allCases
    private var number = 0
    private var texts: [[UInt8]] = []

    init(bed: TestBed) { self.bed = bed }

    /// The ways files come.
    enum Form: CaseIterable {
        /// Several articles in one file; a part each for a worker that sees to it.
        case bundle
        case movedIn, writtenInPlace, subfolder, tree, equalBytes, equalName, newVersion, notADocument, empty,
            strangeName
    }

    /// - Parameter tag: makes names of one home different from those of another.
    mutating func drop(_ form: Form, _ random: inout SeededGenerator) throws(TortureError) {
        number += 1
        let name = "tin \(number).txt"
        switch form {
        case .movedIn: try moveIn(name, article(&random))
        case .bundle:
            var text: [UInt8] = []
            for _ in 0..<(2 + random.below(10)) { text += article(&random) + ManyParts.separator }
            try moveIn(name, text)
        case .writtenInPlace: try writeInPlace(name, article(&random))
        case .subfolder: try moveIn("ttxvn/ngày \(random.below(3))/\(name)", article(&random))
        case .tree:
            let folder = "cây \(number)"
            try moveInTree(folder, [name, "lá/\(name)"], &random)
        case .equalBytes: try moveIn(name, texts.randomElement(using: &random) ?? article(&random))
        case .equalName: try moveIn("kpl \(number)/bài.txt", article(&random))
        case .newVersion:
            var text = texts.randomElement(using: &random) ?? article(&random)
            text += Array("\nBổ sung lần \(number).\n".utf8)
            try moveIn(name, text)
        case .notADocument:
            let bytes: [UInt8] = (0..<400).map { _ in UInt8(random.below(32) == 0 ? 0 : random.below(256)) }
            try moveIn("hỏng \(number).bin", [0x7F, 0x45, 0x4C, 0x46, 0, 0] + bytes, isRejected: true)
        case .empty: try moveIn("rỗng \(number).txt", [], isRejected: true)
        case .strangeName: try moveIn("-a \u{202E}b\u{0301}\n\u{1B}[31m \(number).txt", article(&random))
        }
    }

    /// A file with this text.
    mutating func drop(text: [UInt8]) throws(TortureError) {
        number += 1
        try moveIn("tin \(number).txt", text)
    }

    /// A batch of different forms.
    mutating func drop(count: Int, _ random: inout SeededGenerator) throws(TortureError) {
        for _ in 0..<count {
            try drop(forms.randomElement(using: &random) ?? .movedIn, &random)
        }
    }

    private mutating func article(_ random: inout SeededGenerator) -> [UInt8] {
        let words = ["Việt Nam", "Lào", "hợp tác", "báo chí", "thông tin", "hội đàm", "ký kết", "biên giới", "đoàn"]
        var text = "Bản tin số \(number) \(random.below(1 << 30))\n\nHà Nội, ngày 3/2/2026 – "
        for _ in 0..<(10 + random.below(120)) { text += (words.randomElement(using: &random) ?? "") + " " }
        let bytes = Array((text + ".\n").utf8)
        texts.append(bytes)
        if texts.count > 50 { texts.removeFirst() }
        return bytes
    }

    private mutating func note(_ path: String, _ bytes: [UInt8], isRejected: Bool) {
        let hash = SHA256.digest(of: bytes).hex
        journal.add(DroppedFile(path: path, sha256: hash, bytes: bytes.count, isRejected: isRejected))
    }

    private func folder(_ path: String) throws(TortureError) -> String {
        var made = bed.inbox
        for part in path.split(separator: "/").dropLast() {
            let parent = made
            made += "/" + part
            try Folder.make(made)
            if isSyncing { try Folder.sync(parent) }
        }
        return made
    }

    private mutating func moveIn(_ path: String, _ bytes: [UInt8], isRejected: Bool = false) throws(TortureError) {
        let staged = bed.staging + "/next"
        try Folder.write(bytes, to: staged, synced: isSyncing)
        let into = try folder(path)
        guard rename(staged, bed.inbox + "/" + path) == 0 else { throw Folder.failure("rename", path) }
        if isSyncing { try Folder.sync(into) }
        note(path, bytes, isRejected: isRejected)
    }

    private mutating func writeInPlace(_ path: String, _ bytes: [UInt8]) throws(TortureError) {
        try Folder.write(bytes, to: bed.inbox + "/" + path, flags: O_EXCL, synced: isSyncing)
        if isSyncing { try Folder.sync(bed.inbox) }
        note(path, bytes, isRejected: false)
    }

    private mutating func moveInTree(_ name: String, _ paths: [String], _ random: inout SeededGenerator)
        throws(TortureError)
    {
        let root = bed.staging + "/" + name
        try Folder.make(root)
        var written: [(String, [UInt8])] = []
        for path in paths {
            let parts = path.split(separator: "/")
            var made = root
            for part in parts.dropLast() {
                made += "/" + part
                try Folder.make(made)
            }
            let bytes = article(&random) + Array("\(path)\n".utf8)
            try Folder.write(bytes, to: root + "/" + path, synced: isSyncing)
            if isSyncing { try Folder.sync(made) }
            written.append((name + "/" + path, bytes))
        }
        if isSyncing { try Folder.sync(root) }
        guard rename(root, bed.inbox + "/" + name) == 0 else { throw Folder.failure("rename", name) }
        if isSyncing { try Folder.sync(bed.inbox) }
        for (path, bytes) in written { note(path, bytes, isRejected: false) }
    }
}
