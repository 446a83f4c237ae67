import { expect, test } from 'vitest';
import { readSchool, toEntry } from '../fixtures/content-folder.ts';

test('a time that comes twice is published, and a hint says that the first is meant', async () => {
  const { faults, hints } = await readSchool({
    'events/fair.mdx': toEntry('events', { start: '2026-11-01 01:30', end: '03:00' }),
  });
  expect(faults).toEqual([]);
  expect(hints).toEqual([
    {
      file: 'src/content/events/fair.mdx',
      line: 6,
      problem:
        'On 2026-11-01 the clock shows 01:30 twice, because the clocks go back. The first is meant.',
      fix: 'If that is right, nothing is to do. Else write 02:00 or later.',
    },
  ]);
});

test('an event with a fault of its own in start: is told of that fault alone', async () => {
  const { faults } = await readSchool({
    'events/fair.mdx': toEntry('events', { start: 'soon', end: '02:30' }),
  });
  expect(faults.map(({ problem }) => problem)).toEqual(['start: "soon" is not a date.']);
});
