import type { Lang } from '../../core/model.ts';
import { nameIn } from './coverage.ts';

interface Body {
  agency: string;
  name: string;
  name_en: string | null;
  short: string | null;
  aliases: string | null;
  region: string | null;
}

/** Bodies as a picker offers them: found by every name and by the region. */
export function choicesOf(agencies: readonly Body[], lang: Lang) {
  return agencies.map((row) => ({
    id: row.agency,
    name: nameIn(lang, row).name,
    search: [row.name, row.name_en, row.short, row.aliases, row.region].filter(Boolean).join(' '),
  }));
}
