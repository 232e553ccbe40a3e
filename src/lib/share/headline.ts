import type { Lang } from '../../core/model.ts';

/** The first sentence of a summary, without its full stop. */
export function firstSentence(summary: string): string {
  const end = /[。]|\.(?=\s|$)/.exec(summary);
  return (end === null ? summary : summary.slice(0, end.index)).trim();
}

/**
 * The finding as a title: whose, and the first sentence of what the figure says. Chats show only the beginning of a
 * page's title, so the number stands near it.
 */
export function headlineOf(place: string, summary: string, lang: Lang): string {
  const sentence = firstSentence(summary);
  if (lang === 'en') return `${place}: ${sentence}`;
  // A sentence that begins with its year follows a name as speech would have it.
  return /^\d/.test(sentence)
    ? `${place}${sentence.replace(/^(\d{4}) 年/, '$1年')}`
    : `${place}：${sentence}`;
}

/** A summary led in by what it is about. */
export function aboutSubject(subject: string | undefined, summary: string, lang: Lang): string {
  return subject === undefined ? summary : `${subject}${lang === 'zh' ? '：' : ': '}${summary}`;
}

/** Room a text takes in a title, in Han characters: Latin letters and digits are half as wide. */
export function hanWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 1 : 0.5), 0);
}
