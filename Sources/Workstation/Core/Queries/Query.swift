import Records

/// A short question of a screen, answered in one step.
///
/// A `StoreQuery` is given the store alone; any other says itself what it may touch over a line, or it does not
/// compile.
package protocol Query: Hashable, Sendable {
  associatedtype Answer: Hashable, Sendable

  func answer(by performer: Performer) throws(StoreFailure) -> Answer
  /// The question as it may be asked over a line: with paths that lie within confinement, or not at all.
  func bounded(by confinement: Confinement) throws(StoreFailure) -> Self
  /// The question as it may be shown over a line.
  func told(by paths: LinePaths) -> Self
  /// The answer as it may be shown over a line.
  func told(_ answer: Answer) -> Answer
}

extension Query {
  package func told(by paths: LinePaths) -> Self { self }
  package func told(_ answer: Answer) -> Answer { answer }
}

/// A question to the store by the person who sits here.
package protocol StoreQuery: Query {
  associatedtype Answer
  var answer: FromStore<Answer> { get }
}

/// The call of the store that answers a question, for a session.
package typealias FromStore<Answer> = (any RecordStore, Session) throws(StoreFailure) -> Answer

extension StoreQuery {
  package func answer(by performer: Performer) throws(StoreFailure) -> Answer {
    try answer(performer.store, performer.session)
  }
  package func bounded(by confinement: Confinement) throws(StoreFailure) -> Self { self }
}
