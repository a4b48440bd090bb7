extension OutputProblem {
  /// Why nothing was written to a path, and what to do.
  func sentence(_ path: String, in language: Language) -> String {
    switch self {
    case .withinStore:
      language.say(
        "\(path) 在记实库的文件夹里，那里只由程序写入；请换一处",
        "\(path) lies in the folder of a store, which only the program writes to; "
          + "choose another place")
    case .isLink:
      language.say(
        "\(path) 是链接，不跟随也不替换；请写所指的文件本身",
        "\(path) is a link, which is neither followed nor replaced; name the file itself")
    case .isFolder:
      language.say("\(path) 是文件夹；请写其中的文件名", "\(path) is a folder; give a file's name in it")
    case .isProof:
      language.say(
        "\(path) 是一份证明（校验点、便笺、证明或账目），不会覆盖；请换个名字",
        "\(path) is a proof (a checkpoint, note, proof or journal) and stays; choose another name")
    case .exists:
      language.say("\(path) 已经存在，不会覆盖；请换个名字", "\(path) is there already and stays; choose another name")
    case .noReader:
      language.say(
        "没有程序在读 \(path)；请先启动读取的一方", "nobody reads from \(path); start the reading program first")
    case .noFolder:
      language.say(
        "没有文件夹 \(path)；请先建立或换一处",
        "there is no folder \(path); make it, or choose another place")
    }
  }
}
