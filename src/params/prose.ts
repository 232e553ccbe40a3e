import type { ParamMatcher } from '@sveltejs/kit';
import { PROSE_PAGES, type ProsePage } from '../lib/i18n/prose.ts';

export const match = ((param: string): param is ProsePage =>
  PROSE_PAGES.some((page) => page === param)) satisfies ParamMatcher;
