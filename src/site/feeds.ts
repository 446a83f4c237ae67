import { getImage } from 'astro:assets';
import { createTranslate, isTranslated, type PhraseKey } from '../i18n/translate.ts';
import { toInstant } from '../lib/dates/zone.ts';
import { compareNewest, type Entry } from '../lib/entry.ts';
import { listOccurrences } from '../lib/events/occurrences.ts';
import { toFeedPaths } from '../lib/feed-paths.ts';
import { toBaseLanguage } from '../lib/languages.ts';
import type { LinkedPromise } from '../lib/linked-promise.ts';
import { compareCodes } from '../lib/ordering.ts';
import { PICTURE_QUALITY, readPicture } from '../lib/picture-sizes.ts';
import { listPictures } from '../lib/tree-pictures.ts';
import { toEntryPath } from '../lib/urls.ts';
import type { RenderContext, RenderedPicture } from '../mdx/render/context.ts';
import type { PictureSource } from '../schemas/picture.ts';
import { getEntries } from './entries.ts';
import { listTimesAhead } from './events.ts';
import { getFeedLanguages, listFeeds, type FeedChoice, type FeedEntry } from './feed-list.ts';
import { getFindLinked } from './links.ts';
import { getPromisesOf } from './newsletters.ts';
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

/** A feed in every format: its facts and its entries, newest first. */
export async function getFeed({
  title,
  description,
  folder,
  page,
  archive,
  language,
  collections,
  has,
}: FeedChoice) {
  // TypeScript loses which collection an entry is of on the way through a list of names.
  const all = (await Promise.all(collections.map((name) => getEntries(name)))).flat();
  const entries = (all as FeedEntry[]).filter(has).sort(compareNewest);
  const { rss, json } = toFeedPaths(folder);
  return {
    title,
    description,
    language,
    link: urls.toAbsolute(page),
    rss: urls.toAbsolute(rss),
    json: urls.toAbsolute(json),
    styleSheet: urls.toPath(toStylePath(language)),
    archive: urls.toAbsolute(archive),
    isCut: entries.length > FEED_LENGTH,
    sources: await Promise.all(entries.slice(0, FEED_LENGTH).map(toFeedSource)),
  };
}

/** Every feed with its paths, for `getStaticPaths`. */
export async function getFeedPaths() {
  const feeds = await listFeeds();
  return feeds.map((choice) => ({
    params: { feed: choice.folder.slice(1, -1) || undefined },
    props: { choice },
  }));
}

/** The languages in which a feed that is opened in a browser can explain itself. */
export async function getFeedStylePaths() {
  const languages = await getFeedLanguages();
  const shown = new Set(['en', ...languages.filter(isTranslated).map(toBaseLanguage)]);
  return [...shown].map((lang) => ({ params: { lang } }));
}

function toStylePath(language: string): string {
  return `/feeds/${isTranslated(language) ? toBaseLanguage(language) : 'en'}.css`;
}

type Sources = Map<string, ReturnType<typeof createFeedSource>>;
let sources: Sources = new Map();

/** An entry stands in several feeds and is made ready once. */
function toFeedSource(entry: FeedEntry) {
  if (import.meta.env.DEV) sources = new Map();
  const key = `${entry.collection}/${entry.id}`;
  const known = sources.get(key) ?? createFeedSource(entry);
  sources.set(key, known);
  return known;
}

async function createFeedSource(entry: FeedEntry) {
  const classes = entry.classes.map(({ name }) => name).join(', ');
  const toTime = (moment: string) => toInstant(moment, settings.timeZone);
  const corrected = listChanges(entry).sort(compareCodes).at(-1);
  return {
    entry,
    context: await createAwayContext(entry),
    link: toEntryAddress(entry),
    published: toTime(entry.data.date),
    corrected: corrected === undefined ? undefined : toTime(corrected),
    creator: classes || settings.name,
    promises: entry.collection === 'newsletters' ? await getAwayPromises(entry) : undefined,
    times: entry.collection === 'events' ? listShownTimes(entry) : undefined,
  };
}

/** The moments at which an entry says that it was changed. */
function listChanges(entry: FeedEntry): string[] {
  if (entry.collection === 'newsletters')
    return (entry.data.corrections ?? []).map(({ date }) => date);
  return entry.collection === 'events' && entry.data.updated ? [entry.data.updated] : [];
}

/** When an event is: the time that its page shows, and those still to come. */
function listShownTimes(entry: Entry<'events'>) {
  const ahead = listTimesAhead(entry);
  return { shown: ahead[0] ?? listOccurrences(entry.data).at(-1)!, ahead };
}

async function getAwayPromises(entry: Entry<'newsletters'>) {
  const { promised, answered } = await getPromisesOf(entry);
  const toAway = (href: string) => new URL(href, settings.url).href;
  const toAwayPromise = (promise: LinkedPromise): LinkedPromise => ({
    ...promise,
    madeHref: toAway(promise.madeHref),
    answers: promise.answers.map((answer) => ({ ...answer, href: toAway(answer.href) })),
  });
  return { promised: promised.map(toAwayPromise), answered: answered.map(toAwayPromise) };
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
