import Records
import TerminalUI

// Which keys there are, by office, by list and by what is chosen.
extension SupervisionScreen {
  package func keys(at here: ScreenContext) -> [ScreenKey<Self>] {
    if issuing != nil || over != nil { return formKeys(at: here) }
    let acts = here.isSupervisor ? officeKeys(at: here) : [answerKey(at: here)]
    let nothing = list.rows.isEmpty && !isReading ? here.words.lists.nothingShown : nil
    let export = ScreenKey<Self>(here.words.lists.export, .character("e"), unless: nothing) {
      $0.export(at: $1)
    }
    return isReading ? acts + [export] : listKeys(at: here) + acts + [export] + moves(at: here)
  }

  /// The keys of a form, and of a bulletin that is read before it is issued.
  private func formKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let language = here.language
    let go = issuing == nil ? language.say("保存", "Save") : language.say("印发", "Issue")
    return [
      ScreenKey(go, .function(5)) { $0.save(at: $1) },
      ScreenKey(go, .enter, isInFooter: false) { $0.save(at: $1) },
      ScreenKey(here.words.station.cancel, .escape) { screen, _ in
        if screen.issuing != nil { screen.issuing = nil } else { screen.over = nil }
        return []
      },
    ]
  }

  private func listKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, language) = (here.words, here.language)
    let opens = current.map { $0.way != nil || $0.inspection != nil || $0.opensPage } ?? false
    let read = language.say("看全文", "Read")
    let open =
      switch part {
      case .inspections: language.say("看问题", "Findings")
      case .bulletins, .analyses: read
      case .findings, .violations, .trail: language.say("打开", "Open")
      }
    let keys: [ScreenKey<Self>] = [
      ScreenKey(open, .enter, unless: opens ? nil : words.station.chooseFirst) { $0.openRow(at: $1) },
      ScreenKey(language.say("换一栏", "Next list"), .tab) { $0.turnPart(at: $1) },
      ScreenKey(words.lists.find, .character("/"), isInFooter: false) { screen, _ in
        screen.list.find()
        return []
      },
    ]
    switch part {
    case .trail, .analyses:
      return keys + [ScreenKey(language.say("换时段", "Period"), .character("p")) { $0.turnPeriod(at: $1) }]
    case .inspections:
      let unchosen = current == nil ? words.station.chooseFirst : nil
      return keys + [ScreenKey(read, .character("r"), unless: unchosen) { $0.read(at: $1) }]
    case .findings, .violations, .bulletins: return keys
    }
  }

  /// From the findings of one inspection to all of them, and from year to year.
  private func moves(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, language) = (here.words.station, here.language)
    if part == .findings {
      return [
        ScreenKey(
          language.say("全部问题", "All findings"), .backspace, unless: inspection == nil ? words.noFilter : nil,
          isInFooter: false
        ) { screen, here in
          screen.turn(to: .findings)
          return screen.ask(at: here)
        }
      ]
    }
    guard part.isOfYear else { return [] }
    let isLast = shownYear(at: here) >= here.today.year
    return [
      ScreenKey(language.say("上一年", "Year before"), .character("["), .left, isInFooter: false) {
        $0.turnYear(by: -1, at: $1)
      },
      ScreenKey(
        language.say("下一年", "Year after"), .character("]"), .right, unless: isLast ? words.notNow : nil,
        isInFooter: false
      ) { $0.turnYear(by: 1, at: $1) },
    ]
  }

  /// A unit answers its own findings.
  private func answerKey(at here: ScreenContext) -> ScreenKey<Self> {
    let isMine = openFinding.map { here.may(.answerRectification, on: $0.side) } ?? false
    return key(
      here.language.say("报告整改", "Answer"), "a", unless: isMine ? nil : here.words.supervision.noAnswer
    ) { screen, _ in (screen.openFinding?.name).map { .answer($0) } }
  }

  /// A key that opens a form.
  func key(
    _ label: String, _ key: Character, unless refusal: String?, isInFooter: Bool = true,
    _ form: @escaping @Sendable (Self, ScreenContext) -> FormSpec?
  ) -> ScreenKey<Self> {
    ScreenKey(label, .character(key), unless: refusal, isInFooter: isInFooter) { screen, here in
      screen.begin(form(screen, here))
    }
  }
}
