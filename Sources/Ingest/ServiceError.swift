import Glibc

/// Why the service cannot start or go on: a sentence and the exit status (sysexits(3)).
package struct ServiceError: Error, CustomStringConvertible {
    package var message: String
    /// 64 usage, 65 data, 74 I/O, 75 try later, 78 configuration.
    package var exitStatus: Int32
    /// Of the call that failed, where one did.
    package var errno: Int32?

    package init(_ message: String, exitStatus: Int32) {
        self.message = message
        self.exitStatus = exitStatus
    }

    package static func system(_ what: String, _ number: Int32) -> ServiceError {
        var error = ServiceError("\(what): \(String(cString: strerror(number))) (\(number))", exitStatus: EX_IOERR)
        error.errno = number
        return error
    }

    package var description: String { message }
}
