import type { PlainDateTime } from '../../lib/dates/plain.ts';

/** An address that gets nothing of a list, known by its mark alone (`toRid`). */
export interface Suppression {
  rid: string;
  /** Id of the list, or {@link EVERY_LIST}. */
  list: string;
  /** It asked to stop, or to be forgotten. That an address does not exist, the ledger knows. */
  why: 'left' | 'erased';
  /** Since when, on the school’s clock. */
  at: PlainDateTime;
}

export const EVERY_LIST = '*';

/** All suppressions. They hold no address, so they may lie beside the ledger unencrypted. */
export type Suppressions = Map<string, Suppression>;

export function suppress(suppressions: Suppressions, suppression: Suppression): void {
  suppressions.set(toKey(suppression), suppression);
}

/** What keeps a list from an address, the youngest first when it is kept from every list too. */
export function findSuppression(
  suppressions: Suppressions,
  rid: string,
  list: string,
): Suppression | undefined {
  return [list, EVERY_LIST]
    .flatMap((each) => suppressions.get(toKey({ rid, list: each })) ?? [])
    .sort((a, b) => (a.at < b.at ? 1 : -1))[0];
}

/** Lets a list reach an address again, because somebody asked for it since. */
export function liftSuppression(suppressions: Suppressions, rid: string, list: string): void {
  for (const each of [list, EVERY_LIST]) suppressions.delete(toKey({ rid, list: each }));
}

/** One suppression a line. */
export function formatSuppressions(suppressions: Suppressions): string {
  return [...suppressions.values()].map((each) => `${JSON.stringify(each)}\n`).join('');
}

/** Reads such lines, of which a later one counts. A last line that was cut off by a crash is left out. */
export function parseSuppressions(text: string): Suppressions {
  const suppressions: Suppressions = new Map();
  // What follows the last line end was never written to its end.
  for (const line of text.split('\n').slice(0, -1)) {
    if (line !== '') suppress(suppressions, JSON.parse(line) as Suppression);
  }
  return suppressions;
}

function toKey({ rid, list }: Pick<Suppression, 'rid' | 'list'>): string {
  return `${rid} ${list}`;
}
