import Reading
import Workers

/// `caunoi worker`: the reader behind the wall; started by caunoi itself, in no list of commands.
enum WorkerCommand {
    static func run() -> Never {
        let arguments = CommandLine.arguments.dropFirst(2)
        if arguments.first == "tool" { ToolMain.run(arguments.dropFirst()) }
        ReadingMain.run(arguments)
    }
}
