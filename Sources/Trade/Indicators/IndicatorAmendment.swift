/// A change of an adopted indicator: numbered, with its reason; the earlier text stays readable.
package struct IndicatorAmendment: Hashable, Sendable {
  /// From 1 without a gap, indicator by indicator.
  package var number: Int
  package var at: Instant
  package var author: PersonCode
  package var reason: String
  /// What stood there before.
  package var before: Indicator
  /// What has stood there since.
  package var after: Indicator

  package init(
    number: Int, at: Instant, author: PersonCode, reason: String, before: Indicator, after: Indicator
  ) {
    self.number = number
    self.at = at
    self.author = author
    self.reason = reason
    self.before = before
    self.after = after
  }

  /// What changed, field by field in the order of the input file.
  package var changes: [Change] { Change.between(before, after) }

  /// One field that changed; texts as in the input file, empty where nothing stood.
  package struct Change: Hashable, Sendable {
    package var field: String
    package var old: String
    package var new: String

    package init(field: String, old: String, new: String) {
      self.field = field
      self.old = old
      self.new = new
    }

    /// The fields in which two indicators differ.
    package static func between(_ a: Indicator, _ b: Indicator) -> [Change] {
      zip(a.cells, b.cells).compactMap { old, new in
        old.text == new.text ? nil : Change(field: old.field, old: old.text, new: new.text)
      }
    }
  }
}

extension Indicator {
  /// The cells of the input file that may differ between two states of one indicator.
  fileprivate var cells: [(field: String, text: String)] {
    [
      ("title", title), ("requirement", requirement ?? ""), ("points", RuleText.text(ofHundredths: points)),
      ("subject", subject.text), ("recurrence", recurrence), ("due", due),
      ("evidence", (evidence ?? []).map(\.rawValue).joined(separator: ";")), ("list_item", listItem ?? ""),
      ("measure", measure ?? ""), ("responsible", responsible?.rawValue ?? ""), ("source", source ?? ""),
    ]
  }
}

extension DatedIndicator {
  /// The indicator as an amendment leaves it, with dates that have come to pass where they were.
  ///
  /// Throws the name of the field that may not be like that: a different way to recur is another indicator, and a
  /// new deadline lies neither in the past nor in another year.
  package func amended(to new: Indicator, on today: Day) throws(AmendmentFault) -> DatedIndicator {
    let old = indicator
    guard new.place == old.place, new.code == old.code, new.kind == old.kind else { throw .field("code") }
    guard new.recurrence == old.recurrence else { throw .field("recurrence") }
    guard new.due != old.due else { return DatedIndicator(indicator: new, occurrences: occurrences) }
    guard (try? new.schedule()) != nil else { throw .field("due") }
    let fresh = new.dated(spread).occurrences
    guard fresh.map(\.ordinal) == occurrences.map(\.ordinal) else { throw .field("due") }
    var dates: [OccurrenceDates] = []
    for (known, moved) in zip(occurrences, fresh) {
      if known.due < today || known.due == moved.due {
        dates.append(known)
      } else if moved.due >= today {
        dates.append(moved)
      } else {
        throw .field("due")
      }
    }
    return DatedIndicator(indicator: new, occurrences: dates)
  }
}

/// Why an indicator cannot be amended like that.
package enum AmendmentFault: Error, Hashable, Sendable {
  /// The field, as the input file calls it.
  case field(String)
}
