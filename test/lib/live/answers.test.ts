import { expect, it, vi } from 'vitest';
import type { OnProgress, Source } from '../../../src/lib/db/browser.ts';
import { EngineError } from '../../../src/lib/db/errors.ts';
import { Answers } from '../../../src/lib/live/answers.svelte.ts';

let late: OnProgress = () => undefined;
vi.mock('$lib/db/browser.ts', () => ({
  openDatabase: (_: Source, onProgress: OnProgress) => {
    late = onProgress;
    return Promise.reject(new EngineError('ENGINE_FETCH', 'test'));
  },
}));

it('a failure stays a failure when another download still reports bytes', async () => {
  const answers = new Answers<string>();
  await answers.ask('all', { engineUrl: '', databaseUrl: '', sha256: '' }, () => Promise.resolve(''));
  expect(answers.current).toEqual({ kind: 'failed', code: 'ENGINE_FETCH' });
  late({ step: 'data', loaded: 1, total: null });
  expect(answers.current).toEqual({ kind: 'failed', code: 'ENGINE_FETCH' });
});
