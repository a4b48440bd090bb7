import Records
import TerminalUI

// The keys of the sign-off: the head's, the recorder's, and those of reading.
extension SignOffScreen {
  package func keys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (language, obstacle) = (here.language, obstacleToHanding(at: here))
    return headKeys(at: here) + recorderKeys(at: here) + readingKeys(at: here) + [
      ScreenKey(language.say("撤回", "Withdraw"), .character("w"), unless: obstacle, isInFooter: false) {
        screen, _ in screen.current.map { [.perform(.withdraw(draft: $0.id))] } ?? []
      }
    ]
  }

  private func maySign(at here: ScreenContext) -> Bool { here.may(.signRecord, on: current?.draft.side) }
  private func mayEnter(at here: ScreenContext) -> Bool { here.may(.enterRecord, on: current?.draft.side) }

  private func headKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, language, maySign) = (here.words.signOff, here.language, maySign(at: here))
    let none = current == nil ? words.noneWaiting : nil
    let forHead =
      here.isHead ? nil : language.say("审签是主要负责人的事：按 S 请负责人来签。", "The head signs: press S to hand over.")
    let obstacle =
      maySign && current?.state == .submitted
      ? nil : none ?? forHead ?? language.say("这一件不在待审签。", "This one does not wait for a signature.")
    let unread = language.say(
      "还没有读过的件：用空格或 Tab 读到末尾。", "None was read yet: read on to the end with Space or Tab.")
    return [
      ScreenKey(words.sign, .character("s"), unless: obstacle, isInFooter: maySign) { $0.askToSign(at: $1) },
      ScreenKey(
        language.say("审签已读的", "Sign all read"), .character("A"),
        unless: maySign && !readDrafts(at: here).isEmpty ? nil : none ?? forHead ?? unread,
        isInFooter: maySign
      ) { $0.askToSignAll(at: $1) },
      ScreenKey(words.sendBack, .character("r"), unless: obstacle, isInFooter: maySign) { screen, here in
        guard let current = screen.current else { return [] }
        screen.mode = .returning(here.words.signOff.returning(current.title(in: here.words)))
        return []
      },
    ]
  }

  private mutating func askToSign(at here: ScreenContext) -> [Command] {
    guard let current else { return [] }
    mode = .signing(
      here.words.signOff.signing(
        current.title(in: here.words), unopened: unopened(in: [current], at: here)))
    return []
  }

  private mutating func askToSignAll(at here: ScreenContext) -> [Command] {
    let all = readDrafts(at: here)
    let read = Array(all.prefix(mostAtOnce))
    mode = .signingAll(
      read,
      here.words.signOff.signingAll(
        read.map { $0.title(in: here.words) }, unread: queue.count - all.count,
        unopened: unopened(in: read, at: here)))
    return []
  }

  private func recorderKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (language, maySign, obstacle) = (here.language, maySign(at: here), obstacleToHanding(at: here))
    return [
      ScreenKey(
        here.words.signOff.enter, .enter, unless: obstacleToEntry(at: here), isInFooter: !maySign
      ) { screen, _ in screen.current.map { [.perform(.enter(draft: $0.id, lateReason: nil))] } ?? [] },
      ScreenKey(
        language.say("请负责人来签", "Hand over"), .character("S"), unless: obstacle, isInFooter: !maySign
      ) { $0.handOver(at: $1) },
      ScreenKey(
        here.words.signOff.paper, .character("p"), unless: obstacle, isInFooter: !maySign
      ) { $0.askForPaper(at: $1) },
    ]
  }

  private func obstacleToEntry(at here: ScreenContext) -> String? {
    let language = here.language
    switch current?.state {
    case nil: return here.words.signOff.noneWaiting
    case .submitted: return language.say("还没有审签，不能录入。", "It is not signed yet.")
    case .signed where mayEnter(at: here): return nil
    default: return language.say("录入由记录员来做。", "The recorder enters records.")
    }
  }

  /// Why the chosen draft cannot be put before its head, or be taken back, by this person.
  private func obstacleToHanding(at here: ScreenContext) -> String? {
    let language = here.language
    switch current?.state {
    case nil: return here.words.signOff.noneWaiting
    case .signed: return language.say("已经审签，按 Enter 录入。", "It is signed: press Enter to enter it.")
    case .submitted where mayEnter(at: here): return nil
    default: return language.say("这是记录员的事。", "This is the recorder's.")
    }
  }

  private mutating func handOver(at here: ScreenContext) -> [Command] {
    guard let current else { return [] }
    if here.isServed, let person = here.session?.person.code {
      return [
        .tell(StatusLine(StoreFailure.lineOfAnother(person).sentence(in: here.language), isProblem: true))
      ]
    }
    guard let head = head(of: current.draft.side, at: here) else {
      return [.tell(StatusLine(here.words.signOff.noHead, isProblem: true))]
    }
    invited = head.person.code
    return [.ask(AccountsQuery(text: head.person.code.rawValue))]
  }

  private mutating func askForPaper(at here: ScreenContext) -> [Command] {
    guard let current else { return [] }
    guard let head = head(of: current.draft.side, at: here) else {
      return [.tell(StatusLine(here.words.signOff.noHead, isProblem: true))]
    }
    mode = .paper(PaperSignForm(signer: head.person, day: here.today))
    return []
  }

  private func readingKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let language = here.language
    let none = current == nil ? here.words.signOff.noneWaiting : nil
    return [
      ScreenKey(
        language.say("看材料", "Evidence"), .character("v"),
        unless: evidence.isEmpty ? none ?? language.say("这一件没有电子附件。", "It has no attachments.") : nil
      ) { $0.reader.open($0.evidence, at: $1) },
      ScreenKey(
        language.say("比较", "Compare"), .character("d"),
        unless: base == nil ? none ?? language.say("这是第一稿，没有可比的。", "This is the first attempt.") : nil
      ) { screen, _ in
        screen.isComparing.toggle()
        screen.sheet = Sheet()
        return []
      },
      ScreenKey(
        language.say("下一件", "Next"), .tab,
        unless: hasNext(at: here)
          ? nil
          : none ?? language.say("只有这一件，已经读到末尾。", "There is no other, and this one is read to its end.")
      ) { $0.goOn(at: $1) },
    ]
  }

  private mutating func goOn(at here: ScreenContext) -> [Command] {
    let reading = noteReading(at: here)
    if !reading.isEmpty, !isEndInSight(at: here) {
      // It pages on first: a text whose end was not in sight does not count as read.
      let count = lines(at: here, width: size.columns - 2).count
      _ = sheet.type(.key(.pageDown), lines: count, rows: sheetRows)
      return []
    }
    cursor.select((cursor.selected + 1) % max(1, queue.count))
    reset()
    return reading
  }
}
