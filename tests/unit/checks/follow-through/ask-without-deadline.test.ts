import { expect, test } from 'vitest';
import { askWithoutDeadlineRule } from '../../../../src/checks/follow-through/ask-without-deadline.ts';
import { askRule } from '../../../fixtures/check-context.ts';
import { toEntry } from '../../../fixtures/content-folder.ts';

function checkNewsletter(fields: Record<string, string>) {
  return askRule(askWithoutDeadlineRule, {
    files: { 'newsletters/ours.mdx': toEntry('newsletters', fields) },
  });
}

const ASK = '{ text: Send a pot }';

test('points to the ask that has no last day', async () => {
  expect(await checkNewsletter({ ask: ASK })).toMatchObject([
    { path: ['ask', 'text'], quote: 'Send a pot', level: 'hint' },
  ]);
});

test.each<[string, Record<string, string>]>([
  ['a last day', { ask: '{ text: Send a pot, by: 2026-05-15 }' }],
  ['no ask', {}],
  ['a newsletter of last winter', { ask: ASK, date: '2026-01-16' }],
])('says nothing of %s', async (_, fields) => {
  expect(await checkNewsletter(fields)).toEqual([]);
});

test.each<[string, Record<string, string>, number]>([
  ['a slip and no day', { rsvp: '{ how: Tell us, slip: yes }' }, 1],
  ['a slip and a day', { rsvp: '{ how: Tell us, slip: yes, by: 2026-05-18 }' }, 0],
  ['only a sentence', { rsvp: 'No answer needed.' }, 0],
  ['a slip, and is over', { rsvp: '{ how: Tell us, slip: yes }', start: '2026-05-02' }, 0],
  ['a slip, and is off', { rsvp: '{ how: Tell us, slip: yes }', status: 'cancelled' }, 0],
])('an event to answer with %s', async (_, fields, count) => {
  const files = { 'events/fair.mdx': toEntry('events', fields) };
  expect(await askRule(askWithoutDeadlineRule, { files })).toHaveLength(count);
});
