import Glibc

// libFuzzer's `main` calls these two (compiler-rt, FuzzerInterface.h).

/// With CAUNOI_FUZZ_SEEDS the program writes the target's seeds of our own making there, and ends.
@_cdecl("LLVMFuzzerInitialize")
package func initialize(_ count: UnsafeMutableRawPointer?, _ arguments: UnsafeMutableRawPointer?) -> Int32 {
    let target = FuzzTarget.chosen
    guard let folder = getenv("CAUNOI_FUZZ_SEEDS") else { return 0 }
    Seeds.write(target, to: String(cString: folder))
    exit(EX_OK)
}

@_cdecl("LLVMFuzzerTestOneInput")
package func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    FuzzTarget.chosen.run(UnsafeBufferPointer(start: bytes, count: count))
    return 0
}
