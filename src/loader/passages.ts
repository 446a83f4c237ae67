import type { Passage, PassageKind } from '../checks/passage.ts';
import type { ParsedBody } from '../mdx/parse-body.ts';
import type { LibraryEntry } from '../schemas/library.ts';
import type { FrontMatter } from './front-matter.ts';
import { schemas } from './entry-schemas.ts';
import { findSchema } from './schema-faults.ts';

/** Fields of words that are names for the computer, or numbers and addresses, and no sentences. */
const NOT_READ: ReadonlySet<string> = new Set([
  'address',
  'email',
  'id',
  'phone',
  'promise',
  'schoolYear',
  'tags',
  'translatedFrom',
  'translationOf',
]);

/** Fields that are another kind of words than `field`. */
const KINDS: Readonly<Record<string, PassageKind>> = {
  title: 'title',
  alt: 'alt',
  credit: 'caption',
};

interface Words {
  path: (string | number)[];
  text: string;
}

/** A file in its parts, once parsed. */
interface ParsedFile {
  frontMatter: FrontMatter;
  body: Pick<ParsedBody, 'passages'> | undefined;
  bodyLine: number;
}

/**
 * Everything that a family reads of an entry, in the order of its file: the fields that its
 * schema calls words, then the body.
 */
export function toPassages(
  { collection, data }: Pick<LibraryEntry, 'collection' | 'data'>,
  { frontMatter, body, bodyLine }: ParsedFile,
): Passage[] {
  const fields = listWords(data, [])
    .filter(({ path }) => isWords(collection, path))
    .map(({ path, text }) => ({
      kind: KINDS[String(path.at(-1))] ?? 'field',
      path,
      text: text.replace(/\s+/g, ' ').trim(),
      line: frontMatter.lineOf(path),
      links: [],
    }))
    .sort((a, b) => a.line - b.line);
  const toLine = (line: number) => line + bodyLine - 1;
  const below = (body?.passages ?? []).map((passage) => ({
    ...passage,
    path: ['body'],
    line: toLine(passage.line),
    links: passage.links.map((link) => ({ ...link, line: toLine(link.line) })),
  }));
  return [...fields, ...below];
}

const known = new Map<string, boolean>();

/** Whether a field holds words. Asking its schema takes long, so each is asked once. */
function isWords(collection: LibraryEntry['collection'], path: readonly PropertyKey[]): boolean {
  const shape = path.map((key) => (typeof key === 'number' ? '*' : String(key)));
  const key = [collection, ...shape].join('.');
  const isKnown = known.get(key);
  if (isKnown !== undefined) return isKnown;
  const editor = findSchema(schemas[collection], path)?.meta()?.editor;
  const name = shape.findLast((each) => each !== '*') ?? '';
  const isThis = !NOT_READ.has(name) && (editor === 'text' || editor === 'long-text');
  known.set(key, isThis);
  return isThis;
}

/** The body has passages of its own, and nobody but teachers reads reasons for checks. */
function isNoWords([field]: readonly (string | number)[]): boolean {
  return field === 'body' || field === 'checks';
}

/** Every text in an entry's data that may be words. */
function listWords(value: unknown, path: (string | number)[]): Words[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value))
    return value.flatMap((item, index) => listWords(item, [...path, index]));
  if (value === null || typeof value !== 'object' || isNoWords(path)) return [];
  return Object.entries(value).flatMap(([key, inner]) => listWords(inner, [...path, key]));
}
