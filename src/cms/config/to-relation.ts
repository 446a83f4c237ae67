import type { RelationField } from '@sveltia/cms';
import { isFactCollection, type CollectionName } from '../../schemas/collection-names.ts';
import type { NamedThing } from '../../schemas/fields.ts';
import type { FieldFacts } from './field-facts.ts';

export type Relation = Pick<
  RelationField,
  'widget' | 'collection' | 'value_field' | 'display_fields' | 'search_fields'
>;

/** The field by which an entry of a collection is called. */
export function toNameField(collection: CollectionName): 'name' | 'title' {
  return isFactCollection(collection) ? 'name' : 'title';
}

/** Lets an entry be chosen by its name. */
export function relateToEntry(collection: CollectionName): Relation {
  return relate(collection, '{{slug}}', toNameField(collection));
}

/** Lets the thing that a text names be chosen by its words; undefined where nobody knows where it is. */
export function relateToNamed(
  { collection, value = '{{slug}}', words }: NamedThing,
  facts: FieldFacts,
): Relation | undefined {
  const place = collection === 'same' ? facts.collection : collection;
  return place && relate(place, value, words);
}

function relate(collection: CollectionName, value: string, words: string): Relation {
  return {
    widget: 'relation',
    collection,
    value_field: value,
    display_fields: [words],
    search_fields: [words],
  };
}
