import type { CollectionEntry } from 'astro:content';
import type { ClassBadge } from '../lib/entry.ts';
import { listDistinctLanguages, speaks, toBaseLanguage } from '../lib/languages.ts';
import { getPeople, getSchoolClasses, toClassBadge } from './classes.ts';
import { settings } from './settings.ts';

/** A grown-up with the classes that they teach now. */
export type Colleague = CollectionEntry<'people'> & { classes: ClassBadge[] };

export interface Staff {
  /** In the order of their classes. */
  teachers: Colleague[];
  /** By name. */
  others: Colleague[];
  /** Languages beside the school's own, those of the classes first, with who speaks them. */
  speakers: { language: string; people: CollectionEntry<'people'>[] }[];
}

/** The grown-ups of the school, as the page of people shows them. */
export async function getStaff(): Promise<Staff> {
  const [people, classes] = await Promise.all([getPeople(), getSchoolClasses()]);
  const current = classes.filter(({ data }) => !data.archived);
  const colleagues = people.map((person) => ({
    ...person,
    classes: current
      .filter(({ data }) => data.teachers.some(({ id }) => id === person.id))
      .map(toClassBadge),
  }));
  const order = new Map(current.map(({ id }, index) => [id, index]));
  const toPlace = ({ classes: [first] }: Colleague) => order.get(first?.id ?? '') ?? 0;
  const languages = listDistinctLanguages([
    ...current.flatMap(({ data }) => data.languages),
    ...people.flatMap(({ data }) => data.languages ?? []).sort(),
  ]);
  return {
    teachers: colleagues
      .filter((each) => each.classes.length > 0)
      .sort((a, b) => toPlace(a) - toPlace(b)),
    others: colleagues.filter((each) => each.classes.length === 0),
    speakers: languages
      .filter((language) => toBaseLanguage(language) !== toBaseLanguage(settings.lang))
      .map((language) => ({
        language,
        people: people.filter(({ data }) => speaks(data, language)),
      }))
      .filter((each) => each.people.length > 0),
  };
}
