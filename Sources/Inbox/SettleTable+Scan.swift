/// Scans of everything: what one did not see is gone.
extension SettleTable {
    /// Marks the beginning of a scan of everything.
    mutating func beginScan() { scan &+= 1 }

    /// Forgets what the scan of everything did not see.
    ///
    /// What is being claimed stays: its end will be told.
    mutating func endScan() {
        forEach { table, slot in
            if table.entries[Int(slot)].scan != table.scan, table.entries[Int(slot)].state != .handedOut {
                table.forget(slot)
            }
        }
    }

    mutating func forEach(_ body: (inout SettleTable, Slot) -> Void) {
        for slot in 0..<Slot(paths.slotLimit) where paths.isUsed(slot) { body(&self, slot) }
    }
}
