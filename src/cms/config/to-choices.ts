import type { SelectField } from '@sveltia/cms';
import { nameChoice } from '../../i18n/name-choice.ts';
import { nameLanguage } from '../../lib/languages.ts';
import { ALL_CLASSES } from '../../schemas/shared.ts';
import type { SimpleField } from '../form/form-field.ts';
import type { FieldFacts } from './field-facts.ts';

/** Most choices that are shown all at once, as circles or boxes to tick; more are a menu. */
const MOST_SHOWN = 10;

interface Choice {
  value: string;
  label: string;
}

export type Choices = Pick<SelectField, 'widget' | 'dropdown_threshold'> & { options: Choice[] };

/**
 * What can be chosen in a field, each by its words; undefined where the choices are entries that the
 * CMS knows better. Classes are chosen from those that the build has seen, because "the whole school"
 * is no entry, and boxes to tick are quicker on a phone than a search.
 */
export function toChoices(field: SimpleField, facts: FieldFacts): Choices | undefined {
  switch (field.kind) {
    case 'choice':
      return show(
        field.choices.map((value) => ({
          value,
          label: nameChoice(value, { ...facts, phrases: field.phrases }),
        })),
      );
    case 'language':
      return show(
        facts.languages.map((value) => ({ value, label: nameLanguage(value, facts.locale) })),
      );
    case 'reference':
      return field.also?.includes(ALL_CLASSES) ? show(listClasses(facts)) : undefined;
    default:
      return undefined;
  }
}

function show(options: Choice[]): Choices {
  return { widget: 'select', options, dropdown_threshold: MOST_SHOWN };
}

function listClasses({ classes, t }: FieldFacts): Choice[] {
  return [
    { value: ALL_CLASSES, label: t('editor.wholeSchool') },
    ...classes.map(({ id, name }) => ({ value: id, label: name })),
  ];
}
