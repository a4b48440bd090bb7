import ArgumentParser
import Records
import Secrets

/// A signed-in person at an open store: what nearly every command works with.
struct CommandContext {
  let store: any RecordStore
  let session: Session
  let language: Language
  let options: CommonOptions

  /// The day by the store's clock.
  var today: Day { store.now().day }

  /// Papers as they are printed today.
  var papers: Papers { Papers(store: store, session: session, language: language, today: today) }

  /// Does an act.
  @discardableResult
  func perform(_ act: Act) throws(StoreFailure) -> Receipt {
    let receipt = try store.perform(act, by: session)
    Deeds.note()
    return receipt
  }

  /// Whether the person may do something in the whole store.
  func may(_ operation: Operation) -> Bool { session.may(operation, in: .city, on: today) }

  /// A unit of the store by its code.
  func unit(_ code: UnitCode) throws -> OrganisationUnit {
    guard let unit = try store.units(for: session).first(where: { $0.code == code }) else {
      throw StoreFailure.refused(.noSuch(.unit(code.rawValue)))
    }
    return unit
  }

  /// A person by code, or by a name that only one has.
  func person(_ text: String) throws -> Person { try store.person(named: text) }
}

extension RecordStore {
  /// A person by code, or by a name that only one has.
  func person(named text: String) throws -> Person {
    if let person = try person(PersonCode(text)) { return person }
    let named = try accounts(matching: text, limit: 50).map(\.person).filter { $0.name == text }
    guard let first = named.first else { throw StoreFailure.unknownPerson(text) }
    guard named.count == 1 else {
      let codes = named.map(\.code.rawValue).joined(separator: ", ")
      throw CommandFailure.usage(
        "有几个人叫“\(text)”：\(codes)；请用代码", "several people are called “\(text)”: \(codes); give the code")
    }
    return first
  }
}

extension CommonOptions {
  /// Opens the store, signs the person in, and hands both over.
  ///
  /// A result that could not be written is refused before anything is done.
  func context(writing: Bool = true, output neighbour: OutputFile.Neighbour = .replaced) throws
    -> CommandContext
  {
    try OutputFile.require(output, neighbour: neighbour)
    let store = try openStore(writing: writing)
    return CommandContext(store: store, session: try signIn(to: store), language: language, options: self)
  }

  /// Signs in the person named by `--as`, or asked for on the terminal.
  func signIn(to store: any RecordStore) throws -> Session {
    let person = try store.person(named: try personNamed())
    return try store.signIn(person.code, passphrase: try passphrase(for: person))
  }

  /// Who somebody claims to be, before a store is opened: by `--as`, or asked for on the terminal.
  func claim() throws -> Claim {
    let name = try personNamed()
    return Claim(person: name, passphrase: try passphrase(of: name))
  }

  private func personNamed() throws -> String {
    guard let text = person ?? Terminal.ask(language.say("代码或姓名：", "Code or name: ")), !text.isEmpty else {
      throw CommandFailure.usage("请用 --as 说明是谁", "say who you are with --as")
    }
    return text
  }

  /// The passphrase out of the file, or typed without being shown.
  func passphrase(for person: Person) throws -> Passphrase { try passphrase(of: person.name) }

  private func passphrase(of name: String) throws -> Passphrase {
    if let passphraseFile { return try InputFile.passphrase(passphraseFile) }
    return try typedPassphrase(language.say("\(name) 的口令：", "Passphrase of \(name): "))
  }

  private func typedPassphrase(_ question: String) throws -> Passphrase {
    guard let typed = try Terminal.askSecret(question) else {
      throw CommandFailure.usage(
        "没有终端可输入口令；请用 --passphrase-file",
        "there is no terminal to type the passphrase on; use --passphrase-file")
    }
    return typed
  }

  /// A passphrase that is being chosen: out of the file, or typed twice.
  func newPassphrase(for person: String) throws -> Passphrase {
    if let passphraseFile { return try InputFile.passphrase(passphraseFile) }
    let first = try typedPassphrase(
      language.say(
        "为 \(person) 设口令（至少 10 个字符，空格不算）：",
        "Choose a passphrase for \(person) (10 characters or more, blanks not counted): "))
    guard try Terminal.askSecret(language.say("再输一次：", "Once more: ")) == first else {
      throw CommandFailure.input("两次口令不同；请重来", "the two passphrases differ; begin again")
    }
    return first
  }
}
