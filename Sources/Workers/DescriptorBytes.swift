import CConfinement
import Glibc

/// Reading a file through a descriptor that came over a socket.
enum DescriptorBytes {
    /// Nil where it cannot be told or is negative.
    static func size(of descriptor: Int32) -> Int? {
        let size = cconfinement_file_size(descriptor)
        return size < 0 ? nil : Int(exactly: size)
    }

    /// All bytes, wherever it stands; nil where it has another number of them or cannot be read.
    static func all(of descriptor: Int32, count: UInt64) -> [UInt8]? {
        guard let size = size(of: descriptor), UInt64(size) == count else { return nil }
        var isWhole = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            isWhole = fill(UnsafeMutableRawBufferPointer(buffer), from: descriptor, size)
            filled = isWhole ? size : 0
        }
        return isWhole ? bytes : nil
    }

    /// Whether `count` bytes from the file's start were put into `bytes`.
    static func fill(_ bytes: UnsafeMutableRawBufferPointer, from descriptor: Int32, _ count: Int) -> Bool {
        var done = 0
        while done < count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[done..<count])
            let read = pread(descriptor, rest.baseAddress, rest.count, off_t(done))
            if read < 0, errno == EINTR { continue }
            guard read > 0 else { return false }
            done += read
        }
        return true
    }
}
