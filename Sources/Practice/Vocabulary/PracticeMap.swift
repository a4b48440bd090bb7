/// A unit of the practice city.
package struct PracticeUnitName: Hashable, Sendable {
  /// The code that record numbers begin with.
  package let code: String
  /// The full name.
  package let name: String
  /// The name without the city, as sentences use it.
  package let shortName: String
  /// The name of the main-side body.
  package let mainBody: String
  /// The name of the supervision-side body.
  package let supervisionBody: String
  /// Whether it is ranked among the counties, not among the city's own units.
  package let isCounty: Bool

  init(county name: String, _ code: String) {
    self.code = code
    self.name = name
    shortName = name
    mainBody = "\(PracticeMap.partyName)\(name)委员会"
    supervisionBody = "\(PracticeMap.partyName)\(name)纪律检查委员会"
    isCounty = true
  }

  init(department name: String, _ code: String) {
    self.code = code
    self.name = "\(PracticeMap.name)\(name)"
    shortName = "市\(name)"
    mainBody = "\(PracticeMap.name)\(name)党组"
    supervisionBody = "市纪委驻市\(name)纪检组"
    isCounty = false
  }

  /// A department or a town of a county, for cities larger than the vocabulary.
  init(part name: String, code: String, of county: PracticeUnitName) {
    self.code = county.code + code
    self.name = county.name + name
    shortName = county.name + name
    mainBody = "\(PracticeMap.partyName)\(county.name)\(name)党组"
    supervisionBody = "\(county.name)纪委驻\(name)纪检组"
    isCounty = false
  }
}

/// A city that exists nowhere, for practice and for measuring.
///
/// Names of counties are made up; those of departments are the ones that any city has.
package enum PracticeMap {
  /// The city's name, which says that it is not real.
  package static let name = "示范市"
  static let partyName = "中共"

  /// Ten counties and districts.
  package static let counties: [PracticeUnitName] = [
    PracticeUnitName(county: "青河县", "QHX"), PracticeUnitName(county: "云麓县", "YLX"),
    PracticeUnitName(county: "望溪县", "WXX"),
    PracticeUnitName(county: "松垣县", "SYX"), PracticeUnitName(county: "禾丰县", "HFX"),
    PracticeUnitName(county: "清陂县", "QBX"),
    PracticeUnitName(county: "柳湾区", "LWQ"), PracticeUnitName(county: "东渡区", "DDQ"),
    PracticeUnitName(county: "南屏区", "NPQ"),
    PracticeUnitName(county: "临渚区", "LZQ"),
  ]

  /// Forty departments of the city.
  package static let departments: [PracticeUnitName] = [
    ("财政局", "CZJ"), ("教育局", "JYJ"), ("民政局", "MZJ"), ("司法局", "SFJ"), ("人力资源和社会保障局", "RSJ"),
    ("自然资源局", "ZRJ"), ("生态环境局", "STJ"), ("住房和城乡建设局", "ZJJ"), ("交通运输局", "JTJ"),
    ("水利局", "SLJ"), ("农业农村局", "NYJ"), ("商务局", "SWJ"), ("文化广电和旅游局", "WLJ"),
    ("卫生健康委员会", "WJW"), ("退役军人事务局", "TYJ"), ("应急管理局", "YJJ"), ("审计局", "SJJ"),
    ("市场监督管理局", "SCJ"), ("体育局", "TIJ"), ("统计局", "TJJ"), ("医疗保障局", "YBJ"), ("信访局", "XFJ"),
    ("林业局", "LYJ"), ("城市管理局", "CGJ"), ("发展和改革委员会", "FGW"), ("工业和信息化局", "GXJ"),
    ("科学技术局", "KJJ"), ("公安局", "GAJ"), ("气象局", "QXJ"), ("粮食和物资储备局", "LSJ"),
    ("机关事务管理局", "JGJ"), ("政务服务局", "ZFJ"), ("住房公积金管理中心", "GJJ"), ("公共资源交易中心", "JYZ"),
    ("档案馆", "DAG"), ("供销合作社", "GXS"), ("地方金融工作局", "JRJ"), ("人民防空办公室", "RFB"),
    ("乡村振兴局", "XZJ"), ("大数据管理局", "DSJ"),
  ].map { PracticeUnitName(department: $0.0, $0.1) }

  /// All units, counties first.
  package static let units = counties + departments

  /// Who supervises: the main side's office and the supervision side's.
  package static let supervisors = (main: "示范市委主体办", supervision: "示范市纪委党风政风监督室")
}
