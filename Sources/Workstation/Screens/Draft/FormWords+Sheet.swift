import Records

// What is said of a draft to those who read it and do not write it.
extension FormWords {
  var sheetName: String { language.say("草稿", "Draft") }
  var writer: String { language.say("填写人", "Writer") }
  var noFiles: String { language.say("这份草稿没有附件。", "This draft has no files.") }
  var notBeforeHead: String {
    language.say(
      "它现在不在负责人手里；由记录员修改后再送审。", "It does not lie before the head now; its recorder goes on with it.")
  }
  var nothingTyped: String { language.say("还没有写。", "Nothing is written yet.") }

  var sheetHelp: Help {
    Help(
      language.say(
        "草稿现在的样子，退回的附退回意见。只有本单位的记录员能改；改好送审后在审签里办。",
        "The draft as it stands, with what it was returned for. Its unit's recorder alone changes it; once submitted it "
          + "is dealt with at the sign-off."),
      rules: [
        Help.Rule(
          language.say(
            "录入前须经主要负责人审签；改动后重新审签。", "The primary head signs before entry; changes are signed anew."),
          language.say("全程记实制度第十条、第十三条", "Whole-process records, art. 10 and 13"))
      ])
  }
}
