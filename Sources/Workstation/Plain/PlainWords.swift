import Records

/// The few texts of the plain session that no screen has: how it asks, and how it is answered.
package struct PlainWords: Sendable {
  let language: Language

  package var greeting: String {
    language.say(
      "记实，逐行问答。每次输入一行，按回车。输入 ? 看说明。",
      "Jishi, line by line. Type one line at a time, then Enter. Type ? for help.")
  }
  package var farewell: String { language.say("草稿已保存。再见。", "Drafts are kept. Goodbye.") }
  var all: String { language.say("全部", "everything") }
  var help: String { language.say("说明", "help") }
  var empty: String { language.say("未填", "empty") }
  var needed: String { language.say("必填", "needed") }
  var unseen: String { language.say("不显示", "not shown") }
  var moreLines: String {
    language.say("接着写下一段。写完后空行回车。", "Go on with the next paragraph. When done, press Enter on an empty line.")
  }
  var asTyped: String {
    language.say("没有相符的。空行回车，按所写的加入。", "Nobody fits. Press Enter on an empty line to add it as typed.")
  }
  var nothingChanged: String {
    language.say("没有变化。输入 m 看可做的事。", "Nothing changed. Type m for what can be done.")
  }
  var changedMeanwhile: String { language.say("有新情况，请重新回答。", "Something came up; please answer anew.") }
  /// How a list is answered, a field, and each kind of field.
  var listHelp: [String] {
    [
      language.say(
        "输入编号，选这一条；编号后加点（如 3.），选后即打开。",
        "Type a number to choose that row; with a dot behind it (3.) it is opened as well."),
      language.say("输入一个点，打开已选的一条。", "Type a dot to open the chosen row."),
      language.say(
        "输入按键的字母，做这件事；字母前加点也可。", "Type the letter of a key to do what it does; a dot before it is allowed."),
      language.say("m 列出可做的全部事情。", "m lists everything that can be done."),
      language.say("b 返回，q 退出，空行回车再读一遍。", "b goes back, q quits, an empty line reads it all again."),
      language.say(
        "+ 下一页，- 上一页；/ 后写词，查找这个词。", "+ is the next page, - the one before; / and a word look for the word."),
    ]
  }
  var fieldHelp: [String] {
    [
      language.say(
        "写上内容，按回车，即填入并到下一项。", "Type the text, then Enter: it is filled in, and the next field follows."),
      language.say("空行回车，保留原来的内容，到下一项。", "An empty line keeps what stands there and goes on."),
      language.say(
        "点后写按键，做这件事：.m 全部事情，.b 返回，.q 退出，.r 再读一遍，.shift-tab 上一项。",
        "A dot and a key do what the key does: .m everything, .b back, .q quit, .r read again, .shift-tab the field before."
      ),
      language.say("内容本身以点开头的，写两个点。", "A text that begins with a dot is typed with two."),
    ]
  }
  var choiceHelp: String { language.say("输入编号，选其中一个。", "Type a number to choose one of them.") }
  var pickingHelp: String {
    language.say(
      "写姓名、拼音或首字母，再输入编号；.backspace 去掉一个，.space 换角色。",
      "Type a name, pinyin or initials, then a number; .backspace takes one away, .space changes the part.")
  }
  var filesHelp: String {
    language.say(
      "写文件的完整路径，即加入；.ctrl-o 从文件夹里找；选编号后 .right 换种类，.del 去掉。",
      "Type the whole path of a file to add it; .ctrl-o looks in folders; choose a number, then .right changes its kind, .del takes it away."
    )
  }

  func here(_ place: String) -> String { language.say("现在是：\(place)", "You are at: \(place)") }

  func parts(_ parts: String) -> String { language.say("栏目：\(parts)", "Parts: \(parts)") }

  func canDo(_ keys: String) -> String { language.say("可做：\(keys)", "You can: \(keys)") }

  func more(_ last: Int, _ count: Int) -> String {
    language.say(
      "第 \(last) 条止，共 \(count) 条。输入 + 看下一页，- 看上一页。",
      "Up to \(last) of \(count). Type + for the next page, - for the one before.")
  }

  func chosen(_ item: String) -> String { language.say("已选 \(item)", "Chosen: \(item)") }

  func value(_ label: String, _ value: String) -> String {
    language.say("\(label)：\(value)", "\(label): \(value)")
  }

  func toMend(_ problem: String) -> String { language.say("请改正：\(problem)", "Please mend: \(problem)") }

  func working(_ job: String) -> String {
    language.say("正在进行：\(job)。请稍候，Ctrl-C 停止。", "At work: \(job). Please wait; Ctrl-C stops it.")
  }

  func unknown(_ line: String) -> String {
    language.say(
      "不明白“\(line)”。输入 ? 看说明，m 看可做的事。", "I do not know \"\(line)\". Type ? for help, m for what can be done.")
  }

  func noNumber(_ number: Int) -> String {
    language.say(
      "没有第 \(number) 条。请输入已读出的编号。", "There is no number \(number). Type a number that was read out.")
  }
}

extension Words {
  /// The few texts of the plain session that no screen has: how it asks, and how it is answered.
  package var plain: PlainWords { PlainWords(language: language) }
}
