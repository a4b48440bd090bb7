/// Why a store did not do what it was asked; data only, the sentences are made in `StoreFailure+Words`.
package enum StoreFailure: Error, Hashable, Sendable {
  // The store itself.
  case noStore(path: String)
  case alreadyAStore(path: String)
  case newerStore(version: Int, known: Int)
  case notAStore(path: String, detail: String)
  case readOnly(path: String)
  case networkFileSystem(path: String, kind: String)
  case busy(seconds: Int)
  case diskFull(path: String)
  /// The medium cannot be written, and what was entered last stands in a log that cannot be read from there.
  case logApart(path: String)
  /// The engine reports damage; `verify` names the place.
  case damaged(detail: String)
  /// Objects in the databases that this program did not make, or not in this form: nothing is read through them.
  case foreignSchema([SchemaDifference])
  /// Another program has changed the schema since the store was opened.
  case schemaMoved
  /// Projections are not computed from an entry that was altered.
  case entryAltered(place: String)
  case inputOutput(path: String, detail: String)

  // The clock (rule 6).
  case clockBehind(last: Instant, now: Instant)
  case clockAhead(last: Instant, now: Instant)

  // Who is who.
  case unknownPerson(String)
  case notEnrolled(PersonCode)
  case wrongPassphrase(triesLeft: Int)
  case accountLocked(until: Instant)
  case passphraseTooShort(least: Int)
  /// It is not UTF-8, so that others of its length could be taken for it.
  case passphraseNotText
  case wrongCode
  case codeExpired(Instant)
  case keyAsleep
  /// The line belongs to another person: nobody else sits down on it (W-9).
  case lineOfAnother(PersonCode)
  /// Done on the host alone, never over a line on which people come from elsewhere (W-9).
  case notWhenServed

  // The act.
  case refused(ActRefusal)
  /// The chain is broken and takes no more acts until the fault is acknowledged.
  case chainBroken(ChainBreak)
  /// The draft was kept by somebody else in the meantime.
  case draftChanged(number: Int, by: PersonCode)

  // Files.
  case file(FileProblem)
  /// Nothing can be written in a place that a person named.
  case output(OutputProblem, path: String)
  case input([InputProblem])
  case stopped
  // Proofs.
  /// No checkpoint speaks of the order of entries yet, or the last one is older than the record.
  case notInCheckpoint(RecordNumber?)
  /// The checkpoint from outside knows another beginning of the journal.
  case notExtended
  /// The copy does not belong to this store, or is older than it.
  case otherStore(found: Digest)
  case olderCopy(entries: Int, here: Int)
  /// The copy does not verify: the first fault, and how many there are.
  case unsoundCopy(VerificationFault, count: Int)
  /// In the copy the person has another key, or is no administrator.
  case otherKeyInCopy(PersonCode)
}

/// Why a file cannot be taken as an attachment.
package enum FileProblem: Error, Hashable, Codable, Sendable {
  case missing(path: String)
  case isDirectory(path: String)
  /// A device, a pipe or a socket.
  case notRegular(path: String)
  case isSymbolicLink(path: String)
  case unreadable(path: String)
  /// A named pipe that nobody writes to.
  case noWriter(path: String)
  case tooLarge(path: String, size: Int, limit: Int)
  case recordTooLarge(size: Int, limit: Int)
  case changedWhileCopied(path: String)
  case empty(path: String)
  /// A file of this name is there already, and is not written over.
  case exists(path: String)
  /// Neither in the inbox nor in the outbox of the person who is served.
  case outOfReach(path: String)
  /// No name of one file: it has a slash, a control character or a leading dot, or is too long.
  case notAFileName
  /// The files of a folder would come to more than it may hold.
  case folderFull(path: String, limit: Int)
  /// Asked for to be read on the screen, and no text in an encoding that is known.
  case notText(path: String)
}

/// Why the rules forbid an act.
package enum ActRefusal: Hashable, Sendable {
  /// The permission matrix does not give the operation to this person; the refusal is an entry.
  case notPermitted(Operation, Scope)
  case noSuch(Target)
  /// What was to be done to something that the person may not see: recorded as refused, answered as `noSuch` (0068).
  case unseen(Target, Operation, Scope)
  case incomplete([FieldProblem])
  /// Events that look the same must be confirmed as others first.
  case duplicates([SimilarRecord])
  /// Expected evidence is lacking; to be confirmed.
  case evidenceLacking([EvidenceKind])
  case wrongState(draft: Int, DraftState)
  /// What the head has read is no longer what stands: it was withdrawn and submitted again.
  case submittedAnew(draft: Int)
  case recordVoided(RecordNumber)
  case commentMissing
  case reasonMissing
  case lateReasonMissing(lateBy: Int)
  case eventNotOver(Moment)
  case signedBeforeEvent
  case paperNumberTaken(String, by: String)
  case scanMissing
  case paperIncomplete
  case attachmentGone(String)
  case designationEnded(PersonCode)
  case codeTaken(String)
  case alreadyOpen
  case invalid(field: String, value: String)
  /// A text that its field does not take: the one judge of text has refused it.
  case unfit(UnfitText)
  /// A body has a primary head already on those days.
  case secondHead(unit: UnitCode, Side, holder: PersonCode)
  /// Rules that are in force on a day already cannot be changed for it.
  case rulesNotAhead(Day)
  /// The ledgers were to count from another day, and a month between the two days has been reviewed.
  case ledgersReviewed(Month)
  /// The profile takes no late entries (`lateEntryPolicy`, R-103).
  case lateEntryRefused(lateBy: Int)
  /// The points of a set and those waiting for adoption do not make the total; in hundredths.
  case pointsDoNotAddUp(IndicatorPlace, has: Int, wanted: Int)
  /// An indicator lacks a field without which it cannot be adopted.
  case indicatorIncomplete(code: String, field: String)
  /// A unit's duty for other members names nobody, or nobody of its team.
  case memberMissing(code: String)
  /// Recurring like that, it never falls due.
  case neverDue(code: String, recurrence: String)
  /// Only a deadline that has not passed can move, and only to a later day of its year.
  case deadlinePassed(OccurrenceName, Day)
  case notExtendable(OccurrenceName)
  /// Nothing falls due after an event in this indicator.
  case notAfterEvents(code: String)
  /// The ledger of the year is closed.
  case ledgerClosed(UnitCode, Side, year: Int)
  case ledgerNotClosed(UnitCode, Side, year: Int)
  /// Ledgers of a year are closed from this day on.
  case ledgerStillRunning(year: Int, closesFrom: Day)
  case nothingToAdopt
  /// The books that the person looked at have moved on since.
  case booksChanged(ChainName)
  /// A notice of this month or a later one was delivered, so this one can no longer be made.
  case noticeTold(Month)
  /// The person is not a head whom the notice goes to.
  case notAddressed(PersonCode)
  /// A report was sent and stays as it is.
  case reportSent(HalfYear)
  case reportUnsigned(HalfYear)
  /// An inspection that was closed takes no more findings.
  case inspectionClosed(SupervisionName)
  /// The unit is not among those that are inspected.
  case notInspected(UnitCode)
  /// Nothing ends without its result.
  case resultMissing
  /// A finding that was accepted or became a case, or from which nothing is waited for.
  case findingSettled(FindingName, FindingState)
  /// A kind of inspection needs this of its order.
  case inspectionIncomplete(InspectionKind)
  /// A violation stands in a bulletin already.
  case inBulletin(SupervisionName, SupervisionName)
  /// The office has noted this kind of violation of the record already.
  case notedAlready(RecordNumber, SupervisionName)
  /// A bulletin names people with a post in the unit alone.
  case notOfUnit(String, UnitCode)
  /// Another bulletin stands in its place.
  case bulletinCorrected(SupervisionName, by: SupervisionName)
  /// A month is reviewed when it is over.
  case monthNotOver(Month)
  case quarterNotOver(Quarter)
  /// A closed review does not change.
  case reviewClosed(UnitCode, Side, Month)
  case reviewNotClosed(UnitCode, Side, Month)
  /// These are recorded and wait for a verdict.
  case verdictsMissing(UnitCode, [OccurrenceName])
  /// There is no record to judge.
  case notRecorded(OccurrenceName)
  /// The unit has answered, and the second verdict was given.
  case verdictFinal(OccurrenceName)
  case answeredAlready(OccurrenceName)
  /// The quarter's bulletin was issued, so its reviews and figures stay; only another bulletin corrects it.
  case bulletinIssued(BulletinNumber)
  /// Reviews of these units are open, and nobody said that they are left out.
  case reviewsOpen(Quarter, [UnitCode])
  /// No review of the quarter is closed, so there is nothing to publish.
  case nothingReviewed(Quarter)
  /// Only a bulletin that was issued is corrected.
  case bulletinNotIssued(Quarter)
  /// No review of this month is closed, so it has no score that could be stated anew.
  case notClosedToRestate(UnitCode, Side, Month)
  /// The quarter is worked out from the points of its months, not from their scores.
  case quarterPooled(Quarter)
  /// The record's month is closed, and its office has not consented to this change.
  case consentMissing(RecordNumber)
  /// Its office has said why it does not consent.
  case changeDeclined(RecordNumber, reason: String)
  /// Nothing of the year's end is entered before the year's plan is on file.
  case planMissing(year: Int)
  case wayNotPlanned(YearEndWay, year: Int)
  /// By the rules of the year grades follow from points; nobody fixes one.
  case gradedByPoints(year: Int)
  /// The profile leaves an inspection no part of the routine score.
  case inspectionHasNoPart
  /// Bonuses and sanctions belong to the year of their date and are carried into no other.
  case otherYear(Day, year: Int)
  /// That the unit reported the clue first needs the number of its report.
  case reportOfClueMissing
  case yearNotOver(Int)
  /// The year was over before the ledgers counted, so it is assessed elsewhere, if at all.
  case yearBeforeLedgers(Int, from: Day)
  /// The year's list was published; only another list corrects it.
  case yearPublished(BulletinNumber)
  /// Closed reviews of these quarters are not issued yet.
  case bulletinsMissing([Quarter])
  /// Something of these units is missing, of the first of them this.
  case yearIncomplete([UnitCode], YearGap)
  /// No published grade of the unit calls for a talk or an accountability item.
  case noMeasureDue(UnitCode, year: Int)
  /// Points or weights are beyond all measure.
  case scoreOutOfRange(UnitCode)
  case nothingChanged
}

/// What an act or a question was about and could not be found.
package enum Target: Hashable, Sendable {
  case unit(String), person(String), draft(Int), record(String), occurrence(String), post(String)
  case attachment(String), indicators, remark(String)
  case supervision(String), snapshot
  case verdict(OccurrenceName), bulletin(String), adjustment(AdjustmentName)
  case notice(UnitCode, Month), report(UnitCode, HalfYear), followUp(Int)
}

/// A record or draft that looks like the same event: same unit, side and date, and the same title or place.
package struct SimilarRecord: Hashable, Sendable {
  /// The record's number or the draft's name.
  package var name: String
  package var start: Moment
  package var title: String
  package var place: String

  package init(name: String, start: Moment, title: String, place: String) {
    self.name = name
    self.start = start
    self.title = title
    self.place = place
  }
}
