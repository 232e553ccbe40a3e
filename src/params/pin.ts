import type { ParamMatcher } from '@sveltejs/kit';

/**
 * '' is the newest release, `v/<id>` a pinned one (CONTRACT 4). A rest parameter at the end of a route is matched
 * together with the trailing slash.
 */
export const match = ((param: string) => /^(v\/[A-Za-z0-9._-]+)?\/?$/.test(param)) satisfies ParamMatcher;
