import { shellEntries } from '$lib/server/agency.ts';
import type { EntryGenerator } from './$types';

/** Which agency it shows, its query says once it runs. */
export const entries: EntryGenerator = () => shellEntries();
