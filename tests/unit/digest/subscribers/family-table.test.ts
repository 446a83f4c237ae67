import { describe, expect, test } from 'vitest';
import { createTranslate, INTERFACE_LANGUAGES } from '../../../../src/i18n/translate.ts';
import { formatCsv } from '../../../../src/lib/csv.ts';
import { readTableOfFamilies } from '../../../../src/digest/subscribers/family-table.ts';

const LISTS = [
  { id: 'willow-en', className: 'Willow', lang: 'en', address: 'willow@fixture.example' },
  { id: 'willow-es', className: 'Willow', lang: 'es', address: 'willow-es@fixture.example' },
  { id: 'heron-en', className: 'Heron', lang: 'en' },
];
const OPTIONS = { lists: LISTS, today: '2026-05-14' };
const HEAD = 'Email address,Language,List address,Date of consent';

function read(...lines: string[]) {
  return readTableOfFamilies([HEAD, ...lines].join('\r\n'), OPTIONS);
}

describe('a table of families', () => {
  test.each(INTERFACE_LANGUAGES)(
    'as the kit gives it to the office in %s is understood',
    (lang) => {
      const t = createTranslate(lang);
      const head = [
        t('office.family'),
        t('preferences.email'),
        t('preferences.language'),
        t('office.list'),
        t('office.date'),
      ];
      const row = ['Kim', 'kim@example.org', 'English', 'willow@fixture.example', '2026-05-01'];
      const { rows, problems } = readTableOfFamilies(
        formatCsv([head, row, ['', '', 'English', '', '']]),
        OPTIONS,
      );
      expect(problems).toEqual([]);
      expect(rows).toEqual([
        { line: 2, address: 'kim@example.org', list: 'willow-en', consentOn: '2026-05-01' },
      ]);
    },
  );

  test.each([
    ['its id', 'kim@example.org,,Willow-EN,2026-05-01', 'willow-en'],
    ['its group address', 'kim@example.org,,willow-es@fixture.example,2026-05-01', 'willow-es'],
    ['the class with the language', 'kim@example.org,Español,willow,2026-05-01', 'willow-es'],
    ['a class with one list', 'kim@example.org,,Heron,2026-05-01', 'heron-en'],
  ])('knows a list by %s', (_, line, list) => {
    expect(read(line).rows).toMatchObject([{ list }]);
  });

  test('takes list and day from the command where a row has none', () => {
    const options = { ...OPTIONS, list: 'heron-en', consentOn: '2026-05-02' };
    expect(readTableOfFamilies('email\nkim@example.org\n', options).rows).toEqual([
      { line: 2, address: 'kim@example.org', list: 'heron-en', consentOn: '2026-05-02' },
    ]);
  });

  test('is told every mistake with its line and what to type instead', () => {
    const { problems } = read(
      'kim@example.org,,willow-en,2026-05-01',
      '"kim@example.org, sam@example.org",,willow-en,2026-05-01',
      'Sam <sam@example.org>,,willow-en,2026-05-01',
      'sam@example.org,,wilow-en,2026-05-01',
      'sam@example.org,,Willow,2026-05-01',
      'sam@example.org,,,2026-05-01',
      'sam@example.org,,willow-en,',
      'sam@example.org,,willow-en,31/02/2026',
      'sam@example.org,,willow-en,2026-06-01',
    );
    expect(problems.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
    expect(problems.every(({ problem, fix }) => problem !== '' && fix !== '')).toBe(true);
    expect(problems[2]).toMatchObject({ fix: expect.stringContaining('willow-en') as string });
  });

  test.each(['', '\n\n', 'kim@example.org\n', '\u0000\u0001', 'a,b\n1,2'])(
    'that does not say what its columns are is refused: %j',
    (text) => {
      expect(readTableOfFamilies(text, OPTIONS)).toMatchObject({
        rows: [],
        problems: [{ line: 1 }],
      });
    },
  );
});
