import Records

/// The texts of the palette.
package final class PaletteWords: Sendable {
  let name: String
  let hint: String
  let nothing: String
  let recent: String
  let lookDetail: String
  let openRecordFirst: String
  let openDraftFirst: String
  let openSheetFirst: String
  let notYours: String
  let notThere: String
  let look: @Sendable (String) -> String
  let kind: @Sendable (FindKind) -> String

  init(
    name: String, hint: String, nothing: String, recent: String, lookDetail: String, openRecordFirst: String,
    openDraftFirst: String, openSheetFirst: String, notYours: String, notThere: String,
    look: @escaping @Sendable (String) -> String,
    kind: @escaping @Sendable (FindKind) -> String
  ) {
    self.name = name
    self.hint = hint
    self.nothing = nothing
    self.recent = recent
    self.lookDetail = lookDetail
    self.openRecordFirst = openRecordFirst
    self.openDraftFirst = openDraftFirst
    self.openSheetFirst = openSheetFirst
    self.notYours = notYours
    self.notThere = notThere
    self.look = look
    self.kind = kind
  }

  static let chinese = PaletteWords(
    name: "直达", hint: "要做的事、单位、人、记实编号、任务：汉字、拼音、首字母都行", nothing: "没有这样的事或名字。",
    recent: "最近用过", lookDetail: "题目、摘要、地点、人名",
    openRecordFirst: "先选一条记实，按 Enter 打开，再做这一步。",
    openDraftFirst: "先打开一份草稿，或按 n 新建记实，再做这一步。",
    openSheetFirst: "先选一个单位，按 Enter 打开得分表，再做这一步。", notYours: "您现在的身份没有这一屏；按 U 换身份。",
    notThere: "这一屏现在没有这一步。",
    look: { "在记实里查找“\($0)”" },
    kind: { kind in
      switch kind {
      case .records: "记实"
      case .units: "单位"
      case .duties: "任务"
      case .people: "人员"
      }
    })

  static let english = PaletteWords(
    name: "Go to", hint: "something to do, a unit, person, record number or duty: words or pinyin",
    nothing: "Nothing to do and no name is like this.", recent: "used lately",
    lookDetail: "title, summary, place, names",
    openRecordFirst: "First choose a record and press Enter; then do this.",
    openDraftFirst: "First open a draft, or press n for a new record; then do this.",
    openSheetFirst: "First choose a unit and press Enter for its sheet; then do this.",
    notYours: "Your present role has no such screen; press U for another role.",
    notThere: "This screen cannot do that now.",
    look: { "Look for “\($0)” in the records" },
    kind: { kind in
      switch kind {
      case .records: "record"
      case .units: "unit"
      case .duties: "duty"
      case .people: "person"
      }
    })
}
