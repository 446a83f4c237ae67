import { expect, test } from 'vitest';
import { countPromises, groupPromises } from '../../../src/lib/promise-groups.ts';
import type { LedgerPromise, PromiseState } from '../../../src/lib/promises.ts';

function promise(id: string, state: PromiseState, due: string, answered?: string): LedgerPromise {
  const answer = { state: 'kept' as const, words: 'Done.', saidIn: 'later', lang: 'en' };
  return {
    ...{ id, text: id, due, state, madeIn: 'earlier', lang: 'en', madeOn: '2026-01-01' },
    class: 'all',
    answers: answered === undefined ? [] : [{ ...answer, date: answered }],
  };
}

const ledger = [
  promise('shelf', 'kept', '2026-03-01', '2026-03-02'),
  promise('plants', 'open', '2026-05-29'),
  promise('corner', 'overdue', '2026-04-01'),
  promise('club', 'dropped', '2026-04-10', '2026-04-11'),
  promise('words', 'open', '2026-05-20'),
  promise('walk', 'kept', '2026-02-01', '2026-01-20'),
];

test('what is still to come stands by its day, so that what is overdue comes first', () => {
  expect(groupPromises(ledger).waiting.map(({ id }) => id)).toEqual(['corner', 'words', 'plants']);
});

test('what happened stands by the day of its last answer, the latest first', () => {
  expect(groupPromises(ledger).settled.map(({ id }) => id)).toEqual(['club', 'shelf', 'walk']);
});

test('nothing is lost between the two, and nothing stands in both', () => {
  const { waiting, settled } = groupPromises(ledger);
  const ids = [...waiting, ...settled].map(({ id }) => id);
  expect(ids.sort()).toEqual(ledger.map(({ id }) => id).sort());
});

test('each state is counted once, those without any not at all, and the counts add up', () => {
  const counts = countPromises(ledger);
  expect(counts).toEqual([
    { state: 'kept', count: 2 },
    { state: 'dropped', count: 1 },
    { state: 'open', count: 2 },
    { state: 'overdue', count: 1 },
  ]);
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(ledger.length);
});
