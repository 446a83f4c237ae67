import type { Tip } from '../../schemas/tip.ts';
import { listGrades, type Grade } from '../grades.ts';
import { toSlug } from '../slug.ts';

/** The ways by which tips are sorted, the ones that families use most first. */
export const FACETS = ['grade', 'minutes', 'subject', 'place', 'materials', 'kind'] as const;

export type Facet = (typeof FACETS)[number];

/** “At most so many minutes”, as families think of it. */
export const MINUTES = ['5', '10', '15', '30'] as const;

/** The words of each facet. */
interface FacetWords {
  grade: Grade;
  minutes: (typeof MINUTES)[number];
  subject: Tip['subjects'][number];
  place: Tip['places'][number];
  /** That nothing is needed is all that can be asked of materials. */
  materials: 'none';
  kind: Tip['kind'];
}

/** One word of one facet, such as grade 1. */
export type TipChoice = { [Name in Facet]: { facet: Name; word: FacetWords[Name] } }[Facet];

/** The choices that a tip answers to, by facet, as they are named in addresses. */
export type TipAnswers = Readonly<Record<Facet, readonly string[]>>;

type TipFacts = Pick<Tip, 'grades' | 'minutes' | 'subjects' | 'places' | 'materials' | 'kind'>;

/**
 * What a tip answers to: every grade of its span, and every “at most” that is not less than its
 * minutes. The one rule for filters and for the plain pages of a facet.
 */
export function listTipAnswers(tip: TipFacts): TipAnswers {
  return {
    grade: listGrades(tip.grades).map(toSlug),
    minutes: MINUTES.filter((most) => tip.minutes <= Number(most)),
    subject: tip.subjects.map(toSlug),
    place: tip.places.map(toSlug),
    materials: tip.materials ? [] : ['none'],
    kind: [toSlug(tip.kind)],
  };
}

/** How a choice is named in addresses: `k` for K, `on-the-way` for “on the way”. */
export function toChoiceName({ word }: TipChoice): string {
  return toSlug(word);
}

/** Where the page of a choice is, without the base. */
export function toChoicePath(choice: TipChoice): string {
  return `/home-learning/${choice.facet}/${toChoiceName(choice)}/`;
}

/** A choice as pages show it. */
export interface ShownChoice {
  choice: TipChoice;
  /** How it is named in addresses. */
  name: string;
  label: string;
  hint: string | undefined;
  /** How many tips answer to it. */
  count: number;
  /** Address of its page. */
  href: string;
}

/** A facet with its choices, those alone that a tip answers to. */
export interface ShownFacet {
  facet: Facet;
  label: string;
  choices: ShownChoice[];
}
