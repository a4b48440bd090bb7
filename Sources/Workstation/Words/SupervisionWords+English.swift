import Records

extension SupervisionWords {
  static let english = SupervisionWords(
    language: .english,
    heads: [
      .findings: ["Number", "Unit", "Finding", "State", "Due", "Left"],
      .inspections: ["Number", "Kind", "Units", "Opened", "Closed", "Found", "Open"],
      .violations: ["Number", "Unit", "Kind", "Evidence", "Day", "Followed"],
      .bulletins: ["Number", "Title", "Issued", "Named", "Units"],
      .analyses: ["Number", "Period", "Share", "Presented", "Sent to"],
      .trail: ["Time", "What", "Unit", "Matter", "By", "Late"],
    ], name: "Supervision", needed: "Fill this in.", dayWrong: "Not a day that fits.",
    unitsWrong: "Some unit is not known.", unitWrong: "No such unit here.",
    recordWrong: "Not a record's number.",
    noAnswer: "Choose a finding that is open, then answer.",
    notWaiting: "Nothing waits for a judgement here.",
    notOpen: "Not an open inspection of your own office.", period: "Period",
    otherOffice: "The other office put this down.",
    namedAlready: "One of them stands in a bulletin already.",
    presentFirst: "Choose an analysis that was presented.",
    howToPresent: "Not presented; i presents, p changes the period, Enter reads. Done least:",
    preview: "not yet", bulletinTitle: "Bulletin on violations of recording",
    help: Help(
      "Findings and their deadlines, inspections, violations, bulletins, analyses and irregular acts; Tab goes from "
        + "list to list. The offices inspect, judge, name and present; a unit sees and answers its own.",
      rules: [
        Help.Rule(
          "Weak performance is put right by a day, and ends with a result.", "Inspection rules, article 15"),
        Help.Rule("Each unit has one comprehensive inspection a half-year.", "Inspection rules, article 8"),
        Help.Rule(
          "Refused, insufficient or forged rectification becomes a case.", "Inspection rules, article 15"),
        Help.Rule(
          "A bulletin names unit, person, fact and measure, and is the office's that noted the violations.",
          "Whole-process records, article 13"),
        Help.Rule(
          "The city's leadership gets an analysis regularly.", "Whole-process records, article 16"),
        Help.Rule(
          "Late entries, changes, voids, refusals and hash faults are listed, for good.",
          "Whole-process records, article 13"),
      ]))
}
