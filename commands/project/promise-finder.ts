import { toPlainDate } from '../../src/lib/dates/plain.ts';
import type { Entry } from '../../src/lib/entry.ts';
import { pickPromises, type LinkedPromise } from '../../src/lib/linked-promise.ts';
import { createLedger } from '../../src/lib/promises.ts';
import { toEntryId } from '../../src/schemas/reference.ts';
import type { Published } from './published.ts';

/**
 * What a newsletter promised and the earlier promises that it answers, as they stand now.
 * `toHref` makes the address that a newsletter's path has where the links stand.
 */
export function createPromiseFinder(
  { list, now }: Published,
  toHref: (path: string) => string,
): (entry: Entry<'newsletters'>) => ReturnType<typeof pickPromises> {
  const newsletters = list('newsletters');
  const byId = new Map(newsletters.map((entry) => [entry.id, entry]));
  const findHref = (id: string) => toHref(byId.get(id)!.href);
  const ledger = createLedger(
    newsletters.map(({ id, lang, data }) => ({ ...data, id, lang })),
    toPlainDate(now),
  ).map((promise): LinkedPromise => ({
    ...promise,
    madeHref: findHref(promise.madeIn),
    classes: byId.get(promise.madeIn)!.classes,
    answers: promise.answers.map((answer) => ({ ...answer, href: findHref(answer.saidIn) })),
  }));
  return ({ id, data: { translationOf } }) =>
    pickPromises(ledger, translationOf === undefined ? id : toEntryId(translationOf));
}
