import { expect, test } from 'vitest';
import { promiseDaysRule } from '../../../../src/checks/follow-through/promise-days.ts';
import { askRule } from '../../../fixtures/check-context.ts';
import { toEntry } from '../../../fixtures/content-folder.ts';

const MADE = toEntry('newsletters', {
  date: '2026-04-10',
  promises: '[{ id: beans, text: A bean for all, due: 2026-05-01 }]',
});

/** The newsletter is of 8 May, today is 10 May, and school is closed on 18 May. */
function check(fields: Record<string, string>) {
  return askRule(promiseDaysRule, {
    files: {
      'newsletters/made.mdx': MADE,
      'newsletters/ours.mdx': toEntry('newsletters', fields),
      'events/holiday.mdx': toEntry('events', { kind: 'closure', start: '2026-05-18' }),
    },
  });
}

const promise = (due: string) => `[{ id: pots, text: A pot for all, due: ${due} }]`;

test.each<[string, Record<string, string>, string, string]>([
  ['due a year too early', { promises: promise('2025-05-29') }, 'look', 'before it is made'],
  ['due in ten years', { promises: promise('2036-05-29') }, 'look', 'more than a year'],
  [
    'due on a holiday, while it can be mended',
    { draft: 'yes', promises: promise('2026-05-18') },
    'hint',
    'when school is closed',
  ],
  [
    'kept on a day to come',
    { kept: '[{ promise: beans, how: Done, date: 2026-06-08 }]' },
    'look',
    'that day has not come',
  ],
  [
    'moved into the past',
    { changed: '[{ promise: beans, why: Frost, date: 2026-05-08, due: 2026-05-01 }]' },
    'look',
    'before it is made',
  ],
])('finds a promise %s', async (_, fields, level, words) => {
  const found = await check(fields);
  expect(found).toMatchObject([{ level }]);
  expect(found[0]!.problem).toContain(words);
});

test.each<[string, Record<string, string>]>([
  ['a promise for this term', { promises: promise('2026-05-29') }],
  ['a holiday, once families have read it', { promises: promise('2026-05-18') }],
  ['an answer of today', { kept: '[{ promise: beans, how: Done, date: 2026-05-10 }]' }],
  [
    'an answer of the day on which a later newsletter goes home',
    { date: '2026-05-15', kept: '[{ promise: beans, how: Done, date: 2026-05-15 }]' },
  ],
  [
    'a change to a later day',
    { changed: '[{ promise: beans, why: Frost, date: 2026-05-08, due: 2026-05-22 }]' },
  ],
])('is content with %s', async (_, fields) => {
  expect(await check(fields)).toEqual([]);
});
