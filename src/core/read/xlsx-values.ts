import { attribute, walkXml } from './xml.ts';

type NumberKind = 'plain' | 'percent' | 'date';

export interface Styles {
  /** Kind of number per cell style (`s` of a cell). */
  kinds: readonly NumberKind[];
  epoch1904: boolean;
}

const DAY = 86_400_000;
/** Serial 0: Excel counts a 29 February 1900 that never was, so days from March 1900 on start here. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LAST_SERIAL = 2_958_465;

/** Reads which cell styles print a date or a percentage (ECMA-376 part 1, 18.8.30 for the built-in ids). */
export function readStyles(xml: string | null): Omit<Styles, 'epoch1904'> {
  const kinds: NumberKind[] = [];
  if (xml === null) return { kinds };
  const custom = new Map<number, string>();
  let inCellFormats = false;
  walkXml(xml, 'xl/styles.xml', {
    open: (name, attributes) => {
      const id = Number(attribute(attributes, 'numFmtId') ?? '0');
      if (name === 'numFmt') custom.set(id, attribute(attributes, 'formatCode') ?? '');
      else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) kinds.push(kindOf(id, custom.get(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
    text: () => undefined,
  });
  return { kinds };
}

function kindOf(id: number, code: string | undefined): NumberKind {
  if (code === undefined) {
    if (id === 9 || id === 10) return 'percent';
    return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
      ? 'date'
      : 'plain';
  }
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  if (bare.includes('%')) return 'percent';
  return /[yd]/i.test(bare) || /年|月/.test(code.replace(/[^年月日ymd]/gi, '')) ? 'date' : 'plain';
}

/**
 * A cell as it is printed, except for number formats that only round or group: those would hide what the file
 * holds. No exponent, no float noise (15 significant digits, Excel's own precision).
 */
export function printValue(
  type: string,
  value: string,
  style: number,
  shared: readonly string[],
  styles: Styles,
): string {
  if (type === 's') return clean(shared[Number(value)] ?? '');
  if (type === 'b') return value.trim() === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n') return clean(value);
  const trimmed = value.trim();
  const number = Number(trimmed);
  if (trimmed === '' || !Number.isFinite(number)) return trimmed;
  const kind = styles.kinds[style] ?? 'plain';
  if (kind === 'date' && number >= 1 && number <= LAST_SERIAL) return printDate(number, styles.epoch1904);
  return kind === 'percent' ? `${printNumber(number * 100)}%` : printNumber(number);
}

function clean(text: string): string {
  const decoded = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return decoded.replace(/\r\n?/g, '\n').trim();
}

function printNumber(number: number): string {
  const rounded = Number(number.toPrecision(15));
  const text = String(rounded);
  if (!text.includes('e')) return text;
  if (Math.abs(rounded) >= 1) return BigInt(rounded).toString();
  return rounded.toFixed(20).replace(/0+$/, '');
}

function printDate(serial: number, epoch1904: boolean): string {
  const date = new Date((epoch1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(serial * DAY));
  return date.toISOString().slice(0, 10);
}
