import type { Field } from '@sveltia/cms';

/** What an entry is and when, which is asked first. */
const FIRST = [
  ...['name', 'title', 'class', 'date', 'dateTime', 'draft', 'kind', 'area', 'topic'],
  ...['start', 'startTime', 'end', 'lastDay', 'place', 'online'],
];

/** What may be left out, and yet is thought of together with what is needed. */
const WITH_NEEDED = ['until', 'materials', 'askYourChild'];

/** The writing, and what stands over it on the page. */
const WRITING = ['summary', 'cover', 'body'];

/** What most entries never need, which stands at the end. */
const LAST = [
  ...['tags', 'lang', 'translationOf', 'email'],
  ...['updated', 'updatedTime', 'corrections', 'checks'],
];

/**
 * The fields of an entry in the order in which a teacher fills them in: what it is, what is needed,
 * the writing, what may be added, and in the end what is rarely wanted. A field that is named nowhere
 * here takes its place by whether it is needed.
 */
export function orderFields(fields: readonly Field[]): Field[] {
  const named = [FIRST, WRITING, LAST].map((names) =>
    names.flatMap((name) => fields.filter((field) => field.name === name)),
  );
  const [first = [], writing = [], last = []] = named;
  const others = fields.filter((field) => !named.flat().includes(field));
  const { needed = [], added = [] } = Object.groupBy(others, (field) =>
    belongsWithNeeded(field) ? 'needed' : 'added',
  );
  return [...first, ...needed, ...writing, ...added, ...last];
}

function belongsWithNeeded(field: Field): boolean {
  const { required = false, default: value } = field as { required?: boolean; default?: unknown };
  return (required && value === undefined) || WITH_NEEDED.includes(field.name);
}
