import { join } from 'node:path';
import type { Passage, PassageKind } from '../checks/passage.ts';
import { listPassages, type FindTitle } from '../mdx/list-passages.ts';
import type { LibraryEntry } from '../schemas/library.ts';
import { readYaml, splitEntry } from './front-matter.ts';
import { schemas } from './read-entry.ts';
import { readText } from './read-text.ts';
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

/**
 * Everything that a family reads of an entry, in the order of its file: the fields that its
 * schema calls words, then the body. Empty for a file that can no longer be read.
 */
export function readPassages(
  root: string,
  { collection, file, data }: LibraryEntry,
  findTitle?: FindTitle,
): Passage[] {
  const read = readText(join(root, file));
  if ('problem' in read) return [];
  const parts = splitEntry(file, read.text);
  if ('problem' in parts) return [];
  const frontMatter = readYaml(parts.header, parts.headerLine);
  if (Array.isArray(frontMatter)) return [];
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
  const body = listPassages(parts.body, findTitle).map((passage) => {
    const toLine = (line: number) => line + parts.bodyLine - 1;
    const links = passage.links.map((link) => ({ ...link, line: toLine(link.line) }));
    return { ...passage, path: ['body'], line: toLine(passage.line), links };
  });
  return [...fields, ...body];
}

function isWords(collection: LibraryEntry['collection'], path: readonly PropertyKey[]): boolean {
  if (NOT_READ.has(String(path.findLast((key) => typeof key === 'string')))) return false;
  const editor = findSchema(schemas[collection], path)?.meta()?.editor;
  return editor === 'text' || editor === 'long-text';
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
