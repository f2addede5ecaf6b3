import ArgumentParser
import Ingest

/// `caunoi config`: every key with its value, its default and its one description; or a check of the file.
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Show or check the configuration.",
        subcommands: [Show.self, Check.self]
    )

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print every key as a configuration file, with where its value comes from."
        )

        @OptionGroup var options: HomeOptions
        @Flag(help: "Print the defaults, each commented out, as a file to begin with.") var template = false

        func run() throws {
            let configuration = try options.load()
            Console.print(
                "# caunoi \(ProgramVersion.text); arguments > CAUNOI_… in the environment > this file > defaults"
            )
            for key in ConfigurationKey.all {
                let fallback = key.defaultText ?? (key.name == "inbox.path" ? "set by the home" : "none")
                Console.print("\n# \(key.about); default: \(fallback); environment: \(key.environmentName)")
                let text =
                    configuration.texts[key.name] ?? (key.name == "inbox.path" ? configuration.layout.inbox : fallback)
                if template || text == "none" {
                    Console.print("# \(key.name): \(key.defaultText ?? text)")
                } else {
                    Console.print("\(key.name): \(text)  # from: \(configuration.origins[key.name] ?? "home")")
                }
            }
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Say whether the configuration can be used.")

        @OptionGroup var options: HomeOptions

        func run() throws {
            let configuration = try options.load()
            _ = try configuration.ingestSettings()
            Console.print("\(configuration.file ?? "no configuration file"): fine")
        }
    }
}
