import Catalog
import Classifying
import Glibc
import Inbox
import Ingest
import News
import Workers

extension Configuration {
    /// The settings of the service; zones and schedule are resolved here, so a wrong one is named before anything runs.
    func ingestSettings() throws(ConfigurationError) -> IngestSettings {
        let zone = try zone()
        var inbox = InboxSettings(
            folders: InboxSettings.Folders(
                inbox: layout.inbox,
                claimed: layout.claimed,
                done: layout.done,
                rejected: layout.rejected,
                spool: layout.spool,
                objects: layout.objects
            )
        )
        inbox.settling.afterClose = duration("inbox.settle")
        inbox.settling.otherwise = duration("inbox.settle-unclosed")
        inbox.settling.whileOpen = duration("inbox.settle-open")
        inbox.settling.report = duration("inbox.settle-report")
        switch text("inbox.release") {
        case "marker": inbox.release = .marker(suffix: text("inbox.marker") ?? ".done")
        case "checksum": inbox.release = .checksum
        default: inbox.release = .settled
        }
        inbox.poll = max(.milliseconds(100), duration("inbox.poll"))
        inbox.depth = Int(count("inbox.depth"))
        inbox.rescan = max(.seconds(1), duration("inbox.rescan"))
        inbox.leavesInPlace = text("inbox.leave-in-place") == "true"
        inbox.ignore = list("inbox.ignore")
        inbox.fileLimit = count("limits.file")
        inbox.watchProgram = WatchProgram.find()
        var settings = IngestSettings(
            layout: layout,
            inbox: inbox,
            workers: try workerSettings(),
            zone: zone,
            program: ProgramVersion.text
        )
        settings.receiptLanguage = text("receipt.language").flatMap(ReceiptLanguage.init(rawValue:)) ?? .standard
        settings.schedule = try schedule(zone: zone)
        settings.decisions.pairingWindow = duration("pairing.window")
        settings.decisions.trustedFolders = Set(list("corrections.trusted"))
        settings.groupDrops = Int(count("group.drops"))
        settings.groupBytes = count("group.bytes")
        settings.doneKeep = duration("done.keep")
        settings.rejectedKeep = duration("rejected.keep")
        settings.spaceReserve = count("space.reserve")
        settings.attemptLimit = Int(count("recovery.attempts"))
        settings.fileReserve = count("space.reserve-files")
        settings.metricsInterval = duration("metrics.interval")
        settings.logsToConsole = !Journal.isConnected
        return settings
    }

    /// The settings of the readers behind the wall.
    func workerSettings() throws(ConfigurationError) -> WorkerSettings {
        let name = text("zone") ?? "UTC"
        _ = try zone()
        var reading = ReadingSettings(
            program: "caunoi/\(ProgramVersion.text)",
            zoneName: name,
            zoneRules: name == "UTC" ? [] : ZoneDirectory.rules(named: name) ?? []
        )
        reading.bodyLimit = Int(count("limits.body"))
        reading.lineLimit = Int(count("limits.line"))
        reading.memberLimit = Int(count("limits.members"))
        reading.unpackedLimit = Int(count("limits.unpacked"))
        reading.depthLimit = Int(count("limits.depth"))
        reading.ratioLimit = Int(count("limits.ratio"))
        reading.pageTextLimit = Int(count("limits.page-texts"))
        reading.ocrPageLimit = Int(count("ocr.pages"))
        let desk = try deskTexts()
        // What ships needs no check, and would be built here for nothing: only workers classify.
        if desk.rules != nil || desk.names != nil { _ = try Classifier(rules: desk.rules, names: desk.names) }
        reading.rules = desk.rules?.text ?? ""
        reading.names = desk.names?.text ?? ""
        reading.models = try deskModels().map(\.bytes)
        let lockDown = LockDown(
            .text,
            demand: text("workers.confinement").flatMap(LockDown.Demand.init(rawValue:)) ?? .required,
            descriptors: UInt64(count("workers.descriptors"))
        )
        var workers = WorkerSettings(
            command: ["/proc/self/exe", "worker"] + lockDown.arguments,
            hello: reading.json
        )
        var tools = ToolShelf(launcher: ["/proc/self/exe", "worker", "tool"])
        tools.demand = lockDown.demand
        tools.processorSeconds = UInt64(max(1, (duration("workers.deadline").microseconds + 999_999) / 1_000_000))
        workers.tools = tools
        if count("workers.count") > 0 { workers.size = Int(count("workers.count")) }
        workers.deadline = max(1, duration("workers.deadline").microseconds / 1_000)
        workers.memoryLimit = UInt64(count("workers.memory"))
        // Whole seconds are what the kernel counts in.
        workers.processorSeconds = UInt64(
            max(1, (duration("workers.processor-time").microseconds + 999_999) / 1_000_000)
        )
        workers.answerLimit = Int(count("workers.answer"))
        workers.objectLimit = UInt64(count("limits.file"))
        return workers
    }

    private func zone() throws(ConfigurationError) -> Zone {
        let name = text("zone") ?? "UTC"
        guard let zone = ZoneDirectory.zone(named: name) else {
            throw ConfigurationError(
                place: origins["zone"] ?? "zone",
                message: "zone: \(name) is not on this machine; install tzdata or name another"
            )
        }
        return zone
    }

    private func schedule(zone: Zone) throws(ConfigurationError) -> Schedule {
        var entries: [Schedule.Entry] = []
        for item in scheduleItems {
            do throws(ScheduleError) {
                entries.append(
                    try Schedule.Entry(
                        at: item.fields["at"],
                        from: item.fields["from"],
                        for: item.fields["for"],
                        local: zone,
                        zone: { ZoneDirectory.zone(named: $0) }
                    )
                )
            } catch {
                throw ConfigurationError(place: item.place, message: "schedule: \(error)")
            }
        }
        return Schedule(entries: entries)
    }
}
