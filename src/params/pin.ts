import type { ParamMatcher } from '@sveltejs/kit';

/** '' is the newest release, `v/<id>` a pinned one (CONTRACT 4). */
export const match = ((param: string) =>
  param === '' || /^v\/[A-Za-z0-9._-]+$/.test(param)) satisfies ParamMatcher;
