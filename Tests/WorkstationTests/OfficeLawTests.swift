import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// What must hold of the offices' screens in every window, in both languages, with any data and any keys.
@Suite struct `Laws of the offices' screens` {
  static func benches(_ size: Size, _ language: Language, _ sample: Sample = Sample()) -> [(Bench, [String])]
  {
    [
      (
        Bench.office(
          Sample.supervisor, Sample.supervisorPost, sample: sample, size: size, language: language),
        [
          "1", "/ a", "w", "w G", "y", "y ← ←", "d", "v", "v Tab", "m", "9", "9 w", "9 w m", "9 /", "5",
          "5 f",
          "5 / a", "5 e", "5 Space o", "Enter", "Enter f", "Enter x", "Enter p", "Enter h", "Enter b", "9 z",
          "9 i", "9 i i", "9 i i F5", "9 i Tab", "9 i c", "0", "0 w", "0 w Tab", "?", "F10",
          "6", "6 f", "6 / a", "6 Tab", "6 e", "6 Enter", "6 Tab ↓ ↓ Enter Enter",
          "7", "7 / a", "7 i", "7 e", "7 Enter", "7 Enter G", "7 Enter e", "7 Enter Tab", "7 y", "7 y → ↓ G",
          "7 y / a", "7 y e", "7 y Tab", "7 y [", "9 r", "9 r / a", "9 r c", "9 r e",
          "9 r Enter", "9 r Enter p", "9 r Enter p F5", "9 r Enter c", "7 w", "7 w o", "7 w b", "7 w / a",
          "8", "8 / a", "8 e", "8 p", "8 p F5", "8 n", "8 Tab", "8 [ i", "8 G", "8 Enter", "8 Enter G",
          "8 Enter a",
          "8 Enter a F5", "8 Enter a Ctrl-O", "8 Enter d", "8 Enter d F5", "8 Enter n", "8 Enter v",
          "8 Enter x",
          "8 Enter e",
        ]
      ),
      (
        Bench.office(
          Sample.discipline, Sample.disciplinePost, sample: sample, size: size, language: language),
        ["1 s s", "9 Tab", "Enter Tab", "a"]
      ),
      (
        Bench.office(
          Sample.administrator, Sample.administratorPost, sample: sample, size: size, language: language),
        [
          "8", "Tab", "Tab a", "Tab Enter", "Tab Tab a", "Tab Tab a F5", "Tab Tab p", "Tab Tab e F5",
          "Tab Tab x",
          "Tab Tab Tab", "Tab Tab Tab Tab", "Tab Tab Tab a", "Tab Tab Tab a F5", "?",
          "I", "I Enter", "I Enter F5", "I t", "I Tab Enter",
        ]
      ),
      (
        Bench(sample: sample, size: size, language: language),
        [
          "7", "7 r", "7 r [ a", "7 r [ a F5", "7 w", "8", "8 G", "8 e",
          "6", "6 m", "6 ↑ Enter", "6 ↑ f", "6 ↑ e", "6 G", "6 G Enter", "6 G a", "6 G a F5", "6 G a Ctrl-O",
          "2", "2 d", "2 d F5", "2 i", "2 i F5", "2 G i", "2 c", "2 t", "2 h", "2 b", "2 f", "2 ]", "2 / a",
          "2 e", "2 Space o", "5", "5 f", "5 / s", "0", "0 o",
        ]
      ),
      (
        Bench(Sample.head, Sample.headPost, sample: sample, size: size, language: language),
        [
          "2", "2 a", "2 G ↑ r", "2 b", "2 y", "5", "v", "4", "4 d", "4 Space A", "6", "6 Tab", "6 Tab r",
          "6 ↑ i", "6 ↑ i F5",
        ]
      ),
    ]
  }

  @Test(arguments: `Laws of all screens`.sizes, Language.allCases)
  func `R-365 no screen overflows, splits a character or loses its caret`(size: Size, language: Language) {
    for (bench, journeys) in Self.benches(size, language) {
      for keys in journeys {
        var bench = bench
        bench.press(keys)
        expectSound(bench.station, "\(keys) \(size.columns)x\(size.rows) \(language)")
      }
    }
  }

  @Test(arguments: 1...8) func `R-365 wild data breaks no column`(seed: Int) {
    var random = Seeded(UInt64(seed) &* 31)
    var sample = Sample()
    sample.ledger = Sample.pictureLedger.map { duty in
      var duty = duty
      duty.title = Seeded.wildText(length: 40, using: &random)
      duty.requirement = Seeded.wildText(length: 80, using: &random)
      duty.source = Seeded.wildText(length: 40, using: &random)
      return duty
    }
    sample.drafted = [Sample.draftedIndicator]
    sample.standings = sample.standings.map { standing in
      var standing = standing
      standing.unit.name = Seeded.wildText(length: 30, using: &random)
      standing.recordsThisMonth = Int.random(in: 0..<1_000_000, using: &random)
      return standing
    }
    sample.report.faults = (0..<20).map { _ in
      VerificationFault(
        kind: VerificationFault.Kind.allCases.randomElement(using: &random) ?? .chain,
        place: Seeded.wildText(length: 60, using: &random),
        detail: Seeded.wildText(length: 60, using: &random))
    }
    let size = Size(columns: 80 + seed * 9, rows: 24 + seed)
    for (bench, journeys) in Self.benches(size, seed % 2 == 0 ? .english : .chinese, sample) {
      for keys in journeys {
        var bench = bench
        bench.press(keys)
        expectSound(bench.station, "\(keys), seed \(seed)")
      }
    }
  }
}
