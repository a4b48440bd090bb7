import Secrets
import TerminalUI
import TestSupport
import Testing

@Suite struct `Picking by typing` {
  var picker = Picker([
    .init(id: "1", text: "赵俊国", keys: ["zhaojunguo", "zjg"]),
    .init(id: "2", text: "张建国", keys: ["zhangjianguo", "zjg"]),
    .init(id: "3", text: "李红", keys: ["lihong", "lh"]),
    .init(id: "4", text: "郑国", keys: ["zhengguo", "zg"]),
  ])

  mutating func type(_ text: String) { for input in typing(text) { _ = picker.type(input) } }

  @Test mutating func `initials, full pinyin and characters all find`() {
    type("zjg")
    #expect(picker.matches.map(\.text) == ["赵俊国", "张建国"])
    _ = picker.type(.key(.control("u")))
    type("zhangj")
    #expect(picker.matches.map(\.text) == ["张建国"])
    _ = picker.type(.key(.control("u")))
    type("国")
    #expect(picker.matches.map(\.text) == ["赵俊国", "张建国", "郑国"])
  }

  @Test mutating func `what begins with the text goes before what merely holds it`() {
    let ranked = Picker.ranked(
      [.init(id: "a", text: "市财政局"), .init(id: "b", text: "财政所"), .init(id: "c", text: "财政")], by: "财政")
    #expect(ranked.map(\.id) == ["c", "b", "a"])
  }

  @Test mutating func `a new list keeps the choice`() {
    _ = picker.type(.key(.down))
    picker.setCandidates([.init(id: "9", text: "王"), .init(id: "2", text: "张建国")])
    #expect(picker.current?.id == "2")
  }

  @Test mutating func `Space picks several, in their order, and unpicks`() {
    picker = Picker(picker.candidates, picksSeveral: true)
    for key in [Key.down, .character(" "), .up, .character("\u{3000}"), .down, .down, .character(" ")] {
      _ = picker.type(.key(key))
    }
    #expect(picker.picked == ["2", "1", "3"])
    picker.toggle("1")
    #expect(picker.picked == ["2", "3"])
  }

  @Test mutating func `it is drawn with its filter and matches`() {
    type("国")
    var canvas = Canvas(size: Size(columns: 30, rows: 4))
    picker.draw(on: &canvas, in: canvas.area, isFocused: true)
    let expected = """
      国                            |
      > 赵俊国                      |
        张建国                      |
        郑国                        |
      --
      0\tEEEEEEEEEEEEEEEEEEEEEEEEEEEEEE
      1\tSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS

      """
    #expect(differingRows(expected: expected, actual: canvas.description) == [])
  }
}

@Suite struct `Lines around a screen` {
  let footer = Footer([
    .init(key: "n", label: "新记实"), .init(key: "Enter", label: "打开"), .init(key: "/", label: "查找"),
    .init(key: "?", label: "帮助"),
  ])

  @Test func `R-367 a footer that is too long leaves out the least important keys`() {
    var canvas = Canvas(size: Size(columns: 26, rows: 1))
    footer.draw(on: &canvas, in: canvas.area)
    #expect(canvas.text == " n 新记实   Enter 打开")
  }

  @Test func `R-367 the key that must stay stays`() {
    var canvas = Canvas(size: Size(columns: 26, rows: 1))
    footer.draw(on: &canvas, in: canvas.area, keeping: footer.items.last)
    #expect(canvas.text == " n 新记实   ? 帮助")
  }

  @Test func `a press in the footer finds the key`() {
    let area = Area(left: 0, top: 23, columns: 80, rows: 1)
    #expect(footer.item(at: Point(column: 14, row: 23), in: area)?.key == "Enter")
    #expect(footer.item(at: Point(column: 10, row: 23), in: area) == nil)
  }

  @Test func `ten tabs in Chinese fit eighty columns`() {
    let names = ["今日", "台账", "记实", "审签", "预警", "月度", "排名", "考核", "单位", "核验"]
    let tabs = Tabs(
      names.enumerated().map { .init(value: $0.offset, key: "\(($0.offset + 1) % 10)", label: $0.element) },
      active: 1)
    var canvas = Canvas(size: Size(columns: 80, rows: 1))
    tabs.draw(on: &canvas, in: canvas.area)
    #expect(canvas.text == " 1 今日  2 台账  3 记实  4 审签  5 预警  6 月度  7 排名  8 考核  9 单位  0 核验")
    #expect(tabs.value(at: Point(column: 11, row: 0), in: canvas.area) == 1)
  }

  @Test func `progress tells share, speed and time left`() {
    let progress = ProgressLine("核验", done: 2_000, of: 10_000, elapsedMilliseconds: 4_000)
    #expect(progress.figures == "2000/10000  20%  500/s  00:16")
    var canvas = Canvas(size: Size(columns: 50, rows: 1))
    progress.draw(on: &canvas, in: canvas.area)
    #expect(canvas.text == "核验  ██▌░░░░░░░░░░  2000/10000  20%  500/s  00:16")
  }

  @Test func `progress without a known end tells what is done`() {
    #expect(ProgressLine("导入", done: 7, of: nil, elapsedMilliseconds: 0).figures == "7")
  }
}

@Suite struct `Reading a long text` {
  var pager = Pager([.init("全程记实制度", role: .heading), .init("第九条 落实主体责任情况应当及时记实。", indent: 2)])

  @Test mutating func `it is wrapped with its indent`() {
    pager.resize(to: Size(columns: 14, rows: 2))
    #expect(pager.lines.map(\.text) == ["全程记实制度", "  第九条 落实", "  主体责任情况", "  应当及时记", "  实。"])
  }

  @Test mutating func `Space turns a page and the end stays at the bottom`() {
    pager.resize(to: Size(columns: 14, rows: 2))
    _ = pager.type(.key(.character(" ")))
    #expect(pager.top == 1)
    _ = pager.type(.key(.end))
    #expect(pager.top == 3)
    #expect(pager.isAtEnd)
  }
}

@Suite struct `Choosing one of a few` {
  @Test func `left and right go round, Space goes on`() {
    var choice = ChoiceField(["全部", "主体", "监督"], chosen: "监督")
    _ = choice.type(.key(.right))
    #expect(choice.value == "全部")
    _ = choice.type(.key(.character(" ")))
    #expect(choice.value == "主体")
    _ = choice.type(.key(.left))
    #expect(choice.value == "全部")
  }

  @Test func `a menu shows why something cannot be done`() {
    var menu = MenuList([
      .init(value: 1, label: "新记实", key: "n"), .init(value: 2, label: "审签", key: "s", refusal: "无待审签件"),
    ])
    _ = menu.type(.key(.down))
    var canvas = Canvas(size: menu.wantedSize)
    menu.draw(on: &canvas, in: canvas.area, title: "菜单")
    let expected = """
      ┌─ 菜单 ───────────────────┐|
      │   新记实               n │|
      │ > 审签 (无待审签件)    s │|
      └──────────────────────────┘|
      --
      0\t--HHHHHH--------------------
      1\t-........................k.-
      2\t-SSSSSSSSSSSSSSSSSSSSSSSSSS-
      3\t----------------------------

      """
    #expect(differingRows(expected: expected, actual: canvas.description) == [])
    #expect(menu.current?.value == 2)
  }

  @Test func `areas split without losing a column`() {
    let areas = Area(left: 0, top: 0, columns: 80, rows: 1).columns(weights: [1, 2, 1], gap: 1)
    #expect(areas.map(\.columns) == [19, 39, 20])
    #expect(areas.last?.right == 80)
  }
}
