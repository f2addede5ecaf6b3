#if DEBUG
import Glibc

/// Deliberate faults of the protocol, in debug builds only: what tests it has to catch each of them.
///
/// One is chosen by the environment variable `CAUNOI_MUTANT`; `deploy/torture --mutants` tries them all.
package enum Mutant: String, Sendable, CaseIterable {
    /// Bytes and names of a drop are synced after its record was written.
    case barrierAfterAppend = "barrier-after-append"
    /// An object that is there under the right name is taken for the right one.
    case objectTrustedUnhashed = "object-trusted-unhashed"
    /// The original is filed away before its record is durable.
    case filedBeforeCommit = "filed-before-commit"
    /// A start asks the catalog as it is, behind the archive or empty, and nobody minds the records it never saw.
    case catalogNotCaughtUp = "catalog-not-caught-up"
    /// A claim found at start is taken again without a look at the records.
    case recordsNotAsked = "records-not-asked"
    /// A drop whose last parts are missing is no torn tail.
    case partsNotContiguous = "parts-not-contiguous"

    private static let active = getenv("CAUNOI_MUTANT").flatMap { Mutant(rawValue: String(cString: $0)) }

    package static func isActive(_ mutant: Mutant) -> Bool { active == mutant }
}
#endif
