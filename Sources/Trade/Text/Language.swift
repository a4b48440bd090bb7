/// The languages the program speaks; Chinese is the one it thinks in.
package enum Language: String, CaseIterable, Codable, Sendable {
  case chinese = "zh"
  case english = "en"
}
