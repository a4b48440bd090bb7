/// What may stand as the value of a parameter.
package enum RuleForm: Hashable, Codable, Sendable {
  /// A whole number in a range.
  case number(ClosedRange<Int>)
  /// `true` or `false`, also `1` or `0`.
  case flag
  /// One of a few words.
  case choice([String])
  /// A size such as `50 MiB`.
  case bytes
  /// A number with at most two decimals.
  case hundredths
  /// So many numbers with at most two decimals, separated by `/`.
  case hundredthsList(Int)
  /// So many whole numbers that add up to 100, separated by `/`.
  case shares(Int)
  /// A day of the year such as `06-30`.
  case monthDay
  /// Days of the year separated by commas.
  case monthDays
  /// Words separated by commas.
  case words
}

/// A parameter that profiles may set: its name, its form and where its value goes.
package struct RuleDefinition: Sendable {
  /// The name as in §6.2.
  package let name: String
  /// What may stand as its value.
  package let form: RuleForm
  /// Stores the value of a text; `false` when the text has another form.
  let store: @Sendable (String, inout RuleValues) -> Bool
  /// The value as a profile would write it.
  let show: @Sendable (RuleValues) -> String

  private typealias Path<Value> = WritableKeyPath<RuleValues, Value> & Sendable

  private init<Value>(
    _ name: String, _ path: any Path<Value>, _ form: RuleForm, read: @escaping @Sendable (String) -> Value?,
    show: @escaping @Sendable (Value) -> String
  ) {
    self.name = name
    self.form = form
    store = { text, values in
      guard let value = read(text) else { return false }
      values[keyPath: path] = value
      return true
    }
    self.show = { show($0[keyPath: path]) }
  }

  private static func number(_ name: String, _ path: any Path<Int>, _ range: ClosedRange<Int>) -> Self {
    Self(
      name, path, .number(range), read: { Int($0).flatMap { range.contains($0) ? $0 : nil } },
      show: { "\($0)" })
  }

  private static func flag(_ name: String, _ path: any Path<Bool>) -> Self {
    Self(
      name, path, .flag, read: { ["true": true, "1": true, "false": false, "0": false][$0] },
      show: { "\($0)" })
  }

  private static func choice<Value: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, _ path: any Path<Value>
  ) -> Self where Value.RawValue == String {
    Self(
      name, path, .choice(Value.allCases.map(\.rawValue)), read: { Value(rawValue: $0) },
      show: { $0.rawValue })
  }

  private static func bytes(_ name: String, _ path: any Path<Int>) -> Self {
    Self(name, path, .bytes, read: RuleText.bytes, show: RuleText.text(ofBytes:))
  }

  private static func hundredths(_ name: String, _ path: any Path<Int>) -> Self {
    Self(name, path, .hundredths, read: RuleText.hundredths, show: RuleText.text(ofHundredths:))
  }

  private static func list(_ name: String, _ path: any Path<[Int]>, _ count: Int) -> Self {
    Self(
      name, path, .hundredthsList(count),
      read: { text in
        let values = RuleText.parts(of: text, by: "/").map(RuleText.hundredths)
        return values.count == count && !values.contains(nil) ? values.compactMap(\.self) : nil
      }, show: { $0.map(RuleText.text(ofHundredths:)).joined(separator: " / ") })
  }

  private static func shares(_ name: String, _ path: any Path<[Int]>, _ count: Int) -> Self {
    Self(
      name, path, .shares(count),
      read: { text in
        let values = RuleText.parts(of: text, by: "/").compactMap { Int($0) }
        let isWhole = values.count == count && values.allSatisfy { (0...100).contains($0) }
        return isWhole && values.reduce(0, +) == 100 ? values : nil
      }, show: { $0.map(String.init).joined(separator: " / ") })
  }

  private static func monthDay(_ name: String, _ path: any Path<MonthDay>) -> Self {
    Self(name, path, .monthDay, read: { MonthDay($0) }, show: { "\($0)" })
  }

  private static func monthDays(_ name: String, _ path: any Path<[MonthDay]>) -> Self {
    Self(
      name, path, .monthDays,
      read: { text in
        let days = RuleText.parts(of: text, by: ",").map { MonthDay($0) }
        return days.isEmpty || days.contains(nil) ? nil : days.compactMap(\.self)
      }, show: { $0.map(\.description).joined(separator: ", ") })
  }

  private static func words(_ name: String, _ path: any Path<[String]>) -> Self {
    Self(
      name, path, .words,
      read: { text in
        let words = RuleText.parts(of: text, by: ",")
        return words.isEmpty || words.contains("") || Set(words).count != words.count ? nil : words
      }, show: { $0.joined(separator: ", ") })
  }

  /// Every parameter, in the order in which profiles list them.
  package static let all: [RuleDefinition] = [
    hundredths("commonPoints", \.commonPoints), hundredths("individualPoints", \.individualPoints),
    monthDay("commonAdoptBy", \.commonAdoptBy), monthDay("individualAdoptBy", \.individualAdoptBy),
    number("entryPeriod", \.entryPeriod, 1...99), choice("entryClockStart", \.entryClockStart),
    flag("entryBoundByCompletion", \.entryBoundByCompletion), choice("recordYear", \.recordYear),
    number("warningLead", \.warningLead, 0...365), choice("warningUnit", \.warningUnit),
    flag("deadlineDayCounts", \.deadlineDayCounts), choice("completionRoll", \.completionRoll),
    choice("periodRoll", \.periodRoll), flag("beforeIncludesDay", \.beforeIncludesDay),
    number("monthlyNoticeDay", \.monthlyNoticeDay, 1...31), flag("noticeBothSides", \.noticeBothSides),
    monthDays("upwardReportDates", \.upwardReportDates), number("minAttachments", \.minAttachments, 0...99),
    bytes("attachmentFileLimit", \.attachmentFileLimit),
    bytes("attachmentRecordLimit", \.attachmentRecordLimit),
    flag("paperSignatureScan", \.paperSignatureScan), words("evidenceKinds", \.evidenceKinds),
    words("categories", \.categories), number("summaryMin", \.summaryMin, 0...2000),
    number("summaryMax", \.summaryMax, 1...2000), number("titleMax", \.titleMax, 1...60),
    number("placeMax", \.placeMax, 1...100), number("reviewDueWorkingDay", \.reviewDueWorkingDay, 1...31),
    list("timeFactors", \.timeFactors, 4), choice("quarterMethod", \.quarterMethod),
    choice("rankMethod", \.rankMethod), flag("roundBeforeRank", \.roundBeforeRank),
    number("bulletinDueDays", \.bulletinDueDays, 0...366), number("lagShare", \.lagShare, 0...100),
    shares("sideWeights", \.sideWeights, 2), shares("routineWeights", \.routineWeights, 2),
    hundredths("recordShareOfRoutine", \.recordShareOfRoutine), list("gradeLimits", \.gradeLimits, 3),
    words("gradeSet", \.gradeSet),
  ]

  static let byName: [String: RuleDefinition] = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}
