import Records
import TerminalUI

extension FormSpec {
  /// Somebody without a key chooses a passphrase at another's terminal, and takes the keyboard over by it.
  ///
  /// A one-time code shows that it is this person; or the administrator, who sits there, answers for it.
  static func firstKey(of person: Person, vouching administrator: String?) -> FormSpec {
    let isVouchedFor = administrator != nil
    let code = LabelledField.text("code", "一次性码", "One-time code", limit: 40)
      .refusal("一次性码是 16 个字母和数字", "a code has 16 letters and figures")
    var form = FormSpec(
      Said("请 \(person.name) 本人设口令，然后审签", "\(person.name) chooses a passphrase, then signs"),
      missing: Said(same: ""),
      layout: Layout(columns: 76, rows: 12, top: 0, label: Said.Width(chinese: 12, english: 12), field: 26),
      [
        isVouchedFor
          ? code.hint("没有就空着", "may stay empty") : code.hint("管理员发的纸条上", "on the administrator's slip"),
        .secret("chosen", "新口令", "New phrase").hint("口令至少 10 个字符", "at least 10 characters"),
        .secret("again", "再输一遍", "Once more"),
      ]
    ) { typed in
      let code = OneTimeCode(typed: typed["code"])
      if code == nil, !isVouchedFor || !typed["code"].isEmpty { return typed.refuse("code") }
      return typed.passphrase("chosen", again: "again").map {
        .command(.handOverAnew(person.code, code, passphrase: $0))
      }
    }
    form.first = isVouchedFor ? "chosen" : nil
    form.note = Said { Words($0).signOff.firstKeyNote(person.name, vouching: administrator) }
    form.keys = { Words($0).signOff.firstKeyKeys }
    return form
  }
}
