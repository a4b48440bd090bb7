import Records

/// A small text file that records of the practice city have attached; many records share one.
package struct PracticeFile: Hashable, Sendable {
  package let kind: EvidenceKind
  /// The file's name as a person would have called it.
  package let name: String
  package let caption: String
  package let text: String
  package let sha256: Digest

  package var bytes: [UInt8] { Array(text.utf8) }

  init(kind: EvidenceKind, number: Int) {
    self.kind = kind
    let word = PracticeFile.words[kind] ?? "材料"
    name = "\(word)\(number).txt"
    caption = word
    text = """
      示范市练习材料（第\(number)份）
      类别：\(word)

      本文件供练习使用，内容均为虚构，不涉及任何真实单位和人员。
      一、时间、地点和参加人员以记实条目为准。
      二、议定事项共\(number + 1)项，由责任科室在\(number * 5 + 5)个工作日内办结并反馈。
      三、原件存机关档案室。

      """
    sha256 = Digest(of: Array(text.utf8))
  }

  private static let words: [EvidenceKind: String] = [
    .document: "文件", .minutes: "会议记录", .speech: "讲话稿", .photo: "现场照片说明", .brief: "简报",
    .workSummary: "工作小结", .regulation: "制度文本", .workPlan: "工作方案", .other: "其他材料",
  ]

  /// Three files of each kind.
  package static let all: [PracticeFile] = EvidenceKind.allCases.flatMap { kind in
    (1...3).map { PracticeFile(kind: kind, number: $0) }
  }

  static let byKind = Dictionary(grouping: all, by: \.kind)
}
