// Values of the trade with their texts trimmed, as the clerk seals them.

extension OrganisationUnit {
  package var trimmed: OrganisationUnit {
    var unit = self
    (unit.name, unit.mainBody) = (name.trimmed, mainBody.trimmed)
    unit.supervisionBody = supervisionBody?.trimmed
    return unit
  }
}

extension Person {
  package var trimmed: Person {
    var person = self
    person.name = name.asName
    return person
  }
}

extension Participant {
  var trimmed: Participant {
    Participant(person: person, name: name.asName, post: post?.trimmed.nonEmpty, part: part)
  }
}

extension Post {
  package var trimmed: Post {
    var post = self
    (post.title, post.basis) = (title.trimmed, basis?.trimmed.nonEmpty)
    post.portfolio = portfolio?.map(\.trimmed)
    return post
  }
}

extension BulletinLine {
  package var trimmed: BulletinLine {
    var line = self
    (line.person, line.fact, line.measure) = (person.asName, fact.trimmed, measure.trimmed)
    return line
  }
}

extension PaperFile {
  package var trimmed: PaperFile {
    PaperFile(number: number.trimmed, location: location.trimmed, pages: pages)
  }
}
