import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskText } from '../../../src/core/dataset/mask.ts';

describe('masking of personal data', () => {
  it.each([
    ['责任编辑:王小明', '责任编辑:⟦姓名⟧'],
    ['联系人:张 三;其他', '联系人:⟦姓名⟧;其他'],
    ['联系电话:0715-8126345', '联系电话:⟦电话⟧'],
    ['请拨打13812345678咨询', '请拨打⟦电话⟧咨询'],
    ['审核:李四 电话 8126345', '审核:⟦姓名⟧ 电话 ⟦电话⟧'],
    ['传真:010-12345678', '传真:⟦电话⟧'],
    ['责任编辑：王小明', '责任编辑：⟦姓名⟧'],
    ['联系电话：０７１５-8126345', '联系电话：⟦电话⟧'],
    ['+8613812345678', '+86⟦电话⟧'],
    ['+86-138-1234-5678', '+86-⟦电话⟧'],
    ['手机138 1234 5678。', '手机⟦电话⟧。'],
    ['请拨138 1234 5678。', '请拨⟦电话⟧。'],
    ['（0715）8126345', '⟦电话⟧'],
    ['86-715-8126345', '86-⟦电话⟧'],
    ['0715-8126345转801', '⟦电话⟧'],
    ['单位负责人：李四 填表人：王五', '单位负责人：⟦姓名⟧ 填表人：⟦姓名⟧'],
  ])('hides %s', (text, masked) => {
    expect(maskText(text)).toBe(masked);
  });

  it.each([
    '287条',
    '160.5964万元',
    '12345热线受理1200件',
    '2025114',
    '编辑部印发38件',
    '1400000次',
    '责任追究:无',
    '12 138 1234 5678',
    '138 1234 5678 20',
    '2019-2024-0001',
  ])('leaves %s alone', (text) => {
    expect(maskText(text)).toBe(text);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'责任编辑联系人电话:王0123456789-;。 ') }), (text) => {
        const once = maskText(text);
        expect(maskText(once)).toBe(once);
      }),
    );
  });
});
