import ArgumentParser
import Ingest

/// `caunoi serve`: the daemon.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Watch the inbox and archive what is dropped."
    )

    @OptionGroup var options: HomeOptions

    func run() throws {
        Program.ignoreServiceSignals()
        let options = options
        Program.run {
            let settings = try options.load().ingestSettings()
            try await IngestService(settings: settings).serve()
            return 0
        }
    }
}
