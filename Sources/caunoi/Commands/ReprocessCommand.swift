import Archive
import ArgumentParser
import Catalog
import Glibc
import Ingest
import News
import Workers

/// `caunoi reprocess`: reads kept originals again with the rules, models and parsers of today, shows what items gain and
/// lose, and leaves a new version of those that changed for the writer.
struct ReprocessCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reprocess",
        abstract: "Read archived originals again; new versions only where something changed."
    )

    @OptionGroup var options: HomeOptions
    @Flag(help: "Every item.") var all = false
    @Flag(help: "Only show what would change.") var dryRun = false
    @Flag(help: "Print one JSON object an item that changes, and a last one with the sums.") var json = false
    @Argument(help: "Items: uri or id (its first 6 digits do), drop id, or number of a record.") var ids: [String] = []

    func validate() throws {
        guard all != !ids.isEmpty else { throw ValidationError("name items, or say --all") }
    }

    func run() throws {
        let configuration = try options.load()
        let settings = try configuration.workerSettings()
        let layout = configuration.layout
        let lookup = try ArchiveLookup(layout: layout)
        let command = self
        Program.run {
            var settings = settings
            settings.hear = { Console.complain($0) }
            let pool = try WorkerPool(settings)
            try await pool.start()
            let reprocessing = Reprocessing(
                pool: pool,
                objects: layout.objects,
                box: command.dryRun ? nil : RevisionBox(path: layout.revisions),
                json: command.json
            )
            var sums = Reprocessing.Sums()
            if command.all {
                var last: Int64 = 0
                // New versions may be written meanwhile; they are not read once more.
                let end = try lookup.lastSeq()
                while case let records = try lookup.currentItems(after: last, count: 64).filter({ $0.seq <= end }),
                    !records.isEmpty
                {
                    last = records.last?.seq ?? last
                    await reprocessing.take(records, into: &sums)
                }
            } else {
                for id in command.ids { await reprocessing.take(try lookup.records(id), into: &sums) }
            }
            await pool.stop()
            reprocessing.finish(sums)
            let service = RunningService(layout: layout)
            if sums.changed > 0, !command.dryRun {
                service.wake()
                if service.pid == nil {
                    Console.complain("new versions are written by the next start or `caunoi ingest`")
                }
            }
            return sums.failed > 0 ? EX_DATAERR : 0
        }
    }
}
