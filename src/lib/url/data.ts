import { viewCodec } from './codec.ts';

/** The data page has one view: every key is named as not used. */
export const dataCodec = viewCodec<Record<never, never>>({}, []);
