/** The collections of `src/content/`, one folder each. */
export const COLLECTION_NAMES = [
  'classes',
  'people',
  'newsletters',
  'celebrations',
  'home-learning',
  'events',
  'goals',
  'guides',
] as const;

export type CollectionName = (typeof COLLECTION_NAMES)[number];

/** Collections of facts, written as YAML; all others are writing with a body and a page. */
export const FACT_COLLECTIONS = ['classes', 'people'] as const satisfies CollectionName[];

export type WrittenCollection = Exclude<CollectionName, (typeof FACT_COLLECTIONS)[number]>;

/** Whether entries of a collection are facts alone, without a body. */
export function isFactCollection(name: CollectionName): name is (typeof FACT_COLLECTIONS)[number] {
  return (FACT_COLLECTIONS as readonly CollectionName[]).includes(name);
}
