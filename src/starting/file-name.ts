import type { PlainDate } from '../lib/dates/plain.ts';
import { toSlug } from '../lib/slug.ts';

/** Long enough for a headline, short enough for an address that is read out. */
const LONGEST = 48;

/** Names that Windows keeps for itself, whatever follows the dot, as a pattern. */
export const RESERVED_NAMES = String.raw`con|prn|aux|nul|com\d|lpt\d`;

const RESERVED = new RegExp(`^(?:${RESERVED_NAMES})$`);

/**
 * A name for the file of an entry, by its headline: `garden-morning`. Where the headline has no
 * letter, or there is none yet, by its kind and day: `workshop-2026-05-14`.
 */
export function nameByTitle(
  title: string | undefined,
  { kind, date }: { kind: string; date: PlainDate },
): string {
  const slug = shorten(toSlug(title ?? ''));
  return isUsableName(slug) ? slug : nameByDay(kind, date);
}

/** Whether a file can be called by a slug, on every computer. */
export function isUsableName(slug: string): boolean {
  return slug !== '' && !RESERVED.test(slug);
}

/** A name without words of a headline, for entries whose headline may name a child. */
export function nameByDay(kind: string, date: PlainDate): string {
  return `${toSlug(kind)}-${date}`;
}

/** The same name, or with a number behind it, so that no other entry is called so. */
export function makeFree(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${name}-${count}`;
  return free;
}

function shorten(slug: string): string {
  if (slug.length <= LONGEST) return slug;
  const cut = slug.slice(0, LONGEST + 1).lastIndexOf('-');
  const short = cut > 0 ? slug.slice(0, cut) : Array.from(slug).slice(0, LONGEST).join('');
  return short.replace(/-+$/, '');
}
