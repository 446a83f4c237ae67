import { createTranslate, type Translate } from '../../i18n/translate.ts';
import { toCelebrationHtml } from '../../feeds/celebration-html.ts';
import type { FeedPromises } from '../../feeds/feed-item.ts';
import { toNewsletterHtml } from '../../feeds/newsletter-html.ts';
import { joinParts, toLabelled, toList } from '../../feeds/html-parts.ts';
import { formatDay } from '../../lib/dates/format-date.ts';
import { toPlainDate } from '../../lib/dates/plain.ts';
import type { Entry } from '../../lib/entry.ts';
import { toDirection } from '../../lib/languages.ts';
import { compareCodes } from '../../lib/ordering.ts';
import { escapeHtml } from '../../lib/words.ts';
import type { RenderContext } from '../../mdx/render/context.ts';
import { renderHtml } from '../../mdx/render/html.ts';
import { toXhtml, type BookPage } from './xhtml.ts';

/** The entries of one year of one class. */
export interface BoundYear {
  newsletters: readonly Entry<'newsletters'>[];
  celebrations: readonly Entry<'celebrations'>[];
  goals: readonly Entry<'goals'>[];
}

export interface Binding {
  title: string;
  school: string;
  /** BCP 47 language of the book's own words. */
  lang: string;
  /** File of the picture on the cover. */
  cover: string | undefined;
  /** How an entry's body is rendered in the book. */
  createContext: (entry: Entry, file: string) => RenderContext;
  /** What a newsletter promised and answered, with links that hold in the book. */
  findPromises: (entry: Entry<'newsletters'>) => FeedPromises;
}

/** The file that an entry's newsletter is in, by its id. */
export function toChapterFile(id: string): string {
  return `newsletter-${id.replace(/[^a-z0-9-]/g, (letter) => `_${letter.codePointAt(0)!.toString(16)}`)}.xhtml`;
}

/** The pages of a book: cover, contents, one chapter a newsletter, celebrations, goals. */
export function bindYear(year: BoundYear, binding: Binding): BookPage[] {
  const { lang, title, createContext, findPromises } = binding;
  const t = createTranslate(lang);
  const chapters = oldestFirst(year.newsletters).map((entry): BookPage => {
    const file = toChapterFile(entry.id);
    const { lang: own, dir } = entry;
    const html = toNewsletterHtml(entry, createContext(entry, file), findPromises(entry));
    return {
      ...{ file, title: entry.data.title, lang: own, dir, type: 'chapter' },
      body: `<h1>${escapeHtml(entry.data.title)}</h1>\n${formatDayOf(entry)}\n${toXhtml(html)}`,
    };
  });
  const gather = (file: string, label: string, entries: readonly Entry[]): BookPage[] =>
    entries.length === 0
      ? []
      : [
          {
            ...{ file, title: label, lang, dir: toDirection(lang), type: 'chapter' },
            body: `<h1>${escapeHtml(label)}</h1>\n${oldestFirst(entries)
              .map((entry) => formatArticle(entry, createContext(entry, file)))
              .join('\n')}`,
          },
        ];
  const pages = [
    ...chapters,
    ...gather('celebrations.xhtml', t('nav.celebrations'), year.celebrations),
    ...gather('goals.xhtml', t('nav.goals'), year.goals),
  ];
  const own = { lang, dir: toDirection(lang) };
  const cover = { ...own, file: 'cover.xhtml', title, type: 'cover', body: formatCover(binding) };
  const contents = { file: 'contents.xhtml', title: t('keepsake.contents'), type: 'toc' };
  return [cover, { ...own, ...contents, body: formatContents([cover, ...pages], t) }, ...pages];
}

function formatCover({ title, school, cover }: Binding): string {
  const picture = cover === undefined ? '' : `<p><img src="${cover}" alt=""/></p>`;
  return `<div class="cover"><h1>${escapeHtml(title)}</h1><p>${escapeHtml(school)}</p>${picture}</div>`;
}

function formatContents(pages: readonly BookPage[], t: Translate): string {
  const items = pages.map(
    ({ file, title, lang, dir }) =>
      `<li><a href="${file}" lang="${lang}" xml:lang="${lang}" dir="${dir}">${escapeHtml(title)}</a></li>`,
  );
  return `<nav epub:type="toc" role="doc-toc"><h1>${escapeHtml(t('keepsake.contents'))}</h1><ol>${items.join('')}</ol></nav>`;
}

function formatArticle(entry: Entry, context: RenderContext): string {
  const { lang, dir, data } = entry;
  return `<article lang="${lang}" xml:lang="${lang}" dir="${dir}"><h2>${escapeHtml(data.title)}</h2>${formatDayOf(entry)}${toXhtml(toArticleHtml(entry, context))}</article>`;
}

function toArticleHtml(entry: Entry, context: RenderContext): string {
  if (isOf(entry, 'celebrations')) return toCelebrationHtml(entry, context);
  return isOf(entry, 'goals') ? toGoalHtml(entry, context) : renderHtml(entry.data.body, context);
}

function isOf<Name extends Entry['collection']>(entry: Entry, name: Name): entry is Entry<Name> {
  return entry.collection === name;
}

function toGoalHtml({ locale, data }: Entry<'goals'>, context: RenderContext): string {
  const t = createTranslate(locale);
  const notes = (data.progress ?? []).map(
    ({ date, note }) => `${formatDay(toPlainDate(date), locale)}: ${note}`,
  );
  return joinParts([
    renderHtml(data.body, context),
    toList(t('goal.atSchool'), data.atSchool),
    toList(t('goal.atHome'), data.atHome),
    toLabelled(t('goal.measure'), data.measure),
    notes.length > 0 && toList(t('goal.progress'), notes),
  ]);
}

function formatDayOf({ locale, data }: Entry): string {
  return `<p class="day">${escapeHtml(formatDay(toPlainDate(data.date), locale))}</p>`;
}

function oldestFirst<Any extends Entry>(entries: readonly Any[]): Any[] {
  return [...entries].sort(
    (a, b) => compareCodes(a.data.date, b.data.date) || compareCodes(a.id, b.id),
  );
}
