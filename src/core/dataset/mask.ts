import { fold } from '../text.ts';

/**
 * Personal data in texts we publish: telephone numbers, and names that follow a role word (责任编辑, 联系人 …).
 * Patterns are matched on the folded text, which is as long as the text itself, so that full-width colons and digits
 * are no way around them.
 */
const EXTENSION = '(?:[-—–转]\\d{1,5})?';
const PHONES = [
  // Mobile numbers, with the country's code or not, whole or as printed in groups.
  /(?<![\d.\-])(?:\+?86[-\s]?)?(1[3-9]\d{9})(?!\d)/dg,
  /(?<![\d.\-]|\d\s)(?:\+?86[-\s]?)?(1[3-9]\d[-—–]\d{4}[-—–]\d{4})(?!\d)/dg,
  /(?<![\d.\-]|\d\s)(1[3-9]\d \d{4} \d{4})(?![\d.]|\s\d)/dg,
  // Fixed lines with their area code.
  new RegExp(`(?<![\\d.\\-])(\\(?0\\d{2,3}\\)?[-—–\\s]?\\d{7,8}${EXTENSION})(?!\\d)`, 'dg'),
  new RegExp(`(?<![\\d.])86-(0?\\d{2,3}[-—–\\s]\\d{7,8}${EXTENSION})(?!\\d)`, 'dg'),
];
const ROLES =
  '责任编辑|责编|主编|编辑|编审|联系人|联络人|联络员|经办人|经办|承办人|负责人|分管领导|签发人|签发|审签人|审签|审批人|审批|审定|审核人|审核|' +
  '复核人|复核|初审|复审|终审|校对|撰稿人|撰稿|供稿|填报人|填表人|制表人|制表|录入人|录入|信息员|通讯员|记者|摄影|作者';
const ROLE = new RegExp(
  `(?:${ROLES})\\s*:\\s*(\\p{Script=Han}(?:\\s?(?!电话|手机|传真|联系)[\\p{Script=Han}·]){1,5})(?=$|[\\s,。;、()】|<]|电话|手机|传真|联系)`,
  'dgu',
);
const ROLE_ALONE = new RegExp(`(?:^|[\\s,。;、|(])(?:${ROLES})\\s*:?\\s*$`);
const LABELLED_PHONE = /(?:联系电话|电话|手机|传真)(?:号码)?\s*:?\s*(\d[\d\-—– ]{5,17}\d)/dg;
const NAME_ALONE = /^\s*(\p{Script=Han}(?:\s?[\p{Script=Han}·]){1,3})\s*$/du;
/** A character no pattern matches: what one rule took out is not looked at by the next. */
const TAKEN = '\u2588';

export type MaskKind = 'phone' | 'name';

/** `text[from, to)` is personal data. */
export interface MaskSpan {
  from: number;
  to: number;
  kind: MaskKind;
}

/** Where a text holds personal names and telephone numbers, in order and without overlap. */
export function maskSpans(text: string): MaskSpan[] {
  let rest = fold(text);
  if (!/\d{7}|\d{3}[-—– ]\d{4}|:|电话|手机|传真/.test(rest)) return [];
  const spans: MaskSpan[] = [];
  const take = (pattern: RegExp, group: number, kind: MaskKind) => {
    for (const match of rest.matchAll(pattern)) {
      const [from, to] = match.indices?.[group] ?? [0, 0];
      spans.push({ from, to, kind });
      rest = rest.slice(0, from) + TAKEN.repeat(to - from) + rest.slice(to);
    }
  };
  take(LABELLED_PHONE, 1, 'phone');
  for (const pattern of PHONES) take(pattern, 1, 'phone');
  take(ROLE, 1, 'name');
  return spans.sort((a, b) => a.from - b.from);
}

/** The name a cell holds when the cell before it is nothing but a role word (填表人 | 张三). */
export function maskAfter(label: string, text: string): MaskSpan[] {
  const name = ROLE_ALONE.test(fold(label)) ? NAME_ALONE.exec(fold(text)) : null;
  const [from, to] = name?.indices?.[1] ?? [0, 0];
  return to > from ? [{ from, to, kind: 'name' }] : [];
}

/** The text with each span covered character by character, so that offsets stay what they were. */
export function coverSpans(text: string, spans: readonly MaskSpan[]): string {
  return spans.reduce(
    (covered, { from, to }) => covered.slice(0, from) + TAKEN.repeat(to - from) + covered.slice(to),
    text,
  );
}

/** The text with personal names and telephone numbers replaced by ⟦姓名⟧ and ⟦电话⟧; idempotent. */
export function maskText(text: string): string {
  return maskSpans(text).reduceRight(
    (masked, { from, to, kind }) =>
      `${masked.slice(0, from)}${kind === 'phone' ? '⟦电话⟧' : '⟦姓名⟧'}${masked.slice(to)}`,
    text,
  );
}
