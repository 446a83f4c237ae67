import { describe, expect, test } from 'vitest';
import { createLedger, type PromiseSource } from '../../../src/lib/promises.ts';

const TODAY = '2026-05-10';

const made: PromiseSource = {
  id: 'willow-april',
  lang: 'en',
  date: '2026-04-10',
  class: [{ collection: 'classes', id: 'willow' }],
  promises: [{ id: 'corner', text: 'A reading corner', due: '2026-05-01' }],
};

function later(fields: Partial<PromiseSource>): PromiseSource {
  return { id: 'willow-may', lang: 'es', date: '2026-05-02', class: 'all', ...fields };
}

const kept = { promise: 'corner', how: 'It stands.', date: '2026-05-02' };
const dropped = { promise: 'corner', why: 'No room.', date: '2026-05-03' };
const moved = {
  promise: 'corner',
  why: 'Shelves are late.',
  date: '2026-05-01',
  due: '2026-05-20',
};
const reworded = { promise: 'corner', why: 'It will be a bench.', date: '2026-05-01' };

describe('a promise is in the state that was said last', () => {
  test.each<[string, string, PromiseSource[], string]>([
    ['open until its day', '2026-05-01', [made], 'open'],
    ['overdue from the day after', '2026-05-02', [made], 'overdue'],
    ['kept', TODAY, [made, later({ kept: [kept] })], 'kept'],
    ['dropped', TODAY, [made, later({ dropped: [dropped] })], 'dropped'],
    ['changed without a new day', TODAY, [made, later({ changed: [reworded] })], 'changed'],
    ['open again until a new day', TODAY, [made, later({ changed: [moved] })], 'open'],
    ['overdue after the new day', '2026-05-21', [made, later({ changed: [moved] })], 'overdue'],
    [
      'kept after a change',
      '2026-06-01',
      [made, later({ changed: [moved], kept: [kept] })],
      'kept',
    ],
    ['kept, whatever the order of the newsletters', TODAY, [later({ kept: [kept] }), made], 'kept'],
    [
      'dropped after it was kept',
      TODAY,
      [made, later({ kept: [kept], dropped: [dropped] })],
      'dropped',
    ],
    [
      'not touched by an answer to another',
      TODAY,
      [made, later({ kept: [{ ...kept, promise: 'garden' }] })],
      'overdue',
    ],
  ])('%s', (_, today, newsletters, state) => {
    expect(createLedger(newsletters, today)[0]?.state).toBe(state);
  });
});

test('a promise knows where it was made and what was said of it, oldest first', () => {
  const [promise] = createLedger([made, later({ kept: [kept], changed: [moved] })], TODAY);
  expect(promise).toEqual({
    id: 'corner',
    text: 'A reading corner',
    due: '2026-05-20',
    state: 'kept',
    madeIn: 'willow-april',
    lang: 'en',
    madeOn: '2026-04-10',
    class: [{ collection: 'classes', id: 'willow' }],
    answers: [
      {
        state: 'changed',
        words: 'Shelves are late.',
        date: '2026-05-01',
        saidIn: 'willow-may',
        lang: 'es',
      },
      {
        state: 'kept',
        words: 'It stands.',
        date: '2026-05-02',
        saidIn: 'willow-may',
        lang: 'es',
      },
    ],
  });
});

test('the newest promises come first, those of one newsletter by their days', () => {
  const two = later({
    promises: [
      { id: 'b', text: 'B', due: '2026-06-02' },
      { id: 'a', text: 'A', due: '2026-06-01' },
    ],
  });
  expect(createLedger([made, two], TODAY).map(({ id }) => id)).toEqual(['a', 'b', 'corner']);
});

test('without newsletters the ledger is empty', () => {
  expect(createLedger([], TODAY)).toEqual([]);
});
