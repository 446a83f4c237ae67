import { beforeAll, describe, expect, test } from 'vitest';
import { readDist, type Dist } from '../fixtures/dist.ts';
import { buildSite } from '../fixtures/site.ts';
import { SCHOOL_FILES, writeEvent, writeYaml } from '../fixtures/written-entries.ts';

const NOW = '2026-03-10T08:00';

let dist: Dist;

beforeAll(async () => {
  const past = (title: string, start: string, fields = {}) =>
    writeEvent({ title, start, end: undefined, date: '2024-01-01', ...fields });
  const { dist: folder } = await buildSite('event-lists', {
    now: NOW,
    content: {
      ...SCHOOL_FILES,
      'classes/oak.yaml': writeYaml({
        ...{ name: 'Oak', grades: '1', teachers: ['ana-lima'], languages: 'en' },
        ...{ rhythm: { every: 'weekly', day: 'friday' }, schoolYear: '2025-26' },
        emblem: { colour: 'sea', shape: 'acorn' },
      }),
      'events/first.mdx': past('First of the year', '2025-10-02'),
      'events/oak.mdx': past('For Oak alone', '2025-11-02', { class: 'oak' }),
      'events/older.mdx': past('The year before', '2025-05-02', { class: 'all' }),
      'events/break.mdx': writeEvent({
        ...{ title: 'Winter break', kind: 'closure', class: 'all', start: '2025-12-22' },
        ...{ lastDay: '2026-01-02', end: undefined },
      }),
      'events/reading.mdx': writeEvent({
        ...{ title: 'Reading hour', kind: 'association', start: '2026-03-04 09:00', end: '10:00' },
        repeats: { every: 'week', until: '2026-05-20', except: ['2026-03-18'] },
      }),
      'events/typo.mdx': writeEvent({ title: 'Far away', start: '2031-03-20', end: undefined }),
      'events/enough.mdx': writeEvent({
        ...{ title: 'Soup day', kind: 'volunteering', start: '2026-04-24 18:00' },
        volunteers: { needed: '0', roles: ['stir the soup'], signUp: 'Call us.' },
      }),
      'events/draft.mdx': writeEvent({
        title: 'Axolotl',
        draft: 'yes',
        start: '2026-03-12 10:00',
        end: '11:00',
      }),
      'events/future.mdx': writeEvent({
        ...{ title: 'Quokka', date: '2026-04-01', start: '2026-07-20 10:00', end: '11:00' },
      }),
    },
  });
  dist = readDist(folder);
});

function readMain(file: string): string {
  return dist.page(file).all('main')[0]!.text;
}

/** The months that have a page. */
function listMonthPages(): string[] {
  return dist.pages.flatMap((file) => /^events\/month\/(\d{4}-\d\d)\//.exec(file)?.[1] ?? []);
}

describe('the pages of months', () => {
  test('begin with the first event of the school year and have no gap', () => {
    expect(listMonthPages().slice(0, 8)).toEqual([
      ...['2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04'],
      '2026-05',
    ]);
  });

  test('end two years ahead, though the year of an event is a slip', () => {
    expect(listMonthPages().at(-1)).toBe('2028-03');
    expect(readMain('events/index.html')).toContain('Far away');
  });

  test('link to the month before and after, and no further', () => {
    const readLinks = (month: string) =>
      dist.page(`events/month/${month}/index.html`).values('href');
    expect(readLinks('2026-02')).toContain('/events/month/2026-01/');
    expect(readLinks('2026-02')).toContain('/events/month/2026-03/');
    expect(readLinks('2025-10')).not.toContain('/events/month/2025-09/');
    expect(readLinks('2028-03')).not.toContain('/events/month/2028-04/');
  });

  test('have a table of weeks, each day of the month once, today marked as such', () => {
    const { all, elements } = dist.page('events/month/2026-03/index.html');
    expect(all('th').map(({ text }) => text.trim().slice(-6))).toHaveLength(7);
    expect(all('th')[0]!.text).toContain('Sunday');
    expect(all('th').every(({ attributes }) => attributes['scope'] === 'col')).toBe(true);
    expect(all('td')).toHaveLength(35);
    const today = elements.filter(({ attributes }) => attributes['aria-current'] === 'date');
    expect(today.map(({ text }) => text.replace(/\s+/g, ' ').trim())).toEqual(['10 Today']);
    const other = dist.page('events/month/2026-04/index.html').values('aria-current');
    expect(other).not.toContain('date');
  });

  test('show what repeats on each of its days but those excepted, in the grid and in the list', () => {
    const { all } = dist.page('events/month/2026-03/index.html');
    const days = all('td').filter(({ text }) => text.includes('Reading hour'));
    expect(days.map(({ text }) => /\d+/.exec(text)?.[0])).toEqual(['4', '11', '25']);
    const listed = all('li').flatMap(({ attributes: { id } }) => id ?? []);
    expect(listed).toEqual(['day-2026-03-04', 'day-2026-03-11', 'day-2026-03-25']);
  });

  test('show what lasts on each of its days, over the end of a year', () => {
    const countDays = (month: string) =>
      dist
        .page(`events/month/${month}/index.html`)
        .all('td')
        .filter(({ text }) => text.includes('Winter break')).length;
    expect([countDays('2025-12'), countDays('2026-01')]).toEqual([10, 2]);
  });

  test('of a month without events say so', () => {
    expect(readMain('events/month/2026-02/index.html')).toContain('Nothing is planned');
  });

  test('lead each day to a place that is there', () => {
    for (const month of listMonthPages()) {
      const { values } = dist.page(`events/month/${month}/index.html`);
      const ids = new Set(values('id'));
      const jumps = values('href').filter((href) => href.startsWith('#day-'));
      expect(
        jumps.filter((href) => !ids.has(href.slice(1))),
        month,
      ).toEqual([]);
    }
  });
});

test('drafts and events still to be published are in no month, list or kind', () => {
  expect([...dist.findFilesWith('Axolotl'), ...dist.findFilesWith('Quokka')]).toEqual([]);
});

test('past events stand by school year, with the school and with each class', () => {
  expect(readMain('events/year/2025-26/index.html')).toContain('First of the year');
  expect(readMain('events/year/2025-26/index.html')).not.toContain('The year before');
  expect(readMain('events/year/2024-25/index.html')).toContain('The year before');
  expect(readMain('classes/willow/events/index.html')).toContain('First of the year');
  expect(readMain('classes/willow/events/index.html')).not.toContain('The year before');
  expect(readMain('classes/willow/events/year/2024-25/index.html')).toContain('The year before');
});

test('the events of a class are its own and the whole school’s, not another class’s', () => {
  expect(readMain('classes/oak/events/index.html')).toContain('For Oak alone');
  expect(readMain('classes/oak/events/index.html')).toContain('Winter break');
  expect(readMain('classes/oak/events/index.html')).not.toContain('Reading hour');
  expect(readMain('classes/willow/events/index.html')).not.toContain('For Oak alone');
});

test('getting involved shows the next time of what repeats, and says what is not planned', () => {
  const main = readMain('involved/index.html');
  expect(main).toContain('Wednesday, March 11');
  expect(main).toContain('No conference is planned yet.');
  expect(main).not.toContain('First of the year');
});

test('an event with helpers enough says thank you and asks nobody else', () => {
  for (const file of ['events/enough/index.html', 'involved/index.html']) {
    expect(readMain(file), file).toContain('We have enough helpers. Thank you!');
    expect(readMain(file), file).not.toMatch(/still needed|Call us/);
  }
});
