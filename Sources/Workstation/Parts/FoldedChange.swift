import Records
import TerminalUI

// A change for somebody who reads a draft again: what is new in brackets, what stayed folded away.
extension ChangedField {
  /// How many characters beside a change are shown, so that its place is recognised.
  private static let context = 12

  /// The part of the old value that went and of the new one that came, each with a little around it.
  func foldedLines(in words: Words, width: Int) -> [Sheet.Line] {
    let change = TextChange(from: old, to: new)
    var lines: [Sheet.Line] = []
    var label = words.form.field(field)
    for (sign, part, role) in [("-", change.removed, Role.removed), ("+", change.added, .added)]
    where !part.isEmpty {
      lines.append(
        label, "\(sign) \(change.folded(around: part, to: Self.context))", width: width, role: role)
      label = ""
    }
    return lines
  }
}

extension TextChange {
  /// A changed part in brackets between the ends of what stands around it, `..资金审批程序[，逐项对照整改]。`.
  func folded(around part: String, to context: Int) -> String {
    let before = start.count > context ? ".." + start.suffix(context) : start
    let after = end.count > context ? end.prefix(context) + ".." : end
    return "\(before)[\(part)]\(after)"
  }
}
