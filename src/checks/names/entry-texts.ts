import type { ContentTree } from '../../schemas/content-tree.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import type { CheckContext } from '../rule.ts';
import type { NameSearch } from './find-names.ts';

/** A text of an entry in which a name could stand. */
export interface EntryText {
  path: readonly (string | number)[];
  line?: number | undefined;
  text: string;
  style: NameSearch['style'];
}

/** Fields that hold names and nothing else. */
const NAME_FIELDS: ReadonlySet<string> = new Set(['who', 'thankedBy']);

/** Fields of small letters, which addresses of pages are made from. */
const ADDRESS_FIELDS: ReadonlySet<string> = new Set(['id', 'promise', 'tags', 'translationOf']);

/** Fields of which other checks take care: files, by their path, and days. */
const SKIPPED: ReadonlySet<string> = new Set(['src', 'body', 'lang', 'date']);

/**
 * Every text of an entry: all fields of its front matter, whether families read them or not, the
 * passages of its body, and the addresses that its links lead to.
 */
export function listEntryTexts(entry: LibraryEntry, { passagesOf }: CheckContext): EntryText[] {
  const body = passagesOf(entry).filter(({ path }) => path[0] === 'body');
  return [
    ...listFields(entry.data, []),
    ...body.map(({ kind, path, line, text }) => ({
      path,
      line,
      text,
      style: kind === 'heading' ? ('heading' as const) : ('sentences' as const),
    })),
    ...body.flatMap(({ links, path }) =>
      links.map(({ href, line }) => ({ path, line, text: href, style: 'address' as const })),
    ),
    ...('body' in entry.data ? listTips(entry.data.body) : []).map((text) => ({
      path: ['body'],
      text,
      style: 'sentences' as const,
    })),
  ];
}

/** What appears over links and abbreviations when somebody points at them. */
function listTips(tree: ContentTree): string[] {
  return tree.flatMap((node) => {
    if (node.type === 'component') return listTips(node.children);
    if (node.type === 'picture') return [];
    const tips = [...node.html.matchAll(/\stitle="([^"]*)"/g)];
    return tips.map(([, text]) => text!.replaceAll('&#39;', '’'));
  });
}

function listFields(value: unknown, path: readonly (string | number)[]): EntryText[] {
  if (typeof value === 'string') return [{ path, text: value, style: findStyle(path) }];
  if (Array.isArray(value)) {
    return value.flatMap((each, index) => listFields(each, [...path, index]));
  }
  if (value === null || typeof value !== 'object' || 'collection' in value) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    SKIPPED.has(key) ? [] : listFields(each, [...path, key]),
  );
}

function findStyle(path: readonly (string | number)[]): NameSearch['style'] {
  const fields = path.filter((key) => typeof key === 'string');
  if (fields.some((key) => NAME_FIELDS.has(key))) return 'names';
  if (fields.some((key) => ADDRESS_FIELDS.has(key))) return 'address';
  return fields.at(-1) === 'title' ? 'heading' : 'sentences';
}
