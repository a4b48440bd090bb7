import ArgumentParser
import Records
import Reports

/// `jishi proof`: one record proven in one file, that one checkpoint extends another, or such a file checked.
struct ProofCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proof",
    abstract: "出具一条记实的离线证明，或核对证明。Proves one record in one file, or checks such a file.",
    discussion: """
      证明以最近的校验点为准。--since 证明最近的校验点接续更早的一个；--check 不用库即可核对，指纹请与纸面比对。
      A proof rests on the last checkpoint. --since proves that it extends an older one. --check needs no store; compare
      the fingerprint with paper.
      """)

  @OptionGroup var common: CommonOptions
  @Argument(help: "记实编号。The record's number.") var record: RecordNumber?
  @Option(help: "更早的校验点文件。The file of an older checkpoint.", completion: .file()) var since: String?
  @Option(help: "要核对的证明文件。The proof to check.", completion: .file()) var check: String?
  @Option(help: "纸面上的指纹，配合 --check。The fingerprint from paper, with --check.")
  var fingerprint: String?

  func validate() throws {
    let wishes = [record != nil, since != nil, check != nil].count { $0 }
    if wishes != 1 { throw ValidationError("RECORD | --since FILE | --check FILE") }
    if fingerprint != nil, check == nil { throw ValidationError("--fingerprint / --check") }
  }

  func run() throws {
    if let check { return try tellChecked(check) }
    if let record {
      let here = try common.context(writing: false, output: .kept)
      return try keep(try here.store.proof(of: record, for: here.session).text)
    }
    guard let since else { return }
    let trusted = try CheckpointDocument.trusted(in: InputFile.whole(since, limit: InputFile.ofProofs))
    guard let order = trusted?.order else {
      throw CommandFailure.input(
        "\(since) 没有记下次序（旧版校验点，或不是校验点）；请用新版程序出具的校验点",
        "\(since) says nothing of the order of entries (an older checkpoint, or none); use a newer one")
    }
    try keep(try common.openStore(writing: false).proof(since: order).text)
  }

  /// A proof is kept, so it takes no other file's place.
  private func keep(_ text: String) throws {
    try OutputFile.write(Array(text.utf8), to: common.output, neighbour: .kept)
  }

  private func tellChecked(_ path: String) throws {
    let bytes = try InputFile.whole(path, limit: InputFile.ofProofs)
    let proof: RecordProof
    do throws(RecordProof.Fault) {
      guard let text = String(validating: bytes, as: UTF8.self) else { throw .unreadable }
      proof = try RecordProof(text)
    } catch {
      complain(ProofDocument.sentence(error, path, in: common.language))
      throw CommandFailure.finding
    }
    let digits = { (text: String) in text.lowercased().filter(\.isHexDigit) }
    if let fingerprint, digits(fingerprint) != digits(proof.key.fingerprint) {
      complain(ProofDocument.otherKey(proof, in: common.language))
      throw CommandFailure.finding
    }
    try common.write(
      ProofDocument.text(proof, isCompared: fingerprint != nil, in: common.language),
      ProofDocument.json(proof))
  }
}
