import { work, type Job } from './work.ts';

/** The reading thread: every message is a job, every job gets one answer. */
self.addEventListener('message', ({ data }: MessageEvent<Job>) => {
  if ('kind' in data) void work(data).then((answer) => self.postMessage(answer));
});
