import Records

/// The exit statuses that scripts may rely on.
enum ExitStatus: Int32 {
  case done = 0
  case finding = 1
  case usage = 64
  case badInput = 65
  case missing = 66
  case cannotCreate = 73
  case inputOutput = 74
  case busy = 75
  case notPermitted = 77

  /// The status for a failure of the store.
  init(_ failure: StoreFailure) {
    self =
      switch failure {
      case .noStore, .notAStore, .notInCheckpoint: .missing
      case .notExtended: .finding
      case .alreadyAStore, .olderCopy, .output: .cannotCreate
      case .newerStore, .networkFileSystem, .diskFull, .logApart,
        .damaged, .inputOutput, .chainBroken, .foreignSchema,
        .entryAltered:
        .inputOutput
      case .busy, .draftChanged, .stopped, .schemaMoved: .busy
      case .readOnly, .clockBehind, .clockAhead, .unknownPerson, .notEnrolled, .wrongPassphrase,
        .accountLocked, .wrongCode, .codeExpired, .keyAsleep,
        .lineOfAnother, .notWhenServed, .otherKeyInCopy:
        .notPermitted
      case .passphraseTooShort, .passphraseNotText, .input, .otherStore, .unsoundCopy: .badInput
      case .refused(let refusal): ExitStatus(refusal)
      case .file(let problem): ExitStatus(problem)
      }
  }

  private init(_ refusal: ActRefusal) {
    self =
      switch refusal {
      case .notPermitted, .designationEnded, .alreadyOpen: .notPermitted
      case .noSuch, .unseen: .missing
      case .booksChanged: .busy
      default: .badInput
      }
  }

  init(_ problem: FileProblem) {
    self =
      switch problem {
      case .missing, .unreadable: .missing
      case .outOfReach: .notPermitted
      case .folderFull: .cannotCreate
      default: .badInput
      }
  }
}

/// What goes wrong in the command itself, before or beside the store.
enum CommandFailure: Error {
  /// The command line asks for something that cannot be meant; both wordings.
  case usage(String, String)
  /// Input that cannot be taken, already in words.
  case input(String, String)
  /// Lines of a file that cannot be taken.
  case lines([InputProblem])
  /// A file that is not there.
  case missing(String)
  /// A file that cannot be read.
  case file(FileProblem)
  /// A file that cannot be made.
  case cannotCreate(String, detail: String)
  case inputOutput(String, detail: String)
  /// Standard output does not take the answer.
  case answerLost(detail: String)
  /// Not for this account.
  case notPermitted(String, String)
  /// Something was found, and has been told already.
  case finding

  var status: ExitStatus {
    switch self {
    case .usage: .usage
    case .input, .lines: .badInput
    case .missing: .missing
    case .file(let problem): ExitStatus(problem)
    case .cannotCreate: .cannotCreate
    case .inputOutput, .answerLost: .inputOutput
    case .notPermitted: .notPermitted
    case .finding: .finding
    }
  }

  /// The most lines that are told of a file; what follows is counted only.
  private static let mostLines = 100

  func lines(in language: Language) -> [String] {
    switch self {
    case .usage(let chinese, let english), .input(let chinese, let english),
      .notPermitted(let chinese, let english):
      return [language.say(chinese, english)]
    case .lines(let problems):
      let told = problems.prefix(CommandFailure.mostLines).map { $0.sentence(in: language) }
      let more = problems.count - told.count
      return more > 0
        ? told + [language.say("另有 \(more) 处问题", "\(more) more problems")] : told
    case .file(let problem): return [problem.sentence(in: language)]
    case .missing(let path): return [FileProblem.missing(path: path).sentence(in: language)]
    case .cannotCreate(let path, let detail):
      return [
        language.say(
          "不能建立 \(path)（\(detail)）；请换一处或检查权限",
          "\(path) cannot be made (\(detail)); choose another place or check its permissions")
      ]
    case .inputOutput(let path, let detail):
      return [StoreFailure.inputOutput(path: path, detail: detail).sentence(in: language)]
    case .answerLost(let detail):
      return [
        language.say(
          "标准输出写不进（\(detail)），结果没有显示；请改正去向再试，或用 -o 写入文件",
          "standard output takes nothing (\(detail)), so the result was not shown; mend where it goes, or use -o"
        )
      ]
    case .finding: return []
    }
  }
}
