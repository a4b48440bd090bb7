import ArgumentParser

/// The command: everything that a screen shows or does can also be had from here.
struct Jishi: ParsableCommand {
  static let version = "0.7.0"

  static let configuration = CommandConfiguration(
    commandName: "jishi",
    abstract: "记实：党风廉政建设两个责任全程记实工作站。Records of how the two responsibilities are carried out.",
    discussion: """
      不带命令即打开工作站。Without a command it opens the workstation.
      --store DIR、--lang zh|en、--as PERSON、--format table|csv|json、-o FILE 对每个命令有效。
      自动补全：jishi --generate-completion-script bash > ~/.local/share/bash-completion/completions/jishi
      """,
    version: version,
    subcommands: [Open.self, Demo.self, Put.self, Get.self],
    groupedSubcommands: [
      CommandGroup(
        name: "建库 Setting up",
        subcommands: [
          Initialise.self, Enrol.self, Key.self, Import.self, Designate.self, Indicators.self,
          Adopt.self,
          Amend.self, Exempt.self, Extend.self, Trigger.self, Ledger.self, Remark.self,
        ]),
      CommandGroup(
        name: "记实 Recording",
        subcommands: [
          Record.self, Submit.self, Withdraw.self, Return.self, Sign.self, Enter.self, Discard.self,
          Correct.self,
          Supplement.self, VoidRecord.self, Paper.self, Sheet.self,
        ]),
      CommandGroup(name: "报告 Reporting", subcommands: [NoticeCommand.self, ReportCommand.self]),
      CommandGroup(
        name: "督查 Supervising", subcommands: [Inspect.self, Violation.self, AnalysisCommand.self]),
      CommandGroup(
        name: "审核与排名 Reviewing",
        subcommands: [
          ReviewCommand.self, CloseReviews.self, ReopenReview.self, SummaryCommand.self, RankCommand.self,
          QuartersCommand.self, AssessCommand.self, FlagRecord.self, Consent.self,
        ]),
      CommandGroup(
        name: "查看 Looking",
        subcommands: [
          List.self, Show.self, EvidenceCommand.self, History.self, Search.self, Alerts.self,
          CalendarCommand.self, Rules.self,
        ]),
      CommandGroup(
        name: "证明与保管 Proof and care",
        subcommands: [
          Verify.self, CheckpointCommand.self, ProofCommand.self, Archive.self, Backup.self, Restore.self,
          Rebuild.self,
          Doctor.self,
        ]),
    ],
    defaultSubcommand: Open.self)
}
