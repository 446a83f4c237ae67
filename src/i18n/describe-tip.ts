import type { Tip } from '../schemas/tip.ts';
import { describeGrades } from './describe-grades.ts';
import { createTranslate } from './translate.ts';

/** What a family needs to know before it begins a tip, as pairs of label and value. */
export function describeTipFacts(tip: Tip, locale: string): { label: string; value: string }[] {
  const t = createTranslate(locale);
  const list = new Intl.ListFormat(locale);
  return [
    { label: t('tip.takes'), value: t('tip.minutes', { count: tip.minutes }) },
    { label: t('tip.grades'), value: describeGrades(tip.grades, t) },
    { label: t('tip.needs'), value: tip.materials ? list.format(tip.materials) : t('tip.nothing') },
    { label: t('tip.where'), value: list.format(tip.places.map((place) => t(`place.${place}`))) },
    {
      label: t('tip.practises'),
      value: list.format(tip.subjects.map((subject) => t(`subject.${subject}`))),
    },
    { label: t('tip.skill'), value: tip.skill },
  ];
}
