import Records

/// The next step, said quietly until the first record is entered (W-8).
package struct GuideWords: Sendable {
  let language: Language

  var begin: String {
    language.say(
      "还没有记实。按 n 记第一件事：填写、送审、审签、录入，一共四步",
      "No record yet. Press n for the first: write, submit, sign, enter; four steps")
  }
  var fill: String {
    language.say(
      "第 1 步，共 4 步：填左边带 * 的几项，加一份材料，按 F5 送审",
      "Step 1 of 4: fill in what has a *, add a paper, and press F5 to submit")
  }
  var handOn: String {
    language.say(
      "第 2 步已完成。第 3 步：按 S 请负责人在这里审签，或由本人登录来签",
      "Step 2 is done. Step 3: S lets the head sign here, or the head signs in")
  }
  /// The same, where nobody else can sit down.
  var handOnElsewhere: String {
    language.say(
      "第 2 步已完成。第 3 步：请负责人用自己的线路登录审签", "Step 2 is done. Step 3: the head signs on a line of their own")
  }
  var sign: String {
    language.say(
      "第 3 步，共 4 步：看一遍，按 s 审签；要改就按 r 退回", "Step 3 of 4: read it and press s to sign, or r to send it back")
  }
  var enter: String {
    language.say(
      "第 4 步，共 4 步：已审签，按 Enter 录入，第一件事就记好了",
      "Step 4 of 4: it is signed; press Enter to enter it, and the first is kept")
  }
}

extension Words {
  /// The next step.
  package var guide: GuideWords { GuideWords(language: language) }
}
