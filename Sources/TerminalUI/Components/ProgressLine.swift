/// How far some long work is, on one line: done, share, speed and time left.
package struct ProgressLine: Hashable, Sendable {
  /// What is being done.
  package let label: String
  /// How much of it is done.
  package let done: Int
  /// How much there is; `nil` while nobody knows.
  package let total: Int?
  /// How long it has been going on.
  package let elapsedMilliseconds: Int64

  /// Some work, and how far it is.
  package init(_ label: String, done: Int, of total: Int?, elapsedMilliseconds: Int64) {
    (self.label, self.done, self.total) = (label, max(0, done), total)
    self.elapsedMilliseconds = max(0, elapsedMilliseconds)
  }

  /// How many are done in a second; `nil` before there is anything to tell it from.
  package var perSecond: Int? {
    elapsedMilliseconds >= 200 && done > 0 ? Int(Int64(done) * 1_000 / elapsedMilliseconds) : nil
  }

  /// How many seconds are left, rounded up.
  package var secondsLeft: Int? {
    guard let total, elapsedMilliseconds >= 200, done > 0 else { return nil }
    let left = Int64(max(0, total - done)) * elapsedMilliseconds / Int64(done)
    return Int((left + 999) / 1_000)
  }

  /// The figures, without the label and the bar.
  package var figures: String {
    let share = total.map { "\(done)/\($0)  \($0 == 0 ? 100 : min(100, done * 100 / $0))%" } ?? "\(done)"
    let speed = perSecond.map { "  \($0)/s" } ?? ""
    return share + speed + (secondsLeft.map { "  " + Self.clock($0) } ?? "")
  }

  /// Minutes and seconds, with hours when there are any.
  package static func clock(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let minutes = "\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    return seconds >= 3_600 ? "\(seconds / 3_600):" + minutes : minutes
  }

  /// Draws label, bar and figures; the bar gives way first.
  package func draw(on canvas: inout Canvas, in area: Area) {
    canvas.spoken(.work(label, figures: figures), at: area.origin) { show(on: &$0, in: area) }
  }

  private func show(on canvas: inout Canvas, in area: Area) {
    let (rest, right) = area.row(0).split(right: min(area.columns, figures.columns), gap: 2)
    canvas.write(figures, in: right, .trailing, role: .notice)
    let (left, bar) = rest.split(left: min(label.columns, rest.columns), gap: 2)
    canvas.write(label, in: left, role: .notice)
    guard let total, total > 0, bar.columns >= 6 else { return }
    canvas.bar(bar, done: done, of: total)
  }
}
