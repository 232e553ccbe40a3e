import { describe, expect, test } from 'vitest';
import { AGENCY_TYPES, classify, FAMILIES } from '../../../src/core/codebook/families.ts';

describe('classify', () => {
  test.each([
    ['咸宁市科学技术局', 'dept', 'science_tech'],
    ['洪山区经济信息化和科技创新局', 'dept', 'science_tech'],
    ['江澜市卫生健康委员会', 'dept', 'health'],
    ['江澜市人民政府', 'gov', null],
    ['江澜市丰泽县人民政府', 'gov', null],
    ['江澜市人民政府办公室', 'gov_office', 'govt_office'],
    ['江澜市柳河镇人民政府', 'town', null],
    ['江澜市东湾街道办事处', 'street', null],
    ['杭州市公安局滨江区分局', 'dept_branch', 'public_security'],
    ['十堰市生态环境局郧阳分局', 'dept_branch', 'ecology_env'],
    ['咸宁市自然资源和城乡建设局', 'dept', 'natural_resources'],
    ['咸宁市政务服务和大数据管理局', 'dept', 'gov_services_data'],
    ['十堰住房公积金管理中心', 'inst', 'housing_fund'],
    ['江澜市国防动员办公室', 'dept', 'civil_defense'],
    ['江澜高新技术产业开发区管委会', 'zone', null],
    ['国家税务总局江澜市税务局', 'vertical', 'tax_meteorology_vertical'],
    ['江澜市云溪区教育局', 'dept', 'education'],
  ])('%s', (name, type, family) => {
    expect(classify(name)).toEqual({ type, family });
  });

  test('codes and official names are unique, and every type has both languages', () => {
    expect(new Set(FAMILIES.map((family) => family.code)).size).toBe(FAMILIES.length);
    for (const type of Object.values(AGENCY_TYPES)) expect(type.zh && type.en).toBeTruthy();
  });
});
