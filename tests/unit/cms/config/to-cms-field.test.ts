import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PLAIN_FACTS } from '../../../../src/cms/config/field-facts.ts';
import { toCmsField } from '../../../../src/cms/config/to-cms-field.ts';
import { readForm } from '../../../../src/cms/form/read-form.ts';
import {
  choice,
  date,
  dateTime,
  language,
  list,
  longText,
  text,
  time,
  webAddress,
  wholeNumber,
  wordList,
  yesNo,
} from '../../../../src/schemas/fields.ts';
import { reference } from '../../../../src/schemas/reference.ts';

const facts = {
  ...PLAIN_FACTS,
  languages: ['mi', 'en'],
  classes: [{ id: 'kea', name: 'Kea', languages: ['mi'], isArchived: false }],
  collection: 'events',
} as const;

/** The fields that a form shows for a schema. */
function show(shape: z.ZodRawShape) {
  return readForm(z.strictObject(shape)).flatMap((field) => toCmsField(field, facts));
}

/** The one that it shows for one field. */
function showOne(schema: z.ZodType) {
  const [field, ...others] = show({ it: schema });
  expect(others).toEqual([]);
  return field;
}

describe('a field of a schema is shown', () => {
  test('with its label, what it is for, and whether it is needed', () => {
    const [first, second] = show({
      packUp: text('When bags are packed.'),
      byBus: yesNo('Whether there is a bus.').meta({ label: 'Bus' }).optional(),
    });
    expect(first).toMatchObject({ name: 'packUp', label: 'Pack up', required: true });
    expect(first).toMatchObject({ hint: 'When bags are packed.' });
    expect(second).toMatchObject({ name: 'byBus', label: 'Bus', required: false });
  });

  test('as words, with their greatest length and no least', () => {
    expect(showOne(text('It.', { max: 60 }))).toMatchObject({ widget: 'string', maxlength: 60 });
    expect(showOne(longText('It.', { max: 600 }))).toMatchObject({ widget: 'text' });
    expect(showOne(text('It.'))).not.toHaveProperty('minlength');
    expect(showOne(webAddress('It.'))).toMatchObject({ widget: 'string', type: 'url' });
  });

  test('as a day, as a time, and as both where both may be said', () => {
    expect(showOne(date('It.'))).toMatchObject({ type: 'date', format: 'YYYY-MM-DD' });
    expect(showOne(time('It.'))).toMatchObject({ type: 'time', format: 'HH:mm' });
    const [day, hour] = show({ it: dateTime('It.') });
    expect(day).toMatchObject({ name: 'it', type: 'date', required: true });
    expect(hour).toMatchObject({ name: 'itTime', type: 'time', required: false });
  });

  test('as a number with its limits', () => {
    const field = showOne(wholeNumber('It.', { min: 2, max: 9 }).default(4));
    expect(field).toMatchObject({ widget: 'number', min: 2, max: 9, default: 4 });
  });

  test('as choices in words, where nothing can be unchosen that has a default', () => {
    const field = showOne(choice('It.', ['home', 'on the way'], { phrases: 'place' }));
    expect(field).toMatchObject({
      options: [
        { value: 'home', label: 'At home' },
        { value: 'on the way', label: 'On the way' },
      ],
    });
    const status = choice('It.', ['planned'], { phrases: 'eventStatus' }).default('planned');
    expect(showOne(status)).toMatchObject({ default: 'planned', required: true });
  });

  test('as languages by name, those of the school first', () => {
    expect(showOne(wordList('It.', language('One.')))).toMatchObject({
      widget: 'select',
      multiple: true,
      options: [
        { value: 'mi', label: 'Māori' },
        { value: 'en', label: 'English' },
      ],
    });
  });

  test('as entries by name', () => {
    expect(showOne(list('It.', reference('One.', 'people')))).toMatchObject({
      widget: 'relation',
      collection: 'people',
      value_field: '{{slug}}',
      display_fields: ['name'],
      multiple: true,
    });
  });

  test('as what it names, by its words', () => {
    const original = text('It.').meta({ names: { collection: 'same', words: 'title' } });
    expect(showOne(original)).toMatchObject({
      widget: 'relation',
      collection: 'events',
      display_fields: ['title'],
    });
    const promise = { collection: 'newsletters', value: 'promises.*.id', words: 'promises.*.text' };
    expect(showOne(text('It.').meta({ names: promise as never }))).toMatchObject({
      value_field: 'promises.*.id',
      display_fields: ['promises.*.text'],
    });
  });

  test('with our own words where it has a shape', () => {
    const shape = { pattern: '^[a-z]+$', fix: 'Use small letters.' };
    expect(showOne(text('It.').meta({ shape }))).toMatchObject({
      pattern: ['/^[a-z]+$/u', 'Use small letters.'],
    });
  });

  test('as a list: of lines, or of small forms that fold to their first words', () => {
    const lines = showOne(list('It.', text('A step.').meta({ label: 'Step' })));
    expect(lines).toMatchObject({ widget: 'list', label_singular: 'Step' });
    expect(lines).not.toHaveProperty('field');
    const notes = z.strictObject({ date: date('When.'), note: text('What.') });
    expect(showOne(list('It.', notes))).toMatchObject({
      summary: '{{fields.note}}',
      fields: [{ name: 'date', default: '{{now}}' }, { name: 'note' }],
    });
  });

  test('as a group, open while it is short and folded once a long one is filled in', () => {
    const [one, two, three] = [text('One.'), text('Two.'), text('Three.')];
    const short = z.strictObject({ one, two }).optional();
    expect(showOne(short)).not.toHaveProperty('collapsed');
    const long = z.strictObject({ one, two, three });
    expect(showOne(long.optional())).toMatchObject({ collapsed: 'auto' });
    expect(showOne(long)).not.toHaveProperty('collapsed');
  });

  test('as a list that folds what is filled in, but no answers that are left to be written', () => {
    const notes = z.strictObject({ date: date('When.'), note: text('What.') });
    expect(showOne(list('It.', notes))).toMatchObject({ collapsed: 'auto' });
    const promise = { collection: 'newsletters', value: 'promises.*.id', words: 'promises.*.text' };
    const answers = z.strictObject({
      promise: text('Which.').meta({ names: promise as never, shape: { pattern: 'x', fix: '' } }),
      how: text('How.'),
    });
    expect(showOne(list('It.', answers))).not.toHaveProperty('collapsed');
  });

  test('not at all where Homeward alone writes it', () => {
    const mark = text('It.').meta({ isKept: true });
    expect(showOne(mark)).toEqual({ name: 'it', widget: 'hidden' });
  });

  test('never, where no form could', () => {
    expect(() => show({ it: z.bigint() })).toThrow(/No form can show the field "it"/);
    const unnamed = choice('It.', ['moss'], { phrases: 'place' });
    expect(() => show({ it: unnamed })).toThrow('add the phrase "place.moss"');
  });
});
