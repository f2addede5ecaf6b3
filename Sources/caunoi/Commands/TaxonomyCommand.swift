import ArgumentParser
import Classifying
import News

/// `caunoi taxonomy`: the codes, and the rules that give them.
struct TaxonomyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "taxonomy",
        abstract: "List the codes, check a file of rules, print the rules that ship.",
        subcommands: [List.self, Check.self, Export.self]
    )

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Print every code with its names.")

        @OptionGroup var options: HomeOptions
        @Flag(help: "Print one JSON object a code.") var json = false

        func run() throws {
            for code in try options.load().codeClassifier().codes {
                if json {
                    var json = JSONWriter()
                    json.beginObject()
                    json.member("facet", code.facet)
                    json.member("code", code.code)
                    json.member("uri", NinjsItem.subjectURI(code: code.code))
                    json.member("vi", code.vi)
                    json.member("lo", code.lo)
                    json.member("en", code.en)
                    json.endObject()
                    Console.print(bytes: json.bytes + [0x0A])
                } else {
                    let name = code.code + String(repeating: " ", count: max(1, 16 - code.code.utf8.count))
                    Console.print("\(name)\(code.facet)  \(code.en) · \(code.vi) · \(code.lo)")
                }
            }
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say whether a file of rules can be used; without a file, the rules of the configuration."
        )

        @OptionGroup var options: HomeOptions
        @Argument(help: "A file of rules.") var file: String?

        func run() throws {
            let classifier: Classifier
            let name: String
            if let file {
                name = displayPath(Array(file.utf8))
                classifier = try Classifier(rules: DeskText(path: HomeOptions.absolute(file), name: name), names: nil)
            } else {
                let configuration = try options.load()
                classifier = try configuration.codeClassifier()
                name = configuration.text("taxonomy.rules") ?? "the rules that ship"
            }
            let size = classifier.size
            Console.print(
                "\(name): fine: \(classifier.taxonomy), \(classifier.codes.count) codes, \(size.rules) rules, \(size.phrases) phrases"
            )
        }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Print the rules that ship, as a file to learn from; a desk's own may begin with `extends shipped`."
        )

        func run() throws { Console.print(Classifier.shippedRules) }
    }
}
