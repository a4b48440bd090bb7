// Monthly notices and half-yearly reports, as screens and commands ask for them.

/// A notice as it would be made now, and the books that it was worked out from.
package struct NoticePreview: Hashable, Sendable {
  package var period: NoticePeriod
  package var due: Day
  package var contents: NoticeContents
  /// To be handed to `Act.makeNotice` as what was seen.
  package var heads: [ChainHead]

  package init(period: NoticePeriod, due: Day, contents: NoticeContents, heads: [ChainHead]) {
    self.period = period
    self.due = due
    self.contents = contents
    self.heads = heads
  }
}

/// Which notices a list shows: of one month, of one unit or of all.
package struct NoticeQuery: Hashable, Sendable {
  package var month: Month
  package var unit: UnitCode?
  package var side: Side?
  package var group: UnitGroup?
  /// Those delivered after the due day, and those not delivered although it is over.
  package var lateOnly: Bool

  package init(
    month: Month, unit: UnitCode? = nil, side: Side? = nil, group: UnitGroup? = nil, lateOnly: Bool = false
  ) {
    self.month = month
    self.unit = unit
    self.side = side
    self.group = group
    self.lateOnly = lateOnly
  }
}

/// How a unit stands with one side's notice of a month; numbers and days only.
package struct NoticeStanding: Hashable, Sendable, Identifiable {
  package var unit: UnitCode
  package var unitName: String
  package var side: Side
  package var month: Month
  package var due: Day
  package var state: NoticeState
  package var period: NoticePeriod?
  package var madeOn: Day?
  /// The day on which the side's own head received it.
  package var deliveredOn: Day?
  /// The day on which that was recorded; later than the delivery where it was recorded afterwards.
  package var putDownOn: Day?
  /// Days after the due day, of the delivery or, while there is none, of today.
  package var lateBy: Int?
  package var openItems: Int
  /// Whether it is owed: not where its month was over, or its day past, before the ledgers counted.
  package var isOwed = true

  package init(
    unit: UnitCode, unitName: String, side: Side, month: Month, due: Day, state: NoticeState,
    period: NoticePeriod? = nil, madeOn: Day? = nil, deliveredOn: Day? = nil, putDownOn: Day? = nil,
    lateBy: Int? = nil, openItems: Int = 0
  ) {
    self.unit = unit
    self.unitName = unitName
    self.side = side
    self.month = month
    self.due = due
    self.state = state
    self.period = period
    self.madeOn = madeOn
    self.deliveredOn = deliveredOn
    self.putDownOn = putDownOn
    self.lateBy = lateBy
    self.openItems = openItems
  }

  package var id: String { "\(unit)/\(side.rawValue)/\(month)" }
}

/// A notice as a whole.
package struct NoticeDetail: Hashable, Sendable {
  package var standing: NoticeStanding
  package var body: NoticeMade
  package var madeBy: String
  package var madeAt: Instant
  /// The place and digest of its entry.
  package var entry: ChainHead
  package var deliveries: [NoticeDelivery]
  package var instructions: [NoticeInstruction]

  package init(
    standing: NoticeStanding, body: NoticeMade, madeBy: String, madeAt: Instant, entry: ChainHead,
    deliveries: [NoticeDelivery] = [], instructions: [NoticeInstruction] = []
  ) {
    self.standing = standing
    self.body = body
    self.madeBy = madeBy
    self.madeAt = madeAt
    self.entry = entry
    self.deliveries = deliveries
    self.instructions = instructions
  }
}

/// Who received a notice, when and how.
package struct NoticeDelivery: Hashable, Sendable {
  package var recipient: PersonCode
  package var name: String
  package var on: Day
  package var way: DeliveryWay
  package var isCopy: Bool
  package var lateBy: Int?
  package var putDownAt: Instant

  package init(
    recipient: PersonCode, name: String, on: Day, way: DeliveryWay, isCopy: Bool, lateBy: Int? = nil,
    putDownAt: Instant
  ) {
    self.recipient = recipient
    self.name = name
    self.on = on
    self.way = way
    self.isCopy = isCopy
    self.lateBy = lateBy
    self.putDownAt = putDownAt
  }
}

/// What a head instructed, and how far it was followed.
package struct NoticeInstruction: Hashable, Sendable {
  package var by: String
  package var at: Instant
  package var text: String
  package var items: [FollowUpItem]

  package init(by: String, at: Instant, text: String, items: [FollowUpItem]) {
    self.by = by
    self.at = at
    self.text = text
    self.items = items
  }
}

/// One thing to follow up.
package struct FollowUpItem: Hashable, Sendable {
  /// From 1, over all instructions on the notice.
  package var number: Int
  package var text: String
  package var doneAt: Instant?
  /// Who reported it as done.
  package var doneBy: String?
  package var note: String?

  package init(number: Int, text: String, doneAt: Instant? = nil, doneBy: String? = nil, note: String? = nil)
  {
    self.number = number
    self.text = text
    self.doneAt = doneAt
    self.doneBy = doneBy
    self.note = note
  }
}

/// How a unit stands with the report of a half-year.
package struct ReportStanding: Hashable, Sendable, Identifiable {
  package var unit: UnitCode
  package var unitName: String
  package var half: HalfYear
  /// Absent where the rules ask for no report in this half-year.
  package var due: Day?
  package var state: ReportState
  package var documentNumber: String?
  package var title: String?
  package var sent: [ReportRecipient: Day]
  /// Days after the due day, of the last sending or, while one is missing, of today.
  package var lateBy: Int?
  /// Whether it is owed: not where the ledgers count from a later day.
  package var isOwed = true

  package init(
    unit: UnitCode, unitName: String, half: HalfYear, due: Day?, state: ReportState,
    documentNumber: String? = nil, title: String? = nil, sent: [ReportRecipient: Day] = [:],
    lateBy: Int? = nil
  ) {
    self.unit = unit
    self.unitName = unitName
    self.half = half
    self.due = due
    self.state = state
    self.documentNumber = documentNumber
    self.title = title
    self.sent = sent
    self.lateBy = lateBy
  }

  package var id: String { "\(unit)/\(half)" }
}

/// The report of a half-year as a whole; before it is registered, its statistics as they stand now.
package struct ReportDetail: Hashable, Sendable {
  package var standing: ReportStanding
  package var cutOff: Day
  package var figures: [ReportFigures]
  /// The heads of the chains that the figures were taken from.
  package var heads: [ChainHead]
  package var registered: Registration?

  /// What was registered, and who signed it.
  package struct Registration: Hashable, Sendable {
    package var body: ReportRegistered
    package var by: String
    package var at: Instant
    package var entry: ChainHead
    package var signing: SigningFacts?

    package init(
      body: ReportRegistered, by: String, at: Instant, entry: ChainHead, signing: SigningFacts? = nil
    ) {
      self.body = body
      self.by = by
      self.at = at
      self.entry = entry
      self.signing = signing
    }
  }

  package init(
    standing: ReportStanding, cutOff: Day, figures: [ReportFigures], heads: [ChainHead],
    registered: Registration? = nil
  ) {
    self.standing = standing
    self.cutOff = cutOff
    self.figures = figures
    self.heads = heads
    self.registered = registered
  }
}

/// A line of a unit's register of paper files.
package struct PaperLine: Hashable, Sendable {
  package var number: RecordNumber
  package var date: Day
  package var title: String
  package var paper: PaperState
  package var filedOn: Day?
  package var voided: Bool

  package init(
    number: RecordNumber, date: Day, title: String, paper: PaperState, filedOn: Day? = nil,
    voided: Bool = false
  ) {
    self.number = number
    self.date = date
    self.title = title
    self.paper = paper
    self.filedOn = filedOn
    self.voided = voided
  }
}
