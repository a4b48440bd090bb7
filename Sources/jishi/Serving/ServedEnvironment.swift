import Glibc
import Records

/// The surroundings of a person who came over the line: what the client sent along is not believed.
enum ServedEnvironment {
  /// Takes the order out of the environment, then empties it, but for four values that are set here.
  ///
  /// Call it before anything else reads a variable. The store is where `--store` says, or in the home of the
  /// account by the system's own table; the terminal's type passes only if it can be nothing but a name.
  static func settle(language: Language) -> String? {
    let order = Environment["SSH_ORIGINAL_COMMAND"]
    let terminal = Environment["TERM"].flatMap { isTerminalName($0) ? $0 : nil }
    let home = getpwuid(geteuid()).flatMap { $0.pointee.pw_dir }.map { String(cString: $0) }
    clearenv()
    setenv("HOME", home ?? "/", 1)
    setenv("LC_ALL", "C.UTF-8", 1)
    setenv("JISHI_LANG", language.rawValue, 1)
    if let terminal { setenv("TERM", terminal, 1) }
    return order
  }

  /// Letters, digits and `+-._`, which cannot lead to another folder of terminal descriptions.
  static func isTerminalName(_ text: String) -> Bool {
    (1...40).contains(text.utf8.count) && !text.hasPrefix(".")
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
          UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}
