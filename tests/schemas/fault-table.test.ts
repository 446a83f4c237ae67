import { describe, expect, test } from 'vitest';
import { CONTENT, readSchool, toEntry, type Files } from '../fixtures/content-folder.ts';
import { readAsDrafts, toWords } from '../fixtures/read-as-drafts.ts';

/**
 * The inputs that a stock site gets wrong, by their row in the table of the project's safety
 * research, and what a teacher is told. Rows about pictures are in `pictures.test.ts`; what is
 * left to the pages, the feeds and the calendar (rows 23, 27 in part, 29 in part) is tested there.
 * [row, files, every fault as `file:line problem → fix`]
 */
type Row = readonly [row: string, files: Files, faults: readonly string[]];

const A = 'newsletters/a.mdx';
const HEADER =
  'The file must begin with a line ---, then the fields such as title: and date:, then a line ---.';

function withFields(fields: Record<string, string | undefined>): Files {
  return { [A]: toEntry('newsletters', fields) };
}

function withBody(body: string): Files {
  return { [A]: toEntry('newsletters', {}, body) };
}

const latin1 = Buffer.from(toEntry('newsletters', { title: 'Café' }), 'latin1');

// One row a line.
// prettier-ignore
const dates: Row[] = [
  ['1a a date in words', withFields({ date: 'next Friday' }), [`${A}:3 date: "next Friday" is not a date. → Write year, month and day in numbers, like 2026-05-10.`]],
  ['1b no date', withFields({ date: undefined }), [`${A}:2 "date" is missing (Day it is published. A later date keeps it back until then). → Add the line date: 2026-05-10`]],
  ['1c a date in curly quotes', withFields({ date: '“2026-05-08”' }), [`${A}:3 date: "“2026-05-08”" has curly quotation marks in it. → Write it without them, like 2026-05-10.`]],
  ['2a the 31st of February', withFields({ date: '2026-02-31' }), [`${A}:3 date: "2026-02-31" is not a day of the calendar. → February 2026 has 28 days. Which day did you mean?`]],
  ['2b a date of two readings', withFields({ date: '05/03/2026' }), [`${A}:3 date: "05/03/2026" can be read as two different days. → Write 2026-03-05 or 2026-05-03.`]],
  ['2c an empty date', withFields({ date: '' }), [`${A}:3 "date" is missing (Day it is published. A later date keeps it back until then). → Add the line date: 2026-05-10`]],
  ['2d a year of five digits', withFields({ date: '20226-03-05' }), [`${A}:3 date: "20226-03-05" has the year 20226. → Check the year. Today is 2026-05-10.`]],
  ['3 a date in words of a language', withFields({ date: 'March 5, 2026' }), []],
  ['4a a date with a time', withFields({ date: '2026-03-05 23:30' }), []],
  ['4b a date in another zone', withFields({ date: '2026-03-05T23:30Z' }), [`${A}:3 date: "2026-03-05T23:30Z" names a time zone. → Write the time on the school's clock, without a zone.`]],
  ['26a an event that ends before it starts', { 'events/fair.mdx': toEntry('events', { start: '2026-05-20 18:00', end: '17:00' }) }, ['events/fair.mdx:7 end: The event ends (2026-05-20 17:00) before it starts (2026-05-20 18:00). → Correct start:, end: or lastDay: so that it ends later.']],
  ['26b an event that ends when it starts', { 'events/fair.mdx': toEntry('events', { start: '2026-05-20 18:00', end: '18:00' }) }, ['events/fair.mdx:7 end: The event ends (2026-05-20 18:00) when it starts (2026-05-20 18:00). → Correct start:, end: or lastDay: so that it ends later.']],
  ['26c an event whose last day is its day before', { 'events/fair.mdx': toEntry('events', { start: '2026-05-20', lastDay: '2026-05-19' }) }, ['events/fair.mdx:7 lastDay: The event ends (2026-05-19) before it starts (2026-05-20). → Correct start:, end: or lastDay: so that it ends later.']],
  ['26d an event that stops repeating before it starts', { 'events/fair.mdx': toEntry('events', { repeats: '{ every: week, until: 2026-05-01 }' }) }, ['events/fair.mdx:7 repeats: The event repeats, but no day is left on which it happens. → Correct until: and except: in repeats:, or leave repeats: out.']],
  ['26e an event at a time that the clocks skip', { 'events/fair.mdx': toEntry('events', { start: '2026-03-08 02:30', end: '04:00' }) }, ['events/fair.mdx:6 There is no 02:30 on 2026-03-08: the clocks go forward that night. → The next time that there is: start: 2026-03-08 03:00']],
  ['26f an event that ends at one', { 'events/fair.mdx': toEntry('events', { start: '2026-03-08 01:00', end: '02:00' }) }, ['events/fair.mdx:7 There is no 02:00 on 2026-03-08: the clocks go forward that night. → The next time that there is: end: 03:00']],
  ['26g a repeat that comes to one', { 'events/fair.mdx': toEntry('events', { start: '2026-03-01 02:30', repeats: '{ every: week, times: 3 }' }) }, ['events/fair.mdx:7 There is no 02:30 on 2026-03-08: the clocks go forward that night. → Write another time in start:, or leave the day out with except: [2026-03-08] in repeats:.']],
  ['26h an ask that is due at one', withFields({ ask: '{ text: Bring boots, by: 2026-03-08 02:15 }' }), [`${A}:5 There is no 02:15 on 2026-03-08: the clocks go forward that night. → The next time that there is: by: 2026-03-08 03:00`]],
  ['26i a time that comes twice', { 'events/fair.mdx': toEntry('events', { start: '2026-11-01 01:30' }) }, []],
  ['26j an event whose every day is excepted', { 'events/fair.mdx': toEntry('events', { repeats: '{ every: week, times: 2, except: [2026-05-20, 2026-05-27] }' }) }, ['events/fair.mdx:7 repeats: The event repeats, but no day is left on which it happens. → Correct until: and except: in repeats:, or leave repeats: out.']],
  ['26k an event that repeats for a lifetime', { 'events/fair.mdx': toEntry('events', { repeats: '{ every: week, until: 2062-06-01 }' }) }, ['events/fair.mdx:7 repeats: The event would happen 400 times or more. → Write a nearer day in until:, such as the end of the school year.']],
  ['27a an event of several whole days', { 'events/fair.mdx': toEntry('events', { start: '2026-05-20', lastDay: '2026-05-22' }) }, []],
  ['27b a last day with a time', { 'events/fair.mdx': toEntry('events', { lastDay: '2026-05-22' }) }, ['events/fair.mdx:7 lastDay: An event with a time of day has a last day. → For several whole days leave out the time in start:. For one day use end: instead of lastDay:.']],
  ['27c an end without a time at the start', { 'events/fair.mdx': toEntry('events', { start: '2026-05-20', end: '19:00' }) }, ['events/fair.mdx:7 end: The event has a time at which it ends but none at which it starts. → Write the time in start: too, such as 2026-05-20 18:00.']],
];

// One row a line.
// prettier-ignore
const headers: Row[] = [
  ['5a a title of digits', withFields({ title: '1984' }), []],
  ['5b a title with a colon', withFields({ title: 'Reminder: bring a coat' }), [`${A}:2 A value with a colon in it must stand in quotation marks. → Write title: "Reminder: bring a coat"`]],
  ['6 no and yes', withFields({ title: 'no', draft: 'yes' }), []],
  ['7a a header that is not closed', { [A]: '---\ntitle: Our week\ndate: 2026-05-08\nclass: willow\n\nWords' }, [`${A}:4 The line --- that closes the header is missing. → Add a line with --- and nothing else after the last field.`]],
  ['7b an empty file', { [A]: '' }, [`${A}:1 The file is empty. → ${HEADER}`]],
  ['7c a file of blank lines', { [A]: '\n \n\n' }, [`${A}:1 The file is empty. → ${HEADER}`]],
  ['7d no header', { [A]: '\nOur week' }, [`${A}:2 The file has no header. → ${HEADER}`]],
  ['7e a header without fields', { [A]: '---\n---\nWords' }, [`${A}:2 The header has no fields. → Write each field on a line of its own, like title: Our garden`]],
  ['8 a misspelt field', withFields({ draff: 'true' }), [`${A}:5 "draff" is not a field of newsletters. → Did you mean "draft"?`]],
  ['9a a misspelt class', withFields({ class: 'wilow' }), [`${A}:4 There is no class "wilow". → Did you mean "willow"?`]],
  ['9b an unknown class', withFields({ class: 'heron' }), [`${A}:4 There is no class "heron". → There is willow.`]],
  ['14a a file in Latin-1', { [A]: latin1 }, [`${A}:2 The file is not saved as UTF-8, so letters with accents would come out wrong. → Save it again with the encoding UTF-8. In Notepad that is a choice in "Save as".`]],
  ['14b a file in UTF-16', { [A]: Buffer.from(`\uFEFF${toEntry('newsletters')}`, 'utf16le') }, [`${A}:1 The file is not saved as UTF-8, so letters with accents would come out wrong. → Save it again with the encoding UTF-8. In Notepad that is a choice in "Save as".`]],
  ['14c a null byte', { [A]: toEntry('newsletters', { date: '2026-05-08\0' }) }, [`${A}:3 The file is not saved as UTF-8, so letters with accents would come out wrong. → Save it again with the encoding UTF-8. In Notepad that is a choice in "Save as".`]],
  ['15 a control character in a title', withFields({ title: '"Our\\u0008 week"' }), []],
  ['16 emoji in a title', withFields({ title: '🎉 Our week' }), []],
];

// One row a line.
// prettier-ignore
const names: Row[] = [
  ['10a two extensions', { [A]: toEntry('newsletters'), 'newsletters/a.md': toEntry('newsletters') }, ['newsletters/a.md:1 Two entries have the same name: src/content/newsletters/a.md and src/content/newsletters/a.mdx. → Rename one of them. Capitals, accents of the same letter and .md or .mdx make no difference.']],
  ['10b capitals', { 'newsletters/Fair.mdx': toEntry('newsletters'), 'newsletters/fair.mdx': toEntry('newsletters') }, ['newsletters/fair.mdx:1 Two entries have the same name: src/content/newsletters/fair.mdx and src/content/newsletters/Fair.mdx. → Rename one of them. Capitals, accents of the same letter and .md or .mdx make no difference.']],
  ['10c a file and a folder', { [A]: toEntry('newsletters'), 'newsletters/a/index.mdx': toEntry('newsletters') }, ['newsletters/a/index.mdx:1 Two entries have the same name: src/content/newsletters/a/index.mdx and src/content/newsletters/a.mdx. → Rename one of them. Capitals, accents of the same letter and .md or .mdx make no difference.']],
  ['10d spaces and hyphens', { 'newsletters/our week.mdx': toEntry('newsletters'), 'newsletters/our-week.mdx': toEntry('newsletters') }, ['newsletters/our week.mdx:1 Two entries have the same name: src/content/newsletters/our week.mdx and src/content/newsletters/our-week.mdx. → Rename one of them. Capitals, accents of the same letter and .md or .mdx make no difference.']],
  ['10e one accent in two spellings', { 'newsletters/\u00E9t\u00E9.mdx': toEntry('newsletters'), 'newsletters/e\u0301t\u00E9.mdx': toEntry('newsletters') }, ['newsletters/e\u0301t\u00E9.mdx:1 Two entries have the same name: src/content/newsletters/e\u0301t\u00E9.mdx and src/content/newsletters/\u00E9t\u00E9.mdx. → Rename one of them. Capitals, accents of the same letter and .md or .mdx make no difference.']],
  ['10f the same name in two collections', { [A]: toEntry('newsletters'), 'events/a.mdx': toEntry('events') }, []],
  ['11 a private file', { 'newsletters/_draft.mdx': 'anything {at} all', 'newsletters/_kept/index.mdx': 'x', '_notes/a.mdx': 'x' }, []],
  ['12 a name of nothing but emoji', { 'newsletters/🎉.mdx': toEntry('newsletters') }, ['newsletters/🎉.mdx:1 The name of the file has no letter and no number in it. → Rename it, for example to our-garden.mdx.']],
  ['13 names of all scripts', { 'newsletters/日本語.mdx': toEntry('newsletters'), 'newsletters/مرحبا.mdx': toEntry('newsletters'), 'newsletters/Héllo (1).mdx': toEntry('newsletters') }, []],
];

// One row a line.
// prettier-ignore
const bodies: Row[] = [
  ['17 hearts, brackets and addresses', withBody('We have <3 you, a lone {, and <3.\n\n<office@school.org>\n'), []],
  ['18 a comment', withBody('<!-- note -->\n\n<!-- over\n\nlines -->\nWords'), []],
  ['19 a misspelt component', withBody('Words\n\n<Galery>\n\n</Galery>\n'), [`${A}:9 <Galery> can’t be used in a newsletter. → Did you mean "Gallery"?`]],
  ['20 a picture without a description', { ...withBody('![](seeds.jpg)'), 'newsletters/seeds.jpg': '' }, [`${A}:7 The picture seeds.jpg has no description. → Write <Photo src="seeds.jpg" alt="A sentence about the picture" people="none" />`, `${A}:7 "seeds.jpg" is empty. → Upload the picture again.`]],
  ['24 a heading as large as the title', withBody('# Our week\n\n#### Snacks'), []],
  ['25 no entries at all', {}, []],
];

describe.each(Object.entries({ dates, headers, names, bodies }))(
  'the table of faults: %s',
  (_, rows) => {
    test.each(rows)('row %s', async (_row, files, expected) => {
      const { faults } = await readSchool(files);
      const told = faults.map(
        ({ file, line, problem, fix }) =>
          `${file.slice(CONTENT.length + 1)}:${line ?? 1} ${problem} → ${fix}`,
      );
      expect(told).toEqual(expected);
      const { faults: ofDrafts, unseen } = await readAsDrafts(files);
      // What is in a picture is the build's business.
      const ofWriting = faults.filter(({ problem }) => !problem.startsWith('"seeds.jpg" is'));
      expect(toWords([...ofDrafts, ...unseen]), 'in the editor').toEqual(toWords(ofWriting));
    });
  },
);

test('row 5 to 16: what is accepted is what was meant', async () => {
  const { library } = await readSchool({
    'newsletters/a.mdx': toEntry('newsletters', {
      title: '1984',
      date: 'March 5, 2026',
      draft: 'No',
    }),
    'newsletters/b.mdx': toEntry('newsletters', {
      title: 'no',
      date: '2026-03-05 23:30',
      draft: 'yes',
      lang: 'no',
    }),
    'newsletters/c.mdx': toEntry('newsletters', { title: '"Our\\u0008 week 🎉"' }),
    'newsletters/d.mdx': `\uFEFF${toEntry('newsletters').replaceAll('\n', '\r\n')}`,
  });
  const seen = library.newsletters.map(({ id, data }) => [id, data.title, data.date, data.draft]);
  expect(seen.sort()).toEqual([
    ['a', '1984', '2026-03-05', false],
    ['b', 'no', '2026-03-05T23:30', true],
    ['c', 'Our week 🎉', '2026-05-08', false],
    ['d', 'Our week', '2026-05-08', false],
  ]);
});

test('row 28: an id comes from the file alone', async () => {
  const ids = async (title: string) =>
    (
      await readSchool({ 'newsletters/Our Week.mdx': toEntry('newsletters', { title }) })
    ).library.newsletters.map(({ id }) => id);
  expect(await ids('One title')).toEqual(['our-week']);
  expect(await ids('Another title')).toEqual(['our-week']);
});

test('a file says the same with the line ends of Windows, of old Macs, and with a byte order mark', async () => {
  const written = toEntry(
    'newsletters',
    { summary: '|\n  a\n\n  b' },
    'a\n\n<Callout>\n\n```\nb\n```\n\n</Callout>\n\nimport your\nphotos\n',
  );
  const { library } = await readSchool({
    'newsletters/a.mdx': written,
    'newsletters/b.mdx': written.replaceAll('\n', '\r\n'),
    'newsletters/c.mdx': written.replaceAll('\n', '\r'),
    'newsletters/d.mdx': `\uFEFF${written.replaceAll('\n', '\r\n')}`,
  });
  const [a, ...others] = library.newsletters.map(({ data }) => data);
  expect(others).toEqual([a, a, a]);
});
