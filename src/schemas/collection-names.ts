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
