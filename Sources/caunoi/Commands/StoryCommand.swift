import ArgumentParser
import Catalog
import News

/// `caunoi story ID`: everything that tells the same as an item, in the order of publication.
struct StoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "story",
        abstract: "Show who published a story first, who reprinted or translated it when, and what was changed."
    )

    @OptionGroup var options: HomeOptions
    @Argument(help: "Item uri or id (its first 6 digits do), drop id, or number of a record.") var id: String
    @Flag(help: "Print one JSON object a story.") var json = false

    func run() throws {
        let lookup = try ArchiveLookup(layout: try options.load().layout)
        let stories = try lookup.stories(id)
        if stories.isEmpty { throw ServiceMessage.unknown(id) }
        for story in stories {
            let text = try StoryText(story, lookup: lookup)
            Console.print(bytes: json ? text.json : Array((text.lines.joined(separator: "\n") + "\n").utf8))
        }
    }
}
