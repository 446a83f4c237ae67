import { getCollection, type CollectionEntry } from 'astro:content';
import { compareClasses } from '../lib/class-order.ts';
import type { ClassBadge } from '../lib/entry.ts';
import { toEntryPath } from '../lib/urls.ts';
import type { SchoolClass } from '../schemas/class.ts';
import { remember } from './remember.ts';
import { urls } from './urls.ts';

/** The classes in the order that they set; archived ones last. */
export const getSchoolClasses = remember(async (): Promise<CollectionEntry<'classes'>[]> => {
  const classes = await getCollection('classes');
  return classes.sort(compareClasses);
});

/** The people of the school, by name. */
export async function getPeople(): Promise<CollectionEntry<'people'>[]> {
  const people = await getCollection('people');
  return people.sort((a, b) => a.data.name.localeCompare(b.data.name, 'en'));
}

/** The grown-ups who teach a class, in the order in which it names them. */
export async function getTeachers({
  teachers,
}: Pick<SchoolClass, 'teachers'>): Promise<CollectionEntry<'people'>[]> {
  const people = await getCollection('people');
  return teachers.flatMap(({ id }) => people.find((person) => person.id === id) ?? []);
}

/** What labels show of each class, by id. */
export async function getClassBadges(): Promise<ReadonlyMap<string, ClassBadge>> {
  const classes = await getSchoolClasses();
  return new Map(classes.map((entry) => [entry.id, toClassBadge(entry)]));
}

export function toClassBadge({ id, data }: CollectionEntry<'classes'>): ClassBadge {
  return {
    id,
    name: data.name,
    href: urls.toPath(toEntryPath('classes', id)),
    colour: data.emblem.colour,
    shape: data.emblem.shape,
  };
}
