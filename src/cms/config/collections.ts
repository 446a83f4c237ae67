import type { CollectionDivider, EntryCollection, Field } from '@sveltia/cms';
import { toEntryPath } from '../../lib/urls.ts';
import { CONTENT_FOLDER } from '../../loader/content-folder.ts';
import { schemas } from '../../loader/entry-schemas.ts';
import {
  isFactCollection,
  type CollectionName,
  type WrittenCollection,
} from '../../schemas/collection-names.ts';
import { ALL_CLASSES } from '../../schemas/shared.ts';
import { RESERVED_NAMES } from '../../starting/file-name.ts';
import { SOURCE_FIELD, toFormatName } from '../format/file-format.ts';
import { readForm } from '../form/read-form.ts';
import { COLLECTION_LOOKS, writeSummary } from './collection-looks.ts';
import { createFilters, createGroups, type FilterFacts } from './list-filters.ts';
import { BESIDE_ENTRY } from './media.ts';
import { nameFields } from './name-fields.ts';
import { orderFields } from './order-fields.ts';
import { FINDINGS_FIELD, FINDINGS_FIELD_TYPE } from '../reading/findings-field-type.ts';
import { toCmsField } from './to-cms-field.ts';
import { toNameField } from './to-relation.ts';

/** Groups of the list of collections, in the order of a teacher's week. */
const GROUPS: readonly (readonly CollectionName[])[] = [
  ['newsletters'],
  ['celebrations', 'home-learning', 'events', 'goals'],
  ['guides'],
  ['classes', 'people'],
];

/** Fields that say in lists, when they are switched on, that an entry is not among the usual ones. */
const MARKS = [
  { field: 'draft', phrase: 'editor.draft' },
  { field: 'archived', phrase: 'editor.archived' },
] as const;

/** Every collection of the content, with a line between groups. */
export function createCollections(facts: FilterFacts): (EntryCollection | CollectionDivider)[] {
  return GROUPS.flatMap((group, index) => [
    ...(index === 0 ? [] : [{ name: `line-${index}`, divider: true }]),
    ...group.map((name) => createCollection(name, facts)),
  ]);
}

function createCollection(name: CollectionName, facts: FilterFacts): EntryCollection {
  const look = COLLECTION_LOOKS[name];
  const { sortBy, direction } = look;
  const nameField = toNameField(name);
  const fields = createFields(name, facts);
  const marks = MARKS.filter(({ field }) => fields.some((each) => each.name === field));
  return {
    name,
    label: facts.t(`collection.${name}`),
    label_singular: facts.t(`kind.${name}`),
    icon: look.icon,
    folder: `${CONTENT_FOLDER}/${name}`,
    format: toFormatName(name),
    ...BESIDE_ENTRY,
    identifier_field: nameField,
    // An entry keeps the name that it was given: it is its address for ever.
    slug: { template: look.slug, editable: false },
    summary: writeSummary(
      [nameField, ...look.details],
      marks.map(({ field, phrase }) => ({ field, words: facts.t(phrase) })),
    ),
    // Whatever was ever written for a class needs it, and the CMS does not know: classes are choices
    // in its forms, not entries (`to-choices.ts`). Of people it knows, and refuses by itself.
    delete: name !== 'classes',
    preview_path: toEntryPath(name, '{{slug}}').slice(1),
    sortable_fields: { fields: [...sortBy], default: { field: sortBy[0], direction } },
    ...(isWritten(name)
      ? {
          path: '{{slug}}/index',
          thumbnail: 'cover.src',
          view_filters: createFilters(name, facts),
          view_groups: createGroups(name, facts),
        }
      : { thumbnail: false }),
    fields: [
      { name: SOURCE_FIELD, widget: 'hidden' },
      // First, because fields further down are not there before somebody has scrolled to them.
      {
        name: FINDINGS_FIELD,
        label: facts.t('findings.title'),
        widget: FINDINGS_FIELD_TYPE,
        required: false,
        preview: false,
      },
      ...fields,
    ],
  };
}

/**
 * The fields of an entry. A new one is a draft until its teacher says otherwise: what is saved is
 * published, and half a newsletter must not be. Entries that are there already say so themselves.
 */
function createFields(name: CollectionName, facts: FilterFacts): Field[] {
  const fields = nameFields(readForm(schemas[name]), { form: name, locale: facts.locale }).flatMap(
    (field) => toCmsField(field, { ...facts, collection: name }),
  );
  const isCalledBy = (field: Field) => COLLECTION_LOOKS[name].slug === `{{${field.name}}}`;
  const begun = fields.map((field) => {
    if (field.name === 'draft') return { ...field, default: true } as Field;
    return isCalledBy(field) ? { ...field, pattern: createNamePattern(name, facts) } : field;
  });
  return isWritten(name) ? orderFields(begun) : begun;
}

/** Refuses a headline that leaves a file no other name than one that it can't have. */
function createNamePattern(name: CollectionName, { t }: FilterFacts): [string, string] {
  const taken = name === 'classes' ? `${RESERVED_NAMES}|${ALL_CLASSES}` : RESERVED_NAMES;
  return [String.raw`/^(?![^\p{L}\p{N}]*(?:${taken})[^\p{L}\p{N}]*$)/iu`, t('editor.reserved')];
}

function isWritten(name: CollectionName): name is WrittenCollection {
  return !isFactCollection(name);
}
