import { overduePromiseRule } from './follow-through/overdue-promise.ts';
import { deadLinkRule } from './links/dead-link.ts';
import { outsideLinkRule } from './links/outside-link.ts';
import type { Rule } from './rule.ts';

/** Rules about one thing, under the heading that they have in docs/checks.md. */
interface RuleGroup {
  title: string;
  rules: readonly Rule[];
}

/** Every rule that `npm run check` asks, what matters most to children first. */
export const ruleGroups: readonly RuleGroup[] = [
  { title: 'Photos', rules: [] },
  { title: 'Names', rules: [] },
  { title: 'Dates', rules: [] },
  { title: 'Follow-through', rules: [overduePromiseRule] },
  { title: 'Links', rules: [deadLinkRule, outsideLinkRule] },
  { title: 'Plain words', rules: [] },
];

export const rules: readonly Rule[] = ruleGroups.flatMap((group) => group.rules);
