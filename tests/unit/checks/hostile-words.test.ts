import { describe, expect, test } from 'vitest';
import { rules } from '../../../src/checks/rules.ts';
import { askRule } from '../../fixtures/check-context.ts';
import { toEntry } from '../../fixtures/content-folder.ts';
import { createGuard } from '../../fixtures/name-guard.ts';

const WORDS = [
  'May 99, Monday, Monday, May, 2026-99-99, 31/31/2026 und 0 May',
  '\u202EMaya Rivera\u202C \u200B\u2066נועה\u2069 ﷽ 🧑‍🌾🎉',
  '“”«»„“ <3 <EventLink id="fair" /> <EventLink id="fair"> </EventLink>',
  `${'Will '.repeat(2000)}${'“'.repeat(2000)}${'Monday, May '.repeat(500)}`,
  `${'a'.repeat(20_000)} ${'山田'.repeat(2000)}`,
];

const FILES = {
  'events/fair.mdx': toEntry('events', { title: 'May', repeats: '{ every: week, times: 3 }' }),
  ...Object.fromEntries(
    WORDS.map((words, index) => [
      `newsletters/n${index}.mdx`,
      toEntry('newsletters', { lang: ['en', 'ar', 'ja', 'mi', 'fil'][index] }, `${words}\n`),
    ]),
  ),
};

describe('odd words', () => {
  test.each(rules)('crash no rule: $id', async (rule) => {
    const names = createGuard('first name,last name\nWill,May\na,a\n🎉,山\n太,山田\n');
    expect(await askRule(rule, { files: FILES, names })).toBeInstanceOf(Array);
  });
});
