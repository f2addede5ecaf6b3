/// What the injector does, and at which call.
struct FaultOrder: Sendable, CustomStringConvertible {
    /// The numbers of `cf_action` in CFaults.h.
    enum Action: Int32, Sendable, CaseIterable {
        case nothing = 0
        case killBefore, killAfter, killHalf
        case cutBefore, cutAfter, cutHalf
        case fail, short, omit

        var isCut: Bool { self == .cutBefore || self == .cutAfter || self == .cutHalf }
        static let kills: [Action] = [.killBefore, .killAfter, .killHalf]
        static let cuts: [Action] = [.cutBefore, .cutAfter, .cutHalf]
    }

    var action: Action
    /// From 1; over all calls that change files, or over those of `sites`.
    var when: Int = 1
    /// How many calls from there; 0 for all.
    var times: Int = 1
    var error: Int32 = 0
    /// 2 drops the log of the file system, 1 writes it out.
    var shutdown: Int32 = 2
    var sites: [String] = []

    static let none = FaultOrder(action: .nothing)

    var description: String {
        guard action != .nothing else { return "no fault" }
        var text = "\(action) at call \(when)"
        if !sites.isEmpty { text += " of \(sites.joined(separator: " | "))" }
        if times != 1 { text += times == 0 ? " and ever after" : " and \(times - 1) more" }
        if action == .fail { text += " with errno \(error)" }
        if action.isCut { text += " (shutdown mode \(shutdown))" }
        return text
    }
}
