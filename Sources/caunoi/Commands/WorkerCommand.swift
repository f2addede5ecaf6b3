import Reading

/// `caunoi worker`: the reader behind the wall; started by caunoi itself, in no list of commands.
enum WorkerCommand {
    static func run() -> Never { ReadingMain.run(CommandLine.arguments.dropFirst(2)) }
}
