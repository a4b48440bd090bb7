/// The default profile, from five trial rules of one city in 2017 that demand this kind of recording.
///
/// Where they are silent the proposal of §6.2 stands, marked `PROP`.
let puyang002 = """
  name = puyang-002
  title = 落实全面从严治党“两个责任”全程记实制度（试行）
  documentNumber = 2017-04-19
  issuer = 濮阳市
  interpretedBy =
  effective = 2017-04-19
  replaces =

  # Indicators and duties: the split of the 100 points is not in the rules, nor are the dates.
  commonPoints = 70  # PROP
  individualPoints = 30  # PROP
  commonAdoptBy = 01-31  # 002-A Art.5: start of the year; date PROP
  individualAdoptBy = 02-29  # 002-A Art.5: start of the year; date PROP

  # Entry
  entryPeriod = 3  # 002-A Art.10
  entryClockStart = eventEnd  # 002-A Art.10
  entryBoundByCompletion = true  # 002-A Art.10
  recordYear = eventEnd  # PROP

  # Warnings
  warningLead = 5  # 002-A Art.10
  warningUnit = naturalDay  # 002-A Art.10
  deadlineDayCounts = false  # PROP
  completionRoll = none  # PROP
  periodRoll = nextWorkingDay  # PROP
  beforeIncludesDay = true  # PROP

  # Notices and reports
  monthlyNoticeDay = 25  # 002-A Art.11
  noticeBothSides = true  # 002-A Art.11
  upwardReportDates = 06-30, 12-31  # 002-A Art.12

  # Records and evidence
  minAttachments = 1  # 002-A Art.9: upload demanded; number PROP
  attachmentFileLimit = 50 MiB  # PROP
  attachmentRecordLimit = 500 MiB  # PROP
  paperSignatureScan = true  # 002-A Art.10: signature demanded; scan PROP
  evidenceKinds = document, minutes, speech, photo, brief, workSummary, regulation, workPlan, other  # 002-A Art.9; 000 Art.23
  categories = meeting, study, education, inspection, talk, report, caseHandling, ruleMaking, publicity, other  # 002-A Art.6, 9; PROP
  summaryMin = 20  # 002-A Art.9: detailed; number PROP
  summaryMax = 2000  # 002-A Art.9: summary form; number PROP
  titleMax = 60  # PROP
  placeMax = 100  # PROP

  # Review, score and ranking
  reviewDueWorkingDay = 5  # 002-A Art.15: monthly; day PROP
  timeFactors = 1 / 0.8 / 0.5 / 0  # PROP
  quarterMethod = meanOfMonths  # PROP
  rankMethod = competition  # PROP
  roundBeforeRank = true  # PROP
  bulletinDueDays = 15  # 002-A Art.15: quarterly; days PROP
  lagShare = 10  # 002-D Art.6: low rank; share PROP

  # Yearly assessment
  sideWeights = 60 / 40  # 002-D Art.10
  routineWeights = 70 / 30  # 002-D Art.10
  recordShareOfRoutine = 1  # 002-D Art.11: a certain proportion; number PROP
  gradeLimits = 90 / 80 / 60  # 002-D Art.13: by points; limits PROP
  gradeSet = 优秀, 良好, 一般, 差  # 002-D Art.13
  """
