import Records

// What states mean in lists on the screen; a mark or a word always stands beside the colour.

extension AlertLevel {
  /// The mark beside the word, for screens without colours.
  package var mark: String {
    switch self {
    case .overdue: "!"
    case .warning: "*"
    case .notice: "."
    }
  }

  package var tone: Tone {
    switch self {
    case .overdue: .alert
    case .warning: .warning
    case .notice: .notice
    }
  }

  /// The mark and the word.
  package func spoken(in language: Language) -> String { "\(mark) \(name(in: language))" }
}

extension ReviewState {
  var tone: Tone {
    switch self {
    case .answered, .reopened: .warning
    case .open: .plain
    case .closed: .good
    }
  }
}

extension TrailKind {
  var tone: Tone {
    switch self {
    case .void, .refusal, .hashFault: .alert
    case .lateEntry, .correction: .warning
    case .supplement: .plain
    }
  }
}
