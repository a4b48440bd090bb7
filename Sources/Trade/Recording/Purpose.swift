/// What a submission asks for.
package enum Purpose: String, Codable, CaseIterable, Sendable {
  /// A new record.
  case new
  /// Another revision of an entered record.
  case correction
  /// Text or evidence added to an entered record.
  case supplement
  /// An entered record is to count no more.
  case void
}
