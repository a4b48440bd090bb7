import Records

// The line that takes a new unit to its first record, and is never seen again.
extension Station {
  /// The next step towards the first record; `nil` once there is one, and where the person has no part in it.
  var guide: String? {
    guard here.isFirst, here.isRecorder || here.isHead else { return nil }
    let words = here.words.guide
    switch scene.screen {
    case is DraftScreen: return here.isRecorder ? words.fill : nil
    case let screen as SignOffScreen:
      switch screen.current?.state {
      case .submitted:
        return here.isHead ? words.sign : here.isServed ? words.handOnElsewhere : words.handOn
      case .signed: return here.isRecorder ? words.enter : nil
      default: return nil
      }
    case let screen as TodayScreen: return here.isRecorder && screen.drafts.isEmpty ? words.begin : nil
    default: return nil
    }
  }
}
