export const PROBLEMS: readonly string[] = [
  '{t1}信息的更新还不够及时，个别栏目隔月才有新内容',
  '政策解读的形式偏单一，{t2}方面的图解较少',
  '科室之间报送信息的质量参差不齐，{t3}数据偶有返工',
  '公众参与的渠道不够多，{t1}决策前听取意见的范围偏窄',
  '经办人员更换较快，对申请答复的法律要点掌握不牢',
  '部分{t2}文件的公开版本与归档版本存在格式差异',
  '网上检索不便，查找{t3}的历史信息需要多次点击',
  '对{t1}热点的预判不足，有的回应滞后于公众关注',
  '新媒体内容贴近性不强，{t2}信息的阅读量偏低',
  '目录编制较粗，{t3}事项未能细分到办理环节',
  '数据类信息以附件为主，{t1}表格不便于直接利用',
  '基层窗口对公开口径把握不一，{t2}答复有出入',
];

export const REMEDIES: readonly string[] = [
  '下一步将建立{t1}栏目的更新提醒，到期未更新的由办公室催办',
  '今后拟增加案例和短片，让{t2}政策更容易读懂',
  '将统一报送模板，{t3}数据由专人复核后再上网',
  '计划扩大征求意见的范围，把{t1}服务对象纳入常设名单',
  '将编写答复手册，安排新任人员跟班学习',
  '拟对{t2}文件的公开版本逐份校对，做到内外一致',
  '下一步改进检索功能，为{t3}历史信息补充关键词',
  '将完善舆情会商，{t1}方面的问题当天研判、及时回应',
  '准备按读者反馈调整选题，压减转载，多发{t2}的原创内容',
  '将重编目录，{t3}事项细化到受理、审查和结果',
  '拟提供可以直接下载的{t1}数据表，并附字段说明',
  '下一步统一{t2}的答复口径，窗口人员定期轮训',
];

export const FRAMES: readonly string[] = [
  '存在的不足：一是{p1}；二是{p2}。改进措施：{r1}；{r2}。',
  '回顾全年，问题主要有两个方面，{p1}，{p2}。为此，{r1}；{r2}。',
  '对照公众期待，{self}还有差距：{p1}；{p2}。针对上述问题，{r1}，{r2}。',
  '主要问题是{p1}，同时{p2}。{r1}；此外，{r2}。',
  '{y}年的工作也暴露出短板，表现在{p1}，以及{p2}。{r1}，{r2}。',
  '不足之处在于：{p1}；{p2}。{self}的打算是：{r1}；{r2}。',
];

export const NO_FEE: readonly string[] = [
  '{y}年，{self}未收取信息处理费。',
  '信息处理费方面，本年度未收取任何费用。',
  '本年度没有收取信息处理费。',
  '{self}{y}年度未向申请人收取信息处理费。',
];

export const FEE = '本年度发出收费通知{info_fee_notices}件，收取信息处理费{info_fee_yuan}元。';

/** Before 2021 the form did not ask for the fee; these close section six instead. */
export const OLD_FEE: readonly string[] = [
  '{self}提供政府信息没有收取费用。',
  '依申请提供信息实行免费，未发生收费减免事项。',
  '对申请人复制、邮寄材料均不收费。',
];

export const PROPOSALS: readonly string[] = [
  '承办人大代表建议{npc_total}件，其中主办{npc_lead}件、会办{npc_assist}件；承办政协提案{cppcc_total}件，其中主办{cppcc_lead}件、会办{cppcc_assist}件。',
  '全年办理人大代表建议{npc_total}件（主办{npc_lead}件，会办{npc_assist}件），办理政协提案{cppcc_total}件（主办{cppcc_lead}件，会办{cppcc_assist}件）。',
  '{y}年承办人大代表建议共{npc_total}件，主办{npc_lead}件，会办{npc_assist}件；政协提案共{cppcc_total}件，主办{cppcc_lead}件，会办{cppcc_assist}件。',
];

export const HOTLINE: readonly string[] = [
  '全年办理12345热线工单{hotline_12345}件。',
  '12345政务服务便民热线转来的工单，{self}办理{hotline_12345}件。',
  '年内承办12345热线事项{hotline_12345}件。',
];

export const MESSAGES: readonly string[] = [
  '网站留言收到{msgs_received}件，答复{msgs_replied}件。',
  '信箱和留言板收到群众来信{msgs_received}件，已答复{msgs_replied}件。',
];

export const LAST_WORDS: readonly string[] = [
  '除上述内容外，{self}没有其他需要报告的事项。',
  '对{t1}公开的意见和建议，可向{self}办公室反映。',
  '{t2}等事项的详细数据，另见{self}专题栏目。',
  '有关{t3}的说明材料，公众可到{self}查阅点取阅。',
  '本年度无其他事项需要说明。',
];
