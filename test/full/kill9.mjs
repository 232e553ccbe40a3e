import { killRounds, summary } from '../support/kill-rounds.ts';

// `kill -9` at random moments of `build` and `release` over a dozen documents. After each the last release must be
// proved by `verify` and the working copy be whole or not there; going on must end with the rows and hash of an undisturbed
// run. GOUJI_ROUNDS and GOUJI_SEED run others. Exits 1 when a state cannot be read or rows differ.

const rounds = Number(process.env.GOUJI_ROUNDS ?? 200);
const seed = Number(process.env.GOUJI_SEED ?? Date.now() % 2 ** 31);
const came = await killRounds(rounds, seed, (done) => {
  if (done % 20 === 0) console.error(`${done} of ${rounds}`);
});

console.log(`seed ${seed}; one build takes ${came.buildMs} ms, one release ${came.releaseMs} ms undisturbed`);
for (const [where, count] of Object.entries(came.where).sort()) console.log(`${count} × ${where}`);
came.failures.forEach((line) => console.log(`FAIL ${line}`));
console.log(summary(came));
process.exit(came.failures.length === 0 ? 0 : 1);
