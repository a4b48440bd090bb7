// The bodies of entries about units, people and posts.

/// A unit was added.
package struct UnitAdded: EntryBody {
  package static let kind = EntryKind.unitAdded
  package static let bodyForm = "unit OrganisationUnit"
  package var unit: OrganisationUnit

  package init(unit: OrganisationUnit) {
    self.unit = unit
  }
}

/// A unit's name, group, bodies or end changed; its code never does.
package struct UnitChanged: EntryBody {
  package static let kind = EntryKind.unitChanged
  package static let bodyForm = "unit OrganisationUnit; reason text"
  package var unit: OrganisationUnit
  package var reason: String

}

/// A person was added.
package struct PersonAdded: EntryBody {
  package static let kind = EntryKind.personAdded
  package static let bodyForm = "person Person"
  package var person: Person

  package init(person: Person) {
    self.person = person
  }
}

/// A post or a designation was given.
package struct PostGiven: EntryBody {
  package static let kind = EntryKind.postGiven
  package static let bodyForm = "post Post"
  package var post: Post

  package init(post: Post) {
    self.post = post
  }
}

/// A post or a designation came to its end.
package struct PostEnded: EntryBody {
  package static let kind = EntryKind.postEnded
  package static let bodyForm = "id text; on day; reason text"
  package var id: String
  /// The last day on which it is held.
  package var on: Day
  package var reason: String

  package init(id: String, on: Day, reason: String) {
    self.id = id
    self.on = on
    self.reason = reason
  }
}
