/// What the administrator looks after: the room the store takes, and what the next year needs.
package struct StoreCare: Hashable, Sendable {
  /// In bytes: the database with its log, the drafts, the attachments.
  package var database: Int
  package var drafts: Int
  package var attachments: Int
  package var attachmentCount: Int
  /// Bytes that may still be written on the store's disk.
  package var free: Int
  /// Records entered in each of the last twelve months, the present one last.
  package var months: [MonthOfRecords]
  /// All records there are.
  package var records: Int
  package var next: YearAhead

  package init(
    database: Int, drafts: Int, attachments: Int, attachmentCount: Int, free: Int, months: [MonthOfRecords],
    records: Int, next: YearAhead
  ) {
    self.database = database
    self.drafts = drafts
    self.attachments = attachments
    self.attachmentCount = attachmentCount
    self.free = free
    self.months = months
    self.records = records
    self.next = next
  }

  /// How many records were entered in a month.
  package struct MonthOfRecords: Hashable, Sendable {
    package var month: Month
    package var records: Int

    package init(month: Month, records: Int) {
      self.month = month
      self.records = records
    }
  }

  package var used: Int { database + drafts + attachments }

  /// The days until the disk is full at the pace of the last three whole months; `nil` where nothing was entered.
  package var daysLeft: Int? {
    let recent = months.dropLast().suffix(3)
    let entered = recent.reduce(0) { $0 + $1.records }
    guard records > 0, entered > 0, used > 0 else { return nil }
    let days = recent.reduce(0) { $0 + ($1.month.lastDay - $1.month.firstDay + 1) }
    let daily = used / records * entered / days
    return daily > 0 ? min(free / daily, 99_999) : 99_999
  }
}

/// What must be there before a year begins.
package struct YearAhead: Hashable, Sendable {
  package var year: Int
  package var hasCalendar: Bool
  /// Common indicators in force, by side.
  package var common: [Side: Int]
  /// Units with indicators of their own in force, and all units.
  package var unitsWithOwn: Int
  package var units: Int
  /// Posts and designations that end with this year or before.
  package var ending: Int

  package init(
    year: Int, hasCalendar: Bool, common: [Side: Int], unitsWithOwn: Int, units: Int, ending: Int
  ) {
    self.year = year
    self.hasCalendar = hasCalendar
    self.common = common
    self.unitsWithOwn = unitsWithOwn
    self.units = units
    self.ending = ending
  }
}
