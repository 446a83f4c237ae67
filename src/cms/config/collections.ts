import type { Collection, CollectionDivider, EntryCollection } from '@sveltia/cms';
import { CONTENT_FOLDER } from '../../loader/content-folder.ts';
import { schemas } from '../../loader/entry-schemas.ts';
import { FACT_COLLECTIONS, type CollectionName } from '../../schemas/collection-names.ts';
import { SOURCE_FIELD, toFormatName } from '../format/file-format.ts';
import { readForm } from '../form/read-form.ts';
import type { FieldFacts } from './field-facts.ts';
import { BESIDE_ENTRY } from './media.ts';
import { toCmsField } from './to-cms-field.ts';

const FACTS: readonly string[] = FACT_COLLECTIONS;

/** Groups of the list of collections, in the order of a teacher's week. */
const GROUPS: readonly (readonly CollectionName[])[] = [
  ['newsletters'],
  ['celebrations', 'home-learning', 'events', 'goals'],
  ['guides', 'classes', 'people'],
];

/** Every collection of the content, with a line between groups. */
export function createCollections(facts: FieldFacts): (Collection | CollectionDivider)[] {
  return GROUPS.flatMap((group, index) => [
    ...(index === 0 ? [] : [{ name: `divider-${index}`, divider: true }]),
    ...group.map((name) => createCollection(name, facts)),
  ]);
}

function createCollection(name: CollectionName, facts: FieldFacts): EntryCollection {
  const form = readForm(schemas[name]);
  const isWritten = !FACTS.includes(name);
  return {
    name,
    label: facts.t(`collection.${name}`),
    folder: `${CONTENT_FOLDER}/${name}`,
    ...(isWritten ? { path: '{{slug}}/index' } : { identifier_field: 'name' }),
    format: toFormatName(name),
    ...BESIDE_ENTRY,
    fields: [
      { name: SOURCE_FIELD, widget: 'hidden' },
      ...form.flatMap((field) => toCmsField(field, { ...facts, collection: name })),
    ],
  };
}
