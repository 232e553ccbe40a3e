import type { Bilingual } from '../core/model.ts';

/** Every coded refusal of the command line, in both languages. Codes are stable: scripts may match them. */
export const MESSAGES = {
  E_FILE_OPEN: { zh: '打不开文件', en: 'The file cannot be opened' },
  E_FILE_TOO_LARGE: { zh: '文件过大', en: 'The file is too large' },
  E_FILE_READ: { zh: '文件无法识读', en: 'The document cannot be read' },
  E_FACT_UNKNOWN: { zh: '没有这个数据项', en: 'The document has no such fact' },
  E_FACT_NOWHERE: { zh: '这个数据项在文件中没有位置', en: 'The fact has no place in the document' },
  E_COLLECTION_UNKNOWN: { zh: '没有这个资料集', en: 'There is no such collection' },
  E_COLLECTION_JSON: { zh: 'collection.json 无效', en: 'collection.json is not valid' },
  E_COLLECTION_EMPTY: { zh: '资料集里没有可发布的报告', en: 'The collection has no report to release' },
  E_NEW_NAME: {
    zh: '资料集名只能用小写字母、数字、短横，最长 40 个字符',
    en: 'A collection is named with lower case letters, digits and dashes, at most 40',
  },
  E_NEW_RESERVED: { zh: '网站的页面占用了这个名称', en: 'Pages of the site have this name' },
  E_NEW_EXISTS: { zh: '这个资料集或文件夹已存在', en: 'The collection or folder exists already' },
  E_RELEASE_ID: {
    zh: '版本号只能用小写字母、数字、点和短横',
    en: 'A release id is lower case letters, digits, dots, dashes',
  },
  E_RELEASE_DATE: { zh: '日期要写成 YYYY-MM-DD', en: 'A date is written YYYY-MM-DD' },
  E_RELEASE_EXISTS: { zh: '版本已存在,不可改动', en: 'The release exists and cannot be changed' },
  E_RELEASE_UNREAD: {
    zh: '有文件读到一半中止,未发布;确要发布请加 --with-unread',
    en: 'Reading stopped in the middle of documents; nothing is released without --with-unread',
  },
  E_RELEASE_UNKNOWN: { zh: '没有这个版本', en: 'There is no such release' },
  E_RELEASE_DAMAGED: { zh: '版本文件与其校验值不符', en: 'A release file differs from its hash' },
  E_HELD_DAMAGED: { zh: '留存的原文与其校验值不符', en: 'The held text of a document differs from its hash' },
  E_RELEASES_NONE: { zh: '没有任何版本', en: 'There is no release' },
  E_LOCKED: {
    zh: '另一个进程正在写入;等它结束,或它已不在时删除此锁文件',
    en: 'Another process is writing; wait for it, or delete this lock file when it is gone',
  },
  E_DISK_FULL: { zh: '磁盘已满,未写完的内容已撤销', en: 'The disk is full; what was half written is undone' },
  E_WRITE: { zh: '不允许写入', en: 'Writing is not permitted' },
  E_IMPORT_COLUMNS: {
    zh: '导入文件的列不能用，什么都没有写入',
    en: 'Columns of the file to import cannot be used; nothing is written',
  },
  E_IMPORT_MAPPING: { zh: '列对应表有不能用的行', en: 'The mapping file has lines that cannot be used' },
  E_IMPORT_ENCODING: {
    zh: '有无法辨认的字节；大于 30 MB 的文件须为 UTF-8',
    en: 'Bytes that are no text; a file over 30 MB has to be UTF-8',
  },
  E_IMPORT_ROWS: {
    zh: '导入文件有不能使用的行，什么都没有写入',
    en: 'The file to import has lines that cannot be used; nothing is written',
  },
  E_IMPORT_SHEET: {
    zh: '工作簿里要有且只有一个有内容的可见工作表',
    en: 'The workbook needs exactly one visible sheet with cells',
  },
  E_IMPORT_CELLS: {
    zh: '表里有合并、公式或错误单元格，请先改成数值',
    en: 'The sheet has merged, formula or error cells; turn them into values first',
  },
  E_IMPORT_INPUTS: {
    zh: '资料集自己的表里有不能用的行或列，先改好再导入，以免丢失',
    en: 'The collection’s own tables have unusable lines or columns; mend them first, so that nothing is lost',
  },
  E_COLLECT_SOURCES: { zh: 'sources.csv 里没有可用的网址', en: 'sources.csv has no address to look at' },
  E_SITE_BUILD: { zh: '网站构建失败', en: 'The site could not be built' },
  E_SITE_MISSING: { zh: '还没有构建网站', en: 'The site has not been built' },
  E_PORT: { zh: '端口无效或都被占用', en: 'The port is not valid, or all are taken' },
  E_USAGE: { zh: '用法不对', en: 'Wrong usage' },
  E_INTERNAL: { zh: '程序内部错误', en: 'Internal error' },
} as const satisfies Record<string, Bilingual>;

export type MessageCode = keyof typeof MESSAGES;
