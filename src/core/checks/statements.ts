import { valueOf, type CheckInput } from './input.ts';
import { fail, pass, unassessable, type Miss, type Outcome, type Rule } from './outcome.ts';
import { hasTables, number, outcomeGroups } from './sums.ts';
import { clauses, quote, sentences } from './text.ts';

/** A sentence that says something checkable: its misses (empty when it agrees), or null when cells are missing. */
type Judged = Miss[] | null;

/** Nothing said: nothing to set beside the table. Something said, but cells missing: not assessable. */
function judge(judged: readonly Judged[]): Outcome {
  if (judged.length === 0) return unassessable();
  const misses = judged.flatMap((item) => item ?? []);
  if (misses.length > 0) return fail(misses);
  return judged.includes(null) ? unassessable() : pass();
}

/** Sums of table 3 in the total column, null when a cell holds no number. */
function sumOf(input: CheckInput, rows: readonly string[]): number | null {
  let sum = 0;
  for (const row of rows) {
    const value = valueOf(input, `${row}.total`);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

const ABOUT_REQUESTS = /申请|依申请|办理结果|答复|办结/;
const OTHER_MATTER = /建议|提案|12345|热线|留言|信箱|信访件|投诉件|举报件/;
const ONE_COLUMN = /自然人|企业|法人|组织|机构/;
const GROUP =
  /(?<!不)(予以公开|部分公开|不予公开|无法提供|不予处理|其他处理)(?:的|答复|类|决定)?(?:有|为|共)?(\d+)(?![\d.%年])/g;

/** N-03. Only a sentence with two or more groups, about all applicants, and not a list of examples. */
const listedOutcomes: Rule = (input) => {
  if (!hasTables(input.edition)) return unassessable();
  const groups = new Map(outcomeGroups(input.edition).map((group) => [group.name, group.rows]));
  const judged = sentences(input).flatMap(({ text }): Judged[] => {
    if (OTHER_MATTER.test(text) || ONE_COLUMN.test(text)) return [];
    const found = [...text.matchAll(GROUP)].map((match) => ({
      group: match[1] ?? '',
      value: Number(match[2]),
    }));
    const names = new Set(found.map((item) => item.group));
    if (names.size < 2 || names.size !== found.length) return [];
    const said = found.reduce((sum, item) => sum + item.value, 0);
    const rows = found.flatMap((item) => groups.get(item.group) ?? []);
    const table = sumOf(input, rows);
    const total = valueOf(input, 'out_total.total');
    if (table === null || total === null) return [null];
    if (said === table || said === total) return [[]];
    const left = `${found.map((item) => item.value).join('+')}=${said}`;
    return [
      [
        {
          instance: {
            left,
            right: number(table),
            cells: [...rows.map((row) => `${row}.total`), 'out_total.total'],
          },
          clause: {
            zh: `文字所列${[...names].join('、')}共${left}件,表三同类为${number(table)}件、(七)总计${number(total)}件`,
            en: `the outcomes listed in the text add up to ${left}; the same groups of table 3 have ${number(table)} and the total is ${number(total)}`,
          },
        },
      ],
    ];
  });
  return judge(judged);
};

const SHARE = /(\d+)[件宗起条份](?:\([^)]*\))?,?[^,\d%]{0,6}?(?:占|占比)[^,\d%]{0,14}?(\d+(?:\.(\d+))?)%/g;

/** N-04. Denominators that are in use: closed, new, new plus carried in. */
const shares: Rule = (input) => {
  const fresh = valueOf(input, 'req_new.total');
  const carried = valueOf(input, 'req_carried_in.total');
  const closed = valueOf(input, 'out_total.total');
  const judged = sentences(input).flatMap(({ text }): Judged[] => {
    if (OTHER_MATTER.test(text) || !ABOUT_REQUESTS.test(text)) return [];
    return [...text.matchAll(SHARE)].map((match): Judged => {
      if (fresh === null || carried === null || closed === null) return null;
      const part = Number(match[1]);
      const said = Number(match[2]);
      const tolerance = Math.max(0.06, 0.5 * 10 ** -(match[3]?.length ?? 0) + 1e-9);
      const bases = [closed, fresh, fresh + carried].filter((base) => base > 0);
      if (bases.some((base) => Math.abs((100 * part) / base - said) <= tolerance)) return [];
      const share = closed > 0 ? `${((100 * part) / closed).toFixed(2)}%` : '~';
      return [
        {
          instance: {
            left: `${said}%`,
            right: `${part}/${number(closed)}=${share}`,
            cells: ['out_total.total'],
          },
          clause: {
            zh: `文字写${part}件占${said}%,按(七)总计为${part}/${number(closed)}=${share}`,
            en: `the text says ${part} requests are ${said} %; of the total outcomes it is ${part}/${number(closed)} = ${share}`,
          },
        },
      ];
    });
  });
  return judge(judged);
};

const ALL_CLOSED =
  /(?:全部|均已|均予|均依法|均按时|均如期|已全部)(?:依法|按时|按期|如期|规范|在?法定(?:时限|期限)内?)*(?:予以)?(?:办结|答复完毕)|办结率(?:为|达到?|均为)?100(?:\.0+)?%/;

/** N-05. “Handled in time” says nothing about carried-out requests; only “all closed” does. */
const allClosed: Rule = (input) => {
  const open = valueOf(input, 'req_carried_out.total');
  const judged = sentences(input).flatMap(({ text }): Judged[] => {
    if (OTHER_MATTER.test(text) || !/申请/.test(text) || /结转|上年/.test(text) || !ALL_CLOSED.test(text))
      return [];
    if (open === null) return [null];
    if (open === 0) return [[]];
    return [
      [
        {
          instance: { left: '0', right: number(open), cells: ['req_carried_out.total'] },
          clause: {
            zh: `文字称申请全部办结(“${quote(text)}”),表三结转下年度${number(open)}件`,
            en: `the text says all requests were closed; table 3 carries ${number(open)} over to next year`,
          },
        },
      ],
    ];
  });
  return judge(judged);
};

const NONE =
  /(?:未发生|没有发生|未收到|未产生|未出现|未涉及|未被提起|没有|不存在|^无(?![法需论])|[^有]无(?![法需论]))(?<what>.*)/;
const PART_ONLY = /纠正|纠错|撤销|败诉|维持|违法|新增|新收|尚未|未审结|其他/;
const REVIEW = { word: '行政复议', totals: ['rev_total'], en: 'administrative review 行政复议' };
const SUIT = {
  word: '行政诉讼',
  totals: ['lit_direct_total', 'lit_post_total'],
  en: 'administrative lawsuits 行政诉讼',
};

/** N-06, first half: what a negated clause names must be 0 in table 4. */
function noDisputes(input: CheckInput, text: string): Judged[] {
  return clauses(text).flatMap((clause): Judged[] => {
    const what = NONE.exec(clause)?.groups?.what ?? '';
    if (PART_ONLY.test(clause)) return [];
    return [REVIEW, SUIT].flatMap((kind): Judged[] => {
      if (!what.includes(kind.word) && !(kind === SUIT && /复议[、和与及或]?(?:行政)?诉讼/.test(what)))
        return [];
      const values = kind.totals.map((key) => valueOf(input, key));
      if (values.some((value) => value === null)) return [null];
      const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
      if (sum === 0) return [[]];
      return [
        [
          {
            instance: { left: '0', right: number(sum), cells: kind.totals },
            clause: {
              zh: `文字称未发生${kind.word},表四总计${number(sum)}件`,
              en: `the text says there were no ${kind.en}; table 4 has ${number(sum)}`,
            },
          },
        ],
      ];
    });
  });
}

const UPHELD = /(?:均|全部)(?:被|予以|获|获得|得到|为)?维持/;

/** N-06, second half: “all upheld” leaves nothing corrected, other or pending. */
function allUpheld(input: CheckInput, text: string): Judged[] {
  if (!UPHELD.test(text)) return [];
  const blocks = [
    ...(text.includes('复议') ? ['rev'] : []),
    ...(text.includes('诉讼') ? ['lit_direct', 'lit_post'] : []),
  ];
  return blocks.map((block): Judged => {
    const keys = ['corrected', 'other', 'pending'].map((part) => `${block}_${part}`);
    const values = keys.map((key) => valueOf(input, key));
    if (values.some((value) => value === null)) return null;
    const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
    if (sum === 0) return [];
    return [
      {
        instance: { left: '0', right: `${values.join('+')}=${number(sum)}`, cells: keys },
        clause: {
          zh: `文字称均获维持,表四另有纠正、其他、尚未审结${values.join('+')}=${number(sum)}件`,
          en: `the text says all were upheld; table 4 also has corrected, other and pending ${values.join('+')}=${number(sum)}`,
        },
      },
    ];
  });
}

const disputes: Rule = (input) =>
  judge(sentences(input).flatMap(({ text }) => [...noDisputes(input, text), ...allUpheld(input, text)]));

const DOCUMENTS: readonly { key: string; pattern: RegExp; zh: string; en: string }[] = [
  {
    key: 'normdocs_issued',
    pattern: /(?:制发|制定|印发|出台)(?:行政)?规范性文件(?:共|共计)?(\d+)件/g,
    zh: '制发',
    en: 'issued',
  },
  {
    key: 'normdocs_repealed',
    pattern: /(?:废止|宣布失效)(?:行政)?规范性文件(?:共|共计)?(\d+)件/g,
    zh: '废止',
    en: 'repealed',
  },
  {
    key: 'normdocs_in_force',
    pattern: /现行有效的?(?:行政)?规范性文件(?:共|共计)?(\d+)件/g,
    zh: '现行有效',
    en: 'in force',
  },
];

/** N-07. Drafting for another body and other years are not this agency's figure. */
const documents: Rule = (input) =>
  judge(
    sentences(input).flatMap(({ text }): Judged[] => {
      if (/代[市县区省州]|全市|全县|全区|历年|累计|以来/.test(text)) return [];
      return DOCUMENTS.flatMap(({ key, pattern, zh, en }) =>
        [...text.matchAll(pattern)].map((match): Judged => {
          const table = valueOf(input, key);
          const said = Number(match[1]);
          if (table === null) return null;
          if (table === said) return [];
          return [
            {
              instance: { left: number(said), right: number(table), cells: [key] },
              clause: {
                zh: `文字写${zh}规范性文件${number(said)}件,表二为${number(table)}件`,
                en: `the text says ${number(said)} normative documents ${en}; table 2 has ${number(table)}`,
              },
            },
          ];
        }),
      );
    }),
  );

const LIST = /主动公开[^,\d]{0,20}?(\d+)条[,:]?其中:?(?<parts>.*)/;

/** N-08. Lists are often examples: only one that ends with 其他 claims to be complete. */
const parts: Rule = (input) =>
  judge(
    sentences(input).flatMap(({ text }): Judged[] => {
      const match = LIST.exec(text);
      const list = match?.groups?.parts ?? '';
      const numbers = [...list.matchAll(/(\d+)(余|多)?条/g)];
      const last = list.lastIndexOf(numbers.at(-1)?.[0] ?? '\n');
      const rest = list.slice(list.lastIndexOf(numbers.at(-2)?.[0] ?? '') + 1, last);
      if (match === null || numbers.length < 2 || numbers.some((item) => item[2]) || !/其[他它]/.test(rest))
        return [];
      const total = Number(match[1]);
      const sum = numbers.reduce((value, item) => value + Number(item[1]), 0);
      if (sum === total) return [[]];
      const left = `${numbers.map((item) => item[1]).join('+')}=${sum}`;
      return [
        [
          {
            instance: { left, right: String(total), cells: ['pub_total'] },
            clause: {
              zh: `文字主动公开${total}条,其中各项${left}条,相差${Math.abs(total - sum)}`,
              en: `the text says ${total} items disclosed; its parts add up to ${left}, difference ${Math.abs(total - sum)}`,
            },
          },
        ],
      ];
    }),
  );

/** Rules over sentences that state something about the tables. */
export const STATEMENT_RULES: Record<string, Rule> = {
  'N-03': listedOutcomes,
  'N-04': shares,
  'N-05': allClosed,
  'N-06': disputes,
  'N-07': documents,
  'N-08': parts,
};
