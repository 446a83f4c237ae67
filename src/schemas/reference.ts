import { z } from 'zod';
import { toSlug } from '../lib/slug.ts';
import type { CollectionName } from './collection-names.ts';

/** Points at an entry of another collection, in the shape Astro's own references have. */
export interface Reference<Name extends CollectionName = CollectionName> {
  collection: Name;
  id: string;
}

/** The id of an entry, which is its file's or folder's name. */
export function reference<Name extends CollectionName>(description: string, collection: Name) {
  return z
    .string()
    .trim()
    .min(1)
    .max(200)
    .transform((written): Reference<Name> => ({ collection, id: toEntryId(written) }))
    .meta({ description, editor: 'reference', collection });
}

/**
 * The id of the entry that a file or folder of this name holds. It is the entry's address, so
 * names that differ only in capitals, spaces or punctuation are one id.
 */
export function toEntryId(name: string): string {
  return toSlug(name);
}
