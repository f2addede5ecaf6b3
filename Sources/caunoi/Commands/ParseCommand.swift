import ArgumentParser
import Glibc
import Inbox
import Ingest
import News
import Workers

/// `caunoi parse`: reads files as the service would, behind the same wall, and prints what it found; no archive.
struct ParseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: "Print what files hold, one JSON line each; nothing is archived."
    )

    @OptionGroup var options: HomeOptions
    @Option(
        help: ArgumentHelp("Read more file names from this file, one a line; - is standard input.", valueName: "list")
    )
    var filesFrom: String?
    @Argument(help: "Files to read.") var files: [String] = []

    func validate() throws {
        guard !files.isEmpty || filesFrom != nil else {
            throw ValidationError("name files, or a list with --files-from")
        }
    }

    func run() throws {
        let settings = try options.load()
        let workers = try settings.workerSettings()
        let limit = settings.count("limits.file")
        let files = files
        let list = filesFrom
        Program.run {
            var workers = workers
            workers.hear = { Console.complain($0) }
            // Names of a list are read one after another, by one worker.
            if list != nil { workers.size = 1 }
            let pool = try WorkerPool(workers)
            try await pool.start()
            if let confinement = pool.figures.confinement, !confinement.isComplete {
                Console.complain("readers are not fully locked down (workers.confinement: best-effort): \(confinement)")
            }
            let reader = FileReading(pool: pool, limit: limit)
            let allRead: Bool
            if let list {
                allRead = await reader.printAll(try PathSource(files: files, list: list))
            } else {
                // Read ahead as far as there are workers, printed in order.
                allRead = await reader.printAll(files, atOnce: workers.size)
            }
            await pool.stop()
            return allRead ? 0 : EX_DATAERR
        }
    }
}
