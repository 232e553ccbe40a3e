import { parentPort } from 'node:worker_threads';

/** Answers in capitals; three words misbehave as a document may. */
parentPort?.on('message', (word: string) => {
  if (word === 'exit') process.exit(3);
  if (word === 'throw') throw new Error('thrown');
  while (word === 'loop');
  parentPort?.postMessage(word.toUpperCase());
});
