/**
 * Personal data in texts we publish: telephone numbers, and names that follow a role word (责任编辑, 联系人 …).
 * A masked span keeps its place between ⟦ and ⟧ so that a reader sees that something was taken out and what kind.
 */
const PHONE = /(?<![\d.\-])(?:1[3-9]\d{9}|0\d{2,3}[-—–\s]?\d{7,8}(?:[-—–转]\d{1,5})?)(?![\d])/g;
const ROLE =
  /((?:责任编辑|责编|编辑|联系人|经办人|承办人|审核人|审核|校对|撰稿人|撰稿|供稿|填报人|填表人|录入|作者)\s*[::]\s*)\p{Script=Han}(?:\s?(?!电话|手机|传真|联系)[\p{Script=Han}·]){1,5}(?=$|[\s,,。;、(()\])】|<;]|电话|手机|传真|联系)/gu;
const LABELLED_PHONE = /((?:联系电话|电话|手机|传真)(?:号码)?\s*[::]?\s*)(\d[\d\-—– ]{5,17}\d)/g;

/** The text with personal names and telephone numbers replaced by ⟦姓名⟧ and ⟦电话⟧; idempotent. */
export function maskText(text: string): string {
  if (!/\d{7}|[::]|电话|手机|传真/.test(text)) return text;
  return text
    .replace(LABELLED_PHONE, (_all, label: string) => `${label}⟦电话⟧`)
    .replace(PHONE, '⟦电话⟧')
    .replace(ROLE, (_all, role: string) => `${role}⟦姓名⟧`);
}
