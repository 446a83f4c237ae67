import { expect, test } from 'vitest';
import { unwrittenPromiseRule } from '../../../../src/checks/follow-through/unwritten-promise.ts';
import { askRule } from '../../../fixtures/check-context.ts';
import { toEntry } from '../../../fixtures/content-folder.ts';

async function check(body: string, fields: Record<string, string> = {}) {
  const files = { 'newsletters/ours.mdx': toEntry('newsletters', fields, body) };
  return (await askRule(unwrittenPromiseRule, { files })).map(({ quote, line }) => ({
    quote,
    line,
  }));
}

test.each<[string, string, Record<string, string>]>([
  ['we will let you know', 'The date is open; we will let you know.', {}],
  ['I’ll get back to you', 'Thanks for asking: I’ll get back to you.', {}],
  ['Watch this space', 'A play is coming. Watch this space!', {}],
  ['Les avisaremos', 'Les avisaremos cuando esté la fecha.', { lang: 'es' }],
  ['سنخبركم', 'سنخبركم بالموعد الجديد.', { lang: 'ar' }],
])('finds “%s”', async (quote, body, fields) => {
  const [found] = await check(`Words.\n\n${body}`, fields);
  expect(found?.quote).toBe(quote);
});

test('gives the line', async () => {
  expect(await check('Words.\n\nWe will let you know.')).toEqual([
    { quote: 'We will let you know', line: 9 },
  ]);
});

test.each<[string, string, Record<string, string>]>([
  ['the past', 'We promised you this walk in October.', {}],
  ['a child’s words', '<Quote by="Maya">\n\nWe will let you know.\n\n</Quote>', {}],
  ['what families promise', 'You promise to read every day.', {}],
  ['a word within a word', 'Compromise: we wait.', {}],
  [
    'a promise with its day',
    'We will let you know.',
    { promises: '[{ id: a, text: The date, due: 2026-05-22 }]' },
  ],
  ['an old newsletter', 'We will let you know.', { date: '2026-01-16' }],
  ['a language without a list', 'We will let you know.', { lang: 'tl' }],
])('leaves %s alone', async (_, body, fields) => {
  expect(await check(body, fields)).toEqual([]);
});
