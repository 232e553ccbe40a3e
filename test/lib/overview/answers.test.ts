import { expect, it, vi } from 'vitest';
import type { OnProgress, Source } from '../../../src/lib/db/browser.ts';
import { EngineError } from '../../../src/lib/db/errors.ts';
import { Answers } from '../../../src/routes/[lang=lang]/[collection]/[...pin=pin]/answers.svelte.ts';
import { DEFAULT_VIEW } from '../../../src/lib/url/view.ts';
import { scopeOf } from '../../../src/lib/url/scope.ts';

let late: OnProgress = () => undefined;
vi.mock('$lib/db/browser.ts', () => ({
  openDatabase: (_: Source, onProgress: OnProgress) => {
    late = onProgress;
    return Promise.reject(new EngineError('ENGINE_FETCH', 'test'));
  },
}));

it('a failure stays a failure when another download still reports bytes', async () => {
  const answers = new Answers();
  const scope = scopeOf(DEFAULT_VIEW, { from: 2017, to: 2024 }, new Map());
  await answers.ask(scope, { engineUrl: '', databaseUrl: '', sha256: '' });
  expect(answers.current).toEqual({ kind: 'failed', code: 'ENGINE_FETCH' });
  late({ step: 'data', loaded: 1, total: null });
  expect(answers.current).toEqual({ kind: 'failed', code: 'ENGINE_FETCH' });
});
