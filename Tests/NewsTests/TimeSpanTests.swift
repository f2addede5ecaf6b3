import News
import Testing

@Suite("Time spans")
struct TimeSpanTests {
    @Test(
        "are read as systemd.time(7) has them",
        arguments: [
            ("250ms", Duration.milliseconds(250)), ("2s", .seconds(2)), ("1h 30min", .seconds(5_400)),
            ("1h30min", .seconds(5_400)), ("3h", .seconds(10_800)), ("30 d", .seconds(2_592_000)),
            ("5", .seconds(5)), ("5 10s", .seconds(15)), ("1.5h", .seconds(5_400)), (".5s", .milliseconds(500)),
            ("1M", .seconds(2_629_800)), ("1y", .seconds(31_557_600)), ("2w 1us", .microseconds(1_209_600_000_001)),
            ("3 µs", .microseconds(3)), ("3 μs", .microseconds(3)), (" \t1min\n", .seconds(60)), ("0", .zero),
            ("2hours 3minutes 4seconds 5msec", .milliseconds(7_384_005)), ("1.0000009s", .seconds(1)),
            ("1m", .seconds(60)), ("55s500ms", .milliseconds(55_500)), ("300ms20s 5day", .milliseconds(432_020_300)),
        ]
    )
    func read(text: String, duration: Duration) { #expect(TimeSpan.parse(text) == duration) }

    @Test(
        "that are none are not read",
        arguments: [
            "", " ", "infinity", "s", "1x", "1 hh", "-1s", "+1s", "1.s", "1..5s", "1.2.3s", ".", "1,5s", "1h-",
            "99999999999999d",
            "9223372036854775808", "9223372036854775807us 1us", "1e3s", "1S", "１s", "1\u{0}s",
        ]
    )
    func refused(text: String) { #expect(TimeSpan.parse(text) == nil) }

    @Test(
        "are printed in the units people use",
        arguments: [
            (Duration.milliseconds(250), "250ms"), (.seconds(2), "2s"), (.seconds(90), "1min 30s"), (.zero, "0s"),
            (.seconds(2_592_000), "30d"), (.microseconds(1), "1us"), (.seconds(10_800), "3h"),
            (.microseconds(90_061_002_003), "1d 1h 1min 1s 2ms 3us"), (.milliseconds(-1_500), "-1s 500ms"),
        ]
    )
    func printed(duration: Duration, text: String) {
        #expect(TimeSpan.print(duration) == text)
        if duration >= .zero { #expect(TimeSpan.parse(text) == duration) }
    }

    @Test("a long text is read in one go")
    func long() {
        let text = String(repeating: "1us ", count: 200_000)
        #expect(TimeSpan.parse(text) == .microseconds(200_000))
        #expect(TimeSpan.parse("1." + String(repeating: "0", count: 500_000) + "s") == .seconds(1))
    }
}
