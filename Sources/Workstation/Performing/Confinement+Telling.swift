import Records

// The reverse of `bounded`: what is answered over a line names files as the person does, and shows no path of the host.
extension Confinement {
  /// The reply as it may be shown.
  package func told(_ reply: Reply) -> Reply {
    guard let paths else { return reply }
    return switch reply {
    case .answered(let answered): answered.pair.told(by: paths)
    case .failed(let asked, let failure): .failed(asked.query.told(by: paths), failure.told(paths))
    case .refused(let act, let failure): .refused(act, failure.told(paths))
    case .notSeated(let failure): .notSeated(failure.told(paths))
    case .notEnrolled(let person, let failure): .notEnrolled(person, failure.told(paths))
    case .notDrafted(let failure): .notDrafted(failure.told(paths))
    case .declined(let failure): .declined(failure.told(paths))
    case .progress(let job, let progress): .progress(told(job, paths), progress)
    case .finished(let job, let outcome): .finished(told(job, paths), outcome)
    case .jobFailed(let job, let failure): .jobFailed(told(job, paths), failure.told(paths))
    default: reply
    }
  }

  private var paths: LinePaths? {
    guard case .served(_, let folders) = self else { return nil }
    return LinePaths(
      store: folders.inbox.split(separator: "/", omittingEmptySubsequences: false)
        .dropLast(2).joined(separator: "/"))
  }

  private func told(_ job: Job, _ paths: LinePaths) -> Job {
    switch job {
    case .attach(let owner, let path, let kind, let caption):
      return .attach(for: owner, path: paths.told(path), kind: kind, caption: caption)
    case .export(var export):
      export.path = paths.told(export.path)
      return .export(export)
    case .table(var order):
      order.path = paths.told(order.path)
      return .table(order)
    default: return job
    }
  }
}
