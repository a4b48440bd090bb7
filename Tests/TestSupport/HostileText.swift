/// Texts that no field takes from anybody: each deceives the eye, commands a terminal, or is beyond measure.
package enum HostileText {
  /// What deceives or commands, by a word for it.
  package static let deceitful: [(word: String, text: String)] = [
    ("escape", "红\u{1B}[31m字"), ("the CSI of C1", "红\u{9B}31m字"), ("a NUL", "甲\u{0}乙"), ("DEL", "甲\u{7F}乙"),
    ("an override", "甲\u{202E}乙"), ("an isolate", "甲\u{2066}乙"), ("a zero width space", "甲\u{200B}乙"),
    ("a joiner", "甲\u{200D}乙"), ("a mark of byte order", "甲\u{FEFF}乙"), ("a word joiner", "甲\u{2060}乙"),
    ("tags", "甲\u{E0041}\u{E007F}乙"), ("a selector behind a Latin letter", "a\u{FE0F}乙"),
    ("a selector behind a blank", "甲 \u{E0100}乙"), ("a filler", "甲\u{3164}乙"),
    ("a noncharacter", "甲\u{10FFFF}乙"),
    ("a separator of lines", "甲\u{2028}乙"), ("a mark on nothing", "\u{301}甲乙"), ("a tab", "甲\t乙"),
  ]

  /// What has few characters and yet no end.
  package static let huge: [(word: String, text: String)] = [
    ("twenty thousand marks on one character", "甲" + String(repeating: "\u{301}", count: 20_000)),
    (
      "600 KB in sixty characters",
      String(repeating: "a" + String(repeating: "\u{301}", count: 5_000), count: 60)
    ),
    ("a hundred thousand characters", String(repeating: "字", count: 100_000)),
  ]

  /// The same, small enough to be tried in every field, and yet more than any takes.
  package static let large: [(word: String, text: String)] = [
    ("a thousand marks on one character", "甲" + String(repeating: "\u{301}", count: 1_000)),
    ("2,001 characters", String(repeating: "字", count: 2_001)),
  ]

  package static let all = deceitful + huge
}
