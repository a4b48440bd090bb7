import Records
import TerminalUI
import TestSupport

@testable import Workstation

/// Somebody who presses everything that is offered, fills in what is asked for, and does what comes of it.
struct Stroll {
  private let walker: Walker
  private(set) var faults: [String] = []

  init(_ walker: Walker) { self.walker = walker }

  mutating func run(_ steps: Int, using random: inout Seeded) throws {
    var step = try walker.station()
    var path: [String] = []
    for _ in 0..<steps {
      let before = step.station
      let (name, next) = press(on: before, using: &random)
      path = (path + [name]).suffix(8)
      let trace = path.joined(separator: " ")
      faults += next.faults.map { "\(trace): \($0)" }
      step = next.station.isFinished ? try walker.station() : next
    }
  }

  private func press(on station: Station, using random: inout Seeded) -> (String, Walker.Step) {
    if Face(station).isCovered {
      switch Int.random(in: 0..<9, using: &random) {
      case 0, 1: return ("核对属实", walker.type("核对属实", on: station))
      case 2, 3: return ("F5", walker.press(.function(5), on: station))
      case 4, 5: return ("Enter", walker.press(.enter, on: station))
      case 6: return ("Tab", walker.press(.tab, on: station))
      case 7: return ("↓", walker.press(.down, on: station))
      default: return ("Esc", walker.press(.escape, on: station))
      }
    }
    let ways = Ways(of: station.scene.screen, at: station.here).all.filter { $0.isOffered && $0.key != nil }
    switch Int.random(in: 0..<10, using: &random) {
    case 0...5:
      guard let way = ways.randomElement(using: &random), let key = way.key else { break }
      return (key.name, walker.press(key, on: station))
    case 6, 7: return ("↓", walker.press(.down, on: station))
    case 8:
      guard let key = station.tabs.randomElement(using: &random).flatMap({ Key(name: $0.key) }) else { break }
      return (key.name, walker.press(key, on: station))
    default: break
    }
    return ("Esc", walker.press(.escape, on: station))
  }
}
