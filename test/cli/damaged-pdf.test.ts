import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pdf, text } from '../support/pdf.ts';
import { gouji } from './run.ts';

/** A PDF of three pages, none of which begins where the cross-reference table, itself in its place, says. */
function withLostPages(): Uint8Array {
  const whole = pdf(['一', '二', '三'].map((number) => [text(40, 800, `${number}、甲市某局年度报告`)]));
  const source = Buffer.from(whole).toString('latin1');
  return Buffer.from(source.replace(' /Flags 6', '').replace('xref\n', '         xref\n'), 'latin1');
}

test('a PDF whose prefetched pages are lost ends no process', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-pdf-'));
  try {
    const file = join(folder, 'broken.pdf');
    writeFileSync(file, withLostPages());
    const { code, out, err } = gouji(['extract', file, '--json']);
    expect(err).not.toContain('XRefEntryException');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toHaveProperty('kind');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
