import HonestText
import TestSupport
import Testing

@testable import Records

/// A body that is filled from its form: one value of each kind, and a hostile text in one place.
private struct FilledBody {
  let forms = BodyForms.standard
  /// Which of the texts, counted from 0, is the hostile one.
  let place: Int
  let hostile: String
  private(set) var count = 0
  /// The field that the hostile text came to stand in.
  private(set) var field: (object: String, key: String)?

  init(hostile: String, at place: Int) { (self.hostile, self.place) = (hostile, place) }

  mutating func value(of form: BodyForm) -> CanonicalValue {
    var members: [String: CanonicalValue] = [:]
    for member in form.members {
      let key = String(decoding: member.key, as: UTF8.self)
      members[key] = value(of: member.value, form.name, key)
    }
    return .object(members)
  }

  private mutating func value(of form: ValueForm, _ object: String, _ key: String) -> CanonicalValue {
    switch form {
    case .object(let place): return value(of: forms.forms[place])
    case .list(let element): return .list([value(of: element, object, key)])
    case .integer, .flag: return .integer(1)
    case .text:
      count += 1
      guard count == place + 1 else { return .text("字") }
      field = (object, key)
      return .text(hostile)
    case .digest, .key: return .text(String(repeating: "0", count: 64))
    case .signature: return .text(String(repeating: "0", count: 128))
    case .day: return .text("2026-06-26")
    case .moment: return .text("2026-06-26 09:00")
    case .month: return .text("2026-06")
    case .quarter: return .text("2026-Q2")
    case .half: return .text("2026-H1")
    case .record: return .text("CZJ-2026-Z-0001")
    case .occurrence: return .text("Z-01#1")
    case .paper: return .text("DZ-2026-001")
    case .bulletin: return .text("2026-1")
    case .adjustment: return .text("AZ1")
    case .word(let words): return .text(words.min() ?? "")
    }
  }
}

@Suite struct `A body that is about to be sealed` {
  private func texts(of form: BodyForm) -> Int {
    var body = FilledBody(hostile: "", at: -1)
    _ = body.value(of: form)
    return body.count
  }

  private func unfit(_ hostile: String, at place: Int, in form: BodyForm) -> (UnfitText?, String) {
    var body = FilledBody(hostile: hostile, at: place)
    let bytes = body.value(of: form).bytes
    var reader = FormReader(judgingTextsBut: [])
    let isOfForm = reader.reads(bytes.span, as: form)
    #expect(isOfForm, "\(form.name)")
    return (reader.unfit, "\(form.name): \(body.field.map { "\($0.object).\($0.key)" } ?? "")")
  }

  @Test func `has a room for each text of each form, and a name for it in both languages`() {
    for form in BodyForms.standard.forms {
      for member in form.members {
        let isText =
          switch member.value {
          case .text, .list(.text): true
          default: false
          }
        let key = String(decoding: member.key, as: UTF8.self)
        #expect((member.room != nil) == isText, "\(form.name).\(key)")
        if isText { #expect(UnfitText.names["\(form.name).\(key)"] ?? UnfitText.names[key] != nil, "\(key)") }
      }
    }
  }

  @Test func `holds nothing hostile in any text of any kind of entry`() throws {
    for kind in EntryKind.allCases {
      let form = try #require(BodyForms.standard.form(of: kind))
      for place in 0..<texts(of: form) {
        for (word, text) in HostileText.deceitful + HostileText.large {
          let (found, field) = unfit(text, at: place, in: form)
          #expect(found != nil, "\(word) in \(field)")
        }
        #expect(unfit("字", at: place, in: form).0 == nil, "\(kind)")
      }
    }
  }

  @Test func `repeats what was sealed before as it is`() {
    let content = RecordContent(
      unit: "CZJ", side: .main, subject: DutySubject(kind: .team),
      time: EventTime(start: Moment(day: Day(number: 20_000), minute: 540)), place: "三\u{1B}楼", people: [],
      title: "旧\u{200B}题", summary: "", category: .meeting, links: [], evidence: [])
    func body(_ purpose: Purpose, reason: String) -> RecordSubmitted {
      RecordSubmitted(
        draft: 1, purpose: purpose, reason: reason, content: content, designation: "lin/1",
        draftedAt: Instant(seconds: 0))
    }
    #expect(throws: Never.self) { try SealedBody(body(.void, reason: "重复")) }
    #expect(throws: StoreFailure.refused(.unfit(UnfitText("RecordContent", "place", .scalar(0x1B, at: 2))))) {
      try SealedBody(body(.correction, reason: "重复"))
    }
    #expect(
      throws: StoreFailure.refused(.unfit(UnfitText("record.submitted", "reason", .scalar(0x1B, at: 1))))
    ) {
      try SealedBody(body(.void, reason: "\u{1B}复"))
    }
  }
}
