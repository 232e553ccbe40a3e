import { INPUTS, type InputName } from '../../core/dataset/inputs.ts';

/** What stands below a table's column names: comment lines, which `build` passes over. */
const HINTS: Record<InputName, readonly string[]> = {
  agencies: [
    '# 每个机关一行；以 # 开头的行是说明，不会读入。 One line per body; lines that begin with # are comments.',
    '# 文件里写明全称的机关，build 会自动补进来。 Bodies that documents name in full are added by build.',
    '# 示例 / example:',
    '# a0001,甲市教育局,dept,1,Jia Education Bureau,市教育局,甲市教委(2009-2018),市部门,education,甲市,,,,',
  ],
  lineage: [
    '# 更名、合并、拆分、职能划转、新设、撤销；year 是新状态的第一个数据年度。',
    '# rename, merge, split, transfer, new, abolished; year is the first data year of the new state.',
    '# new 和 abolished 的 from、to 写同一个机关。 For new and abolished, from and to are the same body.',
    '# 示例 / example:',
    '# a0009,a0015,merge,2019,甲市机构改革方案（2019年1月）',
  ],
  reports: [
    '# 文件自己写明机关和年度的，不必在此登记。 A document that says body and year itself needs no line here.',
    '# 示例 / examples:',
    '# a0001,2024,1,,raw/教育局2024.pdf,https://www.example.gov.cn/2024.html,,,2025-01-20,,,,,,,,,',
    '# a0002,2023,1,transcribed,,https://www.example.gov.cn/2023.html,,,2024-01-25,,,,,,f2021,true,,',
  ],
  due: [
    '# 地方另定的期限，以及查找记录。 Local deadlines, and the record of a search.',
    '# 示例 / examples:',
    '# a0001,2024,2025-01-20,甲市政务公开通知,,,,',
    '# a0002,2024,,,2025-04-01,机关网站;市政府网站,confirmed_unpublished,',
  ],
  figures: [
    '# 没有文件、只有数字时在此录入；没看到的不要写，更不要写 0。',
    '# Figures without a document; leave out what was not seen, and never write 0 for it.',
    '# 示例 / examples:',
    '# a0002,2023,req_new,total,12,,',
    '# a0002,2023,pub_total,,,/,not_applicable',
  ],
  corrections: [
    '# 有依据的更正；公布的数值保留，更正并列显示。 Corrections with a reason; the published value stays beside them.',
    '# 示例 / example:',
    '# a0001,2024,req_new.total,set,合计应为12,12,21,与机关核实,2025-03-01',
  ],
  notes: [
    '# 对核查线索的意见。 Verdicts on findings.',
    '# 示例 / example:',
    '# a0001,2024,T3-01,confirmed,,已向机关核实,电话,2025-03-01',
  ],
  sources: [
    '# 要收录的网页，每行一个；agency、year 不知道就空着。 One page to collect per line; leave agency, year empty if unknown.',
    '# 示例 / example:',
    '# https://www.example.gov.cn/xxgk/nb/2024.html,a0001,2024,甲市教育局,,',
  ],
};

/** Every input table with its columns and, as comments, what a line looks like. */
export function scaffoldTables(): { file: string; text: string }[] {
  const names = Object.keys(HINTS) as InputName[];
  return names.map((name) => ({
    file: `${name}.csv`,
    text: `${[INPUTS[name].columns.join(','), ...HINTS[name]].join('\n')}\n`,
  }));
}
