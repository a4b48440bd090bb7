import GRDB
import Glibc
import Records

/// What a path lies on, as far as it decides whether anything can be written there.
struct Medium {
  /// Bytes that are left for this account.
  let free: Int
  let isReadOnly: Bool
  private let hasNames: Bool
  /// With less than this the engine cannot even make the map of its log.
  private static let least = 128 << 10

  init(_ path: String) {
    var facts = statvfs()
    guard statvfs(path.isEmpty ? "." : path, &facts) == 0 else {
      (free, isReadOnly, hasNames) = (.max, false, true)
      return
    }
    let blocks = geteuid() == 0 ? facts.f_bfree : facts.f_bavail
    free = Int(clamping: UInt64(blocks) * UInt64(facts.f_frsize))
    isReadOnly = facts.f_flag & UInt(ST_RDONLY) != 0
    hasNames = facts.f_files == 0 || facts.f_favail > 0
  }

  /// Why nothing can be written there; `nil` where it can.
  func failure(at path: String) -> StoreFailure? {
    if isReadOnly { return .readOnly(path: path) }
    return free < Medium.least || !hasNames ? .diskFull(path: path) : nil
  }

  /// The name by which the engine opens a database that is only read.
  ///
  /// It needs a map for a log beside a database, and makes it beside both. Where none lies there and none can be
  /// made, a database whose log is folded in is opened as one that nobody changes; one whose log is not, cannot be
  /// read there.
  static func nameForReading(_ path: String) throws(StoreFailure) -> String {
    do {
      try probe(path)
      return path
    } catch let error as DatabaseError {
      switch error.resultCode.primaryResultCode {
      case .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_FULL, .SQLITE_READONLY: break
      // The person is told when it is opened in earnest.
      default: return path
      }
    } catch {
      return path
    }
    guard FileFacts(path: path) != nil else { return path }
    guard FileFacts(path: path + "-wal")?.size ?? 0 == 0 else { throw .logApart(path: path) }
    return "file:" + path.percentEncoded + "?immutable=1"
  }

  private static func probe(_ path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? queue.close() }
    _ = try queue.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") }
  }
}

extension String {
  /// With every byte that means something in a name for the engine spelt out.
  fileprivate var percentEncoded: String {
    utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"):
        String(UnicodeScalar(byte))
      default: "%" + [byte].hexadecimal
      }
    }.joined()
  }
}
