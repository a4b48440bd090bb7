import Records

// The line that takes a new unit to its first record, and is never seen again.
extension Station {
  /// The next step towards the first record; `nil` once there is one, and where the person has no part in it.
  var guide: String? {
    guard desk.isFirst, desk.isRecorder || desk.isHead else { return nil }
    let words = desk.words.guide
    switch scene.screen {
    case is DraftScreen: return desk.isRecorder ? words.fill : nil
    case let screen as SignOffScreen:
      switch screen.current?.state {
      case .submitted:
        return desk.isHead ? words.sign : desk.isServed ? words.handOnElsewhere : words.handOn
      case .signed: return desk.isRecorder ? words.enter : nil
      default: return nil
      }
    case let screen as TodayScreen: return desk.isRecorder && screen.drafts.isEmpty ? words.begin : nil
    default: return nil
    }
  }
}
