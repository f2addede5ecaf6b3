import Glibc
import Testing

@testable import Ingest

@Suite struct HomeFoldersTests {
    @Test("A folder that cannot be read is an I/O error, not a lost archive; a missing one with originals is lost")
    func lostArchive() throws {
        let home = "/tmp/caunoi-test-home-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
        let layout = HomeLayout(home: home)
        for folder in [home, layout.objects, layout.objects + "/ab"] { try #require(mkdir(folder, 0o700) == 0) }
        defer {
            unlink(layout.archive)
            for folder in [layout.objects + "/ab", layout.objects, home] { rmdir(folder) }
        }
        func failure() -> ServiceError? {
            do throws(ServiceError) { try HomeFolders.refuseLostArchive(layout) } catch { return error }
            return nil
        }
        #expect(failure()?.exitStatus == EX_DATAERR)
        // A loop of links, as a stand-in for a disk that fails.
        try #require(symlink(layout.archive, layout.archive) == 0)
        let error = try #require(failure())
        #expect(error.exitStatus == EX_IOERR && error.errno == ELOOP)
        #expect(error.message.hasPrefix("the folder \(layout.archive) cannot be opened: "))
    }
}
