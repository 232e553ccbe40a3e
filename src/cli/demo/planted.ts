import { proseInputOf, type City } from './city.ts';
import { Planter, type Planted } from './planter.ts';
import { proseOf } from './prose.ts';
import type { DemoReport } from './types.ts';

/** Reports with everything planted, and the record of what was planted. */
export interface PlantedCity {
  reports: DemoReport[];
  planted: Planted[];
}

function plantDates(plant: Planter): void {
  const finance = plant.report('市财政局', 2024);
  Object.assign(finance, { published: '2025-02-07', signed: null, firstSeen: '2025-02-07' });
  plant.note('F2', '市财政局', 2024, '网页日期2025-02-07，文中没有落款日期', {
    checks: [['S-06', 'error']],
    follows: '期限2025-01-31，至少迟7天。',
  });

  const water = plant.report('市水利局', 2021);
  Object.assign(water, { signed: '2022-01-20', published: '2023-08-09', firstSeen: '2023-08-10' });
  water.note = '网站迁移后网页日期变动';
  plant.note('F3', '市水利局', 2021, '落款2022-01-20，网页日期2023-08-09', {
    checks: [['X-05', 'warn']],
    follows: '不计为迟报：S-06不得报出，履行状态为日期待核。',
  });

  const science = plant.report('市科技局', 2024);
  Object.assign(science, {
    signed: '2025-01-14',
    signedRaw: '2025114',
    published: '2025-01-20',
    firstSeen: '2025-01-20',
  });
  plant.note('F21', '市科技局', 2024, '落款印作“2025114”，网页日期2025-01-20', {
    follows: '两种读法（1月14日、11月4日）都列出，由网页日期定为2025-01-14；按期，无线索。',
  });
  plant.note('F23', '市科技局', 2024, '正文“办事服务办件量3527件”，行政许可39件', {
    follows: '两个概念，必须没有线索。',
  });

  const government = plant.report('市政府', 2024);
  Object.assign(government, { signed: '2025-03-24', published: '2025-03-28', firstSeen: '2025-03-28' });
}

function plantTables(plant: Planter): void {
  const education = plant.report('市教育局', 2024);
  const granted = ['out_granted.nat', 'out_granted.total', 'out_total.nat', 'out_total.total'];
  plant.note('F4', '市教育局', 2024, '总计列：12+1=13，12+0=12；自然人列同样相差1', {
    changes: plant.shift(education, granted, -1),
    checks: [['T3-01', 'error']],
    follows: '少计一件自然人的予以公开，总计行同步减少，故只有T3-01（自然人、总计两列），T3-02、T3-03成立。',
  });

  const health = plant.report('市卫健委', 2024);
  const carried = ['req_carried_in.nat', 'req_carried_in.total', ...granted];
  plant.note('F5', '市卫健委', 2024, '2023年结转下年3件，2024年上年结转2件', {
    changes: plant.shift(health, carried, -1),
    checks: [['T3-05', 'warn']],
    follows: '本年各列自身平衡，只有跨年的T3-05（自然人、总计两列）。',
  });

  const labour = plant.report('市人社局', 2024);
  plant.note('F6', '市人社局', 2024, '予以公开一行4+1+0+0+0+0≠6', {
    changes: plant.edit(labour, { 'out_granted.total': '6', 'out_partial.total': '0' }),
    checks: [['T3-03', 'error']],
    follows: '总计列里多出的一件从部分公开一行挪来（1+0+0+0+0+0≠0），列的合计不变，故只有T3-03，两处。',
  });

  const housing = plant.report('市住建局', 2024);
  plant.note('F7', '市住建局', 2024, '21个结果项相加为9，（七）总计为10', {
    changes: plant.shift(housing, ['unable_not_held.nat', 'unable_not_held.total'], -1),
    checks: [['T3-02', 'error']],
    follows: '漏列一件无法提供（自然人、总计两列），行内相加与收办平衡都成立，故只有T3-02。',
  });

  const police = plant.report('市公安局', 2024);
  plant.note('F15', '市公安局', 2024, '行政处罚1204332件，2023年12091件', {
    changes: plant.edit(police, { penalty_decisions: '1204332' }),
    checks: [['X-01', 'warn']],
    follows: '约为上年的99.6倍，疑为填报错误。',
  });

  plant.note('F19', '市房管局', 2019, '采购总金额单元格印作“160.5964万元”', {
    follows: '值为1605964元，带单位换算标记；无线索。',
  });
}

function plantBlanks(plant: Planter): void {
  const town = plant.report('青山乡', 2019);
  const cells = Object.fromEntries(
    Object.keys(town.cells).map((key) => [key, key === 'req_new.total' ? '0' : '']),
  );
  plant.edit(town, cells);
  plant.note('F9', '青山乡', 2019, '三张表中只有本年新收·总计一格印0，其余197格空白', {
    follows: '空白不当作0：涉及空白的规则均为不可评估，没有不成立的线索；次年的跨年规则同样不可评估。',
  });

  for (const report of plant.reports.filter((item) => item.agency.short === '市档案馆')) {
    for (const key of Object.keys(report.cells)) {
      if (/^(v19_)?licensing_/.test(key)) report.cells[key] = '/';
    }
  }
  plant.note(
    'F17',
    '市档案馆',
    2019,
    '没有行政许可职权，2019年起许可各格印“/”；2019、2020年的格式没有废止件数',
    { follows: '许可各格状态为不适用；废止件数在2019、2020年为本年格式无此项，不是0；无线索。' },
  );

  plant.report('市统计局', 2023).picture = true;
  plant.note('F22', '市统计局', 2023, '第三部分的表是图片', {
    checks: [['S-11', 'warn']],
    elsewhere: [['市政府', 'X-06', 'info']],
    follows:
      '表三175格均为无法识读；依赖表三的规则和2024年的T3-05不可评估。全市数包括市统计局，X-06在市政府2023年报上提示差额。',
  });
}

function plantText(plant: Planter): void {
  const veterans = plant.report('市退役军人局', 2024);
  veterans.text = proseOf({ ...proseInputOf(plant.city, veterans.agency, 2024), receivedInText: 2 });
  plant.note('F8', '市退役军人局', 2024, '正文称收到2件，表三新收3件', {
    checks: [['N-01', 'error']],
    follows: '2不是新收、新收加结转或总计三种读法中的任何一种。',
  });

  const sports = plant.report('市体育局', 2024);
  const before = plant.report('市体育局', 2023).text;
  const last = [...before.sectionSix, '其他事项与上年相同，不再赘述。'];
  sports.text = { ...before, intro: sports.text.intro, sectionSix: last };
  plant.note('F14', '市体育局', 2024, '正文约97%与2023年相同，仍写“2023年”', {
    checks: [
      ['S-07', 'warn'],
      ['S-09', 'warn'],
    ],
    follows: '表内数字与2023年不同，数字规则成立。',
  });
}

/** F16: the transport bureau's page was replaced after publication; only release t2 holds the second version. */
function plantVersion(plant: Planter): void {
  const first = plant.report('市交通运输局', 2023);
  const second: DemoReport = {
    ...first,
    version: 2,
    cells: { ...first.cells },
    firstSeen: '2025-05-22',
    accessed: '2025-06-09',
    note: '公布后更正：行政许可本年处理决定数量由38改为83',
  };
  const changes = plant
    .edit(first, { licensing_decisions: '38' })
    .map(({ key, from, to }) => ({ key, from: to, to: from }));
  plant.reports.splice(plant.reports.indexOf(first) + 1, 0, second);
  plant.note('F16', '市交通运输局', 2023, '行政许可：第一版38，第二版83（2025-05-22首见）', {
    changes,
    checks: [['X-03', 'info']],
    follows:
      't1只有第一版，没有线索；t2有两个版本，现行值83，报出X-03。t1至t2的差异只有这一格及由它推算的数。',
  });
}

function plantFlow(plant: Planter): void {
  plant.note('F10', '市科技局', 2022, '新收0件，上年结转0件', { follows: '各比率无意义，不是0%；无线索。' });
  plant.note('F11', '市气象局', 2024, '新收2件，予以公开2件', {
    follows: '只显示2/2；无线索，也不成为报道线索。',
  });
  const market = plant.report('市市场监管局', 2019);
  market.text = { ...market.text, intro: `${market.text.intro}我局由原工商、质监、食药监三局合并组建。` };
  plant.note('F12', '市市场监管局', 2019, '由市工商局、市质监局、市食药监局于2019年合并组建', {
    follows: '沿革三行；三个旧机关的序列止于2018年，不得出现“−100%”。',
  });
  plant.note('F13', '市政府', 2019, '各机关2018年及以前用f2014，2019、2020年用f2019，2021年起用f2021', {
    follows: '格式断点处不连线；无线索。',
  });
  const medical = plant.report('市医保局', 2019);
  medical.text = {
    ...medical.text,
    intro: `${medical.text.intro}我局于2019年3月组建，数据自组建之日起统计。`,
  };
  medical.note = '2019年3月组建，首年数据不足一年';
  plant.note('F18', '市医保局', 2019, '2019年3月组建，首年数据不足一年', {
    follows: '标为不完整年度；无线索。',
  });
  plant.note('F20', '市政府', 2024, '2025-03-28公布，口径为全市', {
    checks: [['X-06', 'info']],
    follows:
      '不与部门相加；表三各格等于部门与乡镇实际数之和，X-06的差额由F1（缺市民政局）与F4、F5（各少一件）而来。',
  });
  const emergency = plant.report('市应急局', 2024);
  Object.assign(emergency, {
    attachment: true,
    linkState: 'attachment_dead',
    note: '网页可访问，附件链接失效',
  });
  plant.note('F24', '市应急局', 2024, '网页可打开，附件链接失效', { follows: '存档副本可打开；无线索。' });
}

function plantMissing(plant: Planter): void {
  plant.reports = plant.reports.filter(
    (report) => report.agency.short !== '市民政局' || report.year !== 2024,
  );
  plant.note('F1', '市民政局', 2024, '没有报告；2025-02-10查过三处', {
    follows: '履行状态为确认未发布；没有任何数值。',
  });
}

/** Plants F1–F24 in a clean city. */
export function plantAll(city: City, clean: DemoReport[]): PlantedCity {
  const plant = new Planter(city, clean);
  plantDates(plant);
  plantTables(plant);
  plantBlanks(plant);
  plantText(plant);
  plantVersion(plant);
  plantFlow(plant);
  plantMissing(plant);
  const number = (id: string): number => Number(id.slice(1));
  return { reports: plant.reports, planted: plant.planted.sort((a, b) => number(a.id) - number(b.id)) };
}
