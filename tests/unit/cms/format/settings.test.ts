import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { UnwritableFileError } from '../../../../src/cms/format/create-file-format.ts';
import { createSettingsFormat } from '../../../../src/cms/format/settings/create-settings-format.ts';
import type { FormValues } from '../../../../src/cms/format/file-format.ts';
import { countChangedLines } from '../../../fixtures/changed-lines.ts';
import { SHOWN_WORDS } from '../../../fixtures/hostile-words.ts';

const { fromFile, toFile } = createSettingsFormat();

const SCHOOL = readFileSync('school.config.ts', 'utf8');

const SMALL = `import type { SchoolInput } from './src/schemas/school.ts';

export default {
  // As families say it.
  name: "Hill's School", // not "Hill School"
  tagline: \`News\`,
  url: 'https://a.example',
  contact: { email: 'a@b.example', phone: '1', address: 'Here', repliesWithin: 'two days' },
  termsBegin: ['09-01'],
  clock: '2026-05-14T08:00',
} satisfies SchoolInput;
`;

function change(file: string, edit: (values: FormValues) => FormValues): string {
  const values = fromFile(file);
  return toFile({ ...values, ...edit(values) });
}

describe('the settings of the sample school', () => {
  test('are written as they were read', () => expect(toFile(fromFile(SCHOOL))).toBe(SCHOOL));

  test('are shown, but for what would break the site', () => {
    expect(fromFile(SCHOOL)).toMatchObject({
      name: 'Harbour Hill School',
      termsBegin: ['09-01', '01-05', '04-01'],
      digest: { from: 'news@harbourhill.example', cutoff: { day: 'thursday', time: '07:00' } },
    });
    for (const name of ['url', 'base', 'cms', 'clock', 'lang', 'timeZone', 'checks', 'photos']) {
      expect(fromFile(SCHOOL)).not.toHaveProperty(name);
    }
  });

  test.each<[string, (values: FormValues) => FormValues]>([
    ['the name', () => ({ name: 'Hill School' })],
    [
      'a telephone',
      ({ contact }) => ({ contact: { ...(contact as object), phone: '902 555 0143' } }),
    ],
    [
      'a time',
      ({ digest }) => ({
        digest: { ...(digest as object), cutoff: { day: 'friday', time: '07:00' } },
      }),
    ],
    ['terms', () => ({ termsBegin: ['09-01', '02-01'] })],
  ])('%s changed is one line changed', (_, edit) => {
    const after = change(SCHOOL, edit);
    expect(countChangedLines(SCHOOL, after)).toEqual({ gone: 1, come: 1 });
    expect(fromFile(after)).toMatchObject(edit(fromFile(SCHOOL)));
  });
});

describe('a change of settings', () => {
  test.each<[string, FormValues, string, string]>([
    ['quotation marks', { name: 'A "b" c' }, `"Hill's School"`, `'A "b" c'`],
    ['an apostrophe', { tagline: "It's on" }, '`News`', `"It's on"`],
    ['both, and a program’s signs', { tagline: `'" \\ \${a}` }, '`News`', `'\\'" \\\\ \${a}'`],
    [
      'a setting more',
      { yearBegins: '09-01' },
      "'two days' },\n",
      "'two days' },\n  yearBegins: '09-01',\n",
    ],
    [
      'a group more',
      { promises: { graceDays: 7 } },
      "['09-01'],\n",
      "['09-01'],\n  promises: {\n    graceDays: 7,\n  },\n",
    ],
    ['a setting less', { termsBegin: [] }, "  termsBegin: ['09-01'],\n", ''],
  ])('%s', (_, values, before, after) => {
    expect(change(SMALL, () => values)).toBe(SMALL.replace(before, () => after));
  });

  test('within a group on one line stays on it', () => {
    const contact = { email: 'c@d.example', phone: '1', address: 'Here', repliesWithin: 'a day' };
    expect(change(SMALL, () => ({ contact }))).toBe(
      SMALL.replace('a@b.example', 'c@d.example').replace('two days', 'a day'),
    );
  });

  test('takes any words', () => {
    const after = change(SMALL, () => ({ tagline: SHOWN_WORDS }));
    expect(fromFile(after)['tagline']).toBe(SHOWN_WORDS.trim());
    expect(countChangedLines(SMALL, after)).toEqual({ gone: 1, come: 1 });
  });
});

describe('what can’t be written safely is not written', () => {
  test.each<[string, string, FormValues]>([
    ['a name from elsewhere', SMALL.replace(`"Hill's School"`, 'SCHOOL_NAME'), { name: 'A' }],
    ['a text put together', SMALL.replace('`News`', '`News of ${place}`'), { tagline: 'A' }],
    ['settings taken over', SMALL.replace('  url:', '  ...others,\n  url:'), { tagline: 'A' }],
    ['a day that is none', SMALL, { yearBegins: '02-31' }],
    [
      'an address that is none',
      SMALL,
      { contact: { email: 'me', phone: '1', address: 'Here', repliesWithin: 'a day' } },
    ],
    ['a school without a name', SMALL, { name: '' }],
    ['no settings at all', 'export const a = 1;\n', { name: 'A' }],
    ['settings that make no sense', SMALL.replace('tagline:', 'tagline'), { name: 'A' }],
    ['a file that is not there', '', { name: 'A' }],
  ])('%s', (_, file, values) => {
    expect(() => change(file, () => values)).toThrow(UnwritableFileError);
  });

  test('and what is worked out by the file stays when something else changes', () => {
    const file = SMALL.replace('`News`', '`News of ${place}`');
    expect(change(file, () => ({ name: 'A' }))).toBe(file.replace(`"Hill's School"`, "'A'"));
  });
});
