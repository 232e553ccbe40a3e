import type { HelpTexts } from './help.ts';

/** The twelve jobs in Chinese: what is wanted, the steps, where it ends. */
export const helpZh: HelpTexts = {
  title: '帮助',
  lead: '按您要做的事查：监督核查四件（O），研究四件（R），报道四件（J）。步骤里的粗体是网页上的原词。',
  want: '想知道',
  limits: '注意',
  jobs: {
    O1: (w, at) => ({
      heading: 'O1 到今天为止，谁还没有公布',
      want: '某一年度各机关按期、迟、未收录、确认未发布各有多少，分别是谁。',
      steps: [
        `打开[${w.menu('check')}](${at.check})，停在**${w.ledger.tabs.ledger}**。最上面一句给出各状态的家数，每个数都可以点，点了就只看这些机关。`,
        `在**${w.ledger.asofLabel}**填一个日期，看那一天的情形；在**${w.ledger.deadlines.legend}**选**${w.ledger.deadlines.own}**并填本地规定的日期，状态随之重算，选择写进网址。`,
        `按列名排序。**${w.ledger.columns.evidence}**一列通向报告和原网页，**${w.ledger.columns.remarks}**写明查过哪几处、哪天查的。`,
        `按**${w.ledger.export.button}**：三张工作表，台账、词语说明、筛选与版本。`,
      ],
      limits: [
        '“未收录”只表示这里没有；没有查找记录，不写“未发布”。',
        '迟的天数是下限。日期互相矛盾的写“日期待核”，不算迟。',
      ],
    }),
    O2: (w, at) => ({
      heading: 'O2 谁的数对不上',
      want: '哪些报告里的数不符合统计表自己的勾稽关系，差多少，在哪一格。',
      steps: [
        `打开[${w.menu('check')}](${at.check}?tab=numbers)的**${w.ledger.tabs.numbers}**。每行一条：机关、核查项、左右两边的算式、程度。`,
        `按**${w.finding.open}**：左边是按规定格式重排的统计表，涉及的格有框；右边是原文的同一处。`,
        `下面有**${w.finding.sentence}**，可以复制。`,
        `核实后选**${w.finding.verdictWord.verified}**、**${w.finding.verdictWord.explained}**或**${w.finding.verdictWord.false_alarm}**，写上说明，按**${w.finding.give}**。`,
        `换电脑或交给同事：**${w.finding.save}**，对方用**${w.finding.load}**。`,
      ],
      limits: [
        '等式里有一格没有数，就不能核对，不算通过；这样的条数另外写明。',
        '处理结果只存在这个浏览器里，清除浏览数据会丢失，请及时存成文件。',
      ],
    }),
    O3: (w, at) => ({
      heading: 'O3 公布之前先查草稿',
      want: '还没有公布的报告里，数字是否对得上，不把文件交给任何人。',
      steps: [
        `打开[${w.open.menu}](${at.open})，等出现**${w.open.offlineReady}**；这时可以断网。`,
        `把 Word、网页、Excel、PDF 文件拖进去，或按**${w.open.choose}**，或从 Word、WPS 复制后粘贴。`,
        '看认出的机关、年度、格式，逐条看核查线索和读取时遇到的问题。',
        `要核对上年结转，按**${w.open.besideButton}**（只取本站公开的数据文件）。`,
        `按**${w.open.opinionDownload}**或**${w.open.print}**。`,
      ],
      limits: [
        '没有认出统计表的，写明“未识别到三张表”，不作任何推断。图片和扫描件读不了。',
        '刷新或关闭网页，打开的内容就消失。',
      ],
    }),
    O4: (w, at) => ({
      heading: 'O4 写通报，留底',
      want: '可以附在通报后面的表，给各机关的核实单，能放进 U 盘的材料。',
      steps: [
        `打开[${w.menu('check')}](${at.check}?tab=annex)的**${w.ledger.tabs.annex}**，勾选要列入的条目，或按**${w.annex.chooseAll}**。`,
        `预览就是打印出来的样子：**${w.annex.print}**、**${w.annex.docx}**、**${w.annex.xlsx}**。`,
        `发给各机关核实：**${w.annex.sheets}**。`,
        `留底：**${w.annex.pack}**，双击即可打开，不需要网络和服务器。`,
      ],
      limits: ['附件用中性词语，写明数据截至哪一天。是否通报、怎样定性，由您决定。'],
    }),
    R1: (w, at) => ({
      heading: 'R1 拿到整套面板数据',
      want: '机关 × 年度 × 数据项的整齐数据，空白、0、无此项分得开。',
      steps: [
        `打开[${w.menu('data')}](${at.data})：CSV、Excel 用 CSV、Parquet、整册 Excel，写明行数和 SHA-256。`,
        `**${w.data.snippets}**下有 R、Python、DuckDB、Stata 代码，粘贴即可运行。`,
        `只要一部分：在[${w.menu('x')}](${at.x})选好，从图表下面取 CSV、Excel 或代码。`,
        `自己写查询：[${w.menu('sql')}](${at.sql})。每一列的含义见**${w.data.dictionary}**，每个代码见[${w.menu('codebook')}](${at.codebook})。`,
      ],
      limits: [
        '`value` 为空不是 0：原因在 `status`。公布值、更正值、计算值分在三列，从不合并。',
        '政府报告涵盖整个辖区，不要与部门相加；演示数据不要与真实数据相加。',
      ],
    }),
    R2: (w, at) => ({
      heading: 'R2 跨 2019、2021 年格式看趋势',
      want: '一个指标历年怎样变，哪几年可以连着看。',
      steps: [
        `打开[${w.menu('m')}](${at.m})，选一个，例如[新收申请](${at.req})。`,
        '图上各格式分开；不可比的年份之间不连线，大体相当的标 ≈，说明写在图下。',
        `在**${w.measure.panel}**选**${w.measure.panels.balanced}**，各年的 n 就相同。`,
        '表里每年写明有数几家、应报几家；有一家占一半以上时会写出来，可以剔除。',
      ],
      limits: ['收费在 2019 年格式里是项目数，2021 年格式里是金额，任何网址都不会连成一条。'],
    }),
    R3: (w, at) => ({
      heading: 'R3 机构合并、更名前后',
      want: '今天的一个机关，改革以前的数是谁报的，能不能相加。',
      steps: [
        `在[首页](${at.home})或资料集里查找机关，旧名称、简称、拼音首字母都可以；或从[机关清单](${at.a})进入。`,
        `在机关页的**${w.lineage.title}**选画法：**${w.lineage.modes.reported}**、**${w.lineage.modes.chained}**、**${w.lineage.modes.stop}**。`,
        '选择写进网址，也写在图的说明里。',
      ],
      limits: ['比率和现行有效件数不能相加；前身只有一部分并入的，也不能。原因写在选项旁边。'],
    }),
    R4: (w, at) => ({
      heading: 'R4 核对一个数，报告错误',
      want: '一个数在原文哪里，怎样读出来的，各版本是否相同。',
      steps: [
        `点任何一个数，打开**${w.evidence.title}**：数值、状态、原文写法、位置、取数方法、日期、发布网址、留存文本、散列值。`,
        `按**${w.evidence.openReport}**，在[报告](${at.r})页并排看表格和原文。`,
        `觉得不对：展开**${w.evidence.report}**，文字已经写好，带着格号和版本，按**${w.evidence.reportCopy}**，交给下面“数字看来不对”里的联系人。`,
        `看[${w.menu('versions')}](${at.versions})：任意两个版本之间，每一格的变化和原因。`,
      ],
      limits: ['转录的资料集没有留存原文，只有发布网址。'],
    }),
    J1: (w, at) => ({
      heading: 'J1 找值得追问的地方',
      want: '哪些数反常，为什么，先排除什么。',
      steps: [
        `打开[${w.menu('leads')}](${at.leads})。每张卡片由固定规则列出，先写程度，再写一句话。`,
        `读**${w.leads.why}**和**${w.leads.first}**；按**${w.leads.kind}**筛选。`,
        '从卡片进入报告中的原格，再打电话。',
      ],
      limits: [
        '“可能是填报错误”排在最前：先核实，再下笔。',
        '基数不足 10、跨格式、机构变动、不足一年的数不列。没有列出不等于没有问题。',
      ],
    }),
    J2: (w, at) => ({
      heading: 'J2 追回原文',
      want: '一个数的原话、出处和当时的样子。',
      steps: [
        `点这个数，打开**${w.evidence.title}**，再按**${w.evidence.openReport}**。`,
        `按**${w.evidence.copy}**：数值、算式、原文、标题、发布机关、日期、网址、留存副本的散列值、固定链接、时间。`,
        `原网页打不开时，写明已失效和哪天查的；留存文本仍能看。改过的报告在**${w.evidence.versions}**里并列，哪一版现行见[报告](${at.r})页。`,
      ],
      limits: ['留存文本遮盖了姓名和电话；散列值是原件的。'],
    }),
    J3: (w, at) => ({
      heading: 'J3 多年后仍是同一组数的链接',
      want: '写进稿件、过几年打开还是这些数的链接。',
      steps: [
        `在[${w.menu('x')}](${at.x})等页面调好视图，在图表下面找到**${w.pinned.link}**，复制。`,
        '链接里有版本、全部选项和指纹 `fp`。打开时重新核对，相同与否写在页面上方。',
        '有新版本时，页面会写明此视图变了几处，并给出对照；原来的数不变。',
      ],
      limits: ['网关去掉了网址里 `?` 后面的部分时，看到的是该版本的默认视图，页面会写明。'],
    }),
    J4: (w, at) => ({
      heading: 'J4 把图发出去',
      want: '带着出处和注意事项的图片、嵌入代码、引用格式。',
      steps: [
        `图下按**${w.share.share}**。例如[${w.menu('')}](${at.overview})页的各图。`,
        `**${w.share.png}** 适合聊天和公众号，带二维码；**${w.share.svg}** 适合排版；**${w.share.csv}** 是图里的数。`,
        `**${w.share.embedLabel}**：默认固定版本，数字不变；也可以选随最新版本更新。`,
        `**${w.share.cite}**：GB/T 7714、APA、BibTeX、RIS、CSL-JSON。`,
      ],
      limits: ['图上的说明文字不会被去掉；请一并刊出。'],
    }),
  },
  wrong: {
    heading: '数字看来不对',
    lines: [
      '先点这个数看原文：原文就是这样写的，请联系公布报告的机关；本站只照录。',
      '与原文不同的，是本站读错了：用核对栏里的“报告错误”，复制文字，告诉下面的联系人。',
      '维护资料集的人在 `corrections.csv` 里登记一行（机关、年度、数据项、更正值、原公布值、理由、依据），再建一个新版本。公布值始终保留，更正值另列一栏；公布值后来变了，更正不再适用并会写明。旧版本不动。',
      '页面上方红字写“与链接不符”，是这个视图的数与链接生成时不同，请不要引用；写“数据文件与版本记录不一致”，是文件被换过，请告诉发布本站的单位。',
    ],
  },
  words: {
    heading: '用词',
    lead: '没有数的格各有各的说法，哪一种都不是 0。',
    statuses: { caption: '单元格', head: ['用词', '含义', '数据文件中的代码'] },
    states: { caption: '报告的公布情况', head: ['用词', '含义'] },
  },
  contact: {
    heading: '联系',
    nobody: '资料集没有登记联系人。请问给您这个网址的单位，也就是把这些文件放到服务器上的单位。',
    line: (name, contact) => `${name}：${contact}`,
    selftest: (href) => `报告网页问题时，请附上[本机自检](${href})的结果。`,
  },
};
