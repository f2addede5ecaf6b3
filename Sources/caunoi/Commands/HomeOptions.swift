import ArgumentParser
import Glibc
import Inbox
import Ingest
import News
import Workers

/// What every command that needs the configuration takes.
struct HomeOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Keep everything under one folder; needs no configuration.", valueName: "dir"))
    var home: String?

    @Option(help: ArgumentHelp("Read this configuration file.", valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp("Where files are dropped, when not in the home.", valueName: "dir"))
    var inbox: String?

    @Option(name: .customLong("set"), help: ArgumentHelp("Set one key of the configuration.", valueName: "key=value"))
    var settings: [String] = []

    /// Reads and checks the whole configuration.
    func load() throws(ConfigurationError) -> Configuration {
        var environment: [String: String] = [:]
        var entry = environ
        while let text = entry.pointee {
            let parts = String(cString: text).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2, parts[0].hasPrefix("CAUNOI_") { environment[String(parts[0])] = String(parts[1]) }
            entry += 1
        }
        return try Configuration(
            home: home.map(Self.absolute),
            file: config,
            inbox: inbox.map(Self.absolute),
            settings: settings,
            environment: environment
        )
    }

    /// `path` from the root, without a slash at its end.
    static func absolute(_ path: String) -> String {
        var full = path
        if !path.hasPrefix("/"), let folder = getcwd(nil, 0) {
            full = String(cString: folder) + "/" + path
            free(folder)
        }
        let parts = full.split(separator: "/").filter { $0 != "." }
        return "/" + parts.joined(separator: "/")
    }
}
