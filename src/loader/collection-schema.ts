import { z } from 'zod';
import { collectionSchemas } from '../schemas/collections.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import type { ImageSchema, PictureSource } from '../schemas/picture.ts';

type SchemaOf<Name extends CollectionName> = ReturnType<(typeof collectionSchemas)[Name]>;

/**
 * A collection's schema as Astro asks for it: anew for every entry, each time with another
 * reader of pictures. Making a schema costs far more than using it, so one is made and only its
 * reader of pictures changes. Entries are parsed one after the other (see `entry-keeper.ts`).
 */
export function schemaOf<Name extends CollectionName>(
  name: Name,
): (context: { image: ImageSchema }) => SchemaOf<Name> {
  let current: ImageSchema | undefined;
  const image = () => z.string().transform((path): PictureSource => current!().parse(path));
  const create = collectionSchemas[name] as (image: ImageSchema) => SchemaOf<Name>;
  const schema = create(image);
  return (context) => {
    current = context.image;
    return schema;
  };
}
