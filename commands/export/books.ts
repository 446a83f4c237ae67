import { createHash } from 'node:crypto';
import { join, resolve, dirname } from 'node:path';
import sharp from 'sharp';
import { bindYear, toChapterFile, type BoundYear } from '../../src/export/book/bind-year.ts';
import { packBook } from '../../src/export/book/pack-book.ts';
import type { BookPicture } from '../../src/export/book/package-document.ts';
import { describeLinkedEvent } from '../../src/i18n/describe-event.ts';
import { createTranslate, type PhraseKey } from '../../src/i18n/translate.ts';
import { toPlainDate } from '../../src/lib/dates/plain.ts';
import type { Entry } from '../../src/lib/entry.ts';
import { listOccurrences } from '../../src/lib/events/occurrences.ts';
import { listPictures } from '../../src/lib/tree-pictures.ts';
import { createUrls, toEntryPath } from '../../src/lib/urls.ts';
import type { RenderContext, RenderedPicture } from '../../src/mdx/render/context.ts';
import type { PictureSource } from '../../src/schemas/picture.ts';
import { settings } from '../../src/site/settings.ts';
import { ROOT } from '../project/paths.ts';
import { createPromiseFinder } from '../project/promise-finder.ts';
import type { Published } from '../project/published.ts';

/** Widest a picture is in a book, in pixels: the screen of a large e-reader. */
const PICTURE_WIDTH = 1200;

const JPEG_QUALITY = 78;

export interface BookOrder {
  title: string;
  lang: string;
  year: BoundYear;
}

const urls = createUrls({ site: settings.url, base: settings.base });

/** A year as the bytes of an EPUB. Pictures are drawn anew, so that no metadata comes along. */
export async function makeBook(order: BookOrder, published: Published): Promise<Uint8Array> {
  const { title, lang, year } = order;
  const entries: Entry[] = [...year.newsletters, ...year.celebrations, ...year.goals];
  const pictures = await drawPictures(entries, published);
  const front = year.newsletters.find(({ data }) => data.cover)?.data.cover?.src.src;
  const cover = front && pictures.get(front)?.picture.file;
  const chapters = new Set(year.newsletters.map(({ id }) => id));
  const linked = new Map<string, Entry>(
    (['events', 'home-learning'] as const)
      .flatMap((name): Entry[] => published.list(name))
      .map((entry) => [`${entry.collection}/${entry.id}`, entry]),
  );
  const createContext = ({ locale }: Entry, file: string): RenderContext => {
    const t = createTranslate(locale);
    return {
      t: (key) => t(key as PhraseKey),
      // Headings lose their ids on the way, so a link to one leads to its page.
      toHref: (href) => (href.startsWith('#') ? file : toBookLink(href, chapters)),
      toPicture: (source) => pictures.get(source.src)!.rendered,
      findEntry: (collection, id) => {
        const entry = linked.get(`${collection}/${id}`);
        const href = urls.toAbsolute(toEntryPath(collection, id));
        return entry && { title: entry.data.title, href, facts: describeFacts(entry, locale) };
      },
    };
  };
  const findPromises = createPromiseFinder(published, (path) => toBookLink(path, chapters));
  const pages = bindYear(year, {
    ...{ title, lang, cover, createContext, findPromises },
    school: settings.name,
  });
  const latest = entries
    .map(({ data }) => toPlainDate(data.date))
    .sort()
    .at(-1)!;
  return packBook({
    title,
    creator: settings.name,
    languages: [...new Set([lang, ...entries.map((entry) => entry.lang)])],
    id: toUuid(`${settings.url}${settings.base} ${title}`),
    modified: `${latest}T00:00:00Z`,
    accessibility: createTranslate(lang)('keepsake.accessibility'),
    pages,
    pictures: [...pictures.values()].map(({ picture }) => picture),
    cover,
  });
}

/** A link to a newsletter of the book stays in the book; any other goes to the school's site. */
function toBookLink(href: string, chapters: ReadonlySet<string>): string {
  const id = /^\/newsletters\/([^/#]+)\/?(?:#.*)?$/.exec(href)?.[1];
  return id !== undefined && chapters.has(id) ? toChapterFile(id) : urls.toAbsolute(href);
}

function describeFacts({ data }: Entry, locale: string): string | undefined {
  if (!('start' in data)) return undefined;
  const last = listOccurrences(data).at(-1);
  return last && describeLinkedEvent(data, last, locale);
}

interface DrawnPicture {
  picture: BookPicture;
  rendered: RenderedPicture;
}

async function drawPictures(
  entries: readonly Entry[],
  { library }: Published,
): Promise<Map<string, DrawnPicture>> {
  const files = new Map<string, string>(
    Object.values(library)
      .flat()
      .map(({ collection, id, file }) => [`${collection}/${id}`, file]),
  );
  const drawn = new Map<string, DrawnPicture>();
  for (const { collection, id, data } of entries) {
    const folder = dirname(join(ROOT, files.get(`${collection}/${id}`)!));
    for (const { src } of listPicturesOf(data)) {
      if (drawn.has(src)) continue;
      drawn.set(src, await drawPicture(resolve(folder, src), `picture-${drawn.size + 1}.jpg`));
    }
  }
  return drawn;
}

function listPicturesOf({ cover, body }: Entry['data']): PictureSource[] {
  return [...(cover ? [cover.src] : []), ...listPictures(body)];
}

async function drawPicture(path: string, file: string): Promise<DrawnPicture> {
  const { data, info } = await sharp(path)
    .resize({ width: PICTURE_WIDTH, withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: JPEG_QUALITY, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
  return {
    picture: { file, bytes: data },
    rendered: { src: file, width: info.width, height: info.height },
  };
}

/** A UUID (version 8 of RFC 9562) that is always the same for the same words. */
function toUuid(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
