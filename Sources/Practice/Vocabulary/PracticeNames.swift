/// Names and posts of people who do not exist.
package enum PracticeNames {
  /// Family names, common ones first; some are read differently than the character alone.
  package static let familyNames: [String] = [
    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭",
    "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁", "邓", "许", "傅",
    "沈", "曾", "彭", "吕", "苏", "卢", "蒋", "蔡", "贾", "丁", "魏", "薛", "叶", "阎", "余", "潘", "杜", "戴",
    "夏", "钟", "汪", "田", "任", "姜", "范", "方", "石", "姚", "谭", "廖", "邹", "熊", "金", "陆", "郝", "孔",
    "单", "解", "仇", "区", "查", "盖", "翟", "缪", "覃", "冼", "欧阳", "尉迟", "令狐", "上官",
  ]

  /// Given names; the last ones have characters that few fonts and no sixteen-bit code has.
  package static let givenNames: [String] = [
    "建国", "晓岚", "远航", "文斌", "海燕", "志强", "秀英", "丽华", "国庆", "卫东", "春梅", "立军", "明远", "雪莲",
    "长青", "思齐", "子涵", "雨桐", "浩然", "静怡", "俊杰", "晨曦", "嘉禾", "守正", "致远", "怀瑾", "若水", "景行",
    "维民", "广平", "玉兰", "红霞", "永胜", "宝珍", "德厚", "清源", "一鸣", "书琴", "云帆", "少华", "兆丰", "启明",
    "敏", "伟", "芳", "磊", "洋", "勇", "艳", "杰", "娟", "涛", "超", "霞", "平", "刚", "辉", "玲", "桂英", "新民",
    "耀宗", "克勤", "克俭", "安澜", "望舒", "知行", "乐山", "采薇", "同舟", "树人", "润生", "万里", "行健", "载物",
    "𠮷安", "㛃", "𬭎", "文𬀩", "𫍯",
  ]

  /// The title of a unit's primary head on the main side.
  package static func headTitle(ofCounty: Bool) -> String { ofCounty ? "县（区）委书记" : "党组书记、局长" }
  /// The title of a unit's primary head on the supervision side.
  package static func disciplineHeadTitle(ofCounty: Bool) -> String {
    ofCounty ? "纪委书记" : "纪检组组长"
  }

  /// Titles of the other members of a leadership team.
  package static let memberTitles = [
    "党组副书记、副局长", "党组成员、副局长", "党组成员、总工程师", "党组成员、办公室主任", "党组成员、机关党委书记",
  ]
  /// The same in a county.
  package static let countyMemberTitles = [
    "县（区）委副书记", "县（区）委常委、常务副县（区）长", "县（区）委常委、组织部部长", "县（区）委常委、宣传部部长", "县（区）委常委、政法委书记",
  ]
  /// What the first two members are in charge of.
  package static func portfolios(ofCounty isCounty: Bool) -> [[String]] {
    isCounty ? [["县（区）委办公室", "信访局"], ["发展改革局", "财政局"]] : [["办公室", "人事科"], ["规划财务科", "机关服务中心"]]
  }
  /// Titles of middle managers and staff.
  package static let staffTitles = ["办公室主任", "人事科科长", "规划财务科科长", "机关党委专职副书记", "纪检组副组长", "一级主任科员", "四级调研员"]
  /// The title of a recorder.
  package static let recorderTitle = "记实员"

  /// Where events take place.
  package static let places: [String] = [
    "机关三楼会议室", "机关五楼党员活动室", "机关一楼报告厅", "办公楼二楼小会议室", "市民中心四楼会议室", "政务服务大厅", "市委党校第二教室",
    "廉政教育基地", "下属单位会议室", "项目建设现场", "基层联系点村部", "所属事业单位会议室", "机关食堂多功能厅", "谈话室", "档案室", "视频会议室分会场",
  ]
}
