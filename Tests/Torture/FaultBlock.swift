import CTorture

/// The memory shared with the fault injector: the order goes in, the counts come out.
final class FaultBlock {
    /// The file that `TORTURE_FAULTS` names.
    let path: String
    private let block: OpaquePointer

    /// A site as the last run met it.
    struct Site: Sendable {
        var name: String
        var count: Int
        var changesFiles: Bool
    }

    init(path: String) throws(TortureError) {
        guard let made = ct_block_make(path) else { throw TortureError("cannot make the fault block \(path)") }
        self.path = path
        block = made
    }

    /// Clears the counts and gives the order for the next start.
    func arm(_ order: FaultOrder) {
        ct_block_clear_counts(block)
        ct_block_order(
            block,
            order.action.rawValue,
            UInt64(order.when),
            UInt64(order.times),
            order.error,
            order.shutdown,
            order.sites.joined(separator: "\n")
        )
    }

    /// Where the places of `bed` lie, so that they are known by role.
    func look(at bed: TestBed) {
        ct_block_clear_roots(block)
        for (path, role) in bed.roots { ct_block_add_root(block, path, role) }
        for mount in bed.mounts { ct_block_add_mount(block, mount) }
    }

    /// Sites whose calls do nothing and say that they worked, until told otherwise.
    func omit(_ sites: [String]) { ct_block_omit(block, sites.joined(separator: "\n")) }

    func setClock(nanoseconds: Int64) { ct_block_set_clock(block, nanoseconds) }
    func setWorker(_ program: String, argument: String) { ct_block_set_worker(block, program, argument) }
    func setTracing(_ isTracing: Bool) { ct_block_set_tracing(block, isTracing ? 1 : 0) }

    /// Calls that changed files.
    var changes: Int { Int(ct_block_changes(block)) }
    var fired: Int { Int(ct_block_fired(block)) }
    var firedSite: String { String(cString: ct_block_fired_site(block)) }

    var sites: [Site] {
        (0..<ct_block_sites(block)).map { index in
            Site(
                name: String(cString: ct_block_site_name(block, index)),
                count: Int(ct_block_site_count(block, index)),
                changesFiles: ct_block_site_changes(block, index) != 0
            )
        }
    }

    /// The lines of the trace, each cut at its tabs.
    var trace: [[String]] {
        var length: UInt64 = 0
        guard let start = ct_block_trace(block, &length) else { return [] }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(length))
        return bytes.split(separator: UInt8(ascii: "\n")).map { line in
            line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
        }
    }
}
