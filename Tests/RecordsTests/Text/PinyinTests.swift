import Records
import Testing

@Suite struct `Pinyin of names` {
  @Test(arguments: [
    ("张三", "zhangsan", "zs"), ("林晓岚", "linxiaolan", "lxl"), ("吕布", "lvbu", "lb"),
    ("单田芳", "shantianfang", "stf"), ("解缙", "xiejin", "xj"), ("曾国藩", "zengguofan", "zgf"),
    ("仇英", "qiuying", "qy"), ("区海生", "ouhaisheng", "ohs"), ("查慎行", "zhashenxing", "zsx"),
    ("尉迟恭", "yuchigong", "ycg"), ("令狐冲", "linghuchong", "lhc"), ("翟志刚", "zhaizhigang", "zzg"),
    ("覃明", "qinming", "qm"), ("盖叫天", "gejiaotian", "gjt"), ("欧阳修", "ouyangxiu", "oyx"),
    ("王单", "wangdan", "wd"), ("Ann Li", "annli", "al"),
  ])
  func `people are found by how their names are read`(name: String, full: String, initials: String) {
    // Latin words run letter by letter, so their initials are all their letters.
    let pinyin = Pinyin(person: name)
    #expect(pinyin.full == full)
    if !name.utf8.allSatisfy({ $0 < 0x80 }) { #expect(pinyin.initials == initials) }
  }

  @Test(arguments: [
    ("青河县", "qinghexian", "qhx"), ("示范市财政局", "shifanshicaizhengju", "sfsczj"),
    ("重庆银行", "chongqingyinhang", "cqyh"),
    ("临渚区", "linzhuqu", "lzq"), ("解放路2号", "jiefanglu2hao", "jfl2h"), ("", "", ""), ("——（）", "", ""),
  ])
  func `phrases are read without the surnames' readings`(phrase: String, full: String, initials: String) {
    #expect(Pinyin(phrase: phrase).full == full)
    #expect(Pinyin(phrase: phrase).initials == initials)
  }

  @Test(arguments: [
    ("王长江", "wcj wzj", "wangchangjiang"), ("任长霞", "rcx rzx", "renchangxia"), ("李晟", "lc ls", "lisheng"),
    ("贠明", "ym", "yunming"), ("粘玉", "ny zy", "zhanyu"), ("单雄信", "sxx dxx cxx", "danxiongxin"),
    ("查慎行", "zsx", "zhashenhang"),
  ])
  func `people are found by every reading of their characters`(name: String, initials: String, full: String) {
    let pinyin = Pinyin(person: name)
    #expect(Set(initials.split(separator: " ").map(String.init)).isSubset(of: Set(pinyin.initialWays)))
    #expect(pinyin.fullWays.contains(full))
    #expect(pinyin.fullWays.first == pinyin.full && pinyin.initialWays.first == pinyin.initials)
  }

  @Test(arguments: [
    ("重阳节慰问", "chongyangjieweiwen", "cyjww"), ("重阳节慰问", "zhongyangjieweiwen", "zyjww"),
    ("银行行长谈话", "yinhanghangzhangtanhua", "yhhzth"), ("调研", "diaoyan", "dy"), ("调解", "tiaojie", "tj"),
  ])
  func `titles are found by every reading, by field and by list`(
    title: String, full: String, initials: String
  ) {
    #expect(Pinyin(phrase: title).keys.contains(full))
    #expect(Pinyin(phrase: title).keys.contains(initials))
    #expect(SpokenText(phrase: title).place(of: full) == 0..<title.count)
    #expect(SpokenText(phrase: title).place(of: initials) == 0..<title.count)
  }

  @Test func `a long text with many readings is still found by each of them`() {
    let title = String(repeating: "重大调查和长会行", count: 3)
    let pinyin = Pinyin(phrase: title)
    #expect(pinyin.fullWays.count < 100)
    #expect(
      pinyin.initialWays.contains { $0.hasPrefix("c") } && pinyin.initialWays.contains { $0.hasPrefix("z") })
    #expect(SpokenText(phrase: title).place(of: "chongdaitiaozhahuozhangkuaihang") == 0..<8)
  }

  @Test func `characters beyond sixteen bits stand for themselves and shift nothing`() {
    let pinyin = Pinyin(person: "田𠮷安")
    #expect(pinyin.full == "tian𠮷an")
    #expect(pinyin.initials == "t𠮷a")
    #expect(Pinyin(person: "王㛃").full == "wangjie")
  }
}
