import Records
import TerminalUI

// Which keys there are, by role and by what is chosen.
extension MonthScreen {
  package func keymap(at desk: Desk) -> Keymap<Action> {
    if case .form(let form) = over { return form.keymap(save: .save, browse: .browse, cancel: .cancel) }
    var bindings = [KeyBinding<Action>(.enter, action: .read, isOffered: content(at: desk) != nil)]
    let own: [(Character, Action)] =
      switch desk.post?.role {
      case .recorder where isOwn(at: desk):
        [
          ("m", .make), ("d", .deliver), ("f", .follow), ("a", .register), ("p", .paper), ("t", .send),
        ]
      case .primaryHead where isOwn(at: desk), .actingHead where isOwn(at: desk):
        [("r", .receive), ("i", .instruct), ("s", .sign)]
      default: []
      }
    let isReport = current?.report != nil
    bindings += own.map { key, action in
      KeyBinding(
        .character(key), action: action, isOffered: why(not: action, at: desk) == nil,
        isInFooter: action.isOfReports == isReport)
    }
    return Keymap(
      bindings + [
        KeyBinding(.character("v"), action: .files, isOffered: !files.isEmpty, isInFooter: isReport),
        KeyBinding(.tab, action: .side, isOffered: sides(at: desk).count > 1),
        KeyBinding(.character("e"), action: .export, isOffered: content(at: desk) != nil),
        KeyBinding(.character("["), .left, action: .yearBefore, isInFooter: false),
        KeyBinding(
          .character("]"), .right, action: .yearAfter, isOffered: shownYear(at: desk) < desk.today.year,
          isInFooter: false),
      ])
  }

  package func refusal(of action: Action, at desk: Desk) -> String {
    let words = desk.words.month
    switch action {
    case .side: return desk.words.ledger.oneSide
    case .files: return words.noFile
    case .yearAfter: return words.noLaterYear
    case .read, .export: return current == nil ? desk.words.station.chooseFirst : words.nothingToRead
    default: return why(not: action, at: desk) ?? desk.words.station.notNow
    }
  }

  /// Why an act cannot be done with what is chosen; `nil`: it can.
  func why(not action: Action, at desk: Desk) -> String? {
    let (words, language) = (desk.words.month, desk.language)
    func only(_ operation: Operation, on side: Side) -> String? {
      desk.may(operation, on: side) ? nil : desk.words.verify.onlyFor(operation.whoMay(in: language))
    }
    if action.isOfReports {
      guard let row = current?.report else { return words.chooseReport }
      switch action {
      case .register:
        return only(.registerReport, on: .main) ?? (row.sent.isEmpty ? nil : words.sentAlready)
      case .paper, .sign:
        let operation: Operation = action == .sign ? .signReport : .registerReport
        return only(operation, on: .main) ?? (row.state == .drafted ? nil : words.nothingToSign)
      default:
        return only(.registerReport, on: .main) ?? (row.state == .signed ? nil : words.nothingToSend)
      }
    }
    guard let row = current?.notice else { return words.chooseMonth }
    switch action {
    case .make:
      if let why = only(.makeNotice, on: row.side) { return why }
      return row.state == .delivered || isTold(row) ? words.frozen : nil
    case .deliver:
      if let why = only(.makeNotice, on: row.side) { return why }
      guard row.state != .due else { return words.makeFirst }
      return shownNotice.map { recipients(of: $0, at: desk).isEmpty } ?? true ? words.receivedByAll : nil
    case .follow: return only(.makeNotice, on: row.side) ?? (row.openItems > 0 ? nil : words.nothingToFollow)
    case .receive:
      if let why = only(.receiveNotice, on: row.side) { return why }
      guard row.state != .due else { return words.notMadeYet }
      let me = desk.seat?.person.code
      return shownNotice?.deliveries.contains { $0.recipient == me } ?? true ? words.receivedAlready : nil
    case .instruct:
      return only(.instructNotice, on: row.side) ?? (row.state == .delivered ? nil : words.receiveFirst)
    default: return nil
    }
  }
}

extension MonthScreen.Action {
  /// Whether it is done with a half-year's report, not with a notice.
  var isOfReports: Bool {
    switch self {
    case .register, .paper, .send, .sign: true
    default: false
    }
  }
}
