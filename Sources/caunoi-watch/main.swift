// caunoi-watch FOLDER: prints what happens in FOLDER and below as records on standard output, until standard input
// hangs up. Protocol.swift has the records. Nothing here depends on the rest of the project, and nothing of it is
// linked with this program: libinotifytools is GPL-2.
import Glibc

guard CommandLine.argc == 2, let folder = CommandLine.unsafeArgv[1] else {
    let usage = "usage: caunoi-watch FOLDER\n"
    _ = write(STDERR_FILENO, usage, usage.utf8.count)
    exit(EX_USAGE)
}
// What the parent left open is not ours, and the library aborts on descriptors above 1023.
closefrom(3)
var watch = TreeWatch(root: Array(UnsafeBufferPointer(start: folder, count: strlen(folder))))
exit(watch.run())
