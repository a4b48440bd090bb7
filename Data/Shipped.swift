/// The files of this folder, whose bytes are in the program: it works alone.
package enum Shipped {
  /// Rule profiles with their names, the default one first.
  package static let profiles = [(name: "puyang-002", text: text(PackageResources.puyang_002_profile))]

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
