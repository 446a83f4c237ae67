import { createTranslate } from '../../i18n/translate.ts';
import { formatDay, formatMonth } from '../../lib/dates/format-date.ts';
import { toPlainMonth } from '../../lib/dates/months.ts';
import type { Entry } from '../../lib/entry.ts';
import { compareCodes } from '../../lib/ordering.ts';
import { escapeHtml } from '../../lib/words.ts';
import { findDay } from '../entry-day.ts';

/** A page or book that the start page leads to. */
export interface StartLink {
  label: string;
  /** From the start page. */
  href: string;
}

export interface StartPage {
  school: string;
  year: string;
  /** Name of the class, when the copy is of one. */
  className: string | undefined;
  locale: string;
  entries: readonly Entry[];
  /** Class pages and promises. */
  pages: readonly StartLink[];
  /** The same year as books. */
  books: readonly StartLink[];
}

/** The page that a family opens first: everything of the year by month, the first month on top. */
export function formatStartPage(start: StartPage): { title: string; main: string } {
  const { school, year, className, locale, pages, books, entries } = start;
  const t = createTranslate(locale);
  const title = t('keepsake.title', { name: className ?? school, year });
  const months = Map.groupBy(
    [...entries].sort((a, b) => compareCodes(findDay(a), findDay(b)) || compareCodes(a.id, b.id)),
    (entry) => toPlainMonth(findDay(entry)),
  );
  const main = [
    `<h1>${escapeHtml(title)}</h1><p class="keepsake-intro">${escapeHtml(t('keepsake.intro'))}</p>`,
    formatLinks(t('keepsake.books'), books),
    formatLinks(t('keepsake.pages'), pages),
    ...[...months.values()].map((listed) => formatMonthOf(listed, locale)),
  ];
  return { title, main: main.join('\n') };
}

function formatLinks(title: string, links: readonly StartLink[]): string {
  if (links.length === 0) return '';
  const items = links.map(
    ({ label, href }) =>
      `<li><a href="${escapeHtml(href)}"><bdi>${escapeHtml(label)}</bdi></a></li>`,
  );
  return `<section class="section"><h2>${escapeHtml(title)}</h2><ul role="list" class="keepsake-pages">${items.join('')}</ul></section>`;
}

function formatMonthOf(entries: readonly Entry[], locale: string): string {
  const t = createTranslate(locale);
  const items = entries.map((entry) => {
    const { collection, id, lang, dir, classes, data } = entry;
    const day = findDay(entry);
    const facts = [t(`kind.${collection}`), ...classes.map(({ name }) => name)].join(' · ');
    return `<li class="keepsake-entry" data-kind="${collection}"><time datetime="${day}">${escapeHtml(formatDay(day, locale, 'short'))}</time> <span class="keepsake-words"><a href="${collection}/${escapeHtml(id)}/index.html" lang="${lang}" dir="${dir}">${escapeHtml(data.title)}</a> <span class="muted">${escapeHtml(facts)}</span></span></li>`;
  });
  const month = formatMonth(findDay(entries[0]!), locale);
  return `<section class="section"><h2>${escapeHtml(month)}</h2><ul role="list" class="sheet keepsake-month">${items.join('')}</ul></section>`;
}

/** Styles of the start page, and of the way back to it at the end of every page. */
export const START_STYLES = `
.keepsake-intro{max-width:var(--measure);margin-block-start:var(--space-s)}
.keepsake-pages{display:flex;flex-wrap:wrap;gap:var(--space-s) var(--space-l)}
.keepsake-entry{display:grid;grid-template-columns:5.5rem 1fr;gap:0 var(--space-s);padding-block:.3em}
.keepsake-entry+.keepsake-entry{border-block-start:var(--stitch)}
.keepsake-entry time{color:var(--color-text-muted);font-size:var(--size-s);padding-block-start:.15em}
.keepsake-words{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:0 var(--space-m)}
.keepsake-entry[data-kind="newsletters"] a{font-family:var(--font-display);font-size:var(--size-l)}
.keepsake-back{max-width:var(--wide);width:100%;margin:0 auto;padding:var(--space-m);border-block-start:var(--stitch)}
`;
