import Records
import TerminalUI

/// Something that is still missing before everybody can work.
struct Gap: Hashable, Sendable {
  var what: String
  var whatToDo: String
  var isUrgent: Bool
}

// What is still missing: bodies without head or recorder, people without keys, years without a table.
extension SetUpScreen {
  /// This year and the next, and all years that have a table, ascending.
  func years(at here: ScreenContext) -> [Int] {
    Set(here.calendar.years.keys).union([here.today.year, here.today.year + 1]).sorted()
  }

  func gaps(at here: ScreenContext) -> [Gap] {
    guard isLoaded else { return [] }
    let (words, language) = (here.words.setUp, here.language)
    var gaps: [Gap] = []
    let posts = people.flatMap(\.posts).filter { $0.isHeld(on: here.today) }
    for unit in here.units where unit.end.map({ here.today <= $0 }) ?? true {
      for side in unit.sides {
        let heads = posts.contains {
          ($0.role == .primaryHead || $0.role == .actingHead) && $0.covers(unit.code, side)
        }
        if !heads {
          gaps.append(
            Gap(
              what: words.noHead(unit.name, side.name(in: language)), whatToDo: words.addHead, isUrgent: true)
          )
        }
        let recorders = posts.contains { $0.role == .recorder && $0.covers(unit.code, side) }
        if !recorders {
          gaps.append(
            Gap(
              what: words.noRecorder(unit.name, side.name(in: language)), whatToDo: words.addRecorder,
              isUrgent: true))
        }
      }
    }
    if here.units.isEmpty { gaps.append(Gap(what: words.noUnits, whatToDo: words.addUnit, isUrgent: true)) }
    if here.calendar.years[here.today.year] == nil {
      gaps.append(Gap(what: words.noYear(here.today.year), whatToDo: words.addYear, isUrgent: true))
    }
    if here.today.month >= 11, here.calendar.years[here.today.year + 1] == nil {
      gaps.append(Gap(what: words.noYear(here.today.year + 1), whatToDo: words.addYear, isUrgent: false))
    }
    gaps += notEnrolled.map {
      Gap(what: words.withoutKey($0.person.name, $0.person.code), whatToDo: words.enrolHow, isUrgent: false)
    }
    if here.lastCheck == nil {
      gaps.append(Gap(what: words.neverVerified, whatToDo: words.verifyHow, isUrgent: false))
    }
    return gaps
  }

  var gapColumns: [ListColumn<Gap>] {
    [
      ListColumn(
        "还缺什么", "What is missing", width: 30, weight: 3, role: { $0.isUrgent ? .alert : .warning },
        text: { "\($0.isUrgent ? "!" : "*") \($0.what)" }),
      ListColumn("怎么办", "What to do", width: 24, weight: 2) { $0.whatToDo },
    ]
  }
}
