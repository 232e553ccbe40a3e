import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { codeTable, developmentTable, layoutTable } from '../support/accuracy.ts';
import { withBlock } from '../support/readme.ts';

/** Writes the tables of src/core/README.md anew: accuracy by kind of document and by layout, and the codes. */
const README = resolve(import.meta.dirname, '../../src/core/README.md');
let text = await readFile(README, 'utf8');
text = withBlock(text, 'development', await developmentTable());
text = withBlock(text, 'layouts', await layoutTable());
text = withBlock(text, 'codes', codeTable());
await writeFile(README, text);
