import Records
import TerminalUI

// What is said.
extension PlainTalk {
  func whole(_ page: PlainPage, withTabs: Bool) -> [String] {
    var lines = [page.box.map { $0.isEmpty ? words.here(page.place) : $0 } ?? words.here(page.place)]
    if withTabs, page.box == nil, !page.tabs.isEmpty {
      lines.append(words.parts(listed(page.tabs.map { ".\($0.key) \($0.label)" }, page)))
    }
    for part in page.parts {
      switch part {
      case .lines(let text): lines += text
      case .item(let item): if !item.isOffered { lines.append(say(item, page)) }
      case .field(let field):
        if !field.isFocused, !field.value.isEmpty { lines.append(say(field)) }
      }
    }
    lines += more(page)
    if case .buttons = page.question { return lines }
    return page.box == nil || (page.items.isEmpty && page.field == nil) ? lines + keys(of: page) : lines
  }

  /// What differs from the page before.
  func news(in page: PlainPage, since before: PlainPage) -> [String] {
    let oldLines = before.passages
    let oldItems = Set(before.items.map(\.unchosen))
    let oldChoice = before.items.first(where: \.isChosen)?.unchosen
    let oldFields = Set(before.fields.map(\.said))
    var lines: [String] = []
    var hasNewItems = false
    for part in page.parts {
      switch part {
      case .lines(let text): if !oldLines.contains(text) { lines += text }
      case .item(let item):
        guard !item.isOffered else { break }
        if !oldItems.contains(item.unchosen) {
          lines.append(say(item, page))
          hasNewItems = true
        } else if item.isChosen, item.unchosen != oldChoice {
          lines.append(words.chosen(say(item, page)))
        }
      case .field(let field):
        let isNew = !oldFields.contains(field.said) && field.value != typed
        if !field.isFocused, !field.value.isEmpty, isNew { lines.append(say(field)) }
      }
    }
    return lines + (hasNewItems ? more(page) : [])
  }

  /// What is asked now.
  func ask(_ page: PlainPage, isRound: Bool = false, after last: PlainPage? = nil) -> [String] {
    switch page.question {
    case .choice: return []
    case .buttons(let buttons): return buttons.enumerated().map { "\($0 + 1). \($1.label)" }
    case .field(let field):
      var lines = isRound ? keys(of: page) : []
      if !field.problem.isEmpty { lines.append(words.toMend(field.problem)) }
      if case .secret = field.kind {
        let label = field.label.isEmpty ? page.box ?? "" : field.label
        return lines + [words.value(label, words.unseen)]
      }
      lines.append(say(field, hintIfEmpty: true))
      switch field.kind {
      case .choice(let values, _): lines += values.enumerated().map { "\($0 + 1). \($1)" }
      case .picking(let text, _, _) where !text.isEmpty && page.items.allSatisfy { !$0.isOffered }:
        lines.append(words.asTyped)
      default: break
      }
      // What is offered is not read again for each name that is added.
      if case .picking(let text, _, _) = field.kind, text.isEmpty, last != nil { return lines }
      let offers = page.items.filter(\.isOffered)
      lines += offers.prefix(Self.offers).map { say($0, page) }
      if let first = offers.first, first.count > Self.offers {
        lines.append(words.more(Self.offers, first.count))
      }
      return lines
    }
  }

  func say(_ item: Reading.Item, _ page: PlainPage) -> String {
    "\(item.index + 1). " + item.texts.joined(separator: page.separator)
  }

  func say(_ field: Reading.Field, hintIfEmpty: Bool = false) -> String {
    let isNeeded = field.label.hasSuffix("*")
    let label = isNeeded ? String(field.label.dropLast()) : field.label
    let typed = if case .picking(let text, _, _) = field.kind { text } else { "" }
    var value = typed.isEmpty ? field.value : typed
    let pause = present?.separator ?? ", "
    if value.isEmpty {
      value = words.empty
      if isNeeded { value += pause + words.needed }
      if hintIfEmpty, !field.hint.isEmpty { value += pause + field.hint }
    }
    return words.value(label.isEmpty ? present?.heading ?? "" : label, value)
  }

  func more(_ page: PlainPage) -> [String] {
    guard let last = page.items.last(where: { !$0.isOffered }), page.box == nil,
      let first = page.items.first(where: { !$0.isOffered })
    else { return [] }
    return last.index + 1 < last.count || first.index > 0 ? [words.more(last.index + 1, last.count)] : []
  }

  /// The keys that do something now, as they are typed here.
  func keys(of page: PlainPage) -> [String] {
    let isField = if case .field = page.question { true } else { false }
    let keys = page.keys.filter { !["Esc", "F10", "?"].contains($0.key) }.map { item in
      let name = item.key == "Enter" ? "." : (isField ? "." : "") + item.key.asTyped
      return "\(name) \(item.label)"
    }
    let others = [(isField ? ".m " : "m ") + words.all, "? " + words.help]
    return [words.canDo(listed(keys + others, page))]
  }

  func listed(_ texts: [String], _ page: PlainPage) -> String {
    texts.joined(separator: page.language == .chinese ? "；" : "; ")
  }
}

extension PlainPage {
  /// What the page is called.
  var heading: String { box.flatMap { $0.isEmpty ? nil : $0 } ?? place }
}

extension Reading.Item {
  /// The row as it is, chosen or not.
  fileprivate var unchosen: Reading.Item {
    var item = self
    item.isChosen = false
    return item
  }
}

extension Reading.Field {
  /// What is said of the field, whether it has the keyboard or not.
  fileprivate var said: [String] { [label, value] }
}

extension String {
  /// The name of a key in small letters, where it is a name and no sign.
  fileprivate var asTyped: String { count > 1 ? lowercased() : self }
}
