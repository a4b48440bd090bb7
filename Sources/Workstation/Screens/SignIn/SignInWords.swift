import Records

/// The texts of the sign-in screen.
package struct SignInWords: Sendable {
  let language: Language

  var name: String { language.say("登录", "Sign in") }
  var who: String { language.say("姓名", "Person") }
  var whoHint: String { language.say("姓名、拼音、首字母或编号", "name, pinyin, initials or code") }
  var nobody: String { language.say("没有这个人。可换拼音首字母再试。", "Nobody of that name. Try the initials.") }
  var passphrase: String { language.say("口令", "Passphrase") }
  var code: String { language.say("一次性码", "One-time code") }
  var newPassphrase: String { language.say("新口令", "New phrase") }
  var again: String { language.say("再输一遍", "Once more") }
  var codeHint: String {
    language.say(
      "首次登录或忘了口令：按 F2，用管理员发的一次性码自己设口令。",
      "First time, or forgotten: F2 takes the administrator's one-time code.")
  }
  var notEnrolled: String { language.say("未启用，请向管理员要一次性码", "not enrolled; ask the administrator for a code") }
  var codeWaiting: String { language.say("待用一次性码启用", "a one-time code is waiting") }
  var tooShort: String { language.say("口令至少 10 个字符", "at least 10 characters") }
  var different: String { language.say("两遍不一样", "the two are different") }
  var notACode: String { language.say("一次性码是 16 个字母和数字", "a code has 16 letters and figures") }
  var purpose: String {
    language.say(
      "找到自己的名字，输入口令。每个人用自己的口令签名，谁做的事都记在谁名下。",
      "Find your name and type your passphrase. Everyone signs with their own.")
  }
  var wrongTries: String {
    language.say("口令错五次，账户锁五分钟。", "After five wrong tries an account is locked for five minutes.")
  }
  var wrongTriesArticle: String {
    language.say("全程记实制度第三条、第十三条（如实、不得随意改动）", "Whole-process records, articles 3 and 13")
  }
}

extension Words {
  /// The texts of the sign-in screen.
  package var signIn: SignInWords { SignInWords(language: language) }
}
