import Records

extension SetUpWords {
  static let english = SetUpWords(
    name: "Set-up", code: "Code", unit: "Unit", group: "Group", mainBody: "Main body",
    supervisionBody: "Supervision body", unranked: "not ranked", bothSides: "both sides",
    noUnitNeeded: "needs no unit", person: "Person", posts: "Posts today", key: "Key", enrolled: "enrolled",
    notEnrolled: "not enrolled", noPost: "no post", year: "Year", restDays: "Rest", makeUpDays: "Worked",
    source: "Source", sourceHint: "the notice", sourceMissing: "Name the notice that announced the year.",
    linesHint: "A day a line: date,rest (weekday off) or date,work.",
    linesExample: "one day a line", yearMissing: "no table; deadlines are provisional",
    missing: "What is missing",
    whatToDo: "What to do", nothingMissing: "Nothing is missing.", noUnits: "There are no units yet",
    addHead: "People: a, or p", addRecorder: "People: p, with the naming paper", addUnit: "Units: a",
    addYear: "Calendar: a", enrolHow: "C issues codes, e enrols who is present",
    neverVerified: "The store was never verified", verifyHow: "press 0", codes: "One-time codes",
    codesOnce: "Shown this once: hand them over; each works once, within 14 days.",
    codesHint: "s saves them to a file   Esc closes for good", saveSlips: "Save to a file",
    saveMessage: "To which file? Only you can read it. Delete it after printing.",
    done: "Done, and on the city chain.",
    needed: "needed", dayWrong: "as 2026-06-26", unitMissing: "a unit's code or name",
    basisMissing: "the paper that names the recorder",
    purpose: "Units, people, posts, enrolment and the calendar, judged by the same rules as the files.",
    oneHead: "A body has one head on a day; without one nothing can be signed.",
    oneHeadArticle: "Whole-process records, article 10",
    paper: "A recorder is named by a paper; a stand-in may be named beside.",
    paperArticle: "Whole-process records, article 8",
    years: "Working days are Monday to Friday, less rest days, plus make-up days.",
    yearsArticle: "Whole-process records, article 10",
    history: "Posts are ended, never overwritten.", historyArticle: "Implementation rules, article 42",
    section: { section in
      switch section {
      case .gaps: "Missing"
      case .units: "Units"
      case .people: "People"
      case .calendar: "Calendar"
      case .care: "Care"
      }
    },
    label: { action, section in
      switch action {
      case .section: "Next part"
      case .add: "Add"
      case .change: "Change"
      case .post: "Post"
      case .endPost: "End post"
      case .code: "Code"
      case .allCodes: "Codes for all"
      case .present: "Enrol here"
      case .firstDay: "First day"
      case .save: "Do it"
      case .cancel: "Cancel"
      case .saveSlips: "Save"
      }
    },
    title: { task in
      switch task {
      case .addUnit: "Add a unit"
      case .changeUnit(let unit): "Change unit \(unit.code)"
      case .addPerson: "Add a person with a post"
      case .givePost(let person): "A post for \(person.name)"
      case .endPost(let person, _): "End a post of \(person.name)"
      case .enrol(let person): "\(person.name) chooses a passphrase"
      case .dateLedgers: "The day from which ledgers count"
      }
    },
    field: { field in
      switch field {
      case .code: "Code"
      case .name: "Name"
      case .kind: "Kind"
      case .group: "Group"
      case .mainBody: "Main body"
      case .supervisionBody: "Supervision"
      case .unit: "Unit"
      case .side: "Side"
      case .role: "Role"
      case .title: "Title"
      case .from: "From"
      case .basis: "Paper"
      case .portfolio: "Portfolio"
      case .reason: "Reason"
      case .on: "Last day"
      case .post: "Post"
      case .passphrase: "Passphrase"
      case .again: "Once more"
      }
    },
    hint: { field in
      switch field {
      case .code: "proposed; never changes"
      case .name, .mainBody, .title, .reason: "needed"
      case .kind, .group, .side, .role, .post: "left and right"
      case .supervisionBody: "may stay empty"
      case .unit: "code, name or initials"
      case .from, .on: "as 2026-06-26"
      case .basis: "for recorders"
      case .portfolio: "for members, parted by ;"
      case .passphrase: "at least 10 characters"
      case .again: ""
      }
    },
    calendarOf: { "Working days of \($0)" }, lineWrong: { "line \($0): \($1); write 2027-01-01,rest" },
    noHead: { "\($0), \($1): no head" }, noRecorder: { "\($0), \($1): no recorder" },
    noYear: { "No calendar of \($0)" }, withoutKey: { "\($0) (\($1)) is not enrolled" },
    saved: { "Saved to \($0); delete it after printing." },
    slip: {
      "\($0.person.name) (\($0.person.code))\none-time code  \($0.code)\nChoose \"Use a code\" when signing in."
    },
    slipsHead: { "\($0.city)  Jishi  one-time codes  \($0.today) (valid for 14 days)" })
}
