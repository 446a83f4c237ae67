import type { Field, ObjectField, VariableFieldType } from '@sveltia/cms';
import type { Translate } from '../../i18n/translate.ts';
import type { PeopleInPicture } from '../../schemas/picture.ts';
import type { School } from '../../schemas/school.ts';
import type { FormField, GroupField } from '../form/form-field.ts';

/** Asks who is in the picture. Its answer decides what else is asked. */
const PEOPLE = 'people';

/** Days that stand for the families' word, asked of a picture that shows a child. */
const CONSENT = 'consent';

const DESCRIPTION = 'alt';

export interface PictureRules {
  /** What the school has decided of pictures in which a child can be recognised. */
  identifiable: School['photos']['identifiable'];
  t: Translate;
}

/** Whether a group of fields is a picture with what is asked of it. */
export function isPictureGroup(field: FormField): field is GroupField {
  return field.kind === 'group' && field.fields.some(({ kind }) => kind === 'picture');
}

/**
 * A picture in the form of the editor, which knows no field that depends on another. So the first
 * thing that is asked is who is in it, and each answer has fields of its own: the days of consent
 * are there, and must be given, where a child can be recognised, and that answer is missing where
 * the school shows no such picture. A picture of people must be described; one of things may be
 * decoration instead. The values are those of the schema. `fields` are the group's own, as the
 * editor shows them.
 */
export function toPictureField(
  { name, label, hint, fields: form }: GroupField,
  fields: readonly Field[],
  { identifiable, t }: PictureRules,
): ObjectField {
  const people = form.map((field) => offerPeople(field, identifiable)).find(isPeople);
  const answers = people?.kind === 'choice' ? (people.choices as PeopleInPicture[]) : [];
  return {
    ...{ name, label, hint, widget: 'object', required: false, typeKey: PEOPLE },
    types: answers.map((answer): VariableFieldType => {
      return { name: answer, label: t(`picture.${answer}`), fields: listFields(fields, answer) };
    }),
  };
}

/** The question who is in a picture, without the answer that the school never wants. */
export function offerPeople(
  field: FormField,
  identifiable: PictureRules['identifiable'],
): FormField {
  if (!isPeople(field) || field.kind !== 'choice' || identifiable !== 'never') return field;
  return { ...field, choices: field.choices.filter((answer) => answer !== 'identifiable') };
}

function isPeople({ name }: FormField): boolean {
  return name === PEOPLE;
}

function listFields(fields: readonly Field[], answer: PeopleInPicture): Field[] {
  return fields.flatMap((field) => {
    if (field.name === PEOPLE) return [];
    if (field.name === 'decorative') return answer === 'none' ? [field] : [];
    if (field.name === CONSENT)
      return answer === 'identifiable' ? [{ ...field, required: true } as Field] : [];
    if (field.name === DESCRIPTION) return [{ ...field, required: answer !== 'none' } as Field];
    return [field];
  });
}
