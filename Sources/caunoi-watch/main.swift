// caunoi-watch FOLDER [DEPTH]: prints what happens in FOLDER and below as records on standard output, until standard
// input hangs up. Protocol.swift has the records. Nothing here depends on the rest of the project, and nothing of it is
// linked with this program: libinotifytools is GPL-2.
import Glibc

let words = CommandLine.arguments
guard words.count == 2 || words.count == 3, let folder = CommandLine.unsafeArgv[1],
    let depth = words.count == 3 ? Int(words[2]) : .max, depth >= 0
else {
    let usage = "usage: caunoi-watch FOLDER [DEPTH]\n"
    _ = write(STDERR_FILENO, usage, usage.utf8.count)
    exit(EX_USAGE)
}
// What the parent left open is not ours, and the library aborts on descriptors above 1023.
closefrom(3)
var watch = TreeWatch(root: Array(UnsafeBufferPointer(start: folder, count: strlen(folder))), depth: depth)
exit(watch.run())
