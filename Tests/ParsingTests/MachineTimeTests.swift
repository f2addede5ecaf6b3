import News
import Testing

@testable import Parsing

@Suite struct MachineTimeTests {
    @Test(
        "what programs write",
        arguments: [
            ("2024-05-17T08:30:00+07:00", "2024-05-17T08:30:00+07:00"),
            ("2024-05-17T08:30:00.123456+0700", "2024-05-17T08:30:00+07:00"),
            ("2024-05-17 08:30:00", "2024-05-17T08:30:00?"), ("2024-5-7T8:05", "2024-05-07T08:05:00?"),
            ("20240517T083000Z", "2024-05-17T08:30:00Z"), ("2024-W20-5", "2024-05-17T00:00:00?"),
            ("2024W205T0830", "2024-05-17T08:30:00?"), ("2024-05-17T24:00:00", "2024-05-18T00:00:00?"),
            ("Fri, 17 May 2024 08:30:00 GMT", "2024-05-17T08:30:00Z"),
            ("Fri May 17 2024 08:30:00 GMT+0700 (Indochina Time)", "2024-05-17T08:30:00+07:00"),
            ("May 17, 2024 8:30 pm", "2024-05-17T20:30:00?"), ("2024-05-17T08:30:00 pm", "2024-05-17T20:30:00?"),
            ("2024/05/17", "2024-05-17T00:00:00?"), ("17.05.2024", "2024-05-17T00:00:00?"),
            ("\"2024-05-17\"", "2024-05-17T00:00:00?"), ("2022-01-10T22:06:08:684Z", "2022-01-10T22:06:08Z"),
        ]
    )
    func reads(printed: String, expected: String) throws {
        let time = try #require(MachineTime.read(Array(printed.utf8)))
        switch time.zone {
        case .offset(let offset): #expect(time.civil.rfc3339(offset: offset) == expected)
        case .none, .unknown: #expect(time.civil.description + "?" == expected)
        }
    }

    @Test(
        "what is no full date",
        arguments: [
            "", "2024", "2024-05", "2024-13-45", "2023-02-29", "0000-00-00", "1970", "12345", "2 hours ago",
            "yesterday",
            "123456789012345678901234567890", "2024-W60-1", "2024-W20-9", "T08:30", "null", "{{date}}", "000000000000",
        ]
    )
    func refuses(printed: String) { #expect(MachineTime.read(Array(printed.utf8)) == nil) }
}
