/// Follows the notices and reports on the chain of one body: laws 6.10 and 6.11.
///
/// What a head received, and what was sent, stays.
struct PaperTrail: Codable, Sendable {
  private struct Paper: Codable {
    let digest: Digest
    /// Delivered or sent: no other one takes its place.
    var isFixed = false
    /// The side's own head has it.
    var isTold = false
    var isSigned = false
    /// The follow-up items in their order, done or not.
    var isItemDone: [Bool] = []
  }

  /// By month or half-year, as they are written.
  private var papers: [String: Paper] = [:]
  private var names: [Digest: String] = [:]
  /// The last month that the side's own head was told of.
  private var told: Month?
  var isShaken = false

  /// What an entry breaks of the laws; `nil` for nothing.
  mutating func take(_ entry: Entry) -> String? {
    switch entry.header.kind {
    case .noticeMade: (try? entry.body(NoticeMade.self)).flatMap { make($0, entry.digest) }
    case .noticeDelivered: (try? entry.body(NoticeDelivered.self)).flatMap { deliver($0) }
    case .noticeInstructed: (try? entry.body(NoticeInstructed.self)).flatMap { instruct($0) }
    case .noticeFollowed: (try? entry.body(NoticeFollowed.self)).flatMap { follow($0) }
    case .reportRegistered:
      (try? entry.body(ReportRegistered.self)).flatMap {
        put($0.half.description, entry.digest, replacing: $0.replaces)
      }
    case .reportSigned: (try? entry.body(ReportSigned.self)).flatMap { sign($0) }
    case .reportSent: (try? entry.body(ReportSent.self)).flatMap { send($0) }
    default: nil
    }
  }

  private mutating func make(_ body: NoticeMade, _ digest: Digest) -> String? {
    let problem = put(body.month.description, digest, replacing: body.replaces)
    if let told, body.month <= told { return "tells of a month that the head was told of before" }
    return problem
  }

  private mutating func put(_ name: String, _ digest: Digest, replacing replaces: Digest?) -> String? {
    let known = papers[name]
    papers[name] = Paper(digest: digest)
    names[digest] = name
    if known?.isFixed == true { return "takes the place of a paper that is fixed" }
    return replaces == known?.digest || isShaken && known == nil
      ? nil : "takes the place of another paper than the one that stood"
  }

  private static let stands = "names a notice or report that does not stand"

  /// Changes the paper that stands under this digest; one that stands no more is a fault.
  private mutating func change(_ digest: Digest, _ change: (inout Paper) -> String?) -> String? {
    guard let name = names[digest], var paper = papers[name], paper.digest == digest else {
      return isShaken && names[digest] == nil ? nil : Self.stands
    }
    defer { papers[name] = paper }
    return change(&paper)
  }

  private mutating func deliver(_ body: NoticeDelivered) -> String? {
    let isOwn = body.copy != true
    if isOwn, let month = names[body.notice].flatMap({ Month($0) }) { told = max(told ?? month, month) }
    return change(body.notice) { paper in
      paper.isFixed = true
      paper.isTold = paper.isTold || isOwn
      return nil
    }
  }

  private mutating func instruct(_ body: NoticeInstructed) -> String? {
    change(body.notice) { paper in
      paper.isItemDone += body.items.map { _ in false }
      return paper.isTold ? nil : "instructs upon a notice that the head has not received"
    }
  }

  private mutating func follow(_ body: NoticeFollowed) -> String? {
    change(body.notice) { paper in
      guard paper.isItemDone.indices.contains(body.item - 1), !paper.isItemDone[body.item - 1] else {
        return "follows up an item that is not open"
      }
      paper.isItemDone[body.item - 1] = true
      return nil
    }
  }

  private mutating func sign(_ body: ReportSigned) -> String? {
    change(body.report) { paper in
      defer { paper.isSigned = true }
      return paper.isSigned ? "was signed before" : nil
    }
  }

  private mutating func send(_ body: ReportSent) -> String? {
    change(body.report) { paper in
      paper.isFixed = true
      return paper.isSigned ? nil : "was sent without a signature"
    }
  }
}
