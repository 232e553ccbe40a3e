import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { COLLECTED } from '../../src/core/dataset/collected.ts';
import { INPUTS } from '../../src/core/dataset/inputs.ts';
import { SHAPES } from '../../src/core/dataset/shapes.ts';
import { MESSAGES } from '../../src/cli/messages.ts';
import { program } from '../../src/cli/program.ts';
import { ROOT } from './run.ts';

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

describe('what is documented is what there is', () => {
  it('names every code of a refusal', () => {
    const text = read('src/cli/README.md');
    expect(Object.keys(MESSAGES).filter((code) => !text.includes(code))).toEqual([]);
  });

  it('names every command and option', () => {
    const text = read('src/cli/README.md');
    const { commands } = program();
    expect(commands.length).toBeGreaterThan(10);
    for (const command of commands) {
      const name = command.name();
      const line = text.split('\n').find((row) => new RegExp(`^\\| \`${name}[ \`]`).test(row)) ?? '';
      expect(line, name).not.toBe('');
      const options = command.options.map((option) => option.long ?? '');
      expect(
        options.filter((option) => !line.includes(option)),
        name,
      ).toEqual([]);
    }
  });

  it('names every column of every file', () => {
    const text = read('data/README.md');
    const columns = [...Object.values(INPUTS), ...Object.values(SHAPES)].flatMap((shape): string[] => [
      ...shape.columns,
    ]);
    columns.push(...COLLECTED);
    const words = new Set(text.match(/[a-z_0-9]+/g));
    expect([...new Set(columns)].filter((column) => !words.has(column))).toEqual([]);
  });
});
