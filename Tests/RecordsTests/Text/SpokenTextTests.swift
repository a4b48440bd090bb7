import Records
import Testing

@Suite struct `Texts found by their sounds` {
  @Test(arguments: [
    ("财政局", 3..<6), ("czj", 3..<6), ("CZJ", 3..<6), ("zj", 4..<6), ("caizheng", 3..<5), ("caizh", 3..<5),
    ("gb18030", 7..<14), ("ＧＢ", 7..<9), ("示", 0..<1), ("sfscz", 0..<5),
  ])
  func `W-1 a part of a text, its initials and its pinyin are found, with their place`(
    _ word: String, _ place: Range<Int>
  ) {
    #expect(SpokenText(phrase: "示范市财政局 GB18030").place(of: word) == place)
  }

  @Test(arguments: ["", "局财", "zzj", "aizheng", "c z"])
  func `W-1 what is neither written nor spoken so is not found`(_ word: String) {
    #expect(SpokenText(phrase: "示范市财政局").place(of: word) == nil)
  }

  @Test func `W-1 signs between characters do not shift the place`() {
    #expect(SpokenText(phrase: "“节前”廉政提醒").place(of: "lztx") == 4..<8)
  }
}
