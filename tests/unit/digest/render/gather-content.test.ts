import { expect, test } from 'vitest';
import { gatherContent } from '../../../../src/digest/render/gather-content.ts';
import type { DigestEntry } from '../../../../src/digest/select/list-candidates.ts';
import { createEntry } from '../../../fixtures/digest-content.ts';

const NOW = '2026-03-10T08:00';
const FAIR = { kind: 'association', place: 'Library', start: '2026-03-12 18:30', end: '20:00' };
const SUMS = {
  ...{ kind: 'activity', subjects: 'maths', grades: '3', minutes: '10', places: 'home' },
  ...{ skill: 'Counting', childLeads: ['Count the socks.'], grownUp: 'Listen.' },
};

function gather(own: DigestEntry[]) {
  const { dates, tipOfWeek } = gatherContent(own, { due: [], now: NOW });
  return { dates: dates.map(({ event }) => event.id), tip: tipOfWeek?.id };
}

test('the days ahead and a tip come with every mail', () => {
  const own = [createEntry('events', 'fair', FAIR), createEntry('home-learning', 'sums', SUMS)];
  expect(gather(own)).toEqual({ dates: ['fair'], tip: 'sums' });
});

test('what says email: no comes in neither way', () => {
  const no = { email: 'no' };
  const own = [
    createEntry('events', 'fair', { ...FAIR, ...no }),
    createEntry('home-learning', 'sums', { ...SUMS, ...no }),
  ];
  expect(gather(own)).toEqual({ dates: [], tip: undefined });
});
