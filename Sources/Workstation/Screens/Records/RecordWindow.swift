import Records

/// The part of a long list that is in memory: at most 600 rows, moved along as the selection nears its ends.
package struct RecordWindow: Hashable, Sendable {
  package private(set) var rows: [RecordRow] = []
  package private(set) var hasMoreBefore = false
  package private(set) var hasMoreAfter = false
  /// Where the first row stands in the whole list, as the store wants it said.
  package private(set) var anchor = PageAnchor<RecordKey>.first
  /// The most rows that are kept.
  package static let limit = 600

  /// Nothing as yet.
  package init() {}

  /// What to ask for when fewer than `margin` rows are left between the selection and an end; `nil` while
  /// there is enough.
  package func next(selected: Int, margin: Int) -> PageAnchor<RecordKey>? {
    if hasMoreAfter, selected > rows.count - margin, let last = rows.last { return .after(last.key) }
    if hasMoreBefore, selected < margin, let first = rows.first { return .before(first.key) }
    return nil
  }

  /// Takes a page; answers by how many rows the selection moves, or `nil` when it was not asked for.
  package mutating func take(_ page: Page<RecordRow>, from origin: PageAnchor<RecordKey>) -> Int? {
    switch origin {
    case _ where origin == anchor || origin == .first || origin == .last:
      rows = page.rows
      (hasMoreBefore, hasMoreAfter, anchor) = (page.hasMoreBefore, page.hasMoreAfter, origin)
      return 0
    case .after(let key) where key == rows.last?.key:
      rows += page.rows
      hasMoreAfter = page.hasMoreAfter
      let surplus = max(0, rows.count - Self.limit)
      guard surplus > 0 else { return 0 }
      anchor = .after(rows[surplus - 1].key)
      rows.removeFirst(surplus)
      hasMoreBefore = true
      return -surplus
    case .before(let key) where key == rows.first?.key:
      rows = page.rows + rows
      hasMoreBefore = page.hasMoreBefore
      if rows.count > Self.limit {
        rows.removeLast(rows.count - Self.limit)
        hasMoreAfter = true
      }
      guard hasMoreBefore, let first = rows.first else {
        anchor = .first
        return page.rows.count
      }
      // The store pages after a row, so the first one stays out of the window to begin it.
      anchor = .after(first.key)
      rows.removeFirst()
      return page.rows.count - 1
    default: return nil
    }
  }
}
