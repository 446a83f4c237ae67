import { createTranslate } from '../../i18n/translate.ts';
import type { CollectionName } from '../../schemas/collection-names.ts';
import type { EntryCheck } from './check-entry.ts';
import { readFieldLabels } from './field-labels.ts';

/** Why an entry was not saved, and what to do, in a sentence for the person who wanted to. */
export function describeRefusal(
  refusal: NonNullable<EntryCheck['refusal']>,
  collection: CollectionName,
  language: string,
): string {
  const t = createTranslate(language);
  if (refusal === 'write') return t('findings.unwritable');
  const draft = readFieldLabels(collection, language).find('draft');
  return draft === undefined ? t('findings.mendFacts') : t('findings.mend', { draft });
}
