import Records

extension LedgerWords {
  static let english = LedgerWords(
    name: "Ledger", code: "Code", matter: "Duty", kind: "Kind", due: "Due", state: "State",
    records: "Records",
    subject: "Subject", period: "Period", everything: "Everything", recorded: "Done", waiting: "to adopt",
    draft: "drafted", today: "today", filter: "Filter", adopt: "Adopt", exempt: "Exempt",
    quickDuty: "A duty of our own", requirement: "Demands", article: "Article", evidence: "Evidence",
    dueBy: "Due", responsible: "responsible", noRecord: "none", makeOne: "n makes one",
    waitsForHead: "Waits for the head's adoption", adoptKey: "a adopts",
    noneFits: "No duty fits. Backspace drops the filter.",
    titleMissing: "A title, please", dueMissing: "as 2026-09-30 or 9-30",
    pointsWrong: "0 to 100; 0 for a temporary task",
    dutyMade: "Added. What is marked \"to adopt\" waits for the head.", adopted: "Adopted into the ledger.",
    exempted: "Exempt",
    nothingToAdopt: "Nothing waits for adoption.", noDutyHere: "This is not in the ledger yet.",
    nothingRecorded: "Nothing is recorded for it yet.",
    oneSide: "There is one side only here.",
    purpose:
      "All duties of a unit in a year and how far each has come. Enter shows its records, n makes one.",
    states: "States follow from deadlines and records; nobody types them.",
    statesArticle: "Whole-process records, articles 6, 10 and 13",
    share: "Share = recorded / (due up to today - exempt), one decimal.",
    shareArticle: "Routine inspection, article 5",
    own: "Common indicators come from above; a unit's own are adopted by its head.",
    ownArticle: "Whole-process records, article 5",
    year: { "\($0)" }, quarter: { "quarter \($0)" }, daysLeft: { "\($0) d left" },
    part: { "months \(months($0, $1))" },
    facts: {
      "due \($0.due)  in time \($0.recorded)  late \($0.late)  overdue \($0.overdue)"
        + ($0.dueToday > 0 ? "  today \($0.dueToday)" : "") + "  exempt \($0.exempt)"
    },
    points: { "points \($0)" }, hasDraft: { "none; draft \($0)" },
    fulfilled: { "\($0.record) (\($0.eventEnd), entered \($0.entered))" }, openThem: { "Enter: \($0)" },
    restDay: { "\($0) (rest day; work \($1))" },
    adoptMessage: { "Adopt \($0) indicators (\($1)) into the ledger? Later changes need an amendment." },
    exemptMessage: { "Exempt \"\($0)\"? It no longer counts as due; the reason is kept for good." },
    order: { order in
      switch order {
      case .code: "by code"
      case .due: "by deadline"
      case .state: "by state"
      }
    },
    label: { action in
      switch action {
      case .rows: ""
      case .open: "Records"
      case .new: "New record"
      case .side: "Side"
      case .filter: "Filter"
      case .clear: "Drop filter"
      case .yearBefore: "Year before"
      case .yearAfter: "Year after"
      case .adopt: "Adopt"
      case .quickDuty: "Add duty"
      case .exempt: "Exempt"
      case .year: "Year"
      case .remark: "Remark"
      case .save: "Submit"
      case .cancel: "Cancel"
      default: IndicatorWords(language: .english).label(action)
      }
    },
    field: { field in
      switch field {
      case .title: "Title"
      case .due: "Due"
      case .code: "Code"
      case .points: "Points"
      case .subject: "Subject"
      case .requirement: "Demands"
      }
    },
    hint: { field in
      switch field {
      case .title: "needed"
      case .due: "needed, as 2026-09-30"
      case .points: "0: a temporary task"
      case .code, .subject: "proposed"
      case .requirement: "may stay empty"
      }
    })
}
