import {
  COLLECTION_NAMES,
  FACT_COLLECTIONS,
  type CollectionName,
} from '../../schemas/collection-names.ts';

const FACTS: ReadonlySet<CollectionName> = new Set(FACT_COLLECTIONS);

/** Collections whose entries are writing, which can be translated. */
export const WRITTEN_COLLECTIONS = COLLECTION_NAMES.filter((name) => !FACTS.has(name));
