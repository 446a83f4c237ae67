import { expect, test } from 'vitest';
import type { Passage } from '../../../../src/checks/passage.ts';
import type { CheckContext, EntryRule } from '../../../../src/checks/rule.ts';
import { ruleGroups } from '../../../../src/checks/rules.ts';
import { createSettings, readCheckContext } from '../../../fixtures/check-context.ts';
import { toEntry } from '../../../fixtures/content-folder.ts';
import { SHOWN_WORDS } from '../../../fixtures/hostile-words.ts';

const rules = ruleGroups
  .find(({ title }) => title === 'Plain words')!
  .rules.filter((rule): rule is EntryRule => rule.scope === 'entry');

/** What rules may know of one newsletter in which these words stand everywhere. */
async function createContext(text: string, lang: string): Promise<CheckContext> {
  const files = { 'newsletters/week.mdx': toEntry('newsletters', { ask: '{ text: Sing. }' }) };
  const context = await readCheckContext({ files });
  const kinds = ['title', 'field', 'heading', 'paragraph', 'item', 'quotation', 'cell'] as const;
  const links = [{ words: text, href: text, line: 1 }];
  const passages = kinds.map((kind): Passage => ({ kind, path: ['body'], text, line: 1, links }));
  return { ...context, langOf: () => lang, passagesOf: () => passages };
}

test.each([
  SHOWN_WORDS,
  '',
  '🎉👩‍👩‍👧🇨🇦',
  '((((([[[[[\\^$.*+?(?<x>{2,}',
  '\u202Eمرحبا hello\u202C \u200F',
  `${'AAA '.repeat(3000)}${', a'.repeat(3000)}`,
  'x'.repeat(50_000),
  'Please '.repeat(5000),
])('no rule about words stumbles over odd ones (%#)', async (text) => {
  for (const lang of ['en', 'es', 'ar', 'zh', 'und', 'en-CA']) {
    const context = await createContext(text, lang);
    const [entry] = context.library.newsletters;
    for (const rule of rules) {
      const found = rule.find(entry!, { ...context, school: createSettings() });
      for (const { problem, fix } of found) expect(problem && fix).toBeTruthy();
    }
  }
});

test.each(
  rules
    .filter(({ id }) => !['reading-level', 'word-budget', 'ask-first'].includes(id))
    .map((rule) => [rule.id, rule] as const),
)('the page of %s shows what it finds, and what it does not', async (_, rule) => {
  const ask = async (body: string) => {
    const files = { 'newsletters/week.mdx': toEntry('newsletters', {}, body) };
    const context = await readCheckContext({ files });
    return rule.find(context.library.newsletters[0]!, context);
  };
  expect(await ask(rule.page.wrong)).not.toEqual([]);
  expect(await ask(rule.page.right)).toEqual([]);
});
