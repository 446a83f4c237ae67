import { createLedger, type LedgerPromise } from '../lib/promises.ts';
import { getToday } from './clock.ts';
import { getEntries } from './entries.ts';
import { remember } from './remember.ts';

/** Every promise of the published newsletters and what became of it. */
export const getLedger = remember(async (): Promise<LedgerPromise[]> => {
  const newsletters = await getEntries('newsletters');
  return createLedger(
    newsletters.map(({ id, lang, data }) => ({ ...data, id, lang })),
    getToday(),
  );
});
