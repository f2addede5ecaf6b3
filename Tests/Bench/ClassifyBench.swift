import ArgumentParser
import Classifying
import Glibc
import News
import Parsing

/// `caunoi-bench`: how many bytes of text a second of CPU classifies.
///
/// Files are read as the worker reads them; only the classifying is timed, round after round, and the rounds' middle
/// and extremes are told.
@main
struct ClassifyBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "caunoi-bench",
        abstract: "Times the classifying of the files named on standard input, one a line."
    )

    @Option(help: "Passes over all texts.") var rounds = 5

    func run() throws {
        var documents: [Document] = []
        while let path = readLine() {
            guard let bytes = Self.contents(of: path) else { throw ValidationError("\(path) cannot be read") }
            bytes.withUnsafeBufferPointer { bytes in
                let settings = ParsingSettings()
                guard let object = try? Parsers.object(bytes, name: path, settings: settings, tools: nil) else {
                    return
                }
                for case .document(let document) in object.parts { documents.append(document) }
            }
        }
        let size = documents.reduce(0) { $0 + $1.body.utf8.count }
        guard size > 0 else { throw ValidationError("no file has a text") }
        let start = Self.cpu()
        let classifier = Classifier()
        let readied = Self.cpu() - start
        var rates: [Double] = []
        var codes = 0
        for _ in 0..<max(1, rounds) {
            let begun = Self.cpu()
            for document in documents { codes += classifier.classify(document).subjects.count }
            rates.append(Double(size) / 1e6 / (Self.cpu() - begun))
        }
        rates.sort()
        print(
            "\(documents.count) texts, \(size) bytes, \(codes / rates.count) codes; start \(Self.tenths(readied * 1_000)) ms; "
                + "MB per CPU second: \(Self.tenths(rates[rates.count / 2])) "
                + "(\(Self.tenths(rates[0])) to \(Self.tenths(rates[rates.count - 1])))"
        )
    }

    private static func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }

    /// Seconds of CPU of this process.
    private static func cpu() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func contents(of path: String) -> [UInt8]? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { return bytes }
            bytes += buffer[0..<count]
        }
    }
}
