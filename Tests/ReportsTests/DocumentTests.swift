import Records
import Reports
import Testing

@Suite struct `Documents` {
  static let around = EventSheet.Surroundings(
    city: "示范市", isPractice: false, unitName: "市财政局", bodyName: "市财政局党组", printedOn: Day(number: 20_640))

  @Test func `R-075 the sheet has all elements, evidence, paper number, sign-off and history`() {
    let sheet = EventSheet(Self.around, language: .chinese)
    #expect(
      sheet.text(of: Example.detail, history: Example.history) == """
                                   全程记实 一事一档 登记表
        ==============================================================================
        编号        CZJ-2026-Z-0007  已录入
        单位        示范市 市财政局
        责任机构    市财政局党组
        方面        主体责任
        履责主体    领导班子
        时间        2026-06-26 14:00 至 15:30
        地点        三楼会议室
        人物        张建国 党组书记、局长 主持；李来宾 参加；共 12 人
        事项        二季度专题研究
        类别        会议
        摘要        听取各科室上半年责任落实情况汇报，分析项目资金管理的廉政风险点 6
                    个，明确整改责任人和时限。
        对应事项    Z-02#2
        印证材料    1. 会议记录  会议记录.docx  48 KB
                    4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a
        纸质档案    2026-Z-017  档案室二柜  6 页

        录入
        ------------------------------------------------------------------------------
        录入时限    2026-07-01 周三
        录入        2026-06-27 10:00  林晓岚  财党〔2026〕3号

        审核签字
        ------------------------------------------------------------------------------
        签字人      张建国  党组书记、局长
        签字时间    2026-06-27 09:10
        意见        同意

        经过
        ------------------------------------------------------------------------------
        2026-06-27 09:10  张建国  审签  同意  dbc1b4c9
        2026-06-27 10:00  林晓岚  录入  084fed08

        ==============================================================================
        本件：记录链 CZJ/main 第 4 条 084fed08 b978af4d 7d196a74 46a86b58 009e636b
        611db162 11b65a9a adff29c5
        打印于 2026-07-06

        """)
  }

  @Test func `R-075 the sheet of a submission carries its digest and room for the head's hand`() {
    let text = EventSheet(Self.around, language: .english).text(of: Example.standing, history: [])
    #expect(text.contains("number       D17  submitted\n"))
    #expect(
      text.contains(
        """
        digest       e52d9c50 8c502347 344d8c07 ad91cbd6 068afc75 ff6292f0 62a09ca3
                     81c89e71
        """))
    #expect(text.contains("signature    ______________________________\n"))
    #expect(text.split(separator: "\n").allSatisfy { $0.terminalColumns <= 78 })
  }

  @Test func `a draft is shown whole before it is submitted, and has no room to sign when it was returned`() {
    var standing = Example.standing
    (standing.state, standing.submitted, standing.submission) = (.draft, nil, nil)
    let text = EventSheet(Self.around, language: .chinese).text(of: standing, history: [])
    for part in ["方面        主体责任", "对应事项    ", "类别        ", "会议记录.docx", "（尚未送审，不能签字）"] {
      #expect(text.contains(part), "\(part): \(text)")
    }
    standing = Example.standing
    standing.state = .returned
    #expect(!EventSheet(Self.around, language: .chinese).text(of: standing, history: []).contains("审签意见"))
  }

  @Test func `a practice city says so on every sheet, and a checkpoint stands at the foot`() throws {
    var around = Self.around
    around.isPractice = true
    around.lastCheckpoint = try Checkpoint(
      number: 3, day: Day(number: 20_639), store: Digest(of: []), heads: [], by: "admin",
      signedWith: SigningKey())
    let text = EventSheet(around, language: .chinese).text(of: Example.detail, history: [])
    #expect(text.contains("练习城市，不是真实记录"))
    #expect(text.contains("校验点 3（2026-07-05）e3b0c442"))
  }

  @Test func `R-103 a late entry is told with its days and its reason`() {
    var detail = Example.detail
    detail.row.lateBy = 2
    detail.lateReason = "出差"
    let text = EventSheet(Self.around, language: .chinese).text(of: detail, history: [])
    #expect(text.contains("逾期录入    逾期 2 个工作日；原因：出差\n"))
  }

  @Test func `a slip has the person's code, its last day and the fingerprint`() throws {
    let code = try #require(OneTimeCode(typed: "ABCD EFGH JKMN PQRS"))
    let slip = EnrolmentSlips.Slip(person: Person(code: "lxl", name: "林晓岚"), post: "CZJ 科员", code: code)
    #expect(
      EnrolmentSlips.text(
        [slip], city: "示范市", fingerprint: "0123 4567", expires: Day(number: 20_640), in: .chinese) == """
          ------------------------------------------------------------------------------
          示范市 全程记实  一次性登记码
          姓名        林晓岚  lxl
          职务        CZJ 科员
          登记码      ABCD-EFGH-JKMN-PQRS
          有效期      至 2026-07-06，只能用一次
          办法        在登录页输入登记码，自定不少于 10 个字符的口令；或运行 jishi enrol
                      redeem --as lxl
          管理员指纹  0123 4567
          ------------------------------------------------------------------------------

          """)
  }

  @Test func `a checkpoint can be kept as a file and read back, set out or not`() throws {
    let head = ChainHead(chain: "city", number: 4, digest: Digest(of: [9]))
    let checkpoint = try Checkpoint(
      number: 1, day: Day(number: 20_640), store: Digest(of: []), heads: [head], by: "admin",
      signedWith: SigningKey())
    #expect(CheckpointDocument.checkpoint(in: try CheckpointDocument.bytes(of: checkpoint)) == checkpoint)
    let pretty = Array(CheckpointDocument.json(checkpoint).pretty().utf8)
    #expect(CheckpointDocument.checkpoint(in: pretty) == checkpoint)
    #expect(CheckpointDocument.checkpoint(in: Array("{}".utf8)) == nil)
  }

  @Test func `R-005 verification is told as the keys that scripts rely on`() {
    let report = VerificationReport(
      entries: 31, attachments: 1,
      faults: [VerificationFault(kind: .chain, place: "CZJ/main#7", detail: "gap")],
      heads: [ChainHead(chain: "city", number: 4, digest: Digest(of: []))])
    #expect(
      VerificationText.json(report).compact
        == #"{"ok":false,"entries":31,"attachments":1,"faults":[{"kind":"chain","where":"CZJ/main#7","detail":"gap"}],"#
        + #""heads":[{"chain":"city","number":4,"#
        + #""digest":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}]}"#)
    #expect(VerificationText.text(report, in: .chinese).hasSuffix("发现 1 处问题；已核对 31 条、附件 1 件\n"))
  }
}
