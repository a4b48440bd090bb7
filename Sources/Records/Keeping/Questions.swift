// What screens and commands ask of a store. Everything is asked by a session, and answered within its rights.

/// Where a page of a long list begins; lists are read by key-set pages, never whole.
package enum PageAnchor<Key: Hashable & Sendable>: Hashable, Sendable {
  case first, last
  case after(Key), before(Key)
}

/// A piece of a long list, in the order that was asked for.
package struct Page<Row: Hashable & Sendable>: Hashable, Sendable {
  package var rows: [Row]
  package var hasMoreBefore: Bool
  package var hasMoreAfter: Bool

  package init(rows: [Row], hasMoreBefore: Bool, hasMoreAfter: Bool) {
    self.rows = rows
    self.hasMoreBefore = hasMoreBefore
    self.hasMoreAfter = hasMoreAfter
  }

  /// A page of a list that has nothing.
  package static var empty: Page { Page(rows: [], hasMoreBefore: false, hasMoreAfter: false) }
}

/// Something that a field offers, found by its characters, full pinyin or initials.
package struct Candidate: Hashable, Sendable {
  /// What is put into the field: a person's code, an occurrence's name, a place.
  package var value: String
  package var text: String
  package var detail: String
  package var pinyin: String
  package var initials: String
  /// Whether it is the name of somebody whom the store does not know: taking it names nobody by a code.
  package var isOutsider: Bool

  package init(
    value: String, text: String, detail: String, pinyin: String, initials: String, isOutsider: Bool = false
  ) {
    self.isOutsider = isOutsider
    self.value = value
    self.text = text
    self.detail = detail
    self.pinyin = pinyin
    self.initials = initials
  }

  /// Something with a text that is read out as it is offered.
  package init(value: String, text: String, detail: String, sounds: Pinyin, isOutsider: Bool = false) {
    self.init(
      value: value, text: text, detail: detail, pinyin: Pinyin.column(sounds.fullWays),
      initials: Pinyin.column(sounds.initialWays), isOutsider: isOutsider)
  }

  /// All sounds that find it, one by one.
  package var sounds: [String] { Pinyin.ways(column: pinyin) + Pinyin.ways(column: initials) }

  /// Whether it is found by what was typed, in lower case: the beginning of a sound in full, or initials anywhere.
  package func sounds(like typed: String) -> Bool {
    Pinyin.ways(column: pinyin).contains { $0.hasPrefix(typed) } || initials.contains(typed)
  }
}

/// What a field may be offered.
package enum CandidateKind: Hashable, Sendable {
  case people(UnitCode)
  case places(UnitCode)
  case titles(UnitCode, Side)
  case occurrences(UnitCode, Side, year: Int)
  /// The last records of the other side, for a record of this one.
  case counterparts(UnitCode, Side)
  case units
  /// What the palette finds by words, pinyin, initials or number, in all that the person may see.
  case found(FindKind, String, limit: Int)
}

/// What can be looked for by its name or number.
package enum FindKind: String, CaseIterable, Sendable {
  case records, drafts, units, duties, people
}
