import Records
import TerminalUI

/// What every screen may know besides its own state: who sits there, for whom, and what day it is.
package struct ScreenContext: Hashable, Sendable {
  package var language: Language
  /// How the terminal shows things.
  package var appearance = Appearance()
  /// The store's time, which in a practice city is moved.
  package var now: Instant
  package var city: String
  package var isPractice: Bool
  package var calendar: WorkCalendar
  package var profile: RuleProfile?
  /// Nobody before sign-in.
  package var session: SessionSummary?
  /// The post under which the person sits now; another is taken with U.
  package var post: Post?
  /// The units that the person may see.
  package var units: [OrganisationUnit]
  /// How many alerts the person has.
  package var alerts: Int
  /// The submissions that the person has read to their end in this session.
  package var read: Set<Digest> = []
  /// The evidence that the person has opened or taken out in this session.
  package var opened: Set<Digest> = []
  /// Whether the person came over a line that is theirs alone (W-9).
  package var isServed: Bool
  /// Whether nobody has entered a record in this store yet.
  package var isFirst: Bool
  /// What was last said of the whole store.
  package var lastCheck: VerificationStatement?
  /// What the check that goes on by itself found last.
  package var faults: [VerificationFault] = []

  package init(
    language: Language = .chinese, now: Instant, city: String, isPractice: Bool = false,
    calendar: WorkCalendar = WorkCalendar(), profile: RuleProfile? = nil, session: SessionSummary? = nil,
    post: Post? = nil, units: [OrganisationUnit] = [], alerts: Int = 0,
    isServed: Bool = false, isFirst: Bool = false, lastCheck: VerificationStatement? = nil
  ) {
    self.language = language
    self.now = now
    self.city = city
    self.isPractice = isPractice
    self.calendar = calendar
    self.profile = profile
    self.session = session
    self.post = post
    self.units = units
    self.alerts = alerts
    self.isServed = isServed
    self.isFirst = isFirst
    self.lastCheck = lastCheck
  }
}

/// A person who has signed in, without the key, which never comes near a screen.
package struct SessionSummary: Hashable, Sendable {
  package var person: Person
  package var posts: [Post]
  /// Whether the key is open; it closes after ten idle minutes.
  package var isAwake: Bool

  package init(person: Person, posts: [Post], isAwake: Bool = true) {
    self.person = person
    self.posts = posts
    self.isAwake = isAwake
  }

  /// What a screen knows of a session.
  package init(_ session: Session) {
    self.init(person: session.person, posts: session.posts, isAwake: session.key != nil)
  }
}

extension ScreenContext {
  /// The texts in the chosen language.
  package var words: Words { Words(language) }
  /// The calendar day in China Standard Time.
  package var today: Day { now.day }
  /// The unit of the post under which the person sits.
  package var unit: OrganisationUnit? {
    guard let code = post?.unit else { return nil }
    return units.first { $0.code == code }
  }

  /// the sides on which the person works here, the granted ones only.
  package var sides: [Side] {
    if let side = post?.side { return [side] }
    return unit?.sides ?? [.main]
  }

  /// The side that the person works for, where it is for one only.
  package var side: Side? { sides.count == 1 ? sides.first : nil }

  /// How the rules divide the period of a duty that must be done several times in it.
  var spread: AtLeastSpread { profile?.atLeastSpread ?? .parts }

  /// Whether the person may do something in the unit shown here.
  package func may(_ operation: Operation, on side: Side? = nil) -> Bool {
    guard let post else { return false }
    let scope = Scope(unit: post.unit, side: side ?? post.side)
    return Permission.post(for: operation, in: scope, among: [post], on: today) != nil
  }

  /// Who alone may do something, where the person may not; `nil`: the person may.
  func only(_ operation: Operation, on side: Side? = nil) -> String? {
    may(operation, on: side) ? nil : words.verify.onlyFor(operation.whoMay(in: language))
  }

  /// Whether anything is told to the person who sits here; a team member and a city leader are told nothing.
  package var isTold: Bool {
    guard let post else { return false }
    return AlertKind.allCases.contains { !AlertAudience.scopes(of: $0, for: [post], on: today).isEmpty }
  }

  /// Whether the person sits here as a recorder.
  package var isRecorder: Bool { post?.role == .recorder }
  /// Whether the person sits here as the head, or the acting one.
  package var isHead: Bool { post?.role == .primaryHead || post?.role == .actingHead }
  /// Whether the person sits here for one of the two supervising offices.
  package var isSupervisor: Bool {
    post?.role == .mainSupervisor || post?.role == .supervisionSupervisor
  }
  /// Whether the person keeps the store.
  package var isAdministrator: Bool { post?.role == .administrator }

  /// Whether the person keeps the store, under any post.
  package var isAdministratorToo: Bool { postsToday.contains { $0.role == .administrator } }

  /// The posts of the person on the day, those that Jishi has screens for first.
  package var postsToday: [Post] {
    let held = session?.posts.filter { $0.isHeld(on: today) } ?? []
    return held.sorted { $0.role.place < $1.role.place }
  }
}

extension PostRole {
  /// Whether the role has work to do on screens of its own.
  var worksHere: Bool { self != .teamMember && self != .reader }

  /// A person who keeps records or signs them sits down as that first; rarer posts come later.
  var place: Int {
    switch self {
    case .recorder: 0
    case .primaryHead, .actingHead: 1
    case .mainSupervisor, .supervisionSupervisor: 2
    case .administrator: 3
    case .teamMember, .reader: 4
    }
  }
}
