import ArgumentParser
import Dispatch
import Glibc

/// The program's first lines.
///
/// The worker branches off before any task, queue or library is started: a worker locks itself down in this synchronous
/// start (Landlock is per thread).
@main
enum Program {
    static func main() {
        if CommandLine.arguments.dropFirst().first == "worker" { WorkerCommand.run() }
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try Caunoi.parseAsRoot()
            try command.run()
        } catch {
            guard let status = exitStatus(of: error) else { Caunoi.exit(withError: error) }
            Console.complain("\(error)")
            exit(status)
        }
    }

    /// Until the service has trapped them, the signals that others send a holder of the lock do nothing.
    static func ignoreServiceSignals() {
        signal(SIGUSR1, SIG_IGN)
        signal(SIGHUP, SIG_IGN)
    }

    /// Runs asynchronous work from a command's synchronous `run()`, and exits with its status.
    static func run(_ work: @escaping @Sendable () async throws -> Int32) -> Never {
        Task {
            do {
                exit(try await work())
            } catch {
                Console.complain("\(error)")
                exit(exitStatus(of: error) ?? EX_SOFTWARE)
            }
        }
        dispatchMain()
    }
}
