extension UnfitText {
  /// The field's name and what is wrong with its text.
  package func sentence(in language: Language) -> String {
    let name = Self.names["\(object).\(key)"] ?? Self.names[key] ?? (key, key)
    return language.say(
      "\(name.0)：\(problem.sentence(in: .chinese))", "\(name.1): \(problem.sentence(in: .english))")
  }

  /// The field's column in the files, by which a form finds it.
  package var column: String {
    switch key {
    case "mainBody": "main_body"
    case "supervisionBody": "supervision_body"
    case "caseNumber": "case"
    case "documentNumber": "number"
    case "recipient", "recipients": "to"
    default: key
    }
  }

  /// What the fields are called, by object and key or by the key alone.
  static let names: [String: (String, String)] = [
    "Participant.name": ("人员姓名", "name of a person"), "Person.name": ("姓名", "name"),
    "OrganisationUnit.name": ("单位名称", "name of the unit"),
    "EvidenceItem.name": ("附件名", "name of the attachment"),
    "RuleHeading.name": ("规则名", "name of the rules"),
    "RuleParameter.name": ("参数名", "name of the parameter"),
    "RuleHeading.title": ("规则标题", "title of the rules"), "Post.title": ("职务", "title of the post"),
    "Participant.post": ("人员职务", "post of a person"),
    "PaperFile.number": ("纸质档号", "number of the paper file"),
    "PaperFile.location": ("纸质档存放地点", "place of the paper file"),
    "store.founded.city": ("城市名称", "name of the city"),
    "PaperSignature.reference": ("签字页编号", "reference of the signed sheet"),
    "Sanction.report": ("线索报告文号", "number of the report"), "remark.made.text": ("备注", "remark"),
    "review.answered.text": ("说明", "answer"), "notice.instructed.text": ("批示", "instruction"),
    "inspection.found.text": ("问题", "finding"), "rectification.answered.text": ("整改情况", "what was done"),
    "BulletinLine.person": ("姓名", "name"), "Sanction.person": ("姓名", "name"),
    "Indicator.title": ("指标名称", "title of the indicator"), "YearFacts.name": ("单位名称", "name of the unit"),
    "RankingRow.name": ("单位名称", "name of the unit"), "record.imported.signedBy": ("审签人", "who signed"),
    "name": ("名称", "name"), "title": ("标题", "title"), "summary": ("摘要", "summary"),
    "place": ("地点", "place"), "text": ("内容", "text"), "reason": ("理由", "reason"),
    "comment": ("意见", "comment"), "opinion": ("审签意见", "opinion"),
    "lateReason": ("逾期原因", "reason for being late"), "result": ("结果", "result"), "basis": ("依据", "basis"),
    "paperNumber": ("文书编号", "number of the paper"), "caseNumber": ("案件编号", "number of the case"),
    "foundBy": ("发现人", "found by"), "evidence": ("证据", "evidence"),
    "followUp": ("处理情况", "what was done about it"), "remarks": ("说明", "remarks"),
    "recipients": ("报送对象", "recipients"), "recipient": ("报送对象", "recipient"), "event": ("事由", "event"),
    "items": ("批示事项", "items"), "note": ("落实情况", "note"), "documentNumber": ("文号", "document number"),
    "caption": ("附件说明", "caption of the attachment"), "mediaType": ("附件类型", "type of the attachment"),
    "noAttachmentText": ("无附件的说明", "why there is no attachment"),
    "counterpart": ("另一方面的记实", "record of the other side"), "mainBody": ("主体责任机构", "main body"),
    "supervisionBody": ("监督责任机构", "supervision body"), "portfolio": ("分工", "portfolio"),
    "requirement": ("要求", "requirement"), "listItem": ("清单条目", "item of the list"),
    "measure": ("措施", "measure"), "responsible": ("责任人", "responsible"), "source": ("出处", "source"),
    "demand": ("整改要求", "demand"), "fact": ("事实", "fact"), "document": ("文号", "document"),
    "project": ("项目", "project"), "matter": ("事由", "matter"), "reference": ("编号", "reference"),
    "issuer": ("发文单位", "issuer"), "interpretedBy": ("解释单位", "interpreted by"),
    "replaces": ("代替", "replaces"), "value": ("取值", "value"), "article": ("条款", "article"),
    "recurrence": ("周期", "recurrence"), "due": ("期限", "due"), "scope": ("范围", "scope"),
    "code": ("代码", "code"), "codes": ("代码", "codes"), "id": ("编号", "id"), "unit": ("单位", "unit"),
    "superior": ("上级单位", "superior unit"), "person": ("人员", "person"), "member": ("班子成员", "member"),
    "signer": ("签字人", "signer"), "recorder": ("记录员", "recorder"), "post": ("职务", "post"),
    "designation": ("指定", "designation"), "draftedBy": ("起草人", "drafted by"), "from": ("原起草人", "from"),
    "duplicates": ("相同事项", "duplicates"), "target": ("对象", "target"), "chain": ("链", "chain"),
    "changed": ("有变动的单位", "changed"), "salt": ("盐值", "salt"), "heavyFrom": ("重处分起点", "heavy from"),
    "units": ("单位", "units"), "ceilings": ("等次上限", "ceilings"), "rankMethod": ("名次算法", "method of ranks"),
  ]
}
