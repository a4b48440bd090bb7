import Records
import TerminalUI

extension VerificationStatement? {
  /// How the last statement on the whole store is shown: a fault, or that nobody has looked for days, stands out.
  func role(on day: Day) -> Role {
    guard let self else { return .warning }
    if self.faults > 0 { return .alert }
    return self.isStale(on: day) ? .warning : .dim
  }
}
