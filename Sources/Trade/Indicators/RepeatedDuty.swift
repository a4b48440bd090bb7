/// Which record fulfils which part of a duty to be done several times in a period (R-045, R-047, decision 0072).
///
/// A part that records name is fulfilled by the earliest of them. What was done once more, or ahead of its time, names a
/// part that has its record already: it counts for the next part of the period that has none, else for the first
/// one. So no part stands open where enough was done, and no record counts for two parts that it does not name.
package struct RepeatedDuty: Sendable {
  /// A part of a period, as far as records can fulfil it.
  package struct Part: Hashable, Sendable {
    package var ordinal: Int
    /// Which period of the year it is a part of.
    package var period: Int
    /// Whether it was exempted; then nothing more counts for it.
    package var isExempt: Bool

    package init(ordinal: Int, period: Int, isExempt: Bool = false) {
      self.ordinal = ordinal
      self.period = period
      self.isExempt = isExempt
    }
  }

  /// A record that names a part, in the order in which records were entered.
  package struct Naming<Record: Hashable & Sendable>: Hashable, Sendable {
    package var ordinal: Int
    package var record: Record

    package init(ordinal: Int, record: Record) {
      self.ordinal = ordinal
      self.record = record
    }
  }

  /// The period of its year in which a part lies that begins on a day.
  package static func period(beginning day: Day, per length: PeriodLength) -> Int {
    (day.month - 1) / length.months
  }

  /// The parts that are fulfilled by a record that does not name them.
  ///
  /// - Parameter namings: of records that stand, the earliest entered first.
  package static func carriedOver<Record>(_ parts: [Part], _ namings: [Naming<Record>]) -> [Int: Record] {
    let parts = parts.sorted { $0.ordinal < $1.ordinal }
    let periods = Dictionary(parts.map { ($0.ordinal, $0.period) }, uniquingKeysWith: { first, _ in first })
    var first: [Int: Record] = [:]
    for naming in namings where first[naming.ordinal] == nil { first[naming.ordinal] = naming.record }
    var spent = Set(first.values)
    var carried: [Int: Record] = [:]
    for naming in namings where spent.insert(naming.record).inserted {
      let open = parts.filter { part in
        part.period == periods[naming.ordinal] && !part.isExempt && first[part.ordinal] == nil
          && carried[part.ordinal] == nil
      }
      guard let part = open.first(where: { $0.ordinal > naming.ordinal }) ?? open.first else { continue }
      carried[part.ordinal] = naming.record
    }
    return carried
  }
}
