import { findNearest, listChoices } from '../lib/nearest.ts';
import { authoringComponents } from '../mdx/components/index.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import type { ContentTree } from '../schemas/content-tree.ts';
import type { Library } from '../schemas/library.ts';
import type { Finding } from './finding.ts';

interface FoundReference {
  collection: CollectionName;
  id: string;
  path: (string | number)[];
}

/** What one entry of each collection is called in a message. */
const NOUNS: Readonly<Record<CollectionName, string>> = {
  classes: 'class',
  people: 'person',
  newsletters: 'newsletter',
  celebrations: 'celebration',
  'home-learning': 'tip',
  events: 'event',
  goals: 'goal',
  guides: 'guide',
};

/** Finds every id that points to an entry that does not exist. */
export function checkReferences(library: Library): Finding[] {
  const ids = new Map(
    Object.entries(library).map(([name, entries]) => [name, new Set(entries.map(({ id }) => id))]),
  );
  return Object.values(library).flatMap((entries) =>
    entries.flatMap(({ file, data }) =>
      [...findInFields(data, []), ...findInBody('body' in data ? data.body : [])]
        .filter(({ collection, id }) => !ids.get(collection)?.has(id))
        .map(({ collection, id, path }) => ({
          file,
          path,
          problem: `There is no ${NOUNS[collection]} "${id}".`,
          fix: suggest(id, [...(ids.get(collection) ?? [])], { collection, path }),
          sought: { collection, id },
        })),
    ),
  );
}

/** What to write instead. A link in the writing can simply go, where what it led to was taken away. */
function suggest(
  id: string,
  known: string[],
  { collection, path: [place] }: Omit<FoundReference, 'id'>,
): string {
  const near = findNearest(id, known);
  if (near.length > 0) return `Did you mean ${listChoices(near)}?`;
  const others = listOthers(known, collection);
  return place === 'body' ? `${others} Or take the link out.` : others;
}

function listOthers(known: string[], collection: CollectionName): string {
  if (known.length === 0) return `Add one in src/content/${collection}.`;
  const shown = known.sort().slice(0, 12).join(', ');
  return `There ${known.length === 1 ? 'is' : 'are'} ${shown}${known.length > 12 ? ' and more' : ''}.`;
}

/** References of the front matter, recognised by their shape. */
function findInFields(value: unknown, path: (string | number)[]): FoundReference[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => findInFields(item, [...path, index]));
  if (value === null || typeof value !== 'object' || path[0] === 'body') return [];
  const { collection, id } = value as { collection?: unknown; id?: unknown };
  if (typeof collection === 'string' && typeof id === 'string') {
    return [{ collection: collection as CollectionName, id, path }];
  }
  return Object.entries(value).flatMap(([key, inner]) => findInFields(inner, [...path, key]));
}

function findInBody(tree: ContentTree): FoundReference[] {
  return tree.flatMap((node) => {
    if (node.type !== 'component') return [];
    const references = authoringComponents.get(node.name)?.references ?? {};
    const own = Object.entries(references).map(([attribute, collection]) => {
      const id = node.props[attribute]!;
      return { collection, id, path: ['body', id] };
    });
    return [...own, ...findInBody(node.children)];
  });
}
