/// The readings that characters have besides the one that the general table gives: what is found by any of them.
///
/// Out of Unicode's Unihan 15: `kTGHZ2013`, `kXHC1983` and `kHanyuPinlu`, two dictionaries of the written language of today
/// and a count of what is said, without tones. Some surnames are added that they leave out.
enum PinyinAlternatives {
  /// By character, in the order of the alphabet.
  static let readings: [Character: [String]] = {
    var readings: [Character: [String]] = [:]
    for entry in table.split(whereSeparator: \.isWhitespace) {
      let sound = String(entry.prefix { $0.isASCII })
      for character in entry.dropFirst(sound.count) { readings[character, default: []].append(sound) }
    }
    return readings
  }()

  /// A sound, and the characters that have it besides another.
  private static let table = """
    a呵嗄腌 ai呆 an厂广 ao嚣 ba鲌 bai伯呗擘 bang棓 bao刨剥曝瀑炮 bei臂陂 ben夯 beng蚌 bi泌祕秘贲辟
    bing屏栟梹槟檳 bo孛柏桲泊般艴薄蘖趵魄鲅 bu卜堡 ca拆 can孱掺 cen参參 cha刹剎喳嚓楂 chai差 chan单單摻
    chang倘玚裳長长 chao剿绰 che尺 chen伧傖棽橙沈称稱 cheng噌盛鐺铛 chi匙坻 chong涌种重 chu柷 chua欻
    chuai嘬 chuan圌 chui椎 chuo啜婼 ci兹差 cu卒趣酢 cuan攒 cui衰 cun蹲 cuo瘥酂 da塔疸阘鿎 dai大
    dan石膻 dao帱幬焘 de底 dei嘚得 deng澄 di地提的 diao鳥鸟 die跕 ding町铤 dou讀读 du碡都顿 dui敦錞镦
    duo度杕柁驮 e哦欸阏阿 ei欸 er佴耏 fa酦 fan蕃 fang彷 fen坋玢 fo佛 fu宓市枹脯芾 ga伽呷咖夹夾戛胳轧 gai芥
    gan乾扞虷 gang扛 ge合屹盖纥蓋蛤颌饹 geng頸颈 gong唝硔红 gou句 gu贾 gua呱括聒 guan矜綸纶 gui傀廆氿炅炔
    guo掴摑涡渦 ha虾蝦 hai浬 han犴阚 hang吭巷珩行 hao暠镐 he吓嚇貉閤 hei嗨 heng行 hng哼 hu和戏戲核鹄鹘 hua豁
    huai划劃 huan还還 hui堕徊桧檜溃珲 huo和砉 ji其奇期系給给诘革齊齐 jia䇲嘏挟筴袷 jian槛檻浅淺閒 jiang強强虹
    jiao勦嚼校覺觉 jie价偈價家楷藉袷 jing劲勁 jiong坷 jiu蹴 ju且岨枸柜桔瞿菹車车鉏 juan圈 jue嗟噱脚腳角 jun筠隽雋龜龟
    ka咯 kai豈 kan嵌 ke剋呵咳 kei尅 ken龈 ku楛 kuai会會浍澮 kui隗 kuo栝适 la落蓝藍 lao潦络落 le勒肋
    li悝浰犛釐鬲 liang俩倆倞莨靓 liao了 lin綝 ling棱稜 liu硐碌陆陸 lo咯 long弄 lou露𦝼 lu六绿蓼 luo咯捋烙硌跞躒
    lv偻僂菉 m呒嘸 ma么嬷抹摩 man埋 me末麽 mei糜谜 men亹 meng尨氓 mi蓂 mian俛黾 miao缪 min黽 ming盟
    miu缪 mo万冒嘿无沒没無脈脉 mu姥模牟莫 n唔嗯 na南 nai哪那 nan囝 ne吶呐哪那 nei哪那 ng㕶唔𠮾 ni兒呢祢禰 nian粘辗
    niao溺 nie乜 nin恁 niu抝拗杻 nu呶 nuan暧 nuo娜𦰡 o嚄 ou区區 pa扒派耙钯 pai迫 pan扳番胖般 pang厖磅膀髈
    peng搒榜 pi吡否坏椑罷裨 pian便扁缏 piao朴莩骠 pin拚蘋 ping冯 po廹朴泺繁醱陂 pu埔堡暴 qi亟稽綮缉荠薺 qia䶗卡
    qian犍磏纤荨 qiang将將彊 qiao偢壳峤嶠殼蕉蹻雀𫏋 qie伽慊砌茄趄 qin廑梣矜覃 qing亲親 qiong芎 qiu仇湫龜龟
    qu戌焌苣𫭟 qun麇麕 r儿兒 re喏若 ruo挼 sai思 san霰 sao梢缲 se塞 sha挱挲摋杉𢫬 shai色酾
    shan单單掞掸掺摻撣栅烻禅禪 shang汤湯 shao召杓鞘 she折拾揲阇 shen参參糁糝葚 sheng乘晟椉渑澠 shi什似嘘峙殖耆豉釃
    shou熟 shu俞 shuai率 shuang泷漴瀧 shui说谁 shun楯 shuo数數 si伺俟偲厕已廁食 su缩 sui尿 suo挱挲莎葰
    ta嗒沓溚漯靸 tai呔奤骀 tan啴嘽弹彈澹镡 tang惝饧 tao叨燾 te脦螣 tei忒 ti俶 tian䩄佃钿 tiao苕調调 tie怙
    tong侗垌峒恫洞 tou钭 tui忒 tun囤褪 tuo侻拓铊魄 wa凹坬 wan娩莞蔓 wang芒 wei崴遗 wo喔 wu恶惡於
    xi娭戯栖歙洒纚腊茜裼蹊 xia厦唬廈 xian洗見见铣锬 xiang降 xiao削滧蛸 xie叶契絜血解颉鲑 xin寻尋莘镡 xing省餳 xiu宿臭
    xu圩歘浒滀畜砉 xuan券嬛煖縣 xue敩斅 xun浚濬窨荤郇 ya疋 yan剡晻殷铅阽 yang瑒 yao么侥僥疟瘧约铫陶 ye咽拽邪
    yi仡嗌尾昳艾荑蛇蛾食 yin唫圻湮烟 ying吋呎哩唡啢滎荥𠺖 yo育 you尢繇蝤 yu吁喁尉熨畬粥菀蔚薁谷铻隩 yuan圜涴芫
    yue乐哕噦栎樂櫟说鑰钥 yun员贠 za咱扎 zai仔 zan偺喒拶篸𥮾 zang藏 ze侧咋 zeng曾综 zha咋喋查柵紥紮蜡轧馇
    zhai侧择擇祭翟豸齊 zhan颤 zhao嘲朝着著 zhe著 zhei这這 zhen椹溱瑱陳 zheng丁帧徵鲭 zhi擿氏瘈祇識识蹢 zhong忪穜
    zhou啁繇 zhu属屬术芧褚 zhua挝撾爪 zhuai轉转 zhuan传傳沌耑 zhuang僮奘幢戆 zhun屯 zhuo斮焯琢着缴著
    zi吱呲孖茈菑 zong枞樅 zuan䉵篹籑赚 zui咀堆脧觜 zuo凿撮柞笮鑿
    """
}
