package import Catalog
package import Inbox
package import News
package import Workers

/// Everything the service is told, checked; made by the command from its configuration.
package struct IngestSettings: Sendable {
    package var layout: HomeLayout
    package var inbox: InboxSettings
    package var workers: WorkerSettings
    /// Zone of log, receipts and the dated folders.
    package var zone: Zone
    package var receiptLanguage = ReceiptLanguage.standard
    package var schedule = Schedule()
    /// How photos and texts are joined, and whose notices act on what.
    package var decisions = DecisionRules()
    /// Most drops and record bytes that share one sync.
    package var groupDrops = 256
    package var groupBytes: Int64 = 16 << 20
    package var doneKeep: Duration = .seconds(30 * 86_400)
    package var rejectedKeep: Duration = .seconds(90 * 86_400)
    /// Free bytes below which files wait in the inbox.
    package var spaceReserve: Int64 = 256 << 20
    /// Free inodes below which files wait; not asked of file systems that do not count them.
    package var fileReserve: Int64 = 1_000
    /// How often a claim found at start is taken up before its drop ends as failed.
    package var attemptLimit = 3
    package var metricsInterval: Duration = .seconds(60)
    /// Version of the program, for the log.
    package var program: String
    /// Whether log lines also go to standard error.
    package var logsToConsole = false

    package init(layout: HomeLayout, inbox: InboxSettings, workers: WorkerSettings, zone: Zone, program: String) {
        self.layout = layout
        self.inbox = inbox
        self.workers = workers
        self.zone = zone
        self.program = program
    }
}
