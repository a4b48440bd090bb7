import Records

// What is filled in over a review: a verdict with its reason, the unit's answer, why a review is opened again.
extension ReviewScreen {
  private static func form(
    _ title: Said, confirmed: Bool = false, _ fields: [LabelledField],
    act: @escaping @Sendable (inout FormReader) -> Act?
  ) -> FormSpec {
    FormSpec(
      title, missing: Said("须写理由，单位看得到。", "The unit reads why."),
      layout: FormSpec.Layout(columns: 76, rows: 7, label: Said.Width(chinese: 8, english: 8)),
      confirmed: confirmed, fields, act: act)
  }

  /// A verdict that is not wholly an acceptance; one in part says how much it counts for.
  func verdict(_ verdict: Verdict, on name: OccurrenceName) -> FormSpec {
    let quality = LabelledField.text("quality", "质量", "Quality", "80", limit: 3)
      .hint("百分数 0-100", "per cent, 0-100").refusal("0 到 100 的整数。", "0 to 100.")
    let reason = LabelledField.text("reason", "理由", "Reason", limit: 300).hint("单位看得到", "the unit reads it")
    return Self.form(
      Said { "\(name)  \(verdict.name(in: $0))" }, (verdict == .partly ? [quality] : []) + [reason]
    ) { typed in
      var part = ReviewVerdict.quality(of: verdict) ?? 0
      if verdict == .partly {
        guard let number = Int(typed["quality"]), (0...100).contains(number) else {
          return typed.refuse("quality")
        }
        part = number
      }
      return typed.text("reason").map { judging(name, verdict, part, reason: $0) }
    }
  }

  /// The unit's one answer to a verdict.
  func answer(to name: OccurrenceName) -> FormSpec {
    Self.form(
      Said("答复 \(name) 的审核意见（只能一次）", "Answer the verdict on \(name), once"),
      [
        .text("answer", "答复", "Answer", limit: 300).hint("第二次意见为最后", "the next verdict is final")
          .refusal("须写说明。", "Say something.")
      ]
    ) { typed in
      typed.text("answer").map { .answerVerdict(unit, side, month, name, text: $0) }
    }
  }

  /// Why a closed review is opened again.
  var reopening: FormSpec {
    Self.form(
      Said("重开已关闭的审核", "Open a closed review again"), confirmed: true,
      [.text("reason", "理由", "Reason", limit: 300).hint("记录在案", "kept on record")]
    ) { typed in
      typed.text("reason").map { .reopenReview(unit, side, month, reason: $0) }
    }
  }

  /// The act that gives one occurrence its verdict.
  func judging(_ name: OccurrenceName, _ verdict: Verdict, _ quality: Int, reason: String? = nil) -> Act {
    .judge([
      MonthVerdicts(
        unit: unit, side: side, month: month,
        verdicts: [ReviewVerdict(occurrence: name, verdict: verdict, quality: quality, reason: reason)])
    ])
  }
}
