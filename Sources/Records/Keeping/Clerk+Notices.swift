extension Clerk {
  /// The recorder makes the notice of a month, from the books as they stand in this transaction.
  ///
  /// One that nobody has received yet gives way to the new one; a delivered one is frozen.
  func makeNotice(_ unit: UnitCode, _ side: Side, _ month: Month, cutOff: Day?, seen: [ChainHead])
    throws(StoreFailure) -> ActPlan
  {
    try require(.makeNotice, in: Scope(unit: unit, side: side))
    let found = try self.unit(unit, with: side)
    let heads = try self.heads(of: [.body(unit, side), .office(side)], seen: seen)
    let earlier = try books.notice(unit, side, month)
    guard earlier?.received.isEmpty ?? true else { throw refuse(.noticeTold(month)) }
    let period = try period(of: month, found, side, cutOff: cutOff)
    let made = NoticeMade(
      month: month, from: period.from, to: period.to, due: profile.noticeDeadline(in: month),
      contents: try books.noticeContents(unit, side, period, alertRules(endOf: period.to)), heads: heads,
      replaces: earlier?.digest)
    return ActPlan(.body(unit, side), [made])
  }

  /// The rules by which a notice counts what is overdue and what is due soon on its cut-off day.
  package func alertRules(endOf day: Day) -> AlertRules {
    AlertRules(endOf: day, calendar: rules.calendar, profile: profile)
  }

  /// The period of a month's notice as of today.
  package func period(of month: Month, _ unit: OrganisationUnit, _ side: Side, cutOff: Day?)
    throws(StoreFailure) -> NoticePeriod
  {
    let last = try books.lastDelivered(unit.code, side)
    let start = last == nil ? try books.ledgerStart(unit.code, side, year: month.year) : month.firstDay
    do throws(NoticePeriod.Fault) {
      return try NoticePeriod.of(month, cutOff: cutOff, today: today, last: last, ledgerStart: start)
    } catch {
      switch error {
      case .monthToCome: throw refuse(.invalid(field: "month", value: "\(month)"))
      case .cutOff(let day): throw refuse(.invalid(field: "cutOff", value: "\(day)"))
      case .told(let told): throw refuse(.noticeTold(told))
      }
    }
  }

  /// The recorder delivers it, or a head confirms the receipt on the screen.
  ///
  /// The other side's head gets a copy where the profile says so (`noticeBothSides`).
  func deliverNotice(
    _ unit: UnitCode, _ side: Side, _ month: Month, to recipient: PersonCode, on day: Day, _ way: DeliveryWay
  ) throws(StoreFailure) -> ActPlan {
    let isOwnHand = recipient == author && way == .onScreen
    try require(isOwnHand ? .receiveNotice : .makeNotice, in: Scope(unit: unit, side: side))
    let notice = try notice(unit, side, month)
    guard day >= notice.madeOn, day <= today, !isOwnHand || day == today else {
      throw refuse(.invalid(field: "on", value: "\(day)"))
    }
    guard !notice.received.contains(recipient) else { throw refuse(.nothingChanged) }
    let posts = try books.posts(of: recipient).filter { $0.isHeld(on: day) && $0.isHead && $0.unit == unit }
    let own = posts.first { $0.covers(unit, side) }
    let other = profile.noticeBothSides ? posts.first : nil
    guard let post = own ?? other else { throw refuse(.notAddressed(recipient)) }
    let lateBy = day - notice.body.due
    return ActPlan(
      .body(unit, side),
      [
        NoticeDelivered(
          notice: notice.digest, recipient: recipient, post: post.id, on: day, way: way,
          copy: own == nil ? true : nil, lateBy: own != nil && lateBy > 0 ? lateBy : nil)
      ])
  }

  func instructNotice(_ unit: UnitCode, _ side: Side, _ month: Month, text: String, items: [String])
    throws(StoreFailure) -> ActPlan
  {
    try require(.instructNotice, in: Scope(unit: unit, side: side))
    let notice = try notice(unit, side, month)
    guard notice.isDelivered else { throw refuse(.noSuch(.notice(unit, month))) }
    let items = items.map(\.trimmed).filter { !$0.isEmpty }
    return ActPlan(
      .body(unit, side),
      [
        NoticeInstructed(
          notice: notice.digest, text: text.trimmed, items: items.isEmpty ? [text.trimmed] : items)
      ])
  }

  func followUp(_ unit: UnitCode, _ side: Side, _ month: Month, item: Int, note: String)
    throws(StoreFailure) -> ActPlan
  {
    try require(.makeNotice, in: Scope(unit: unit, side: side))
    let notice = try notice(unit, side, month)
    guard notice.isItemDone.indices.contains(item - 1) else { throw refuse(.noSuch(.followUp(item))) }
    guard !notice.isItemDone[item - 1] else { throw refuse(.nothingChanged) }
    return ActPlan(
      .body(unit, side), [NoticeFollowed(notice: notice.digest, item: item, note: note.trimmed)])
  }

  private func notice(_ unit: UnitCode, _ side: Side, _ month: Month) throws(StoreFailure) -> NoticeFacts {
    guard let notice = try books.notice(unit, side, month) else {
      throw refuse(.noSuch(.notice(unit, month)))
    }
    return notice
  }

  func unit(_ code: UnitCode, with side: Side) throws(StoreFailure) -> OrganisationUnit {
    guard let unit = try books.unit(code), unit.sides.contains(side) else {
      throw refuse(.noSuch(.unit(code.rawValue)))
    }
    return unit
  }

  /// The heads of chains as they stand; none of them has moved since the person saw it.
  func heads(of chains: [ChainName], seen: [ChainHead]) throws(StoreFailure) -> [ChainHead] {
    var heads: [ChainHead] = []
    for chain in chains {
      let head = try books.head(of: chain)
      if let known = seen.first(where: { $0.chain == chain }), known != head {
        throw refuse(.booksChanged(chain))
      }
      heads.append(head)
    }
    return heads
  }
}
