import { describe, expect, test } from 'vitest';
import { createCollections } from '../../../../src/cms/config/collections.ts';
import { PLAIN_FACTS } from '../../../../src/cms/config/field-facts.ts';
import { orderFields } from '../../../../src/cms/config/order-fields.ts';
import { createTranslate } from '../../../../src/i18n/translate.ts';
import { COLLECTION_NAMES, type CollectionName } from '../../../../src/schemas/collection-names.ts';

const facts = {
  ...PLAIN_FACTS,
  yearBegan: '2025-08-01',
  classes: [
    { id: 'willow', name: 'Willow', languages: ['en', 'es'], isArchived: false },
    { id: 'birch', name: 'Birch', languages: ['en'], isArchived: true },
  ],
};

function find(name: CollectionName, given = facts) {
  const found = createCollections(given).find((each) => each.name === name);
  if (!found || !('folder' in found)) throw new Error(`There is no ${name}.`);
  return found;
}

function listNames(name: CollectionName): string[] {
  return find(name).fields.map((field) => field.name);
}

describe('the collections', () => {
  test('are all there, newsletters first, classes and people last, with lines between', () => {
    const names = createCollections(facts).map((each) => ('divider' in each ? '—' : each.name));
    expect(names.filter((name) => name !== '—').sort()).toEqual([...COLLECTION_NAMES].sort());
    expect(names.slice(0, 3)).toEqual(['newsletters', '—', 'celebrations']);
    expect(names.slice(-3)).toEqual(['—', 'classes', 'people']);
  });

  test('lie where the site reads them', () => {
    expect(find('goals')).toMatchObject({ folder: 'src/content/goals', path: '{{slug}}/index' });
    expect(find('people')).not.toHaveProperty('path');
    expect(find('people')).toMatchObject({ identifier_field: 'name' });
    expect(find('goals')).not.toHaveProperty('extension');
  });

  test('lead to their pages', () => {
    expect(find('home-learning').preview_path).toBe('home-learning/{{slug}}/');
    expect(find('people').preview_path).toBe('people/#{{slug}}');
  });

  test('put no words of a celebration into its address, because they may name a child', () => {
    expect(JSON.stringify(find('celebrations').slug)).not.toContain('title');
    expect(find('newsletters').slug).toMatchObject({ template: '{{class.0}}-{{date}}' });
    expect(find('events').slug).toMatchObject({ template: '{{title}}', editable: false });
  });

  test('refuse a headline of which no file can be called', () => {
    const refuses = (name: CollectionName, words: string) => {
      const field = find(name).fields.find((each) => ['title', 'name'].includes(each.name));
      const [pattern] = (field as { pattern?: [string] }).pattern ?? ['/^/iu'];
      return !new RegExp(pattern.slice(1, -3), 'iu').test(words);
    };
    expect(refuses('events', 'Con!')).toBe(true);
    expect(refuses('people', 'COM1')).toBe(true);
    expect(refuses('classes', 'All')).toBe(true);
    expect(refuses('events', 'All')).toBe(false);
    expect(refuses('events', 'Concert')).toBe(false);
    expect(refuses('events', 'أغنية con')).toBe(false);
    // Its name is made of class and day.
    expect(refuses('newsletters', 'Con')).toBe(false);
  });

  test('speak the language of whoever writes', () => {
    const spanish = find('newsletters', { ...facts, locale: 'es', t: createTranslate('es') });
    expect(spanish).toMatchObject({ label: 'Boletines', label_singular: 'Boletín' });
    expect(JSON.stringify(spanish.fields)).toContain('Toda la escuela');
  });

  test('can be narrowed to a class with what is for the whole school, but to none that has moved on', () => {
    const filters = find('newsletters').view_filters as { label: string }[];
    expect(filters).toContainEqual({ label: 'Willow', field: 'class', in: ['willow', 'all'] });
    expect(filters.map(({ label }) => label)).not.toContain('Birch');
    expect(filters).toContainEqual({ label: 'Drafts', field: 'draft', eq: true });
    expect(filters).toContainEqual({ label: 'Spanish', field: 'lang', eq: 'es' });
    expect(filters).toContainEqual({
      label: 'This school year',
      field: 'date',
      gte: '2025-08-01',
    });
  });

  test('say in a line what an entry is, and whether it is a draft or has moved on', () => {
    expect(find('events').summary).toMatch(/title.*kind.*class.*start.*draft.*Draft/);
    expect(find('classes').summary).toMatch(/name.*schoolYear.*archived.*Has moved on/);
  });

  test.each(COLLECTION_NAMES)('show of %s nothing that its form does not have', (name) => {
    const shown = [...JSON.stringify(find(name).summary).matchAll(/\{\{(\w+)/g)];
    expect(listNames(name)).toEqual(expect.arrayContaining(shown.map(([, field]) => field)));
  });

  test('show what is to come by the day of the event, not by the day it was announced', () => {
    expect(find('events').view_filters).toContainEqual({
      label: 'Coming up',
      field: 'start',
      gte: '{{today}}',
    });
  });
});

describe('the fields of a form', () => {
  test('begin with what an entry is, and end with what is rarely wanted', () => {
    const names = listNames('newsletters');
    expect(names.slice(2, 7)).toEqual(['title', 'class', 'date', 'dateTime', 'draft']);
    expect(names.indexOf('body')).toBeLessThan(names.indexOf('promises'));
    expect(names.indexOf('promises')).toBeLessThan(names.indexOf('corrections'));
    expect(names.at(-1)).toBe('checks');
  });

  test.each([
    ['events', 'start'],
    ['events', 'date'],
    ['newsletters', 'date'],
  ] as const)('of %s have the time of %s beside its day', (collection, day) => {
    const names = listNames(collection);
    expect(names[names.indexOf(day) + 1]).toBe(`${day}Time`);
  });

  test('have what a tip needs together, before the writing', () => {
    const names = listNames('home-learning');
    expect(names[names.indexOf('places') + 1]).toBe('materials');
    expect(names.indexOf('askYourChild')).toBeLessThan(names.indexOf('body'));
    expect(names[names.indexOf('body') - 1]).toBe('cover');
  });

  test('ask for a person’s address beside the telephone', () => {
    const names = listNames('people');
    expect(names[names.indexOf('email') + 1]).toBe('phone');
  });

  test('take a field that nobody has given a place by whether it is needed', () => {
    const order = orderFields([
      { name: 'checks', widget: 'keyvalue' },
      { name: 'extra', widget: 'string', required: false },
      { name: 'body', widget: 'richtext' },
      { name: 'vital', widget: 'string', required: true },
      { name: 'title', widget: 'string', required: true },
    ]);
    expect(order.map(({ name }) => name)).toEqual(['title', 'vital', 'body', 'extra', 'checks']);
  });
});
