import Records

/// A form that was closed as its act was asked for: it comes back with what was typed where the act is refused.
///
/// Nothing typed depends on an answer: neither a rule of the store nor a disk can lose a reason or a number.
struct SentForm<Form: Equatable & Sendable>: Equatable, Sendable {
  private var form: Form?
  private var act: Act?

  /// Keeps a form until it is known what became of its act.
  mutating func keep(_ form: Form, for act: Act) { (self.form, self.act) = (form, act) }

  /// Gives the form back where a reply says that its act was refused, and why; forgets it where the act was done.
  ///
  /// An act that waits for the passphrase has not been answered yet.
  mutating func takeBack(_ reply: Reply) -> (form: Form, act: Act, failure: StoreFailure)? {
    guard let form, let act else { return nil }
    switch reply {
    case .performed(act, _): (self.form, self.act) = (nil, nil)
    case .refused(act, let failure) where failure != .keyAsleep, .jobFailed(.act(act), let failure):
      (self.form, self.act) = (nil, nil)
      return (form, act, failure)
    default: break
    }
    return nil
  }
}

extension SentForm: Hashable where Form: Hashable {}
