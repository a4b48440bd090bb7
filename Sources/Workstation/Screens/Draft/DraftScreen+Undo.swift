import Records
import TerminalUI

// Ctrl-Z and Ctrl-Y in the fields that hold something other than text; texts remember their own past.
extension DraftScreen {
  /// What a field of choices, people, duties or attachments held.
  enum Held: Equatable, Sendable {
    case people([Participant])
    case links([OccurrenceName])
    case evidence([EvidenceItem])
    case subject(DutySubject?)
    case category(EventCategory?)
    case noAttachment(NoAttachmentReason?)
    case enterWhenSigned(Bool)
  }

  /// What the field had before, and what was taken back from it.
  struct Past: Equatable, Sendable {
    var before: [Held] = []
    var after: [Held] = []
  }

  /// How many changes can be taken back.
  private static let depth = 100

  /// What a field holds now; `nil` for texts.
  func held(_ place: Place) -> Held? {
    switch place {
    case .people: .people(people.people)
    case .links: .links(links.links)
    case .evidence: .evidence(evidence.items)
    case .subject: .subject(subject.value)
    case .category: .category(category.value)
    case .noAttachment: .noAttachment(noAttachment.value ?? nil)
    case .enterWhenSigned: .enterWhenSigned(enterWhenSigned.value ?? false)
    default: nil
    }
  }

  private mutating func put(_ held: Held) {
    switch held {
    case .people(let people): self.people.replace(with: people)
    case .links(let links): self.links.replace(with: links)
    case .evidence(let items):
      evidence.items = items
      evidence.endCaption()
    case .subject(let subject): if let subject { self.subject.choose(subject) }
    case .category(let category): if let category { self.category.choose(category) }
    case .noAttachment(let reason): noAttachment.choose(reason)
    case .enterWhenSigned(let isSo): enterWhenSigned.choose(isSo)
    }
  }

  /// Remembers what a field held, if that has changed; one caption is one change.
  mutating func remember(_ place: Place, _ before: Held?) {
    isTypingCaption = isTypingCaption && evidence.caption != nil
    guard let before, before != held(place), !isTypingCaption || place != .evidence else { return }
    isTypingCaption = place == .evidence && evidence.caption != nil
    past[place, default: Past()].before.append(before)
    past[place]?.after = []
    if past[place]?.before.count ?? 0 > Self.depth { past[place]?.before.removeFirst() }
  }

  /// Takes Ctrl-Z and Ctrl-Y in a field that is no text; nothing typed may stand in its filter.
  mutating func undo(_ input: Input) -> Bool {
    guard input == .key(.control("z")) || input == .key(.control("y")), let now = held(focus),
      evidence.caption == nil || focus != .evidence, focus != .people || people.picker.filter.isEmpty,
      focus != .links || links.picker.filter.isEmpty
    else { return false }
    if input == .key(.control("z")) {
      guard let before = past[focus]?.before.popLast() else { return true }
      past[focus]?.after.append(now)
      put(before)
    } else {
      guard let after = past[focus]?.after.popLast() else { return true }
      past[focus]?.before.append(now)
      put(after)
    }
    return true
  }
}
