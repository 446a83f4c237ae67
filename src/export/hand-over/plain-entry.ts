import { stringify } from 'yaml';
import { replaceNames } from './replace-names.ts';
import { plainBody } from './plain-body.ts';

/** An entry's file in its parts: the fields as typed, and the body of those that have one. */
export interface WrittenEntry {
  fields: Readonly<Record<string, unknown>>;
  body: string | undefined;
}

/** Fields that name another entry or a setting, in which a changed word would break a link. */
const REFERENCES: ReadonlySet<string> = new Set([
  'class',
  'translationOf',
  'translatedFrom',
  'lang',
  'promise',
  'id',
]);

/** Fields that hold days or addresses: May and June are months there, whatever children are called. */
const FACTS: ReadonlySet<string> = new Set([
  ...['date', 'start', 'end', 'lastDay', 'until', 'except', 'by', 'due', 'updated'],
  ...['link', 'online', 'email'],
]);

/** Fields that say what an earlier newsletter promised. */
const ANSWERS: ReadonlySet<string> = new Set(['kept', 'changed', 'dropped']);

/** What the copy for the next teacher leaves out, and what comes along. */
export interface HandOverContents {
  names: ReadonlySet<string>;
  /** Whether the newsletter that made a promise comes along. */
  hasPromise: (id: string) => boolean;
  /** Whether there will be a page at a path of the site. */
  hasPage: (path: string) => boolean;
}

/**
 * The file of an entry for the next teacher: no picture, no comment, every known name replaced.
 * An answer to a promise that stays behind goes, as it would answer nothing.
 */
export function writePlainEntry(
  { fields, body }: WrittenEntry,
  { names, hasPromise, hasPage }: HandOverContents,
): string {
  const kept = Object.entries(fields).flatMap(([field, value]): [string, unknown][] => {
    if (field === 'cover') return [];
    if (!ANSWERS.has(field) || !Array.isArray(value)) return [[field, value]];
    const told = value.filter(({ promise }: { promise?: string }) => hasPromise(String(promise)));
    return told.length > 0 ? [[field, told]] : [];
  });
  const header = stringify(replaceIn(Object.fromEntries(kept), names), { lineWidth: 0 });
  if (body === undefined) return header;
  return `---\n${header}---\n\n${replaceNames(plainBody(body, hasPage), names).trim()}\n`;
}

function replaceIn(value: unknown, names: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return replaceNames(value, names).replaceAll('\\[', '[');
  if (Array.isArray(value)) return value.map((each) => replaceIn(each, names));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      REFERENCES.has(key) || FACTS.has(key) ? each : replaceIn(each, names),
    ]),
  );
}
