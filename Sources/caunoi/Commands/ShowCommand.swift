import Archive
import ArgumentParser
import Catalog
import Ingest
import News

/// `caunoi show ID`: the record behind an item, a drop or a number.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show an item, a drop or a record.")

    @OptionGroup var options: HomeOptions
    @Argument(help: "Item uri or id (its first 6 digits do), drop id, or number of a record.") var id: String
    @Flag(help: "Print the records as they stand in the archive.") var json = false

    func run() throws {
        let lookup = try ArchiveLookup(layout: try options.load().layout)
        for line in try lookup.records(id) {
            if json {
                Console.print(bytes: line.bytes)
            } else {
                let uri = line.value(.item)?["uri"]?.string
                let story = try uri.flatMap { try lookup.stories($0).first }
                Console.print(RecordText(line, story: story).lines.joined(separator: "\n"))
            }
        }
    }
}

/// `caunoi history ID`: the versions of an item.
struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "history", abstract: "List the versions of an item.")

    @OptionGroup var options: HomeOptions
    @Argument(help: "Item uri or id (its first 6 digits do), drop id, or number of a record.") var id: String
    @Flag(help: "Print the records as they stand in the archive.") var json = false

    func run() throws {
        let lookup = try ArchiveLookup(layout: try options.load().layout)
        for line in try lookup.history(id) {
            if json {
                Console.print(bytes: line.bytes)
                continue
            }
            guard let report = DropReport(line) else { continue }
            Console.print(
                "v\(report.version ?? 1)  record \(report.seq)  \(line.time)  \(displayPath(report.path))  “\(report.title ?? "")”"
            )
        }
    }
}
