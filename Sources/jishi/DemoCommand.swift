import ArgumentParser
import EmbeddedStore
import Glibc
import Practice
import Records
import Reports

/// `jishi demo`: a practice city, in which everything may be tried.
struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "练习城市，口令都是 demo。A practice city; everyone's passphrase is demo.",
    subcommands: [DemoOpen.self, DemoClock.self], defaultSubcommand: DemoOpen.self)
}

/// Where a practice city stands: never in the place of a real store.
struct DemoPlace: ParsableArguments {
  @Option(name: .customLong("at"), help: "放在哪个文件夹。The city's folder.", completion: .directory)
  var folder: String?

  /// The folder that was named, else one beside the usual place of a store.
  func path(_ common: CommonOptions) -> String {
    if let folder = folder ?? common.store { return folder }
    let data = Environment["XDG_DATA_HOME"] ?? (Environment["HOME"] ?? ".") + "/.local/share"
    return data + "/jishi-demo"
  }
}

/// `jishi demo`: makes the city, or opens it again.
struct DemoOpen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "建立或再次打开练习城市。Makes the city, or opens it again.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: DemoPlace
  @Option(help: "单位数。How many units.") var units = 50
  @Option(help: "记实条数。How many records.") var records = 6_000
  @Option(help: "随机种子。The seed.") var seed: UInt64 = 2017
  @Option(help: "城市里的今天。The city's today.") var today: Day?
  @Option(help: "坐在谁的位置。Whose place to take.") var sitAs = PracticeSeat.recorder
  @Flag(help: "不带审核、督查和通报。Without reviews, inspections and bulletins.") var unreviewed = false
  @Flag(help: "删去旧的练习城市重建。Makes the city anew.") var fresh = false
  @Flag(name: .customLong("no-open"), help: "只建立，不打开。Makes it without opening it.") var noOpen = false
  @Flag(help: "逐行问答。Line by line, as jishi --plain.") var plain = false

  func validate() throws {
    guard (1...2_000).contains(units), (0...5_000_000).contains(records) else {
      throw ValidationError("--units 1...2000, --records 0...5000000")
    }
  }

  func run() throws {
    var options = common
    options.store = place.path(common)
    if options.hasStore {
      guard try options.openStore(writing: false).overview().isPractice else {
        throw StoreFailure.alreadyAStore(path: options.storePath)
      }
      if fresh { try OutputFile.removePracticeCity(options.storePath) }
    }
    let bar = ProgressBar(common.language)
    defer { bar.end() }
    if !options.hasStore {
      _ = try PracticeCity(
        units: units, records: records, seed: seed, today: today ?? Instant(seconds: time(nil)).day,
        supervised: !unreviewed
      )
      .make(at: options.storePath, progress: bar.listener)
    }
    bar.end()
    let store = try options.openStore(writing: true, onScreen: !noOpen)
    if noOpen {
      let overview = try store.overview()
      try common.tell(
        common.language.say(
          "练习城市在 \(options.storePath)，\(overview.entries) 条；口令都是 demo",
          "the practice city is in \(options.storePath), \(overview.entries) entries; "
            + "everyone's passphrase is demo"),
        .object([
          "store": .text(options.storePath), "city": .text(overview.city),
          "entries": .integer(overview.entries), "today": .of(store.now().day),
        ]))
    } else {
      let session = try store.signIn(sitAs.person, passphrase: PracticeCity.passphrase)
      if plain {
        try openPlainWorkstation(on: store, common, signedIn: session)
      } else {
        try openWorkstation(on: store, common, signedIn: session)
      }
    }
  }
}

/// `jishi demo clock DAY [TIME]`: moves a practice city's clock forward.
struct DemoClock: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clock", abstract: "拨动练习城市的时钟。Moves a practice city's clock forward.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: DemoPlace
  @Argument(help: "日期。The day.") var day: Day
  @Argument(help: "时间 HH:MM，默认 09:00。The time; 09:00 when absent.") var time = "09:00"

  func validate() throws {
    if Moment.minute(of: time) == nil { throw ValidationError("HH:MM") }
  }

  func run() throws {
    let moment = Moment(day: day, minute: Moment.minute(of: time) ?? 540)
    let store = try SQLiteStore.open(at: place.path(common))
    try store.moveClock(to: moment)
    try common.tell(
      common.language.say("练习城市现在是 \(moment)", "in the practice city it is now \(moment)"),
      .object(["now": .of(store.now())]))
  }
}

extension PracticeSeat: ExpressibleByArgument {}

extension OutputFile {
  /// Takes a practice city away; the caller has made sure that it is one.
  static func removePracticeCity(_ path: String) throws {
    for name in ["jishi.sqlite", "drafts.sqlite"] {
      for suffix in ["", "-wal", "-shm"] { remove("\(path)/\(name)\(suffix)") }
    }
    remove(path + "/jishi.lock")
  }
}
