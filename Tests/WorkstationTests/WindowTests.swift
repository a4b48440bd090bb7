import Records
import Testing

@testable import Workstation

/// Long lists by windows: never more than 600 rows in memory, never a row lost or twice.
@Suite struct `A window on a long list` {
  @Test func `going down and up again meets every record once`() {
    let sample = Sample()
    let all = (1...2_000).map { sample.row($0) }.sorted { ($0.start, $0.number) < ($1.start, $1.number) }
    func page(_ anchor: PageAnchor<RecordKey>, _ limit: Int) -> Page<RecordRow> {
      let range: Range<Int> =
        switch anchor {
        case .first: 0..<limit
        case .last: all.count - limit..<all.count
        case .after(let key):
          { start in start..<min(all.count, start + limit) }((all.firstIndex { $0.key == key } ?? 0) + 1)
        case .before(let key): { end in max(0, end - limit)..<end }(all.firstIndex { $0.key == key } ?? 0)
        }
      return Page(
        rows: Array(all[range]), hasMoreBefore: range.lowerBound > 0,
        hasMoreAfter: range.upperBound < all.count)
    }
    var window = RecordWindow()
    _ = window.take(page(.first, 200), from: .first)
    var selected = 0
    var seen: [RecordNumber] = [window.rows[0].number]
    func step(_ by: Int) {
      selected += by
      seen.append(window.rows[selected].number)
      if let anchor = window.next(selected: selected, margin: 50) {
        selected += window.take(page(anchor, 200), from: anchor) ?? 0
      }
    }
    while seen.count < all.count { step(1) }
    #expect(seen == all.map(\.number))
    #expect(window.rows.count <= RecordWindow.limit)
    seen = [window.rows[selected].number]
    while seen.count < all.count, selected > 0 { step(-1) }
    #expect(seen == all.map(\.number).reversed())
    #expect(window.rows.count <= RecordWindow.limit)
  }
}
