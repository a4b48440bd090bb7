import Records

/// A short question to the store, asked and answered in one step; the answer carries it back.
package enum Question: Hashable, Sendable {
  case accounts(String)
  case units
  case people(UnitCode?)
  case alerts(AlertQuery)
  case drafts(UnitCode?, Side?, Set<DraftState>)
  case draft(Int)
  case review(Draft)
  case records(RecordQuery, PageAnchor<RecordKey>, limit: Int)
  case recordCount(RecordQuery, cap: Int)
  /// Those of marked records that a query lets through.
  case marked([RecordNumber], RecordQuery)
  case search(RecordQuery, PageAnchor<RecordKey>, limit: Int)
  case record(RecordNumber)
  case recordHistory(RecordNumber)
  case draftHistory(Int)
  case duties(UnitCode, Side?, year: Int)
  case indicators(year: Int, UnitCode?, Side?)
  /// The units whose ledgers of a year are closed.
  case closedLedgers(Side, year: Int)
  case standings(Side?, UnitGroup?, on: Day)
  case figures(UnitCode, Side, Month)
  case entryDays(UnitCode, Side, year: Int)
  case candidates(CandidateKind)
  case news(NewsStart)
  case inspections(InspectionQuery)
  case findings(FindingQuery)
  case violations(ViolationQuery)
  case inspection(SupervisionName)
  /// The named bulletins of a year, and the analyses that were presented in one.
  case namedBulletins(year: Int)
  case analyses(year: Int)
  /// The analysis of a period as it stands now.
  case analysis(from: Day, to: Day)
  case trail(TrailQuery)
  /// The last event that was recorded for a duty.
  case precedent(UnitCode, Side, duty: String)
  /// How units stand with the notices of a month.
  case notices(NoticeQuery)
  /// How a unit stands with the notices of a year's months that have begun.
  case noticesOfYear(UnitCode, year: Int)
  case notice(UnitCode, Side, Month)
  case noticePreview(UnitCode, Side, Month)
  /// How units stand with the reports of a half-year.
  case reports(HalfYear, UnitCode?)
  case report(UnitCode, HalfYear)
  /// How units stand with the reviews of a month.
  case monthlyReviews(ReviewQuery)
  /// A unit's month under review, as closed or as it would be closed now.
  case monthlyReview(UnitCode, Side, Month)
  case ranking(Quarter, UnitGroup)
  /// A unit's quarters of a year.
  case quarterHistory(UnitCode, year: Int)
  /// The months of a year of the units in sight.
  case unitYears(Int, [UnitCode])
  /// The changes of closed months that wait for consent.
  case reviewedChanges
  case yearList(Int, UnitGroup)
  case yearSheet(UnitCode, year: Int)
  /// A unit's published results of a year and those before it.
  case yearResults(UnitCode, year: Int)
  /// What the published grades of a year call for.
  case gradeMeasures(Int)
  case overview
  case heads
  case care
  case keys
  /// Who has a one-time code that can still be used.
  case codesOut
  /// What a path of this machine leads to, for the file browser: a folder with what lies in it, or a file.
  case folder(String)
  /// The folders of the person who sits here: where files were taken from, where they come in and go out.
  case fileFolders
  /// The first part of a text attachment.
  case evidenceText(Digest)
  /// Takes an attachment out of the store to a path; a read, for the store stays as it is.
  case exportEvidence(Digest, to: String)
  /// Writes a text to a new file of this machine that only its owner can read: slips with codes.
  case saveText(String, to: String)
}

/// What came back for a question, one case for each kind of content.
package enum Answer: Hashable, Sendable {
  case accounts([Account])
  case units([OrganisationUnit])
  case people([Colleague])
  case alerts(AlertList)
  case drafts([DraftStanding])
  case draft(DraftStanding)
  case review(DraftReview)
  case records(Page<RecordRow>)
  case count(Int)
  case marked([RecordRow])
  case hits(Page<SearchHit>)
  case record(RecordDetail)
  case history([HistoryLine])
  case duties([DutyOccurrence])
  case indicators([IndicatorStanding])
  case closedLedgers(Set<UnitCode>)
  case standings([UnitStanding])
  case figures(MonthFigures)
  case entryDays([EntryDay])
  case candidates([Candidate])
  case news(News)
  case inspections([InspectionStanding])
  case findings([FindingStanding])
  case violations([ViolationStanding])
  case inspection(InspectionDetail)
  case namedBulletins([NamedBulletin])
  case analyses([PresentedAnalysis])
  case analysis(Analysis)
  case trail([TrailLine])
  case precedent(Precedent?)
  case notices([NoticeStanding])
  case notice(NoticeDetail)
  case noticePreview(NoticePreview)
  case reports([ReportStanding])
  case report(ReportDetail)
  case monthlyReviews([ReviewStanding])
  case monthlyReview(ReviewDetail)
  case ranking(RankingTable)
  case quarterHistory(QuarterHistory)
  case unitYears([UnitYear])
  case reviewedChanges([ReviewedChange])
  case yearList(YearList)
  case yearSheet(YearSheet)
  case yearResults([YearResult])
  case gradeMeasures([HeadMeasure])
  case overview(StoreOverview)
  case heads([ChainHead])
  case care(StoreCare)
  case keys([KeyInForce])
  case codesOut(Set<PersonCode>)
  case folder(Folder)
  case file(String)
  case fileFolders(FileFolders)
  case text(String)
  case done
}

/// A person of a unit with all posts.
package struct Colleague: Hashable, Sendable {
  package var person: Person
  package var posts: [Post]

  package init(person: Person, posts: [Post]) {
    self.person = person
    self.posts = posts
  }
}

/// Where a person's files are.
package struct FileFolders: Hashable, Sendable {
  /// Folders that files were taken from, the last one first; at most `most`.
  package private(set) var recent: [String]
  /// Absent where the store cannot make one.
  package var inbox: String?
  package var outbox: String?

  package init(recent: [String] = [], inbox: String? = nil, outbox: String? = nil) {
    self.recent = Array(recent.prefix(Self.most))
    self.inbox = inbox
    self.outbox = outbox
  }

  /// Puts a folder in front.
  package mutating func remember(_ folder: String) {
    recent = Array(([folder] + recent.filter { $0 != folder }).prefix(Self.most))
  }

  static let most = 6
}

/// A folder of this machine as the file browser shows it.
package struct Folder: Hashable, Sendable {
  /// The absolute path; empty for the inbox of who came over a line.
  package var path: String
  /// Folders first, hidden files left out.
  package var items: [Item]
  /// Whether there is nothing above it that could be looked into: the root, and the inbox of who came over a line.
  package var isTop: Bool

  package init(path: String, items: [Item], isTop: Bool = false) {
    self.path = path
    self.items = items
    self.isTop = isTop
  }

  /// A file or a folder in it.
  package struct Item: Hashable, Sendable {
    package var name: String
    package var isFolder: Bool
    /// In bytes.
    package var size: Int

    package init(name: String, isFolder: Bool, size: Int) {
      self.name = name
      self.isFolder = isFolder
      self.size = size
    }
  }
}
