package struct RuleProfile: Hashable, Codable, Sendable { package var name = "" }
package struct CalendarYear: Hashable, Codable, Sendable { package var year = 0 }
package struct WorkCalendar: Hashable, Sendable {  }
package struct EntryDeadline: Hashable, Sendable {  }
package struct InputProblem: Hashable, Sendable {  }
package struct Month: Hashable, Sendable {  }
