import Records
import Secrets
import TerminalUI

/// The first screen: the person is found by name, pinyin or code, then a passphrase or a one-time code.
package struct SignInScreen: Screen {
  /// The fields, from top to bottom.
  enum Field: Hashable, Sendable { case person, passphrase, code, chosen, again }

  var person: Picker
  var passphrase = SecretField()
  var code = TextField(limit: 40)
  var chosen = SecretField()
  var again = SecretField()
  var focus = Field.person
  var usesCode = false
  var accounts: [Account] = []
  var problem = ""

  /// An empty sign-in.
  package init() { person = Picker([], height: 8) }

  package static let spot: ScreenID? = nil
  package static let specimen = SignInScreen()
  package func name(in words: Words) -> String { words.signIn.name }
  package var isTyping: Bool { true }

  package func questions(at here: ScreenContext) -> [any Query] { [AccountsQuery(text: person.filter.text)] }

  package func keys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let language = here.language
    let other = usesCode ? here.words.signIn.passphrase : language.say("用一次性码", "Use a code")
    return [
      ScreenKey(language.say("登录", "Sign in"), .enter) { $0.signIn($1.words.signIn) },
      ScreenKey(other, .function(2)) { screen, _ in screen.turnToOther() },
      ScreenKey(language.say("下一项", "Next"), .tab) { screen, _ in screen.go(by: 1) },
      ScreenKey(here.words.station.back, .backTab, isInFooter: false) { screen, _ in screen.go(by: -1) },
    ]
  }

  package func help(in words: Words) -> Help {
    Help(
      words.signIn.purpose,
      rules: [Help.Rule(words.signIn.wrongTries, words.signIn.wrongTriesArticle)])
  }

  /// The person in the picker's line of selection.
  var account: Account? {
    guard let id = person.current?.id else { return nil }
    return accounts.first { $0.id.rawValue == id }
  }

  var fields: [Field] { usesCode ? [.person, .code, .chosen, .again] : [.person, .passphrase] }

  package mutating func type(_ input: Input, at here: ScreenContext) -> [Command]? {
    if case .key(.enter) = input { return nil }
    if case .key(.tab) = input { return nil }
    if case .key(.backTab) = input { return nil }
    switch focus {
    case .person:
      let before = person.filter.text
      guard person.type(input) else { return nil }
      problem = ""
      return person.filter.text == before ? [] : [.ask(AccountsQuery(text: person.filter.text))]
    case .passphrase: return passphrase.type(input) ? [] : nil
    case .code: return code.type(input) ? [] : nil
    case .chosen: return chosen.type(input) ? [] : nil
    case .again: return again.type(input) ? [] : nil
    }
  }

  /// Turns to the one-time code, or back to the passphrase.
  private mutating func turnToOther() -> [Command] {
    (problem, usesCode) = ("", !usesCode)
    focus = account == nil ? .person : usesCode ? .code : .passphrase
    return []
  }

  private mutating func go(by step: Int) -> [Command] {
    problem = ""
    move(by: step)
    return []
  }

  private mutating func move(by step: Int) {
    if focus == .person, step > 0, let account, !account.enrolled { usesCode = true }
    let index = fields.firstIndex(of: focus) ?? 0
    focus = fields[(index + step + fields.count) % fields.count]
  }

  private mutating func signIn(_ words: SignInWords) -> [Command] {
    problem = ""
    guard let account else {
      problem = words.nobody
      focus = .person
      return []
    }
    if focus == .code, OneTimeCode(typed: code.text) == nil {
      problem = words.notACode
      return []
    }
    if focus == .chosen, !chosen.phrase.isLongEnough {
      problem = words.tooShort
      return []
    }
    if focus != fields.last {
      move(by: 1)
      return []
    }
    guard usesCode else {
      return passphrase.isEmpty ? [] : [.signIn(account.id, passphrase: passphrase.phrase)]
    }
    guard let typed = OneTimeCode(typed: code.text) else {
      (problem, focus) = (words.notACode, .code)
      return []
    }
    guard chosen.phrase.isLongEnough else {
      (problem, focus) = (words.tooShort, .chosen)
      return []
    }
    guard chosen.phrase == again.phrase else {
      (problem, focus) = (words.different, .again)
      return []
    }
    return [.redeem(typed, account.id, passphrase: chosen.phrase)]
  }

  package mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command] {
    if let found = reply.answer(to: AccountsQuery(text: person.filter.text)) {
      accounts = found
      person.setCandidates(found.map { candidate($0, at: here) })
      // On a line of one's own there is nobody else to choose.
      if here.isServed, focus == .person, account != nil { move(by: 1) }
    }
    if case .notSeated(let failure) = reply {
      problem = failure.sentence(in: here.language)
      passphrase = SecretField()
    }
    return []
  }

  private func candidate(_ account: Account, at here: ScreenContext) -> Picker.Candidate {
    let words = here.words.signIn
    let posts = account.posts.map { "\($0.unit.map { $0.rawValue + " " } ?? "")\($0.title)" }
      .joined(separator: "; ")
    let standing =
      account.enrolled ? posts : account.codeWaiting ? words.codeWaiting : words.notEnrolled
    let pinyin = Pinyin(person: account.person.name)
    return Picker.Candidate(
      id: account.id.rawValue, text: account.person.name, detail: standing,
      keys: [account.id.rawValue] + pinyin.keys)
  }

  package mutating func resize(to size: Size) { person.resize(height: max(3, size.rows - 14)) }
}
