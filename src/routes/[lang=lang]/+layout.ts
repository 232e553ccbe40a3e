import type { Lang } from '../../core/model.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = ({ params }) => ({ lang: params.lang as Lang });
