import { deadlineAfterEventRule } from './dates/deadline-after-event.ts';
import { lastingWordsRule } from './dates/lasting-words.ts';
import { pastUpcomingRule } from './dates/past-upcoming.ts';
import { sameEventRule } from './dates/same-event.ts';
import { weekdayRule } from './dates/weekday.ts';
import { yearMissingRule } from './dates/year-missing.ts';
import { unseenInEditorRule } from './editor/unseen-in-editor.ts';
import { askWithoutDeadlineRule } from './follow-through/ask-without-deadline.ts';
import { brokenRhythmRule } from './follow-through/broken-rhythm.ts';
import { leftToWriteRule } from './follow-through/left-to-write.ts';
import { onlyPraiseRule } from './follow-through/only-praise.ts';
import { overduePromiseRule } from './follow-through/overdue-promise.ts';
import { promiseDaysRule } from './follow-through/promise-days.ts';
import { quietGoalRule } from './follow-through/quiet-goal.ts';
import { staleTranslationRule } from './follow-through/stale-translation.ts';
import { translationFactsRule } from './follow-through/translation-facts.ts';
import { untranslatedWordsRule } from './follow-through/untranslated-words.ts';
import { unwrittenPromiseRule } from './follow-through/unwritten-promise.ts';
import { acronymsRule } from './language/acronyms.ts';
import { askFirstRule } from './language/ask-first.ts';
import { hardSentencesRule } from './language/hard-sentences.ts';
import { jargonRule } from './language/jargon.ts';
import { linkWordsRule } from './language/link-words.ts';
import { passiveAskRule } from './language/passive-ask.ts';
import { readingLevelRule } from './language/reading-level.ts';
import { wordBudgetRule } from './language/word-budget.ts';
import { familyWordsRule, strengthsFirstRule } from './language/wording.ts';
import { deadLinkRule } from './links/dead-link.ts';
import { outsideLinkRule } from './links/outside-link.ts';
import { childFileNameRule } from './names/child-file-name.ts';
import { childPermissionRule } from './names/child-permission.ts';
import { childSurnameRule } from './names/child-surname.ts';
import { consentEndingRule } from './photos/consent-ending.ts';
import { nameAndFaceRule } from './photos/name-and-face.ts';
import { oneAnswerRule } from './photos/one-answer.ts';
import type { Rule } from './rule.ts';

/** Rules about one thing, under the heading that they have in docs/checks.md. */
interface RuleGroup {
  title: string;
  rules: readonly Rule[];
}

/** Every rule that `npm run check` asks, what matters most to children first. */
export const ruleGroups: readonly RuleGroup[] = [
  { title: 'Photos', rules: [nameAndFaceRule, oneAnswerRule, consentEndingRule] },
  { title: 'Names', rules: [childSurnameRule, childPermissionRule, childFileNameRule] },
  {
    title: 'Dates',
    rules: [
      weekdayRule,
      sameEventRule,
      deadlineAfterEventRule,
      pastUpcomingRule,
      lastingWordsRule,
      yearMissingRule,
    ],
  },
  {
    title: 'Follow-through',
    rules: [
      overduePromiseRule,
      leftToWriteRule,
      promiseDaysRule,
      unwrittenPromiseRule,
      askWithoutDeadlineRule,
      onlyPraiseRule,
      brokenRhythmRule,
      quietGoalRule,
      translationFactsRule,
      staleTranslationRule,
      untranslatedWordsRule,
    ],
  },
  { title: 'Links', rules: [deadLinkRule, outsideLinkRule] },
  { title: 'The editor', rules: [unseenInEditorRule] },
  {
    title: 'Plain words',
    rules: [
      readingLevelRule,
      hardSentencesRule,
      wordBudgetRule,
      askFirstRule,
      passiveAskRule,
      jargonRule,
      acronymsRule,
      linkWordsRule,
      familyWordsRule,
      strengthsFirstRule,
    ],
  },
];

export const rules: readonly Rule[] = ruleGroups.flatMap((group) => group.rules);
