import { expect, it } from 'vitest';
import type { OnProgress } from '../../../src/lib/db/browser.ts';
import { EngineError } from '../../../src/lib/db/errors.ts';
import type { Engine } from '../../../src/lib/queries/types.ts';
import { Answers } from '../../../src/lib/live/answers.svelte.ts';

it('a failure stays a failure when another download still reports bytes', async () => {
  let late: OnProgress = () => undefined;
  const answers = new Answers<string>((_, onProgress) => {
    late = onProgress;
    return Promise.reject(new EngineError('ENGINE_FETCH', 'test'));
  });
  await answers.ask('all', { engineUrl: '', databaseUrl: '', sha256: '' }, () => Promise.resolve(''));
  expect(answers.current).toEqual({ kind: 'failed', code: 'ENGINE_FETCH' });
  late({ step: 'data', loaded: 1, total: null });
  expect(answers.current).toEqual({ kind: 'failed', code: 'ENGINE_FETCH' });
});

it('the same question is not asked again while its answer stands or is on its way, and is after a failure', async () => {
  let opened = 0;
  let works = true;
  const answers = new Answers<string>(() => {
    opened += 1;
    return works ? Promise.resolve({} as Engine) : Promise.reject(new EngineError('ENGINE_FETCH', 'test'));
  });
  const source = { engineUrl: '', databaseUrl: 'd', sha256: '' };
  const ask = (question: string) => answers.ask(question, source, () => Promise.resolve(question));
  await Promise.all([ask('one'), ask('one')]);
  await ask('one');
  expect([opened, answers.current]).toEqual([1, { kind: 'answered', rows: 'one' }]);
  works = false;
  await ask('two');
  expect(answers.current.kind).toBe('failed');
  works = true;
  await ask('two');
  expect([opened, answers.current]).toEqual([3, { kind: 'answered', rows: 'two' }]);
  answers.reset();
  await ask('two');
  expect([opened, answers.current.kind]).toEqual([4, 'answered']);
});
