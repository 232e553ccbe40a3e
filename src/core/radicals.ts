/**
 * Radicals that PDF fonts map whole characters to (CJK Radicals Supplement), with the ideographs they stand for:
 * Unicode's EquivalentUnifiedIdeograph.txt, for those that are ordinary characters. NFKC does not know them.
 */
const SUPPLEMENT =
  '⺁厂⺄乙⺈刀⺊卜⺌小⺍小⺒巳⺓幺⺝月⺟母⺠民⺧牛⺩王⺫目⺬示⺮竹⺶羊⺼月⻁虎⻄西⻅见⻆角⻉贝⻊足⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻱龟⻳龟';

const IDEOGRAPHS = new Map<string, string>();
for (let at = 0; at < SUPPLEMENT.length; at += 2)
  IDEOGRAPHS.set(SUPPLEMENT.charAt(at), SUPPLEMENT.charAt(at + 1));

/** The ideograph a radical or compatibility form prints (one UTF-16 unit); the character itself when there is none. */
export function ideograph(character: string): string {
  const known = IDEOGRAPHS.get(character);
  if (known !== undefined) return known;
  const form = character.normalize('NFKC');
  return form.length === 1 ? form : character;
}
