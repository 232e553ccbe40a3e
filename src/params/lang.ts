import type { ParamMatcher } from '@sveltejs/kit';
import type { Lang } from '../core/model.ts';

export const match = ((param: string): param is Lang =>
  param === 'zh' || param === 'en') satisfies ParamMatcher;
