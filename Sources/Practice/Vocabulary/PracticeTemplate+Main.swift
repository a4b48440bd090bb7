extension PracticeTemplate {
  /// Events of the main side.
  package static let main = table(
    """
    Z-01 | 第{quarter}季度专题研究全面从严治党工作 | 会议通报上季度任务完成情况，逐项分析{n}个薄弱环节，明确本季度六项重点任务、牵头人和完成时间，要求各科室每月报送进展，由办公室跟踪催办并在下次会议上报告。 | meeting | minutes document | chair attendee attendee recorder
    Z-01 | 研究党风廉政建设重点工作 | 会议听取各分管负责人汇报，讨论资金管理和项目审批中暴露的{n}个问题，决定压缩审批环节、实行双人复核，并把整改情况纳入年终考核，会后由机关党委印发分工表。 | meeting | minutes | chair attendee attendee recorder
    Z-01 | 传达上级会议精神并研究贯彻措施 | 会议传达上级关于作风建设的最新要求，对照查找本单位在服务群众方面的{n}处差距，提出简化手续、公开时限、设立意见箱三条措施，由分管负责人两周内落实到位。 | meeting | minutes document | chair attendee recorder
    Z-02 | 印发年度任务分工方案 | 方案把全年工作细化为{n}项具体任务，每项写明责任领导、责任科室、完成时限和佐证材料，征求各科室意见后经会议通过，以正式文件印发并抄送派驻机构，作为年底对账依据。 | ruleMaking | document workPlan | chair attendee recorder
    Z-02 | 签订年度目标承诺书 | 主要负责人与{n}个科室和下属单位负责人逐一签订承诺书，承诺内容结合岗位特点各有侧重，现场讲解考核办法和违诺后果，承诺书一式三份分别由本人、机关党委和派驻机构留存。 | meeting | document photo | chair attendee attendee
    Z-03 | {month}月听取分管领域廉政情况汇报 | 主要负责人听取班子成员分管领域廉政情况汇报，重点询问采购、用车、接待等{n}项支出的变化原因，对一项超预算支出要求当场说明并补齐手续，会后形成督办清单逐项销号。 | report | minutes | chair speaker recorder
    Z-03 | 听取下属单位负责人工作汇报 | 主要负责人听取{n}个下属单位负责人汇报履责情况，围绕人员招录、资产出租和合同签订逐一提问，指出台账记录过于笼统的毛病，要求月底前补充完善并由分管领导复核签字。 | report | minutes workSummary | chair speaker speaker recorder
    Z-04 | 与班子成员开展廉政谈话 | 主要负责人与班子成员一对一谈话，肯定其分管工作成绩，提醒注意项目变更和亲属经商两方面风险，谈话对象逐条表态并提出{n}条改进打算，谈话要点经双方核对后签字存档。 | talk | minutes | talker talkedTo recorder
    Z-04 | 对关键岗位人员集体谈话 | 围绕审批、采购、财务等{n}个关键岗位开展集体谈话，结合岗位流程讲清哪些环节容易出问题、出了问题怎样追究，参加人员现场填写风险自查表，由人事科汇总后逐人反馈。 | talk | minutes photo | talker talkedTo talkedTo recorder
    Z-05 | 组织观看警示教育片 | 组织全体干部观看警示教育片，会后分{n}个小组讨论，大家结合身边岗位谈感受、找漏洞，形成书面体会，机关党委选取其中有代表性的意见汇编成册，供各支部学习对照使用。 | education | photo brief | chair attendee attendee
    Z-05 | 参观廉政教育基地 | 组织中层以上干部{n}人参观廉政教育基地，在讲解员带领下了解历史上的清廉人物和近年典型案例，重温入党誓词，返程途中开展随机提问交流，回单位后一周内提交心得并在支部会上发言。 | education | photo | attendee attendee attendee
    Z-05 | 召开警示教育大会 | 会议通报近期本系统查处的{n}起典型案例，剖析当事人思想变化和管理漏洞，主要负责人结合本单位实际提出严管资金、严控权力、严守时限三点要求，与会人员签署承诺并接受现场测试。 | education | minutes photo speech | chair speaker attendee attendee
    Z-06 | 主要负责人讲授廉政党课 | 主要负责人以守住小节为题讲授党课，用{n}个发生在基层的小故事说明贪念往往从小处开始，联系本单位管理实际提出自省自律的办法，课后安排提问互动，参加人员反映听得懂、记得住。 | study | speech photo | speaker attendee attendee
    Z-06 | 到联系支部讲党课 | 主要负责人到基层联系支部讲党课，从家风谈到作风，用通俗语言解释新修订的纪律规定，现场回答党员提出的{n}个问题，并与两名青年党员个别交流，了解支部在学习和活动中的实际困难。 | study | speech photo | speaker attendee
    Z-07 | {month}月理论学习中心组集中学习 | 集中学习纪律规定和近期重要文件，{n}名成员围绕权力运行和监督作重点发言，联系分管工作谈认识、提措施，主要负责人作总结讲评，要求把学习成果转化为具体制度并在月底检查落实情况。 | study | minutes photo | chair speaker attendee recorder
    Z-07 | 中心组专题研讨作风建设 | 围绕纠正形式主义开展专题研讨，成员带着会前调研得来的{n}条意见发言，提出减少重复报表、合并同类检查的办法，会议当场确定取消三项月报，由办公室发文通知各下属单位执行。 | study | minutes | chair speaker attendee
    Z-08 | 第{quarter}季度检查分管科室责任落实情况 | 班子成员到分管科室查阅台账{n}本，抽查会议记录、谈话记录和审批档案，与工作人员逐个交谈，对记录不及时、签字不完整的问题当场指出，要求三日内补正，并在季度例会上通报结果。 | inspection | workSummary photo | chair attendee recorder
    Z-08 | 到下属单位督导责任落实 | 班子成员到下属单位实地督导，查看财务账目和公章使用登记，随机抽取{n}份合同核对审批手续，召开座谈会听取职工意见，针对物资领用不规范提出整改建议，限期一个月报送结果。 | inspection | photo workSummary | chair attendee speaker
    Z-09 | 报送上半年履责情况报告 | 对照年初分工方案逐项总结上半年工作，列出已完成任务{n}项、正在推进和尚未启动的事项，分析进度偏慢的原因，提出下半年补救安排，报告经集体研究后以正式文件按期上报。 | report | document | chair attendee recorder
    Z-10 | 报送全年履责情况报告 | 全面总结全年履责情况，用数据说明会议、谈话、检查和整改等工作的完成情况，如实反映{n}个没有解决好的问题，提出明年工作思路，报告经会议审议通过后以正式文件上报备查。 | report | document workSummary | chair attendee recorder
    Z-11 | 召开年度民主生活会 | 会前发放征求意见表{n}份，逐人撰写对照检查材料并经主要负责人审阅，会上成员之间开展批评和自我批评，指出问题不绕弯子，会后梳理形成整改清单，明确措施、时限并在一定范围公开。 | meeting | minutes workPlan | chair attendee attendee recorder
    Z-11 | 通报民主生活会整改进展 | 会议逐条核对民主生活会整改清单，{n}项已经完成并附有材料，其余事项说明原因和新的时间安排，参会人员就改进调研方式、减少陪同提出补充意见，整改进展表会后张贴公示五个工作日。 | meeting | minutes brief | chair attendee recorder
    Z-12 | 修订财务报销管理办法 | 针对审计指出的报销凭证不全问题修订办法，新增公务出行审批单、明确{n}类支出的限额和附件，设置三级审核，征求意见后经会议通过印发执行，并组织各科室经办人员开展一次集中讲解。 | ruleMaking | regulation document | chair attendee recorder
    Z-12 | 修订物资采购工作规程 | 规程细化需求论证、询价比选、验收入库各环节，规定{n}万元以上采购须集体研究，参与人员实行回避登记，增加供应商不良记录条款，经派驻机构提出意见后修改定稿并公布举报渠道。 | ruleMaking | regulation | chair attendee recorder
    Z-21 | 第{quarter}季度专项资金使用抽查 | 抽查组核对专项资金拨付凭证{n}笔，实地查看两个项目点的工程量和物资，走访受益群众核实到账情况，发现一处资料归档滞后，已责成项目单位补正，未发现截留挪用，结果报主要负责人审阅。 | inspection | document workSummary | chair attendee attendee recorder
    Z-21 | 专项资金管理业务培训 | 邀请审计人员为{n}名项目经办人讲解资金管理要求，结合真实账目分析常见差错，现场演练从申报到验收的全流程，发放操作手册，培训结束后组织闭卷测试，成绩计入经办人员岗位考核。 | education | photo workSummary | speaker attendee attendee
    Z-22 | {month}月服务窗口作风抽查 | 采取不打招呼的方式到服务窗口抽查，查看{n}个窗口的在岗、着装和叫号情况，以办事群众身份咨询流程，发现一处告知材料不清，当场要求更换示例，并对当日收到的三条意见逐一回复。 | inspection | photo brief | chair attendee
    Z-23 | 在建项目廉政风险排查 | 组织工程、财务和法务人员到在建项目现场排查，核对设计变更{n}处、进度款支付和监理日志，约谈施工单位负责人重申不得宴请送礼，列出四个风险点并逐个写明防控办法和责任人员。 | inspection | workSummary document | chair attendee attendee recorder
    Z-24 | 走访基层联系点 | 班子成员到联系点走访，入户看望{n}户群众，了解补贴发放和村务公开情况，与村干部座谈讨论集体资产管理，帮助协调解决一段道路照明问题，走访情况当日记入联系手册并报办公室汇总。 | inspection | photo workSummary | attendee attendee other
    Z-24 | 联系点座谈听取群众意见 | 在联系点召开座谈会，{n}名群众代表就办事跑腿多、公示看不懂等问题直接发言，班子成员逐一记录，对能当场答复的说明政策，对需要研究的带回单位，一周内以电话和张贴方式反馈结果。 | talk | minutes photo | chair attendee other
    Z-25 | 开展家庭助廉活动 | 邀请{n}名干部家属到单位参观岗位、旁听交流，宣读家庭倡议书，家属代表讲述如何提醒家人按时回家、拒收礼品，活动安排亲子书画环节，作品在走廊展出，现场气氛轻松，参加者反映良好。 | publicity | photo brief | chair attendee other
    Z-26 | 新任职干部集体谈话 | 对新任职的{n}名干部开展集体谈话，介绍岗位职责和风险，宣读纪律要求，用近年任职初期出现的问题作提醒，每名干部作简短表态并签署任职承诺，谈话记录和承诺书由人事科归入个人材料。 | talk | minutes photo | talker talkedTo talkedTo recorder
    Z-27 | 更新权力清单和运行流程图 | 组织各科室重新梳理权力事项，取消{n}项没有依据的前置材料，逐项绘制流程图并标注风险等级，经法制人员审核和会议讨论后在网站公布，同步更新窗口告知单，设立电话接受群众核对纠错。 | ruleMaking | regulation document | chair attendee recorder
    Z-28 | 第{quarter}季度群众意见办理情况公开 | 汇总电话、窗口和网络收到的群众意见{n}条，按类别分办到科室，办结率和满意情况逐条登记，对两条答复不到位的退回重办，办理结果在公开栏和网站公示，并抽取部分群众进行电话回访。 | publicity | brief document | chair attendee recorder
    Z-29 | 听取下属单位负责人述责 | 会议听取{n}名下属单位负责人述责，每人限时发言并接受现场提问，与会代表填写测评表，主要负责人逐一点评，指出措施空泛、举例陈旧等不足，要求根据意见修改述责报告后在本单位公开。 | report | minutes speech | chair speaker speaker attendee
    | 节前廉洁提醒 | 向全体干部发送节前提醒，重申不收礼、不公车私用、不违规吃喝的要求，公布监督电话，并召开短会点名提醒{n}名管钱管物人员，办公室封存公务车辆钥匙，安排专人值班登记备查。 | education | brief photo | chair attendee
    | 接待上级调研督导 | 上级督导组到{unit}调研责任落实情况，查阅台账、会议记录和谈话材料{n}份，与班子成员个别交流，肯定记录及时的做法，指出佐证材料图片过多、说理不足的问题，单位当场认领并列入整改。 | inspection | minutes photo | attendee attendee recorder
    | 廉政文化作品征集展示 | 面向干部职工征集廉政主题书法、摄影和短文，共收到作品{n}件，经评议选出优秀作品在机关走廊展出，并印制成台历发放到科室，活动期间组织作者交流创作想法，营造以廉为荣的氛围。 | publicity | photo brief | chair attendee
    | 重大项目集体决策会议 | 会议研究一项重大项目的立项和资金安排，{n}名成员逐个发表意见，主要负责人最后表态，对选址方案存在不同看法的补充论证后再议，会议全程录音并由派驻机构人员列席，决策过程完整留痕。 | meeting | minutes document | chair attendee attendee recorder
    | 回应群众信访事项 | 分管负责人接待来访群众{n}人次，耐心听取反映的补偿款发放问题，调取档案核对面积和标准，当面解释计算方法，对一处登记差错承诺五个工作日内更正，办结后由办公室电话回访确认满意。 | other | minutes | chair other recorder
    """)
}
