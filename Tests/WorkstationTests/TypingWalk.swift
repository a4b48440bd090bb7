import Foundation
import Records
import TerminalUI
import TestSupport

@testable import Workstation

/// Every place of the workstation in which something can be typed, found by walking, and what stands in it.
enum TypingWalk {
  /// The journeys of the walk over all screens, and those that lead to forms which it does not open.
  static func stations(_ language: Language = .chinese) -> [(String, Bench)] {
    let own = [
      "n", "n Ctrl-O", "n F3", "3 /", "3 Enter c", "3 Enter s", "3 Enter p", "3 Enter e Enter", "3 e",
      "3 I Enter", "4 p",
      "4 S", "2 d", "2 i", "2 G i", "2 t", "2 e", "6 e", "6 G a", ":", "?",
      "F10", "q", "1 q",
    ].map { ($0, Bench(language: language)) }
    let head = ["4 s", "4 r", "2 a", "2 G ↑ r", "6 ↑ i", "6 ↓ i", "6 Tab r", "6 Tab s"].map {
      ($0, Bench(Sample.head, Sample.headPost, language: language))
    }
    let offices = `Laws of the offices' screens`.benches(Size(columns: 80, rows: 24), language)
      .flatMap { bench, journeys in journeys.map { ($0, bench) } }
    let discipline = [
      "9 d n", "9 d v", "9 d Tab n", "9 d Tab d", "9 d Tab o", "9 d Tab Tab v", "9 d Tab Tab f",
      "9 d Tab Tab i",
      "9 d Tab Tab Tab Tab i", "9 d Tab Tab Tab Tab t", "9 d c", "9 d o", "9 d b", "c", "0 c",
    ].flatMap { keys in
      [(Sample.discipline, Sample.disciplinePost), (Sample.supervisor, Sample.supervisorPost)].map {
        (keys, Bench.office($0.0, $0.1, language: language))
      }
    }
    let walked = (own + head + offices + discipline).map { keys, bench in
      var bench = bench
      bench.press(keys)
      return (keys, bench)
    }
    return walked + prepared(language) + [("sign-in", Bench(language: language, signedIn: false))]
  }

  /// What needs something else than keys to be opened.
  private static func prepared(_ language: Language) -> [(String, Bench)] {
    var caption = Bench(language: language)
    caption.press("n")
    caption.fillForm()
    caption.type("签")
    var settings = Bench(language: language)
    _ = settings.station.begin(.settings)
    settings.press("/")
    var remark = Bench(language: language)
    let alert = Alert(
      kind: .remark, level: .warning, unit: "CZJ", unitName: "示范市财政局", side: .main, target: "RZ12",
      title: "请补齐", note: .remark(by: "周远航", on: remark.sample.today.day, .unit))
    let list = AlertList(alerts: [alert], countByLevel: [.warning: 1], countByKind: [:])
    remark.receive(.answered(remark.station.here.alertQuery, list))
    remark.press("Enter")
    var sample = Sample()
    sample.ledger = Sample.pictureLedger
    sample.drafted = [Sample.draftedIndicator, Sample.afterEvents, Sample.amendedIndicator]
    var event = Bench(sample: sample, language: language)
    event.press("2 t")
    var keyless = Sample()
    (keyless.headHasKey, keyless.headHasCode) = (false, true)
    keyless.drafts = [keyless.standing(40, "一件", .submitted, start: "2026-06-20 10:00")]
    var first = Bench(sample: keyless, language: language)
    first.press("4 S")
    var paper = Bench(sample: keyless, language: language)
    paper.press("4 p")
    var submitting = Bench(language: language)
    submitting.press("3 Tab * s")
    var voiding = Bench(language: language)
    voiding.press("3 Enter Z")
    return [
      ("caption", caption), ("settings", settings), ("remark", remark), ("event", event),
      ("first key", first),
      ("paper", paper), ("submitting", submitting), ("voiding", voiding),
    ]
  }

  /// What is told of the station as it is: its boxes, its fields.
  static func page(of station: Station) -> PlainPage {
    var station = station
    station.here.appearance.isSpoken = true
    return PlainPage(station.view().reading)
  }

  /// Whether a form or a dialog has the keyboard: what is looked for in a list, in help or in the palette is no content.
  static func isForm(_ station: Station, _ page: PlainPage) -> Bool {
    switch station.overlay {
    case .menu, .help, .palette: return false
    case .passphrase, .leaving, nil: break
    }
    if station.scene.screen is DraftScreen { return true }
    return page.field != nil && page.box != nil
  }

  /// The stations in which a form or a dialog has the keyboard.
  static func forms(_ language: Language = .chinese) -> [(String, Bench)] {
    stations(language).filter { _, bench in isForm(bench.station, page(of: bench.station)) }
  }

  /// The types of the workstation that hold a field, a form of fields or a dialog.
  static func owners(in value: Any) -> Set<String> {
    var found: Set<String> = []
    visit(value) { owner, value in
      let isHeld = value is TextField || value is TextArea || value is SecretField || value is Dialog
      if isHeld || value is FieldForm || value is OpenForm || value is Asking { found.insert(owner) }
    }
    return found
  }

  /// Every character of the texts that stand somewhere: fields, forms, commands; not what can only be taken back.
  static func characters(in value: Any) -> Set<Character> {
    var found: Set<Character> = []
    visit(value) { _, value in
      if let text = value as? String { found.formUnion(text.filter(isMarker)) }
      if let character = value as? Character, isMarker(character) { found.insert(character) }
    }
    return found
  }

  /// Rare characters that nothing else in the samples holds: each typed one can be told from all others.
  static func isMarker(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x3400...0x4DBF).contains($0.value) } ?? false
  }

  private static let passedOver: Set<String> = [
    "past", "future", "here", "watch", "matches", "candidates", "all", "spec",
  ]

  private static func visit(_ value: Any, owner: String = "", _ look: (String, Any) -> Void) {
    look(owner, value)
    if value is String || value is Character { return }
    let name = String(reflecting: type(of: value))
    let own =
      name.hasPrefix("Workstation.") ? name.dropFirst(12).prefix { $0 != "." && $0 != "<" } : owner[...]
    for child in Mirror(reflecting: value).children
    where child.label.map({ !passedOver.contains($0) }) ?? true {
      visit(child.value, owner: String(own), look)
    }
  }
}

/// Somebody who types, pastes and moves about at random, and remembers every character.
struct Typist {
  var bench: Bench
  private(set) var typed: [Character] = []
  /// What was seen as refused, performed or kept on the way.
  private(set) var told: Set<Character> = []
  private var next = 0x3400
  private var random: Seeded
  private var lastKey: Key?

  init(_ bench: Bench, seed: Int) {
    self.bench = bench
    self.bench.commands = []
    random = Seeded(UInt64(seed) &* 104_729)
  }

  private static let keys: [Key] = [
    .tab, .tab, .tab, .backTab, .down, .up, .left, .right, .home, .end, .enter, .function(5), .control("s"),
    .escape, .function(1), .control("r"), .character(" "),
  ]

  private mutating func marker() -> Character {
    defer { next = next < 0x4DBE ? next + 1 : 0x3400 }
    return Unicode.Scalar(next).map { Character($0) } ?? "㐀"
  }

  /// Types or presses something; answers what went wrong.
  mutating func step() -> String? {
    let page = TypingWalk.page(of: bench.station)
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return paste(on: page, length: [3, 12, 90, 400][Int.random(in: 0..<4, using: &random)])
    case 1...4: return type(on: page)
    default:
      let key = Self.keys[Int.random(in: 0..<Self.keys.count, using: &random)]
      // Two in a row give up what is typed: that is asked for, not lost.
      if key == .escape, lastKey == .escape { return nil }
      bench.send(.key(key))
      lastKey = key
    }
    gather()
    return nil
  }

  /// Whether what is typed there becomes something that is kept.
  private func isContent(_ page: PlainPage) -> Bool {
    guard TypingWalk.isForm(bench.station, page) else { return false }
    switch page.field?.kind {
    case .line, .lines: return true
    case .picking: return bench.form?.mode == .filling
    case .files: return bench.form?.evidence.items.isEmpty == false
    case .secret, .choice, nil: return false
    }
  }

  private var isTold: Bool { bench.station.status?.isProblem == true }

  private mutating func type(on page: PlainPage) -> String? {
    let character = marker()
    if isContent(page) { typed.append(character) }
    bench.send(.key(.character(character)))
    lastKey = nil
    gather()
    if case .choice? = page.field?.kind, !isTold { return "typed into a choice, and nothing told" }
    return nil
  }

  private mutating func paste(on page: PlainPage, length: Int) -> String? {
    let signs: [Character] = ["、", "，", "\n", " "]
    let text = (0..<length).map { place -> Character in
      place % 7 == 6 ? signs[Int.random(in: 0..<signs.count, using: &random)] : marker()
    }
    if isContent(page) { typed += text.filter(TypingWalk.isMarker) }
    let before = bench.station.leftover.text
    bench.send(.paste(String(text)))
    lastKey = nil
    gather()
    if page.field == nil, !isTold { return "pasted where no field is, and nothing told" }
    return bench.station.leftover.text == before || isTold ? nil : "left over, and nothing told"
  }

  /// Remembers what is told as left over, and what left the station in commands.
  private mutating func gather() {
    if isTold {
      told.formUnion(bench.station.leftover.text.filter(TypingWalk.isMarker))
      told.formUnion(bench.station.status?.text.filter(TypingWalk.isMarker) ?? "")
    }
    told.formUnion(TypingWalk.characters(in: bench.commands))
    bench.commands = []
    guard bench.station.isFinished else { return }
    // Who leaves the program was asked before.
    told.formUnion(TypingWalk.characters(in: bench.station))
    bench = Bench()
  }

  /// Lets all that was typed vanish, as a form that drops it would.
  mutating func forget() {
    bench = Bench()
    told = []
  }

  /// What was typed and is nowhere any more.
  var lost: [Character] {
    let there = TypingWalk.characters(in: bench.station).union(told)
    return typed.filter { !there.contains($0) }
  }
}
