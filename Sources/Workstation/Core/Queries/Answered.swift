import Records

/// Any question, as a command carries it.
package struct Asked: Hashable, Sendable {
  let query: any Query

  package static func == (a: Asked, b: Asked) -> Bool { AnyHashable(a.query) == AnyHashable(b.query) }
  package func hash(into hasher: inout Hasher) { query.hash(into: &hasher) }
}

/// Any question with its answer, as a reply carries them.
package struct Answered: Hashable, Sendable {
  let pair: any AnsweredQuery

  package static func == (a: Answered, b: Answered) -> Bool { AnyHashable(a.pair) == AnyHashable(b.pair) }
  package func hash(into hasher: inout Hasher) { pair.hash(into: &hasher) }
}

/// A question of some kind with its answer.
protocol AnsweredQuery: Hashable, Sendable {
  /// Both as they may be shown over a line.
  func told(by paths: LinePaths) -> Reply
}

private struct Pair<Kind: Query>: AnsweredQuery {
  let query: Kind
  let answer: Kind.Answer

  func told(by paths: LinePaths) -> Reply { .answered(query.told(by: paths), query.told(answer)) }
}

extension Command {
  package static func ask(_ query: any Query) -> Command { .ask(Asked(query: query)) }
}

extension Reply {
  package static func answered<Kind: Query>(_ query: Kind, _ answer: Kind.Answer) -> Reply {
    .answered(Answered(pair: Pair(query: query, answer: answer)))
  }
  package static func failed(_ query: any Query, _ failure: StoreFailure) -> Reply {
    .failed(Asked(query: query), failure)
  }

  /// A question of a kind with its answer, no matter what else was asked meanwhile.
  func answered<Kind: Query>(_ kind: Kind.Type) -> (query: Kind, answer: Kind.Answer)? {
    guard case .answered(let answered) = self, let pair = answered.pair as? Pair<Kind> else { return nil }
    return (pair.query, pair.answer)
  }

  /// A question of a kind that could not be answered.
  func failed<Kind: Query>(_ kind: Kind.Type) -> Kind? {
    if case .failed(let asked, _) = self { return asked.query as? Kind }
    return nil
  }

  /// The answer to this very question.
  func answer<Kind: Query>(to query: Kind) -> Kind.Answer? {
    answered(Kind.self).flatMap { $0.query == query ? $0.answer : nil }
  }

  /// The answer to a question of a kind, when it is among those that are open.
  func answer<Kind: Query>(_ kind: Kind.Type, among open: @autoclosure () -> [any Query]) -> Kind.Answer? {
    answered(kind).flatMap { answered in
      open().contains { $0 as? Kind == answered.query } ? answered.answer : nil
    }
  }
}
