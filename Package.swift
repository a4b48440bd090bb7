// swift-tools-version: 6.2
import PackageDescription

/// What every target is built with: the strict language, and no warning left standing.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// What tests look into, in the optimised build too: they run on the very code that is installed.
let tested = strict + [.unsafeFlags(["-enable-testing"], .when(configuration: .release))]

/// What the proof reads of each entry lies here: its small functions are inlined where they are called from other targets.
let inlined = tested + [.unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))]

/// Tests themselves: nobody waits for an optimiser that looks at code which runs once.
let testing = strict + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

/// The layers, top to bottom: a target sees only what it names, so the layers cannot be skipped.
let package = Package(
  name: "jishi",
  products: [
    .executable(name: "jishi", targets: ["jishi"]),
    .executable(name: "jishi-reader", targets: ["jishi-reader"]),
    .executable(name: "jishi-bench", targets: ["jishi-bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .executableTarget(
      name: "jishi",
      dependencies: [
        "Records", "Catalogue", "Practice", "Reports", "EmbeddedStore", "Workstation", "TerminalUI", "Curses",
        "CConfinement", "HonestText", "HostFiles", "Secrets", "SheetRows", "Workbooks", "jishi-reader",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "jishi-reader", dependencies: ["SheetRows", "CZip", "CExpat", "CConfinement"],
      swiftSettings: strict),
    .executableTarget(
      name: "jishi-bench",
      dependencies: [
        "Records", "Catalogue", "Practice", "EmbeddedStore", "Workstation", "TerminalUI", "Secrets",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: strict),

    .target(
      name: "Workstation",
      dependencies: ["TerminalUI", "Records", "Reports", "HostFiles", "HonestText", "Secrets"],
      swiftSettings: tested),
    .target(name: "Reports", dependencies: ["Records", "HonestText", "Workbooks"], swiftSettings: tested),
    .target(name: "Workbooks", dependencies: ["HonestText", "CXlsxWriter", "CZlib"], swiftSettings: tested),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "Practice", dependencies: ["EmbeddedStore", "Catalogue", "Records", "Secrets"],
      swiftSettings: strict),
    .target(
      name: "EmbeddedStore",
      dependencies: [
        "Records", "HostFiles", "Secrets", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: tested),
    .target(name: "HostFiles", dependencies: ["Records", "CConfinement"], swiftSettings: strict),
    .target(name: "SheetRows", swiftSettings: strict),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .target(name: "Curses", dependencies: ["TerminalUI", "CTerminal", "Secrets"], swiftSettings: tested),
    .target(name: "CTerminal", linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(name: "CConfinement"),
    .target(name: "TerminalUI", dependencies: ["HonestText", "Secrets"], swiftSettings: strict),
    .target(name: "HonestText", swiftSettings: strict),
    .target(name: "Catalogue", dependencies: ["Shipped", "Records"], swiftSettings: strict),
    .target(
      name: "Shipped", path: "Data",
      resources: [.embedInCode("profiles/puyang-002.profile")], swiftSettings: strict),
    .target(name: "Trade", dependencies: ["HonestText"], swiftSettings: inlined),
    .target(
      name: "Records",
      dependencies: [
        "Trade",
        "HonestText",
        "Secrets",
        "SheetRows",
        .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: tested),
    .target(name: "Secrets", dependencies: ["CSecrets"], swiftSettings: strict),
    .target(name: "CSecrets", linkerSettings: [.linkedLibrary("sodium")]),

    .target(
      name: "TestSupport", dependencies: ["Records", "TerminalUI"], path: "Tests/TestSupport",
      swiftSettings: testing),
    .testTarget(
      name: "TerminalUITests",
      dependencies: ["TerminalUI", "TestSupport", "CTerminal", "HonestText", "Secrets"],
      swiftSettings: testing
    ),
    .testTarget(name: "CursesTests", dependencies: ["Curses", "TerminalUI"], swiftSettings: testing),
    .testTarget(name: "SecretsTests", dependencies: ["Secrets"], swiftSettings: testing),
    .testTarget(
      name: "RecordsTests", dependencies: ["Records", "SheetRows", "TestSupport", "HonestText", "Secrets"],
      swiftSettings: testing),
    .testTarget(
      name: "CatalogueTests", dependencies: ["Catalogue", "Records", "TestSupport"], swiftSettings: testing),
    .testTarget(
      name: "PracticeTests",
      dependencies: ["Practice", "Catalogue", "EmbeddedStore", "Records", "TestSupport"],
      swiftSettings: testing),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "HonestText", "Records", "TestSupport"],
      swiftSettings: testing),
    .testTarget(
      name: "EmbeddedStoreTests",
      dependencies: [
        "EmbeddedStore", "Records", "Catalogue", "TestSupport", "HonestText", "Secrets",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], exclude: ["Verifier", "Tampering/tamper.sh"], swiftSettings: testing),
    .testTarget(
      name: "SheetRowsTests", dependencies: ["SheetRows", "TestSupport"], swiftSettings: testing),
    .testTarget(
      name: "ReaderTests",
      dependencies: [
        "HostFiles", "SheetRows", "CConfinement", "CZip", "TestSupport", "jishi-reader",
      ],
      exclude: ["Books", "Readers"], swiftSettings: testing),
    .testTarget(
      name: "WorkbooksTests", dependencies: ["Workbooks"], swiftSettings: testing),
    .testTarget(
      name: "WorkstationTests",
      dependencies: ["Workstation", "TerminalUI", "Records", "Secrets", "TestSupport"],
      exclude: ["Screens"], swiftSettings: testing),
    .testTarget(
      name: "WalkTests",
      dependencies: [
        "Workstation", "Practice", "EmbeddedStore", "Catalogue", "TerminalUI", "Records", "Secrets",
        "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ], exclude: ["Counts"], swiftSettings: testing),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "EmbeddedStore", "HonestText", "Records", "Secrets", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["kill-at-random.sh", "two-writers.sh"], swiftSettings: testing),
  ],
  swiftLanguageModes: [.v6]
)
