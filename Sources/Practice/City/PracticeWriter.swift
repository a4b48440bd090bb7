import Records

/// Puts an event of the practice city into words: people by the parts of its template, a place, attachments.
struct PracticeWriter: Sendable {
  private let city: PracticeCity
  private let words: [Side: [PracticeWords]]
  private let templates: [Side: [PracticeTemplate]]

  init(_ city: PracticeCity) {
    self.city = city
    templates = [.main: PracticeTemplate.main, .supervision: PracticeTemplate.supervision]
    words = templates.mapValues { $0.map(PracticeWords.init) }
  }

  /// The record as it is imported, with the dates that the importer claims.
  func imported(_ event: PracticeEvent) -> ImportedRecord {
    let content = content(of: event)
    var random = PracticeRandom(seed: event.salt, 2)
    let entered = Day(number: Int(event.entered))
    let over = content.time.over
    var minute = 9 * 60 + random.below(8 * 60)
    if entered == over.day { minute = max(minute, min(over.minute + 25, 18 * 60)) }
    let enteredAt = Moment(day: entered, minute: minute)
    let signedAt = max(Moment(day: entered, minute: minute - 10 - random.below(40)), over)
    let unit = city.units[Int(event.unit)]
    let signer = event.side == .main ? unit.head : unit.disciplineHead
    var paper: PaperFile?
    if content.noPaper != true, random.happens(600) {
      paper = PaperFile(
        number: "\(entered.year)-\(event.side.letter)-\(event.serial + 1)",
        location: "机关档案室第\(1 + random.below(6))柜", pages: 2 + random.below(30))
    }
    return ImportedRecord(
      content: content, signedBy: signer.person.name, signedAt: min(signedAt, enteredAt),
      enteredAt: enteredAt,
      paper: paper)
  }

  /// The whole content of a record of the event.
  func content(of event: PracticeEvent) -> RecordContent {
    var random = PracticeRandom(seed: event.salt, 1)
    let unit = city.units[Int(event.unit)]
    let place = Int(event.template)
    let template = (templates[event.side] ?? [])[place]
    let text = (words[event.side] ?? [])[place]
    let day = Day(number: Int(event.day))
    let month = day.month
    let start = Moment(day: day, minute: 8 * 60 + 30 + 30 * random.below(13))
    let end = Moment(day: day, minute: start.minute + 45 + 15 * random.below(7))
    let number = 2 + random.below(27)
    let duties = city.duties[event.side]?.occurrences ?? []
    let links = event.linkPlaces.map { duties[$0] }
    let people = people(of: unit, event.side, template, &random)
    let evidence = evidence(template, day: day, after: end, &random)
    return RecordContent(
      unit: unit.code, side: event.side, subject: subject(links.first?.subject, event.side, unit, &random),
      time: EventTime(start: start, end: end), place: random.pick(PracticeNames.places), people: people,
      headCount: random.happens(300) ? people.count + number : nil,
      title: text.title(month: month, unit: unit.shortName, number: number),
      summary: text.summary(month: month, unit: unit.shortName, number: number),
      category: EventCategory(rawValue: template.category) ?? .other, links: links.map(\.name).sorted(),
      evidence: evidence, noAttachmentReason: evidence.isEmpty ? .noElectronicCopy : nil,
      noPaper: random.happens(250) ? true : nil)
  }

  private func subject(
    _ kind: SubjectKind?, _ side: Side, _ unit: PracticeUnit, _ random: inout PracticeRandom
  ) -> DutySubject {
    let kind = kind ?? (side == .main ? .team : .disciplineBody)
    return DutySubject(kind: kind, member: kind == .member ? random.pick(unit.members).code : nil)
  }

  private func people(
    of unit: PracticeUnit, _ side: Side, _ template: PracticeTemplate, _ random: inout PracticeRandom
  ) -> [Participant] {
    var members = (side == .main ? unit.members + [unit.disciplineHead] : unit.members)[...]
    return template.parts.map { name in
      let part = Part(rawValue: name) ?? .attendee
      let person: PracticePerson? =
        switch part {
        case .chair, .talker: side == .main ? unit.head : unit.disciplineHead
        case .recorder: unit.recorder
        case .attendee, .speaker, .absent: members.popFirst()
        case .talkedTo, .other: nil
        }
      guard let person else {
        return Participant(
          name: random.pick(PracticeNames.familyNames) + random.pick(PracticeNames.givenNames),
          post: random.pick(PracticeNames.staffTitles), part: part)
      }
      return Participant(
        person: person.code, name: person.person.name, post: person.posts.first?.title, part: part)
    }
  }

  private func evidence(
    _ template: PracticeTemplate, day: Day, after end: Moment, _ random: inout PracticeRandom
  ) -> [EvidenceItem] {
    guard random.happens(city.evidencePerMille) else { return [] }
    return template.evidence.compactMap { kind in
      guard let kind = EvidenceKind(rawValue: kind), let files = PracticeFile.byKind[kind] else { return nil }
      let file = random.pick(files)
      return EvidenceItem(
        kind: kind, caption: file.caption, name: file.name, size: file.text.utf8.count, sha256: file.sha256,
        mediaType: "text/plain", addedAt: Instant(end) + 1800)
    }
  }
}

extension PracticeCity {
  /// What happened on a day at a unit, as its recorder would write it down: for the acts of the last days.
  ///
  /// It is linked to a duty that is open on the day, if there is one left.
  package func happening(at unit: UnitCode, _ side: Side, on day: Day, _ number: Int) -> RecordContent? {
    guard let place = units.firstIndex(where: { $0.code == unit }), let duties = duties[side] else {
      return nil
    }
    var random = PracticeRandom(seed: seed, 4, place, side == .main ? 0 : 1, day.number, number)
    let own = ownDuties(of: place, side, duties)
    let left = openDuties(of: place, own, duties)
    let fitting = own.filter {
      let duty = duties.occurrences[$0]
      return duty.from <= day && day <= duty.due && !left.contains($0)
    }
    let link = fitting.isEmpty ? -1 : fitting[(number * 7) % fitting.count]
    let template = link >= 0 ? random.pick(duties.occurrences[link].templates) : 0
    let event = event(place, side, on: day.number, link: link, template: template, &random)
    return PracticeWriter(self).content(of: event)
  }
}
