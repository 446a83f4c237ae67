import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { COLLECTION_NAMES } from '../../src/schemas/collection-names.ts';
import { collectionSchemas } from '../../src/schemas/collections.ts';
import { findSchema } from '../../src/loader/schema-faults.ts';
import {
  CONTENT,
  NEEDED,
  readSchool,
  toEntry,
  type WrittenName,
} from '../fixtures/content-folder.ts';

const image = () =>
  z.string().transform((src) => ({ src, width: 1, height: 1, format: 'jpg' as const }));

interface JsonSchema {
  type?: string | string[];
  description?: string;
  editor?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

/** Every field of a schema and of the objects in it, by its path. */
function listFields(schema: JsonSchema, path: string[] = []): [string, JsonSchema][] {
  const own = Object.entries(schema.properties ?? {}).filter(
    ([name]) => path.length > 0 || name !== 'body',
  );
  return own.flatMap(([name, field]) => [
    [[...path, name].join('.'), field],
    ...listFields(field, [...path, name]),
    ...listFields(field.items ?? {}, [...path, name]),
  ]);
}

describe.each(COLLECTION_NAMES)('each field of %s', (name) => {
  const schema = collectionSchemas[name](image);
  const fields = listFields(z.toJSONSchema(schema, { io: 'input' }) as JsonSchema);

  test('can be written as JSON Schema for other programs', () => {
    expect(fields.length).toBeGreaterThan(5);
  });

  test.each(fields)('%s says what it is for, and how it is typed', (_, field) => {
    expect(field.description).toMatch(/^\S.*\.$/);
    const isGroup = field.type === 'object' || field.type === 'array' || field.anyOf !== undefined;
    expect(isGroup || field.editor !== undefined).toBe(true);
  });

  test('is found again by its path', () => {
    const path = Object.keys(schema.shape).slice(0, 1);
    expect(findSchema(schema, path)?.meta()?.description).toBeDefined();
    expect(findSchema(schema, ['no-such-field', 'x'])).toBeUndefined();
  });
});

const WRITTEN = Object.keys(NEEDED) as WrittenName[];

describe.each(WRITTEN)('an entry of %s', (collection) => {
  const file = `${collection}/a.mdx`;

  test('needs no more than its few fields', async () => {
    expect((await readSchool({ [file]: toEntry(collection) })).faults).toEqual([]);
  });

  test.each(Object.keys(NEEDED[collection]))('is not read without %s', async (field) => {
    const { faults } = await readSchool({ [file]: toEntry(collection, { [field]: undefined }) });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: `${CONTENT}/${file}` });
    expect(faults[0]?.problem).toMatch(new RegExp(`^"${field}" is missing`));
    expect(faults[0]?.fix).toContain(`${field}:`);
  });
});

/** [collection, fields as written, line, problem, fix] */
type Written = Record<string, string>;
type Case = [collection: WrittenName, fields: Written, line: number, problem: string, fix: string];

// One case a line.
// prettier-ignore
describe('what does not fit a field is told in the words of a teacher', () => {
  test.each<Case>([
    ['newsletters', { title: 'x'.repeat(130) }, 2, '"title" is too long: 130 characters.', 'Shorten it to at most 120 characters.'],
    ['newsletters', { lang: 'klingonish' }, 5, 'lang: "klingonish" is not the code of a language.', 'Write its short code, such as en, es, ar or pt-BR.'],
    ['newsletters', { lang: 'xx' }, 5, 'lang: "xx" is not the code of a language.', 'Write its short code, such as en, es, ar or pt-BR.'],
    ['newsletters', { draft: 'maybe' }, 5, 'draft: "maybe" is neither yes nor no.', 'Write yes or no.'],
    ['newsletters', { ask: 'Bring a coat' }, 5, '"ask" is to have fields of its own, not "Bring a coat".', 'Write text, by on lines below it, each after two spaces.'],
    ['newsletters', { ask: '{ txt: Bring a coat }' }, 5, '"ask, text" is missing (What you ask, beginning with a verb).', 'Add the line text: …'],
    ['newsletters', { askAtHome: 'What did you learn?' }, 5, '"askAtHome" is to be a list.', 'Write each on a line of its own that begins with "- ".'],
    ['newsletters', { promises: '[{ id: A Corner!, text: x, due: 2026-05-20 }]' }, 5, 'promises, no. 1, id: This is not a short name for a promise.', 'Use small letters and hyphens only, such as reading-corner.'],
    ['newsletters', { promises: '\n  - { id: a, text: x, due: 2026-05-20 }\n  - { id: b, text: x, due: 31/05/2026 }' }, 7, 'promises, no. 2, due: "31/05/2026" is not how days are written here.', 'Write 2026-05-31.'],
    ['newsletters', { cover: 'seeds.jpg' }, 5, '"cover" is to have fields of its own, not "seeds.jpg".', 'Write src, alt, decorative, people, consent, credit on lines below it, each after two spaces.'],
    ['celebrations', { kind: 'efort' }, 5, '"efort" is not one of the choices for "kind".', 'Did you mean "effort"?'],
    ['celebrations', { kind: 'prize' }, 5, '"prize" is not one of the choices for "kind".', 'Choose one of effort, kindness, milestone, achievement, team, thanks.'],
    ['home-learning', { minutes: 'ten' }, 8, 'minutes: "ten" does not fit here.', 'Write a whole number from 1 to 240, in digits only.'],
    ['home-learning', { minutes: '0' }, 8, 'minutes: "0" does not fit here.', 'Write a whole number from 1 to 240, in digits only.'],
    ['home-learning', { minutes: '1e1000' }, 8, 'minutes: "1e1000" does not fit here.', 'Write a whole number from 1 to 240, in digits only.'],
    ['home-learning', { grades: '{ from: 3, to: K }' }, 7, 'grades: The grades run from 3 down to K.', 'Write from: K and to: 3.'],
    ['home-learning', { subjects: '[maths, alchemy]' }, 6, '"alchemy" is not one of the choices for "subjects, no. 2".', 'Choose one of reading, writing, maths, science, art, music, movement, languages, social, world.'],
    ['events', { end: 'late' }, 7, 'end: "late" is not a time of day.', 'Write it like 18:30 or 6:30 pm.'],
    ['events', { online: 'meet.example/fair' }, 7, 'online: This is not a full web address.', 'Copy it whole from the browser; it begins with https://'],
    ['events', { online: 'javascript:alert(1)' }, 7, 'online: This is not a full web address.', 'Copy it whole from the browser; it begins with https://'],
    ['events', { repeats: '{ every: week }' }, 7, 'repeats: It is not clear when the event stops repeating.', 'Write either until: with the last day, or times: with how often it happens.'],
    ['events', { repeats: '{ every: week, times: 3, until: 2026-06-01 }' }, 7, 'repeats: It is not clear when the event stops repeating.', 'Write either until: with the last day, or times: with how often it happens.'],
    ['events', { repeats: '{ every: year, times: 3 }' }, 7, '"year" is not one of the choices for "repeats, every".', 'Choose one of week, month.'],
    ['goals', { progress: '[{ date: 2026-05-01, note: x, state: done }]' }, 10, '"done" is not one of the choices for "progress, no. 1, state".', 'Choose one of started, on the way, nearly there, reached, stuck.'],
  ])('%s %o', async (collection, fields, line, problem, fix) => {
    const { faults } = await readSchool({ [`${collection}/a.mdx`]: toEntry(collection, fields) });
    expect(faults).toContainEqual(expect.objectContaining({ file: `${CONTENT}/${collection}/a.mdx`, line, problem, fix }));
  });

  test('a person without a real mail address', async () => {
    const { faults } = await readSchool({ 'people/b.yaml': 'name: B\nrole: R\nemail: a@b.example\\r\\nBcc: c@d.example\n' });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ line: 3 });
  });

  test('a cover without a description, or without a word on who is in it', async () => {
    const listProblems = async (cover: string) =>
      (await readSchool({ 'newsletters/a.mdx': toEntry('newsletters', { cover }) })).faults.map(({ line, problem, fix }) => `${line} ${problem} ${fix}`);
    expect(await listProblems('{ src: x.jpg, people: none }')).toContainEqual(expect.stringMatching(/^5 cover: The picture has no description\./));
    expect(await listProblems('{ src: x.jpg, alt: x }')).toContain('5 "cover, people" is missing (Whether children are in it, and can be recognised). Add people: with one of none, background, identifiable.');
  });
});
