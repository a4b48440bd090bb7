/// The texts of Today.
package struct TodayWords: Sendable {
  let name: String
  static let chinese = TodayWords(name: "今日")
  static let english = TodayWords(name: "Today")
}
