import ArgumentParser

/// The program, or the worker it puts in the place of the real one.
@main
enum Main {
    static func main() {
        if CommandLine.arguments.dropFirst().elementsEqual(["worker", "parts"]) { ManyParts.work() }
        if CommandLine.arguments.dropFirst().elementsEqual(["worker", "floods"]) { FloodingWorker.work() }
        Torture.main()
    }
}

/// `caunoi-torture`: drops files, injects faults into the real program, and checks from outside that nothing was lost,
/// taken twice or changed.
struct Torture: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "caunoi-torture",
        abstract: "Drops files, injects faults, recovers, and checks that nothing was lost, taken twice or changed."
    )

    @OptionGroup var options: TortureOptions

    func run() throws {
        let shop = try Workshop(options: options)
        defer { shop.close() }
        var book = SiteBook(wanted: options.perSite)
        let modes = Modes(shop: shop, options: options)
        for mode in options.chosen { try modes.run(mode, &book) }
        if options.histogram {
            shop.say("crash points by site:")
            for (name, hits) in book.crashSites { shop.say("  \(hits)\t\(name)") }
        }
        shop.say("== seed \(options.seed)")
        for tally in shop.tallies { shop.say(tally.line) }
        if shop.tallies.contains(where: { $0.faults > 0 }) { throw ExitCode(1) }
    }
}
