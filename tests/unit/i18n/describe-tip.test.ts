import { expect, test } from 'vitest';
import { describeTipFacts } from '../../../src/i18n/describe-tip.ts';
import { toChoicePath } from '../../../src/lib/tips/facets.ts';
import type { Tip } from '../../../src/schemas/tip.ts';

const TIP = {
  kind: 'reading',
  subjects: ['reading', 'music'],
  grades: { from: 'K', to: '2' },
  minutes: 7,
  places: ['bedtime'],
  skill: 'Hearing',
} as Tip;

/** The value of each fact, with what leads somewhere in square brackets. */
function write(tip: Tip, locale: string): string[] {
  return describeTipFacts(tip, locale, toChoicePath).map(({ value, parts = [{ text: value }] }) => {
    expect(parts.map(({ text }) => text).join('')).toBe(value);
    return parts.map(({ text, href }) => (href ? `[${text}]` : text)).join('');
  });
}

test('what other tips have too leads to them', () => {
  expect(write(TIP, 'en-CA')).toEqual([
    '[7 minutes]',
    '[Kindergarten] to [Grade 2]',
    '[nothing]',
    '[at bedtime]',
    '[reading] and [music]',
    'Hearing',
    '[Reading]',
  ]);
});

test('what only this tip has leads nowhere', () => {
  const facts = write({ ...TIP, minutes: 45, materials: ['a book'] }, 'en-CA');
  expect([facts[0], facts[2]]).toEqual(['45 minutes', 'a book']);
});

test('one grade is one link', () => {
  expect(write({ ...TIP, grades: { from: '3', to: '3' } }, 'en-CA')[1]).toBe('[Grade 3]');
});

test('in Arabic the grades keep their order and their joining word', () => {
  expect(write(TIP, 'ar')[1]).toBe('[الروضة] إلى [الصف 2]');
});

test('a choice without a page is words alone', () => {
  const facts = describeTipFacts(TIP, 'es', () => undefined);
  expect(facts.flatMap(({ parts = [] }) => parts.flatMap(({ href }) => href ?? []))).toEqual([]);
});
