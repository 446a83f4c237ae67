import type { CollectionEntry } from 'astro:content';
import type { Entry } from '../lib/entry.ts';
import { speaks, toBaseLanguage } from '../lib/languages.ts';
import type { Contact } from '../lib/page-view.ts';
import { toEntryPath } from '../lib/urls.ts';
import { getPeople, getSchoolClasses, getTeachers } from './classes.ts';
import { settings } from './settings.ts';
import { urls } from './urls.ts';

/** More names than this are a crowd, and nobody feels asked: the office answers instead. */
const MOST_TEACHERS = 3;

/** Whom families reach when no class is meant. */
export const office: Contact = {
  name: settings.name,
  email: settings.contact.email,
  phone: settings.contact.phone,
  repliesWithin: settings.contact.repliesWithin,
};

/**
 * Whom families write to about an entry or a class: its teachers, as far as they can be written
 * to or called, else the office. In a language other than the school's, somebody who speaks it
 * is named as well.
 */
export async function getContacts({
  classes,
  lang = settings.lang,
}: {
  classes: Entry['classes'];
  lang?: string;
}): Promise<Contact[]> {
  const teachers = (await getTeachersOf(classes)).filter(canBeReached);
  const isFew = teachers.length > 0 && teachers.length <= MOST_TEACHERS;
  const contacts = isFew ? teachers.map(toContact) : [office];
  const isOwnLanguage = toBaseLanguage(lang) === toBaseLanguage(settings.lang);
  const isSpoken = isFew && teachers.some(({ data }) => speaks(data, lang));
  if (isOwnLanguage || isSpoken) return contacts;
  const helper = (await getPeople()).find(
    (person) => canBeReached(person) && speaks(person.data, lang),
  );
  return helper ? [...contacts, { ...toContact(helper), language: lang }] : contacts;
}

async function getTeachersOf(classes: Entry['classes']): Promise<CollectionEntry<'people'>[]> {
  const known = await getSchoolClasses();
  const meant = classes.flatMap(({ id }) => known.find((each) => each.id === id) ?? []);
  const teachers = await Promise.all(meant.map(({ data }) => getTeachers(data)));
  return [...new Map(teachers.flat().map((person) => [person.id, person])).values()];
}

function canBeReached({ data }: CollectionEntry<'people'>): boolean {
  return data.email !== undefined || data.phone !== undefined;
}

function toContact({ id, data }: CollectionEntry<'people'>): Contact {
  const { name, email, phone, repliesWithin } = data;
  return { name, email, phone, repliesWithin, href: urls.toPath(toEntryPath('people', id)) };
}
