import Records

/// What a workstation may touch on this machine besides its store.
package enum Confinement: Hashable, Sendable {
  /// The person's own machine: any path, and the person's own programs.
  case machine
  /// One person who came over a line to the store's account (W-9): files come from the inbox and go to the
  /// outbox, no program is run, and nobody else sits down.
  case served(PersonCode, PersonFolders)

  /// The person to whom the line belongs; `nil` where anybody may sit down.
  package var person: PersonCode? {
    if case .served(let person, _) = self { return person }
    return nil
  }
}

// Every way out of the workstation is named here, without a default: a new one does not compile until
// somebody has said what it may touch.
extension Confinement {
  /// The command as it may be carried out: with paths that lie within confinement, or not at all.
  package func bounded(_ command: Command) throws(StoreFailure) -> Command {
    guard case .served(let person, _) = self else { return command }
    switch command {
    case .ask(let asked): return .ask(try asked.query.bounded(by: self))
    case .start(let job): return .start(try bounded(job))
    case .signIn(let other, _), .redeem(_, let other, _), .handOver(let other, _),
      .handOverAnew(let other, _, _):
      guard other == person else { throw .lineOfAnother(person) }
      return command
    case .edit, .suspend: throw .notWhenServed
    case .perform, .confirm, .stop, .newDraft, .keepDraft, .flushDrafts, .enrol, .wake, .handBack, .sleep,
      .signOut, .poll, .open, .replace, .back, .tell, .quit, .noteLook, .noteReading, .keepPreferences,
      .arrange, .repaint, .rememberFolder:
      return command
    }
  }

  private func bounded(_ job: Job) throws(StoreFailure) -> Job {
    switch job {
    case .attach(let owner, let path, let kind, let caption):
      return .attach(for: owner, path: try coming(path), kind: kind, caption: caption)
    case .backUp: throw .notWhenServed
    case .export(var export):
      export.path = try leaving(export.path)
      return .export(export)
    case .table(var order):
      order.path = try coming(order.path)
      return .table(order)
    case .verify, .watch, .rebuild, .act: return job
    }
  }
}

extension Confinement {
  /// The one folder from which a person who came over a line takes files.
  var inbox: String {
    if case .served(_, let folders) = self { return folders.inbox }
    return ""
  }

  /// A path from which a file is taken: a name in the inbox.
  package func coming(_ path: String) throws(StoreFailure) -> String {
    guard case .served(_, let folders) = self else { return path }
    return try Self.place(path, in: folders.inbox)
  }

  /// A path to which a file is written: a name in the outbox, which is also what `~` stands for.
  package func leaving(_ path: String) throws(StoreFailure) -> String {
    guard case .served(_, let folders) = self else { return path }
    return try Self.place(path.hasPrefix("~/") ? String(path.dropFirst(2)) : path, in: folders.outbox)
  }

  private static func place(_ path: String, in folder: String) throws(StoreFailure) -> String {
    let name = path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
    guard !name.contains("/") else { throw .file(.outOfReach(path: path)) }
    guard FileName.isSound(name) else { throw .file(.notAFileName) }
    return folder + "/" + name
  }
}
