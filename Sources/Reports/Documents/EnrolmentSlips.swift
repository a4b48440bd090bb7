import Records

/// Slips with one-time codes, to be cut apart and handed to each person.
package enum EnrolmentSlips {
  /// One slip: for whom, in which post, with which code.
  package struct Slip: Hashable, Sendable {
    package var person: Person
    package var post: String
    package var code: OneTimeCode

    package init(person: Person, post: String, code: OneTimeCode) {
      self.person = person
      self.post = post
      self.code = code
    }
  }

  /// All slips as text, each between two lines to cut along.
  package static func text(
    _ slips: [Slip], city: String, fingerprint: String, expires: Day, in language: Language
  ) -> String {
    var sheet = SheetLayout(labelColumns: language == .chinese ? 12 : 18)
    sheet.rule()
    for slip in slips {
      sheet.paragraph(language.say("\(city) 全程记实  一次性登记码", "\(city) Jishi  one-time code"))
      sheet.field(language.say("姓名", "name"), "\(slip.person.name)  \(slip.person.code)")
      sheet.field(language.say("职务", "post"), slip.post)
      sheet.field(language.say("登记码", "code"), slip.code.description)
      sheet.field(
        language.say("有效期", "valid through"), language.say("至 \(expires)，只能用一次", "\(expires), once only"))
      sheet.field(
        language.say("办法", "how"),
        language.say(
          "在登录页输入登记码，自定不少于 10 个字符的口令；或运行 jishi enrol redeem --as \(slip.person.code)",
          "type the code on the sign-in screen and choose a passphrase of at least 10 characters; "
            + "or run jishi enrol redeem --as \(slip.person.code)"))
      sheet.field(language.say("管理员指纹", "fingerprint"), fingerprint)
      sheet.rule()
    }
    return sheet.text
  }

  /// What is printed once when a store is made: fingerprint and recovery secret, to be kept on paper, apart.
  package static func founding(
    city: String, administrator: Person, fingerprint: String, recoverySecret: String, in language: Language
  ) -> String {
    var sheet = SheetLayout(labelColumns: language == .chinese ? 12 : 18)
    sheet.rule("=")
    sheet.paragraph(language.say("\(city) 全程记实  建库凭证", "\(city) Jishi  founding slip"))
    sheet.field(language.say("管理员", "administrator"), "\(administrator.name)  \(administrator.code)")
    sheet.field(language.say("管理员指纹", "fingerprint"), fingerprint)
    for (row, line) in recoverySecret.split(separator: "\n").enumerated() {
      sheet.field(row == 0 ? WrittenKey.label(in: language) : "", String(line))
    }
    sheet.paragraph(
      language.say(
        "请打印后分开保管：指纹用于核验本库是否原库，恢复密钥用于更换管理员。此密钥只显示这一次。"
          + "每行末组是校验，抄错会指出是哪一行。",
        "Print this and keep the two apart: the fingerprint tells whether this is the original store, the "
          + "recovery key can name a new administrator. It is shown this once only. The last group of each "
          + "line is a check: a slip of the pen is told by its line."))
    sheet.rule("=")
    return sheet.text
  }
}
