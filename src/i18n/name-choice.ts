import { GRADES, type Grade } from '../lib/grades.ts';
import { describeGrade } from './describe-grades.ts';
import { hasPhrase, type Translate } from './translate.ts';

/**
 * One of the choices of a field as words that stand alone: `At home`. `phrases` is where the
 * interface names them (`place` for `place.home`); without it a choice is its own word.
 */
export function nameChoice(
  choice: string,
  { phrases, locale, t }: { phrases?: string | undefined; locale: string; t: Translate },
): string {
  const words = findWords(choice, phrases, t);
  return `${words.charAt(0).toLocaleUpperCase(locale)}${words.slice(1)}`;
}

function findWords(choice: string, phrases: string | undefined, t: Translate): string {
  if (phrases === undefined) return choice;
  if (phrases === 'grade' && isGrade(choice)) return describeGrade(choice, t);
  const key = `${phrases}.${choice}`;
  if (hasPhrase(key)) return t(key);
  throw new Error(`The choice "${choice}" has no words: add the phrase "${key}".`);
}

function isGrade(choice: string): choice is Grade {
  return (GRADES as readonly string[]).includes(choice);
}
