import Foundation

/// An event as it is typed line by line, from its time to its submission.
enum TypedEvent {
  /// Yesterday in China, so that no rule finds the event in the future.
  private static var yesterday: String {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(secondsFromGMT: 8 * 3_600)
    format.dateFormat = "yyyy-MM-dd"
    return format.string(from: Date(timeIntervalSinceNow: -86_400))
  }

  /// A talk with `zhang`, with one file, that is linked to no duty.
  static func lines(with file: String) -> [String] {
    [
      yesterday + " 09:00", "", "Room 3", "zhang", "1", "", "Talk on clean work",
      "The head talked with the section and asked for a list of risks to be kept from now on.", "", "", file,
      "",
      "GZ-1", "Archive", "3", "", "", ".f5", "1",
    ]
  }
}
