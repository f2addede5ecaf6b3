import Glibc
import News

/// How a lane starts its process, and what it makes of one that does not come up.
extension WorkerLane {
    /// Milliseconds between the starts of a first process.
    private static let startPauses: [Int32] = [50, 200, 800]

    /// The first process, a few times anew: one that was killed or hung while it started, or that the machine had no
    /// room for at that moment, says nothing of the next.
    ///
    /// All but the last try have a third of the time.
    func startFirst() -> WorkerFault.Cause? {
        for pause in Self.startPauses {
            guard let fault = ensureProcess(within: settings.startDeadline / 3) else { return nil }
            guard case .unavailable(let why) = fault, !queue.isStopping else { return fault }
            settings.hear?("a reader process could not be started and is started again: \(why)")
            var polled = pollfd(fd: wake.readable, events: Int16(POLLIN), revents: 0)
            poll(&polled, 1, pause)
        }
        return ensureProcess()
    }

    /// Starts a process when there is none; gives the cause when there can be none.
    ///
    /// - Parameter milliseconds: until it has to be ready; nil: what the settings say.
    func ensureProcess(within milliseconds: Int64? = nil) -> WorkerFault.Cause? {
        guard process == nil else { return nil }
        let milliseconds = milliseconds ?? settings.startDeadline
        let name = settings.command.joined(separator: " ")
        do throws(WorkerProcess.StartFault) {
            let process = try WorkerProcess(settings)
            self.process = process
            queue.note(lane: number, process: process.pid)
        } catch {
            return .unavailable(error.cause)
        }
        if let problem = process?.limit(memory: settings.memoryLimit, processorSeconds: settings.processorSeconds) {
            _ = endProcess(afterHangUp: false)
            return .unavailable("\(name): \(problem)")
        }
        do throws(WorkerProcess.Silence) {
            let ready = try process?.ask(
                Frame(.hello, hello.payload),
                expecting: .ready,
                until: MonotonicTime.now().advanced(milliseconds: milliseconds),
                wake: wake.readable,
                grace: settings.stopGrace
            )
            if let confinement = ready.flatMap({ Confinement(payload: $0.payload) }) {
                queue.note(confinement: confinement)
            }
            return nil
        } catch {
            return cause(ofStart: error, name: name, within: milliseconds)
        }
    }

    private var hello: Hello {
        Hello(
            answerLimit: UInt64(clamping: settings.answerLimit),
            objectLimit: settings.objectLimit,
            settings: settings.hello
        )
    }

    private func cause(ofStart silence: WorkerProcess.Silence, name: String, within milliseconds: Int64)
        -> WorkerFault.Cause
    {
        let isHungUp = if case .hungUp = silence { true } else { false }
        let process = process
        let end = endProcess(afterHangUp: isHungUp)
        let words = process?.takeWords(limit: settings.wordLimit).joined(separator: "; ") ?? ""
        switch silence {
        case .hungUp:
            // What it said of itself is the best there is.
            if end?.status == .exited(EX_UNAVAILABLE) { return .unconfined(words.isEmpty ? name : words) }
            let said = words.isEmpty ? "" : ": \(words)"
            return .unavailable("\(name): ended before it was ready (\(Self.describe(end)))\(said)")
        case .timedOut: return .unavailable("\(name): not ready within \(milliseconds) ms")
        case .stopped: return .unavailable("\(name): the pool was stopped")
        case .bad(let why): return .unavailable("\(name): \(why)")
        }
    }

    /// Hands on what the process wrote to its standard error.
    func tellWords(of document: String?) {
        guard let process else { return }
        let lines = process.takeWords(limit: settings.wordLimit)
        guard let hear = settings.hear else { return }
        let object = document.map { " on \(displayPath(Array($0.utf8)))" } ?? ""
        for line in lines { hear("reader process \(process.pid)\(object): \(line)") }
    }

    private static func describe(_ end: WorkerProcess.End?) -> String {
        switch end?.status {
        case .exited(let status): "exit status \(status)"
        case .signalled(let signal): "signal \(signal)"
        case .killed, nil: "its socket was closed"
        }
    }

    func endProcess(afterHangUp: Bool) -> WorkerProcess.End? {
        let end = process?.end(afterHangUp: afterHangUp)
        process = nil
        queue.note(lane: number, process: nil)
        return end
    }
}
