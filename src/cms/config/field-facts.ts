import { createTranslate, type Translate } from '../../i18n/translate.ts';
import type { CollectionName } from '../../schemas/collection-names.ts';
import type { School } from '../../schemas/school.ts';

/** A class as the editor shows it. */
export interface ConfigClass {
  id: string;
  name: string;
  /** BCP 47, the usual one first. */
  languages: readonly string[];
  isArchived: boolean;
}

/** What the fields of a form show beside what the schema says of them. */
export interface FieldFacts {
  /** Language of the labels. */
  locale: string;
  t: Translate;
  /** Every class, in the order in which lists show them. */
  classes: readonly ConfigClass[];
  /** Languages to choose from, BCP 47, in the order in which they are shown. */
  languages: readonly string[];
  /** Whether the school shows pictures in which a child can be recognised. */
  identifiable: School['photos']['identifiable'];
  /** The collection whose form it is; none for the form of an authoring component. */
  collection?: CollectionName | undefined;
}

/** In which language words are said. */
export type Speech = Pick<FieldFacts, 'locale' | 't'>;

/** For a form that has nothing to do with a school, in English. */
export const PLAIN_FACTS: FieldFacts = {
  locale: 'en',
  t: createTranslate('en'),
  classes: [],
  languages: ['en'],
  identifiable: 'never',
};
