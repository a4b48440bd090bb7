import Foundation
import TestSupport
import Testing

/// Where the project lies whose tests these are.
enum Project {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}

@Suite struct `Every test runs` {
  @Test func `each folder of tests is a target, or its tests would pass by never being run`() throws {
    let package = try String(contentsOf: Project.root.appending(path: "Package.swift"), encoding: .utf8)
    let folders = try FileManager.default.contentsOfDirectory(atPath: Project.root.path + "/Tests")
      .filter { $0.hasSuffix("Tests") }
    #expect(folders.count >= 14)
    #expect(folders.filter { !package.contains("name: \"\($0)\"") } == [])
  }
}
