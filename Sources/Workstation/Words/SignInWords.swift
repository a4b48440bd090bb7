/// The texts of the sign-in screen.
package final class SignInWords: Sendable {
  let name: String
  let who: String
  let whoHint: String
  let nobody: String
  let passphrase: String
  let code: String
  let newPassphrase: String
  let again: String
  let codeHint: String
  let notEnrolled: String
  let codeWaiting: String
  let tooShort: String
  let different: String
  let notACode: String
  let signIn: String
  let useCode: String
  let next: String
  let purpose: String
  let wrongTries: String
  let wrongTriesArticle: String

  init(
    name: String, who: String, whoHint: String, nobody: String, passphrase: String, code: String,
    newPassphrase: String, again: String, codeHint: String, notEnrolled: String, codeWaiting: String,
    tooShort: String, different: String, notACode: String, signIn: String, useCode: String, next: String,
    purpose: String, wrongTries: String, wrongTriesArticle: String
  ) {
    self.name = name
    self.who = who
    self.whoHint = whoHint
    self.nobody = nobody
    self.passphrase = passphrase
    self.code = code
    self.newPassphrase = newPassphrase
    self.again = again
    self.codeHint = codeHint
    self.notEnrolled = notEnrolled
    self.codeWaiting = codeWaiting
    self.tooShort = tooShort
    self.different = different
    self.notACode = notACode
    self.signIn = signIn
    self.useCode = useCode
    self.next = next
    self.purpose = purpose
    self.wrongTries = wrongTries
    self.wrongTriesArticle = wrongTriesArticle
  }

  static let chinese = SignInWords(
    name: "登录", who: "姓名", whoHint: "姓名、拼音、首字母或编号", nobody: "没有这个人。可换拼音首字母再试。",
    passphrase: "口令", code: "一次性码", newPassphrase: "新口令", again: "再输一遍",
    codeHint: "首次登录或忘了口令：按 F2，用管理员发的一次性码自己设口令。",
    notEnrolled: "未启用，请向管理员要一次性码", codeWaiting: "待用一次性码启用",
    tooShort: "口令至少 10 个字符", different: "两遍不一样", notACode: "一次性码是 16 个字母和数字",
    signIn: "登录", useCode: "用一次性码", next: "下一项",
    purpose: "找到自己的名字，输入口令。每个人用自己的口令签名，谁做的事都记在谁名下。",
    wrongTries: "口令错五次，账户锁五分钟。",
    wrongTriesArticle: "全程记实制度第三条、第十三条（如实、不得随意改动）")
  static let english = SignInWords(
    name: "Sign in", who: "Person", whoHint: "name, pinyin, initials or code",
    nobody: "Nobody of that name. Try the initials.",
    passphrase: "Passphrase", code: "One-time code", newPassphrase: "New phrase", again: "Once more",
    codeHint: "First time, or forgotten: F2 takes the administrator's one-time code.",
    notEnrolled: "not enrolled; ask the administrator for a code", codeWaiting: "a one-time code is waiting",
    tooShort: "at least 10 characters", different: "the two are different",
    notACode: "a code has 16 letters and figures",
    signIn: "Sign in", useCode: "Use a code", next: "Next",
    purpose: "Find your name and type your passphrase. Everyone signs with their own.",
    wrongTries: "After five wrong tries an account is locked for five minutes.",
    wrongTriesArticle: "Whole-process records, articles 3 and 13")
}
