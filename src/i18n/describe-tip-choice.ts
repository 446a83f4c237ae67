import { toUsualAge } from '../lib/grades.ts';
import type { TipChoice } from '../lib/tips/facets.ts';
import { describeGrade } from './describe-grades.ts';
import type { Translate } from './translate.ts';

/** A choice of the finder, under the name of its facet: `Grade 1`, `10 min`, `in the kitchen`. */
export function describeTipChoice(choice: TipChoice, t: Translate): string {
  switch (choice.facet) {
    case 'grade':
      return describeGrade(choice.word, t);
    case 'minutes':
      return t('tipChoice.minutes', { count: choice.word });
    case 'subject':
      return t(`subject.${choice.word}`);
    case 'place':
      return t(`place.${choice.word}`);
    case 'materials':
      return t('tipChoice.none');
    case 'kind':
      return t(`tipKind.${choice.word}`);
  }
}

/** What helps to choose: about how old the children of a grade are. */
export function describeTipChoiceHint(choice: TipChoice, t: Translate): string | undefined {
  if (choice.facet !== 'grade') return undefined;
  return t('tipChoice.age', { age: toUsualAge(choice.word) });
}

/** The headline over all tips of a choice: `Tips for Grade 1`. */
export function describeTipChoiceTitle(choice: TipChoice, t: Translate): string {
  if (choice.facet === 'kind') return t(`tipKinds.${choice.word}`);
  return t(`tipChoiceTitle.${choice.facet}`, {
    choice: describeTipChoice(choice, t),
    count: choice.word,
  });
}

/** What the tips of a choice are for, and how to begin: said of kinds. */
export function describeTipChoiceIntro(choice: TipChoice, t: Translate): string | undefined {
  return choice.facet === 'kind' ? t(`tipKindIntro.${choice.word}`) : undefined;
}
