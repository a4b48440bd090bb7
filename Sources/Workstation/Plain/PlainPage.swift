import Records
import TerminalUI

/// What a frame says, in the order in which it is read aloud.
struct PlainPage: Equatable {
  /// A part of the page.
  enum Part: Equatable {
    /// Lines that are read together, and again as soon as one of them changes.
    case lines([String])
    case item(Reading.Item)
    case field(Reading.Field)
  }

  /// What a page asks for.
  enum Question: Equatable {
    case field(Reading.Field)
    case buttons([Reading.Button])
    /// A row of the list, or a key.
    case choice
  }

  private(set) var place = ""
  private(set) var language = Language.chinese
  /// The heading of the box that lies over the screen.
  private(set) var box: String?
  private(set) var parts: [Part] = []
  /// What stands beside: read when asked for.
  private(set) var asides: [String] = []
  /// What of it is urgent: read at once.
  private(set) var pressing: [String] = []
  private(set) var notice: String?
  private(set) var isProblem = false
  /// The work under way.
  private(set) var work: String?
  private(set) var keys: [Footer.Item] = []
  private(set) var tabs: [Reading.Part] = []
  private(set) var buttons: [Reading.Button] = []

  init(_ reading: Reading) {
    var content: [Reading.Element] = []
    for element in reading.elements {
      switch element.kind {
      case .place(let name, let tag): (place, language) = (name, Language(rawValue: tag) ?? .chinese)
      case .notice(let text, let isProblem): (notice, self.isProblem) = (text, isProblem)
      case .work(let label, _): work = label
      case .keys(let items): keys = items
      case .parts(let parts): tabs = parts
      case .box(let title):
        box = title
        content = []
      default: content.append(element)
      }
    }
    take(Self.joined(content))
  }

  /// The field that has the keyboard, the buttons, or else the list and the keys.
  var question: Question {
    if let field { return .field(field) }
    if !buttons.isEmpty { return .buttons(buttons) }
    return .choice
  }

  /// The field that has the keyboard.
  var field: Reading.Field? { fields.first(where: \.isFocused) }

  var items: [Reading.Item] {
    parts.compactMap { part -> Reading.Item? in
      if case .item(let item) = part { return item }
      return nil
    }
  }

  var fields: [Reading.Field] {
    parts.compactMap { part -> Reading.Field? in
      if case .field(let field) = part { return field }
      return nil
    }
  }

  var passages: [[String]] {
    parts.compactMap { part -> [String]? in
      if case .lines(let lines) = part { return lines }
      return nil
    }
  }

  private mutating func take(_ content: [Reading.Element]) {
    var row: [(column: Int, text: String)] = []
    var rowNumber = -1
    func text(of row: [(column: Int, text: String)]) -> String {
      let texts = row.sorted { $0.column < $1.column }.map { plain($0.text) }.filter { !$0.isEmpty }
      return texts.joined(separator: separator)
    }
    func finish() {
      let line = text(of: row)
      row = []
      if !line.isEmpty { add([line]) }
    }
    for element in content {
      guard case .text(let text) = element.kind, !element.isAside else {
        finish()
        take(element)
        continue
      }
      if element.point.row != rowNumber { finish() }
      rowNumber = element.point.row
      row.append((element.point.column, text))
    }
    finish()
  }

  private mutating func take(_ element: Reading.Element) {
    switch element.kind {
    case .text(let text):
      let line = plain(text)
      asides.append(line)
      if [.alert, .warning, .problem].contains(element.role) { pressing.append(line) }
    case .passage(let lines):
      let lines = lines.map { plain($0) }.filter { !$0.isEmpty }
      if element.isAside { asides += lines } else { add(lines, isOneWhole: true) }
    case .item(var item):
      item.texts = item.texts.map { plain($0) }.filter { !$0.isEmpty }
      if !item.texts.isEmpty { parts.append(.item(item)) }
    case .field(let field): parts.append(.field(field))
    case .button(let button): buttons.insert(button, at: button.isCancel ? buttons.count : 0)
    default: break
    }
  }

  private mutating func add(_ lines: [String], isOneWhole: Bool = false) {
    guard !lines.isEmpty else { return }
    if !isOneWhole, case .lines(let before) = parts.last {
      parts[parts.count - 1] = .lines(before + lines)
    } else {
      parts.append(.lines(lines))
    }
  }

  /// Whether a letter answers a dialog with these buttons.
  func means(_ letter: Character, among buttons: [Reading.Button]) -> Bool {
    let confirm = buttons.first { !$0.isCancel }?.label ?? ""
    let dialog = Dialog(
      title: "", message: "", confirm: confirm, cancel: buttons.first(where: \.isCancel)?.label)
    return dialog.part(meant: PlainTalk.narrow(letter)) != nil
  }

  /// The pause between two things in a line.
  var separator: String { language == .chinese ? "，" : ", " }

  /// Signs before a word, and what is said for them.
  private var signs: [(String, String)] {
    [("! ", ""), ("* ", ""), (". ", ""), ("> ", "")]
      + [("- ", language.say("原为 ", "was ")), ("+ ", language.say("改为 ", "is now "))]
  }

  /// A text without the signs that only guide the eye.
  private func plain(_ text: String) -> String {
    let drawn: (Character) -> Bool = { character in
      character.unicodeScalars.contains { (0x2500...0x259F).contains($0.value) }
    }
    var words: [String] = []
    for word in String(text.map { drawn($0) ? " " : $0 }).trimmed.split(separator: "  ") {
      var word = String(word).trimmed
      for (sign, spoken) in signs where word.hasPrefix(sign) { word = spoken + word.dropFirst(2) }
      if word.contains(where: { $0.isLetter || $0.isNumber }) { words.append(word) }
    }
    return words.joined(separator: separator)
  }
}

extension PlainPage {
  /// Gives every field the heading that stands before it in its row, and what is said of it behind it.
  private static func joined(_ content: [Reading.Element]) -> [Reading.Element] {
    var content = content
    var taken: Set<Int> = []
    let fields = content.indices.filter { if case .field = content[$0].kind { true } else { false } }
    for index in fields {
      guard case .field(var field) = content[index].kind else { continue }
      let (here, neighbours) = (content[index].point, fields.map { content[$0].point })
      let texts = content.indices.filter {
        if case .text = content[$0].kind { true } else { false }
      }.filter { content[$0].point.row == here.row && !taken.contains($0) && !content[$0].isAside }
      func isNext(_ point: Point) -> Bool {
        let between = min(point.column, here.column)...max(point.column, here.column)
        return !neighbours.contains {
          $0.row == here.row && $0.column != here.column && between.contains($0.column)
        }
      }
      let before = texts.filter { content[$0].point.column < here.column && isNext(content[$0].point) }
      if let label = before.max(by: { content[$0].point.column < content[$1].point.column }),
        case .text(let text) = content[label].kind
      {
        field.label = text.trimmed
        taken.insert(label)
      }
      let behind = texts.filter { content[$0].point.column > here.column && isNext(content[$0].point) }
      if let remark = behind.min(by: { content[$0].point.column < content[$1].point.column }),
        [.dim, .problem].contains(content[remark].role), case .text(let text) = content[remark].kind
      {
        taken.insert(remark)
        if content[remark].role == .problem { field.problem = text } else { field.hint = text }
      }
      content[index].kind = .field(field)
    }
    return content.indices.filter { !taken.contains($0) }.map { content[$0] }
  }
}
