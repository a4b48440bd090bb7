import ArgumentParser
import HonestText
import Records

/// Runs one command to its end and answers with the exit status that `commands.md` promises.
///
/// Nothing of it is bound to the main actor, so that tasks started below may run while this waits.
func runJishi(_ arguments: [String]) -> Int32 {
  if let problem = StartingText.problem(in: .ofEnvironment) {
    complain(problem)
    return ExitStatus.usage.rawValue
  }
  let arguments = hoisted(arguments)
  do {
    var command = try command(of: arguments)
    try command.run()
    return ExitStatus.done.rawValue
  } catch {
    let language = Language.spoken(by: arguments)
    let status = report(error, language: language)
    if status != ExitStatus.done.rawValue, Deeds.areDone { complain(Deeds.sentence(in: language)) }
    return status
  }
}

/// The command that is meant; sitting down is tried alone first, since laying out all the others takes a tenth of the
/// time until the first screen.
private func command(of arguments: [String]) throws -> any ParsableCommand {
  let rest = arguments.first == Open.configuration.commandName ? Array(arguments.dropFirst()) : arguments
  if let open = try? Open.parse(rest) { return open }
  return try Jishi.parseAsRoot(arguments)
}

/// Says what went wrong, on standard error, and finds the status for it.
private func report(_ error: any Error, language: Language) -> Int32 {
  switch error {
  case StoreFailure.input(let problems):
    problems.forEach { complain($0.sentence(in: language)) }
    return ExitStatus.badInput.rawValue
  case let failure as StoreFailure:
    complain(failure.sentence(in: language))
    return ExitStatus(failure).rawValue
  case let failure as CommandFailure:
    failure.lines(in: language).forEach(complain)
    return failure.status.rawValue
  case let problems as InputProblems:
    problems.problems.forEach { complain($0.sentence(in: language)) }
    return ExitStatus.badInput.rawValue
  default:
    let code = Jishi.exitCode(for: error)
    if code.isSuccess {
      Terminal.write(Jishi.fullMessage(for: error) + "\n", to: Terminal.output)
    } else {
      Terminal.write(Jishi.fullMessage(for: error) + "\n", to: Terminal.errors)
    }
    return code.rawValue
  }
}

/// One message on standard error, on a line of its own: what a file or an option holds cannot forge another.
func complain(_ sentence: String) { Terminal.write("jishi: \(sentence.printable)\n", to: Terminal.errors) }

/// The common options may stand before the command too; they are moved behind it, where the command reads them.
func hoisted(_ arguments: [String]) -> [String] {
  let withValue = ["--store", "--lang", "--as", "--passphrase-file", "--format", "--output", "-o"]
  var rest = arguments[...]
  var moved: [String] = []
  while let first = rest.first {
    if withValue.contains(first), rest.count > 1 {
      moved += rest.prefix(2)
      rest = rest.dropFirst(2)
    } else if first == "--accept-clock" || withValue.contains(where: { first.hasPrefix($0 + "=") }) {
      moved.append(first)
      rest = rest.dropFirst()
    } else {
      break
    }
  }
  guard !moved.isEmpty else { return arguments }
  guard let first = rest.first else { return moved }
  // Before an option that is not common there is no command to move them behind.
  if first.hasPrefix("-") { return arguments }
  let end = rest.firstIndex(of: "--") ?? rest.endIndex
  return Array(rest[..<end]) + moved + Array(rest[end...])
}

extension Language {
  /// `--lang`, then `JISHI_LANG`, then `LANG`, of which only `en…` selects English.
  static func spoken(by arguments: [String]) -> Language {
    if let place = arguments.firstIndex(of: "--lang"), place + 1 < arguments.count,
      let language = Language(rawValue: arguments[place + 1])
    {
      return language
    }
    if let option = arguments.first(where: { $0.hasPrefix("--lang=") }),
      let language = Language(rawValue: String(option.dropFirst(7)))
    {
      return language
    }
    return ofEnvironment
  }

  /// The language that the environment asks for.
  static var ofEnvironment: Language {
    if let language = Environment["JISHI_LANG"].flatMap({ Language(rawValue: $0) }) { return language }
    return Environment["LANG"]?.hasPrefix("en") == true ? .english : .chinese
  }
}
