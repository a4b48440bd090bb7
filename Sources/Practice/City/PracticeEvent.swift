import Records

/// An event of the practice city before it has words: small, so that a million of them fit into memory.
struct PracticeEvent: Hashable, Sendable {
  var unit: Int32
  var side: Side
  var template: UInt8
  /// Places in the duties of its side; -1 stands for none.
  var links: SIMD4<Int16>
  var day: Int32
  var entered: Int32
  /// What chance decides about its words.
  var salt: UInt64
  /// Its place among the events of its unit and side.
  var serial: Int32 = 0

  /// Month of entry, unit, side, then the order within.
  var order: (UInt64) {
    let month =
      UInt64(Day(number: Int(entered)).parts.month) + UInt64(Day(number: Int(entered)).parts.year) * 12
    return month << 48 | UInt64(unit) << 32 | (side == .main ? 0 : 1) << 31 | UInt64(serial)
  }

  /// The duties that it fulfils.
  var linkPlaces: [Int] { (0..<4).compactMap { links[$0] >= 0 ? Int(links[$0]) : nil } }
}

extension PracticeCity {
  /// The events of a unit's side, in the order of entry: one for nearly every duty of the past, and others
  /// until there are as many as asked for.
  func events(of unit: Int, _ side: Side, count target: Int) -> [PracticeEvent] {
    guard target > 0, let duties = duties[side] else { return [] }
    var random = PracticeRandom(seed: seed, 3, unit, side == .main ? 0 : 1)
    let own = ownDuties(of: unit, side, duties)
    let open = openDuties(of: unit, own, duties)
    var events: [PracticeEvent] = []
    for place in own where !open.contains(place) {
      let duty = duties.occurrences[place]
      guard isDone(duty, &random), let day = day(for: duty, &random) else { continue }
      events.append(event(unit, side, on: day, link: place, template: random.pick(duty.templates), &random))
    }
    events.sort { ($0.day, $0.salt) < ($1.day, $1.salt) }
    if events.count > target { join(&events, downTo: target, duties) }
    if events.count > target { events.removeFirst(events.count - target) }
    let unplanned = PracticeTemplate.all(side).indices.filter {
      PracticeTemplate.all(side)[$0].indicator.isEmpty
    }
    let span = max(1, lastEventDay - start + 1)
    while events.count < target {
      let day = min(days.workday(0, from: start.number + random.below(span)), lastEventDay.number)
      let fitting = own.filter {
        duties.occurrences[$0].from.number <= day && day <= duties.occurrences[$0].due.number
          && !open.contains($0)
      }
      if fitting.isEmpty || random.happens(350) {
        events.append(event(unit, side, on: day, link: -1, template: random.pick(unplanned), &random))
      } else {
        let place = random.pick(fitting)
        events.append(
          event(
            unit, side, on: day, link: place, template: random.pick(duties.occurrences[place].templates),
            &random))
      }
    }
    events.sort { ($0.entered, $0.day, $0.salt) < ($1.entered, $1.day, $1.salt) }
    for place in events.indices { events[place].serial = Int32(place) }
    return events
  }

  /// The duties that a unit has: the common ones and its own three.
  func ownDuties(of unit: Int, _ side: Side, _ duties: PracticeDuties) -> [Int] {
    years.flatMap { year in
      (PracticeIndicator.common(side) + individualIndicators(of: unit, side, year: year))
        .flatMap { indicator in duties.places[year]?[indicator.code].map(Array.init) ?? [] }
    }
  }

  /// What the seat has left undone, so that there is something to do on the day: the last duty that fell due,
  /// and all that fall due within five days.
  func openDuties(of unit: Int, _ own: [Int], _ duties: PracticeDuties) -> Set<Int> {
    guard units[unit].code == Self.seat else { return [] }
    let near = own.filter { (today...today + 5).contains(duties.occurrences[$0].due) }
    let late = own.filter { (today - 30..<today).contains(duties.occurrences[$0].due) }
      .max { duties.occurrences[$0].due < duties.occurrences[$1].due }
    return Set(near + (late.map { [$0] } ?? []))
  }

  private func isDone(_ duty: PracticeOccurrence, _ random: inout PracticeRandom) -> Bool {
    if duty.due <= lastEventDay { return random.happens(duty.due > today - 35 ? 950 : 998) }
    let length = max(1, duty.due - duty.from)
    return random.happens((lastEventDay - duty.from) * 600 / length)
  }

  /// A working day within the duty's period, rather late in it.
  private func day(for duty: PracticeOccurrence, _ random: inout PracticeRandom) -> Int? {
    let low = max(duty.from, start).number
    let high = min(duty.due, lastEventDay).number
    guard low <= high else { return nil }
    let length = high - low
    let day = days.workday(0, from: low + length * (300 + random.below(600)) / 1000)
    return day <= high ? day : max(low, days.workday(-1, from: high + 1))
  }

  /// An event on a day, entered within two working days; four in a hundred are entered late.
  func event(
    _ unit: Int, _ side: Side, on day: Int, link: Int, template: Int, _ random: inout PracticeRandom
  ) -> PracticeEvent {
    let steps = random.happens(40) ? 4 + random.below(5) : [0, 0, 1, 1, 1, 2][random.below(6)]
    var entered = steps == 0 ? day : days.workday(steps - 1, from: day + 1)
    if steps < 4, link >= 0, let due = duties[side]?.occurrences[link].due.number, day <= due {
      entered = min(entered, due)
    }
    return PracticeEvent(
      unit: Int32(unit), side: side, template: UInt8(template),
      links: SIMD4(Int16(link), -1, -1, -1), day: Int32(day),
      entered: Int32(min(max(entered, day), openingDay.number)), salt: random.next())
  }

  /// Where there are more duties than records, one event fulfils several that fit its day.
  private func join(_ events: inout [PracticeEvent], downTo target: Int, _ duties: PracticeDuties) {
    var surplus = events.count - target
    var joined: [PracticeEvent] = []
    var place = 0
    while place < events.count {
      var event = events[place]
      var links = 1
      while surplus > 0, links < 3, place + 1 < events.count {
        let other = Int(events[place + 1].links[0])
        let duty = duties.occurrences[other]
        guard duty.from.number <= Int(event.day), Int(event.day) <= duty.due.number,
          duty.year == duties.occurrences[Int(event.links[0])].year
        else { break }
        event.links[links] = Int16(other)
        links += 1
        surplus -= 1
        place += 1
      }
      joined.append(event)
      place += 1
    }
    events = joined
  }
}
