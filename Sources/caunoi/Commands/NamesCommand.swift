import ArgumentParser
import Classifying
import News

/// `caunoi names`: the organisations, places and people that are known by name.
struct NamesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "names",
        abstract: "List the names that are known, check a file of names, print the names that ship.",
        subcommands: [List.self, Check.self, Export.self]
    )

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print every organisation, place and person that has an id, with its names."
        )

        @OptionGroup var options: HomeOptions
        @Flag(help: "Print one JSON object a line.") var json = false

        func run() throws {
            for entry in try options.load().classifier().namedEntries {
                if json {
                    var json = JSONWriter()
                    json.beginObject()
                    json.member("kind", entry.kind)
                    json.member("id", entry.id)
                    if !entry.country.isEmpty { json.member("country", entry.country) }
                    for (language, name) in zip(["vi", "lo", "en", "fr"], entry.names) where !name.isEmpty {
                        json.member(field: language, name)
                    }
                    json.endObject()
                    Console.print(bytes: json.bytes + [0x0A])
                } else {
                    let names = entry.names.filter { !$0.isEmpty }.joined(separator: " · ")
                    let id = entry.id + String(repeating: " ", count: max(1, 20 - entry.id.utf8.count))
                    Console.print(
                        "\(entry.kind.prefix(6))\t\(id)\(entry.country.isEmpty ? "--" : entry.country)  \(names)"
                    )
                }
            }
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say whether a file of names can be used; without a file, the names of the configuration."
        )

        @OptionGroup var options: HomeOptions
        @Argument(help: "A file of names.") var file: String?

        func run() throws {
            let names: DeskText?
            if let file {
                names = try DeskText(path: HomeOptions.absolute(file), name: displayPath(Array(file.utf8)))
            } else {
                names = try options.load().deskTexts().names
            }
            let classifier = try Classifier(rules: nil, names: names)
            let added = classifier.namedEntries.count - Classifier().namedEntries.count
            guard let names, let identity = classifier.names else {
                Console.print("the names that ship: fine: \(classifier.namedEntries.count) entries")
                return
            }
            Console.print(
                "\(names.name): fine: \(identity), \(added) new entries, \(classifier.namedEntries.count) with those that ship"
            )
        }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the names that ship, as a file to learn the form from; a desk's own are added to them."
        )

        func run() throws { Console.print(Classifier.shippedNameText) }
    }
}
