import { expect, it } from 'vitest';
import { indicatorName } from '../../../src/lib/agency/names.ts';
import { cellName } from '../../../src/lib/components/cellText.ts';

it.each(['constructor', 'valueof', '__proto__', 'constructor.total'])(
  'a key that every object has is an unknown code: %s',
  (key) => {
    const [code = ''] = key.split('.');
    expect(indicatorName(key)).toEqual({ zh: code, en: code, unit: '' });
    expect(cellName(key, 'zh')).toContain(code);
  },
);
