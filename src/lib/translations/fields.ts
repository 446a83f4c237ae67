import type { CollectionData } from '../../schemas/collections.ts';
import type { CollectionName } from '../../schemas/collection-names.ts';

/** One value of an entry's header, with the field it stands in. */
export interface FieldValue {
  path: readonly (string | number)[];
  value: string;
  /** A day, a number, an address or a word to choose: the same in every language. */
  isFact: boolean;
}

/**
 * Fields of an original that a translation does not say again: how and to whom it is published,
 * and promises, which a translation shows from the original.
 */
const NOT_TRANSLATED: ReadonlySet<string> = new Set([
  ...['date', 'class', 'lang', 'translationOf', 'translatedFrom', 'tags', 'draft', 'email'],
  ...['cover', 'checks', 'updated', 'promises', 'kept', 'changed', 'dropped', 'body'],
]);

/** Fields that hold words to choose from, which are written alike in every language. */
const CHOSEN: ReadonlySet<string> = new Set([
  ...['kind', 'status', 'season', 'subjects', 'places', 'grades', 'from', 'to'],
  ...['every', 'area', 'state', 'topic'],
]);

/** Days, moments and times as they are read, and addresses. */
const FACT = /^(?:\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?|\d\d:\d\d|https?:\/\/\S+|[^\s@]+@[^\s@]+)$/;

/** The values that an entry and its translation both have, in the order of the schema. */
export function listFieldValues(data: CollectionData[CollectionName]): FieldValue[] {
  return Object.entries(data)
    .filter(([name]) => !NOT_TRANSLATED.has(name))
    .flatMap(([name, value]) => listValues(value, [name]));
}

function listValues(value: unknown, path: (string | number)[]): FieldValue[] {
  if (typeof value === 'string') return [{ path, value, isFact: isFact(value, path) }];
  if (typeof value === 'number' || typeof value === 'boolean')
    return [{ path, value: String(value), isFact: true }];
  if (Array.isArray(value))
    return value.flatMap((each, index) => listValues(each, [...path, index]));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, each]) => listValues(each, [...path, name]));
}

function isFact(value: string, path: readonly (string | number)[]): boolean {
  const field = path.findLast((name) => typeof name === 'string')!;
  return CHOSEN.has(field) || FACT.test(value);
}
