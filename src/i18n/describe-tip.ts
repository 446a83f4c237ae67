import { MINUTES, type TipChoice } from '../lib/tips/facets.ts';
import type { Tip } from '../schemas/tip.ts';
import { describeGrade, describeGrades } from './describe-grades.ts';
import { createTranslate, type Translate } from './translate.ts';

/** Words of a fact, some of which lead somewhere. */
interface FactPart {
  text: string;
  href?: string | undefined;
}

interface TipFact {
  label: string;
  value: string;
  /** The value in parts, where some of them are links. */
  parts?: FactPart[];
}

/** The address of all tips of a choice, or nothing when there is no such page. */
type FindChoice = (choice: TipChoice) => string | undefined;

/**
 * What a family needs to know before it begins a tip, as pairs of label and value; what other
 * tips have too is a link to them.
 */
export function describeTipFacts(tip: Tip, locale: string, findChoice: FindChoice): TipFact[] {
  const t = createTranslate(locale);
  const list = new Intl.ListFormat(locale);
  const most = MINUTES.find((each) => tip.minutes <= Number(each));
  const takes = t('tip.minutes', { count: tip.minutes });
  const needs = tip.materials ? list.format(tip.materials) : t('tip.nothing');
  const kind = t(`tipKind.${tip.kind}`);
  const places = tip.places.map((word) => ({
    text: t(`place.${word}`),
    href: findChoice({ facet: 'place', word }),
  }));
  const subjects = tip.subjects.map((word) => ({
    text: t(`subject.${word}`),
    href: findChoice({ facet: 'subject', word }),
  }));
  return [
    {
      label: t('tip.takes'),
      value: takes,
      parts: [{ text: takes, href: most && findChoice({ facet: 'minutes', word: most }) }],
    },
    {
      label: t('tip.grades'),
      value: describeGrades(tip.grades, t),
      parts: toGradeParts(tip, t, findChoice),
    },
    {
      label: t('tip.needs'),
      value: needs,
      parts: [
        {
          text: needs,
          href: tip.materials ? undefined : findChoice({ facet: 'materials', word: 'none' }),
        },
      ],
    },
    joinParts(t('tip.where'), places, list),
    joinParts(t('tip.practises'), subjects, list),
    { label: t('tip.skill'), value: tip.skill },
    {
      label: t('tip.kind'),
      value: kind,
      parts: [{ text: kind, href: findChoice({ facet: 'kind', word: tip.kind }) }],
    },
  ];
}

function joinParts(label: string, parts: readonly FactPart[], list: Intl.ListFormat): TipFact {
  let next = 0;
  const joined = list
    .formatToParts(parts.map(({ text }) => text))
    .map(({ type, value }) => (type === 'element' ? parts[next++]! : { text: value }));
  return { label, value: joined.map(({ text }) => text).join(''), parts: joined };
}

/** The first and the last grade of a span as links, in the order of the language. */
function toGradeParts({ grades }: Tip, t: Translate, findChoice: FindChoice): FactPart[] {
  const toPart = (end: 'from' | 'to'): FactPart => ({
    text: describeGrade(grades[end], t),
    href: findChoice({ facet: 'grade', word: grades[end] }),
  });
  if (grades.from === grades.to) return [toPart('from')];
  return t('grade.many')
    .split(/\{(from|to)\}/)
    .map((words, index) => (index % 2 === 0 ? { text: words } : toPart(words as 'from' | 'to')))
    .filter(({ text }) => text !== '');
}
