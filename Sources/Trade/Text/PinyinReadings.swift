/// Readings that a character has only in a certain place; the general table knows the common one alone.
enum PinyinReadings {
  /// Surnames of one or two characters at the head of a person's name.
  static let surnames: [String: String] = [
    "单": "shan", "解": "xie", "曾": "zeng", "仇": "qiu", "区": "ou", "查": "zha", "朴": "piao", "盖": "ge",
    "任": "ren", "华": "hua", "宁": "ning", "燕": "yan", "乐": "yue", "纪": "ji", "缪": "miao", "覃": "qin",
    "翟": "zhai", "冼": "xian", "洗": "xian", "员": "yun", "郇": "xun", "繁": "po", "句": "gou", "宿": "su",
    "逄": "pang", "么": "yao", "黑": "he", "召": "shao", "秘": "bi", "折": "she", "种": "chong", "祭": "zhai",
    "葛": "ge", "柏": "bai", "车": "che", "都": "du", "隗": "wei", "沈": "shen", "贾": "jia", "谌": "chen",
    "郗": "xi", "褚": "chu", "瞿": "qu", "佘": "she", "晁": "chao", "干": "gan", "那": "na", "阚": "kan",
    "应": "ying", "薄": "bo", "卜": "bu", "过": "guo", "炅": "gui", "乜": "nie", "莘": "shen", "曲": "qu",
    "盛": "sheng", "石": "shi", "藏": "zang", "行": "xing", "会": "kuai", "参": "shen", "哈": "ha",
    "贠": "yun", "粘": "nian", "逯": "lu", "郄": "qie", "仉": "zhang", "訾": "zi", "妫": "gui", "佴": "nai",
    "阙": "que",
    "钭": "tou", "庹": "tuo", "厍": "she", "眭": "sui", "贲": "ben", "宓": "mi", "费": "fei", "相": "xiang",
    "能": "nai",
    "尉": "wei", "幺": "yao", "撒": "sa", "占": "zhan", "令": "ling", "尹": "yin", "牟": "mu", "六": "lu",
    "尉迟": "yu chi", "万俟": "mo qi", "澹台": "tan tai", "令狐": "ling hu", "长孙": "zhang sun",
    "夏侯": "xia hou", "皇甫": "huang fu", "单于": "chan yu", "呼延": "hu yan", "宰父": "zai fu",
    "鲜于": "xian yu", "欧阳": "ou yang", "上官": "shang guan", "诸葛": "zhu ge", "司马": "si ma",
    "申屠": "shen tu", "太叔": "tai shu", "公冶": "gong ye", "濮阳": "pu yang", "淳于": "chun yu",
    "仲孙": "zhong sun", "轩辕": "xuan yuan", "钟离": "zhong li", "宇文": "yu wen", "慕容": "mu rong",
    "闾丘": "lv qiu", "亓官": "qi guan", "百里": "bai li", "第五": "di wu", "南宫": "nan gong",
    "独孤": "du gu", "拓跋": "tuo ba", "闻人": "wen ren", "东方": "dong fang", "赫连": "he lian",
  ]

  /// Words of offices and places in which a character is read differently than alone.
  static let phrases: [String: String] = [
    "重庆": "chong qing", "银行": "yin hang", "行业": "hang ye", "长沙": "chang sha", "长江": "chang jiang",
    "长垣": "chang yuan", "会计": "kuai ji", "调研": "diao yan", "调查": "diao cha", "协调": "xie tiao",
    "调解": "tiao jie", "调整": "tiao zheng", "地方": "di fang", "地区": "di qu", "地税": "di shui",
    "地震": "di zhen", "地质": "di zhi", "土地": "tu di", "基地": "ji di", "得到": "de dao",
    "西藏": "xi zang", "台州": "tai zhou", "六安": "lu an", "蚌埠": "beng bu", "参加": "can jia",
    "的确": "di que", "目的": "mu di", "都市": "du shi", "成都": "cheng du", "首都": "shou du",
    "朝阳": "chao yang", "校对": "jiao dui", "传记": "zhuan ji", "宿舍": "su she", "供给": "gong ji",
    "行长": "hang zhang", "重阳": "chong yang", "市长": "shi zhang", "局长": "ju zhang", "部长": "bu zhang",
    "校长": "xiao zhang", "学校": "xue xiao", "党校": "dang xiao", "音乐": "yin yue", "还款": "huan kuan",
    "归还": "gui huan", "降低": "jiang di", "重点": "zhong dian", "重大": "zhong da", "重要": "zhong yao",
    "重复": "chong fu", "重新": "chong xin", "单位": "dan wei", "乐陵": "lao ling", "单县": "shan xian",
  ]
}
