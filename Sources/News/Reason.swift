/// Why a drop was not archived, or is not yet: a code for programs and a sentence for people.
package struct Reason: Error, Sendable, Hashable, CustomStringConvertible {
    package enum Code: String, Sendable, CaseIterable {
        // The file is at fault: outcome `rejected`.
        case empty
        case tooLarge = "too-large"
        case textTooLong = "text-too-long"
        case notADocument = "not-a-document"
        case notARegularFile = "not-a-regular-file"
        case unknownEncoding = "unknown-encoding"
        case unsupportedFormat = "unsupported-format"
        case lineTooLong = "line-too-long"
        /// It went on changing while it was copied.
        case changing
        /// It cannot be opened without a password or a right.
        case encrypted
        /// It begins like a document of its format and cannot be read to its end.
        case damaged
        /// It holds pictures of pages and no text, and no text recognition is installed.
        case needsOCR = "needs-ocr"
        /// It holds more documents than allowed.
        case tooManyParts = "too-many-parts"
        /// It lies in more containers, one in the other, than are opened.
        case nestedTooDeep = "nested-too-deep"
        /// Unpacked it is larger than allowed, all its documents together or against its packed size.
        case unpacksTooLarge = "unpacks-too-large"
        /// Its markup has more elements, attributes or levels than are read.
        case tooComplex = "too-complex"
        // A parser is at fault: outcome `failed`.
        case workerCrashed = "worker-crashed"
        case workerTimedOut = "worker-timed-out"
        case workerOutOfMemory = "worker-out-of-memory"
        case workerOutOfProcessorTime = "worker-out-of-processor-time"
        case workerForbiddenCall = "worker-forbidden-call"
        case workerAnswer = "worker-answer"
        /// A program of others that the file's format needs is not installed.
        case toolMissing = "tool-missing"
        /// Such a program gave nothing for a file that may be sound.
        case toolFailed = "tool-failed"
        /// The service itself ended each time it took this drop up.
        case serviceCrashed = "service-crashed"
        // Nobody is at fault yet: `waiting`.
        case settling
        /// Its marker or checksum file is not there yet.
        case unreleased
        /// Its content is not what its checksum file says.
        case checksumMismatch = "checksum-mismatch"
        /// It lies in more folders than are looked into.
        case tooDeep = "too-deep"
        case unreadable
        case notMovable = "not-movable"
        case outsideSchedule = "outside-schedule"
        case paused
        case queued
        case diskFull = "disk-full"
        case readOnly = "read-only"
        /// No descriptors or memory to be had.
        case noResources = "no-resources"

        /// Whether a reader may give it: the file is at fault, or a program of others that the reader had run.
        package var isReaders: Bool { isRejection || self == .toolMissing || self == .toolFailed }

        /// Whether a drop with this reason ends as `rejected`.
        package var isRejection: Bool {
            switch self {
            case .empty, .tooLarge, .textTooLong, .notADocument, .notARegularFile, .unknownEncoding,
                .unsupportedFormat, .lineTooLong, .changing, .encrypted, .damaged, .needsOCR, .tooManyParts,
                .nestedTooDeep, .unpacksTooLarge, .tooComplex:
                true
            default: false
            }
        }
    }

    package var code: Code
    /// One sentence in English: the cause on this object and what to do.
    package var message: String

    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    package var description: String { "\(code.rawValue): \(message)" }
}

/// How a drop ends; each is a record.
package enum Outcome: String, Sendable, CaseIterable { case archived, duplicate, rejected, failed }
