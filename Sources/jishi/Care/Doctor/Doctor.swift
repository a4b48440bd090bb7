import ArgumentParser
import HonestText
import Records
import Reports

/// `jishi doctor`: what is wrong with this machine and this store, and how to mend it; needs no sign-in.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "体检：终端、字宽、库、时钟、权限、日历、磁盘、备份。What is wrong here, and how to mend it.",
    discussion: "有误时以状态 1 结束。Ends with status 1 when anything is wrong.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let findings = Checkup(common).findings()
    if common.format == .csv || common.format == .json {
      try common.write(findings, Finding.facts)
    } else {
      let text = findings.map { $0.lines(in: common.language) + "\n" }.joined()
      try OutputFile.write(Array(text.utf8), to: common.output)
    }
    if findings.contains(where: { $0.level == .fault }) { throw CommandFailure.finding }
  }
}

/// One thing that was looked at.
struct Finding: Sendable {
  enum Level: String, Sendable {
    case ok, warning, fault

    func name(in language: Language) -> String {
      switch self {
      case .ok: language.say("正常", "ok     ")
      case .warning: language.say("注意", "warning")
      case .fault: language.say("有误", "fault  ")
      }
    }
  }

  /// What was looked at; the raw value is the key for scripts.
  enum Check: String, Sendable {
    case terminal, window, locale, widths, sqlite, memory, reader, store, modes, clock, calendars, disk,
      backup,
      verification

    func name(in language: Language) -> String {
      switch self {
      case .terminal: language.say("终端", "terminal")
      case .window: language.say("窗口", "window")
      case .locale: language.say("字符集", "locale")
      case .widths: language.say("字宽", "widths")
      case .sqlite: "SQLite"
      case .memory: language.say("内存", "memory")
      case .reader: language.say("读工作簿", "workbooks")
      case .store: language.say("库", "store")
      case .modes: language.say("权限", "modes")
      case .clock: language.say("时钟", "clock")
      case .calendars: language.say("工作日历", "calendars")
      case .disk: language.say("磁盘", "disk")
      case .backup: language.say("备份", "backup")
      case .verification: language.say("核验", "verified")
      }
    }
  }

  var check: Check
  var level: Level
  /// What was found.
  var detail: String
  /// What to do; empty where nothing needs doing.
  var mend = ""

  static let facts: [Fact<Finding>] = [
    Fact("level", "结果", "result", { .text($0.level.rawValue) }) { $0.level.name(in: $1) },
    Fact("check", "项目", "check", { .text($0.check.rawValue) }) { $0.check.name(in: $1) },
    Fact("detail", "说明", "detail") { .text($0.detail) },
    Fact("mend", "怎么办", "what to do") { .text($0.mend) },
  ]

  /// As people read it: what was found, and under it what to do.
  func lines(in language: Language) -> String {
    let name = check.name(in: language)
    let gap = String(repeating: " ", count: max(1, 11 - name.terminalColumns))
    let front = level.name(in: language) + "  " + name + gap
    let blank = String(repeating: " ", count: front.terminalColumns)
    let told = detail.printable.wrapped(to: 60)
    let found = told.enumerated().map { ($0 == 0 ? front : blank) + $1 }
    let advice = mend.printable.wrapped(to: 57).enumerated().map { blank + ($0 == 0 ? "-> " : "   ") + $1 }
    return (found + (mend.isEmpty ? [] : advice)).joined(separator: "\n")
  }
}
