import type { CollectionName } from '../../schemas/collection-names.ts';

/** Collections that are written for families; guides are for teachers. */
export const FAMILY_COLLECTIONS: readonly CollectionName[] = [
  'newsletters',
  'celebrations',
  'home-learning',
  'events',
  'goals',
];
