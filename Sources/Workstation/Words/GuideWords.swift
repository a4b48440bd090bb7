import Records

/// The next step, said quietly until the first record is entered (W-8).
package final class GuideWords: Sendable {
  let begin: String
  let fill: String
  let handOn: String
  /// The same, where nobody else can sit down.
  let handOnElsewhere: String
  let sign: String
  let enter: String

  init(begin: String, fill: String, handOn: String, handOnElsewhere: String, sign: String, enter: String) {
    self.begin = begin
    self.fill = fill
    self.handOn = handOn
    self.handOnElsewhere = handOnElsewhere
    self.sign = sign
    self.enter = enter
  }

  /// The texts in a language.
  static func of(_ language: Language) -> GuideWords { language == .chinese ? chinese : english }

  static let chinese = GuideWords(
    begin: "还没有记实。按 n 记第一件事：填写、送审、审签、录入，一共四步",
    fill: "第 1 步，共 4 步：填左边带 * 的几项，加一份材料，按 F5 送审",
    handOn: "第 2 步已完成。第 3 步：按 S 请负责人在这里审签，或由本人登录来签",
    handOnElsewhere: "第 2 步已完成。第 3 步：请负责人用自己的线路登录审签",
    sign: "第 3 步，共 4 步：看一遍，按 s 审签；要改就按 r 退回",
    enter: "第 4 步，共 4 步：已审签，按 Enter 录入，第一件事就记好了")

  static let english = GuideWords(
    begin: "No record yet. Press n for the first: write, submit, sign, enter; four steps",
    fill: "Step 1 of 4: fill in what has a *, add a paper, and press F5 to submit",
    handOn: "Step 2 is done. Step 3: S lets the head sign here, or the head signs in",
    handOnElsewhere: "Step 2 is done. Step 3: the head signs on a line of their own",
    sign: "Step 3 of 4: read it and press s to sign, or r to send it back",
    enter: "Step 4 of 4: it is signed; press Enter to enter it, and the first is kept")
}
