import { existsSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { copyPage, KEEPSAKE_STYLES, type CopiedSite } from '../../src/export/keepsake/copy-page.ts';
import {
  formatStartPage,
  START_STYLES,
  type StartLink,
} from '../../src/export/keepsake/start-page.ts';
import { matchTags } from '../../src/export/keepsake/elements.ts';
import { createTranslate } from '../../src/i18n/translate.ts';
import { isForClass, isOfClass, type Entry } from '../../src/lib/entry.ts';
import { escapeHtml } from '../../src/lib/words.ts';
import type { LibraryEntry } from '../../src/schemas/library.ts';
import { settings } from '../../src/site/settings.ts';
import { makeBook } from './books.ts';
import { DIST } from '../project/build-site.ts';
import { readBuilt, readFont } from './built-site.ts';
import type { Published } from '../project/published.ts';
import { findYear } from './years.ts';

/** Collections whose entries of the year come along, in the order of the menu. */
const COPIED = ['newsletters', 'celebrations', 'events', 'goals'] as const;

export interface FamilyCopy {
  published: Published;
  year: string;
  only: LibraryEntry<'classes'> | undefined;
}

/** What a copy holds, for the summary. */
export interface CopyCount {
  pages: number;
  entries: Readonly<Record<string, number>>;
  books: string[];
  /** Covers that are shown by a consent, which has a last day. */
  consents: number;
}

/** Fills a folder with a year of the site that opens without a network, and its books. */
export async function writeFamilyCopy(folder: string, copy: FamilyCopy): Promise<CopyCount> {
  const { published, year, only } = copy;
  const isWanted = (entry: Entry) =>
    findYear(entry) === year && (only === undefined || isForClass(entry, only.id));
  const entries = COPIED.flatMap((name): Entry[] => published.list(name).filter(isWanted));
  const classes = published.library.classes.filter(({ id }) =>
    only === undefined ? entries.some((entry) => isOfClass(entry, id)) : id === only.id,
  );
  const books = await writeBooks(folder, { ...copy, classes });
  const lists = findLists(year, { classes, isSchool: only === undefined });
  const core = [
    ...entries.map(({ collection, id }) => `${collection}/${id}/`),
    ...lists.map(({ path }) => path),
  ];
  const sources = new Map<string, string>();
  for (const path of core) sources.set(path, await readBuilt(path));
  for (const tip of findTips([...sources.values()], published))
    sources.set(tip, await readBuilt(tip));
  const pages = new Map([...sources.keys()].map((path) => [path, `${path}index.html`]));
  const site: CopiedSite = {
    origin: settings.url,
    base: toFolder(settings.base),
    pages: new Map([...pages, ['', 'index.html']]),
  };
  const t = createTranslate(settings.lang);
  const start = formatStartPage({
    ...{ year, entries, books, locale: settings.lang, school: settings.name },
    className: only?.data.name,
    pages: lists.map(({ label, path }) => ({ label, href: `${path}index.html` })),
  });
  const files = new Set<string>();
  const write = async (path: string, source: string, change: (html: string) => string) => {
    const copied = copyPage(source, path, site);
    for (const file of copied.files) files.add(file);
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), change(copied.html));
  };
  for (const [path, source] of sources) {
    const back = `<p class="keepsake-back" lang="${settings.lang}"><a href="${'../'.repeat(path.split('/').length - 1)}index.html">${escapeHtml(t('keepsake.back'))}</a></p>`;
    await write(pages.get(path)!, source, (html) =>
      html.replace('</body>', () => `${back}</body>`),
    );
  }
  await write('index.html', await readBuilt('newsletters/'), (html) => putMain(html, start));
  for (const file of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await copyFile(join(DIST, file), join(folder, file));
  }
  await writeFile(join(folder, KEEPSAKE_STYLES), (await readFont()) + START_STYLES);
  return {
    pages: sources.size + 1,
    entries: Object.fromEntries(
      COPIED.map((name) => [name, entries.filter(({ collection }) => collection === name).length]),
    ),
    books: books.map(({ href }) => href),
    consents: entries.filter(({ data }) => data.cover?.consent).length,
  };
}

/** One book a class, or one of the whole school where no class has written. */
async function writeBooks(
  folder: string,
  { published, year, only, classes }: FamilyCopy & { classes: readonly LibraryEntry<'classes'>[] },
): Promise<StartLink[]> {
  const links: StartLink[] = [];
  const bind = async (
    file: string,
    name: string,
    lang: string,
    isIn: (entry: Entry) => boolean,
  ) => {
    const pick = (entry: Entry) => findYear(entry) === year && isIn(entry);
    const bound = {
      newsletters: published.list('newsletters').filter(pick),
      celebrations: published.list('celebrations').filter(pick),
      goals: published.list('goals').filter(pick),
    };
    if (bound.newsletters.length === 0) return;
    const title = createTranslate(lang)('keepsake.title', { name, year });
    const bytes = await makeBook({ title, lang, year: bound }, published);
    await writeFile(join(folder, file), bytes);
    links.push({ label: `${name} (EPUB)`, href: file });
  };
  for (const { id, data } of classes) {
    await bind(`${id}-${year}.epub`, data.name, data.languages[0]!, (entry) =>
      isForClass(entry, id),
    );
  }
  if (links.length === 0 && only === undefined)
    await bind(`school-${year}.epub`, settings.name, settings.lang, () => true);
  return links;
}

/** Pages of the site that list the year: those of each class, and the promises. */
function findLists(
  year: string,
  { classes, isSchool }: { classes: readonly LibraryEntry<'classes'>[]; isSchool: boolean },
): { label: string; path: string }[] {
  const t = createTranslate(settings.lang);
  const ofYear = (path: string) =>
    [`${path}year/${year}/`, path].find((each) => existsSync(join(DIST, each, 'index.html')));
  const list = (label: string, path: string | undefined) =>
    path === undefined ? [] : [{ label, path }];
  return [
    ...classes.flatMap(({ id, data }) => [
      ...list(data.name, `classes/${id}/`),
      ...list(t('promises.ofClass', { class: data.name }), ofYear(`classes/${id}/promises/`)),
    ]),
    ...(isSchool ? list(t('nav.promises'), ofYear('promises/')) : []),
  ];
}

/** The tips that pages of the year speak of, and that families can read now. */
function findTips(pages: readonly string[], published: Published): string[] {
  const base = toFolder(settings.base);
  const link = new RegExp(`href="${RegExp.escape(base)}(home-learning/[^/"#]+/)["#]`, 'g');
  const linked = new Set(pages.flatMap((page) => [...page.matchAll(link)].map(([, path]) => path)));
  return published
    .list('home-learning')
    .map(({ id }) => `home-learning/${id}/`)
    .filter((path) => linked.has(path));
}

/** The start page: the shell of a page of the site, with words of its own. */
function putMain(html: string, { title, main }: { title: string; main: string }): string {
  return html
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(title)}</title>`)
    .replace(matchTags('<meta name="description"'), '')
    .replace(/(<main\b[^>]*>)[\s\S]*<\/main>/, (_, open: string) => `${open}${main}</main>`);
}

function toFolder(base: string): string {
  return `${base.replace(/\/+$/, '')}/`;
}
