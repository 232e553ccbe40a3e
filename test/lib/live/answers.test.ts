import { expect, it } from 'vitest';
import type { OnProgress } from '../../../src/lib/db/browser.ts';
import { EngineError } from '../../../src/lib/db/errors.ts';
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
