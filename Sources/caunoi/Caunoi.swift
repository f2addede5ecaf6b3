import ArgumentParser

/// `caunoi`: one binary for the daemon, its workers and the tools.
struct Caunoi: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "caunoi",
        abstract: "Takes news files from a drop folder into an archive that proves itself.",
        version: ProgramVersion.text,
        subcommands: [
            ServeCommand.self, IngestCommand.self, ParseCommand.self, ShowCommand.self, HistoryCommand.self,
            StoryCommand.self, DiffCommand.self, RegisterCommand.self,
            ExplainCommand.self, TaxonomyCommand.self, NamesCommand.self, VerifyCommand.self, RetryCommand.self,
            ReprocessCommand.self, LabelCommand.self, TrainCommand.self, StatusCommand.self,
            TailCommand.self, PauseCommand.self,
            ResumeCommand.self,
            ConfigCommand.self,
        ]
    )
}

enum ProgramVersion {
    static let text = "0.1.0"
}
