# The default profile: five trial rules of one city in 2017 that demand this kind of recording.
#
# A line is `parameter = value  # article`. Where the rules are silent the proposal stands, marked PROP;
# `article: … PROP` means that the article asks for the thing and leaves its number open.

name = puyang-002
title = 落实全面从严治党“两个责任”全程记实制度（试行）
documentNumber = 2017-04-19
issuer = 濮阳市
interpretedBy =
effective = 2017-04-19
replaces =

# Who is under the rules
sides = main, supervision  # 002-A Art.2, 6
groups = county, cityUnit  # 002-A Art.5, 15
zoneGroup = county  # PROP

# Indicators and duties: the split of the 100 points is not in the rules, nor are the dates.
commonPoints = 70  # PROP
individualPoints = 30  # PROP
pointsAddUp = true  # PROP
atLeastSpread = parts  # PROP
commonAdoptBy = 01-31  # 002-A Art.5: start of the year; date PROP
individualAdoptBy = 02-29  # 002-A Art.5: start of the year; date PROP
extendCommon = false  # PROP
ledgerCloseWorkingDay = 10  # 002-D Art.14: yearly; day PROP

# Entry
entryPeriod = 3  # 002-A Art.10
entryClockStart = eventEnd  # 002-A Art.10
entryBoundByCompletion = true  # 002-A Art.10
lateEntryPolicy = acceptAndMark  # 002-A Art.10, 13
recordYear = eventEnd  # PROP

# Warnings
warningLead = 5  # 002-A Art.10
warningUnit = naturalDay  # 002-A Art.10
deadlineDayCounts = false  # PROP
urgentDays = 2  # PROP
completionRoll = none  # PROP
periodRoll = nextWorkingDay  # PROP
beforeIncludesDay = true  # PROP
alertLead.report.halfYear = 5  # PROP
alertLead.review.monthly = 2  # PROP
alertLead.bulletin.quarterly = 5  # PROP
alertLead.indicators.missing = 5  # PROP
alertLead.inspection.halfYear = 30  # PROP
alertLead.rectification.due = 5  # PROP
alertLead.integrityReport.halfYear = 5  # PROP
reportMeetingAlertFrom = 12-01  # PROP

# Notices and reports
monthlyNoticeDay = 25  # 002-A Art.11
monthlyNoticeAlertDay = 20  # PROP
noticeBothSides = true  # 002-A Art.11
upwardReportDates = 06-30, 12-31  # 002-A Art.12
upwardReportTo = 市委主体责任办公室, 市纪委办公室  # 002-A Art.12
reportPeriod = halfYear  # 002-C Art.5
meetingPeriod = year  # 002-C Art.7

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
kindWeights = 70 / 30  # 002-A Art.15: both kinds are scored; weights PROP
quarterMethod = meanOfMonths  # PROP
rankMethod = competition  # PROP
roundBeforeRank = true  # PROP
bulletinDueDays = 15  # 002-A Art.15: quarterly; days PROP
lagShare = 10  # 002-D Art.6: low rank; share PROP

# Supervision, violations, inspections, analysis
violationKinds = lateEntry, untrueEntry, arbitraryChange, deletion, fraud, secrecyBreach  # 002-A Art.13, 14
violationOccasions = dailyCheck, specialPatrol, midYear, yearly  # 002-A Art.13
analysisPeriod = quarter  # 002-A Art.16: regularly; period PROP
analysisReportTo = 市委, 市纪委  # 002-A Art.16
analysisWeakScore = 60  # PROP
analysisWeakQuarters = 2  # PROP
inspectionKinds = routine, focused, special, comprehensive  # 002-D Art.4
focusedReasons = dutyNotDone, workLagging, lowRank, complaints, corruptionProne  # 002-D Art.6
specialObjects = ruleExecution, specialTask, supervisedItem, leaderInstruction  # 002-D Art.7
comprehensivePeriod = halfYear  # 002-D Art.8
rectifyPeriod.inspection = 10/day  # 002-D Art.15: set in the feedback; number PROP
rectifyPeriod.reportMeeting = 10/day  # 002-C Art.6(5)
rectifyPeriod.assessment = 1/month  # PROP
rectifyDeliverable = report  # 002-C Art.6
secrecyLevels = internal, confidential, secret  # PROP

# Yearly assessment
sideWeights = 60 / 40  # 002-D Art.10
routineWeights = 70 / 30  # 002-D Art.10
recordShareOfRoutine = 1  # 002-D Art.11: a certain proportion; number PROP
yearEndWays = 1 / 1 / 1  # 002-D Art.12
bonusAward = 5 / 3 / 1  # 002-D Art.14
bonusPromotion = 10 / 5 / 3  # 002-D Art.14
promotionHighestOnly = true  # PROP
deductions.criminal = 5 / 3 / 1  # 002-D Art.14
deductions.sanction = 3 / 1.5 / 0.5  # 002-D Art.14
deductions.measure = 1 / 0.5 / 0.2  # 002-D Art.14
gravestOnly = true  # PROP
totalCap = none  # PROP
totalFloor = 0  # PROP
gradeMethod = points  # 002-D Art.13
gradeLimits = 90 / 80 / 60  # 002-D Art.13: by points; limits PROP
gradeSet = 优秀, 良好, 一般, 差  # 002-D Art.13
topGradeQuota = none  # PROP
gradeCeilings = headSanctioned/good, memberHeavy/good, organisationSanctioned/fair, headHeavy/fair  # 002-D Art.14
heavyFrom = removalFromPartyPosts, dismissalFromPost  # PROP
assessmentPeriod = year  # 002-D Art.14
