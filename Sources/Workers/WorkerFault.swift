package import News

/// Why a worker gave no answer that may be used.
package struct WorkerFault: Error, Sendable, Hashable, CustomStringConvertible {
    package enum Cause: Sendable, Hashable {
        /// Ended by a signal nobody here sent.
        case crashed(signal: Int32)
        /// Ended by itself before it answered.
        case exited(status: Int32)
        /// Gave no answer within the deadline and was killed.
        case timedOut(milliseconds: Int64)
        /// Came to its memory limit, as far as that can be told from outside.
        case outOfMemory(limit: UInt64)
        /// Used up its processor time.
        case outOfProcessorTime(seconds: UInt64)
        /// Tried a system call that no reader needs, and was ended by the kernel for it.
        case forbiddenCall
        /// Answered with something that is no answer.
        case badAnswer(String)
        /// No worker could be started, or none that speaks: not the file's fault.
        case unavailable(String)
        /// A worker that does not get the lock-down it must have: not the file's fault.
        case unconfined(String)
        /// The pool was stopped: not the file's fault.
        case stopped
    }

    package var cause: Cause
    /// How often the file was given to a worker.
    package var tries: Int

    package init(_ cause: Cause, tries: Int) {
        self.cause = cause
        self.tries = tries
    }

    /// The reason of a `failed` drop; nil where the file has nothing to do with it and must wait.
    package var reason: Reason? {
        switch cause {
        case .crashed, .exited: Reason(.workerCrashed, description)
        case .timedOut: Reason(.workerTimedOut, description)
        case .outOfMemory: Reason(.workerOutOfMemory, description)
        case .outOfProcessorTime: Reason(.workerOutOfProcessorTime, description)
        case .forbiddenCall: Reason(.workerForbiddenCall, description)
        case .badAnswer: Reason(.workerAnswer, description)
        case .unavailable, .unconfined, .stopped: nil
        }
    }

    package var description: String {
        let times = tries > 1 ? ", \(tries) times in a row; the original is kept" : "; the original is kept"
        return switch cause {
        case .crashed(let signal): "the reader process was ended by signal \(signal) while reading the file\(times)"
        case .exited(let status): "the reader process ended with status \(status) while reading the file\(times)"
        case .timedOut(let milliseconds):
            "the reader process gave no answer within \(decimalSeconds(milliseconds)) s\(times)"
        case .outOfMemory(let limit):
            "the reader process needed more memory for the file than the \(limit >> 20) MiB it may use\(times)"
        case .outOfProcessorTime(let seconds):
            "the reader process used up its \(seconds) s of processor time while reading the file\(times)"
        case .forbiddenCall:
            "the reader process tried a system call that no reader needs, and was ended for it; the file may be an "
                + "attack: show it to your administrator\(times)"
        case .badAnswer(let why): "the reader process gave an answer that cannot be used (\(why))\(times)"
        case .unavailable(let why): "no reader process could be started: \(why); the file waits"
        case .unconfined(let why): "a reader process cannot be locked down: \(why); the file waits"
        case .stopped: "the reader processes were stopped; the file waits"
        }
    }

    private func decimalSeconds(_ milliseconds: Int64) -> String {
        let tenths = milliseconds / 100
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}
