import Glibc

/// The daemon's side of tools: where each is, how it is called, and its run on bytes nobody here looks at.
package struct ToolShelf: Sendable {
    /// What turns into `ToolMain`: `/proc/self/exe worker tool`.
    package var launcher: [String]
    package var demand = LockDown.Demand.required
    /// Tool runs for one request.
    package var runLimit = 64
    /// Most bytes of one run's output.
    package var outputLimit: UInt64 = 64 << 20
    /// Seconds of processor time for one run.
    package var processorSeconds: UInt64 = 20
    /// Where programs are looked for; tests have folders of their own.
    package var programs = "/usr/bin"

    package init(launcher: [String]) { self.launcher = launcher }

    /// The languages that are recognised, where their models are installed.
    private static let languages = ["vie", "lao", "eng"]
    private static let modelFolders = ["/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata"]

    /// Program, arguments and the files it reads besides libraries; throws `missing`.
    private func command(_ tool: Tool) throws(ToolFault) -> (program: String, arguments: [String], data: [String]) {
        // The standard fonts, their list and the character maps of East Asian ones.
        let pdf = ["/usr/share/poppler", "/usr/share/fonts", "/etc/fonts", "/usr/share/fontconfig"]
        switch tool {
        case .pdfText:
            let arguments = ["-layout", "-enc", "UTF-8", "-eol", "unix", "-", "-"]
            return (try find("pdftotext", in: "poppler-utils"), arguments, pdf)
        case .pdfInfo:
            return (try find("pdfinfo", in: "poppler-utils"), ["-isodates", "-enc", "UTF-8", "-"], pdf)
        case .pdfPage(let page):
            let arguments = ["-q", "-gray", "-r", "300", "-scale-to", "3600", "-f", "\(page)", "-l", "\(page)", "-"]
            return (try find("pdftoppm", in: "poppler-utils"), arguments, pdf)
        case .textRecognition:
            let program = try find("tesseract", in: "tesseract-ocr tesseract-ocr-vie tesseract-ocr-lao")
            for folder in Self.modelFolders {
                let found = Self.languages.filter { access("\(folder)/\($0).traineddata", R_OK) == 0 }
                guard found.contains(where: { $0 != "eng" }) else { continue }
                return (program, ["stdin", "stdout", "-l", found.joined(separator: "+")], [folder])
            }
            throw .missing(package: "tesseract-ocr-vie tesseract-ocr-lao")
        }
    }

    private func find(_ name: String, in package: String) throws(ToolFault) -> String {
        let path = "\(programs)/\(name)"
        guard access(path, X_OK) == 0 else { throw .missing(package: package) }
        return path
    }

    /// Runs `tool` and gives the descriptor of its output, which is the caller's.
    ///
    /// - Parameters:
    ///   - object: read from its start, stays the caller's.
    ///   - bytes: instead of the object, when they are not nil.
    ///   - wake: becomes readable when the pool stops, which ends the run.
    func run(
        _ tool: Tool,
        object: Int32,
        bytes: [UInt8]?,
        until deadline: MonotonicTime,
        wake: Int32
    ) throws(ToolFault) -> Int32 {
        let (program, arguments, data) = try command(tool)
        let milliseconds = Int64(deadline.pollTimeout)
        guard milliseconds > 0 else { throw .failed("no time was left to run \(program) on the file") }
        var run = ToolRun(launcher: launcher, program: program, arguments: arguments)
        run.data = data
        run.lockDown.demand = demand
        run.deadline = milliseconds
        run.outputLimit = outputLimit
        run.processorSeconds = processorSeconds
        run.wake = wake
        let input = try self.input(object, bytes)
        defer { if input != object { close(input) } }
        do throws(ToolRun.Fault) {
            return try run.run(input: input)
        } catch {
            throw error.told(of: program)
        }
    }

    /// The object at its start, or the bytes as a file in memory that nobody can change.
    private func input(_ object: Int32, _ bytes: [UInt8]?) throws(ToolFault) -> Int32 {
        guard let bytes else {
            guard lseek(object, 0, SEEK_SET) == 0 else { throw .failed("the file cannot be read from its start") }
            return object
        }
        guard let file = AnonymousFile("caunoi-tool-input"), file.write(bytes), let input = file.readable() else {
            throw .failed("there is no room for the input of a program")
        }
        return input
    }
}

extension ToolRun.Fault {
    /// As a worker may hear it.
    fileprivate func told(of program: String) -> ToolFault {
        switch self {
        case .timedOut(let milliseconds): .failed("\(program) gave nothing within \(milliseconds / 1_000) s")
        case .outputTooLong(let limit): .failed("\(program) gave more than \(limit) bytes")
        case .outOfProcessorTime(let seconds): .failed("\(program) used up its \(seconds) s of processor time")
        case .forbiddenCall: .failed("\(program) tried a system call that it does not need, and was ended for it")
        case .crashed(let signal): .failed("\(program) was ended by signal \(signal)")
        case .exited(let status, let said):
            .exited(status: status, said: String(said.joined(separator: "; ").unicodeScalars.prefix(1_000)))
        case .unconfined(let why), .unavailable(let why):
            .failed("\(program) could not be run: \(String(why.unicodeScalars.prefix(500)))")
        case .stopped: .failed("the service is stopping")
        }
    }
}
