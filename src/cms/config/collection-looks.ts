import type { EntryCollection } from '@sveltia/cms';
import type { CollectionName } from '../../schemas/collection-names.ts';

/** What sets a collection apart in the lists of the CMS. */
export interface CollectionLook {
  /** One of the Material Symbols, whose font the CMS brings along. */
  icon: string;
  /** Fields that say more of an entry behind its name, in a line of the list. */
  details: readonly string[];
  /** Fields to sort by; the first is the usual one. */
  sortBy: readonly [string, ...string[]];
  direction: 'ascending' | 'descending';
  /** How a new file or folder is called. */
  slug: string;
}

/** The order of whatever is published on a day. */
const NEWEST_FIRST = { sortBy: ['date', 'title'], direction: 'descending' } as const;

/** A headline, which every entry of these collections may show in its address. */
const BY_TITLE = '{{title}}';

/**
 * How each collection looks. New entries are called as `src/starting/` calls them; no name of a
 * celebration holds words of its headline, because that may name a child.
 */
export const COLLECTION_LOOKS: Readonly<Record<CollectionName, CollectionLook>> = {
  newsletters: {
    icon: 'newspaper',
    details: ['class', 'date'],
    ...NEWEST_FIRST,
    slug: '{{class.0}}-{{date}}',
  },
  celebrations: {
    icon: 'celebration',
    details: ['class', 'date'],
    ...NEWEST_FIRST,
    slug: '{{kind}}-{{date}}',
  },
  'home-learning': {
    icon: 'lightbulb',
    details: ['kind', 'subjects', 'date'],
    ...NEWEST_FIRST,
    slug: BY_TITLE,
  },
  events: {
    icon: 'event',
    details: ['kind', 'class', 'start'],
    sortBy: ['start', 'date', 'title'],
    direction: 'descending',
    slug: BY_TITLE,
  },
  goals: {
    icon: 'flag',
    details: ['class', 'term'],
    ...NEWEST_FIRST,
    slug: BY_TITLE,
  },
  guides: {
    icon: 'menu_book',
    details: ['topic'],
    ...NEWEST_FIRST,
    slug: BY_TITLE,
  },
  classes: {
    icon: 'groups',
    details: ['schoolYear'],
    sortBy: ['order', 'name'],
    direction: 'ascending',
    slug: '{{name}}',
  },
  people: {
    icon: 'person',
    details: ['role'],
    sortBy: ['name'],
    direction: 'ascending',
    slug: '{{name}}',
  },
};

/**
 * A line of the list: `A garden in a jar · Willow · 2026-05-08 · Draft`. Each part keeps the direction
 * of its own language. Words of `marks` stand behind it where their field is switched on.
 */
export function writeSummary(
  fields: readonly string[],
  marks: readonly { field: string; words: string }[],
): NonNullable<EntryCollection['summary']> {
  const line = fields.map((field) => `\u2068{{${field}}}\u2069`).join(' · ');
  return (
    line + marks.map(({ field, words }) => `{{${field} | ternary(' · ${words}', '')}}`).join('')
  );
}
