// Who signed, and who keyed in what was signed on paper: never the one for the other (R-090, R-094).

extension HistoryLine {
  /// Whose act it was: a paper signature is the head's, no matter who keyed it in.
  package var doer: String { signer?.name ?? whoName }

  /// What was done: 审签; for a paper signature 纸面审签，林晓岚 登记.
  package func deed(in language: Language) -> String {
    signer == nil
      ? kind.name(in: language)
      : language.say("纸面审签，\(whoName) 登记", "signed on paper, keyed in by \(whoName)")
  }
}

extension SigningFacts {
  /// How a paper signature came into the books: 纸面签字，签字页 3，林晓岚 2026-06-26 14:00 登记; `nil` for one by key.
  package func paperWay(in language: Language) -> String? {
    paper.map { paper in
      language.say(
        "纸面签字，签字页 \(paper.reference)，\(keyedInBy ?? "记录员") \(at.moment) 登记",
        "on paper, sheet \(paper.reference), keyed in by \(keyedInBy ?? "the recorder") at \(at.moment)")
    }
  }
}
