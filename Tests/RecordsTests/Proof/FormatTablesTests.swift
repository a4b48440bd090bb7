import Foundation
import Testing

@testable import Records

/// The tables of `docs/record-format.md` that are normative, as a stranger would read them.
private enum FormatDocument {
  static let text: String = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return (try? String(contentsOf: root.appending(path: "docs/record-format.md"), encoding: .utf8)) ?? ""
  }()

  /// The rows between two marks, each by its cells.
  static func rows(between begin: String, and end: String) -> [[String]] {
    guard let start = text.firstRange(of: begin)?.upperBound, let stop = text.firstRange(of: end)?.lowerBound,
      start < stop
    else { return [] }
    return text[start..<stop].split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }
}

@Suite struct `The tables of the record format` {
  private var rows: [[String]] {
    FormatDocument.rows(between: "<!-- forms -->", and: "<!-- end of forms -->")
  }

  @Test func `give each kind of entry the form by which the program reads its body`() {
    let said = Dictionary(rows.filter { $0.count == 3 }.map { ($0[0], $0[2]) }) { first, _ in first }
    #expect(said.count == EntryKind.allCases.count)
    for kind in EntryKind.allCases {
      #expect(kind.meaning.body.kind == kind)
      #expect(said["`\(kind.rawValue)`"] == "`\(kind.meaning.body.bodyForm)`")
    }
  }

  @Test func `give each object the form by which the program reads it, and no other object`() {
    let pairs = rows.filter { $0.count == 2 }
    let said = Dictionary(pairs.map { ($0[0], $0[1]) }) { first, _ in first }
    let objects = BodyForms.lines(of: BodyFormText.objects)
    for line in objects { #expect(said["`\(line.name)`"] == "`\(line.text)`") }
    #expect(said.count == objects.count + BodyWords.all.count)
  }

  @Test func `list the words that the program takes`() {
    let pairs = rows.filter { $0.count == 2 }
    let said = Dictionary(pairs.map { ($0[0], $0[1]) }) { first, _ in first }
    for (word, values) in BodyWords.all {
      let listed = (said["`\(word)`"] ?? "").split(separator: ",")
        .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
      #expect(Set(listed) == values, "\(word)")
    }
  }
}

@Suite struct `The table of rights in the record format` {
  private struct Case {
    let kind: EntryKind
    let chain: ChainName
    let post: Post
    var hasPaper = false
    var isOnOrder = false
    var isImported = false
    var isOpen = false
    var isBehindSigning = false
  }

  private static let unit: UnitCode = "CZJ"

  /// A way to be entitled: one of these posts, and all of these conditions.
  private struct Way {
    let who: [String]
    let conditions: [String]
  }

  /// The ways that the table gives for each kind and place, read word by word.
  private func ways(_ rows: [[String]]) -> [String: [Way]] {
    var ways: [String: [Way]] = [:]
    for row in rows {
      let kinds = row[0].split(separator: ",")
        .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
      let places = row[1] == "any chain" ? ["`city`", "unit", "office"] : [row[1]]
      for kind in kinds {
        for place in places {
          ways["\(kind) \(place)", default: []] += row[2].split(separator: ";").map { split(String($0)) }
        }
      }
    }
    return ways
  }

  /// `recorder, either head, with x and behind y` is whoever, and under which conditions.
  private func split(_ text: String) -> Way {
    let words = text.split(separator: ",").flatMap { $0.components(separatedBy: " and ") }
      .map { $0.trimmingCharacters(in: .whitespaces) }
    let isCondition: (String) -> Bool = { word in
      ["with", "behind", "before"].contains { word.hasPrefix($0) }
    }
    return Way(who: words.filter { !isCondition($0) }, conditions: words.filter(isCondition))
  }

  private func holds(_ word: String, _ given: Case) -> Bool {
    let post = given.post
    let isOfUnit = post.unit == Self.unit
    let isOfSide = isOfUnit && (post.side == nil || post.side == given.chain.body?.side)
    let isHead = post.role == .primaryHead || post.role == .actingHead
    let office: PostRole = given.chain.office == .main ? .mainSupervisor : .supervisionSupervisor
    return switch word {
    case "anyone": true
    case "administrator": post.role == .administrator
    case "recorder": post.role == .recorder && isOfSide
    case "head": isHead && isOfSide
    case "either head": isHead && isOfUnit
    case "member": isOfUnit
    case "office": post.role == office
    case "reviewer":
      post.role == .supervisionSupervisor || post.role == .mainSupervisor && given.chain.office == .main
    case "either office": post.role == .mainSupervisor || post.role == .supervisionSupervisor
    case "with `paper`": given.hasPaper
    case "with `onOrder`": given.isOnOrder
    case "with `imported`": given.isImported
    case "without `imported`": !given.isImported
    case "behind `record.signed`": given.isBehindSigning
    case "before the opening": !given.isOpen
    default: false
    }
  }

  private var posts: [Post] {
    let day = Day(number: 20_000)
    var posts: [Post] = []
    for role in PostRole.allCases {
      for unit in [Self.unit, "WHJ", nil] as [UnitCode?] {
        for side in [Side.main, .supervision, nil] {
          posts.append(Post(id: "", person: "p", unit: unit, side: side, role: role, title: "", from: day))
        }
      }
    }
    return posts
  }

  @Test func `says of every kind, chain, post and circumstance what the program says`() throws {
    let rows = FormatDocument.rows(between: "<!-- rights -->", and: "<!-- end of rights -->")
    #expect(rows.count == 21)
    let chains: [ChainName] = [
      .city, "CZJ/main", "CZJ/supervision", "office/main", "office/supervision",
    ]
    let own: Set<EntryKind> = [.storeFounded, .keyIntroduced, .administratorRecovered]
    let ways = ways(rows)
    var judged = 0
    for kind in EntryKind.allCases where !own.contains(kind) {
      for chain in chains {
        let place = chain == .city ? "`city`" : chain.office != nil ? "office" : "unit"
        let here = ways["\(kind.rawValue) \(place)"] ?? []
        for post in posts {
          for flags in 0..<32 {
            let given = Case(
              kind: kind, chain: chain, post: post, hasPaper: flags & 1 > 0, isOnOrder: flags & 2 > 0,
              isImported: flags & 4 > 0, isOpen: flags & 8 > 0, isBehindSigning: flags & 16 > 0)
            let isEntitled = EntitlementCheck.isEntitled(act(given), posts: [post])
            let says = here.contains { way in
              way.who.contains { holds($0, given) } && way.conditions.allSatisfy { holds($0, given) }
            }
            if isEntitled != says {
              Issue.record("\(kind.rawValue) on \(chain) by \(post.role) \(post.unit as Any) \(flags)")
            }
            judged += 1
          }
        }
      }
    }
    #expect(judged == 864_000)
  }

  @Test func `a text with U+0000 is of no form: whoever reads a store by SQL would see it end there`() {
    func scan(_ title: String) -> BodyScan {
      let body = #"{"draft":1,"draftedAt":1,"draftedBy":"lin","title":"\#(title)"}"#
      return BodyScan(Array(body.utf8).span, as: .draftDiscarded)
    }
    #expect(scan(#"a\u0001b"#).isOfForm)
    #expect(!scan(#"a\u0000b"#).isOfForm)
  }

  private func act(_ given: Case) -> EntitlementCheck.Act {
    var body = BodyScan()
    (body.hasPaper, body.isOnOrder, body.isImported) = (given.hasPaper, given.isOnOrder, given.isImported)
    return EntitlementCheck.Act(
      header: EntryHeader(
        chain: given.chain, number: 2, kind: given.kind, bodyDigest: Digest(of: []), author: "p",
        at: Instant(seconds: 20_001 * 86_400), previous: Digest(of: []), city: 1, batch: [1, 1]),
      owner: ChainOwner(given.chain), body: body, isOpen: given.isOpen,
      before: given.isBehindSigning ? .recordSigned : nil)
  }
}
