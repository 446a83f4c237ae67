import { checkAnswers } from './answers.ts';
import { checkClockChanges } from './clock-changes.ts';
import type { LibraryCheck } from './finding.ts';
import { checkPromises } from './promises.ts';
import { checkReferences } from './references.ts';
import { checkTranslations } from './translations.ts';

/** Every check that needs to see all entries; what any of them finds stops publishing, hints apart. */
export const libraryChecks: readonly LibraryCheck[] = [
  checkReferences,
  checkPromises,
  checkTranslations,
  checkClockChanges,
  checkAnswers,
];
