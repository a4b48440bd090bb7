import Foundation
import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// Expects that random keys, phrases, pastes, sizes, clocks, refusals and others' acts break nothing at a seat.
///
/// A failure tells the seed, and all that was done since the person sat down.
func expectNothingBreaks(at seat: () -> Bench, keys: [String], steps: Int, seed: Int) {
  var random = Seeded(UInt64(seed) &* 7_919)
  var (bench, path) = (seat(), [String]())
  let keys = keys.compactMap { Key(name: $0) }
  for step in 0..<steps {
    path.append(bench.meddle(step, keys, using: &random))
    if step % 5 == 0 {
      guard expectSound(bench.station, "seed \(seed), \(path.joined(separator: " "))") else { return }
    }
    // Who has signed out tries the door for a while.
    let isOut = bench.station.here.session == nil && step % 50 == 0
    if bench.station.isFinished || isOut { (bench, path) = (seat(), []) }
  }
}

extension Bench {
  /// One thing that a monkey does, or that happens to it; what it was, a key by its name.
  fileprivate mutating func meddle(_ step: Int, _ keys: [Key], using random: inout Seeded) -> String {
    func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &random) }
    func text(_ length: Int) -> String { Seeded.wildText(length: length, using: &random) }
    switch number(0..<60) {
    case 0: return happens(.paste(text(number(0..<400))))
    case 1: return happens(.resize(Size(columns: number(1..<221), rows: number(1..<71))))
    case 2, 3: return happens(.resize(Size(columns: 80, rows: 24)))
    case 4: return types("correct horse")
    case 5: return types(text(6))
    case 6: return types(Seeded.tameText(length: 12, using: &random).filter { $0 != "\n" })
    case 7:
      let point = Point(column: number(0..<120), row: number(0..<40))
      return happens(.mouse(Mouse([.press, .wheelUp, .wheelDown][step % 3], at: point)))
    case 8:
      receive(.clock(Instant(sample.today) + step * 60, changes: step))
      return "(step \(step): the clock)"
    case 9:
      tick(Int64(step) * 5_000)
      return "(step \(step): time passes)"
    case 10:
      let appearance = `Laws under every appearance`.appearances[step % 4]
      receive(
        .preferred(Preferences(language: .chinese, appearance: appearance, recents: station.recents)))
      return "(step \(step): another appearance)"
    case 11:
      sample.shrink(step % 4)
      return "(step \(step): others act)"
    case 12:
      sample.refusals = [
        [
          .keyAsleep, .stopped, .busy(seconds: 3), .refused(.lateReasonMissing(lateBy: 1)),
          .refused(.codeTaken("x")),
        ][step % 5]
      ]
      return "(step \(step): a refusal to come)"
    default:
      let key = keys[number(0..<keys.count)]
      send(.key(key))
      return key.name
    }
  }

  private mutating func happens(_ input: Input) -> String {
    send(input)
    return "(\(input))"
  }

  private mutating func types(_ text: String) -> String {
    type(text)
    return "(\(text.debugDescription))"
  }
}

extension Sample {
  /// Others have acted: something is gone from every list, and faults come and go.
  fileprivate mutating func shrink(_ count: Int) {
    records = Array(records.dropLast(count))
    standings = Array(standings.dropLast(count))
    ledger = ledger.map { Array($0.dropFirst(count)) }
    report.faults = count % 2 == 0 ? Self.faults : []
  }
}

@Suite struct `A monkey at the keyboard` {
  private static let moving =
    "↑ ↓ ↓ ← → Enter Enter Enter Esc Tab Tab Shift-Tab Backspace Home End PgUp PgDn F1 F2 F5 F10"

  private static func keys(_ others: String) -> [String] {
    "\(moving) \(others)".split(separator: " ").map(String.init)
  }

  @Test(arguments: 1...20) func `breaks nothing in a unit`(seed: Int) {
    let keys = Self.keys(
      "F3 F4 Del Ctrl-S Ctrl-Z Ctrl-Y Ctrl-O Ctrl-E Ctrl-W Space 1 3 4 n c s p v d r S Z e f o / ? X t w * u X L T U q ： ？"
    )
    expectNothingBreaks(at: { seed % 3 == 0 ? .head : Bench() }, keys: keys, steps: 500, seed: seed)
  }

  @Test(arguments: 1...20) func `breaks nothing in an office`(seed: Int) {
    let keys = Self.keys("1 2 5 6 6 8 9 0 a b c C d e f m o p s v w y x / [ ] ? L T g G ：")
    let seats: [() -> Bench] = [
      { .supervisor }, { .administrator }, { .ledger() }, { .discipline },
    ]
    expectNothingBreaks(at: seats[seed % 4], keys: keys, steps: 400, seed: seed)
  }

  /// `JISHI_MONKEY` says how many keys there are in all.
  private static let steps =
    (ProcessInfo.processInfo.environment["JISHI_MONKEY"].flatMap { Int($0) } ?? 2_000) / 5

  @Test(arguments: 1...5) func `W-6 breaks nothing with any key there is`(seed: Int) {
    let characters = "abcdefghijklmnoprstuvwxyzACDGLSTUXZ0123456789/:?[]<>,.+-*%：？／".map(String.init)
    let keys =
      Self.keys("Esc Del Ins Space Ctrl-Left Ctrl-Right") + characters + (1...12).map { "F\($0)" }
      + "adeklosuwyz".map { "Ctrl-\($0)" }
    let seats: [() -> Bench] = [
      { Bench() }, { .head }, { .supervisor }, { .administrator }, { .discipline },
    ]
    expectNothingBreaks(at: seats[seed - 1], keys: keys, steps: Self.steps, seed: seed)
  }
}
