import Records

/// The few texts of the plain sitting that no screen has: how it asks, and how it is answered.
package final class PlainWords: Sendable {
  package let greeting: String
  package let farewell: String
  let here: @Sendable (String) -> String
  let parts: @Sendable (String) -> String
  let canDo: @Sendable (String) -> String
  let all: String
  let help: String
  let more: @Sendable (Int, Int) -> String
  let chosen: @Sendable (String) -> String
  let value: @Sendable (String, String) -> String
  let empty: String
  let needed: String
  let likeThis: @Sendable (String) -> String
  let toMend: @Sendable (String) -> String
  let unseen: String
  let moreLines: String
  let asTyped: String
  let working: @Sendable (String) -> String
  let unknown: @Sendable (String) -> String
  let noNumber: @Sendable (Int) -> String
  let nothingChanged: String
  let changedMeanwhile: String
  /// How a list is answered, a field, and each kind of field.
  let listHelp: [String]
  let fieldHelp: [String]
  let choiceHelp: String
  let pickingHelp: String
  let filesHelp: String

  init(
    greeting: String, farewell: String, here: @escaping @Sendable (String) -> String,
    parts: @escaping @Sendable (String) -> String, canDo: @escaping @Sendable (String) -> String, all: String,
    help: String, more: @escaping @Sendable (Int, Int) -> String,
    chosen: @escaping @Sendable (String) -> String, value: @escaping @Sendable (String, String) -> String,
    empty: String, needed: String, likeThis: @escaping @Sendable (String) -> String,
    toMend: @escaping @Sendable (String) -> String, unseen: String, moreLines: String, asTyped: String,
    working: @escaping @Sendable (String) -> String, unknown: @escaping @Sendable (String) -> String,
    noNumber: @escaping @Sendable (Int) -> String, nothingChanged: String, changedMeanwhile: String,
    listHelp: [String], fieldHelp: [String], choiceHelp: String, pickingHelp: String, filesHelp: String
  ) {
    self.greeting = greeting
    self.farewell = farewell
    self.here = here
    self.parts = parts
    self.canDo = canDo
    self.all = all
    self.help = help
    self.more = more
    self.chosen = chosen
    self.value = value
    self.empty = empty
    self.needed = needed
    self.likeThis = likeThis
    self.toMend = toMend
    self.unseen = unseen
    self.moreLines = moreLines
    self.asTyped = asTyped
    self.working = working
    self.unknown = unknown
    self.noNumber = noNumber
    self.nothingChanged = nothingChanged
    self.changedMeanwhile = changedMeanwhile
    self.listHelp = listHelp
    self.fieldHelp = fieldHelp
    self.choiceHelp = choiceHelp
    self.pickingHelp = pickingHelp
    self.filesHelp = filesHelp
  }
}

extension PlainWords {
  static let chinese = PlainWords(
    greeting: "记实，逐行问答。每次输入一行，按回车。输入 ? 看说明。", farewell: "草稿已保存。再见。",
    here: { "现在是：\($0)" }, parts: { "栏目：\($0)" }, canDo: { "可做：\($0)" }, all: "全部", help: "说明",
    more: { "第 \($0) 条止，共 \($1) 条。输入 + 看下一页，- 看上一页。" }, chosen: { "已选 \($0)" },
    value: { "\($0)：\($1)" }, empty: "未填", needed: "必填", likeThis: { "例如 \($0)" },
    toMend: { "请改正：\($0)" }, unseen: "不显示", moreLines: "接着写下一段。写完后空行回车。",
    asTyped: "没有相符的。空行回车，按所写的加入。", working: { "正在进行：\($0)。请稍候，Ctrl-C 停止。" },
    unknown: { "不明白“\($0)”。输入 ? 看说明，m 看可做的事。" }, noNumber: { "没有第 \($0) 条。请输入已读出的编号。" },
    nothingChanged: "没有变化。输入 m 看可做的事。", changedMeanwhile: "有新情况，请重新回答。",
    listHelp: [
      "输入编号，选这一条；编号后加点（如 3.），选后即打开。", "输入一个点，打开已选的一条。", "输入按键的字母，做这件事；字母前加点也可。",
      "m 列出可做的全部事情。", "b 返回，q 退出，空行回车再读一遍。", "+ 下一页，- 上一页；/ 后写词，查找这个词。",
    ],
    fieldHelp: [
      "写上内容，按回车，即填入并到下一项。", "空行回车，保留原来的内容，到下一项。",
      "点后写按键，做这件事：.m 全部事情，.b 返回，.q 退出，.r 再读一遍，.shift-tab 上一项。",
      "内容本身以点开头的，写两个点。",
    ], choiceHelp: "输入编号，选其中一个。", pickingHelp: "写姓名、拼音或首字母，再输入编号；.backspace 去掉一个，.space 换角色。",
    filesHelp: "写文件的完整路径，即加入；.ctrl-o 从文件夹里找；选编号后 .right 换种类，.del 去掉。")

  static let english = PlainWords(
    greeting: "Jishi, line by line. Type one line at a time, then Enter. Type ? for help.",
    farewell: "Drafts are kept. Goodbye.", here: { "You are at: \($0)" }, parts: { "Parts: \($0)" },
    canDo: { "You can: \($0)" }, all: "everything", help: "help",
    more: { "Up to \($0) of \($1). Type + for the next page, - for the one before." },
    chosen: { "Chosen: \($0)" }, value: { "\($0): \($1)" }, empty: "empty", needed: "needed",
    likeThis: { "for example \($0)" }, toMend: { "Please mend: \($0)" }, unseen: "not shown",
    moreLines: "Go on with the next paragraph. When done, press Enter on an empty line.",
    asTyped: "Nobody fits. Press Enter on an empty line to add it as typed.",
    working: { "At work: \($0). Please wait; Ctrl-C stops it." },
    unknown: { "I do not know \"\($0)\". Type ? for help, m for what can be done." },
    noNumber: { "There is no number \($0). Type a number that was read out." },
    nothingChanged: "Nothing changed. Type m for what can be done.",
    changedMeanwhile: "Something came up; please answer anew.",
    listHelp: [
      "Type a number to choose that row; with a dot behind it (3.) it is opened as well.",
      "Type a dot to open the chosen row.",
      "Type the letter of a key to do what it does; a dot before it is allowed.",
      "m lists everything that can be done.", "b goes back, q quits, an empty line reads it all again.",
      "+ is the next page, - the one before; / and a word look for the word.",
    ],
    fieldHelp: [
      "Type the text, then Enter: it is filled in, and the next field follows.",
      "An empty line keeps what stands there and goes on.",
      "A dot and a key do what the key does: .m everything, .b back, .q quit, .r read again, .shift-tab the field before.",
      "A text that begins with a dot is typed with two.",
    ], choiceHelp: "Type a number to choose one of them.",
    pickingHelp:
      "Type a name, pinyin or initials, then a number; .backspace takes one away, .space changes the part.",
    filesHelp:
      "Type the whole path of a file to add it; .ctrl-o looks in folders; choose a number, then .right changes its kind, .del takes it away."
  )
}
