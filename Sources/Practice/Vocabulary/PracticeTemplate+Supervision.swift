extension PracticeTemplate {
  /// Events of the supervision side.
  package static let supervision = table(
    """
    J-01 | 第{quarter}季度监督工作部署会 | 会议总结上季度监督情况，梳理发现的{n}个问题，确定本季度围绕资金、项目和窗口服务三个方面开展监督，明确每名干部的联系科室和任务清单，要求每周报告进展，重要情况随时报告。 | meeting | minutes document | chair attendee recorder
    J-01 | 研究监督重点和力量安排 | 会议结合信访反映和审计结果分析{n}个风险较集中的岗位，讨论监督方式和频次，决定采取查账、访谈和现场核对相结合的方法，并抽调两名业务骨干参加，会后形成监督事项安排表。 | meeting | minutes | chair attendee recorder
    J-02 | 制定年度监督计划 | 计划列出全年监督事项{n}项，逐项写明对象、方式、时间和负责人，突出对关键岗位和重要节点的监督，征求驻在单位意见后修改完善，报上级备案，并在内部公布接受干部职工监督。 | ruleMaking | workPlan | chair attendee recorder
    J-03 | {month}月日常监督检查 | 检查组到{n}个科室查看考勤、值班和公务支出情况，核对公章使用登记与审批单，随机询问工作人员对纪律规定的了解程度，发现一处审批时间填写有误，当场要求说明并在三日内更正。 | inspection | photo workSummary | chair attendee recorder
    J-03 | 对下属单位开展随机检查 | 不打招呼到下属单位检查，查看食堂账目、车辆行驶记录和库存物资，抽取{n}张报销单据与实物核对，与三名职工单独交谈，对加油卡登记不全提出书面意见，限期一周报送整改材料。 | inspection | workSummary photo | chair attendee
    J-03 | 政务服务窗口暗访 | 以办事群众身份到窗口暗访，体验取号、咨询和受理过程，记录等候时间和答复情况，发现{n}处指引牌内容过期、一名工作人员离岗，已将情况反馈主管科室并要求对当事人谈话提醒。 | inspection | photo brief | attendee attendee
    J-04 | 节日期间作风检查 | 节日期间分两组检查值班值守、公车停放和公务接待，走访{n}处餐饮和礼品销售场所，调取停车记录核对车辆动态，未发现公车私用，对一处值班记录漏签的当场纠正并通报提醒。 | inspection | brief photo | chair attendee
    J-04 | 节前发布纪律提醒 | 节前向全体干部发布纪律提醒，列出{n}种常见违规情形和处理后果，公布举报电话和信箱，对采购、基建等岗位人员逐一当面提醒并请本人签收，同时要求各科室负责人报告节日安排。 | education | brief document | chair attendee
    J-04 | 节后情况核查 | 节后调取公务卡消费、车辆加油和食堂采购数据，与节前同期比较，对{n}笔金额偏高的支出逐一询问经办人并核对原始凭证，确认其中一笔列支科目不当，已要求调整账目并作出说明。 | inspection | workSummary | chair attendee recorder
    J-05 | 第{quarter}季度问题线索集中研判 | 集中研判本季度收到的问题线索{n}件，逐件讨论来源、可查性和处置方式，对反映笼统的先行了解，对内容具体的提出初步核实意见，研判意见由参会人员签字，线索台账同步更新并专人保管。 | caseHandling | minutes | chair attendee recorder
    J-05 | 问题线索办理进度通报 | 会议逐件通报线索办理进度，{n}件已按程序办结，其余说明卡点和预计时间，对一件超期未报的要求承办人书面说明，会议强调不得跑风漏气、不得私存线索，承办记录全部归入专门档案。 | caseHandling | minutes | chair speaker recorder
    J-06 | 对科室负责人提醒谈话 | 针对科室月度支出上升较快的情况对负责人提醒谈话，出示{n}张单据请其说明，谈话对象承认审核把关不细，表示立即清理并建立周核对制度，谈话要点经本人确认签字，一个月后回访。 | talk | minutes | talker talkedTo recorder
    J-06 | 对苗头性问题开展谈话 | 因群众反映办事拖延对相关人员谈话，讲明时限规定和群众期盼，帮助分析{n}件超期事项的原因，谈话对象作出限期办结的承诺，分管领导参加谈话并提出帮带办法，谈话记录按规定保存。 | talk | minutes | talker talkedTo attendee recorder
    J-06 | 对新提任干部廉政谈话 | 对新提任的{n}名干部进行廉政谈话，结合新岗位的审批和用人权限讲清风险，介绍同类岗位近年出现的问题，要求主动报告个人事项，谈话对象逐一表态并签署承诺，材料存入廉政档案。 | talk | minutes photo | talker talkedTo talkedTo recorder
    J-07 | 通报典型问题 | 选取近期发现的{n}个典型问题在内部通报，写明事实、违反的规定和处理结果，分析管理上的原因，要求各科室召开会议对照自查，自查报告由负责人签字，派驻机构随机抽查其中三份。 | publicity | document brief | chair attendee
    J-07 | 以案说纪通报会 | 会议通报本系统{n}起违纪问题，请经办同志讲解违纪行为的认定过程，与会人员围绕怎样防止同类问题讨论发言，提出完善审批留痕和轮岗交流的建议，会后印发学习材料供各支部使用。 | education | minutes brief | chair speaker attendee
    J-08 | 第{quarter}季度书面反馈监督情况 | 以书面形式向党组织反馈本季度监督情况，列出发现的{n}个问题、涉及科室和整改建议，对连续两个季度出现的同类问题单独说明，建议集体研究解决，反馈件由主要负责人签收并批示办理。 | report | document | chair attendee recorder
    J-08 | 当面反馈监督意见 | 与驻在单位主要负责人当面交换意见，介绍近期监督发现的{n}个风险苗头，就合同管理和临时用工提出建议，双方商定由分管领导牵头整改、每月通报一次进展，交换意见情况形成纪要备查。 | report | minutes document | speaker attendee recorder
    J-09 | {month}月列席重要事项会议 | 列席研究重要事项的会议，核对议题是否提前告知、材料是否齐全，关注{n}项资金安排的依据和表决过程，对一项临时动议提出缓议建议并被采纳，会后填写列席监督记录并随附会议材料。 | meeting | minutes | attendee attendee recorder
    J-09 | 监督干部选拔任用程序 | 参加干部选拔任用有关会议，逐环节查看推荐、考察、公示材料，核实{n}名人选的廉政档案并出具书面意见，对公示期间收到的一条反映作了了解，未发现影响任用的问题，过程材料归档。 | meeting | minutes document | attendee chair recorder
    J-10 | 报送上半年监督情况报告 | 报告汇总上半年开展检查、谈话和通报的情况，用表格列明发现问题{n}个及整改率，分析问题集中的科室和环节，提出下半年加强项目变更监督的打算，经集体研究后以正式文件上报。 | report | document | chair attendee recorder
    J-11 | 报送全年监督情况报告 | 报告全面反映全年监督工作，分类统计问题线索、谈话提醒和整改回访情况，如实说明人员力量不足等{n}方面困难，提出改进监督方式的意见，经会议讨论修改后按期以正式文件上报。 | report | document workSummary | chair attendee recorder
    J-12 | 纪检干部业务培训 | 组织{n}名纪检干部培训，讲授谈话技巧、证据收集和文书制作，采用一人讲一案的方式互相点评，对笔录中常见的时间地点遗漏进行纠正练习，结业测试全部合格，培训资料汇编存档。 | study | photo workSummary | speaker attendee attendee
    J-12 | 学习监督执纪工作规则 | 集中学习监督执纪工作规则，结合{n}个办理中的事项对照检查程序是否到位，讨论保密、回避和审批权限等容易疏忽的环节，修订内部流程单，要求每件事项办结后填写自查表并由负责人复核。 | study | minutes photo | chair speaker attendee
    J-21 | 第{quarter}季度招投标档案抽查 | 抽取{n}个项目的招投标档案，核对公告时间、评委抽取和报价记录，比对投标文件相似之处，约谈代理机构经办人，发现一个项目公示截图缺失，已要求补充并提示主管科室完善归档清单。 | inspection | document workSummary | chair attendee recorder
    J-21 | 旁站监督开标评标 | 派员到场监督开标评标，查验评委身份和回避情况，全程关注{n}家投标单位的唱标和打分过程，提醒工作人员收存手机，未发现异常，监督记录由现场人员共同签字后与项目资料一并保存。 | inspection | minutes photo | attendee other recorder
    J-22 | {month}月公务用车和接待台账核查 | 核查公务用车派车单、里程和加油记录，抽查{n}次公务接待的公函、清单和发票，计算人均标准，发现一次接待陪餐人数超出规定，已责成退回超支部分并对经办人员批评教育。 | inspection | workSummary | chair attendee
    J-22 | 公车定位数据比对 | 调取公务车辆定位数据，与派车单逐日比对，筛出{n}条节假日行驶记录，经询问均为值班任务并有审批材料，提醒管理人员补记返程时间，建议每周导出一次数据由两人核对签字。 | inspection | document workSummary | chair attendee recorder
    J-23 | 整改情况回访 | 对上半年提出的{n}项整改意见逐项回访，现场查看新制度运行和台账登记，询问经办人员掌握情况，确认多数事项已落实，对一项只改文件不改做法的退回重新整改，并约定一个月后再次核验。 | inspection | minutes photo | chair attendee recorder
    J-23 | 受处理人员回访谈话 | 对受到处理的人员进行回访谈话，了解思想和工作状态，肯定近期在{n}项工作中的表现，鼓励放下包袱，听取对处理过程的意见，并与其科室负责人商定继续关心帮助的具体做法。 | talk | minutes | talker talkedTo recorder
    J-24 | 更新干部廉政档案 | 组织干部填报个人有关事项，更新廉政档案{n}份，核对房产、亲属从业和因私出国等内容，对填写不完整的退回补充，档案实行专人专柜管理，查阅须登记审批，更新情况向上级备案。 | other | document | chair attendee recorder
    J-25 | 第{quarter}季度信访举报分析 | 对本季度信访举报{n}件次进行分析，按反映内容、层级和科室分类比较，指出重复反映集中在补贴发放环节，提出公开标准、增加告知的建议，分析报告送主要负责人参阅并作为下季度监督参考。 | report | document | chair recorder
    J-25 | 接待群众来访 | 接待来访群众{n}人，认真记录反映的项目占地补偿问题，说明受理范围和办理时限，对不属于职责范围的部分告知去向，对涉及干部作风的内容登记编号，接待情况当天报负责人审阅。 | caseHandling | minutes | chair other recorder
    J-26 | 廉政风险点评估 | 会同业务科室对审批流程逐环节评估，列出风险点{n}个并按高中低分级，对三个高风险环节提出双人办理、系统留痕、定期轮岗的措施，评估结果经会议确认后公布，半年后重新打分比较。 | inspection | workSummary document | chair attendee attendee
    | 配合上级专项检查 | 配合上级专项检查组工作，提供台账、会议纪要和账目{n}册，协调相关人员谈话，对检查组指出的两处记录不实问题逐一核实来源，督促责任科室写出书面说明并在规定时间内完成更正。 | inspection | minutes workSummary | attendee attendee recorder
    | 开展纪律规定知识测试 | 组织全体干部参加纪律规定知识测试，试题结合岗位案例编写，{n}人参加且当场阅卷，对得分偏低的人员安排补学补考，分析错题发现大家对礼品登记规定掌握不准，随后印发图解说明。 | education | photo brief | chair attendee attendee
    | 与审计部门会商 | 与审计部门会商近期审计发现的{n}个问题，逐项分清管理疏漏与涉嫌违纪，约定线索移送的手续和时限，对一项虚列支出事项决定联合核对原始凭证，会商纪要经双方确认后分别存档。 | meeting | minutes | chair attendee other recorder
    | 婚丧喜庆事项报告核查 | 核查干部婚丧喜庆事项报告{n}份，与举办地点和参加人员情况核对，了解是否收受管理服务对象礼金，对一份事后补报的进行谈话提醒，重申事前报告和限定范围的要求，并登记备查。 | inspection | document | chair attendee recorder
    | 监督工作宣传栏更新 | 更新监督工作宣传栏，用漫画和问答介绍{n}种常见违规行为，公布举报渠道和受理范围，附上最近一次检查结果，安排专人解答群众询问，同时在单位内网同步刊登，便于下属单位干部查看。 | publicity | photo | attendee other
    | 应急物资管理使用监督 | 到仓库核对应急物资入库、领用和结存数量，抽查{n}笔领用记录与实物，查看发放签字和临期物资处置，发现一处手写台账与系统数量不符，已要求当日盘点更正并完善交接班核对制度。 | inspection | workSummary photo | chair attendee recorder
    """)
}
