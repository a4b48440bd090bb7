import CXlsxWriter

/// How a cell looks; what it means is seen by it, and Excel tells days from numbers by it alone.
enum BookLook: Hashable, CaseIterable {
  case heading
  /// The heading of a column of figures.
  case figures
  /// The heading of a column without which a file is not taken.
  case mandatory
  /// Short texts and codes: who types over one still types a text.
  case text
  /// Texts that are too long to be marked as such: older programs show those as `####`.
  case prose
  /// Texts in lines within the width.
  case lines
  case integer, hundredths, day, moment

  /// Sets how numbers are shown; what every program knows has a number of its own in ECMA-376.
  fileprivate func shape(_ format: UnsafeMutablePointer<lxw_format>) {
    switch self {
    case .heading, .figures, .mandatory, .prose, .lines: break
    case .text: format_set_num_format_index(format, 49)
    case .integer: format_set_num_format_index(format, 1)
    case .hundredths: format_set_num_format_index(format, 2)
    case .day: format_set_num_format(format, "yyyy-mm-dd")
    case .moment: format_set_num_format(format, "yyyy-mm-dd hh:mm")
    }
  }

  /// The longest text that every program shows where it is marked as a text.
  static let longestText = 255
}

extension BookColumn {
  /// How its heading looks.
  var headingLook: BookLook {
    if isMandatory { return .mandatory }
    return kind == .integer || kind == .hundredths ? .figures : .heading
  }
}

extension BookColumn.Kind {
  /// How a cell looks into which nothing was written yet.
  var look: BookLook {
    switch self {
    case .text: .text
    case .lines: .lines
    case .integer: .integer
    case .hundredths: .hundredths
    case .day: .day
    case .moment: .moment
    }
  }
}

/// The looks of one workbook, as libxlsxwriter holds them.
struct BookLooks {
  typealias Format = UnsafeMutablePointer<lxw_format>

  private let plain: [BookLook: Format]
  private let examples: [BookLook: Format]

  /// Makes all looks known to a workbook; only those in use are written.
  init(of book: UnsafeMutablePointer<lxw_workbook>) {
    plain = Self.all(of: book, isExample: false)
    examples = Self.all(of: book, isExample: true)
  }

  /// A look, or the same for rows that show how a table is filled in.
  func format(_ look: BookLook, isExample: Bool = false) -> Format? {
    isExample ? examples[look] : plain[look]
  }

  private static func all(
    of book: UnsafeMutablePointer<lxw_workbook>, isExample: Bool
  ) -> [BookLook: Format] {
    var formats: [BookLook: Format] = [:]
    for look in BookLook.allCases {
      guard let format = workbook_add_format(book) else { continue }
      look.shape(format)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      switch look {
      case .heading: head(format, ink: 0x1F3864, ground: 0xDDE6F3)
      case .mandatory: head(format, ink: 0x9C2A00, ground: 0xFFE3A6)
      case .figures:
        head(format, ink: 0x1F3864, ground: 0xDDE6F3)
        // Not at the right, where the button of the filter would cover it.
        format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
      // A little away from what stands in the columns beside them.
      case .day, .moment: indent(format, LXW_ALIGN_LEFT)
      case .integer, .hundredths: indent(format, LXW_ALIGN_RIGHT)
      case .lines: format_set_text_wrap(format)
      default: break
      }
      if isExample {
        format_set_font_color(format, 0x808080)
        format_set_italic(format)
      }
      formats[look] = format
    }
    return formats
  }

  private static func indent(_ format: Format, _ side: lxw_format_alignments) {
    format_set_align(format, UInt8(side.rawValue))
    format_set_indent(format, 1)
  }

  private static func head(_ format: Format, ink: UInt32, ground: UInt32) {
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    format_set_bold(format)
    format_set_font_color(format, ink)
    format_set_bg_color(format, ground)
    format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
  }
}
