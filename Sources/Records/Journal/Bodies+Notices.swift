// The bodies of monthly notices and half-yearly reports: on the chain of the unit's body that they are about.

/// A month's notice was made; its period, figures and lines stand here so that nothing later moves them.
package struct NoticeMade: EntryBody {
  package static let kind = EntryKind.noticeMade
  package static let bodyForm = """
    month month; from day; to day; due day; contents NoticeContents; heads [ChainHead]; replaces? digest
    """
  package var month: Month
  package var from: Day
  /// The cut-off day.
  package var to: Day
  /// The day by which it must be delivered.
  package var due: Day
  package var contents: NoticeContents
  /// The heads of the chains that it was made from.
  package var heads: [ChainHead]
  /// The notice of the same month that nobody had received yet and that this one takes the place of.
  package var replaces: Digest?

  package init(
    month: Month, from: Day, to: Day, due: Day, contents: NoticeContents, heads: [ChainHead],
    replaces: Digest? = nil
  ) {
    self.month = month
    self.from = from
    self.to = to
    self.due = due
    self.contents = contents
    self.heads = heads
    self.replaces = replaces
  }
}

/// A head received a notice, which is frozen from then on.
package struct NoticeDelivered: EntryBody {
  package static let kind = EntryKind.noticeDelivered
  package static let bodyForm = """
    notice digest; recipient text; post text; on day; way DeliveryWay; copy? flag; lateBy? integer
    """
  /// The digest of the `notice.made`.
  package var notice: Digest
  package var recipient: PersonCode
  /// The post by which the recipient is a head.
  package var post: String
  package var on: Day
  package var way: DeliveryWay
  /// 1 when the recipient is the head of the other side and gets a copy.
  package var copy: Bool?
  /// Days after the due day; absent when in time, and for copies.
  package var lateBy: Int?

}

/// The head instructed upon a notice; its items wait for the recorder.
package struct NoticeInstructed: EntryBody {
  package static let kind = EntryKind.noticeInstructed
  package static let bodyForm = "notice digest; text text; items [text]"
  package var notice: Digest
  package var text: String
  /// What is to be followed up, at least one; numbered on over all instructions on the notice.
  package var items: [String]

  package init(notice: Digest, text: String, items: [String]) {
    self.notice = notice
    self.text = text
    self.items = items
  }
}

/// The recorder reports a follow-up item as done.
package struct NoticeFollowed: EntryBody {
  package static let kind = EntryKind.noticeFollowed
  package static let bodyForm = "notice digest; item integer; note text"
  package var notice: Digest
  /// From 1, over all instructions on the notice.
  package var item: Int
  package var note: String

}

/// A half-yearly report was registered with its statistical part; on the unit's main chain, for both
/// sides in one document with two parts.
package struct ReportRegistered: EntryBody {
  package static let kind = EntryKind.reportRegistered
  package static let bodyForm = """
    half half; documentNumber text; title text; dated day; text EvidenceItem; cutOff day; due? day; \
    figures [ReportFigures]; heads [ChainHead]; replaces? digest
    """
  package var half: HalfYear
  package var documentNumber: String
  package var title: String
  package var dated: Day
  package var text: EvidenceItem
  /// The last day that the figures count.
  package var cutOff: Day
  /// The day by which it must be sent; absent where the rules ask for none.
  package var due: Day?
  package var figures: [ReportFigures]
  package var heads: [ChainHead]
  /// The registration, sent to nobody, that this one takes the place of.
  package var replaces: Digest?

  package init(
    half: HalfYear, documentNumber: String, title: String, dated: Day, text: EvidenceItem, cutOff: Day,
    due: Day?, figures: [ReportFigures], heads: [ChainHead], replaces: Digest? = nil
  ) {
    self.half = half
    self.documentNumber = documentNumber
    self.title = title
    self.dated = dated
    self.text = text
    self.cutOff = cutOff
    self.due = due
    self.figures = figures
    self.heads = heads
    self.replaces = replaces
  }
}

/// The head signed a report.
package struct ReportSigned: EntryBody {
  package static let kind = EntryKind.reportSigned
  package static let bodyForm = "report digest; post text; acting? flag; paper? PaperSignature"
  /// The digest of the `report.registered`.
  package var report: Digest
  package var post: String
  /// 1 when the signer is an acting head.
  package var acting: Bool?
  /// An ink signature, keyed in by the recorder.
  package var paper: PaperSignature?

}

/// A signed report was sent to one of its recipients.
package struct ReportSent: EntryBody {
  package static let kind = EntryKind.reportSent
  package static let bodyForm = "report digest; recipient ReportRecipient; on day; lateBy? integer"
  package var report: Digest
  package var recipient: ReportRecipient
  package var on: Day
  /// Days after the due day.
  package var lateBy: Int?

  package init(report: Digest, recipient: ReportRecipient, on: Day, lateBy: Int? = nil) {
    self.report = report
    self.recipient = recipient
    self.on = on
    self.lateBy = lateBy
  }
}
