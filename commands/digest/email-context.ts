import { dirname, join, resolve } from 'node:path';
import { measureEmailPicture, EMAIL_PICTURES } from '../../src/digest/pictures/email-picture.ts';
import { describeLinkedEvent } from '../../src/i18n/describe-event.ts';
import { createTranslate, type PhraseKey } from '../../src/i18n/translate.ts';
import type { Entry } from '../../src/lib/entry.ts';
import { findShownTime } from '../../src/lib/events/occurrences.ts';
import { listPictures } from '../../src/lib/tree-pictures.ts';
import { createUrls, toEntryPath } from '../../src/lib/urls.ts';
import type { RenderContext, RenderedPicture } from '../../src/mdx/render/context.ts';
import type { Library } from '../../src/schemas/library.ts';
import { settings } from '../../src/site/settings.ts';
import { ROOT } from '../project/paths.ts';
import type { Published } from '../project/published.ts';

export const urls = createUrls({ site: settings.url, base: settings.base });

/** A picture of an entry as mail shows it. */
export interface ListedPicture {
  /** Its file’s name. */
  name: string;
  /** Absolute path of its safe copy. */
  safeCopy: string;
  /** `collection/id` of the entry. */
  of: string;
  rendered: RenderedPicture;
}

/** Absolute address of an entry’s page. */
export function toAddress({ collection, id }: Pick<Entry, 'collection' | 'id'>): string {
  return urls.toAbsolute(toEntryPath(collection, id));
}

/** Absolute address of a picture of mail. */
export function toPictureAddress(name: string): string {
  return urls.toAbsolute(`/${EMAIL_PICTURES}/${name}`);
}

/** The folder of an entry’s file, from which its pictures are named. */
function createFolderFinder(library: Library): (entry: Pick<Entry, 'collection' | 'id'>) => string {
  const files = new Map<string, string>(
    Object.values(library)
      .flat()
      .map(({ collection, id, file }) => [`${collection}/${id}`, file]),
  );
  return ({ collection, id }) => dirname(join(ROOT, files.get(`${collection}/${id}`)!));
}

/** The pictures of entries, measured. */
export async function measurePictures(
  entries: readonly Entry[],
  { library }: Pick<Published, 'library'>,
): Promise<ListedPicture[]> {
  const findFolder = createFolderFinder(library);
  const pictures = entries.flatMap((entry) => {
    const { collection, id, data } = entry;
    const of = `${collection}/${id}`;
    const folder = findFolder(entry);
    const own = [...(data.cover ? [data.cover.src] : []), ...listPictures(data.body)];
    return own.map(({ src }) => ({ of, safeCopy: resolve(folder, src) }));
  });
  return Promise.all(
    pictures.map(async ({ of, safeCopy }) => {
      const rendered = await measureEmailPicture(safeCopy);
      return { of, safeCopy, rendered, name: rendered.src };
    }),
  );
}

/** Makes renderers of bodies for mail, in which every address is absolute. */
export function createContexts(
  pictures: readonly ListedPicture[],
  { list, now, library }: Published,
): (entry: Entry) => RenderContext {
  const linked = new Map<string, Entry>(
    (['events', 'home-learning'] as const)
      .flatMap((name): Entry[] => list(name))
      .map((entry) => [`${entry.collection}/${entry.id}`, entry]),
  );
  const findFolder = createFolderFinder(library);
  const byCopy = new Map(pictures.map(({ safeCopy, rendered }) => [safeCopy, rendered]));
  return (entry) => {
    const t = createTranslate(entry.locale);
    const folder = findFolder(entry);
    return {
      t: (key) => t(key as PhraseKey),
      toHref: (href) => (href.startsWith('#') ? toAddress(entry) + href : urls.toAbsolute(href)),
      toPicture: ({ src }) => {
        const rendered = byCopy.get(resolve(folder, src))!;
        return { ...rendered, src: toPictureAddress(rendered.src) };
      },
      findEntry: (collection, id) => {
        const found = linked.get(`${collection}/${id}`);
        const facts = found && describeFacts(found, { now, locale: entry.locale });
        return found && { title: found.data.title, href: toAddress(found), facts };
      },
    };
  };
}

function describeFacts(
  { data }: Entry,
  { now, locale }: { now: string; locale: string },
): string | undefined {
  if (!('start' in data)) return undefined;
  const shown = findShownTime(data, now);
  return shown && describeLinkedEvent(data, shown, locale);
}
