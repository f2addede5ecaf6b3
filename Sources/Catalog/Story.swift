package import Archive
package import News

/// Items that tell the same, as the catalog knows them.
package struct Story: Sendable, Hashable {
    /// Uri of the item that gives the story its name.
    package var uri: String
    /// In order of publication.
    package var members: [Member]

    package struct Member: Sendable, Hashable {
        package var item: ItemVersion
        /// Of its current version.
        package var place: Place
        package var title: String?
        package var language: String?
        /// Seconds since 1970: published, else recorded.
        package var time: Int64
        /// When the current version was recorded, as written.
        package var recorded: String
        package var signature: Signature?
        /// How it stands to other members that came before it.
        package var relations: [Link]
    }

    package struct Link: Sendable, Hashable {
        package var uri: String
        package var kind: StoryRelation.Kind
        /// 0-100.
        package var score: Int
    }
}
