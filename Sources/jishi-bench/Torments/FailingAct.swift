import Records

/// A kind of act as a command: what is done, by whom, to a store that is ready for it.
struct FailingAct {
  let name: String
  let person: String
  /// Tried in order until one can be done; which months and quarters are open depends on the day.
  let choices: [[String]]
  /// Whether it is done before the store is open, when the administrator imports records.
  let isBeforeOpening: Bool

  /// Words are parted by blanks; `_` within a word is a blank, `{…}` a place that the torment fills.
  private init(_ name: String, _ person: String, _ choices: String..., beforeOpening: Bool = false) {
    (self.name, self.person, isBeforeOpening) = (name, person, beforeOpening)
    self.choices = choices.map { $0.split(separator: " ").map { String($0.replacing("_", with: " ")) } }
  }

  /// The words of an event that can be submitted; each has a time of its own.
  static func event(_ title: String, at hour: String) -> String {
    "record --unit CZJ --side main --title \(title) --start {yesterday}_\(hour):00 --end {yesterday}_\(hour):40 "
      + "--place Room_\(hour) --person 张建国|chair --no-paper --no-attachment noElectronicCopy "
      + "--summary 听取各科室责任落实情况汇报，分析项目资金管理的廉政风险点，明确整改责任人和时限。 --category meeting"
  }

  /// What is done once, so that there is a draft in each state.
  static let preparations: [(place: String, act: FailingAct)] = [
    ("{ready}", FailingAct("", "CZJ-3", event("ready", at: "08"))),
    ("{submitted}", FailingAct("", "CZJ-3", event("submitted", at: "09") + " --submit --confirm")),
    (
      "{following}",
      FailingAct("", "CZJ-3", event("following", at: "10") + " --submit --enter-when-signed --confirm")
    ),
    ("{signed}", FailingAct("", "CZJ-3", event("signed", at: "11") + " --submit --confirm")),
    ("", FailingAct("", "CZJ-1", "sign {signed} --opinion agreed")),
    (
      "{change}",
      FailingAct("", "CZJ-3", "correct {record} --reason a_slip_of_the_pen --place Room_5 --submit --confirm")
    ),
    ("", FailingAct("", "ZTB-1", "close --month {m1} --unit YLX --side main --accept-rest")),
    ("{code}", FailingAct("", "admin", "enrol issue CZJ-4")),
  ]

  /// All kinds of acts that can be done by command.
  static let all: [FailingAct] = [
    FailingAct("draft", "CZJ-3", event("draft", at: "13")),
    FailingAct(
      "attach", "CZJ-3",
      event("attach", at: "14").replacing("--no-attachment noElectronicCopy", with: "--attach {file}|minutes")
    ),
    FailingAct("submit", "CZJ-3", "submit {ready} --confirm"),
    FailingAct("discard", "CZJ-3", "discard {ready}"),
    FailingAct("withdraw", "CZJ-3", "withdraw {submitted}"),
    FailingAct("return", "CZJ-1", "return {submitted} --reason the_place_is_missing"),
    FailingAct("sign", "CZJ-1", "sign {submitted} --opinion agreed"),
    FailingAct(
      "sign on paper", "CZJ-3",
      "sign {submitted} --opinion agreed --on-paper {yesterday} --reference P-1 --scan {file}"),
    FailingAct("sign and enter", "CZJ-1", "sign {following} --opinion agreed"),
    FailingAct("enter", "CZJ-3", "enter {signed}"),
    FailingAct("correct", "CZJ-3", "correct {record} --reason a_slip --place Room_7"),
    FailingAct("sign a change", "CZJ-1", "sign {change} --opinion agreed"),
    FailingAct("void", "CZJ-3", "void {record} --reason twice_in_the_books"),
    FailingAct("paper", "CZJ-3", "paper {record} --file P-77 --place archive --pages 4"),
    FailingAct("import drafts", "CZJ-3", "import records {drafts.csv}"),
    FailingAct("import units", "admin", "import units {units.csv}"),
    FailingAct("import people", "admin", "import people {people.csv}"),
    FailingAct("import calendar", "admin", "import calendar {calendar.csv}"),
    FailingAct("put up indicators", "CZJ-3", "import indicators {indicators.csv}"),
    FailingAct("adopt rules", "admin", "rules adopt {rules} --reason a_trial"),
    FailingAct("designate", "admin", "designate CZJ-4 --unit CZJ --side main --basis paper_7"),
    FailingAct("issue a code", "admin", "enrol issue CZJ-5"),
    FailingAct("use a code", "CZJ-4", "enrol redeem --code-file {code-file}"),
    FailingAct(
      "exempt", "ZTB-1", "exempt Z-03#12 --unit CZJ --side main --reason not_due_this_year",
      "exempt Z-03#11 --unit CZJ --side main --reason not_due_this_year"),
    FailingAct("remark", "ZTB-1", "remark look_at_this --unit CZJ --side main"),
    FailingAct(
      "notice", "QHX-3", "notice --month {m0} --unit QHX --side supervision --make",
      "notice --month {m1} --unit QHX --side supervision --make"),
    FailingAct(
      "report", "CZJ-3", "report --half {half} --unit CZJ --register {file} --number 8 --title Report"),
    FailingAct(
      "review", "ZTB-1",
      "review --month {m1} --unit CZJ --side main --duty Z-03#{n1} --verdict notAccepted --reason nothing_there"
    ),
    FailingAct("close", "ZTB-1", "close --month {m1} --unit CZJ --side main --accept-rest"),
    FailingAct("reopen", "ZTB-1", "reopen --month {m1} --unit YLX --side main --reason an_error"),
    FailingAct(
      "rank", "ZTB-1", "rank --quarter {q1} --group county --issue",
      "rank --quarter {q1} --group county --issue --correct {year}-1 --reason wrong --restate YLX/main/{qm}=50.00",
      "rank --quarter {q1} --group county --issue --correct {year}-3 --reason wrong --restate YLX/main/{qm}=50.00",
      "rank --quarter {q1} --group county --issue --correct {year}-5 --reason wrong --restate YLX/main/{qm}=50.00"
    ),
    FailingAct("flag", "ZTB-1", "flag {record} --kind untrue --reason it_did_not_happen"),
    FailingAct(
      "inspect", "ZTB-1",
      "inspect open --kind routine --unit CZJ --from {year}-07-01 --to {yesterday} --basis plan"),
    FailingAct("find", "ZTB-1", "inspect finding DZ-{year}-002 --unit CZJ --text nobody_was_told"),
    FailingAct(
      "note a violation", "ZTB-1",
      "violation note --kind untrueEntry --occasion dailyCheck --evidence seen --record {record}"),
    FailingAct("present", "ZTB-1", "analysis present --from {year}-01-01 --to {yesterday} --remarks none"),
    FailingAct("plan the year", "ZTB-1", "assess plan --year {year} --number 9 --title Plan"),
    FailingAct("checkpoint", "ZTB-1", "checkpoint"),
    FailingAct("backup", "admin", "backup {out}"),
    FailingAct("restore", "admin", "restore {older} --force --reason a_trial"),
    FailingAct("archive", "ZTB-1", "archive {out}"),
    FailingAct("rebuild", "admin", "rebuild"),
    FailingAct("bring records over", "admin", "import records {records.csv}", beforeOpening: true),
    FailingAct("bring units over", "admin", "import units {units.csv}", beforeOpening: true),
  ]
}
