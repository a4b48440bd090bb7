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
  /// This many numbers with at most two decimals, separated by `/`.
  case hundredthsList(Int)
  /// This many whole numbers that add up to 100, separated by `/`.
  case shares(Int)
  /// A day of the year such as `06-30`.
  case monthDay
  /// Days of the year separated by commas.
  case monthDays
  /// Words separated by commas.
  case words
  /// Some of a few words, separated by commas.
  case choices([String])
  /// A limit such as `10/day`, `3/workingDay` or `1/month`.
  case limit
  /// A number with at most two decimals, or `none`.
  case hundredthsOrNone
}

/// A parameter that profiles may set: its name, its form and where its value goes.
package struct RuleDefinition: Sendable {
  /// The name as in §6.2.
  package let name: String
  /// What may stand as its value.
  package let form: RuleForm
  /// Stores the value of a text; `false` when the text has another form.
  package let store: @Sendable (String, inout RuleValues) -> Bool
  /// The value as a profile would write it.
  let show: @Sendable (RuleValues) -> String

  typealias Path<Value> = WritableKeyPath<RuleValues, Value> & Sendable

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

  static func number(_ name: String, _ path: any Path<Int>, _ range: ClosedRange<Int>) -> Self {
    Self(
      name, path, .number(range), read: { Int($0).flatMap { range.contains($0) ? $0 : nil } },
      show: { "\($0)" })
  }

  static func flag(_ name: String, _ path: any Path<Bool>) -> Self {
    Self(
      name, path, .flag, read: { ["true": true, "1": true, "false": false, "0": false][$0] },
      show: { "\($0)" })
  }

  static func choice<Value: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, _ path: any Path<Value>
  ) -> Self where Value.RawValue == String {
    Self(
      name, path, .choice(Value.allCases.map(\.rawValue)), read: { Value(rawValue: $0) },
      show: { $0.rawValue })
  }

  static func bytes(_ name: String, _ path: any Path<Int>) -> Self {
    Self(name, path, .bytes, read: RuleText.bytes, show: RuleText.text(ofBytes:))
  }

  static func hundredths(_ name: String, _ path: any Path<Int>) -> Self {
    Self(name, path, .hundredths, read: RuleText.hundredths, show: RuleText.text(ofHundredths:))
  }

  static func list(_ name: String, _ path: any Path<[Int]>, _ count: Int) -> Self {
    Self(
      name, path, .hundredthsList(count),
      read: { text in
        let values = RuleText.parts(of: text, by: "/").map(RuleText.hundredths)
        return values.count == count && !values.contains(nil) ? values.compactMap(\.self) : nil
      }, show: { $0.map(RuleText.text(ofHundredths:)).joined(separator: " / ") })
  }

  static func shares(_ name: String, _ path: any Path<[Int]>, _ count: Int) -> Self {
    Self(
      name, path, .shares(count),
      read: { text in
        let values = RuleText.parts(of: text, by: "/").compactMap { Int($0) }
        let isWhole = values.count == count && values.allSatisfy { (0...100).contains($0) }
        return isWhole && values.reduce(0, +) == 100 ? values : nil
      }, show: { $0.map(String.init).joined(separator: " / ") })
  }

  static func monthDay(_ name: String, _ path: any Path<MonthDay>) -> Self {
    Self(name, path, .monthDay, read: { MonthDay($0) }, show: { "\($0)" })
  }

  static func monthDays(_ name: String, _ path: any Path<[MonthDay]>) -> Self {
    Self(
      name, path, .monthDays,
      read: { text in
        let days = RuleText.parts(of: text, by: ",").map { MonthDay($0) }
        return days.isEmpty || days.contains(nil) ? nil : days.compactMap(\.self)
      }, show: { $0.map(\.description).joined(separator: ", ") })
  }

  static func words(_ name: String, _ path: any Path<[String]>) -> Self {
    Self(
      name, path, .words,
      read: { text in
        let words = RuleText.parts(of: text, by: ",")
        return words.isEmpty || words.contains("") || Set(words).count != words.count ? nil : words
      }, show: { $0.joined(separator: ", ") })
  }

  static func choices<Value: RawRepresentable & CaseIterable & Hashable & Sendable>(
    _ name: String, _ path: any Path<[Value]>
  ) -> Self where Value.RawValue == String {
    Self(
      name, path, .choices(Value.allCases.map(\.rawValue)),
      read: { text in
        let values = RuleText.parts(of: text, by: ",").map { Value(rawValue: $0) }
        let isSound = !values.isEmpty && !values.contains(nil) && Set(values).count == values.count
        return isSound ? values.compactMap(\.self) : nil
      }, show: { $0.map(\.rawValue).joined(separator: ", ") })
  }

  static func limit(_ name: String, _ path: any Path<TimeLimit>) -> Self {
    Self(name, path, .limit, read: { TimeLimit($0) }, show: { "\($0)" })
  }

  static func hundredthsOrNone(_ name: String, _ path: any Path<Int?>) -> Self {
    Self(
      name, path, .hundredthsOrNone,
      read: { text -> Int?? in text == "none" ? .some(nil) : RuleText.hundredths(text).map { .some($0) } },
      show: { $0.map(RuleText.text(ofHundredths:)) ?? "none" })
  }

  static func lead(_ alert: LeadingAlert) -> Self {
    number(
      "alertLead.\(alert.rawValue)", \.[lead: alert], 0...365)
  }
}
