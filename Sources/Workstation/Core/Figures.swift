import Records

// Figures as people read them; by functions of our own, so that no machine's settings change a screen.
extension Int {
  /// A size in bytes as people read it: `48 KB`, `1.2 MB`.
  package var fileSize: String {
    if self < 1_000 { return "\(self) B" }
    if self < 1_000_000 { return "\(Swift.max(1, (self + 512) / 1_024)) KB" }
    if self >= 1_000_000_000 {
      let tenths = (self / 1_024 * 10 + 524_288) / 1_048_576
      return "\(tenths / 10).\(tenths % 10) GB"
    }
    let tenths = (self * 10 + 524_288) / 1_048_576
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}

extension Int? {
  /// A share in hundredths of a per cent as it is read; a dash where nothing was due.
  var asPercent: String { map { Score(hundredths: $0).description + "%" } ?? "-" }
}
