/** Prints the table facts of one file, in the shape of `gouji extract FILE --json`: to score table reading alone. */
import { readFileSync } from 'node:fs';
import { extractFacts } from '../../src/core/facts/index.ts';
import { readDocument } from '../../src/core/read/index.ts';

const [file = ''] = process.argv.slice(2);
const document = await readDocument(new Uint8Array(readFileSync(file)), { name: file });
const { edition, facts, problems, blocksByTable } = extractFacts(document);
process.stdout.write(JSON.stringify({ edition, facts, findings: [], problems, blocksByTable }));
