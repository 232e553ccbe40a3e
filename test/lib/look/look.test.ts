import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyLook,
  DEFAULT_LOOK,
  LOOK_KEY,
  readLook,
  TEXT_SIZES,
  THEMES,
} from '../../../src/lib/look/look.ts';

describe('the kept look', () => {
  it('is read as it was written', () => {
    for (const text of TEXT_SIZES)
      for (const theme of THEMES) expect(readLook(JSON.stringify({ text, theme }))).toEqual({ text, theme });
  });

  it('is the default for whatever else stands there', () => {
    expect(readLook(null)).toEqual(DEFAULT_LOOK);
    expect(readLook('{"text":"huge","theme":"large"}')).toEqual(DEFAULT_LOOK);
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (kept) => void readLook(kept)));
  });

  it('is attributes, and nothing when it is the default', () => {
    const dataset: DOMStringMap = { script: 'on' };
    applyLook({ text: 'large', theme: 'contrast' }, dataset);
    expect(dataset).toEqual({ script: 'on', text: 'large', theme: 'contrast' });
    applyLook(DEFAULT_LOOK, dataset);
    expect(dataset).toEqual({ script: 'on' });
  });

  it('is known to the boot script and to the style sheet', () => {
    const read = (file: string) => readFileSync(new URL(`../../../src/${file}`, import.meta.url), 'utf8');
    const boot = read('app.html');
    const css = read('app.css');
    expect(boot).toContain(`'${LOOK_KEY}'`);
    for (const theme of THEMES.filter((name) => name !== 'system'))
      expect(boot).toMatch(new RegExp(`[(|]${theme}[|)]`));
    for (const theme of ['dark', 'contrast']) expect(css).toContain(`:root[data-theme='${theme}']`);
    expect(css).toContain(":root[data-text='large']");
  });
});
