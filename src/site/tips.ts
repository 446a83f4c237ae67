import { describeTipChoice, describeTipChoiceHint } from '../i18n/describe-tip-choice.ts';
import { toBaseLanguage } from '../lib/languages.ts';
import { compareNewest, type Entry } from '../lib/entry.ts';
import { GRADES, listGrades, type GradeRange } from '../lib/grades.ts';
import {
  FACETS,
  listTipAnswers,
  MINUTES,
  toChoiceName,
  toChoicePath,
  type ShownChoice,
  type ShownFacet,
  type TipChoice,
} from '../lib/tips/facets.ts';
import { isWanted } from '../lib/tips/finding.ts';
import { putSeasonFirst } from '../lib/tips/order.ts';
import { listReferences } from '../mdx/list-references.ts';
import { PLACES, SUBJECTS, TIP_KINDS } from '../schemas/tip.ts';
import { getToday } from './clock.ts';
import { getEntries, getListed, toOriginalId } from './entries.ts';
import { remember } from './remember.ts';
import { t } from './translate.ts';
import { urls } from './urls.ts';

type TipEntry = Entry<'home-learning'>;

/** Every choice there can be, in the order in which families read them. */
const CHOICES: readonly TipChoice[] = [
  ...GRADES.map((word) => ({ facet: 'grade', word }) as const),
  ...MINUTES.map((word) => ({ facet: 'minutes', word }) as const),
  ...SUBJECTS.map((word) => ({ facet: 'subject', word }) as const),
  ...PLACES.map((word) => ({ facet: 'place', word }) as const),
  { facet: 'materials', word: 'none' },
  ...TIP_KINDS.map((word) => ({ facet: 'kind', word }) as const),
];

const EVERY_GRADE: GradeRange = { from: GRADES[0], to: GRADES.at(-1)! };

/** The tips that lists show: those of this time of year first, then the newest. */
export const getTips = remember(async () =>
  putSeasonFirst(await getListed('home-learning'), getToday()),
);

/** The choices that at least one tip answers to, each with its tips. */
const getChoices = remember(async () => {
  const tips = (await getTips()).map((tip) => ({ tip, answers: listTipAnswers(tip.data) }));
  return CHOICES.map((choice) => {
    const wanted = { [choice.facet]: toChoiceName(choice) };
    const suiting = tips.filter(({ answers }) => isWanted(answers, wanted));
    return { choice, tips: suiting.map(({ tip }) => tip) };
  }).filter(({ tips: suiting }) => suiting.length > 0);
});

/** The facets with their choices, in the language of the school. */
export async function getTipFacets(): Promise<ShownFacet[]> {
  const choices = await getChoices();
  return FACETS.map((facet) => ({
    facet,
    label: t(`tipFinder.${facet}`),
    choices: choices
      .filter(({ choice }) => choice.facet === facet)
      .map(({ choice, tips }) => toShownChoice(choice, tips.length)),
  })).filter(({ choices: shown }) => shown.length > 0);
}

function toShownChoice(choice: TipChoice, count: number): ShownChoice {
  return {
    choice,
    name: toChoiceName(choice),
    label: describeTipChoice(choice, t),
    hint: describeTipChoiceHint(choice, t),
    count,
    href: urls.toPath(toChoicePath(choice)),
  };
}

/** The paths of the plain pages, one a choice, for `getStaticPaths`. */
export async function getChoicePaths() {
  const choices = await getChoices();
  return choices.map(({ choice, tips }) => ({
    params: { facet: choice.facet, choice: toChoiceName(choice) },
    props: { choice, tips },
  }));
}

/** Finds the address of a choice's page; nothing for a choice that no listed tip answers to. */
export async function getChoiceFinder(): Promise<(choice: TipChoice) => string | undefined> {
  const paths = new Set((await getChoices()).map(({ choice }) => toChoicePath(choice)));
  return (choice) => {
    const path = toChoicePath(choice);
    return paths.has(path) ? urls.toPath(path) : undefined;
  };
}

/** The pages of tips for grades: those of a class, or all that there are. */
export async function listGradeLinks(grades: GradeRange = EVERY_GRADE): Promise<ShownChoice[]> {
  const wanted = new Set<string>(listGrades(grades));
  const facets = await getTipFacets();
  return facets
    .filter(({ facet }) => facet === 'grade')
    .flatMap(({ choices }) => choices.filter(({ choice }) => wanted.has(choice.word)));
}

/** The newsletters that point to a tip, newest first; of translations the one in its language. */
export async function getMentions(tip: TipEntry): Promise<Entry<'newsletters'>[]> {
  const mentions = await getAllMentions();
  const ids = [...new Set([tip.id, toOriginalId(tip)])];
  const found = ids.flatMap((id) => mentions.get(id) ?? []).sort(compareNewest);
  const languages = Map.groupBy(found, toOriginalId);
  const isOwn = ({ lang }: Entry) => toBaseLanguage(lang) === toBaseLanguage(tip.lang);
  return [...languages.values()].map((group) => group.find(isOwn) ?? group[0]!);
}

const getAllMentions = remember(async () => {
  const newsletters = await getEntries('newsletters');
  const links = newsletters.flatMap((newsletter) =>
    [...new Set(listReferences(newsletter.data.body, 'home-learning'))].map((id) => ({
      id,
      newsletter,
    })),
  );
  const byTip = Map.groupBy(links, ({ id }) => id);
  return new Map([...byTip].map(([id, all]) => [id, all.map(({ newsletter }) => newsletter)]));
});
