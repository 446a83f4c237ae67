import type { ViewFilter, ViewGroup } from '@sveltia/cms';
import { nameLanguage } from '../../lib/languages.ts';
import type { PlainDate } from '../../lib/dates/plain.ts';
import type { WrittenCollection } from '../../schemas/collection-names.ts';
import { ALL_CLASSES } from '../../schemas/shared.ts';
import type { FieldFacts } from './field-facts.ts';

export interface FilterFacts extends FieldFacts {
  /** First day of the school year that is on. */
  yearBegan: PlainDate;
}

/**
 * What a list of entries can be narrowed to. The menu is made by the build, so a class appears in it
 * once its file is part of the site.
 */
export function createFilters(name: WrittenCollection, facts: FilterFacts): ViewFilter[] {
  const { t, yearBegan } = facts;
  const day = name === 'events' ? 'start' : 'date';
  const label = t(name === 'events' ? 'events.upcoming' : 'editor.later');
  return [
    { label: t('editor.drafts'), field: 'draft', eq: true },
    { label, field: day, gte: '{{today}}' },
    { label: t('editor.thisYear'), field: day, gte: yearBegan },
    ...filterByClass(facts),
    ...filterByLanguage(facts),
  ];
}

/** By month, each with the year before it, so that they stand in order. */
export function createGroups(name: WrittenCollection, { t }: FieldFacts): ViewGroup[] {
  const field = name === 'events' ? 'start' : 'date';
  return [{ label: t('editor.byMonth'), field, pattern: String.raw`^\d{4}-\d{2}` }];
}

/** What the families of a class read: its own entries and those for the whole school. */
function filterByClass({ classes }: FieldFacts): ViewFilter[] {
  return classes
    .filter(({ isArchived }) => !isArchived)
    .map(({ id, name }) => ({ label: name, field: 'class', in: [id, ALL_CLASSES] }));
}

/** Languages in which an entry says that it is written, because no class writes in them as a rule. */
function filterByLanguage({ classes, locale }: FieldFacts): ViewFilter[] {
  const usual = new Set(classes.map(({ languages: [first] }) => first));
  const others = new Set(classes.flatMap(({ languages }) => languages));
  return [...others.difference(usual)].map((language) => ({
    label: nameLanguage(language, locale),
    field: 'lang',
    eq: language,
  }));
}
