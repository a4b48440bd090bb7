extension AlertRules {
  /// A remark warns from the day it was made until somebody of the unit has seen it or a record answers it.
  package func alert(for remark: OpenRemark) -> Alert {
    Alert(
      kind: .remark, level: .warning, unit: remark.unit, unitName: remark.unitName, side: remark.name.side,
      target: remark.name.description, title: remark.text,
      note: .remark(by: remark.authorName, on: remark.on, remark.subject))
  }
}
