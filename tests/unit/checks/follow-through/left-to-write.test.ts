import { expect, test } from 'vitest';
import { leftToWriteRule } from '../../../../src/checks/follow-through/left-to-write.ts';
import { askRule } from '../../../fixtures/check-context.ts';
import { toEntry } from '../../../fixtures/content-folder.ts';

function check(fields: Record<string, string>, body?: string) {
  const files = { 'newsletters/ours.mdx': toEntry('newsletters', fields, body) };
  return askRule(leftToWriteRule, { files });
}

const BEGUN = { summary: '✎ One or two sentences.' };

test('a draft is told what is left, a newsletter that goes home is stopped', async () => {
  expect(await check({ ...BEGUN, draft: 'yes' }, '✎ One moment.')).toMatchObject([
    {
      level: 'hint',
      line: 5,
      quote: '✎ One or two sentences.',
      problem: 'Here something is left to write: “✎ One or two sentences.” 1 more follow.',
    },
  ]);
  expect(await check(BEGUN)).toMatchObject([{ level: 'stops' }]);
  expect(await check({}, 'Words.\n\n- ✎ A step.')).toMatchObject([{ level: 'stops', line: 9 }]);
});

test('other signs are words like any', async () => {
  expect(await check({ title: 'Pencils ✏️ and pens 🖊' }, 'We write ✍️.')).toEqual([]);
});
