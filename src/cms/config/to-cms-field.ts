import type { Field } from '@sveltia/cms';
import { BODY_OPTIONS } from '../blocks/body-options.ts';
import type { FormField, GroupField, ListField, SimpleField } from '../form/form-field.ts';
import { toTimeName } from '../form/time-name.ts';
import { PLAIN_FACTS, type FieldFacts } from './field-facts.ts';
import { PICTURE_TYPES } from './media.ts';
import { isPictureGroup, toPictureField } from './picture-fields.ts';
import { toChoices } from './to-choices.ts';
import { relateToEntry, relateToNamed } from './to-relation.ts';

/**
 * A field of a form as the CMS shows it. A day with a time is two, everything else is one. Whatever
 * is not in the schema, such as the names of classes, comes from `facts`.
 */
export function toCmsField(field: FormField, facts: FieldFacts = PLAIN_FACTS): Field[] {
  switch (field.kind) {
    case 'kept':
      return [{ name: field.name, widget: 'hidden' }];
    case 'body':
      return [{ ...toFrame(field), widget: 'richtext', ...BODY_OPTIONS }];
    case 'record':
      return [toRecord(field, facts)];
    case 'group':
      return [toGroup(field, facts)];
    case 'list':
      return [toList(field, facts)];
    case 'date-time':
      return [
        { ...toFrame(field), ...toDay(field) },
        {
          name: toTimeName(field.name),
          label: facts.t('editor.timeOf', { label: field.label }),
          hint: facts.t('editor.timeHint'),
          required: false,
          ...TIME,
        },
      ];
    default:
      return [toSimple(field, facts)];
  }
}

const DAY = { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' } as const;
const TIME = { widget: 'datetime', type: 'time', format: 'HH:mm' } as const;

/** What is simply called its date, be it an entry or a note in it, is nearly always of today. */
function toDay({ name }: FormField) {
  return name === 'date' ? { ...DAY, default: '{{now}}' } : DAY;
}

type Frame = Pick<FormField, 'name' | 'label' | 'hint'> & { required: boolean };

/** What stands round every field. */
function toFrame({ name, label, hint, isNeeded }: FormField): Frame {
  return { name, label, hint, required: isNeeded };
}

function toRecord(field: FormField, { t }: FieldFacts): Field {
  return {
    ...toFrame(field),
    widget: 'keyvalue',
    key_label: t('editor.rule'),
    value_label: t('editor.reason'),
  };
}

function toGroup(field: GroupField, facts: FieldFacts): Field {
  const fields = field.fields.flatMap((inner) => toCmsField(inner, facts));
  const folding = field.isNeeded || isShort(field) ? {} : { collapsed: 'auto' as const };
  const frame = { ...toFrame(field), ...folding, ...summarise(field) };
  if (isPictureGroup(field)) return { ...toPictureField(field, fields, facts), ...folding };
  return { ...frame, widget: 'object', fields };
}

/** As much as is seen at a glance; more is folded once something stands in it. */
const MOST_OPEN = 2;

function isShort({ fields }: GroupField): boolean {
  return fields.length <= MOST_OPEN && fields.every(({ kind }) => kind !== 'group');
}

/**
 * What stands for a group or an item of a list that is folded: the first words that are always there,
 * which say more than the short name or the day before them. Without such words the CMS takes what
 * comes first.
 */
function summarise({ fields }: GroupField): { summary?: string } {
  const words = fields.find(
    (field) =>
      (field.kind === 'text' || field.kind === 'long-text') && field.isNeeded && !field.shape,
  );
  return words ? { summary: `{{fields.${words.name}}}` } : {};
}

/** The field by which a group answers something else, such as a promise. */
function findNamed({ fields }: GroupField): FormField | undefined {
  return fields.find((field) => 'names' in field && field.names);
}

/**
 * A list: of boxes to tick where its items are chosen, of texts or of small forms. Small forms fold
 * once they are filled in, but answers, which a new entry begins with and leaves to be written.
 */
function toList(field: ListField, facts: FieldFacts): Field {
  const { item } = field;
  const frame = toFrame(field);
  const single = { label_singular: item.label };
  if (item.kind === 'group') {
    const fields = item.fields.flatMap((inner) => toCmsField(inner, facts));
    const folding = findNamed(item) ? {} : { collapsed: 'auto' as const };
    return { ...frame, ...single, ...summarise(item), ...folding, widget: 'list', fields };
  }
  const chosen = toChoices(item, facts);
  if (chosen) return { ...frame, ...chosen, multiple: true };
  if (item.kind === 'reference') {
    return { ...frame, ...relateToEntry(item.collection), multiple: true };
  }
  // One line each, with one more to type in.
  if (item.kind === 'text') return { ...frame, ...single, widget: 'list' };
  return { ...frame, ...single, widget: 'list', field: toSimple({ ...item, hint: '' }, facts) };
}

function toSimple(field: SimpleField, facts: FieldFacts): Field {
  const frame = toFrame(field);
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return { ...frame, ...toText(field, facts) };
    case 'link':
      return { ...frame, widget: 'string', type: 'url' };
    case 'email':
      return { ...frame, widget: 'string', type: 'email' };
    case 'picture':
      return { ...frame, widget: 'image', choose_url: false, accept: PICTURE_TYPES };
    case 'date':
    case 'date-time':
      return { ...frame, ...toDay(field) };
    case 'time':
      return { ...frame, ...TIME };
    case 'yes-no':
      return { ...frame, required: false, widget: 'boolean', default: field.default ?? false };
    case 'number':
      return {
        ...frame,
        widget: 'number',
        value_type: 'int',
        ...field.range,
        ...withDefault(field),
      };
    case 'choice':
      return { ...frame, ...toChoices(field, facts)!, ...withDefault(field), ...neverEmpty(field) };
    case 'language':
      return { ...frame, ...toChoices(field, facts)! };
    case 'reference':
      return { ...frame, ...(toChoices(field, facts) ?? relateToEntry(field.collection)) };
  }
}

function toText(
  { kind, longest, shape, names }: SimpleField & { kind: 'text' | 'long-text' },
  facts: FieldFacts,
) {
  const relation = names && relateToNamed(names, facts);
  if (relation) return relation;
  return {
    widget: kind === 'text' ? ('string' as const) : ('text' as const),
    ...(longest === undefined ? {} : { maxlength: longest }),
    ...(shape === undefined
      ? {}
      : { pattern: [`/${shape.pattern}/u`, shape.fix] as [string, string] }),
  };
}

/** What is something when left out needs no choice of nothing. */
function neverEmpty({ isNeeded, default: value }: SimpleField & { kind: 'choice' }) {
  return { required: isNeeded || value !== undefined };
}

function withDefault<Value>(field: { default?: Value | undefined }): { default?: Value } {
  return field.default === undefined ? {} : { default: field.default };
}
