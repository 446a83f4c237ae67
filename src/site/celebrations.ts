import { isOfClass, type Entry } from '../lib/entry.ts';
import { CELEBRATION_KINDS } from '../schemas/celebration.ts';
import { getSchoolClasses } from './classes.ts';
import { getListed } from './entries.ts';
import { getSchoolYear } from './page.ts';
import { remember } from './remember.ts';
import { t } from './translate.ts';
import { urls } from './urls.ts';

/** How many celebrations a page of the wall shows. */
export const CELEBRATIONS_ON_PAGE = 48;

/** A part of the wall with pages of its own: one kind, one class or one school year. */
export interface WallPart {
  by: 'kind' | 'class' | 'year';
  /** The kind, the id of the class, or a year such as `2025-26`. */
  value: string;
  /** What a link to it says. */
  label: string;
  /** Headline of its pages. */
  title: string;
  /** Address of its first page, without the base. */
  path: string;
  entries: Entry<'celebrations'>[];
}

/** Every part of the wall that has something on it: kinds and classes in their order, years latest first. */
export const getWallParts = remember(async (): Promise<WallPart[]> => {
  const [entries, classes] = await Promise.all([getListed('celebrations'), getSchoolClasses()]);
  const years = Map.groupBy(entries, ({ data }) => getSchoolYear(data.date));
  const kinds = CELEBRATION_KINDS.map((kind) => {
    const label = t(`celebrationKind.${kind}`);
    const title = t('celebrations.ofKind', { kind: label });
    const ofKind = entries.filter(({ data }) => data.kind === kind);
    return createPart({ by: 'kind', value: kind, label, title, entries: ofKind });
  });
  const ofClasses = classes.map(({ id, data: { name } }) => {
    const title = t('celebrations.ofClass', { class: name });
    const ofClass = entries.filter((entry) => isOfClass(entry, id));
    return createPart({ by: 'class', value: id, label: name, title, entries: ofClass });
  });
  const ofYears = [...years].map(([year, ofYear]) => {
    const title = t('celebrations.year', { year });
    return createPart({ by: 'year', value: year, label: year, title, entries: ofYear });
  });
  return [...kinds, ...ofClasses, ...ofYears].filter((part) => part.entries.length > 0);
});

function createPart(part: Omit<WallPart, 'path'>): WallPart {
  return { ...part, path: `/celebrations/${part.by}/${part.value}/` };
}

/** The parts as links, for the page that shows the part at `current`. */
export async function getWallLinks(current?: string) {
  const parts = await getWallParts();
  const toLink = ({ label, value, path, entries }: WallPart) => ({
    label,
    value,
    href: urls.toPath(path),
    count: entries.length,
    isCurrent: path === current,
  });
  const list = (by: WallPart['by']) => parts.filter((part) => part.by === by).map(toLink);
  return { kinds: list('kind'), classes: list('class'), years: list('year') };
}
