/** Runs command lines one after another in a thread that keeps the modules loaded; see test/cli/run.ts. */
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { run } = await import('../../src/cli/run.ts');
const { port, done } = workerData;

let out = '';
let err = '';
const into = (add) => (chunk, encoding, callback) => {
  add(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
  const written = typeof encoding === 'function' ? encoding : callback;
  if (written) queueMicrotask(written);
  return true;
};
process.stdout.write = into((text) => (out += text));
process.stderr.write = into((text) => (err += text));
process.on('uncaughtException', (error) => answer(null, String(error.stack)));

function answer(code, more = '') {
  port.postMessage({ code, out, err: err + more });
  [out, err] = ['', ''];
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
}

port.on('message', ({ args, env }) => {
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
  void run(args).then(answer, (error) => answer(null, String(error.stack)));
});
