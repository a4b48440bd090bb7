extension Clerk {
  /// A remark changes nothing: it stands on the office's chain and is shown to the unit.
  func remark(_ code: UnitCode, _ side: Side, _ subject: RemarkSubject, text: String)
    throws(StoreFailure) -> ActPlan
  {
    try require(.makeRemark, in: Scope(side: side))
    guard let unit = try books.unit(code), unit.sides.contains(side) else {
      throw refuse(.noSuch(.unit(code.rawValue)))
    }
    guard !text.trimmed.isEmpty else { throw refuse(.commentMissing) }
    var body = RemarkMade(unit: code, text: text.trimmed)
    switch subject {
    case .unit: break
    case .duty(let name, let year):
      guard try books.occurrence(code, side, year: year, name) != nil else {
        throw refuse(.noSuch(.occurrence(name.description)))
      }
      (body.year, body.occurrence) = (year, name)
    case .record(let number):
      guard number.unit == code, number.side == side, try books.record(number) != nil else {
        throw refuse(.noSuch(.record(number.description)))
      }
      body.record = number
    }
    return ActPlan(.office(side), [body])
  }

  /// That a remark was seen stands on the unit's chain, by the recorder or the head whom it is shown to.
  func seeRemark(_ name: RemarkName) throws(StoreFailure) -> ActPlan {
    guard let remark = try books.remark(name) else { throw refuse(.noSuch(.remark(name.description))) }
    let scope = Scope(unit: remark.unit, side: name.side)
    try requireSight(of: .remark(name.description), in: scope, for: .seeRemark)
    try require(.seeRemark, in: scope)
    guard !remark.isSeen else { throw refuse(.nothingChanged) }
    return ActPlan(.body(remark.unit, name.side), [RemarkSeen(remark: remark.digest)])
  }
}
