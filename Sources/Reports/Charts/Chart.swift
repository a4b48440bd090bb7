import Records

/// Figures as a picture on a paper: bars, lines or a map of shades.
///
/// A chart is a block like a table. In text it is made of block characters, in HTML of lines and greys that survive a
/// black and white printer; each figure stands beside its picture, so nothing is told by length, shade or line alone.
package struct Chart: Hashable, Sendable {
  /// What it shows; its caption, and its name for those who cannot see it.
  package var title: String
  /// How it is to be read, in a sentence.
  package var summary: String
  package var form: Form

  package init(title: String, summary: String, _ form: Form) {
    self.title = title
    self.summary = summary
    self.form = form
  }

  /// What is drawn; figures and the whole are hundredths.
  package enum Form: Hashable, Sendable {
    /// One bar under the other, each a part of the whole.
    case bars([Bar], whole: Int)
    /// Figures in the order of time, a line for each series.
    case lines([Point], series: [String], whole: Int)
    /// Rows and columns of shades.
    case map(ShadeMap)
  }

  /// A bar with its figure; one without a figure has no bar.
  package struct Bar: Hashable, Sendable {
    /// What stands before the label, as a rank does.
    package var lead: String
    package var label: String
    package var value: Int?

    package init(lead: String = "", _ label: String, _ value: Int?) {
      self.lead = lead
      self.label = label
      self.value = value
    }
  }

  /// A point in time with the figure of each series, in their order.
  package struct Point: Hashable, Sendable {
    package var label: String
    package var values: [Int?]

    package init(_ label: String, _ values: [Int?]) {
      self.label = label
      self.values = values
    }
  }

  /// A picture of many figures at once.
  package struct ShadeMap: Hashable, Sendable {
    package var columns: [String]
    package var rows: [Row]
    /// What the shades mean, the darkest first, and what the signs do.
    package var legend: [(sign: Cell, text: String)] { zip(signs, texts).map { (sign: $0, text: $1) } }
    private var signs: [Cell]
    private var texts: [String]

    package init(columns: [String], rows: [Row], legend: [(sign: Cell, text: String)]) {
      self.columns = columns
      self.rows = rows
      (signs, texts) = (legend.map(\.sign), legend.map(\.text))
    }

    package struct Row: Hashable, Sendable {
      package var label: String
      package var cells: [Cell]

      package init(_ label: String, _ cells: [Cell]) {
        self.label = label
        self.cells = cells
      }
    }

    /// A cell: its shade from 0 to 3, none where there is no figure; what stands in it, and a sign of what is wrong.
    package struct Cell: Hashable, Sendable {
      package var shade: Int?
      package var text: String
      package var mark: String

      package init(shade: Int? = nil, text: String = "", mark: String = "") {
        self.shade = shade
        self.text = text
        self.mark = mark
      }
    }
  }

  /// The chart in pieces that fit on a page each; the first has the caption alone.
  ///
  /// The first is shorter, so that it can stand below a title.
  func pieces(bars mostBars: Int = 32, rows mostRows: Int = 34) -> [Chart] {
    switch form {
    case .lines: return [self]
    case .bars(let bars, let whole):
      return bars.runs(of: mostBars, first: 22).map {
        Chart(title: title, summary: summary, .bars($0, whole: whole))
      }
    case .map(let map):
      return map.rows.runs(of: mostRows, first: 24).map { rows in
        var piece = map
        piece.rows = rows
        return Chart(title: title, summary: summary, .map(piece))
      }
    }
  }
}

extension Array {
  /// Its elements in runs of at most this many, the first one of fewer.
  fileprivate func runs(of most: Int, first: Int) -> [[Element]] {
    let rest = dropFirst(first)
    let runs = stride(from: rest.startIndex, to: rest.endIndex, by: most).map {
      Array(self[$0..<Swift.min($0 + most, endIndex)])
    }
    return (isEmpty ? [] : [Array(prefix(first))]) + runs
  }
}

extension SheetLayout {
  /// A picture of figures that are told on the sheet, too; one of nothing is not there.
  mutating func chart(_ chart: Chart) {
    let isEmpty =
      switch chart.form {
      case .bars(let bars, _): bars.isEmpty
      case .lines(let points, _, _): !points.contains { $0.values.contains { $0 != nil } }
      case .map(let map): map.rows.isEmpty
      }
    if !isEmpty { picture(chart) }
  }
}
