/// Where the files of one person come in and go out beside a store: what is to be attached lies in the
/// inbox, what was exported in the outbox.
///
/// Served mode takes and gives files here and nowhere else. The paths alone; `RecordStore.folders(for:)`
/// makes the folders, for their owner only (mode 0700), when they are first needed.
package struct PersonFolders: Hashable, Sendable {
  /// `STORE/inbox/CODE`.
  package let inbox: String
  /// `STORE/outbox/CODE`.
  package let outbox: String

  /// The folders of a person beside the store in a directory; `nil` where the code is no name of a folder.
  ///
  /// Codes are checked when people are entered; here it is made sure once more, because a wrong one would
  /// lead out of the store's directory.
  package init?(of person: PersonCode, in directory: String) {
    let code = person.rawValue
    let isSound =
      (1...20).contains(code.utf8.count)
      && code.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
    guard isSound else { return nil }
    inbox = "\(directory)/inbox/\(code)"
    outbox = "\(directory)/outbox/\(code)"
  }
}
