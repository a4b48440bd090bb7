import HonestText
import Records
import TestSupport
import Testing

@Suite struct `What a field may hold` {
  private let line = TextRoom(.line, 1...60)
  private let lines = TextRoom(.lines, 20...2_000)
  private let name = TextRoom(.name, 1...40)

  @Test(arguments: HostileText.all.map(\.word))
  func `is neither deceit nor without measure`(word: String) throws {
    let text = try #require(HostileText.all.first { $0.word == word }).text
    for room in [line, TextRoom(.lines, 1...2_000), name] { #expect(room.problem(in: text) != nil) }
  }

  @Test(arguments: [
    "专题研究会议（第2次）", "Meeting no. 2", "O'Brien & Söhne — €5", "葛\u{E0100}城区\u{E0100}",
    "准时👍🏽 ✈\u{FE0F} 1\u{FE0F}\u{20E3}",
    "བསྟན་འཛིན", "Nguyễn Thị Ánh", "e\u{301}tude", "李\u{2EBF0}", "\u{E000}名", "　首行缩进", "甲\u{A0}乙", "①±×…“”",
  ])
  func `is whatever people honestly write`(text: String) {
    #expect(line.problem(in: text) == nil)
  }

  @Test func `is told by the place of the character and its code`() {
    #expect(line.problem(in: "标题\u{200B}") == .scalar(0x200B, at: 3))
    #expect(line.problem(in: "标\n题") == .scalar(0x0A, at: 2))
    #expect(name.problem(in: "张建国|chair、林晓岚") == .scalar(0x7C, at: 4))
    #expect(line.problem(in: "a" + String(repeating: "\u{301}", count: 8)) == .marks(at: 1))
  }

  @Test func `has its ends of lines where there are several lines, and tabs nowhere`() {
    let text = String(repeating: "一行。\n", count: 6) + "末"
    #expect(lines.problem(in: text) == .tooShort(least: 20, has: 19))
    #expect(lines.problem(in: text + "行") == nil)
    #expect(lines.problem(in: text + "\t行") == .scalar(0x09, at: 26))
  }

  @Test func `lacks ink where Unicode calls every sign of it a blank`() {
    let blanks = (0x20...0x2_0000).compactMap(Unicode.Scalar.init).filter {
      line.problem(in: String($0)) == .missing
    }
    let wanted = (0x20...0x2_0000).compactMap(Unicode.Scalar.init).filter {
      $0.properties.isWhitespace && $0.deceit == nil
    }
    #expect(blanks == wanted)
    #expect(blanks.count == 17)
  }

  @Test func `is as long as what has ink`() {
    #expect(lines.problem(in: String(repeating: " 　\n", count: 20)) == .missing)
    #expect(
      lines.problem(in: "只有十个字的摘要不够长" + String(repeating: " ", count: 30)) == .tooShort(least: 20, has: 11))
    #expect(lines.problem(in: String(repeating: "\u{200B}", count: 25)) == .scalar(0x200B, at: 1))
    #expect(line.problem(in: String(repeating: "长", count: 61)) == .tooLong(most: 60, has: 61))
  }

  @Test func `is bounded in scalars, bytes and columns too`() {
    let marked = String(repeating: "a" + String(repeating: "\u{301}", count: 4), count: 60)
    #expect(line.problem(in: marked) == .tooLarge(.scalars, most: 240, has: 300))
    let conjoined = String(repeating: String(repeating: "\u{1100}", count: 3), count: 21)
    #expect(line.problem(in: conjoined) == .tooLarge(.columns, most: 120, has: 126))
    #expect(line.problem(in: String(repeating: "字", count: 241)) == .tooLarge(.bytes, most: 720, has: 723))
  }

  @Test func `is said in both languages with the remedy`() {
    let problem = TextProblem.scalar(0x200B, at: 3)
    #expect(problem.sentence(in: .chinese) == "第 3 个字符是看不见的 U+200B，请删去")
    #expect(problem.sentence(in: .english) == "character 3 is U+200B, which cannot be seen; delete it")
    let unfit = UnfitText("RecordContent", "title", .scalar(0x1B, at: 1))
    #expect(unfit.sentence(in: .chinese) == "标题：第 1 个字符是控制字符 U+001B，请删去")
    #expect(unfit.sentence(in: .english) == "title: character 1 is the control character U+001B; delete it")
  }

  @Test(arguments: HostileText.all.map(\.word))
  func `is what mending leaves of a text`(word: String) throws {
    let text = try #require(HostileText.all.first { $0.word == word }).text
    #expect(TextRoom(.line, 0...100_000).problem(in: text.mended(.line)) == nil)
    #expect(TextRoom(.lines, 0...100_000).problem(in: text.mended(.lines)) == nil || text.contains("\t"))
  }

  @Test func `is mended by what stands before it`() {
    #expect("\u{E0100}".mended(.line, behind: "葛") == "\u{E0100}")
    #expect("\u{E0100}".mended(.line, behind: "a") == "")
    #expect("\u{301}".mended(.line, behind: "e") == "\u{301}")
    #expect("\u{301}".mended(.line) == "")
    #expect("一\r\n二\r三\u{2028}四\t五".mended(.lines) == "一\n二\n三\n四 五")
    #expect("一\r\n二\t三".mended(.line) == "一 二 三")
  }
}

@Suite struct `Texts as they are kept` {
  @Test func `have nothing around them, and one kind of line end`() {
    #expect("\u{FEFF}　 标题\u{200B}\u{A0}\n".trimmed == "标题")
    #expect("一\r\n二\r三\n\r\n".trimmed == "一\n二\n三")
    #expect(" \u{200B}　\r\n".trimmed == "")
    #expect("葛\u{E0100}".trimmed == "葛\u{E0100}")
  }

  @Test(arguments: ["张建国\u{A0}", "\u{200B}张建国", "张　建国", " 张 建 国 ", "\u{FEFF}张建国"])
  func `are one name however it is spaced`(spelling: String) {
    #expect(spelling.asName == "张建国")
  }

  @Test func `keep the blanks in names that are not Han`() {
    #expect("John  Smith ".asName == "John  Smith")
    #expect("Anna 安娜".asName == "Anna 安娜")
  }
}
