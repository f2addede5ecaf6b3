import Catalog

/// Where everything lies.
///
/// The inbox side is one mount (drops move there by rename only), the state side another or the same one.
package struct HomeLayout: Sendable, Hashable {
    package var inbox: String
    package var claimed: String
    package var done: String
    package var rejected: String
    /// Holds archive, objects, spool, revisions, the catalog, `state.json` and `LOCK`.
    package var state: String
    package var log: String

    package var archive: String { state + "/archive" }
    package var objects: String { state + "/objects" }
    package var spool: String { state + "/spool" }
    package var lock: String { state + "/LOCK" }
    package var liveState: String { state + "/state.json" }
    package var leftInPlace: String { state + "/left-in-place.jsonl" }
    package var pauseMarker: String { state + "/paused" }
    package var revisions: String { state + "/revisions" }
    package var lastPass: String { state + "/last-pass" }
    package var lastPrune: String { state + "/last-prune" }
    /// The schema's version is part of the name: a new one is a new file.
    package var catalog: String { state + "/" + ItemCatalog.fileName }

    /// `--home DIR`: everything under one folder.
    package init(home: String) {
        inbox = home + "/inbox"
        claimed = home + "/claimed"
        done = home + "/done"
        rejected = home + "/rejected"
        state = home
        log = home + "/log"
    }

    /// The service's folders, as the unit and the tmpfiles configuration make them.
    package static var service: HomeLayout {
        var layout = HomeLayout(home: "/srv/caunoi")
        layout.state = "/var/lib/caunoi"
        layout.log = "/var/log/caunoi"
        return layout
    }

    /// Another inbox; the folders that drops move to by rename go beside it.
    package mutating func move(inbox path: String) {
        let parent = path.split(separator: "/").dropLast().map { "/" + $0 }.joined()
        inbox = path
        claimed = parent + "/claimed"
        done = parent + "/done"
        rejected = parent + "/rejected"
    }
}
