import Records

/// A list that is to be written to a file, whole: what it shows, in which form, and where.
package struct ListExport: Hashable, Sendable {
  package var content: Content
  package var format: Format
  /// What the list is called, and what it is narrowed by: the head of the file.
  package var title: String
  package var subtitle: String
  package var language: Language
  /// The day on which days left are counted.
  package var today: Day
  /// A new file; `~` is the person's home.
  package var path: String

  package init(
    _ content: Content, as format: Format, title: String, subtitle: String, language: Language, today: Day,
    path: String
  ) {
    self.content = content
    self.format = format
    self.title = title
    self.subtitle = subtitle
    self.language = language
    self.today = today
    self.path = path
  }

  /// What is written; long lists are named by their question and read page by page.
  package enum Content: Hashable, Sendable {
    case records(RecordQuery)
    /// Marked records that match the query.
    case marked([RecordNumber], RecordQuery)
    case drafts([DraftStanding])
    case alerts(AlertQuery)
    case listed([Alert])
    case duties([DutyOccurrence])
    /// A month's notice as it was made, or as it would be made now.
    case notice(UnitCode, Side, Month)
    case report(UnitCode, HalfYear)
    case notices([NoticeStanding])
    case reports([ReportStanding])
    /// A quarter's ranking of a group, as a bulletin once it is issued.
    case ranking(Quarter, UnitGroup)
    /// The score sheets of a unit's months of a quarter.
    case scores(UnitCode, Quarter, [Side])
    case monthlyReviews([ReviewStanding])
    /// The city's year by units and months, of a group.
    case unitYears(Int, UnitGroup)
    case inspections([InspectionStanding])
    case findings([FindingStanding])
    case violations([ViolationStanding])
    case trail([TrailLine])
    /// An inspection as a whole, a named bulletin, or an analysis that was presented: as a paper.
    case inspection(SupervisionName)
    case namedBulletin(SupervisionName)
    case presentedAnalysis(SupervisionName)
    /// The analysis of a period as it stands when it is written.
    case analysis(from: Day, to: Day)
    /// A year's list of a group, as published once it is, and the sheet of a unit's year.
    case yearList(Int, UnitGroup)
    case yearSheet(UnitCode, Int)
    /// A table to fill in and import.
    case template(InputTable)
  }

  /// For Excel and WPS, for other programs, for reading anywhere, and for printing.
  package enum Format: String, CaseIterable, Hashable, Sendable { case xlsx, csv, text, html }
}

extension ListExport.Format {
  /// How the names of its files end.
  package var ending: String { self == .text ? "txt" : rawValue }
}

/// Writes lists to files; the workstation knows no file formats, so the program that starts it hands one in.
package protocol ListWriter: Sendable {
  /// Writes a list as a session may read it, and tells how many rows it has; a list that is stopped leaves no file.
  func write(
    _ export: ListExport, from store: any RecordStore, for session: Session, progress: ProgressListener
  ) throws(StoreFailure) -> Int
}
