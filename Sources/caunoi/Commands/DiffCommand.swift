import Archive
import ArgumentParser
import Glibc
import Ingest
import News

/// `caunoi diff ID [N] [M]`: what changed between two versions, or between two items.
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Show what changed between two versions of an item, or between two items.",
        discussion: """
            Without numbers: the current version and the one before it. With one: that version and the current one. In \
            place of a number another item's id may stand: then the current versions of both are compared.
            """
    )

    @OptionGroup var options: HomeOptions
    @Argument(help: "Item uri or id (its first 6 digits do).") var id: String
    @Argument(help: ArgumentHelp("A version, or another item.", valueName: "n")) var from: String?
    @Argument(help: ArgumentHelp("Another version.", valueName: "m")) var to: Int?
    @Flag(help: "Print one JSON object.") var json = false

    func run() throws {
        let lookup = try ArchiveLookup(layout: try options.load().layout)
        let (old, new) = try sides(lookup)
        let diff = TextDiff(from: .init(old.value(.item)), to: .init(new.value(.item)))
        if json {
            var writer = JSONWriter()
            writer.beginObject()
            for (name, line) in [("from", old), ("to", new)] {
                name == "from" ? writer.key("from") : writer.key("to")
                Self.write(line, &writer)
            }
            diff.write(&writer)
            writer.endObject()
            Console.print(bytes: writer.bytes + [0x0A])
            return
        }
        Console.print("- \(Self.heading(old))\n+ \(Self.heading(new))")
        Console.print("changed: \(diff.kinds.isEmpty ? "nothing" : diff.kinds.joined(separator: ", "))\n")
        Console.print(diff.lines(colours: Console.hasColours).joined(separator: "\n"))
    }

    private func sides(_ lookup: ArchiveLookup) throws -> (RecordLine, RecordLine) {
        let history = try lookup.history(id)
        guard let last = history.last else { throw ServiceMessage.unknown(id) }
        guard let from else {
            guard history.count > 1 else {
                throw ServiceError(
                    "\(id) has one version only: name another item to compare it with (caunoi story \(id) lists them)",
                    exitStatus: EX_DATAERR
                )
            }
            return (history[history.count - 2], last)
        }
        // A version is a short number; ids have six digits or more.
        guard from.utf8.count < 6, let number = Int(from) else {
            guard let other = try lookup.history(from).last else { throw ServiceMessage.unknown(from) }
            return (last, other)
        }
        return (try version(number, in: history), try to.map { try version($0, in: history) } ?? last)
    }

    private func version(_ number: Int, in history: [RecordLine]) throws -> RecordLine {
        guard let line = history.first(where: { $0.value(.item)?["version"]?.string == String(number) }) else {
            throw ServiceError("\(id) has no version \(number), it has \(history.count)", exitStatus: EX_DATAERR)
        }
        return line
    }

    private static func heading(_ line: RecordLine) -> String {
        let item = line.value(.item)
        let title = item?["headlines"]?.array.first { $0["role"]?.string == "main" }?["value"]?.string
        return "\(item?["uri"]?.string ?? "") v\(item?["version"]?.string ?? "")  \(line.time)  “\(title ?? "")”"
    }

    private static func write(_ line: RecordLine, _ json: inout JSONWriter) {
        let item = line.value(.item)
        json.beginObject()
        json.member("uri", ifKnown: item?["uri"]?.string)
        json.member("version", ifKnown: item?["version"]?.string)
        json.member("seq", line.seq)
        json.member("time", line.time)
        json.endObject()
    }
}
