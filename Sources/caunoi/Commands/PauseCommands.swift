import ArgumentParser
import Ingest

/// `caunoi pause`: files stay in the inbox, untouched, until `caunoi resume`; also over a restart.
struct PauseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause",
        abstract: "Leave new files in the inbox until resumed."
    )

    @OptionGroup var options: HomeOptions

    func run() throws {
        let layout = try options.load().layout
        try PauseMarker(path: layout.pauseMarker).set()
        RunningService(layout: layout).wake()
        Console.print("paused: files stay in \(layout.inbox) until `caunoi resume`")
    }
}

/// `caunoi resume`: takes files again.
struct ResumeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "resume", abstract: "Take files from the inbox again.")

    @OptionGroup var options: HomeOptions

    func run() throws {
        let layout = try options.load().layout
        try PauseMarker(path: layout.pauseMarker).clear()
        RunningService(layout: layout).wake()
        Console.print("resumed")
    }
}
