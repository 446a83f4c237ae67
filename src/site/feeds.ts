import { getImage } from 'astro:assets';
import { createTranslate, type PhraseKey } from '../i18n/translate.ts';
import { toInstant } from '../lib/dates/zone.ts';
import { compareNewest, isOfClass, type Entry } from '../lib/entry.ts';
import { PICTURE_QUALITY, readPicture } from '../lib/picture-sizes.ts';
import { listPictures } from '../lib/tree-pictures.ts';
import { toEntryPath } from '../lib/urls.ts';
import { stripControlCharacters } from '../lib/words.ts';
import type { RenderContext, RenderedPicture } from '../mdx/render/context.ts';
import type { PictureSource } from '../schemas/picture.ts';
import { getEntries } from './entries.ts';
import { getFindLinked } from './links.ts';
import { settings } from './settings.ts';
import { urls } from './urls.ts';

/** How many entries a feed holds at most; the archive has the rest. */
const FEED_LENGTH = 50;

/** Width in pixels of pictures that are read away from the site. */
const PICTURE_WIDTH = 800;

/** A renderer's context in which every address is absolute, for what is read away from the site. */
async function createAwayContext(entry: Entry): Promise<RenderContext> {
  const sources = [
    ...listPictures(entry.data.body),
    ...(entry.data.cover ? [entry.data.cover.src] : []),
  ];
  const pictures = new Map(
    await Promise.all(
      sources.map(
        async (source) => [readPicture(source).src, await toAwayPicture(source)] as const,
      ),
    ),
  );
  const findLinked = await getFindLinked(entry.locale);
  const t = createTranslate(entry.locale);
  return {
    t: (key) => t(key as PhraseKey),
    toHref: (href) => (href.startsWith('#') ? toEntryAddress(entry) + href : urls.toAbsolute(href)),
    toPicture: (source) => pictures.get(readPicture(source).src)!,
    findEntry: (collection, id) => {
      const linked = findLinked(collection, id);
      return linked && { ...linked, href: urls.toAbsolute(toEntryPath(collection, id)) };
    },
  };
}

/** The collections that feeds carry. */
const FEED_COLLECTIONS = ['newsletters', 'celebrations'] as const;

type FeedCollection = (typeof FEED_COLLECTIONS)[number];
type FeedEntry = { [Name in FeedCollection]: Entry<Name> }[FeedCollection];

/** What a feed is about, and which of the entries that feeds carry are in it. */
interface FeedChoice {
  title: string;
  description: string;
  /** Path of the page that it follows, such as `/celebrations/`; the feed lies beside it. */
  path: string;
  /** BCP 47 language of the feed. */
  language: string;
  /** All that feeds carry when left out. */
  collection?: FeedCollection;
  /** Only what is written by or for this class. */
  classId?: string;
}

/** A feed in every format: its facts and its entries, newest first. */
export async function getFeed({ path, collection, classId, ...facts }: FeedChoice) {
  const names = collection === undefined ? FEED_COLLECTIONS : [collection];
  // TypeScript loses which collection an entry is of on the way through a list of names.
  const entries = (await Promise.all(names.map((name) => getEntries(name)))).flat() as FeedEntry[];
  const listed = entries
    .filter((entry) => classId === undefined || isOfClass(entry, classId))
    .sort(compareNewest)
    .slice(0, FEED_LENGTH);
  return {
    ...facts,
    link: urls.toAbsolute(path),
    self: urls.toAbsolute(`${path}rss.xml`),
    sources: await Promise.all(listed.map(toFeedSource)),
  };
}

async function toFeedSource(entry: FeedEntry) {
  const classes = entry.classes.map(({ name }) => name).join(', ');
  return {
    entry,
    context: await createAwayContext(entry),
    link: toEntryAddress(entry),
    published: toInstant(entry.data.date, settings.timeZone),
    creator: stripControlCharacters(classes || settings.name),
  };
}

/** Absolute address of an entry's page. */
function toEntryAddress({ collection, id }: Pick<Entry, 'collection' | 'id'>): string {
  return urls.toAbsolute(toEntryPath(collection, id));
}

async function toAwayPicture(source: PictureSource): Promise<RenderedPicture> {
  const width = Math.min(PICTURE_WIDTH, readPicture(source).width);
  const { src, attributes } = await getImage({
    src: source,
    width,
    format: 'webp',
    quality: PICTURE_QUALITY,
  });
  return {
    src: new URL(src, settings.url).href,
    width: Number(attributes['width']),
    height: Number(attributes['height']),
  };
}
