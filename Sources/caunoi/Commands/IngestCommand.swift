import ArgumentParser
import Glibc
import Ingest
import News
import Synchronization

/// `caunoi ingest`: one pass over the inbox without a daemon, or of files named here.
struct IngestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Take in what lies in the inbox once, or copies of the files named; print receipts."
    )

    @OptionGroup var options: HomeOptions
    @Flag(help: "Print only one line a file.") var quiet = false
    @Argument(help: "Files to take in; they are copied and left where they are.") var files: [String] = []

    func run() throws {
        Program.ignoreServiceSignals()
        let options = options
        let files = files.map(HomeOptions.absolute)
        let quiet = quiet
        Program.run {
            var settings = try options.load().ingestSettings()
            settings.logsToConsole = false
            let allTaken = Mutex(true)
            let service = IngestService(settings: settings) { report, receipt in
                if report.outcome == .rejected || report.outcome == .failed { allTaken.withLock { $0 = false } }
                Console.print(quiet ? "\(report.outcome.rawValue) \(displayPath(report.path))" : receipt)
            }
            guard !files.isEmpty else {
                try await service.pass()
                return 0
            }
            let refused = try await service.take(copiesOf: files)
            for refusal in refused { Console.complain("\(displayPath(Array(refusal.file.utf8))): \(refusal.reason)") }
            return refused.isEmpty && allTaken.withLock { $0 } ? 0 : EX_DATAERR
        }
    }
}
