import { describe, expect, test } from 'vitest';
import { listComingUp } from '../../../../src/starting/suggest/coming-up.ts';
import { listOpenPromises } from '../../../../src/starting/suggest/open-promises.ts';
import { pickTip } from '../../../../src/starting/suggest/pick-tip.ts';
import { readSchool, toEntry, type Files } from '../../../fixtures/content-folder.ts';

async function readLibrary(files: Files) {
  const { library, faults } = await readSchool(files);
  expect(faults).toEqual([]);
  return library;
}

test('events that come up: of the class and the school, soonest first, for four weeks', async () => {
  const event = (start: string, fields: Record<string, string> = {}) =>
    toEntry('events', { start, ...fields });
  const { events } = await readLibrary({
    'events/late.mdx': event('2026-05-30'),
    'events/soon.mdx': event('2026-05-16', { class: 'willow' }),
    'events/monthly.mdx': event('2026-04-21', { repeats: '{ every: month, times: 9 }' }),
    'events/weekly.mdx': event('2026-04-01', { repeats: '{ every: week, times: 20 }' }),
    'events/new.mdx': event('2026-05-25', { repeats: '{ every: week, times: 20 }' }),
    'events/past.mdx': event('2026-05-14'),
    'events/far.mdx': event('2026-06-13'),
    'events/off.mdx': event('2026-05-20', { status: 'cancelled' }),
    'events/draft.mdx': event('2026-05-20', { draft: 'yes' }),
    'events/secret.mdx': event('2026-05-20', { date: '2026-05-16' }),
    'events/es.mdx': event('2026-05-16', { lang: 'es', translationOf: 'soon' }),
  });
  const ids = listComingUp(events, { classId: 'willow', date: '2026-05-15' }).map(({ id }) => id);
  expect(ids).toEqual(['soon', 'monthly', 'new', 'late']);
  expect(listComingUp(events, { classId: 'heron', date: '2026-05-15' })).toHaveLength(3);
});

test('open promises: of the class alone, the longest due first', () => {
  const made = (id: string, due: string, classId = 'willow') => ({
    ...{ id: `n-${id}`, lang: 'en', date: '2026-05-01' },
    class: [{ collection: 'classes' as const, id: classId }],
    promises: [{ id, text: id, due }],
  });
  const promises = [
    made('late', '2026-05-20'),
    made('overdue', '2026-05-04'),
    made('kept', '2026-05-04'),
    made('theirs', '2026-05-04', 'heron'),
  ];
  const answer = {
    ...made('other', '2026-06-01'),
    kept: [{ promise: 'kept', how: 'Done.', date: '2026-05-04' }],
  };
  const open = listOpenPromises([...promises, answer], { classId: 'willow', date: '2026-05-15' });
  expect(open.map(({ id }) => id)).toEqual(['overdue', 'late', 'other']);
});

describe('a tip', () => {
  const tip = (fields: Record<string, string>) => toEntry('home-learning', fields);

  async function pick(files: Files, shown: string[] = []) {
    const library = await readLibrary(files);
    return pickTip(library['home-learning'], {
      ...{ classId: 'willow', grades: { from: 'K', to: 'K' }, date: '2026-05-15' },
      shown,
    })?.id;
  }

  const TWO = {
    'home-learning/old.mdx': tip({ date: '2026-01-05' }),
    'home-learning/new.mdx': tip({ date: '2026-05-01' }),
  };

  test('is new to the class, the newest first', async () => {
    expect(await pick(TWO)).toBe('new');
    expect(await pick(TWO, ['new'])).toBe('old');
  });

  test('was shown longest ago, when all were shown', async () => {
    expect(await pick(TWO, ['new', 'old'])).toBe('new');
    expect(await pick(TWO, ['new', 'old', 'new'])).toBe('old');
  });

  test('of the season goes before others, and one of another season comes last', async () => {
    const spring = tip({ date: '2025-05-20', season: 'spring' });
    const winter = tip({ date: '2026-01-20', season: 'winter' });
    expect(await pick({ ...TWO, 'home-learning/spring.mdx': spring })).toBe('spring');
    expect(await pick({ ...TWO, 'home-learning/winter.mdx': winter }, ['new', 'old'])).toBe(
      'winter',
    );
    expect(await pick({ ...TWO, 'home-learning/winter.mdx': winter })).toBe('new');
  });

  test.each<[string, Record<string, string>]>([
    ['for other grades', { grades: '{ from: 3, to: 5 }' }],
    ['still a draft', { draft: 'yes' }],
    ['not yet published', { date: '2026-05-16' }],
  ])('is not one that is %s', async (_, fields) => {
    expect(await pick({ 'home-learning/it.mdx': tip(fields) })).toBe(undefined);
  });
});
