import { describe, expect, test } from 'vitest';
import { readForm } from '../../../../src/cms/form/read-form.ts';
import {
  createFileFormat,
  UnwritableFileError,
} from '../../../../src/cms/format/create-file-format.ts';
import type { FormValues } from '../../../../src/cms/format/file-format.ts';
import { schemas } from '../../../../src/loader/entry-schemas.ts';

const newsletters = createFileFormat('newsletters', readForm(schemas.newsletters));
const celebrations = createFileFormat('celebrations', readForm(schemas.celebrations));
const events = createFileFormat('events', readForm(schemas.events));

function write(header: string, body = 'Hello.'): string {
  return `---\n${header.trim()}\n---\n\n${body}\n`;
}

/** The header after a form has changed some values. */
function change(
  { fromFile, toFile }: typeof newsletters,
  header: string,
  edit: (values: FormValues) => FormValues,
): string {
  const values = fromFile(write(header));
  const after = toFile({ ...values, ...edit(values) });
  return after.slice(4, after.indexOf('\n---\n'));
}

describe('what a form shows of hand-written fields', () => {
  test.each([
    ['class: willow', { class: ['willow'] }],
    ['class: Willow, heron', { class: ['willow', 'heron'] }],
    ['class: ALL', { class: ['all'] }],
    ['date: 5 March 2026', { date: '2026-03-05' }],
    ['date: March 5, 2026 6:30 pm', { date: '2026-03-05', dateTime: '18:30' }],
    ['draft: Yes', { draft: true }],
    ['draft: off', { draft: false }],
    ['lang: no', { lang: 'no' }],
    ['lang: PT-br', { lang: 'pt-BR' }],
    ['title: 1984', { title: '1984' }],
    ['title: no', { title: 'no' }],
    ['title: مرحبا 🌱', { title: 'مرحبا 🌱' }],
    ['title: >\n  Two\n  lines', { title: 'Two lines' }],
    ['summary: |\n  One\n\n  Two', { summary: 'One\n\nTwo' }],
    ['ask: Send a pot', { ask: { text: 'Send a pot' } }],
    ['cover: cover.jpg', { cover: { src: 'cover.jpg', decorative: false } }],
    [
      'promises: { id: a, text: b, due: 1 May 2026 }',
      { promises: [{ id: 'a', text: 'b', due: '2026-05-01' }] },
    ],
    ['askAtHome:\n  - Why: because\n  -\n  - no', { askAtHome: ['Why: because', 'no'] }],
    ['title:', { draft: false }],
  ])('%s', (header, shown) => {
    expect(newsletters.fromFile(write(header))).toMatchObject(shown);
  });

  test.each([
    ['rsvp: Tell the office.', { rsvp: { how: 'Tell the office.' } }],
    ['kind: TRIP', { kind: 'trip' }],
    [
      'volunteers: {needed: 3, roles: carry, signUp: Ask us}',
      { volunteers: { needed: 3, roles: ['carry'], signUp: { how: 'Ask us' } } },
    ],
    ['repeats: {every: Week, times: 04}', { repeats: { every: 'week', times: 4 } }],
  ])('%s', (header, shown) => {
    expect(events.fromFile(write(header))).toMatchObject(shown);
  });

  test('what is left out but has a meaning is spelt out, so that no new entry’s beginning takes its place', () => {
    expect(events.fromFile(write('title: A'))).toMatchObject({
      draft: false,
      email: true,
      status: 'planned',
    });
  });
});

describe('a change from a form', () => {
  const HEADER = `
# A remark at the top
title: 'It''s spring' # a remark beside
mood: sunny
date: 5 March 2026

# Whoever reads this: two classes
class: willow, heron
tags: [ outdoors, maths ]
promises:
  - id: "beans"   # the brown ones
    text: Beans
    due: 2026-03-20
    weight: heavy
  # between
  - { id: reading, text: A corner, due: 2026-04-01 }
summary: >-
  One long
  line
`;

  test.each<[string, FormValues | ((values: FormValues) => FormValues), string, string]>([
    ['a headline', { title: 'Summer' }, "title: 'It''s spring' #", "title: 'Summer' #"],
    ['a day', { date: '2026-03-06' }, 'date: 5 March 2026', 'date: 2026-03-06'],
    ['a time', { dateTime: '18:30' }, 'date: 5 March 2026', 'date: 2026-03-05 18:30'],
    ['a class in short form', { class: ['heron'] }, 'class: willow, heron', 'class: heron'],
    [
      'a word more',
      { tags: ['outdoors', 'maths', 'a, b'] },
      '[ outdoors, maths ]',
      '[ outdoors, maths, "a, b" ]',
    ],
    ['a word less', { tags: ['maths'] }, '[ outdoors, maths ]', '[ maths ]'],
    ['no words', { tags: [] }, 'tags: [ outdoors, maths ]\n', ''],
    [
      'one answer of one promise',
      ({ promises }) => ({ promises: changeItem(promises, 0, { due: '2026-03-21' }) }),
      'due: 2026-03-20',
      'due: 2026-03-21',
    ],
    [
      'one answer within brackets',
      ({ promises }) => ({ promises: changeItem(promises, 1, { text: 'A: corner' }) }),
      'text: A corner',
      'text: "A: corner"',
    ],
    ['a field more', { lang: 'no' }, 'heron\n', 'heron\nlang: no\n'],
    ['a line more', { summary: 'One\n\nTwo' }, '>-\n  One long\n  line', '>-\n  One\n\n\n  Two'],
  ])('%s', (_, values, before, after) => {
    const edit = typeof values === 'function' ? values : () => values;
    expect(change(newsletters, HEADER, edit)).toBe(HEADER.trim().replace(before, () => after));
  });

  test('a promise taken out leaves the other with its remarks and what no form knows', () => {
    const without = change(newsletters, HEADER, ({ promises }) => ({
      promises: (promises as unknown[]).slice(1),
    }));
    expect(without).toContain('promises:\n  # between\n  - { id: reading,');
    expect(without).not.toContain('beans');
    const turned = change(newsletters, HEADER, ({ promises }) => ({
      promises: (promises as unknown[]).toReversed(),
    }));
    expect(turned).toContain(
      '  - id: "beans"   # the brown ones\n    text: Beans\n    due: 2026-03-20\n    weight: heavy\n',
    );
  });

  test('a remark above a field that goes stays', () => {
    const after = change(newsletters, HEADER, () => ({ class: [] }));
    expect(after).toContain('# Whoever reads this: two classes');
    expect(after).not.toContain('class: willow');
  });

  test('a short form that no longer fits is written out', () => {
    const edit = (rsvp: FormValues) =>
      change(events, 'title: A\nrsvp: Tell us\nplace: Gym', () => ({ rsvp }));
    expect(edit({ how: 'Tell me' })).toBe('title: A\nrsvp: Tell me\nplace: Gym');
    expect(edit({ how: 'Tell us', slip: true })).toBe(
      'title: A\nrsvp:\n  how: Tell us\n  slip: yes\nplace: Gym',
    );
    expect(change(celebrations, 'title: A\nwho: Noor', () => ({ who: ['Noor', 'Ana'] }))).toBe(
      'title: A\nwho:\n  - Noor\n  - Ana',
    );
  });

  test('the words for yes and no are those of the file', () => {
    const edit = (header: string) => change(newsletters, header, () => ({ draft: false }));
    expect(edit('draft: true')).toBe('draft: false');
    expect(edit('draft: yes')).toBe('draft: no');
  });

  test.each([
    ['remarks between brackets', 'tags: [a, # one\n  b]\ntitle: A # x', { tags: ['b'] }],
    ['a remark beside what becomes a block', 'summary: A # x\ntitle: A', { summary: 'One\nTwo' }],
    [
      'a key with a question mark',
      '? title\n: A\ndate: 2026-03-05',
      { title: 'B', date: '2026-03-06' },
    ],
    ['a header in braces', '{title: A, date: 2026-03-05}', { title: 'B', lang: 'es' }],
  ])('%s: nothing is lost', (_, header, edit) => {
    const after = change(newsletters, header, () => edit);
    expect(newsletters.fromFile(write(after))).toMatchObject(edit);
    for (const remark of header.match(/# \w+/g) ?? []) expect(after).toContain(remark);
  });
});

describe('what a form can’t show', () => {
  const HEADER =
    'title: A\ndate: next Tuesday\nclass: willow\ndraft: perhaps\nask:\n  text: B\n  by: 31 April 2026';

  test('is shown as nothing and stays as it is', () => {
    const shown = newsletters.fromFile(write(HEADER));
    expect(shown).toMatchObject({ date: '', draft: false, ask: { text: 'B', by: '' } });
    expect(change(newsletters, HEADER, () => ({ title: 'C' }))).toBe(HEADER.replace('A', 'C'));
  });

  test('goes when something else is chosen', () => {
    expect(change(newsletters, HEADER, () => ({ date: '2026-03-05' }))).toContain(
      'date: 2026-03-05',
    );
  });
});

describe('a body', () => {
  const { fromFile, toFile } = newsletters;

  test('is changed alone', () => {
    const file = '---\ntitle: A\n---\n\n\nOne\n\n---\n\nTwo\n\n\n';
    expect(toFile({ ...fromFile(file), body: 'One' })).toBe('---\ntitle: A\n---\n\n\nOne\n\n\n');
  });

  test('that isn’t given back stays', () => {
    const { title, source } = fromFile(write('title: A'));
    expect(toFile({ title, source })).toBe(write('title: A'));
  });

  test.each(['---\ntitle: A\n---', '---\ntitle: A\n---\n', '---\ntitle: A\n---\n\n'])(
    '%j can be begun',
    (file) => {
      expect(toFile({ ...fromFile(file), body: 'Hello.' })).toBe(write('title: A'));
    },
  );
});

describe('files of other computers', () => {
  const { fromFile, toFile } = newsletters;

  test('ends of lines of Windows stay', () => {
    const file = write('title: A\ndate: 2026-03-05\naskAtHome:\n  - Why?').replaceAll('\n', '\r\n');
    const values = fromFile(file);
    expect(toFile(values)).toBe(file);
    expect(toFile({ ...values, title: 'B' })).toBe(file.replace('A', 'B'));
    expect(toFile({ ...values, body: 'Bye.\n\nBye.' })).toBe(
      file.replace('Hello.', 'Bye.\r\n\r\nBye.'),
    );
  });

  test('so does the mark at the beginning of a file', () => {
    const file = `\uFEFF${write('title: A')}`;
    expect(toFile({ ...fromFile(file), title: 'B' })).toBe(file.replace('A', 'B'));
  });
});

describe('a file that the site can’t read', () => {
  test.each([
    ['title: Day nine: the beans', 'Day nine: the beans', 'line 2'],
    ['title: A\ntitle: B', 'A', 'line 3'],
    ['title: &a A\nsummary: *a', '&a A', 'line 2'],
    ['title: Room #4', 'Room #4', 'line 2'],
    ['title: A\nask:\n\ttext: B', 'A', 'line 4'],
    ['title: "A', '"A', 'line 2'],
  ])('%s', (header, title, line) => {
    const file = write(header);
    const values = newsletters.fromFile(file);
    expect(values['title']).toMatch(
      new RegExp(`^${title.replace('*', '\\*')} · .+ ${line} of its file is mended`),
    );
    expect(values['source']).toBe(file);
    expect(() => newsletters.toFile({ ...values, title: 'B', body: 'C' })).toThrow(
      UnwritableFileError,
    );
  });

  test.each(['Hello.', '---\ntitle: A\nHello.', '---\n---\nHello.'])('%j', (file) => {
    expect(() => newsletters.toFile({ ...newsletters.fromFile(file), title: 'B' })).toThrow(
      /mended/,
    );
  });

  test('an empty one is an entry to begin', () => {
    const values = newsletters.fromFile('\n');
    expect(newsletters.toFile({ ...values, title: 'A', body: 'Hello.' })).toBe(write('title: A'));
  });
});

/** A list in which some answers of one item are others. */
function changeItem(items: unknown, place: number, answers: FormValues): unknown[] {
  return (items as FormValues[]).map((item, index) =>
    index === place ? { ...item, ...answers } : item,
  );
}
