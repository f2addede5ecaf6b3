import ArgumentParser
import Catalog
import Glibc
import Ingest
import News

/// `caunoi register agreements|instruments|mechanisms|organisations|people|events`.
struct RegisterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Show a list that the archive implies, with the items it rests on.",
        discussion: """
            Registers: agreements, instruments, mechanisms, organisations, people, events. Items that were called back \
            are left out; what items contradict each other in stays visible as a conflict.
            """
    )

    @OptionGroup var options: HomeOptions
    @Argument(help: "Which register.") var register: Register
    @Flag(help: "Print one JSON object a row.") var json = false
    @Flag(help: "Print comma-separated values (RFC 4180).") var csv = false
    @Flag(help: "Print a calendar (RFC 5545): ends of agreements, days of issue, events.") var ical = false
    @Option(help: ArgumentHelp("From this day on.", valueName: "date")) var since: String?
    @Option(help: ArgumentHelp("Up to this day.", valueName: "date")) var until: String?
    @Option(help: ArgumentHelp("Only of this country (VN, LA …).", valueName: "code")) var country: String?
    @Option(help: ArgumentHelp("Only of items with this code (MEC-AGR …).", valueName: "code")) var code: String?
    @Option(help: ArgumentHelp("Only with this organisation (vn.vna …).", valueName: "id")) var org: String?
    @Option(help: ArgumentHelp("What is in force on this day; today by default.", valueName: "date")) var at: String?
    @Option(help: ArgumentHelp("Agreements that end within so many days.", valueName: "days")) var lapsing: String?

    func validate() throws {
        if [json, csv, ical].count(where: { $0 }) > 1 {
            throw ValidationError("Give one of --json, --csv and --ical.")
        }
        for (name, value) in [("--since", since), ("--until", until)] {
            if let value, DayRange(value) == nil {
                throw ValidationError("\(name) takes a date like 2026-11-27, not “\(value)”.")
            }
        }
        if let at, DayRange.number(at) == nil {
            throw ValidationError("--at takes a date like 2026-11-27, not “\(at)”.")
        }
        if let lapsing {
            guard Self.days(lapsing) != nil else {
                throw ValidationError("--lapsing takes days like 90d, not “\(lapsing)”.")
            }
            guard register == .agreements else { throw ValidationError("--lapsing is for agreements only.") }
        }
        if ical, register == .people || register == .organisations {
            throw ValidationError(
                "The register of \(register.rawValue) has no days for a calendar: use --json or --csv."
            )
        }
    }

    func run() throws {
        let lookup = try ArchiveLookup(layout: try options.load().layout)
        var filter = RegisterFilter()
        filter.since = since
        filter.until = until
        filter.country = country.map { $0.uppercased() }
        filter.code = code.map { $0.uppercased() }
        filter.organisation = org.map { $0.lowercased() }
        let today = CivilTime(secondsSinceEpoch: Int64(time(nil))).date
        let rows = try lookup.rows(
            of: register,
            filter: filter,
            at: at ?? today,
            lapsingWithin: lapsing.flatMap(Self.days)
        )
        let text = RegisterText(register: register, rows: rows)
        if ical {
            let calendar = CalendarText(rows, name: "caunoi \(register.rawValue)", archive: lookup.archiveID)
            Console.print(bytes: Array(calendar.text.utf8))
        } else if csv {
            Console.print(bytes: Array(text.csv.utf8))
        } else if json {
            Console.print(bytes: text.json)
        } else if rows.isEmpty {
            Console.print("no \(register.rawValue) that match")
        } else {
            Console.print(text.lines.joined(separator: "\n"))
        }
    }

    /// `90d` or `90`.
    private static func days(_ text: String) -> Int64? {
        let digits = text.hasSuffix("d") ? text.dropLast() : text[...]
        guard digits.utf8.allSatisfy({ $0 &- 0x30 < 10 }), let days = Int64(digits), days <= 100_000 else { return nil }
        return days
    }
}

extension Register: ExpressibleByArgument {}
