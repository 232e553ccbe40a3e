import { INDICATORS, parseKey } from '../../core/codebook/index.ts';
import type { Bilingual } from '../../core/model.ts';

/** Labels the codebook abbreviates because they stand below another row there. A map: an address may ask for `constructor`. */
const IN_FULL = new Map([
  ['npc_lead', '人大代表建议 主办'],
  ['npc_assist', '人大代表建议 会办、协办、分办'],
  ['cppcc_lead', '政协提案 主办'],
  ['cppcc_assist', '政协提案 会办'],
]);

/** Name and unit of the indicator of a fact key, understandable on its own; an unknown code is its own name. */
export function indicatorName(key: string): Bilingual & { unit: string } {
  const code = parseKey(key).indicator;
  const row = INDICATORS.get(code);
  return { zh: IN_FULL.get(code) ?? row?.zh ?? code, en: row?.en ?? code, unit: row?.unit ?? '' };
}
