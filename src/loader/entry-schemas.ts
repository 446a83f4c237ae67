import { z } from 'zod';
import { collectionSchemas } from '../schemas/collections.ts';
import type { CollectionName } from '../schemas/collection-names.ts';

/**
 * Stands in for Astro's `image()`, which resolves the same path once the picture is shown.
 * Only the path is known here; its size is the build's business.
 */
const imageStandIn = () =>
  z.string().transform((src) => ({ src, width: 0, height: 0, format: 'jpeg' as const }));

/** Every collection's schema as it is used without Astro. */
export const schemas = Object.fromEntries(
  Object.entries(collectionSchemas).map(([name, create]) => [name, create(imageStandIn)]),
) as unknown as Record<CollectionName, z.ZodObject>;
