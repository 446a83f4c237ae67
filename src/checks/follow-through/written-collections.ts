import { COLLECTION_NAMES, isFactCollection } from '../../schemas/collection-names.ts';

/** Collections whose entries are writing, which can be translated. */
export const WRITTEN_COLLECTIONS = COLLECTION_NAMES.filter((name) => !isFactCollection(name));
