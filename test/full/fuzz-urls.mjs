import { PAGES } from '../lib/url/pages.ts';
import { fuzzQueries } from '../support/fuzz-urls.ts';

// Bad queries through every page's keys: none throws, what is written is canonical, what is lost is named. The seed is
// printed; GOUJI_SEED and GOUJI_COUNT run other ones. Exits 1 when a law does not hold.

const count = Number(process.env.GOUJI_COUNT ?? 240_000);
const seed = Number(process.env.GOUJI_SEED ?? Date.now() % 2 ** 31);
const { queries, named, views, failures } = fuzzQueries(PAGES, count, seed);

failures.slice(0, 30).forEach((line) => console.log(line.slice(0, 400)));
console.log(`seed ${seed}: ${Object.keys(PAGES).length} pages, ${views} queries gave a view of their own`);
console.log(`${named} parts of queries were named as not used`);
console.log(`fuzz-urls: ${queries} queries, ${failures.length} laws broken`);
process.exit(failures.length === 0 ? 0 : 1);
