import Glibc

/// Compares the catalog with one that is made anew from the same archive, table by table.
struct CatalogAudit {
    let service: Service
    let scratch: String

    /// nil where both say the same; else the first line that differs.
    func difference(_ bed: TestBed) throws(TortureError) -> String? {
        let copy = TestBed(home: scratch + "/rebuilt")
        Folder.remove(copy.home)
        try copy.create()
        try Folder.copy(bed.archive, to: copy.archive)
        try Folder.copy(bed.objects, to: copy.objects)
        let end = try service.pass(copy)
        guard end == .exited(0) else { return "the rebuild ended with \(end)" }
        let live = try dump(bed)
        let rebuilt = try dump(copy)
        Folder.remove(copy.home)
        guard live != rebuilt else { return nil }
        for (one, other) in zip(live, rebuilt) where one != other { return "\(one) instead of \(other)" }
        return "\(live.count) rows instead of \(rebuilt.count)"
    }

    private func dump(_ bed: TestBed) throws(TortureError) -> [String] {
        let bytes = try Command.output("/usr/bin/sqlite3", [bed.catalog, ".dump"], scratch: scratch + "/dump")
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init).sorted()
    }
}
