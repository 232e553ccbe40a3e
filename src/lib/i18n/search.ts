import type { SearchHit } from '../../core/search/search.ts';
import type { Lang } from '../../core/model.ts';

interface SearchWords {
  label: string;
  placeholder: string;
  example: string;
  loading: string;
  failed: string;
  none: (text: string) => string;
  more: (count: number) => string;
  needsScript: string;
  /** Why a body answers; '' when its official name says it by itself. */
  why: (hit: SearchHit) => string;
}

function range({ from, to }: SearchHit['name'], lang: Lang): string {
  if (lang === 'zh') {
    if (from === null) return to === null ? '' : `（至 ${to} 年）`;
    return to === null ? `（${from} 年起）` : `（${from}—${to} 年）`;
  }
  if (from === null) return to === null ? '' : ` (to ${to})`;
  return to === null ? ` (since ${from})` : ` (${from}–${to})`;
}

const ZH_KIND: Record<SearchHit['why'], string> = {
  name: '名称',
  short: '简称',
  alias: '又称',
  old_name: '旧名',
  en: '英文名',
  region: '地区',
};

const zhFit = ({ fit, name }: SearchHit): string => {
  if (fit === 'pinyin') return `拼音 ${name.pinyin}`;
  if (fit === 'initials') return `拼音首字母 ${initials(name.pinyin)}`;
  if (fit === 'abbreviation') return '按字序缩写';
  return fit === 'near' ? '相差一字' : '';
};

const zh: SearchWords = {
  label: '查机关',
  placeholder: '名称、旧名、简称、拼音或地区',
  example: '例如：市监局、工商局、sjyj、甲市',
  loading: '正在取名称表。',
  failed: '名称表没有取到，可从下面的列表进入。',
  none: (text) => `没有名称、旧名、拼音或地区与“${text}”相近的机关。`,
  more: (count) => `另有 ${count} 个，多写几个字可缩小范围。`,
  needsScript: '查找需要启用 JavaScript；全部机关见总览的列表。',
  why: (hit) => {
    const { why, via, name, body } = hit;
    const sound = zhFit(hit);
    if (why === 'old_name' && via !== null)
      return `旧名 ${name.text}${range(name, 'zh')}→ ${body.name}（${via.year} 年起）${sound && `；${sound}`}`;
    const what =
      why === 'name' || (why === 'region' && name.text === body.region)
        ? ''
        : `${ZH_KIND[why]} ${name.text}${why === 'alias' ? range(name, 'zh') : ''}`;
    const ended = body.to === undefined ? '' : `止于 ${body.to} 年`;
    return [what, sound, ended].filter(Boolean).join('；');
  },
};

const EN_KIND: Record<SearchHit['why'], string> = {
  name: 'name',
  short: 'short name',
  alias: 'also called',
  old_name: 'old name',
  en: 'English name',
  region: 'place',
};

const enFit = ({ fit, name }: SearchHit): string => {
  if (fit === 'pinyin') return `pinyin ${name.pinyin}`;
  if (fit === 'initials') return `pinyin initials ${initials(name.pinyin)}`;
  if (fit === 'abbreviation') return 'abbreviation';
  return fit === 'near' ? 'one character apart' : '';
};

const en: SearchWords = {
  label: 'Find a body',
  placeholder: 'Name, old name, short name, pinyin or place',
  example: 'For example: 市监局, 工商局, sjyj, education',
  loading: 'Fetching the list of names.',
  failed: 'The list of names could not be fetched; the lists below lead to every body.',
  none: (text) => `No body has a name, old name, pinyin or place like “${text}”.`,
  more: (count) => `${count} more; a longer name narrows the list.`,
  needsScript: 'The search needs JavaScript; the overview lists every body.',
  why: (hit) => {
    const { why, via, name, body } = hit;
    const sound = enFit(hit);
    if (why === 'old_name' && via !== null)
      return `old name ${name.text}${range(name, 'en')} → ${body.name} (since ${via.year})${sound && `; ${sound}`}`;
    const what =
      why === 'name' || why === 'en' || (why === 'region' && name.text === body.region)
        ? ''
        : `${EN_KIND[why]} ${name.text}${why === 'alias' ? range(name, 'en') : ''}`;
    const ended = body.to === undefined ? '' : `ended ${body.to}`;
    return [what, sound, ended].filter(Boolean).join('; ');
  },
};

function initials(pinyin: string): string {
  return pinyin
    .split(' ')
    .map((syllable) => syllable.charAt(0))
    .join('');
}

const WORDS: Record<Lang, SearchWords> = { zh, en };

/** Words of the search box. */
export function searchWords(lang: Lang): SearchWords {
  return WORDS[lang];
}
