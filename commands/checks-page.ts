import { writeFileSync } from 'node:fs';
import { nameLevel } from '../src/checks/report/format-report.ts';
import type { Rule } from '../src/checks/rule.ts';
import { ruleGroups } from '../src/checks/rules.ts';
import { COLLECTION_NAMES } from '../src/schemas/collection-names.ts';
import { formatTable, listFields } from './fields.ts';

/** The page of rules, from the root. */
export const CHECKS_FILE = 'docs/checks.md';

const INTRODUCTION = `Before a newsletter goes home, \`npm run check\` says what a careful colleague would say: the file, the line, what is wrong and why it matters, and what to write instead. Nothing leaves your computer.

| it says | what it means | exit code |
| --- | --- | --- |
| stops publishing | It has to be mended. The site is not built with it, and the last good one stays. | 1 |
| fails this check | It has to be mended, and the site is built all the same: only time has made it wrong. | 1 |
| mend before publishing | It would stop publishing, and is in a draft: the site is built without it. What keeps children safe fails the check all the same, once the draft can be read whole; till then the report says that nobody has looked. | 0 |
| please look | It is likely wrong. | 0 |
| hint | A thought, to take or to leave. | 0 |

What the build refuses anyway, such as a misspelt field or a missing picture, is in the same list and stops publishing, but in a draft ([what the messages mean](authoring.md#what-the-messages-mean)).

\`npm run check -- src/content/newsletters\` tells of one folder, and the name of a file instead tells of that file. While you write with \`npm run dev\`, the terminal tells of the entry that you have just saved. The bar at the foot of each page has _Before it goes home_: it lists what was found in the file of that page, and shows where.

## When a rule is wrong about your words

You know your class, and a rule does not. Say so in the header of the entry, by the name that stands in brackets in the report:

\`\`\`yaml
checks:
  overdue-promise: The family was told in person.
\`\`\`

The report then lists it with your reason and no longer counts it. A reason has at least two words, so that whoever reads it next year understands. When the words have changed and there is nothing to answer any more, a hint says so.

## How strict a school is

In \`school.config.ts\`, by the name of a rule:

\`\`\`ts
checks: {
  'overdue-promise': 'look',
},
\`\`\`

Write \`'off'\`, \`'on'\` (as it is below), \`'hint'\`, \`'look'\` or \`'stops'\`. Rules that are off below are switched on in the same way. A rule with settings of its own takes them beside \`level\`, such as \`{ level: 'hint', … }\`. Whenever a rule that keeps children safe is off, every report says so.

## In a workflow, and for programs

Under GitHub Actions findings also appear beside the lines of a change (\`GITHUB_ACTIONS\` and \`GITHUB_WORKSPACE\` tell that it runs there). A step of a workflow needs nothing more than:

\`\`\`yaml
- run: npm run check
\`\`\`

GitHub shows the first ten errors, warnings and notices of a step; the log has them all. Colour comes only in a terminal, and never with \`NO_COLOR\`.

\`npm run check --silent -- --json\` writes one JSON object instead:

| field | what it holds |
| --- | --- |
| \`version\` | \`1\`. It grows when a program that reads this has to be changed. |
| \`files\` | How many files of content were looked at. |
| \`pages\` | How many pages of the built site were, with \`npm run check -- links\`. |
| \`counts\` | How many findings there are: \`stops\`, \`look\`, \`hint\`, and \`answered\`, which are in none of the others. |
| \`findings\` | The worst first: \`file\`, \`line\`, \`level\` (\`stops\`, \`look\` or \`hint\`), \`rule\`, \`stopsBuild\`, \`quote\` (the words that it is about), \`problem\`, \`fix\`. What is not known is \`null\`. |
| \`answered\` | The same, each with its \`reason\`. |
| \`waiting\` | Rules that could not be asked because an entry can’t be read: \`rule\`, \`collections\`. |
| \`safetyOff\` | Rules for children’s safety that are off. |
| \`notes\` | What else could not be looked at, and why, each a sentence. |`;

/** The whole page. */
export function formatChecksPage(): string {
  const groups = ruleGroups.filter((group) => group.rules.length > 0);
  return `${[
    '# Checks',
    '<!-- Written by `npm run fields` from src/checks. Do not edit. -->',
    INTRODUCTION,
    ...groups.flatMap((group) => [`## ${group.title}`, ...group.rules.map(formatRule)]),
  ].join('\n\n')}\n`;
}

function formatRule(rule: Rule): string {
  const { title, why, wrong, right } = rule.page;
  const parts = [
    `### ${escapeMarkdown(title)}`,
    describeFacts(rule),
    escapeMarkdown(why),
    formatExample('Found', wrong),
    formatExample('Better', right),
  ];
  if (rule.options) parts.push(formatTable('Setting', listFields(rule.options)));
  return parts.join('\n\n');
}

function describeFacts(rule: Rule): string {
  const { id, isOptIn = false, isDated = false, isSafety = false } = rule;
  return [
    `\`${id}\` · ${nameLevel(rule)}`,
    isOptIn && 'off unless a school switches it on',
    isDated && 'never stops a build',
    isSafety && 'keeps children safe',
    describeScope(rule),
  ]
    .filter((part) => part !== false)
    .join(' · ');
}

function describeScope(rule: Rule): string {
  if (rule.scope === 'site') return 'looks at the built site';
  if (rule.scope === 'library') return 'looks at all entries together';
  const isEverything = COLLECTION_NAMES.every((name) => rule.collections.includes(name));
  return isEverything ? 'looks at every entry' : `looks at ${rule.collections.join(', ')}`;
}

function formatExample(label: string, example: string): string {
  if (!example.includes('\n')) return `${label}: ${escapeMarkdown(example)}`;
  return `${label}:\n\n\`\`\`text\n${example.trimEnd()}\n\`\`\``;
}

/** Words of a rule with the signs that mean something in Markdown written as themselves. */
function escapeMarkdown(words: string): string {
  return words.replace(/[\\`*_<>[\]|#]/g, '\\$&');
}

if (import.meta.main) {
  writeFileSync(CHECKS_FILE, formatChecksPage());
  console.log(`${CHECKS_FILE} is written.`);
}
