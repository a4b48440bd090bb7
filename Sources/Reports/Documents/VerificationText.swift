import HonestText
import Records

/// What verification found, for people and for scripts.
package enum VerificationText {
  /// `{ok, entries, attachments, faults, heads}`.
  package static func json(_ report: VerificationReport) -> JSONText {
    .object([
      "ok": .flag(report.isSound), "entries": .integer(report.entries),
      "attachments": .integer(report.attachments),
      "faults": .list(
        report.faults.map {
          .object(["kind": .text($0.kind.rawValue), "where": .text($0.place), "detail": .text($0.detail)])
        }),
      "heads": .list(
        report.heads.map {
          .object(["chain": .of($0.chain), "number": .integer($0.number), "digest": .of($0.digest)])
        }),
    ])
  }

  /// One line for each fault, and one that sums up.
  package static func text(_ report: VerificationReport, in language: Language) -> String {
    let lines = report.faults.sentences(in: language).map(\.printable)
    let sum =
      report.isSound
      ? language.say(
        "核验通过：\(report.entries) 条、附件 \(report.attachments) 件、记录链 \(report.heads.count) 条",
        "sound: \(report.entries) entries, \(report.attachments) attachments, \(report.heads.count) chains")
      : language.say(
        "发现 \(report.faults.count) 处问题；已核对 \(report.entries) 条、附件 \(report.attachments) 件",
        "\(language.count(report.faults.count, chinese: "", english: "fault")) found; "
          + "\(report.entries) entries and \(report.attachments) attachments were checked")
    return (lines + [sum]).joined(separator: "\n") + "\n"
  }
}
