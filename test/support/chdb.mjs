import { createRequire } from 'node:module';
import path from 'node:path';

export const NO_CHDB =
  'not run: chdb is not installed: npm i --no-save --prefix DIR chdb@3.4.0, then GOUJI_CHDB=DIR';

/** ClickHouse's engine as installed here, or below the folder GOUJI_CHDB names; null without it: it is 540 MB. */
export function clickhouseEngine() {
  const from = process.env.GOUJI_CHDB ? `${path.resolve(process.env.GOUJI_CHDB)}/` : import.meta.url;
  try {
    return createRequire(from)('chdb');
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    return null;
  }
}

/** The text an engine of either flavour answers with. */
export const answerText = (answer) => (typeof answer === 'string' ? answer : answer.text());
