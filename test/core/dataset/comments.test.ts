import { describe, expect, it } from 'vitest';
import { splitComments, withoutComments } from '../../../src/core/dataset/comments.ts';
import { readInputs } from '../../../src/core/dataset/inputs.ts';

describe('comment lines', () => {
  it('are passed over anywhere, and line numbers stay those of the file', () => {
    const agencies =
      '# a "note\nagency,name,type,aliases\n# a0009,不算,dept,\na0001,甲局,dept,"旧名\n#不是说明"\nA 2,乙局,dept,\n';
    const { inputs, problems } = readInputs({ agencies });
    expect(inputs.agencies.map(({ agency, aliases }) => [agency, aliases])).toEqual([
      ['a0001', '旧名\n#不是说明'],
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['bad_value']);
  });

  it('are given back, and a table without them stays as it is', () => {
    expect(splitComments('\uFEFFa,b\r\n# x\r\n1,2\r\n')).toEqual({
      table: 'a,b\r\n\n1,2\r\n',
      comments: ['# x'],
    });
    expect(withoutComments('a\n1\n')).toBe('a\n1\n');
  });
});
