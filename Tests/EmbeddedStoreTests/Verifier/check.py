#!/usr/bin/env python3
"""Checks what Jishi kept by docs/record-format.md alone (version 1, second edition), without the program.

usage: check.py FOLDER|journal.jsonl|STORE [--fingerprint F] [--against CHECKPOINT.json|NOTE|ROOT]
       check.py --proof FILE.tlog-proof [--fingerprint F]
       check.py --extends OLD_CHECKPOINT FILE

FOLDER is an export (journal.jsonl and objects/), STORE a folder with jishi.sqlite; a journal.jsonl alone is
checked without its attachments. --fingerprint is the administrator's, from paper (with --proof: of whoever
signed the checkpoint). --against compares with a checkpoint file, a note, or a root of 64 hexadecimal digits.
--proof checks the proof of one record and prints what it proves; --extends checks that the newer note in FILE
extends an older checkpoint file or note.

All laws of sections 1 to 9 are checked; of 6.13 the points of each adjustment, the ceilings, marks, gaps and ranks
are taken as stated, for the document gives no rule for them.

Prints one line a fault, `PLACE: WORD: sentence (law N.N)`. Ends with 0 when there is none, 1 with any fault,
64 when used wrongly, 66 when the path cannot be read.
Needs Python 3.8 and the package `cryptography` (Debian: python3-cryptography) for Ed25519.
"""
import base64
import binascii
import datetime
import functools
import hashlib
import json
import os
import re
import sqlite3
import stat
import sys
import urllib.parse
from fractions import Fraction

try:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
except ImportError:
    sys.exit("check.py: the Python package 'cryptography' is missing; install python3-cryptography")

SOUND, FAULTY, USAGE, NO_INPUT = 0, 1, 64, 66

# The tables of the document, in its own notation, so that they can be compared with it line by line.
# Section 6.1: who is entitled to what on which chain.
RIGHTS = r"""
| `act.refused` | any chain | anyone |
| `store.founded`, `key.introduced`, `administrator.recovered` | `city` | as section 5 says |
| `store.restored`, `profile.adopted`, `calendar.adopted`, `ledgers.dated`, `unit.added`, `unit.changed`, `person.added`, `post.given`, `post.ended`, `code.issued`, `clock.corrected`, `fault.acknowledged`, `archive.made` | `city` | administrator |
| `checkpoint.made` | `city` | administrator, either office |
| `record.submitted`, `record.withdrawn`, `draft.discarded`, `draft.handedOver`, `occurrence.opened`, `indicators.drafted`, `indicators.withdrawn`, `notice.made`, `notice.followed`, `report.registered`, `report.sent` | unit | recorder |
| `paper.filed` | unit | recorder; administrator, before the opening |
| `record.returned`, `notice.instructed`, `indicator.amended` | unit | head |
| `record.signed` | unit | head; recorder, with `paper` |
| `record.entered` | unit | recorder; head, with `onOrder` and behind `record.signed` |
| `record.revised`, `record.voided` | unit | head, behind `record.signed`; recorder, behind `record.signed` |
| `record.imported` | unit | administrator, before the opening |
| `indicators.adopted` | unit | head, without `imported`; administrator, with `imported` and before the opening |
| `remark.seen`, `rectification.answered`, `review.answered`, `alerts.shown`, `alerts.acknowledged` | unit | recorder, head |
| `archive.made` | unit | member |
| `notice.delivered` | unit | recorder, either head |
| `report.signed` | unit | head; recorder, with `paper` |
| `indicators.adopted` | office | office, without `imported`; administrator, with `imported` and before the opening |
| `review.judged` | office | reviewer, without `imported`; administrator, with `imported` and before the opening |
| `indicators.drafted`, `indicators.withdrawn`, `indicator.amended`, `occurrence.exempted`, `occurrence.extended`, `ledger.closed`, `ledger.reopened`, `remark.made`, `change.consented`, `change.declined`, `inspection.opened`, `inspection.found`, `inspection.closed`, `rectification.judged`, `finding.withdrawn`, `violation.noted`, `violation.followed`, `violations.published`, `analysis.presented`, `analysis.sent`, `alerts.acknowledged`, `unit.viewed`, `archive.made` | office | office |
| `review.closed`, `review.reopened`, `record.flagged`, `record.cleared`, `yearEnd.entered`, `bonus.noted`, `sanction.noted`, `adjustment.withdrawn`, `grade.given`, `grade.followed` | office | reviewer |
| `bulletin.issued`, `assessment.planned`, `year.published` | office | either office |
"""

# Section 7: the bodies of the kinds, the objects in them, and the words.
BODIES = r"""
| `store.founded` | Number 1 of the city chain: introduces the administrator, whose fingerprint is the trust anchor; `from` is the day from which the ledgers count, without it the day of the entry is | `store digest; city text; administrator Person; key key; recoveryKey key; practice? flag; from? day` |
| `store.restored` | A backup was put in the place of the store; `heads` are those that the copy had | `reason text; heads [ChainHead]` |
| `profile.adopted` | A rule profile came into force; on a day that one counts whose `from` is the latest up to the day, of two for one day the later entry; without `from` it counts from the beginning | `profile RuleProfile; reason text; from? day` |
| `calendar.adopted` | A year's table of working days came into force | `year CalendarYear` |
| `ledgers.dated` | The ledgers count from another day, the last one named; what was due before it and is named by no record and no verdict counts nowhere; `reason` is there once the store is open | `from day; reason? text` |
| `unit.added` | A unit was added | `unit OrganisationUnit` |
| `unit.changed` | A unit's name, group, bodies or end changed; its code never does | `unit OrganisationUnit; reason text` |
| `person.added` | A person was added | `person Person` |
| `post.given` | A post or a designation was given | `post Post` |
| `post.ended` | A post or a designation came to its end | `id text; on day; reason text` |
| `code.issued` | A one-time code was issued, with which one person may introduce a key | `person text; salt text; hash digest; expires instant` |
| `key.introduced` | A person's key came into force; an older one of the same person ends | `person text; key key; code? text; present? flag` |
| `administrator.recovered` | The recovery key named a new administrator, an act that everyone is shown | `person Person; key key; proof signature; city? integer` |
| `clock.corrected` | The administrator allows times earlier than the last entry's, after the clock had run ahead | `reason text; ahead instant` |
| `fault.acknowledged` | A broken chain may go on; the fault is told for ever | `chain text; number integer; fault ChainFault; reason text; digest? digest` |
| `checkpoint.made` | A checkpoint, see section 8 | `number integer; day day; root digest; signature signature; chains integer; changed [ChainHead]; size? integer; tree? digest; note? signature` |
| `act.refused` | The store refused an act to the author | `operation Operation; target text` |
| `archive.made` | Somebody took an archive out of the store, put down before it was written: of a unit, a year or one record, or of all that the author may take; `records` says whether records were in it, `journal` whether the journal was, its bodies blanked where the author may not read them; on the chain of whose right it was | `unit? text; year? integer; record? record; records flag; journal flag` |
| `indicators.drafted` | Indicators were put up for adoption: common ones on the office's chain, a unit's own on its body's; one that waits already is replaced; `occurrences` may still be empty | `indicators [DatedIndicator]` |
| `indicators.withdrawn` | Indicators that waited for adoption were taken back | `year integer; scope text; codes [text]` |
| `indicators.adopted` | Indicators came into force; their dated occurrences stand here so that no later program moves them | `indicators [DatedIndicator]; imported? flag` |
| `indicator.amended` | An indicator in force was changed; `number` counts its amendments from 1. Occurrences due before the month of `at` keep their points, those recorded, exempt or past their dates | `number integer; indicator DatedIndicator; reason text` |
| `occurrence.opened` | An event set off an occurrence of an indicator that recurs `afterEvent:`; it is added to the unit's ledger | `year integer; occurrence occurrence; event text; eventDay day; due day` |
| `occurrence.extended` | The supervising office moved a deadline before it had passed | `unit text; year integer; occurrence occurrence; was day; due day; reason text` |
| `ledger.closed` | A unit's ledger of a year was closed, on the side of the office's chain | `unit text; year integer` |
| `ledger.reopened` | A closed ledger was opened again | `unit text; year integer; reason text` |
| `alerts.shown` | Alerts were shown to the author for the first time | `alerts [AlertMark]` |
| `alerts.acknowledged` | The author marked alerts as seen; they stay on the list | `alerts [AlertMark]` |
| `unit.viewed` | Somebody of a supervising office looked into a unit's ledger or records, the first time that day; on the chain of that office | `unit text` |
| `occurrence.exempted` | The supervising office freed a unit from an occurrence | `unit text; year integer; occurrence occurrence; reason text` |
| `remark.made` | The supervising office urges or asks a unit, without changing anything of it | `unit text; year? integer; occurrence? occurrence; record? record; text text` |
| `remark.seen` | Somebody of the unit has seen a remark: who and when | `remark digest` |
| `inspection.opened` | A supervising office opened an inspection; of a routine one the state of lists and ledgers stands here | `name paper; form InspectionKind; units [text]; from day; to day; basis text; reason? FocusedReason; object? SpecialObject; paperNumber? text; snapshot? [LedgerSnapshot]` |
| `inspection.found` | Something was found in a unit, with the feedback where it must be put right | `inspection digest; number integer; unit text; side Side; text text; gravity FindingGravity; notice? RectificationNotice` |
| `inspection.closed` | An inspection ended with its result; feedback that is out runs on | `inspection digest; result text` |
| `rectification.answered` | The unit says what it did about a finding; on the chain of the unit's body | `finding digest; text text` |
| `rectification.judged` | The office accepted or returned a rectification, or made a case of it | `finding digest; state FindingState; text text; ground? EscalationGround; caseNumber? text` |
| `finding.withdrawn` | The office took a finding back before anything was said to it | `finding digest; reason text` |
| `violation.noted` | A violation of the rules of recording was noted | `name paper; unit text; side Side; record? record; form ViolationKind; occasion ViolationOccasion; foundBy? text; on day; evidence text; followUp? text` |
| `violation.followed` | What was done about a violation, and the number of the case where one was opened | `violation digest; text text; caseNumber? text` |
| `violations.published` | A named bulletin was issued; its lines stand here, so its text is frozen; it stands until another one names it in `corrects` | `name paper; title text; lines [BulletinLine]; corrects? digest; reason? text` |
| `analysis.presented` | An analysis was presented; its figures stand here so that nothing later moves them | `name paper; analysis Analysis; remarks? text; recipients [text]; on day` |
| `analysis.sent` | A presented analysis went to one more recipient | `analysis digest; recipient text; on day` |
| `review.judged` | A reviewer of the side's office judged occurrences of a unit's month | `unit text; month month; verdicts [ReviewVerdict]; imported? flag` |
| `review.answered` | The unit answered a verdict, once; on the chain of its body | `month month; occurrence occurrence; text text` |
| `review.closed` | A month's review was closed; all that its figures are made of stands here | `unit text; month month; items [ReviewItem]; weights [integer]; figures ReviewFigures` |
| `review.reopened` | A closed review was opened again, before the quarter's bulletin | `unit text; month month; review digest; reason text` |
| `bulletin.issued` | A quarter's bulletin of one group, on the chain of the office that issued it; it stands until another one of the quarter and group names it in `corrects` | `number bulletin; quarter quarter; group UnitGroup; rows [RankingRow]; omitted [OmittedUnit]; heads [ChainHead]; corrects? digest; reason? text; restated? [RestatedScore]; changed? [text]` |
| `record.flagged` | A reviewer marked a record as untrue: it fulfils nothing from then on | `record record; untruth UntruthKind; reason text` |
| `record.cleared` | The mark was taken back | `record record; reason text` |
| `change.consented` | The office consents to one submitted change of a record whose month is closed | `unit text; draft integer; submission digest` |
| `change.declined` | The office does not consent to such a change, and says why; it may consent to the same submission later | `unit text; draft integer; submission digest; reason text` |
| `assessment.planned` | The plan of a year's assessment was put on file; the last one of a year stands | `plan AssessmentPlan` |
| `yearEnd.entered` | Year-end results of a unit, of the chain's side or for both; what it leaves out stays | `unit text; year integer; shared? flag; results YearEndResults` |
| `bonus.noted` | A bonus was put down; it takes the place of the one that it `amends` | `unit text; year integer; bonus Bonus; amends? digest` |
| `sanction.noted` | A sanction was put down, from which points and ceilings follow | `unit text; year integer; sanction Sanction` |
| `adjustment.withdrawn` | A bonus or sanction was taken back | `unit text; year integer; adjustment digest; reason text` |
| `year.published` | The year's list of one group, on the chain of the office that published it; it stands until another one of the year and group names it in `corrects` | `number bulletin; year integer; group UnitGroup; plan digest; rules AssessmentRules; rows [AssessedUnit]; omitted [OmittedUnit]; heads [ChainHead]; corrects? digest; reason? text; changed? [text]` |
| `grade.given` | A unit's grade was fixed by hand, where the rules of the year have it so; a later one takes its place | `unit text; year integer; grade AssessmentGrade; reason text` |
| `grade.followed` | A primary head of a unit graded fair or worse was talked to or held to account | `unit text; side Side; year integer; measure GradeMeasure` |
| `record.submitted` | A draft was put before the head with its whole content; all later acts name this entry's digest | `draft integer; purpose Purpose; record? record; reason? text; content RecordContent; designation text; draftedAt instant; replaces? digest; duplicates? [text]; lacking? [EvidenceKind]; enterWhenSigned? flag; lateReason? text` |
| `record.withdrawn` | The recorder took a submission back before it was signed or returned | `draft integer; submission digest` |
| `record.returned` | The head sent a submission back | `draft integer; submission digest; comment text` |
| `record.signed` | The head reviewed and signed exactly this submission | `draft integer; submission digest; opinion text; post text; acting? flag; own? flag; paper? PaperSignature` |
| `record.entered` | A signed record entered the books: its number, deadline and lateness are fixed here | `draft integer; submission digest; signing digest; number record; deadline day; boundBy? day; provisional? flag; lateBy? integer; lateReason? text; recorder text; onOrder? flag` |
| `record.revised` | A correction or supplement took effect with the head's signature | `draft integer; submission digest; signing digest; number record; revision integer; purpose Purpose; deadline day; lateBy? integer` |
| `record.voided` | An entered record was voided; it stays, with its number | `draft integer; submission digest; signing digest; number record; reason text` |
| `record.imported` | A record brought over before the store was open; its dates are the importer's claims | `number record; content RecordContent; deadline day; boundBy? day; lateBy? integer; signedBy text; signedAt moment; enteredAt moment; paper? PaperFile` |
| `paper.filed` | Number, place and pages of the paper file; no part of what is signed | `target text; paper PaperFile; filedOn day` |
| `draft.discarded` | A draft was given up before it was ever submitted | `draft integer; title text; draftedAt instant; draftedBy text` |
| `draft.handedOver` | A draft of a departed recorder went to another | `draft integer; title text; from text` |
| `notice.made` | A month's notice to the head was made; period, figures and lines stand here so that nothing later moves them | `month month; from day; to day; due day; contents NoticeContents; heads [ChainHead]; replaces? digest` |
| `notice.delivered` | A head received a notice | `notice digest; recipient text; post text; on day; way DeliveryWay; copy? flag; lateBy? integer` |
| `notice.instructed` | The head instructed upon a notice; each item waits for the recorder | `notice digest; text text; items [text]` |
| `notice.followed` | The recorder reports an item as done | `notice digest; item integer; note text` |
| `report.registered` | A half-yearly report was registered with its statistical part; on the unit's main chain, for all its sides | `half half; documentNumber text; title text; dated day; text EvidenceItem; cutOff day; due? day; figures [ReportFigures]; heads [ChainHead]; replaces? digest` |
| `report.signed` | The head signed a report | `report digest; post text; acting? flag; paper? PaperSignature` |
| `report.sent` | A signed report was sent to one of its recipients | `report digest; recipient ReportRecipient; on day; lateBy? integer` |
"""
OBJECTS = r"""
| `RecordContent` | `unit text; side Side; subject DutySubject; time EventTime; place text; people [Participant]; headCount? integer; title text; summary text; category EventCategory; links [occurrence]; evidence [EvidenceItem]; noAttachmentReason? NoAttachmentReason; noAttachmentText? text; noPaper? flag; counterpart? text` |
| `EventTime` | `start moment; end? moment` |
| `Participant` | `person? text; name text; post? text; part Part` |
| `DutySubject` | `kind SubjectKind; member? text` |
| `EvidenceItem` | `kind EvidenceKind; caption text; name text; size integer; sha256 digest; mediaType text; addedAt instant` |
| `PaperFile` | `number text; location text; pages integer` |
| `PaperSignature` | `day day; reference text; scan? EvidenceItem; signer text` |
| `Person` | `code text; name text; rank? CadreRank` |
| `Post` | `id text; person text; unit? text; side? Side; role PostRole; title text; from day; to? day; basis? text; portfolio? [text]` |
| `OrganisationUnit` | `code text; name text; kind UnitKind; group? UnitGroup; superior? text; staffCount? integer; mainBody text; supervisionBody? text; displayOrder integer; start day; end? day` |
| `DatedIndicator` | `indicator Indicator; occurrences [OccurrenceDates]` |
| `Indicator` | `year integer; side Side; kind IndicatorKind; scope text; code text; title text; points integer; subject DutySubject; recurrence text; due text; requirement? text; evidence? [EvidenceKind]; listItem? text; measure? text; responsible? text; source? text` |
| `OccurrenceDates` | `ordinal integer; from day; due day` |
| `AlertMark` | `kind AlertKind; unit? text; side? Side; target text; due? day` |
| `NoticeContents` | `figures NoticeFigures; records [NoticeLine]; overdue [NoticeDuty]; next [NoticeDuty]` |
| `NoticeFigures` | `records integer; enteredLate integer; due integer; done integer; late integer; overdue integer; exempt integer; alerts integer` |
| `NoticeLine` | `number record; date day; title text; lateBy? integer` |
| `NoticeDuty` | `occurrence occurrence; title text; due day` |
| `ReportFigures` | `side Side; subject SubjectKind; records integer; due integer; done integer; late integer; overdue integer; exempt integer` |
| `LedgerSnapshot` | `unit text; side Side; common integer; individual integer; due integer; done integer; late integer; overdue integer; records integer` |
| `RectificationNotice` | `issuedOn day; dueOn day; demand? text` |
| `BulletinLine` | `violation paper; unit text; person text; code? text; fact text; measure text` |
| `Analysis` | `from day; to day; cutOff day; rows [AnalysisRow]; weakIndicators [AnalysisRow]; weakUnits [WeakUnit]; mark integer; quarters [quarter]` |
| `AnalysisRow` | `part AnalysisPart; name text; title? text; side? Side; figures AnalysisFigures` |
| `AnalysisFigures` | `due integer; done integer; late integer` |
| `WeakUnit` | `unit text; title text; measures [integer]` |
| `ReviewVerdict` | `occurrence occurrence; verdict Verdict; quality integer; reason? text` |
| `ReviewItem` | `occurrence occurrence; kind IndicatorKind; worth integer; shares integer; due day; record? record; timing Timing; factor integer; verdict? Verdict; quality integer; reason? text` |
| `ReviewFigures` | `common? integer; individual? integer; score? integer` |
| `RankingRow` | `rank? integer; unit text; name text; main? integer; supervision? integer; score? integer; late integer; missing integer; previousRank? integer; why? NoScore; months [MonthScores]` |
| `MonthScores` | `month month; main? integer; supervision? integer; unit? integer` |
| `OmittedUnit` | `unit text; reason text` |
| `RestatedScore` | `unit text; side Side; month month; score? integer` |
| `AssessmentPlan` | `year integer; dated day; document text; title text; ways [YearEndWay]; limits? [integer]; sideWeights? [integer]; routineWeights? [integer]` |
| `YearEndResults` | `democratic? integer; questionnaire? integer; test? integer; inspection? integer` |
| `Bonus` | `ground BonusGround; level BonusLevel; project text; document text; on day; proof? BonusProof` |
| `BonusProof` | `kind ProofKind; file EvidenceItem` |
| `Sanction` | `person text; position SanctionedPosition; rank? CadreRank; matter text; consequence Consequence; on day; document text; takenUp? day; reported? day; report? text` |
| `GradeMeasure` | `means GradeMeans; reference text; on day` |
| `AssessmentRules` | `sideWeights [integer]; routineWeights [integer]; recordShare integer; ways [integer]; award [integer]; promotion [integer]; criminal [integer]; sanction [integer]; measure [integer]; cap? integer; floor integer; limits [integer]; quota? integer; leavesWaysOut flag; promotionHighestOnly flag; gravestOnly flag; heavyFrom [text]; ceilings [text]; rankMethod text` |
| `AssessedUnit` | `rank? integer; facts YearFacts; figures YearFigures; members [AssessedMember]` |
| `AssessedMember` | `person text; side? Side; role PostRole` |
| `YearFacts` | `unit text; name text; year integer; sides [Side]; quarters [AssessedQuarter]; results [SideResults]; adjustments [Adjustment]; given? GivenGrade` |
| `GivenGrade` | `grade AssessmentGrade; reason text` |
| `AssessedQuarter` | `quarter quarter; bulletin? bulletin; main? integer; supervision? integer` |
| `SideResults` | `side Side; results YearEndResults` |
| `Adjustment` | `name adjustment; bonus? Bonus; sanction? Sanction` |
| `YearFigures` | `routine SideFigures; yearEnd SideFigures; sides SideFigures; base? integer; adjustments [CountedAdjustment]; bonus integer; deduction integer; total? integer; byPoints? AssessmentGrade; byHand? AssessmentGrade; grade? AssessmentGrade; ceilings [GradeCeiling]; marks [YearMark]; gaps [YearGap]` |
| `CountedAdjustment` | `name adjustment; points integer; why? NotCounted` |
| `GradeCeiling` | `grade AssessmentGrade; fact CeilingFact; adjustment? adjustment` |
| `ChainHead` | `chain text; number integer; digest digest` |
| `SideFigures` | `main? integer; supervision? integer` |
| `RuleProfile` | `heading RuleHeading; parameters [RuleParameter]` |
| `RuleHeading` | `name text; title text; documentNumber text; issuer text; interpretedBy text; effective day; replaces text` |
| `RuleParameter` | `name text; value text; article text` |
| `CalendarYear` | `year integer; restDays [day]; makeUpDays [day]; source text` |
"""
WORDS = r"""
| `CadreRank` | `county`, `section`, `general` |
| `PostRole` | `primaryHead`, `actingHead`, `teamMember`, `recorder`, `mainSupervisor`, `supervisionSupervisor`, `reader`, `administrator` |
| `UnitKind` | `county`, `cityDepartment`, `zone`, `section`, `other` |
| `UnitGroup` | `county`, `cityUnit` |
| `Side` | `main`, `supervision` |
| `DeliveryWay` | `onScreen`, `onPaper` |
| `ReportRecipient` | `mainOffice`, `disciplineOffice` |
| `Purpose` | `new`, `correction`, `supplement`, `void` |
| `EvidenceKind` | `document`, `minutes`, `speech`, `photo`, `brief`, `workSummary`, `regulation`, `workPlan`, `other` |
| `EventCategory` | `meeting`, `study`, `education`, `inspection`, `talk`, `report`, `caseHandling`, `ruleMaking`, `publicity`, `other` |
| `SubjectKind` | `team`, `head`, `member`, `disciplineBody` |
| `Part` | `chair`, `attendee`, `speaker`, `talker`, `talkedTo`, `recorder`, `absent`, `other` |
| `NoAttachmentReason` | `secret`, `noElectronicCopy`, `other` |
| `IndicatorKind` | `common`, `individual` |
| `Verdict` | `accepted`, `partly`, `sentBack`, `notAccepted` |
| `Timing` | `inTime`, `lateEntry`, `lateDuty`, `missing` |
| `NoScore` | `noClosedMonth`, `nothingDue` |
| `UntruthKind` | `untrue`, `forged` |
| `YearEndWay` | `democratic`, `questionnaire`, `test` |
| `AssessmentGrade` | `excellent`, `good`, `fair`, `poor` |
| `CeilingFact` | `headSanctioned`, `memberHeavy`, `organisationSanctioned`, `headHeavy`, `topGradeQuota` |
| `BonusGround` | `award`, `promotion` |
| `BonusLevel` | `national`, `provincial`, `municipal` |
| `ProofKind` | `certificate`, `plaque`, `original`, `formalDocument` |
| `SanctionedPosition` | `primaryHead`, `teamMember`, `staff`, `organisation` |
| `Consequence` | `criminalLiability`, `partyWarning`, `seriousWarning`, `removalFromPartyPosts`, `probation`, `expulsion`, `warning`, `demerit`, `majorDemerit`, `demotion`, `dismissalFromPost`, `discharge`, `circular`, `admonition`, `organisationalMeasure`, `organisationDiscipline` |
| `NotCounted` | `unproved`, `lowerLevel`, `lighterClass`, `reportedFirst`, `otherAuthority`, `noPoints`, `otherYear` |
| `YearMark` | `waysShared`, `sideAlone`, `capped`, `floored` |
| `YearGap` | `routine`, `mainYearEnd`, `supervisionYearEnd`, `mainInspection`, `supervisionInspection`, `gradedByHand` |
| `AlertKind` | `duty.fiveDay`, `duty.overdue`, `entry.running`, `entry.overdue`, `signOff.pending`, `draft.returned`, `notice.monthly`, `report.halfYear`, `review.monthly`, `bulletin.quarterly`, `indicators.missing`, `inspection.halfYear`, `rectification.due`, `data.fault`, `super.comment`, `consent.pending` |
| `InspectionKind` | `routine`, `focused`, `special`, `comprehensive` |
| `FocusedReason` | `dutyNotDone`, `workLagging`, `lowRank`, `complaints`, `corruptionProne` |
| `SpecialObject` | `ruleExecution`, `specialTask`, `supervisedItem`, `leaderInstruction` |
| `FindingGravity` | `remark`, `weak`, `grave` |
| `FindingState` | `noted`, `open`, `replied`, `returned`, `accepted`, `escalated`, `withdrawn` |
| `EscalationGround` | `refused`, `insufficient`, `forged` |
| `ViolationKind` | `lateEntry`, `untrueEntry`, `arbitraryChange`, `deletion`, `fraud`, `secrecyBreach` |
| `ViolationOccasion` | `dailyCheck`, `specialPatrol`, `midYear`, `yearly` |
| `AnalysisPart` | `side`, `subject`, `quarter`, `indicator`, `unit` |
| `ChainFault` | `unreadable`, `bodyChanged`, `headerChanged`, `gap`, `previousDiffers`, `cityNumber`, `batch`, `unsigned`, `badSignature`, `unknownAuthor`, `notEntitled`, `form`, `place`, `time`, `reference`, `figures`, `checkpoint` |
| `Operation` | `draftRecord`, `submitRecord`, `withdrawRecord`, `signRecord`, `returnRecord`, `keyInPaperSignature`, `enterRecord`, `askForChange`, `filePaper`, `readOwnUnit`, `readAllUnits`, `setCommonIndicators`, `setIndividualIndicators`, `adoptIndividualIndicators`, `exemptOccurrence`, `extendOccurrence`, `openOccurrence`, `closeLedger`, `acknowledgeAlert`, `makeRemark`, `seeRemark`, `reviewMonth`, `answerReview`, `issueBulletin`, `consentToChange`, `assessYear`, `publishYear`, `makeNotice`, `receiveNotice`, `instructNotice`, `registerReport`, `signReport`, `inspect`, `answerRectification`, `noteViolation`, `presentAnalysis`, `manageStore`, `makeCheckpoint`, `verifyAll`, `backUp` |
| `GradeMeans` | `talk`, `accountability` |
"""

# Section 8 in the same notation: a checkpoint file, and what stands in the `extra` of a proof.
FILES = r"""
| `CheckpointFile` | `number integer; day day; store digest; root digest; by text; key key; signature signature; heads [ChainHead]; size? integer; tree? digest; note? signature` |
| `ProofExtra` | `key key; by text; entries [ProofEntry]` |
| `ProofEntry` | `header text; body text; signature? signature` |
"""


# --- Canonical bytes (section 1) ----------------------------------------------------------------------------

DEEPEST = 32
LARGEST = 2**53 - 1
STRING = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
SKELETON = re.compile(r"[][{}:,0-9s-]*")
BRACKET = re.compile(r"[][{}]")
LONG_INTEGER = re.compile(r"[0-9]{16,}")
BEYOND_UTF16 = re.compile("[\U00010000-\U0010ffff]")


class NotCanonical(ValueError):
    """The bytes are not those that the canonical form has for any value."""


def text_of(data):
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise NotCanonical("the bytes are not UTF-8") from None


def shallow(skeleton):
    """Whether the nesting stays within the limit; what stands in a list or object is one deeper than that."""
    depth = 0
    if skeleton.count("[") + skeleton.count("{") < DEEPEST:
        return True
    for bracket in BRACKET.finditer(skeleton):
        if bracket[0] in "]}":
            depth -= 1
            continue
        depth += 1
        closed = skeleton[bracket.end():bracket.end() + 1] in ("]", "}")
        if depth > DEEPEST or (depth == DEEPEST and not closed):
            return False
    return True


def written(value):
    """The canonical text of a value. Python sorts keys by code points, the canonical form by UTF-16 units;
    only with characters beyond U+FFFF is there a difference. The depth is limited before this is called."""
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
        return "{" + ",".join(f"{written(key)}:{written(value[key])}" for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(written, value)) + "]"
    return json.encoder.encode_basestring(value) if isinstance(value, str) else str(value)


WRITE = json.JSONEncoder(ensure_ascii=False, check_circular=False, sort_keys=True, separators=(",", ":")).encode


def canonical(data):
    """The value of canonical bytes. What remains of the text without its strings shows every token that is not
    allowed, the depth and the integers; whatever else is wrong alters the bytes when they are written again."""
    text = text_of(data)
    skeleton = STRING.sub("s", text)
    if not SKELETON.fullmatch(skeleton):
        raise NotCanonical("there is something else than integers, texts, lists and objects without blanks")
    if not shallow(skeleton):
        raise NotCanonical(f"the nesting is more than {DEEPEST} deep")
    for digits in LONG_INTEGER.findall(skeleton):
        if len(digits) > 16 or int(digits) > LARGEST:
            raise NotCanonical("an integer is too large")
    try:
        value = json.loads(text)
    except ValueError:
        raise NotCanonical("it is no JSON text") from None
    if "\\u0000" in text.replace("\\\\", ""):
        raise NotCanonical("a text holds U+0000")
    if (written if BEYOND_UTF16.search(text) else WRITE)(value) != text:
        raise NotCanonical("the text is not in canonical form")
    return value


def once(pairs):
    """An object of which no key stands twice."""
    value = dict(pairs)
    if len(value) != len(pairs):
        raise NotCanonical("a key stands twice")
    return value


def readable(data):
    """The value of a JSON text that need not be canonical: a checkpoint file, or a line that is at fault anyway."""
    text = text_of(data)
    if not shallow(STRING.sub("s", text)):
        raise NotCanonical(f"the nesting is more than {DEEPEST} deep")
    try:
        return json.loads(text, object_pairs_hook=once)
    except (ValueError, RecursionError):
        raise NotCanonical("it is no JSON text") from None


# --- Kinds of values and forms (sections 1 and 7) -----------------------------------------------------------

DIGEST = re.compile("[0-9a-f]{64}")
SIGNATURE = re.compile("[0-9a-f]{128}")
UNIT_CODE = re.compile("[A-Za-z0-9-]{1,20}")
RECORD = re.compile("([A-Za-z0-9-]{1,20})-([1-9][0-9]*)-([ZJ])-((?!0000)[0-9]{4}|[1-9][0-9]{4,})")
PAPER = re.compile("([DWTF])([ZJ])-([0-9]{4})-((?!000)[0-9]{3}|[1-9][0-9]{3,})")
BULLETIN = re.compile("([0-9]{4})-([1-9][0-9]*)")


@functools.lru_cache(maxsize=4096)
def is_day(text):
    try:
        return re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text) is not None and bool(datetime.date.fromisoformat(text))
    except ValueError:
        return False


def is_moment(text):
    return is_day(text[:10]) and re.fullmatch(" (?:[01][0-9]|2[0-3]):[0-5][0-9]", text[10:]) is not None


def matching(pattern):
    return re.compile(pattern).fullmatch


TEXTS = {
    "text": lambda text: True,
    "digest": DIGEST.fullmatch,
    "key": DIGEST.fullmatch,
    "signature": SIGNATURE.fullmatch,
    "day": is_day,
    "moment": is_moment,
    "month": matching("(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])"),
    "quarter": matching("(?!0000)[0-9]{4}-Q[1-4]"),
    "half": matching("(?!0000)[0-9]{4}-H[12]"),
    "record": RECORD.fullmatch,
    "occurrence": matching("[^#]+#[1-9][0-9]*"),
    "paper": PAPER.fullmatch,
    "bulletin": BULLETIN.fullmatch,
    "adjustment": matching("A[ZJ][1-9][0-9]*"),
}
INTEGERS = {
    "integer": lambda number: True,
    "instant": lambda number: True,
    "points": lambda number: True,
    "flag": lambda number: number in (0, 1),
}


def rows_of(table):
    """The cells of the rows of a table in the document's notation."""
    for line in table.strip().splitlines():
        yield [cell.strip() for cell in line.strip().strip("|").split(" | ")]


class Form:
    """The form of an object: its keys, each with the kind of its value and whether it may be absent. A check gives
    None, or where and what is wrong; it gathers the attachments that it meets. Checks call each other as deep as
    the forms of the document do, not as deep as a value."""

    def __init__(self, text, is_attachment=False):
        self.text, self.is_attachment, self.keys = text.strip("` "), is_attachment, ()

    def compile(self):
        """Behind the reading of all tables, as forms name each other."""
        parts = [part.split(" ") for part in self.text.split("; ")]
        self.keys = [(key.rstrip("?"), key.endswith("?"), check_of(kind)) for key, kind in parts]

    def check(self, value, evidence):
        if not isinstance(value, dict):
            return "", "is no object"
        for key, optional, check in self.keys:
            if key in value:
                wrong = check(value[key], evidence)
                if wrong:
                    return f".{key}{wrong[0]}", wrong[1]
            elif not optional:
                return f".{key}", "is missing"
        if self.is_attachment:
            evidence.append((value["sha256"], value["size"]))
        return None

    def misfit(self, value, evidence):
        """What is wrong with an object, in words, or None."""
        wrong = self.check(value, evidence)
        return f"`{wrong[0].lstrip('.') or 'it'}` {wrong[1]}" if wrong else None


@functools.lru_cache(maxsize=None)
def check_of(kind):
    """The check of a kind of value."""
    if kind.startswith("["):
        return list_check(check_of(kind[1:-1]))
    if kind in FORM_OF_OBJECT:
        return FORM_OF_OBJECT[kind].check
    wrong = "", f"is no {kind}"
    if kind in INTEGERS:
        fits = INTEGERS[kind]
        return lambda value, evidence: None if type(value) is int and fits(value) else wrong
    fits = TEXTS[kind] if kind in TEXTS else VALUES_OF_WORD[kind].__contains__
    return lambda value, evidence: None if isinstance(value, str) and fits(value) else wrong


def list_check(check):
    def check_list(values, evidence):
        if not isinstance(values, list):
            return "", "is no list"
        for place, value in enumerate(values, 1):
            wrong = check(value, evidence)
            if wrong:
                return f"[{place}]{wrong[0]}", wrong[1]
        return None

    return check_list


FORM_OF_KIND = {cells[0].strip("`"): Form(cells[-1]) for cells in rows_of(BODIES)}
FORM_OF_OBJECT = {cells[0].strip("`"): Form(cells[1], cells[0] == "`EvidenceItem`")
                  for cells in list(rows_of(OBJECTS)) + list(rows_of(FILES))}
VALUES_OF_WORD = {cells[0].strip("`"): set(re.findall("`([^`]+)`", cells[1])) for cells in rows_of(WORDS)}
for form in list(FORM_OF_KIND.values()) + list(FORM_OF_OBJECT.values()):
    form.compile()


# --- Days, digests, signatures ------------------------------------------------------------------------------

def day_number(instant):
    """The day of an instant in UTC+8, counted as Python's dates do; outside of the calendar there is none."""
    number = 719163 + (instant + 8 * 3600) // 86400
    return number if 1 <= number <= datetime.date.max.toordinal() else None


def day_of(instant, later=0):
    number = day_number(instant)
    if number is None or number + later < 1:
        return None
    return datetime.date.fromordinal(number + later).isoformat()


def sha256(data):
    return hashlib.sha256(data).hexdigest()


@functools.lru_cache(maxsize=4096)
def public_key(key):
    return Ed25519PublicKey.from_public_bytes(bytes.fromhex(key))


def is_signed(key, signature, message):
    try:
        public_key(key).verify(bytes.fromhex(signature), message)
        return True
    except (InvalidSignature, ValueError):
        return False


def fingerprint_of(key):
    digits = sha256(bytes.fromhex(key))[:32]
    return " ".join(digits[place:place + 4] for place in range(0, 32, 4))


# --- Merkle trees (sections 4 and 8) ------------------------------------------------------------------------

def leaf_of(data):
    return hashlib.sha256(b"\0" + data).digest()


def node_of(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


class Tree:
    """The tree of RFC 6962, section 2.1, built leaf by leaf: it keeps the roots of the full parts alone."""

    def __init__(self, leaves=()):
        self.size, self.parts = 0, []
        for data in leaves:
            self.add(data)

    def add(self, data):
        part, self.size, rest = leaf_of(data), self.size + 1, self.size
        while rest & 1:
            part, rest = node_of(self.parts.pop(), part), rest >> 1
        self.parts.append(part)

    def root(self):
        if not self.parts:
            return sha256(b"")
        root = self.parts[-1]
        for part in reversed(self.parts[:-1]):
            root = node_of(part, root)
        return root.hex()


def heads_root(heads):
    """The root of a checkpoint over `{chain: (number, digest)}`. Code points sort as UTF-8 bytes do."""
    return Tree(f"{chain} {number} {digest}".encode("utf-8", "surrogatepass")
                for chain, (number, digest) in sorted(heads.items())).root()


def included(leaf, index, size, path, root):
    """RFC 9162, section 2.1.3.2: whether a path of hashes leads from the leaf with an index to the root."""
    if not 0 <= index < size:
        return False
    last, digest = size - 1, leaf
    for step in path:
        if last == 0:
            return False
        if index & 1 or index == last:
            digest = node_of(step, digest)
            while index and not index & 1:
                index, last = index >> 1, last >> 1
        else:
            digest = node_of(digest, step)
        index, last = index >> 1, last >> 1
    return last == 0 and digest == root


def extends(old_size, old_root, new_size, new_root, path):
    """RFC 9162, section 2.1.4.2: whether the newer tree begins with all leaves of the older one."""
    if old_size > new_size or (old_size == new_size and (path or old_root != new_root)):
        return False
    if old_size in (0, new_size):
        return not path and (old_size or old_root == hashlib.sha256(b"").digest())
    path = [old_root] + path if old_size & (old_size - 1) == 0 else path
    if not path:
        return False
    index, last = old_size - 1, new_size - 1
    while index & 1:
        index, last = index >> 1, last >> 1
    old, new = path[0], path[0]
    for step in path[1:]:
        if last == 0:
            return False
        if index & 1 or index == last:
            old, new = node_of(step, old), node_of(step, new)
            while index and not index & 1:
                index, last = index >> 1, last >> 1
        else:
            new = node_of(new, step)
        index, last = index >> 1, last >> 1
    return last == 0 and old == old_root and new == new_root


# --- Notes and checkpoint files (section 8) -----------------------------------------------------------------

def unbase64(text):
    """The bytes of base64 in its one spelling, or None."""
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (ValueError, binascii.Error):
        return None
    return data if base64.b64encode(data).decode() == text else None


def size_of(text):
    """A count in decimal digits, or None; nothing that is larger than any journal."""
    return int(text) if re.fullmatch("0|[1-9][0-9]{0,15}", text) else None


def note_text(store, size, tree):
    return f"jishi/{store}\n{size}\n{base64.b64encode(bytes.fromhex(tree)).decode()}\n"


class Note:
    """A checkpoint in the public form: `store`, `size`, `tree`, and the signatures under the origin as name."""

    def __init__(self, text):
        head, blank, tail = text.partition("\n\n")
        lines = head.split("\n")
        origin = re.fullmatch("jishi/([0-9a-f]{64})", lines[0])
        tree = unbase64(lines[2]) if len(lines) == 3 else None
        size = size_of(lines[1]) if len(lines) == 3 else None
        if not blank or not origin or size is None or tree is None or len(tree) != 32:
            raise NotCanonical("it is no note of a store: origin, size, root, a blank line")
        self.text, self.origin, self.store, self.size, self.tree = head + "\n", lines[0], origin[1], size, tree.hex()
        self.signatures = []
        if not tail.endswith("\n"):
            raise NotCanonical("the last line of the note is not ended")
        for line in tail[:-1].split("\n"):
            parts = re.fullmatch("\u2014 ([^ \n]+) ([^ \n]+)", line)
            data = unbase64(parts[2]) if parts else None
            if data is None or len(data) < 5:
                raise NotCanonical("a line of the note is no signature")
            if parts[1] == self.origin and len(data) == 68:
                self.signatures.append((data[:4], data[4:].hex()))

    def key_id(self, key):
        return hashlib.sha256(self.origin.encode() + b"\n\1" + bytes.fromhex(key)).digest()[:4]

    def names(self, key):
        return any(key_id == self.key_id(key) for key_id, _ in self.signatures)

    def is_by(self, key):
        return any(key_id == self.key_id(key) and is_signed(key, signature, self.text.encode())
                   for key_id, signature in self.signatures)


def checkpoint_text(number, day, store, root, size=None, tree=None):
    if size is None:
        return f"jishi checkpoint v1 {number} {day} {store} {root}".encode()
    return f"jishi checkpoint v2 {number} {day} {store} {root} {size} {tree}".encode()


NEWER_CHECKPOINT = ("size", "tree", "note")


class CheckpointFile:
    """A checkpoint file; `wrong` tells what is wrong with it in itself (8.4, and its root fits its heads)."""

    def __init__(self, data):
        value = readable(data)
        wrong = FORM_OF_OBJECT["CheckpointFile"].misfit(value, [])
        if wrong:
            raise NotCanonical(wrong)
        self.store, self.root, self.by, self.key = value["store"], value["root"], value["by"], value["key"]
        self.size, self.tree = value.get("size"), value.get("tree")
        self.heads = [(head["chain"], head["number"], head["digest"]) for head in value["heads"]]
        self.wrong = []
        if len({key in value for key in NEWER_CHECKPOINT}) != 1:
            self.wrong.append(("it has some of `size`, `tree` and `note` alone", "4.6"))
            self.size = self.tree = None
        heads = {chain: (number, digest) for chain, number, digest in self.heads}
        if len(heads) != len(self.heads) or heads_root(heads) != self.root:
            self.wrong.append(("its root does not fit its heads", "8.2"))
        text = checkpoint_text(value["number"], value["day"], self.store, self.root, self.size, self.tree)
        if not is_signed(self.key, value["signature"], text):
            self.wrong.append(("its signature does not fit", "8.4"))
        if self.size is not None and not is_signed(
                self.key, value["note"], note_text(self.store, self.size, self.tree).encode()):
            self.wrong.append(("the signature of its note does not fit", "8.4"))


def checkpoint_or_note(data):
    """What a file holds that states how far a store had come."""
    if data.startswith(b"jishi/"):
        return Note(text_of(data))
    return CheckpointFile(data)


# --- Faults -------------------------------------------------------------------------------------------------

def clean(text):
    """Text for one line of a terminal: whatever could move the cursor or break the line is escaped."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in str(text))


class Fault:
    def __init__(self, place, word, sentence, law=None, laid=None):
        self.place, self.word, self.sentence, self.law, self.laid = place, word, sentence, law, laid
        self.acknowledged = False

    def __str__(self):
        place = self.place if isinstance(self.place, str) else "{}#{}".format(*self.place)
        law = f" (law {self.law})" if self.law else ""
        known = "acknowledged: " if self.acknowledged else ""
        return clean(f"{place}: {known}{self.word}: {self.sentence}{law}")


class Report:
    """All faults in the order in which they showed; the same word for the same law at a place once."""

    def __init__(self):
        self.faults, self.told = [], set()

    def tell(self, place, word, sentence, law=None, laid=None):
        if (place, word, law, laid) not in self.told or word in ("file", "trust", "attachment"):
            self.told.add((place, word, law, laid))
            self.faults.append(Fault(place, word, sentence, law, laid))


# --- Entries (section 2) ------------------------------------------------------------------------------------

HEADER_KEYS = {"v", "chain", "number", "kind", "bodyDigest", "author", "at", "previous", "city", "batch"}


def header_misfit(header):
    """What a header has against the form of section 2, or None."""
    if not isinstance(header, dict) or set(header) != HEADER_KEYS:
        return "the header has other keys than the ten"
    for key in ("v", "number", "at", "city"):
        if not isinstance(header[key], int):
            return f"`{key}` is no integer"
    for key in ("chain", "kind", "author"):
        if not isinstance(header[key], str):
            return f"`{key}` is no text"
    for key in ("bodyDigest", "previous"):
        if not isinstance(header[key], str) or not DIGEST.fullmatch(header[key]):
            return f"`{key}` is no digest"
    batch = header["batch"]
    if not isinstance(batch, list) or len(batch) != 2 or not all(isinstance(part, int) for part in batch):
        return "`batch` is no list of two integers"
    if header["v"] != 1:
        return "the version of the format is not 1"
    if header["kind"] not in FORM_OF_KIND:
        return "the kind is none of section 7"
    return None


class Row:
    """What lies at one place of the order of arrival, before it is understood. `columns` is what a store says
    beside the header, `wrong` what is wrong with the row itself."""

    def __init__(self, place, header, body, signature, columns=None, wrong=None):
        self.place, self.header, self.body, self.signature = place, header, body, signature
        self.columns, self.wrong = columns, wrong

    def laid(self):
        """What an acknowledged fault names in `digest`."""
        text = f"jishi place v1 {sha256(self.header)} {sha256(self.body)} {self.signature or '-'}"
        return sha256(text.encode("utf-8", "backslashreplace"))

    def probable_place(self):
        """Chain and number of a row whose header is not in order, as far as they can be told."""
        if self.columns:
            return self.columns["chain"], self.columns["number"]
        try:
            header = readable(self.header)
        except NotCanonical:
            return None
        if not isinstance(header, dict):
            return None
        chain, number = header.get("chain"), header.get("number")
        return (chain, number) if isinstance(chain, str) and type(number) is int else None


class Entry:
    """One entry of which the header is in order."""

    def __init__(self, row, header, report):
        self.row, self.report = row, report
        self.chain, self.number, self.kind, self.author = (
            header[key] for key in ("chain", "number", "kind", "author"))
        self.at, self.previous, self.city, self.body_digest = (
            header[key] for key in ("at", "previous", "city", "bodyDigest"))
        self.index, self.count = header["batch"]
        self.digest = sha256(row.header)
        self.place, self.day, self.words = (self.chain, self.number), day_of(self.at), set()
        self.body, self.evidence, self.blanked = None, [], False
        self.behind = None      # the kind of the entry before in the same batch
        self.unjudged = False   # laws 6.2 to 6.16 are not judged, behind a blanked body
        self.where, self.unit, self.side = None, None, None
        match = re.fullmatch("(.*)/(main|supervision)", self.chain, re.DOTALL)
        if self.chain == "city":
            self.where = "city"
        elif match and match[1] == "office":
            self.where, self.side = "office", match[2]
        elif match and UNIT_CODE.fullmatch(match[1]) and match[1] != "city":
            self.where, self.unit, self.side = "unit", match[1], match[2]
        self.letter = {"main": "Z", "supervision": "J"}.get(self.side)

    def tell(self, word, law, sentence):
        if self.unjudged and law and law.startswith("6.") and 2 <= int(law[2:]) <= 16:
            return
        self.words.add(word)
        self.report.tell(self.place, word, sentence, law, self.row.laid())

    def get(self, key, fallback=None):
        return fallback if self.body is None else self.body.get(key, fallback)


# --- The city chain: units, people, keys, posts (sections 3, 5 and 6.14) ------------------------------------

class Post:
    def __init__(self, number, post):
        self.given, self.person, self.role = number, post["person"], post["role"]
        self.unit, self.side, self.start = post.get("unit"), post.get("side"), post["from"]
        self.ends = [(number, post.get("to"))]      # the last day, by city numbers

    def last_day(self, city):
        return next((day for number, day in reversed(self.ends) if number <= city), None)

    def held(self, day, city):
        if self.given > city or day is None or day < self.start:
            return False
        last = self.last_day(city)
        return last is None or day <= last

    def of(self, unit, side):
        return self.unit == unit and self.side in (None, side)


# The table of words of 6.1: who holds such a post, for an entry on a chain.
HOLDS = {
    "administrator": lambda post, entry: post.role == "administrator",
    "recorder": lambda post, entry: post.role == "recorder" and post.of(entry.unit, entry.side),
    "head": lambda post, entry: post.role in ("primaryHead", "actingHead") and post.of(entry.unit, entry.side),
    "either head": lambda post, entry: post.role in ("primaryHead", "actingHead") and post.unit == entry.unit,
    "member": lambda post, entry: post.unit == entry.unit,
    "office": lambda post, entry: post.role == {
        "main": "mainSupervisor", "supervision": "supervisionSupervisor"}[entry.side],
    "reviewer": lambda post, entry: post.role == "supervisionSupervisor" or (
        post.role == "mainSupervisor" and entry.side == "main"),
    "either office": lambda post, entry: post.role in ("mainSupervisor", "supervisionSupervisor"),
}


def alternatives(text):
    """`head, behind X; recorder, with Y and before the opening` as pairs of a word and its conditions."""
    found = []
    for part in re.split("[;,] ", text):
        if part in HOLDS:
            found.append((part, []))
        elif found:
            found[-1][1].extend(part.split(" and "))
    return found


def read_rights(table):
    rights = {}
    for kinds, on, by in rows_of(table):
        for kind in re.findall("`([^`]+)`", kinds):
            rights[kind, on.strip("`")] = by if by in ("anyone", "as section 5 says") else alternatives(by)
    return rights


RIGHTS_OF = read_rights(RIGHTS)


class City:
    """What the city chain says so far, with the city numbers since when it says so."""

    def __init__(self):
        self.founder, self.founding_key, self.recovery_key, self.store = None, None, None, None
        self.units = {}         # code -> the number of its unit.added
        self.supervised = {}    # code -> [(number, whether it has a supervisionBody)]
        self.people = set()
        self.keys = {}          # person -> [(number, key)]
        self.introduced = set()
        self.posts, self.post_ids = {}, {}
        self.codes = {}         # person -> the body of the last code.issued, None once it was used

    def key(self, person, city):
        return next((key for number, key in reversed(self.keys.get(person, ())) if number <= city), None)

    def knows_unit(self, code, city):
        return self.units.get(code, city + 1) <= city

    def has_supervision(self, code, city):
        return any([there for number, there in self.supervised.get(code, ()) if number <= city][-1:])

    def holds(self, entry, word):
        return any(post.held(entry.day, entry.city) and HOLDS[word](post, entry)
                   for post in self.posts.get(entry.author, ()))

    def reviews(self, entry, side):
        return any(post.held(entry.day, entry.city) and (
            post.role == "supervisionSupervisor" or side == "main" and post.role == "mainSupervisor")
            for post in self.posts.get(entry.author, ()))

    # Keys

    def introduces(self, entry):
        """The key that an entry introduces and is signed by, if it does: the own one of 5.1, 5.3 and 5.5."""
        if entry.body is None:
            return None
        own = entry.kind in ("store.founded", "administrator.recovered") or (
            entry.kind == "key.introduced" and entry.get("present") != 1)
        return entry.body["key"] if own else None

    def check_key(self, entry):
        """5.1 to 5.6, of an entry on the city chain that introduces a key."""
        if entry.body is None:
            return
        if entry.kind == "store.founded":
            self.check_founding(entry)
        elif entry.kind == "administrator.recovered":
            self.check_recovery(entry)
        elif entry.kind == "key.introduced":
            with_code, present = "code" in entry.body, entry.get("present") == 1
            if with_code == present:
                entry.tell("notEntitled", "5.2", "a key is introduced by a code or in presence, and not by both")
            if entry.body["person"] not in self.people:
                entry.tell("notEntitled", "5.2", "the person is not known")
            if with_code:
                self.check_code(entry)
            elif present and not self.holds(entry, "administrator"):
                entry.tell("notEntitled", "5.4", "the author held no post of administrator")
        else:
            return
        if entry.body["key"] in self.introduced:
            entry.tell("notEntitled", "5.6", "this key was introduced before")

    def check_founding(self, entry):
        if entry.previous != entry.body["store"]:
            entry.tell("notEntitled", "5.1", "the id of the store is not the digest before")
        if entry.author != entry.body["administrator"]["code"]:
            entry.tell("notEntitled", "5.1", "the author is not the administrator")

    def check_code(self, entry):
        body, issued = entry.body, self.codes.get(entry.body["person"])
        if entry.author != body["person"]:
            entry.tell("notEntitled", "5.3", "the author is another person than the key is for")
        if issued is None:
            return entry.tell("notEntitled", "5.3", "no code was issued, or it was used already")
        code = body["code"].replace(" ", "").replace("-", "").upper()
        text = f"jishi code v1 {issued['salt']} {code}".encode()
        if not re.fullmatch("[ABCDEFGHJKMNPQRSTVWXYZ0-9]{16}", code) or sha256(text) != issued["hash"]:
            entry.tell("notEntitled", "5.3", "the code is not the one that was issued")
        if entry.at > issued["expires"]:
            entry.tell("notEntitled", "5.3", "the code had expired")

    def check_recovery(self, entry):
        body = entry.body
        person, key = body["person"]["code"], body["key"]
        if entry.author != person:
            entry.tell("notEntitled", "5.5", "the author is another person than the key is for")
        text = f"jishi recovery v1 {self.store} {key}"
        if "city" in body:
            text = f"jishi recovery v2 {self.store} {body['city']} {person} {key}"
            if body["city"] != entry.city:
                entry.tell("notEntitled", "5.5", "the proof is for another city number")
        if not self.recovery_key or not is_signed(self.recovery_key, body["proof"], text.encode()):
            entry.tell("notEntitled", "5.5", "the recovery key did not name this key")

    # Names (6.14)

    def check_names(self, entry):
        body, tell = entry.body, functools.partial(entry.tell, "reference", "6.14")
        if body is None:
            return
        if entry.kind == "unit.added" and body["unit"]["code"] in self.units:
            tell("a unit of this code was added before")
        if entry.kind == "unit.changed" and body["unit"]["code"] not in self.units:
            tell("the unit is not known")
        if entry.kind == "unit.added" and (
                not UNIT_CODE.fullmatch(body["unit"]["code"]) or body["unit"]["code"] in ("city", "office")):
            entry.tell("place", "3.1", "a unit cannot have this code")
        if entry.kind == "person.added" and body["person"]["code"] in self.people:
            tell("a person of this code is known already")
        if entry.kind == "post.given":
            post = body["post"]
            if post["id"] in self.post_ids:
                tell("a post of this id was given before")
            if post["person"] not in self.people:
                tell("the person is not known")
            if "unit" in post and post["unit"] not in self.units:
                tell("the unit is not known")
        if entry.kind == "post.ended":
            post = self.post_ids.get(body["id"])
            last = post.last_day(entry.number) if post else None
            if post is None:
                tell("the post is not known")
            elif last and body["on"] > last:
                tell("the post ended before, and is not lengthened")
        if entry.kind == "code.issued" and body["person"] not in self.people:
            tell("the person is not known")

    # What follows

    def learn(self, entry):
        """What an entry of the city chain changes, as it stands."""
        body, number = entry.body, entry.number
        if body is None:
            return
        if entry.kind == "store.founded":
            self.people.add(body["administrator"]["code"])
            self.name_administrator(body["administrator"]["code"], entry)
        elif entry.kind == "administrator.recovered":
            self.end_administrators(entry)
            self.people.add(body["person"]["code"])
            self.name_administrator(body["person"]["code"], entry)
        elif entry.kind in ("unit.added", "unit.changed"):
            code = body["unit"]["code"]
            if entry.kind == "unit.added":
                self.units.setdefault(code, number)
            self.supervised.setdefault(code, []).append((number, "supervisionBody" in body["unit"]))
        elif entry.kind == "person.added":
            self.people.add(body["person"]["code"])
        elif entry.kind == "post.given":
            self.give(Post(number, body["post"]), body["post"]["id"])
        elif entry.kind == "post.ended" and body["id"] in self.post_ids:
            self.post_ids[body["id"]].ends.append((number, body["on"]))
        elif entry.kind == "code.issued":
            self.codes[body["person"]] = body
        elif entry.kind == "key.introduced":
            self.introduce(body["person"], number, body["key"])
            if "code" in body:
                self.codes.pop(body["person"], None)

    def introduce(self, person, number, key):
        self.keys.setdefault(person, []).append((number, key))
        self.introduced.add(key)

    def give(self, post, post_id):
        self.posts.setdefault(post.person, []).append(post)
        self.post_ids.setdefault(post_id, post)

    def name_administrator(self, person, entry):
        """5.7: the post begins on the day of `at`. 6.14: its id counts the posts of the person."""
        self.introduce(person, entry.number, entry.body["key"])
        if entry.day is not None:
            post = {"person": person, "role": "administrator", "from": entry.day}
            self.give(Post(entry.number, post), f"{person}/{len(self.posts.get(person, ())) + 1}")

    def end_administrators(self, entry):
        """5.5: all earlier posts of administrator end the day before."""
        eve = day_of(entry.at, -1)
        for posts in self.posts.values():
            for post in posts:
                if post.role == "administrator" and eve is not None:
                    last = post.last_day(entry.number)
                    post.ends.append((entry.number, eve if last is None else min(last, eve)))


# --- Records (6.3 to 6.8) -----------------------------------------------------------------------------------

DRAFT = re.compile("D(0|[1-9][0-9]{0,15})")


class Draft:
    def __init__(self, chain):
        self.chain, self.done = chain, False
        self.submission, self.stands, self.signing = None, False, None
        self.purpose = self.record = self.years = None      # of the submission


class Record:
    def __init__(self):
        self.voided, self.revision = False, 1


def years_of(content):
    """The years that a record's number may have: that of the day on which it starts, or of that on which it ends."""
    time = content["time"]
    return time["start"][:4], time.get("end", time["start"])[:4]


class Records:
    PURPOSES = {"record.entered": ("new",), "record.revised": ("correction", "supplement"), "record.voided": ("void",)}

    def __init__(self):
        self.drafts, self.records, self.serials = {}, {}, {}
        self.blurred = set()    # chains of which a body is blanked

    def check(self, entry):
        act = {
            "record.submitted": self.submitted, "record.withdrawn": self.taken_back, "record.returned": self.taken_back,
            "record.signed": self.signed, "record.entered": self.completed, "record.revised": self.completed,
            "record.voided": self.completed, "record.imported": self.imported, "draft.discarded": self.discarded,
            "draft.handedOver": self.draft_of, "paper.filed": self.filed, "change.consented": self.consented,
            "change.declined": self.consented,
        }.get(entry.kind)
        if act and entry.body is not None:
            act(entry)

    def draft_of(self, entry, number=None):
        number = entry.body["draft"] if number is None else number
        draft = self.drafts.setdefault(number, Draft(entry.chain))
        if draft.chain != entry.chain:
            entry.tell("reference", "6.3", f"draft {number} stands on another chain")
        elif draft.done:
            entry.tell("reference", "6.5", f"draft {number} is done")
        return draft

    def submitted(self, entry):
        body, draft = entry.body, self.draft_of(entry)
        if body.get("replaces") != draft.submission:
            entry.tell("reference", "6.3", "`replaces` is not the draft's earlier submission")
        if draft.stands:
            entry.tell("reference", "6.3", "the earlier submission was neither withdrawn nor returned")
        if body["purpose"] != "new":
            record = self.records.get(body.get("record"))
            if record is None or record.voided:
                entry.tell("reference", "6.8", "it changes no record that was entered before and is not voided")
        elif "record" in body:
            entry.tell("reference", "6.8", "a new record names no other one")
        draft.submission, draft.stands, draft.signing = entry.digest, True, None
        draft.purpose, draft.record, draft.years = body["purpose"], body.get("record"), years_of(body["content"])

    def names_submission(self, entry, draft, law):
        fits = draft.stands and entry.body["submission"] == draft.submission
        if not fits:
            entry.tell("reference", law, "`submission` is not the last one of the draft, which stands")
        return fits

    def taken_back(self, entry):
        draft = self.draft_of(entry)
        fits = self.names_submission(entry, draft, "6.4")
        if fits and entry.kind == "record.returned" and draft.signing:
            entry.tell("reference", "6.4", "the submission is signed already")
        if fits:
            draft.stands, draft.signing = False, None

    def signed(self, entry):
        draft = self.draft_of(entry)
        if self.names_submission(entry, draft, "6.4"):
            if draft.signing:
                entry.tell("reference", "6.4", "the submission is signed already")
            draft.signing = entry.digest

    def completed(self, entry):
        body, draft = entry.body, self.draft_of(entry)
        self.names_submission(entry, draft, "6.5")
        if body["signing"] != draft.signing:
            entry.tell("reference", "6.5", "`signing` is not the signature of the submission")
        if draft.submission and (
                draft.purpose not in self.PURPOSES[entry.kind] or body.get("purpose", draft.purpose) != draft.purpose):
            entry.tell("reference", "6.5", "the submission had another purpose")
        draft.done = True
        if entry.kind == "record.entered":
            return self.number(entry, draft.years)
        if draft.submission and body["number"] != draft.record:
            entry.tell("reference", "6.8", "`number` is not the record that the submission named")
        record = self.records.setdefault(body["number"], Record())
        if record.voided:
            entry.tell("reference", "6.8", "the record is voided")
        if entry.kind == "record.voided":
            record.voided = True
            return
        if body["revision"] != record.revision + 1:
            entry.tell("reference", "6.8", f"`revision` is not {record.revision + 1}")
        record.revision = body["revision"]

    def imported(self, entry):
        self.number(entry, years_of(entry.body["content"]))

    def number(self, entry, years):
        """6.7: serials run from 1 without a gap; compared as texts, so that no length of digits matters."""
        number = entry.body["number"]
        unit, year, letter, serial = RECORD.fullmatch(number).groups()
        if years is not None and year.rjust(4, "0") not in years:
            entry.tell("reference", "6.7", "the year is not that of the record's time")
        expected = self.serials.get((unit, year, letter), 0) + 1
        if serial != f"{expected:04d}":
            entry.tell("reference", "6.7", f"the serial is not {expected:04d}")
        self.serials[unit, year, letter] = int(serial) if len(serial) < 16 else expected
        self.records.setdefault(number, Record())

    def discarded(self, entry):
        draft = self.draft_of(entry)
        if draft.submission:
            entry.tell("reference", "6.6", "the draft was submitted before")
        draft.done = True

    def filed(self, entry):
        target = DRAFT.fullmatch(entry.body["target"])
        draft = self.drafts.get(int(target[1])) if target else None
        if target and (draft is None or draft.chain != entry.chain or draft.done):
            entry.tell("place", "6.2", f"draft {target[1]} does not stand on this chain")

    def consented(self, entry):
        chain = f"{entry.body['unit']}/{entry.side}"
        draft = self.drafts.get(entry.body["draft"])
        if chain in self.blurred:
            return
        if not draft or draft.chain != chain or not draft.stands or draft.submission != entry.body["submission"]:
            entry.tell("reference", "6.8", "`submission` is not the last one of the draft, which stands")
        elif draft.signing:
            entry.tell("reference", "6.8", "the submission is signed already")


# --- Notices and reports (6.10, 6.11) -----------------------------------------------------------------------

class Paper:
    def __init__(self, kind, digest, period):
        self.kind, self.digest, self.period = kind, digest, period
        self.fixed = self.told = self.signed = False
        self.items = []


class Papers:
    def __init__(self):
        self.standing = {}      # (chain, month or half) -> the one that stands
        self.named = {}         # (chain, digest) -> the same
        self.told = {}          # chain -> the last month of which its head was told

    def check(self, entry):
        if entry.body is None:
            return
        if entry.kind in ("notice.made", "report.registered"):
            return self.made(entry)
        act = {
            "notice.delivered": self.delivered, "notice.instructed": self.instructed, "notice.followed": self.followed,
            "report.signed": self.signed, "report.sent": self.sent,
        }.get(entry.kind)
        if act:
            paper = self.named.get((entry.chain, entry.body["notice" if "notice" in entry.body else "report"]))
            if paper is None or paper.kind != entry.kind.split(".")[0]:
                return entry.tell("reference", "6.11", "it names no notice or report that stands")
            act(entry, paper)

    def made(self, entry):
        period = entry.body["month" if entry.kind == "notice.made" else "half"]
        paper = self.standing.get((entry.chain, period))
        if entry.body.get("replaces") != (paper.digest if paper else None):
            entry.tell("reference", "6.10", "`replaces` is not the one that stood before")
        if paper and paper.fixed:
            entry.tell("reference", "6.10", "the one that stands was delivered or sent")
        if entry.kind == "notice.made" and period <= self.told.get(entry.chain, ""):
            entry.tell("reference", "6.10", "the head was told of this month, or of a later one, before")
        if paper:
            self.named.pop((entry.chain, paper.digest), None)
        paper = Paper(entry.kind.split(".")[0], entry.digest, period)
        self.standing[entry.chain, period] = self.named[entry.chain, entry.digest] = paper

    def delivered(self, entry, paper):
        paper.fixed = True
        if entry.body.get("copy") != 1:
            paper.told = True
            self.told[entry.chain] = max(self.told.get(entry.chain, ""), paper.period)

    def instructed(self, entry, paper):
        if not paper.told:
            entry.tell("reference", "6.11", "the head did not receive this notice before")
        paper.items += [False] * len(entry.body["items"])

    def followed(self, entry, paper):
        item = entry.body["item"]
        if not 1 <= item <= len(paper.items) or paper.items[item - 1]:
            return entry.tell("reference", "6.11", "`item` is none that waits")
        paper.items[item - 1] = True

    def signed(self, entry, paper):
        if paper.signed:
            entry.tell("reference", "6.11", "the report is signed already")
        paper.signed = True

    def sent(self, entry, paper):
        if not paper.signed:
            entry.tell("reference", "6.11", "the report is not signed")
        paper.fixed = True


# --- What names what (4.5), and the series (6.15) -----------------------------------------------------------

class Named:
    """What 4.5 must know of an entry that others name. Without a body whatever depends on it counts as in order."""

    def __init__(self, entry):
        self.kind, self.chain = entry.kind, entry.chain
        self.known = None if entry.body is None else {key: entry.body.get(key) for key in ("unit", "side", "year")}

    def says(self, key, value):
        return self.known is None or self.known[key] == value


def same_chain(named, entry):
    return named.chain == entry.chain


def this_unit_and_side(named, entry):
    return named.says("unit", entry.unit) and named.says("side", entry.side)


def to_this_unit(named, entry):
    return named.chain == f"office/{entry.side}" and named.says("unit", entry.unit)


def same_unit_and_year(named, entry):
    return named.says("unit", entry.body["unit"]) and named.says("year", entry.body["year"])


REFERENCES = {
    "inspection.found": ("inspection", ("inspection.opened",), same_chain),
    "inspection.closed": ("inspection", ("inspection.opened",), same_chain),
    "rectification.answered": ("finding", ("inspection.found",), this_unit_and_side),
    "rectification.judged": ("finding", ("inspection.found",), same_chain),
    "finding.withdrawn": ("finding", ("inspection.found",), same_chain),
    "violation.followed": ("violation", ("violation.noted",), same_chain),
    "violations.published": ("corrects", ("violations.published",), same_chain),
    "analysis.sent": ("analysis", ("analysis.presented",), same_chain),
    "remark.seen": ("remark", ("remark.made",), to_this_unit),
    "bonus.noted": ("amends", ("bonus.noted",), same_unit_and_year),
    "adjustment.withdrawn": ("adjustment", ("bonus.noted", "sanction.noted"), same_unit_and_year),
}
NAMED_KINDS = {kind for _, kinds, _ in REFERENCES.values() for kind in kinds}
PAPER_KINDS = {"inspection.opened": "D", "violation.noted": "W", "violations.published": "T", "analysis.presented": "F"}


class Supervision:
    """6.16 to 6.18: what is taken back and put right, and what is noted once."""

    # 2026-12-01 in UTC+8, in seconds since 1970-01-01 UTC.
    NOTED_ONCE_FROM = 1796054400

    def __init__(self):
        self.spoken = set()      # findings that were answered or judged
        self.withdrawn = set()   # findings that were taken back
        self.corrected = set()   # bulletins in whose place another one stands
        self.noted = set()       # (chain, record, form)

    def check(self, entry):
        body, kind = entry.body, entry.kind
        if kind in ("rectification.answered", "rectification.judged"):
            if body["finding"] in self.withdrawn:
                entry.tell("reference", "6.16", "the finding was taken back")
            self.spoken.add(body["finding"])
        elif kind == "finding.withdrawn":
            if body["finding"] in self.spoken | self.withdrawn:
                entry.tell("reference", "6.16", "the finding was answered, judged or taken back before")
            self.withdrawn.add(body["finding"])
        elif kind == "violations.published":
            if ("corrects" in body) != ("reason" in body):
                entry.tell("reference", "6.17", "`corrects` and `reason` do not come together")
            elif "corrects" in body:
                if body["corrects"] in self.corrected:
                    entry.tell("reference", "6.17", "another bulletin has corrected this one")
                self.corrected.add(body["corrects"])
        elif kind == "violation.noted" and "record" in body:
            note = (entry.chain, body["record"], body["form"])
            if note in self.noted and entry.at >= self.NOTED_ONCE_FROM:
                entry.tell("reference", "6.18", "this violation of the record is noted already")
            self.noted.add(note)


class Offices:
    def __init__(self):
        self.supervision = Supervision()
        self.named = {}         # digest -> Named
        self.blanked = set()    # digests of bulletins, lists, plans and reviews without a body
        self.published = {}     # (kind, quarter or year, group) -> the digest of the one that stands
        self.restated = {}      # (quarter, group) -> what the bulletin that stands states anew
        self.plans = {}         # year -> the digest of the last plan
        self.series = {}        # what is counted -> the last serial
        self.reviews = {}       # (chain, unit, month) -> the digest of the one that stands
        self.verdicts = {}      # (chain, unit, month, occurrence) -> the last verdict, quality and reason
        self.blurred = False    # a body of an office's chain is blanked: what the offices share cannot be told

    def check(self, entry):
        if entry.blanked and entry.where == "office":
            self.blurred = True
            self.blanked.add((entry.kind, entry.digest))
        if entry.body is not None:
            self.check_reference(entry)
            if entry.kind in ("bulletin.issued", "year.published"):
                self.check_published(entry)
            if entry.kind == "year.published":
                self.names(entry, "plan", "assessment.planned", self.plans.get(entry.body["year"]))
            if entry.kind == "assessment.planned":
                self.plans[entry.body["plan"]["year"]] = entry.digest
            if entry.kind in PAPER_KINDS:
                _, letter, year, serial = PAPER.fullmatch(entry.body["name"]).groups()
                self.count(entry, (entry.kind, letter, year), serial, 3)
            if entry.kind == "inspection.found":
                self.count(entry, (entry.kind, entry.body["inspection"]), str(entry.body["number"]), 1)
            self.check_review(entry)
            self.supervision.check(entry)
        if entry.kind in NAMED_KINDS:
            self.named[entry.digest] = Named(entry)

    def check_reference(self, entry):
        key, kinds, fits = REFERENCES.get(entry.kind, (None, None, None))
        if key not in entry.body:
            return
        named = self.named.get(entry.body[key])
        if named is None or named.kind not in kinds or not fits(named, entry):
            entry.tell("reference", "4.5", f"`{key}` names no such entry before")

    def names(self, entry, key, kind, standing):
        digest = entry.body.get(key)
        if digest != standing and (kind, digest) not in self.blanked:
            entry.tell("reference", "4.5", f"`{key}` is not the {kind} that stands")

    def check_published(self, entry):
        body, kind = entry.body, entry.kind
        name = (kind, body["quarter" if kind == "bulletin.issued" else "year"], body["group"])
        self.names(entry, "corrects", kind, self.published.get(name))
        self.published[name] = entry.digest
        year, serial = BULLETIN.fullmatch(body["number"]).groups()
        if not self.blurred:
            self.count(entry, ("bulletin", year), serial, 1)

    def sides_restated(self, entry):
        """6.16: the sides of the scores that a bulletin states anew and does not take over from the one before."""
        if entry.kind != "bulletin.issued" or entry.body is None:
            return set()
        name = (entry.body["quarter"], entry.body["group"])
        stated = {(score["unit"], score["side"], score["month"], score.get("score"))
                  for score in entry.body.get("restated", ())}
        known = self.restated.get(name, set())
        self.restated[name] = stated
        return set() if self.blurred else {side for _, side, _, _ in stated - known}

    def count(self, entry, series, serial, width):
        expected = self.series.get(series, 0) + 1
        if serial != f"{expected:0{width}d}":
            entry.tell("reference", "6.15", f"the serial is not {expected:0{width}d}")
        self.series[series] = int(serial) if len(serial) < 16 else expected

    def check_verdicts(self, entry):
        """6.12: the items of a closing repeat what was judged."""
        name = (entry.chain, entry.body["unit"], entry.body["month"])
        for item in entry.body["items"]:
            expected = (None, 0, None)
            if "record" in item:
                expected = self.verdicts.get((*name, item["occurrence"]), ("accepted", 100, None))
            if (item.get("verdict"), item["quality"], item.get("reason")) != expected:
                return entry.tell("figures", "6.12", f"the verdict on {item['occurrence']} is not the one given")

    def check_review(self, entry):
        if entry.kind == "review.judged":
            name = (entry.chain, entry.body["unit"], entry.body["month"])
            for given in entry.body["verdicts"]:
                self.verdicts[(*name, given["occurrence"])] = (given["verdict"], given["quality"], given.get("reason"))
        elif entry.kind == "review.closed":
            if not self.blurred:
                self.check_verdicts(entry)
            name = (entry.chain, entry.body["unit"], entry.body["month"])
            if name in self.reviews:
                entry.tell("reference", "6.15", "the review of this month is closed already")
            self.reviews[name] = entry.digest
        elif entry.kind == "review.reopened":
            name = (entry.chain, entry.body["unit"], entry.body["month"])
            if self.reviews.pop(name, None) != entry.body["review"]:
                entry.tell("reference", "6.15", "`review` is not the closed one of this month")


# --- Figures (6.12, 6.13) -----------------------------------------------------------------------------------

def rounded(value):
    """Half up, to an integer; figures are hundredths already."""
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def check_review_figures(entry):
    """6.12: the figures of a review.closed are those that its items give."""
    body, sums = entry.body, {"common": [Fraction(0), Fraction(0)], "individual": [Fraction(0), Fraction(0)]}
    weights = body["weights"]
    if len(weights) != 2 or min(weights) < 0 or not any(weights):
        return entry.tell("figures", "6.12", "`weights` are not two integers from 0, not both 0")
    for item in body["items"]:
        if item["shares"] < 1 or item["worth"] < 0 or not all(0 <= item[key] <= 100 for key in ("quality", "factor")):
            return entry.tell("figures", "6.12", "an item is out of bounds")
        possible = Fraction(item["worth"], item["shares"])
        sums[item["kind"]][0] += possible * item["quality"] * item["factor"] / 10000
        sums[item["kind"]][1] += possible
    figures = {kind: rounded(10000 * earned / possible) for kind, (earned, possible) in sums.items() if possible}
    if len(figures) == 2:
        common, individual = figures["common"], figures["individual"]
        figures["score"] = rounded(Fraction(common * weights[0] + individual * weights[1], sum(weights)))
    elif figures:
        figures["score"] = next(iter(figures.values()))
    for key in ("common", "individual", "score"):
        if body["figures"].get(key) != figures.get(key):
            entry.tell("figures", "6.12", f"`{key}` is not {figures.get(key, 'absent')}")


GRADES = ("excellent", "good", "fair", "poor")


def weighted(pairs):
    """The mean by weights of what is there, rounded; None where nothing is."""
    there = [(value, weight) for value, weight in pairs if value is not None and weight > 0]
    total = sum(weight for _, weight in there)
    return rounded(Fraction(sum(value * weight for value, weight in there), total)) if total else None


def both(pairs):
    """The mean by weights, if everything that has a weight is there."""
    return None if any(value is None for value, weight in pairs if weight > 0) else weighted(pairs)


def check_year_figures(entry):
    """6.13, row by row, each figure from the stated ones before it. What the document does not give a rule for is
    taken as stated: the points of each adjustment, the ceilings, marks, gaps and ranks."""
    for row in entry.body["rows"]:
        facts, figures = row["facts"], row["figures"]
        for name, wanted in year_figures(facts, figures, entry.body["rules"]):
            part, _, side = name.partition(".")
            found = figures.get(part, {}).get(side) if side else figures.get(part)
            if found != wanted:
                entry.tell("figures", "6.13", f"`{name}` of {facts['unit']} is not {wanted}")


def year_figures(facts, figures, rules):
    if len(rules["sideWeights"]) != 2 or len(rules["routineWeights"]) != 2 or len(rules["ways"]) != 3:
        return
    if any(weight < 0 for key in ("sideWeights", "routineWeights", "ways") for weight in rules[key]):
        return
    share, results = rules["recordShare"], {part["side"]: part["results"] for part in facts["results"]}
    for side in ("main", "supervision"):
        given = results.get(side, {})
        quarters = [quarter[side] for quarter in facts["quarters"] if side in quarter]
        mean = Fraction(sum(quarters), len(quarters)) if quarters else None
        yield f"routine.{side}", both([(mean, share), (given.get("inspection"), 100 - share)])
        yield f"yearEnd.{side}", weighted(
            zip([given.get(way) for way in ("democratic", "questionnaire", "test")], rules["ways"]))
        parts = [figures["routine"].get(side), figures["yearEnd"].get(side)]
        yield f"sides.{side}", both(list(zip(parts, rules["routineWeights"])))
    sides = [(figures["sides"].get(side), weight) for side, weight in zip(("main", "supervision"), rules["sideWeights"])
             if side in figures["routine"]]
    base = both(sides) if sides else None
    yield "base", base
    points = [part["points"] for part in figures["adjustments"]]
    yield "bonus", sum(point for point in points if point > 0)
    yield "deduction", -sum(point for point in points if point < 0)
    yield from grade_figures(figures, rules)


def grade_figures(figures, rules):
    total = None
    if "base" in figures:
        total = figures["base"] + figures["bonus"] - figures["deduction"]
        total = max(min(total, rules.get("cap", total)), rules["floor"])
    yield "total", total
    limits = rules["limits"]
    by_points = None
    if limits and total is not None:
        by_points = next((grade for grade, limit in zip(GRADES, limits) if total >= limit), GRADES[len(limits)]
                         if len(limits) < len(GRADES) else GRADES[-1])
    yield "byPoints", by_points
    own = by_points or figures.get("byHand")
    grades = [own] + [ceiling["grade"] for ceiling in figures["ceilings"]]
    yield "grade", max(grades, key=GRADES.index) if own else None

# --- The journal as a whole (sections 3 to 6 and 8) ---------------------------------------------------------

class Chain:
    def __init__(self, name, store):
        self.name, self.number, self.digest, self.city = name, 0, store, 0
        self.batch = None       # (author, index, count) of the next entry, while a batch is open
        self.trusting = store is None   # `previous` and `city` of the next entry are taken on trust
        self.vague = False      # the batch is judged no further
        self.blurred = False    # a body was blanked: 6.2 to 6.16 are not judged any more
        self.last = None        # the last entry, if its header was in order
        self.latest = None      # its `at`, while no signature and no next entry stands for it


# The faults that show that the header of an entry was altered.
ALTERED = {"badSignature", "headerChanged"}
# The kinds that introduce a key, and those by which others than the founder do not open the store (6.1).
INTRODUCING = {"store.founded", "administrator.recovered", "key.introduced"}
NOT_OPENING = {"act.refused", "alerts.shown", "unit.viewed", "archive.made"}


class Journal:
    def __init__(self, report, in_store=False):
        self.report, self.in_store = report, in_store
        self.city, self.records, self.papers, self.offices = City(), Records(), Papers(), Offices()
        self.chains, self.lost = {}, []
        self.blanked = 0
        self.leaves, self.tree, self.tree_known = bytearray(), Tree(), True
        self.latest, self.ahead = None, None
        self.opened, self.newer = False, False
        self.checkpoints, self.marks, self.roots = 0, {}, set()
        self.met = set()                # (chain, number, digest)
        self.acknowledgements = []      # (entry, its body)
        self.attachments = {}           # digest -> {size: place of the first entry that says so}

    # One row after the other

    @property
    def size(self):
        """How many entries stand before the one that is judged."""
        return self.tree.size

    def take(self, row):
        if row.header is None:
            # A line that holds no entry: the gap that it leaves will tell its chain, but nothing tells its digest.
            self.lost.append((row, None))
            self.tree_known, leaf = False, bytes(32)
        else:
            leaf = hashlib.sha256(row.header).digest()
            self.judge(row)
        self.leaves += leaf
        self.tree.add(leaf)

    def judge(self, row):
        try:
            header = canonical(row.header)
            wrong = header_misfit(header)
        except NotCanonical as error:
            wrong = f"the header: {error}"
        if wrong:
            return self.take_unreadable(row, wrong)
        entry = Entry(row, header, self.report)
        if row.columns and row.columns["digest"] != entry.digest:
            entry.tell("headerChanged", None, "the digest beside the header is another one")
        if row.wrong:
            entry.tell("unreadable", "2.1", row.wrong)
        self.take_entry(entry)

    def take_unreadable(self, row, wrong):
        """The header is taken as it stands; where not even its place can be told, the next gap tells it."""
        place = row.probable_place()
        if place is None:
            self.lost.append((row, wrong))
            return
        self.report.tell(place, "unreadable", wrong, "2.1", row.laid())
        chain = self.chain(place[0])
        chain.number, chain.digest, chain.last, chain.latest = place[1], sha256(row.header), None, None
        chain.trusting, chain.vague, chain.batch = True, True, None

    def chain(self, name):
        return self.chains.setdefault(name, Chain(name, self.city.store))

    def take_entry(self, entry):
        chain = self.chain(entry.chain)
        if self.size == 0:
            self.begin(entry, chain)
        elif entry.kind == "store.founded":
            entry.tell("place", "4.1", "the store is founded once, by the first entry of all")
        elif self.city.store is None and entry.number == 1:
            self.city.store = entry.previous    # the first entry cannot be read
        self.check_links(entry, chain)
        self.check_batch(entry, chain)
        self.check_body(entry, chain)
        self.check_chain(entry)
        self.check_city_number(entry, chain)
        if entry.where == "city":
            self.city.check_key(entry)
        self.check_signature(entry, chain)
        self.check_time(entry, chain)
        self.check_right(entry)
        self.check_newer_forms(entry)
        self.check_place(entry)
        self.records.check(entry)
        self.papers.check(entry)
        self.offices.check(entry)
        self.check_restating(entry)
        self.check_figures(entry)
        self.check_heads(entry)
        if entry.where == "city":
            self.city.check_names(entry)
        elif entry.where == "office":
            self.check_units(entry)
        if entry.kind == "checkpoint.made":
            self.check_checkpoint(entry)
        self.follow(entry, chain)

    def begin(self, entry, chain):
        """4.1, and the id of the store: the `previous` of the first entry."""
        if (entry.chain, entry.number, entry.kind) != ("city", 1, "store.founded"):
            entry.tell("place", "4.1", "the first entry is not the founding of the store")
        self.city.store, chain.digest, chain.trusting = entry.previous, entry.previous, False

    def follow(self, entry, chain):
        """What the entry changes, as it stands."""
        self.met.add((entry.chain, entry.number, entry.digest))
        if entry.where == "city" and (entry.kind != "store.founded" or self.size == 0):
            if entry.kind == "store.founded" and entry.body is not None:
                self.city.founder, self.city.founding_key = entry.author, entry.body["key"]
                self.city.recovery_key = entry.body["recoveryKey"]
            self.city.learn(entry)
            if entry.kind == "fault.acknowledged" and entry.body is not None:
                self.acknowledgements.append((entry, entry.body))
        for digest, size in entry.evidence:
            self.attachments.setdefault(digest, {}).setdefault(size, entry.place)
        altered = bool(entry.words & ALTERED)
        chain.number, chain.digest, chain.city, chain.last = entry.number, entry.digest, entry.city, entry
        chain.trusting = altered
        if altered:
            chain.vague, chain.batch = True, None
        entry.evidence = None

    # Section 3: chains and batches

    def find_lost(self, entry, chain):
        """Whether lines that could not be read fill the gap before an entry; their faults are told there."""
        missing = entry.number - chain.number - 1
        if not 0 < missing <= len(self.lost):
            return False
        found, self.lost = self.lost[:missing], self.lost[missing:]
        for number, lost in enumerate(found, chain.number + 1):
            if lost[1]:
                self.report.tell((chain.name, number), "unreadable", lost[1], "2.1", lost[0].laid())
        chain.trusting, chain.vague, chain.batch, chain.last, chain.latest = True, True, None, None, None
        return True

    def check_links(self, entry, chain):
        if entry.number != chain.number + 1 and not self.find_lost(entry, chain):
            entry.tell("gap", "3.2", f"the number {chain.number + 1} should stand here")
        if not chain.trusting and entry.previous != chain.digest:
            entry.tell("previousDiffers", "3.3", "`previous` is not the digest of the entry before")

    def check_batch(self, entry, chain):
        before, fits = chain.last, True
        if chain.batch:
            fits = chain.batch == (entry.author, entry.index, entry.count)
        elif not chain.vague:
            fits = entry.index == 1
        if not fits or not 1 <= entry.index <= entry.count:
            entry.tell("batch", "3.6", "the batch is cut, mixed or not counted")
        elif before and entry.index > 1 and (before.index, before.count) == (entry.index - 1, entry.count):
            entry.behind = before.kind
        chain.vague = False
        whole = entry.index >= entry.count
        chain.batch = None if whole else (entry.author, entry.index + 1, entry.count)
        if entry.index == entry.count and entry.row.signature is None:
            entry.tell("unsigned", "3.7", "the signature is missing; this is the last entry of its batch")

    def check_body(self, entry, chain):
        data, entry.unjudged = entry.row.body, chain.blurred
        if not data and not self.in_store and entry.where != "city":
            self.blanked += 1
            entry.blanked = entry.unjudged = chain.blurred = True
            self.records.blurred.add(chain.name)
            return
        if not data:
            return entry.tell("bodyChanged", "3.4", "the body is blanked, where none may be")
        if sha256(data) != entry.body_digest:
            entry.tell("bodyChanged", "3.4", "the body is not the one that the header names")
        try:
            body = canonical(data)
        except NotCanonical as error:
            return entry.tell("form", "2.1", f"the body: {error}")
        wrong = FORM_OF_KIND[entry.kind].misfit(body, entry.evidence)
        if wrong:
            return entry.tell("form", "2.1", f"the body: {wrong}")
        entry.body = body

    def check_chain(self, entry):
        if entry.where is None or (entry.where == "unit" and not self.city.knows_unit(entry.unit, entry.city)):
            entry.tell("place", "3.1", "there is no such chain")

    def check_city_number(self, entry, chain):
        """3.5 and 4.2. A line that could not be read may have been the city entry that was seen."""
        if not chain.trusting and entry.city < chain.city:
            entry.tell("cityNumber", "3.5", "`city` decreases")
        reach = self.chains["city"].number + len(self.lost) if "city" in self.chains else len(self.lost)
        if entry.where == "city":
            if entry.city != entry.number - 1:
                entry.tell("cityNumber", "4.2", "`city` is not the number before")
        elif entry.city > reach:
            entry.tell("cityNumber", "4.2", "`city` is larger than the last number of the city chain")

    # Section 4: time and newer forms

    def check_time(self, entry, chain):
        """4.4. An unsigned `at` counts when the next entry of the chain stands for it, a wrongly signed one never;
        so one altered time is one fault, not one for each entry behind it."""
        if chain.latest is not None and not entry.words & {"previousDiffers", "gap"}:
            self.latest = max(self.latest, chain.latest)
        chain.latest = None
        latest = entry.at if self.latest is None else self.latest
        lenient = self.ahead is not None and latest <= self.ahead
        if entry.kind == "clock.corrected":
            if entry.body is not None and entry.body["ahead"] > latest:
                entry.tell("time", "4.4", "`ahead` is later than all times before")
            if entry.body is not None:
                self.ahead = max(self.ahead or entry.body["ahead"], entry.body["ahead"])
        elif entry.at < latest and not lenient:
            entry.tell("time", "4.4", "the time is before that of an earlier entry")
        if entry.row.signature is None:
            chain.latest, self.latest = entry.at, latest
        elif not entry.words & ALTERED:
            self.latest = max(latest, entry.at)

    def check_newer_forms(self, entry):
        keys = {"administrator.recovered": ("city",), "fault.acknowledged": ("digest",),
                "checkpoint.made": NEWER_CHECKPOINT}.get(entry.kind)
        if keys is None or entry.body is None:
            return
        there = [key for key in keys if key in entry.body]
        if there and len(there) < len(keys):
            entry.tell("reference", "4.6", "it has some of `size`, `tree` and `note` alone")
        if there:
            self.newer = True
        elif self.newer:
            entry.tell("reference", "4.6", "the older form stands behind a newer one")

    # Section 5 and 6.1: keys and rights

    def check_signature(self, entry, chain):
        key = self.city.introduces(entry)
        if key is None:
            key = self.city.key(entry.author, entry.city)
        if key is None:
            if entry.body is not None or entry.kind not in INTRODUCING:
                entry.tell("unknownAuthor", "5.9", "the author has no key in force")
            return
        signature = entry.row.signature
        if signature is None:
            return
        message = b"jishi entry v1" + bytes.fromhex(entry.digest)
        if not SIGNATURE.fullmatch(signature) or not is_signed(key, signature, message):
            entry.tell("badSignature", "5.8", "the signature is not the author's")

    def check_right(self, entry):
        """6.1. The opening is by the entry itself, too: it does not stand before itself."""
        if entry.chain != "city" and entry.author != self.city.founder and entry.kind not in NOT_OPENING:
            self.opened = self.opened or not entry.words & (ALTERED | {"unknownAuthor", "batch"})
        ways = RIGHTS_OF.get((entry.kind, "any chain")) or RIGHTS_OF.get((entry.kind, entry.where))
        if ways is None:
            if entry.where is not None:
                entry.tell("notEntitled", "6.1", "such an entry does not stand on this chain")
        elif not isinstance(ways, str) and not any(
                self.city.holds(entry, word) and all(self.meets(entry, condition) for condition in conditions)
                for word, conditions in ways):
            entry.tell("notEntitled", "6.1", "the author held no post that entitles to it")

    def meets(self, entry, condition):
        if condition == "before the opening":
            return not self.opened
        word, name = condition.split(" ")
        name = name.strip("`")
        if word == "behind":
            return entry.behind == name
        if entry.body is None:
            return True     # judged as if the body said so
        return (entry.body.get(name, 0) != 0) == (word == "with")

    # 6.2, 6.9, 6.14: what fits its chain

    def check_place(self, entry):
        """6.2."""
        body, side = entry.body, entry.side
        if body is None or entry.where not in ("unit", "office"):
            return
        numbers = [body[key] for key in ("number", "record") if isinstance(body.get(key), str)]
        if entry.where == "unit":
            content = body.get("content") if entry.kind.startswith("record.") else None
            if content and (content["unit"], content["side"]) != (entry.unit, side):
                entry.tell("place", "6.2", "the content is of another unit or side")
            if entry.kind == "paper.filed" and not DRAFT.fullmatch(body["target"]):
                numbers.append(body["target"])
            if entry.kind.startswith(("record.", "paper.", "archive.")) and any(not self.is_own(entry, n) for n in numbers):
                entry.tell("place", "6.2", "the number is none of a record of this unit and side")
            if entry.kind.startswith("report.") and side != "main":
                entry.tell("place", "6.2", "reports stand on main chains")
        elif entry.kind in ("record.flagged", "record.cleared") and f"-{entry.letter}-" not in body["record"]:
            entry.tell("place", "6.2", "the record is of the other side")
        elif entry.kind in PAPER_KINDS and body["name"][:2] != PAPER_KINDS[entry.kind] + entry.letter:
            entry.tell("place", "6.2", "the number has letters of another kind or office")
        if entry.kind.startswith("indicator"):
            self.check_indicators(entry)

    def is_own(self, entry, number):
        match = RECORD.fullmatch(number)
        return match is not None and (match[1], match[3]) == (entry.unit, entry.letter)

    def check_indicators(self, entry):
        scopes = {entry.unit} if entry.where == "unit" else VALUES_OF_WORD["UnitGroup"]
        if entry.kind == "indicators.withdrawn":
            found = [(entry.body["scope"], entry.side)]
        else:
            dated = [entry.body["indicator"]] if entry.kind == "indicator.amended" else entry.body["indicators"]
            found = [(part["indicator"]["scope"], part["indicator"]["side"]) for part in dated]
        if any(scope not in scopes or side != entry.side for scope, side in found):
            entry.tell("place", "6.2", "an indicator is of another scope or side")

    def check_units(self, entry):
        """6.14, of the offices' chains."""
        units = [entry.get("unit")] + list(entry.get("units", ()))
        if any(isinstance(code, str) and not self.city.knows_unit(code, entry.city) for code in units):
            entry.tell("reference", "6.14", "a unit is not known")

    def check_restating(self, entry):
        """6.16."""
        for side in sorted(self.offices.sides_restated(entry)):
            if not self.city.reviews(entry, side):
                entry.tell("notEntitled", "6.16", "the author may not review the side of scores stated anew")

    def head(self, name):
        chain = self.chains.get(name)
        return (name, chain.number, chain.digest) if chain and chain.number else (name, 0, self.city.store)

    def check_heads(self, entry):
        """6.9."""
        if entry.body is None or "heads" not in entry.body:
            return
        if entry.kind == "notice.made":
            names = [entry.chain, f"office/{entry.side}"]
        elif entry.kind == "report.registered":
            names = [f"{entry.unit}/main", "office/main"]
            if self.city.has_supervision(entry.unit, entry.city):
                names += [f"{entry.unit}/supervision", "office/supervision"]
        elif entry.kind in ("bulletin.issued", "year.published"):
            names = ["office/main", "office/supervision"]
        elif entry.kind == "store.restored":
            names = sorted(name for name, chain in self.chains.items() if chain.number)
        else:
            return
        heads = [(head["chain"], head["number"], head["digest"]) for head in entry.body["heads"]]
        if heads != [self.head(name) for name in names]:
            entry.tell("place", "6.9", "`heads` are not those that stood right before")

    def check_figures(self, entry):
        if entry.body is not None and entry.kind == "review.closed":
            check_review_figures(entry)
        elif entry.body is not None and entry.kind == "year.published":
            check_year_figures(entry)

    # Section 8: checkpoints

    def check_checkpoint(self, entry):
        body = entry.body
        if body is None:
            return
        if body["number"] != self.checkpoints + 1:
            entry.tell("checkpoint", "8.1", f"the checkpoint is not number {self.checkpoints + 1}")
        self.checkpoints = body["number"]
        if body["day"] != entry.day:
            entry.tell("checkpoint", "8.1", "`day` is not the day of `at`")
        self.check_marks(entry)
        newer = all(key in body for key in NEWER_CHECKPOINT)
        if newer:
            self.check_tree(entry)
        key = self.city.key(entry.author, entry.city)
        text = checkpoint_text(body["number"], body["day"], self.city.store, body["root"],
                               body["size"] if newer else None, body.get("tree"))
        if key and not is_signed(key, body["signature"], text):
            entry.tell("checkpoint", "8.4", "the checkpoint's signature does not fit")
        if key and newer:
            text = note_text(self.city.store, body["size"], body["tree"])
            if not is_signed(key, body["note"], text.encode()):
                entry.tell("checkpoint", "8.4", "the signature of the note does not fit")
            self.roots.add(body["tree"])
        self.roots.add(body["root"])

    def check_marks(self, entry):
        """8.2."""
        body = entry.body
        there = {name: (chain.number, chain.digest) for name, chain in self.chains.items() if chain.number}
        new = [(name, *head) for name, head in sorted(there.items()) if self.marks.get(name) != head]
        changed = [(head["chain"], head["number"], head["digest"]) for head in body["changed"]]
        if changed != new:
            entry.tell("checkpoint", "8.2", "`changed` does not list the heads that are new or other than before")
        if body["chains"] != len(there):
            entry.tell("checkpoint", "8.2", f"`chains` is not {len(there)}")
        self.marks.update({name: (number, digest) for name, number, digest in changed})
        if heads_root(there) != body["root"]:
            entry.tell("checkpoint", "8.2", "`root` does not fit the heads")

    def check_tree(self, entry):
        """8.3."""
        if entry.body["size"] != self.size:
            entry.tell("checkpoint", "8.3", f"`size` is not {self.size}")
        elif self.tree_known and self.tree.root() != entry.body["tree"]:
            entry.tell("checkpoint", "8.3", "`tree` is not the root over the entries before")

    def root_of(self, size):
        return Tree(bytes(self.leaves[place:place + 32]) for place in range(0, 32 * size, 32)).root()

    # At the end

    def finish(self):
        for chain in self.chains.values():
            if chain.batch and chain.last:
                chain.last.tell("batch", "3.6", "the chain ends within a batch")
        for row, wrong in self.lost:
            if wrong:
                self.report.tell(row.place, "unreadable", wrong, "2.1", row.laid())
        if self.size == 0:
            self.report.tell("journal", "file", "there is no entry", "4.1")
        self.acknowledge()

    def acknowledge(self):
        """Section 3. Only a rightful act acknowledges."""
        known = {}
        unfit = {"badSignature", "unknownAuthor", "notEntitled", "unsigned", "bodyChanged", "form", "reference"}
        for entry, body in self.acknowledgements:
            if not entry.words & unfit:
                known.setdefault((body["chain"], body["number"]), []).append((body.get("digest"), body["fault"]))
        for fault in self.report.faults:
            fault.acknowledged = fault.laid is not None and any(
                digest is None or (digest, word) == (fault.laid, fault.word)
                for digest, word in known.get(fault.place, ()))


# --- Reading an export and a store (section 9) --------------------------------------------------------------

def export_rows(path, report):
    """The rows of a journal.jsonl."""
    with open(path, "rb") as file:
        for count, line in enumerate(file, 1):
            place = f"line {count}"
            line = plain_line(line, count, functools.partial(report.tell, place, "file"))
            if line:
                yield export_row(line, place, report)


def plain_line(line, count, tell):
    """A line without what must not stand around it."""
    if count == 1 and line.startswith(b"\xef\xbb\xbf"):
        tell("the file begins with a byte order mark")
        line = line[3:]
    if not line.endswith(b"\n"):
        tell("the last line is not ended")
    line = line.rstrip(b"\n")
    if line.endswith(b"\r"):
        tell("the line ends with a carriage return")
        line = line[:-1]
    if not line:
        tell("the line is empty")
    return line


LINE_KEYS = {"body", "header", "signature"}


def line_value(line):
    """As canonical(), quicker for what a line should be: an object of texts alone, under these keys."""
    try:
        value = json.loads(line)
        if (isinstance(value, dict) and LINE_KEYS.issuperset(value)
                and all(isinstance(part, str) for part in value.values()) and WRITE(value).encode() == line):
            return value
    except (ValueError, RecursionError):
        pass
    return canonical(line)


def export_row(line, place, report):
    tell = functools.partial(report.tell, place, "file")
    try:
        try:
            value = line_value(line)
        except NotCanonical as error:
            tell(f"the line: {error}")
            value = readable(line)
    except NotCanonical:
        return Row(place, None, b"", None)
    parts = [value.get(key) for key in ("header", "body")] if isinstance(value, dict) else [None]
    if not all(isinstance(part, str) for part in parts):
        tell("the line is no object with the texts `header` and `body`")
        return Row(place, None, b"", None)
    if not LINE_KEYS.issuperset(value):
        tell("the line has other keys than `body`, `header` and `signature`")
    signature = value.get("signature")
    if signature is not None and not isinstance(signature, str):
        tell("`signature` is no text")
        signature = str(type(signature))
    # A text that is no UTF-8 can only come from escapes of a line that is at fault already.
    header, body = (part.encode("utf-8", "surrogatepass") for part in parts)
    return Row(place, header, body, signature)


COLUMNS = ("sequence", "chain", "number", "previous", "digest", "header", "body", "signature")


class Unfit(Exception):
    """The database does not hold a journal, or cannot be read further."""


class Text(str):
    """A text of the database, told from a blob."""

    @classmethod
    def of(cls, data):
        return cls(data.decode("utf-8", "surrogateescape"))


def open_store(path, report):
    """The database, for reading alone; from media that take no lock, without locking. What stands in its
    write-ahead log is not seen then, so that is a fault."""
    uri = "file:" + urllib.parse.quote(os.fsencode(os.path.abspath(path)))
    for options in ("?mode=ro", "?mode=ro&immutable=1"):
        database = None
        try:
            database = sqlite3.connect(uri + options, uri=True, timeout=10)
            database.text_factory = Text.of
            database.execute("PRAGMA trusted_schema = OFF")
            database.execute("BEGIN")
            database.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.OperationalError as error:
            problem = error
            if database:
                database.close()
            continue
        except (sqlite3.Error, ValueError) as error:     # a ValueError where the error itself is no UTF-8
            raise Unfit(f"the database cannot be read: {error}") from None
        if os.path.exists(path + "-journal") and os.path.getsize(path + "-journal"):
            report.tell("jishi.sqlite", "file", "a rollback journal lies beside the database: it would alter what is read")
        log = path + "-wal"
        if "immutable" in options and os.path.exists(log) and os.path.getsize(log):
            report.tell("jishi.sqlite", "file", "the write-ahead log beside the database cannot be read")
        return database
    raise Unfit(f"the database cannot be opened: {problem}")


def check_schema(database, report):
    """`entries` must be an ordinary table with the eight columns, none of them computed."""
    number = database.execute("PRAGMA application_id").fetchone()[0]
    if number != 1246971977:
        report.tell("jishi.sqlite", "file", "application_id is not 1246971977")
    found = database.execute("SELECT type, sql FROM sqlite_master WHERE lower(name) = 'entries'").fetchall()
    if len(found) != 1 or found[0][0] != "table" or not re.match(r"\s*create\s+table\s", str(found[0][1]), re.I):
        raise Unfit("`entries` is no ordinary table")
    columns = {column[1]: column[6] for column in database.execute("PRAGMA table_xinfo(entries)")}
    for name in COLUMNS:
        if columns.get(name) != 0:
            raise Unfit(f"the column `{name}` of `entries` is missing or computed")


def store_rows(path, report):
    """The rows of a store, in the order of arrival."""
    try:
        database = open_store(path, report)
        try:
            check_schema(database, report)
            names = ", ".join(f'"{name}"' for name in COLUMNS)
            rows = database.execute(f"SELECT {names} FROM entries NOT INDEXED ORDER BY sequence")
            expected = 1
            for values in rows:
                row = dict(zip(COLUMNS, values))
                yield store_row(row, expected, report)
                expected = row["sequence"] + 1 if isinstance(row["sequence"], int) else expected + 1
        finally:
            database.close()
    except (sqlite3.Error, ValueError, Unfit) as error:
        report.tell("jishi.sqlite", "file", str(error))


def is_blob(value, size=None):
    return isinstance(value, bytes) and size in (None, len(value))


def as_bytes(value):
    """What a column of bytes holds, if need be of another type."""
    return value if is_blob(value) else b"" if value is None else str(value).encode("utf-8", "surrogateescape")


def store_row(values, expected, report):
    place = f"sequence {values['sequence']}"
    if values["sequence"] != expected:
        report.tell(place, "file", f"the sequence {expected} should stand here", "4.3")
    wrong = store_misfit(values)
    header, body, signature = (values[key] for key in ("header", "body", "signature"))
    columns = {"chain": str(values["chain"]), "digest": values["digest"].hex() if is_blob(values["digest"]) else "",
               "number": values["number"] if isinstance(values["number"], int) else 0}
    if signature is not None:
        signature = signature.hex() if is_blob(signature) else "no blob"
    return Row(place, as_bytes(header), as_bytes(body), signature, columns, wrong)


def store_misfit(values):
    """What a row says beside its header against it, or against its own kind."""
    if not is_blob(values["header"]) or not is_blob(values["body"]):
        return "header or body is no blob"
    if not isinstance(values["chain"], str) or not isinstance(values["number"], int):
        return "chain or number is of another type"
    if not is_blob(values["previous"], 32) or not is_blob(values["digest"], 32):
        return "previous or digest is no blob of 32 bytes"
    try:
        header = canonical(values["header"])
    except NotCanonical:
        return None     # told of the header itself
    said = [str(values["chain"]), values["number"], values["previous"].hex()]
    if isinstance(header, dict) and [header.get(key) for key in ("chain", "number", "previous")] != said:
        return "a column says something else than the header"
    return None


def check_attachments(journal, folder, report):
    """Sections 7 and 9: each is there, a regular file, of the size that the entries say, with its digest."""
    for digest, sizes in sorted(journal.attachments.items()):
        place = next(iter(sizes.values()))
        found, size = file_digest(os.path.join(folder, "objects", digest))
        if size is None:
            report.tell(place, "attachment", f"the attachment {found}: {digest}")
            continue
        if found != digest:
            report.tell(place, "attachment", f"the attachment was changed: {digest}")
        for said, other in sizes.items():
            if said != size:
                report.tell(other, "attachment", f"the attachment has {size} bytes, not {said}: {digest}")


def file_digest(path):
    """The digest and size of a regular file, or what hinders."""
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return "is no regular file", None
        with open(path, "rb") as file:
            hasher, size = hashlib.sha256(), 0
            for chunk in iter(lambda: file.read(1 << 20), b""):
                hasher.update(chunk)
                size += len(chunk)
        return hasher.hexdigest(), size
    except FileNotFoundError:
        return "is missing", None
    except OSError as error:
        return f"cannot be read ({error.strerror})", None


# --- Against a checkpoint, a note, a root -------------------------------------------------------------------

def check_against(journal, wanted, name, report):
    """`wanted` is a checkpoint file, a note, or a root as a text."""
    tell = functools.partial(report.tell, name, "trust")
    if isinstance(wanted, str):
        roots = journal.roots | {heads_root({name: head[1:] for name, head in heads_now(journal).items()})}
        if wanted not in roots and not any(root == wanted for root in all_roots(journal)):
            tell("the root is none that this journal ever had")
        return
    if wanted.store != journal.city.store:
        tell("it speaks of another store")
    if isinstance(wanted, Note):
        keys = {key for keys in journal.city.keys.values() for _, key in keys}
        if not any(wanted.is_by(key) for key in keys):
            tell("no signature of the note is by a key that anyone had in the store")
    else:
        check_against_file(journal, wanted, tell)
    if wanted.size is not None:
        check_against_tree(journal, wanted, tell)


def heads_now(journal):
    return {name: journal.head(name) for name, chain in journal.chains.items() if chain.number}


def all_roots(journal):
    tree = Tree()
    for place in range(0, len(journal.leaves), 32):
        tree.add(bytes(journal.leaves[place:place + 32]))
        yield tree.root()


def check_against_file(journal, wanted, tell):
    for sentence, law in wanted.wrong:
        tell(sentence, law)
    if wanted.key not in [key for _, key in journal.city.keys.get(wanted.by, ())]:
        tell(f"{wanted.by} never had the key that signed it")
    for head in sorted(wanted.heads):
        if head not in journal.met:
            tell(f"it knows another entry as {head[0]}#{head[1]}, or that one is lost")


def check_against_tree(journal, wanted, tell):
    if wanted.size > journal.size:
        tell(f"it knows {wanted.size} entries, and {journal.size} are here")
    elif journal.root_of(wanted.size) != wanted.tree:
        tell(f"the tree over the first {wanted.size} entries is another one")


# --- The proof of one record (section 8) --------------------------------------------------------------------

LEAF_KINDS = ("record.entered", "record.imported", "record.revised", "record.voided")


def lines_before_note(data, first):
    """The lines before the blank line of a proof, and the note behind it."""
    head, blank, note = text_of(data).partition("\n\n")
    lines = head.split("\n")
    if not blank or not lines[0].startswith(first):
        raise NotCanonical("it is no proof of this form")
    return lines, Note(note)


def hashes_of(lines):
    hashes = [unbase64(line) for line in lines]
    if any(found is None or len(found) != 32 for found in hashes):
        raise NotCanonical("a line of the proof is no hash")
    return hashes


def proved_entry(part, report, name):
    """One entry of a proof: its header and body in order, and the body fits the header."""
    header_bytes, body_bytes = part["header"].encode(), part["body"].encode()
    header, body = canonical(header_bytes), canonical(body_bytes)
    wrong = header_misfit(header)
    if wrong:
        raise NotCanonical(wrong)
    evidence = []
    wrong = FORM_OF_KIND[header["kind"]].misfit(body, evidence)
    if wrong:
        report.tell(name, "form", f"the body of {header['kind']}: {wrong}", "2.1")
        body = None
    if sha256(body_bytes) != header["bodyDigest"]:
        report.tell(name, "bodyChanged", f"the body of {header['kind']} is not the one that the header names", "3.4")
    return header, body, hashlib.sha256(header_bytes).digest(), evidence


def check_proof(data, name, fingerprint, report):
    """Prints what the proof proves; tells what is wrong with it."""
    tell = functools.partial(report.tell, name, "trust")
    lines, note = lines_before_note(data, "c2sp.org/tlog-proof@v1")
    extra_line = re.fullmatch("extra ([^ ]+)", lines[1]) if len(lines) > 2 else None
    index_line = re.fullmatch("index (.+)", lines[2]) if len(lines) > 2 else None
    extra_bytes = unbase64(extra_line[1]) if extra_line else None
    index = size_of(index_line[1]) if index_line else None
    if lines[0] != "c2sp.org/tlog-proof@v1" or extra_bytes is None or index is None:
        raise NotCanonical("it is no proof of one record: the lines `extra` and `index` are missing")
    extra = canonical(extra_bytes)
    wrong = FORM_OF_OBJECT["ProofExtra"].misfit(extra, [])
    if wrong or not extra["entries"]:
        raise NotCanonical(f"`extra`: {wrong or 'there is no entry'}")
    proved = [proved_entry(part, report, name) for part in extra["entries"]]
    leaf = proved[0]
    if not included(leaf_of(leaf[2]), index, note.size, hashes_of(lines[3:]), bytes.fromhex(note.tree)):
        tell("the proof does not lead from the record to the root of the note")
    if not note.is_by(extra["key"]):
        tell("the note is not signed by the `key`", "8.4")
    if fingerprint and fingerprint_of(extra["key"]).replace(" ", "") != fingerprint:
        report.tell(name, "fingerprint", "the fingerprint of the `key` is another one")
    check_proved(proved, tell)
    if not report.faults:       # what is not proved is not shown
        tell_record(proved, extra, note)
    return proved


def check_proved(proved, tell):
    """The leaf is of a kind that gives a record its content or end, and names the others by their digests."""
    header, body, _, _ = proved[0]
    if header["kind"] not in LEAF_KINDS:
        return tell("the entry is none that gives a record its content or its end")
    if body is None:
        return
    wanted = [("record.submitted", body["submission"]), ("record.signed", body["signing"])] if "signing" in body else []
    found = [(other["kind"], digest.hex()) for other, _, digest, _ in proved[1:]]
    if found != wanted or any(other["chain"] != header["chain"] for other, _, _, _ in proved):
        tell("the entries beside the record's are not those that it names")


def tell_record(proved, extra, note):
    """The record's content in readable lines."""
    bodies = {header["kind"]: (header, body) for header, body, _, _ in proved}
    header, body = proved[0][:2]
    content = next((body["content"] for _, body in bodies.values() if "content" in body), None)

    def line(word, value):
        if value not in (None, "", []):
            print(f"{word:<12} {clean(value)}")

    line("record", body.get("number"))
    place = f"{header['chain']}#{header['number']}"
    line("entry", f"{place} {header['kind']} by {header['author']}, {moment_of(header['at'])}")
    line("reason", body.get("reason"))
    if content:
        tell_content(content, line)
    for kind, word in (("record.submitted", "submitted"), ("record.signed", "signed")):
        if kind in bodies:
            act, said = bodies[kind]
            line(word, f"by {act['author']}, {moment_of(act['at'])} {said.get('opinion', '')}")
    line("signed", f"by {body['signedBy']}, {body['signedAt']} (as imported)" if "signedBy" in body else None)
    line("deadline", body.get("deadline"))
    line("late by", body.get("lateBy"))
    line("store", note.store)
    line("checkpoint", f"of {note.size} entries, signed by {extra['by']} with the key {fingerprint_of(extra['key'])}")


def tell_content(content, line):
    time = content["time"]
    line("unit", f"{content['unit']}, {content['side']}")
    line("title", content["title"])
    line("time", f"{time['start']} to {time['end']}" if "end" in time else time["start"])
    line("place", content["place"])
    line("category", content["category"])
    line("subject", " ".join(filter(None, (content["subject"]["kind"], content["subject"].get("member")))))
    for person in content["people"]:
        line("present", " ".join(filter(None, (person["name"], person.get("post"), f"({person['part']})"))))
    line("head count", content.get("headCount"))
    line("summary", content["summary"])
    line("for", ", ".join(content["links"]))
    for item in content["evidence"]:
        line("attachment", f"{item['name']} ({item['caption']}), {item['size']} bytes, sha256 {item['sha256']}")
    line("no evidence", " ".join(filter(None, (content.get("noAttachmentReason"), content.get("noAttachmentText")))))


def moment_of(instant):
    seconds = (instant + 8 * 3600) % 86400
    return f"{day_of(instant) or instant} {seconds // 3600:02d}:{seconds // 60 % 60:02d}"


# --- One checkpoint extends another (section 8) -------------------------------------------------------------

def check_extends(old, data, name, report):
    tell = functools.partial(report.tell, name, "trust")
    lines, note = lines_before_note(data, "old ")
    size = size_of(lines[0][len("old "):])
    if size is None:
        raise NotCanonical("the line `old` has no size")
    hashes = hashes_of(lines[1:])
    for sentence, law in getattr(old, "wrong", ()):
        tell(f"the older checkpoint: {sentence}", law)
    if old.size is None:
        return tell("the older checkpoint is of the first edition and states no tree")
    if old.store != note.store:
        tell("the two speak of different stores")
    if old.size != size:
        tell(f"the proof begins at {size} entries, the older checkpoint is of {old.size}")
    if not extends(size, bytes.fromhex(old.tree), note.size, bytes.fromhex(note.tree), hashes):
        tell("the newer checkpoint does not extend the older one")
    key = getattr(old, "key", None)
    if not note.signatures:
        tell("the newer note has no signature under its origin")
    elif key and note.names(key):
        if not note.is_by(key):
            tell("the signature of the newer note does not fit", "8.4")
    else:
        print("the newer note is by a key that the older checkpoint does not name: its signature is not checked")
    print(f"{note.store}: {old.size} entries, then {note.size}")


# --- The command line ---------------------------------------------------------------------------------------

class Wrong(Exception):
    """The program was used wrongly."""


OPTIONS = ("--fingerprint", "--against", "--proof", "--extends")


def read_arguments(arguments):
    options, paths, rest = {}, [], list(arguments)
    while rest:
        word = rest.pop(0)
        if word in OPTIONS and rest and word not in options:
            options[word] = rest.pop(0)
        elif word.startswith("-"):
            raise Wrong(f"{word} is unknown, stands twice or lacks what should follow")
        else:
            paths.append(word)
    if "--fingerprint" in options:
        options["--fingerprint"] = re.sub("[ -]", "", options["--fingerprint"]).lower()
    modes = [mode for mode in ("--proof", "--extends", "--against") if mode in options]
    if len(modes) > 1 or len(paths) != (0 if "--proof" in options else 1):
        raise Wrong("one thing is checked at a time")
    if "--extends" in options and "--fingerprint" in options:
        raise Wrong("--extends takes no fingerprint")
    return options, paths


def read_whole(path):
    with open(path, "rb") as file:
        return file.read()


def understood(function, name, report, *arguments):
    """What a function makes of the bytes of a file; a file that is none of its form is a fault."""
    try:
        return function(*arguments)
    except NotCanonical as error:
        report.tell(name, "trust", str(error))
        return None


def check_journal(path, options, report):
    """A folder or file; whatever hinders reading it at all is an OSError."""
    wanted, against = None, options.get("--against")
    if against is not None:
        is_root = re.fullmatch("[0-9a-fA-F]{64}", against) and not os.path.exists(against)
        wanted = against.lower() if is_root else understood(
            checkpoint_or_note, against, report, read_whole(against))
    folder = path if os.path.isdir(path) else None
    if folder:
        os.listdir(folder)
    database = os.path.join(path, "jishi.sqlite")
    in_store = folder is not None and os.path.lexists(database)
    source = database if in_store else os.path.join(path, "journal.jsonl") if folder else path
    if folder and not os.path.lexists(source):
        raise OSError(f"{path} holds no journal.jsonl and no store: there is nothing that could be checked. An archive "
                      "of a unit, a year, a record or an office is made for reading and has no journal; "
                      "check an archive of the whole store, or a backup")
    if not stat.S_ISREG(os.stat(source).st_mode):
        raise OSError(f"{source} is no regular file")
    with open(source, "rb"):
        pass
    journal = Journal(report, in_store)
    for row in (store_rows if in_store else export_rows)(source, report):
        journal.take(row)
    journal.finish()
    if folder:
        check_attachments(journal, folder, report)
    if "--fingerprint" in options:
        key = journal.city.founding_key
        if key is None or fingerprint_of(key).replace(" ", "") != options["--fingerprint"]:
            report.tell("city#1", "fingerprint", "the administrator's fingerprint is another one")
    if wanted is not None:
        check_against(journal, wanted, against, report)
    return journal.size, len(journal.chains), len(journal.attachments), journal.blanked


def check_proof_file(path, options, report):
    data = read_whole(path)
    proved = understood(check_proof, path, report, data, path, options.get("--fingerprint"), report) or []
    attachments = {digest for _, _, _, evidence in proved for digest, _ in evidence}
    return len(proved), len({header["chain"] for header, _, _, _ in proved}), len(attachments), 0


def check_extension(old, path, report):
    before = understood(checkpoint_or_note, old, report, read_whole(old))
    data = read_whole(path)
    if before is not None:
        understood(check_extends, path, report, before, data, path, report)
    return 0, 0, 0, 0


def run(arguments, report):
    options, paths = read_arguments(arguments)
    if "--proof" in options:
        return check_proof_file(options["--proof"], options, report)
    if "--extends" in options:
        return check_extension(options["--extends"], paths[0], report)
    return check_journal(paths[0], options, report)


def main(arguments):
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.stderr.reconfigure(encoding="utf-8", errors="backslashreplace")
    report = Report()
    try:
        entries, chains, attachments, blanked = run(arguments, report)
    except Wrong as error:
        print(f"check.py: {error}\n{__doc__}", file=sys.stderr)
        return USAGE
    except OSError as error:
        print(f"check.py: {clean(error)}", file=sys.stderr)
        return NO_INPUT
    try:
        for fault in report.faults:
            print(fault)
        print(f"{entries} entries, {chains} chains, {attachments} attachments, {len(report.faults)} faults"
              + (f", {blanked} bodies blanked" if blanked else ""))
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FAULTY if report.faults else SOUND


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
