extension ChainFault {
  /// What is wrong with an entry, said so that a person who never saw a hash understands it.
  package func sentence(in language: Language) -> String {
    switch self {
    case .unreadable:
      language.say(
        "条目无法读出，或旁列与其内容不符", "the entry cannot be read, or what stands beside it differs")
    case .bodyChanged: language.say("正文被改动", "the body was changed")
    case .headerChanged: language.say("条目头被改动", "the header was changed")
    case .gap: language.say("编号缺失、重复或错序", "a number is missing, doubled or out of order")
    case .previousDiffers: language.say("与前一条不相接", "it does not follow from the entry before it")
    case .cityNumber:
      language.say("所依据的市级编号倒退或超前", "its city number falls back or runs ahead")
    case .batch: language.say("同一操作的条目不完整", "the entries of one act are not whole")
    case .unsigned: language.say("缺少签名", "the signature is missing")
    case .badSignature: language.say("签名不是作者本人的", "the signature is not the author's")
    case .unknownAuthor: language.say("作者当时没有有效密钥", "the author had no key in force")
    case .notEntitled: language.say("作者当时无权作此操作", "the author was not entitled to the act")
    case .form: language.say("正文不合这类条目的格式", "the body is not of the form of its kind")
    case .place:
      language.say("所记内容不属于这条记录链", "what it records does not belong on this chain")
    case .time: language.say("时间早于此前的条目", "its time falls back behind an earlier entry")
    case .reference:
      language.say(
        "所指的条目、编号或签名并不存在或已失效", "it names an entry, number or signature that does not stand")
    case .figures: language.say("数字与其依据不符", "its figures are not those that their grounds give")
    case .checkpoint: language.say("校验点与当时的库不符", "the checkpoint says otherwise than what was there")
    }
  }
}

extension ChainBreak {
  /// Where a chain is broken and how, in one sentence.
  package func sentence(in language: Language) -> String {
    language.say(
      "记录链 \(chain) 第 \(number) 条：\(fault.sentence(in: .chinese))",
      "chain \(chain), entry \(number): \(fault.sentence(in: .english))")
  }
}

extension VerificationFault.Kind {
  /// The kind of fault: 记录链断裂, broken chain.
  package func name(in language: Language) -> String {
    switch self {
    case .chain: language.say("记录链断裂", "broken chain")
    case .signature: language.say("签名不符", "bad signature")
    case .entitlement: language.say("越权操作", "not entitled")
    case .attachment: language.say("附件缺失或改动", "attachment missing or altered")
    case .projection: language.say("汇总与记录不符", "projection differs")
    case .search: language.say("检索索引不符", "search index differs")
    case .checkpoint: language.say("与校验点不符", "differs from the checkpoint")
    case .fingerprint: language.say("管理员指纹不符", "fingerprint differs")
    case .database: language.say("数据库损坏", "damaged database")
    case .acknowledged: language.say("已确认的断链", "acknowledged fault")
    case .order: language.say("次序不符", "out of order")
    }
  }

  /// What to do about it; where entries were altered too, nothing is computed anew from them.
  fileprivate func advice(besidesAlteredEntries isAltered: Bool, in language: Language) -> String {
    switch self {
    case .projection where isAltered, .search where isAltered, .database where isAltered:
      language.say(
        "有条目被改动，重算修不好；请保留现场，从备份恢复",
        "entries were altered, which rebuilding does not mend; keep the store as it is and restore a backup")
    case .chain, .signature, .entitlement, .order:
      language.say(
        "请保留现场，与最近的备份和校验点比对，再由管理员确认",
        "keep the store as it is, compare it with the last backup and checkpoint, "
          + "then let the administrator acknowledge it")
    case .attachment:
      language.say("请从备份的 objects 目录取回原件", "bring the file back from the backup's objects folder")
    case .projection, .search:
      language.say(
        "条目都无误时，由管理员运行 jishi rebuild", "where all entries are sound, the administrator runs jishi rebuild")
    case .checkpoint:
      language.say(
        "本库可能被截短或改写，请与持有校验点的上级核对",
        "the store may have been cut or rewritten; compare with the office that holds the checkpoint")
    case .fingerprint:
      language.say(
        "这可能不是原来的库，请核对纸面指纹", "this may not be the original store; check the paper")
    case .database:
      language.say(
        "请先备份现状；条目无误时由管理员运行 jishi rebuild，否则从备份恢复",
        "copy the store as it is; where all entries are sound, the administrator runs jishi rebuild, "
          + "else restore a backup")
    case .acknowledged:
      language.say("管理员已确认，永久列示", "the administrator has acknowledged it; it is listed for good")
    }
  }
}

extension [VerificationFault] {
  /// What to do about one of them, in view of all.
  package func advice(on fault: VerificationFault, in language: Language) -> String {
    let isAltered = contains { [.chain, .signature, .entitlement, .order].contains($0.kind) }
    return fault.kind.advice(besidesAlteredEntries: isAltered, in: language)
  }

  /// Each fault in one line: kind, place, detail and what to do.
  package func sentences(in language: Language) -> [String] {
    map { fault in
      let detail = ChainFault(rawValue: fault.detail).map { $0.sentence(in: language) } ?? fault.detail
      let (kind, advice) = (fault.kind.name(in: language), advice(on: fault, in: language))
      return language.say(
        "\(kind)：\(fault.place)：\(detail)；\(advice)", "\(kind): \(fault.place): \(detail); \(advice)")
    }
  }
}

extension Progress.Stage {
  /// What long work is doing: 核对记录链, checking chains.
  package func name(in language: Language) -> String {
    switch self {
    case .reading: language.say("读取", "reading")
    case .chains: language.say("核对记录链", "checking chains")
    case .projections: language.say("核对汇总", "checking projections")
    case .attachments: language.say("核对附件", "checking attachments")
    case .copying: language.say("复制", "copying")
    case .writing: language.say("写入", "writing")
    case .index: language.say("建立检索索引", "building the search index")
    }
  }
}
