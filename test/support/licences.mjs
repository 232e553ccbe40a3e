import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

// Every package of the lockfile with its licence; exits 1 for one that is not on the list below, for a package that
// states none and carries no text, and for an install script nobody has looked at. Prints what there is, by licence.

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Licences the project may use beside its own MIT; of a choice (`OR`) one is enough, of `AND` each is needed. */
const KNOWN = new Set([
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Zlib', 'CC0-1.0', 'BlueOak-1.0.0'],
  // Used as it is, in files of its own: nothing of ours comes under it.
  'MPL-2.0',
]);
/** Packages whose package.json names no licence: what the text they carry says, read by a person. */
const READ = new Map([
  ['svelte-toolbelt', 'MIT'],
  ['json-bignum', 'MIT'],
]);
/** Install scripts that were read: esbuild's only puts its program in place of a starter; all works without it. */
const SCRIPTS = new Set(['esbuild']);

function fits(expression) {
  const plain = expression.replace(/[()]/g, '');
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((one) => KNOWN.has(one.trim())));
}

function carriesText(folder) {
  const dir = path.join(ROOT, folder);
  return existsSync(dir) && readdirSync(dir).some((name) => /^(licen[cs]e|readme)/i.test(name));
}

const { packages } = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
const wrong = [];
const byLicence = new Map();
for (const [folder, entry] of Object.entries(packages)) {
  if (folder === '') continue;
  const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const licence = entry.license ?? (carriesText(folder) ? READ.get(name) : undefined) ?? 'none';
  if (!fits(licence)) wrong.push(`${name} ${entry.version}: licence ${licence}`);
  if (entry.hasInstallScript === true && !SCRIPTS.has(name)) wrong.push(`${name}: install script`);
  byLicence.set(licence, [...(byLicence.get(licence) ?? []), `${name} ${entry.version}`]);
}
for (const [licence, names] of [...byLicence].sort())
  console.log(`${licence} (${names.length}): ${names.join(', ')}`);
wrong.forEach((line) => console.error(`FAIL ${line}`));
console.log(`licences: ${Object.keys(packages).length - 1} packages, ${wrong.length} to look at`);
process.exit(wrong.length === 0 ? 0 : 1);
