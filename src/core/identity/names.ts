import { classify } from '../codebook/families.ts';

/** How names of bodies that report end. */
const END =
  /(?:局|委员会|委|办公室|办公厅|办|厅|部|署|人民政府|政府|街道|街|办事处|镇|乡|中心|院|所|站|台|队|会|馆|园区|管委会|公司|学校|医院|海关|处|社|公署|苏木|开发区|新区|高新区|示范区|银行|关区|部门|市|县|区|省)(?:[（(][^（）()]{1,20}[）)])?$/;
/** A name that says only what, not where: 市科技局, 我局, 本机关, 区财政局. */
const SHORT = /^(?:省|市|县|区|州|盟|旗|镇|乡|我|本|该|自治)(?!.{0,3}(?:辖区|场))|^(?:中共)?[一-龥]{1,3}局$/;
const NOT_NAME =
  /[，,。；;：:！!？?《》“”"0-9]|信息公开|年度报告|情况|通知|首页|栏目|网站|门户|平台|责任编辑|来源|发布|浏览|附件|打印|关闭|目录|公报/;

/** The text when it can be the name of a body, without spaces and marks round it; null otherwise. */
export function asName(text: string): string | null {
  const name = text
    .replace(/\s+/g, '')
    .replace(/^[【\[(（:：·\-—|]+|[】\]:：·\-—|]+$/g, '')
    // The site's name in front: 某市人民政府某市教育局.
    .replace(/^(.{2,8}?)人民政府(?=\1)/, '');
  if (name.length < 2 || name.length > 34 || NOT_NAME.test(name) || !END.test(name)) return null;
  return /[一-龥]{2}/.test(name) ? name : null;
}

/** Whether a name says where the body is, so that it can stand alone. */
export function isFullName(name: string): boolean {
  return !SHORT.test(name);
}

/**
 * Whether `full` is the unabbreviated name of the same body as `short`: all characters of the short name in order,
 * and the same kind of body (市科技局 → 咸宁市科学技术局, but not 财政局 → 财政局办公室).
 */
export function expands(short: string, full: string): boolean {
  if (full.length <= short.length || !isSubsequence(short, full)) return false;
  const [from, to] = [classify(short), classify(full)];
  if (from.type !== to.type) return false;
  if (from.family !== null && to.family !== null && from.family !== to.family) return false;
  return short.at(-1) === full.at(-1) || ENDINGS.some(([a, b]) => short.endsWith(a) && full.endsWith(b));
}

const ENDINGS: readonly (readonly [string, string])[] = [
  ['委', '委员会'],
  ['办', '办公室'],
  ['办', '办公厅'],
  ['街道', '街道办事处'],
  ['街', '街道办事处'],
  ['镇', '镇人民政府'],
  ['乡', '乡人民政府'],
  ['管委会', '管理委员会'],
  ['市', '市人民政府'],
  ['县', '县人民政府'],
  ['区', '区人民政府'],
];

function isSubsequence(short: string, full: string): boolean {
  let at = 0;
  for (const character of short) {
    at = full.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
