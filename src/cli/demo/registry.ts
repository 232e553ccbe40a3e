import { csvFormatRows } from 'd3-dsv';
import { AGENCIES, byShort, FIRST_YEAR, LAST_YEAR, yearsOf } from './agencies.ts';
import { hash } from './random.ts';
import { titleOf } from './pieces.ts';
import { fileOf } from './truth.ts';
import type { DemoAgency, DemoReport } from './types.ts';

const REGION = '990100';

function csv(header: string, rows: readonly (readonly (string | number)[])[]): string {
  return `${csvFormatRows([header.split(','), ...rows.map((row) => row.map(String))])}\n`;
}

/** Whose figures the government's report includes, and for which data years. */
function memberList(): { agency: string; from: number | null; to: number | null }[] {
  return AGENCIES.filter((agency) => agency.type !== 'gov').map((agency) => ({
    agency: agency.id,
    from: agency.from === FIRST_YEAR ? null : agency.from,
    to: agency.to,
  }));
}

export function collectionJson(): string {
  const collection = {
    id: 'demo',
    name: { zh: '甲市（演示）', en: 'City Jia (demo)' },
    kind: 'synthetic',
    note: {
      zh: '演示数据（合成）。甲市及其机关均为虚构，文件由固定种子的程序生成，其中有意放入了已知的问题，见 PLANTED.md。',
      en: 'Demonstration data (synthetic). City Jia and its agencies are fictional; a seeded program writes the documents and plants known problems in them, listed in PLANTED.md.',
    },
    region: REGION,
    census: true,
    years: [FIRST_YEAR, LAST_YEAR],
    jurisdictions: [{ parent: byShort('市政府').id, members: memberList() }],
    license: 'CC0-1.0',
    show: { leads: true, rankings: true },
    releases: [
      { id: 't1', date: '2025-04-10' },
      { id: 't2', date: '2025-06-10' },
    ],
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

export function agenciesCsv(): string {
  const header =
    'agency,order,name,name_en,short,aliases,type,level,family,region,region_code,uscc,from_year,to_year';
  const rows = AGENCIES.map((agency) => [
    agency.id,
    agency.order,
    agency.name,
    agency.nameEn,
    agency.short,
    agency.aliases.join(';'),
    agency.type,
    agency.level,
    agency.family,
    agency.level === 'town' ? '甲市青山乡' : '甲市',
    agency.level === 'town' ? `${REGION}101` : REGION,
    '',
    agency.from,
    agency.to ?? '',
  ]);
  return csv(header, rows);
}

export function lineageCsv(): string {
  const market = byShort('市市场监管局').id;
  const source = '甲市机构改革方案（演示，虚构），2019年1月';
  const merged = ['市工商局', '市质监局', '市食药监局'].map((short) => [
    byShort(short).id,
    market,
    'merge',
    2019,
    source,
  ]);
  // A body founded without a predecessor stands on both ends of its own line.
  const founded = (short: string, month: number): string[] => {
    const { id } = byShort(short);
    return [id, id, 'new', '2019', `甲市机构改革方案（演示，虚构），2019年${month}月组建`];
  };
  return csv('from,to,kind,year,source', [...merged, founded('市医保局', 3), founded('市退役军人局', 1)]);
}

/** Deadline of a report and what it rests on. */
function dueOf(agency: DemoAgency, year: number): [string, string] {
  if (year < 2019) return [`${year + 1}-03-31`, '政府信息公开条例（2007）第三十一条'];
  if (agency.type === 'gov') return [`${year + 1}-03-31`, '政府信息公开条例第四十九条'];
  if (agency.type === 'town') return [`${year + 1}-02-20`, '本地通知：甲市年度报告工作通知（演示，虚构）'];
  return [`${year + 1}-01-31`, '政府信息公开条例第四十九条'];
}

export function dueCsv(): string {
  const rows = AGENCIES.flatMap((agency) =>
    yearsOf(agency).map((year) => {
      const checked = agency.short === '市民政局' && year === 2024;
      const places = '市政府门户网站年度报告栏目;市民政局网站信息公开专栏;市政务公开平台';
      const check = checked
        ? ['2025-02-10', places, 'confirmed_unpublished', '截至当日三处均未见2024年度报告']
        : ['', '', '', ''];
      return [agency.id, year, ...dueOf(agency, year), ...check];
    }),
  );
  return csv('agency,year,deadline,basis,checked,places,result,note', rows);
}

/** Address of a page on a reserved, never resolvable domain. */
function urlOf(report: DemoReport): string {
  const number = 1_000_000 + (hash(`page ${report.agency.id} ${report.year}`) % 9_000_000);
  const day = report.published.replaceAll('-', '');
  return `http://${report.agency.id}.jia.example/xxgk/nb/${day.slice(0, 6)}/t${day}_${number}.html`;
}

export function reportsCsv(reports: readonly DemoReport[]): string {
  const header =
    'agency,year,version,kind,file,url,title,publisher,published,first_seen,accessed,link_state,scope,note';
  const rows = reports.map((report) => [
    report.agency.id,
    report.year,
    report.version,
    'synthetic',
    fileOf(report),
    urlOf(report),
    titleOf(report),
    report.agency.name,
    report.published,
    report.firstSeen,
    report.accessed,
    report.linkState,
    report.scope,
    report.note,
  ]);
  return csv(header, rows);
}

/** No hand correction is needed: F16 reaches the data as a second published version. */
export function correctionsCsv(): string {
  return csv('agency,year,key,action,value,expect,reason,source,date', []);
}

export function notesCsv(): string {
  return csv('agency,year,check,verdict,values,note,source,date', []);
}
