import type { Field } from '@sveltia/cms';

/** What an entry is and when, which is asked first. */
const FIRST = [
  ...['name', 'title', 'class', 'date', 'draft', 'kind', 'area', 'topic'],
  ...['start', 'startTime', 'end', 'lastDay', 'place', 'online', 'summary', 'cover'],
];

/** What most entries never need, which stands at the end. */
const LAST = [
  ...['tags', 'dateTime', 'lang', 'translationOf', 'email'],
  ...['updated', 'updatedTime', 'corrections', 'checks'],
];

/**
 * The fields of an entry in the order in which a teacher fills them in: what it is, what is needed,
 * the writing, what may be added, and in the end what is rarely wanted. A field that is named nowhere
 * here takes its place by whether it is needed.
 */
export function orderFields(fields: readonly Field[]): Field[] {
  return fields.toSorted((a, b) => toRank(a) - toRank(b));
}

function toRank(field: Field): number {
  const first = FIRST.indexOf(field.name);
  if (first >= 0) return first;
  const last = LAST.indexOf(field.name);
  if (last >= 0) return FIRST.length + 3 + last;
  if (field.widget === 'richtext') return FIRST.length + 1;
  const { required = false, default: value } = field as { required?: boolean; default?: unknown };
  return FIRST.length + (required && value === undefined ? 0 : 2);
}
