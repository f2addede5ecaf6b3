// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is compiled with: Swift 6 mode, the upcoming features that make imports and
/// isolation explicit, and warnings as errors.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

/// A target of ours with the shared settings; the order below is the trip of a drop, imports run only upward.
func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The fuzz targets, in deploy/fuzz's own build only: they do not link without `--sanitize fuzzer`.
let fuzzing: [Target] =
    Context.environment["CAUNOI_FUZZ"] == nil
    ? []
    : [
        .executableTarget(
            name: "caunoi-fuzz",
            dependencies: [
                "News", "Parsing", "Classifying", "Workers", "Reading", "Archive", "Inbox",
            ],
            path: "Tests/Fuzz",
            exclude: ["Dictionaries"],
            swiftSettings: settings
        )
    ]

let package = Package(
    name: "caunoi",
    products: [
        .executable(name: "caunoi", targets: ["caunoi"]),
        .executable(name: "caunoi-watch", targets: ["caunoi-watch"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(name: "CInotifyTools"),
        .systemLibrary(name: "CSystemd"),
        .systemLibrary(name: "CArchive"),
        .target(name: "CDigest"),
        .target(name: "CConfinement"),
        .executableTarget(name: "caunoi-watch", dependencies: ["CInotifyTools"], swiftSettings: settings),
        room("News", ["CDigest"]),
        room("Inbox", ["News"]),
        room("Parsing", ["News", "CArchive"]),
        room("Classifying", ["News"]),
        room("Workers", ["News", "CConfinement"]),
        room("Reading", ["News", "Workers", "Parsing", "Classifying"]),
        room("Archive", ["News"]),
        room("Catalog", ["News", "Archive", .product(name: "GRDB", package: "GRDB.swift")]),
        room(
            "Ingest",
            [
                "News", "Inbox", "Workers", "Archive", "Catalog", "CSystemd",
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ]
        ),
        .executableTarget(
            name: "caunoi",
            dependencies: [
                "News", "Inbox", "Classifying", "Workers", "Reading", "Archive", "Catalog", "Ingest",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: settings
        ),
        // What deploy/boot-test runs inside the service's sandbox; it is never installed.
        .executableTarget(name: "caunoi-probe", path: "Tests/Probe"),
        // Tests/CFaults, which caunoi-torture preloads into the programs, is built by deploy/torture: a library of
        // SwiftPM's would bring a second Swift runtime into a program that has its own linked in.
        .target(name: "CTorture", path: "Tests/CTorture"),
        .executableTarget(
            name: "caunoi-torture",
            dependencies: [
                "CTorture", "CDigest", "News", "Archive", "Workers",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Tests/Torture",
            swiftSettings: settings
        ),
        // Times the classifying; the README names the command.
        .executableTarget(
            name: "caunoi-bench",
            dependencies: [
                "News", "Parsing", "Classifying", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Tests/Bench",
            swiftSettings: settings
        ),
        // Programs that only test.
        .target(name: "CDeeds", path: "Tests/CDeeds"),
        .executableTarget(
            name: "hostile-worker",
            dependencies: ["CDeeds", "Workers", "News"],
            path: "Tests/HostileWorker",
            swiftSettings: settings
        ),
        tests("NewsTests", ["News", "CDigest"]),
        tests("InboxTests", ["Inbox", "News"]),
        tests("ParsingTests", ["Parsing", "News"]),
        tests("ClassifyingTests", ["Classifying", "News"]),
        tests("WorkersTests", ["Workers", "News"]),
        tests("ReadingTests", ["Reading", "Workers", "News"]),
        tests("ArchiveTests", ["Archive", "News"]),
        tests("CatalogTests", ["Catalog", "Archive", "News"]),
        tests("IngestTests", ["Ingest", "Inbox", "Workers", "Archive", "Catalog", "News"]),
        tests("CommandTests", ["caunoi", "News", "Archive"]),
        tests("HostileTests", ["caunoi", "News", "Archive"]),
    ] + fuzzing,
    swiftLanguageModes: [.v6]
)
