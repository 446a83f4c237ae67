import { expect, test } from 'vitest';
import { ruleGroups } from '../../../../src/checks/rules.ts';
import { askOfEntry, askOfLibrary } from '../../../../src/checks/run-rules.ts';
import type { LibraryEntry } from '../../../../src/schemas/library.ts';
import { readCheckContext } from '../../../fixtures/check-context.ts';
import { toEntry } from '../../../fixtures/content-folder.ts';
import { HOSTILE_SITE } from '../../../fixtures/hostile-words.ts';

const { rules } = ruleGroups.find(({ title }) => title === 'Follow-through')!;

test('words that mean something to a program, another direction, and no words at all', async () => {
  const context = await readCheckContext({
    files: {
      ...HOSTILE_SITE.content,
      'newsletters/emoji.mdx': toEntry('newsletters', { title: '🎉' }, '🎉\n'),
      'newsletters/empty.mdx': toEntry('newsletters', {}, ''),
      'newsletters/bidi.mdx': toEntry(
        'newsletters',
        { title: '"\u202Eنعدكم 12\u202C"', lang: 'ar', translationOf: 'hostile' },
        'نعدكم ٪ 12',
      ),
    },
  });
  const entries = Object.values(context.library).flatMap((each): LibraryEntry[] => each);
  const findings = [
    ...entries.flatMap((entry) => askOfEntry(rules, entry, context)),
    ...askOfLibrary(rules, context, new Set()),
  ];
  expect(findings.map(({ rule }) => rule)).toContain('stale-translation');
});
