import HonestText

// The cells of a record's line that hold lists: people, duties, attachments; and those that hold claims.
extension RecordIntake {
  /// The two halves of an item `text|word`.
  package static func halves(_ item: String) -> (text: String, word: String)? {
    guard let bar = item.lastIndex(where: { $0 == "|" || $0 == "\u{FF5C}" }) else { return nil }
    let text = RuleText.trimmed(item[..<bar])
    let word = RuleText.trimmed(item[item.index(after: bar)...])
    return text.isEmpty || word.isEmpty ? nil : (text, word)
  }

  /// `name|part` items; a name of the store is tied to its person, any other is an outsider.
  ///
  /// A cell without any part is a list of names as papers write it: they were there.
  func people(of unit: UnitCode?, on day: Day?, in line: inout InputLine) -> [Participant] {
    let cell = line.row["people"]
    let hasParts = cell.contains { $0 == "|" || $0 == "\u{FF5C}" }
    let items =
      hasParts ? line.row.list("people", partedBy: "、") : NameList.names(in: cell).map { "\($0)|attendee" }
    if items.isEmpty { line.report("people", .missingValue) }
    return items.compactMap { item in
      guard let (name, word) = RecordIntake.halves(item) else {
        line.report("people", .wrongItem(item, form: "NAME|PART"))
        return nil
      }
      guard let part = Part(written: word) else {
        line.report("people", .notOneOf(word, Part.choices))
        return nil
      }
      guard let name = line.fitted(name, "people", TextRoom(.name, 1...40)) else { return nil }
      guard let unit, let day, let found = surroundings.person(name, unit, day) else {
        return Participant(name: name, part: part)
      }
      return Participant(person: found.code, name: found.name, post: found.title, part: part)
    }
  }

  /// `CODE#ORDINAL` items, each of the record's own unit, side and year.
  func links(of unit: UnitCode, _ side: Side, year: Int, in line: inout InputLine) -> [OccurrenceName] {
    var links: [OccurrenceName] = []
    for item in line.row.list("duties", partedBy: "、") {
      guard let name = OccurrenceName(item) else {
        line.report("duties", .wrongItem(item, form: "CODE#ORDINAL"))
        continue
      }
      if links.contains(name) {
        line.report("duties", .tooMany(item))
      } else if surroundings.hasOccurrence(unit, side, year, name) {
        links.append(name)
      } else {
        line.report("duties", .otherLedger(item, unit, side, year: year))
      }
    }
    return links
  }

  /// `path|kind` items, each taken as evidence.
  func evidence(in line: inout InputLine) -> [EvidenceItem] {
    var items: [EvidenceItem] = []
    for item in line.row.list("attachments") {
      guard let (path, word) = RecordIntake.halves(item) else {
        line.report("attachments", .wrongItem(item, form: "PATH|KIND"))
        continue
      }
      guard let kind = EvidenceKind(written: word) else {
        line.report("attachments", .notOneOf(word, EvidenceKind.choices))
        continue
      }
      do { items.append(try surroundings.attach(path, kind)) } catch {
        line.report("attachments", .attachment(error))
      }
    }
    let (size, limit) = (items.reduce(0) { $0 + $1.size }, surroundings.profile.attachmentRecordLimit)
    if size > limit { line.report("attachments", .attachment(.recordTooLarge(size: size, limit: limit))) }
    return items
  }

  /// A number, or `number|place|pages`; what is not told stays empty or 0.
  func paper(in line: inout InputLine) -> PaperFile? {
    guard let text = line.optional("paper_file") else { return nil }
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map { RuleText.trimmed($0) }
    guard parts.count == 1 || parts.count == 3 else {
      line.report("paper_file", .wrongItem(text, form: "NUMBER|PLACE|PAGES"))
      return nil
    }
    guard let number = line.fitted(parts[0], "paper_file", TextRoom(.line, 1...30)) else { return nil }
    guard parts.count == 3 else { return PaperFile(number: number, location: "", pages: 0) }
    guard let place = line.fitted(parts[1], "paper_file", TextRoom(.line, 0...100)) else { return nil }
    guard let pages = Int(parts[2]), (1...100_000).contains(pages) else {
      line.report("paper_file", .notANumber(parts[2], 1...100_000))
      return nil
    }
    return PaperFile(number: number, location: place, pages: pages)
  }

  /// The claims, in their order after the event and not in the future.
  func claims(after time: EventTime?, in line: inout InputLine) -> Claims? {
    guard surroundings.destination == .books else {
      for column in RecordIntake.claims where line.optional(column) != nil {
        line.report(column, .claimAfterOpening)
      }
      return nil
    }
    let signedBy = line.text("signed_by", 1...40, .name)
    let signedAt = line.moment("signed_at")
    let enteredAt = line.moment("entered_at")
    guard let signedBy, let signedAt, let enteredAt else { return nil }
    if let time, signedAt < time.start {
      line.report("signed_at", .orderOfTimes(earlier: "start", later: "signed_at"))
    }
    if enteredAt < signedAt {
      line.report("entered_at", .orderOfTimes(earlier: "signed_at", later: "entered_at"))
    }
    if let time, enteredAt < time.over {
      line.report(
        "entered_at", .orderOfTimes(earlier: time.end == nil ? "start" : "end", later: "entered_at"))
    }
    if enteredAt > surroundings.now.moment { line.report("entered_at", .inFuture(enteredAt.description)) }
    return Claims(signedBy: signedBy, signedAt: signedAt, enteredAt: enteredAt)
  }
}

extension RecordIntake.Line {
  /// The line as the books take it; `nil` for one without claims.
  package var imported: ImportedRecord? {
    claims.map {
      ImportedRecord(
        content: content, signedBy: $0.signedBy, signedAt: $0.signedAt, enteredAt: $0.enteredAt, paper: paper)
    }
  }

  /// The line as a form to be checked and submitted.
  package var form: DraftForm {
    var form = DraftForm(content)
    if let paper {
      form.paperNumber = paper.number
      form.paperLocation = paper.location
      form.paperPages = paper.pages > 0 ? String(paper.pages) : ""
    }
    return form
  }
}
