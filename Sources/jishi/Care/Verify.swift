import ArgumentParser
import Records
import Reports

/// `jishi verify`: chains, signatures, attachments, projections; ends with status 1 when anything is wrong.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "核验。Checks chains, signatures, attachments and projections.")

  @OptionGroup var common: CommonOptions
  @Option(help: "库外保存的校验点文件或根值。A checkpoint kept outside: file or root.", completion: .file())
  var against: String?
  @Option(help: "纸面上的管理员指纹。The administrator's fingerprint from paper.") var fingerprint: String?
  @Option(help: "只核验一个单位。One unit's chains only.") var unit: UnitCode?
  @Flag(help: "只看链头和上一校验点。Heads and the last checkpoint only.") var quick = false
  @Option(help: "抽查百分比。Percent of bodies and attachments to read.") var sample: Int?
  @Flag(name: .customLong("no-signatures"), help: "不验签名。Leave signatures aside.") var noSignatures = false

  func validate() throws {
    if let sample, !(1...100).contains(sample) { throw ValidationError("--sample: 1...100") }
    if quick, sample != nil { throw ValidationError("--quick / --sample") }
  }

  func run() throws {
    let trusted = try against.map(trustedHeads)
    if quick, let trusted, trusted.isFile {
      throw CommandFailure.usage(
        "校验点文件要逐条核对；请去掉 --quick，或给出纸面上的根值",
        "a checkpoint is held against every entry; leave --quick away, or give its root from paper")
    }
    let store = try common.openStore(writing: false, inspecting: true)
    // Nobody need sign in to look; a person who does signs what comes out.
    let session = try common.person.map { _ in try common.signIn(to: store) }
    let bar = ProgressBar(common.language)
    defer { bar.end() }
    let report = try store.verify(
      VerificationScope(
        quick: quick, sample: sample ?? 100, signatures: !noSignatures, unit: unit, against: trusted,
        fingerprint: fingerprint), by: session, progress: bar.listener)
    bar.end()
    try common.write(
      VerificationText.text(report, in: common.language), VerificationText.json(report))
    if !report.isSound { throw CommandFailure.finding }
  }

  /// A root as it is typed from paper, or a file.
  private func trustedHeads(_ text: String) throws -> TrustedHeads {
    if let root = Digest(text.filter { !$0.isWhitespace }) { return .root(root) }
    guard let trusted = CheckpointDocument.trusted(in: try InputFile.whole(text, limit: InputFile.ofProofs))
    else {
      throw CommandFailure.input(
        "\(text) 不是校验点文件；请用 jishi checkpoint -o 写出的文件",
        "\(text) is no checkpoint; use a file that jishi checkpoint -o wrote")
    }
    return trusted
  }
}

/// `jishi checkpoint`: a new signed checkpoint, or the last one.
struct CheckpointCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint", abstract: "出具校验点；--show 看上一个。Makes a signed checkpoint; --show shows the last."
  )

  @OptionGroup var common: CommonOptions
  @Flag(help: "只看上一个。Show the last one.") var show = false
  @Flag(help: "写成透明日志的签名便笺。As a signed note of transparency logs.") var note = false

  func run() throws {
    // A checkpoint is kept, so it takes no other file's place; asked for before a new one is made.
    try OutputFile.require(common.output, neighbour: .kept)
    let checkpoint: Checkpoint?
    if show {
      checkpoint = try common.openStore(writing: false).overview().lastCheckpoint
    } else {
      checkpoint = try common.context().perform(.makeCheckpoint).checkpoint
    }
    guard let checkpoint else {
      throw CommandFailure.input(
        "还没有校验点；请运行 jishi checkpoint", "there is no checkpoint yet; run jishi checkpoint")
    }
    if note {
      guard let note = CheckpointNote(checkpoint) else {
        throw CommandFailure.input(
          "上一个校验点是旧版的，没有便笺；请重新出具", "the last checkpoint is an older one without a note; make a new one")
      }
      return try OutputFile.write(Array(note.text.utf8), to: common.output, neighbour: .kept)
    }
    // A file is meant to be kept and compared with the store later, so it is the checkpoint itself.
    if common.output != nil, common.format != .text, common.format != .table {
      try OutputFile.write(
        try CheckpointDocument.bytes(of: checkpoint), to: common.output, neighbour: .kept)
    } else {
      try common.write(
        CheckpointDocument.text(checkpoint, in: common.language), CheckpointDocument.json(checkpoint))
    }
  }
}
