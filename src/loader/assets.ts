import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { findNearest, listChoices } from '../lib/nearest.ts';
import { ingestDownload } from './downloads.ts';
import { ingestPicture } from './pictures.ts';

/** Where content lies and where safe copies of its files are kept. */
export interface AssetFolders {
  /** The project's root: an absolute path. */
  root: string;
  /** The folder of content, from the root. */
  content: string;
  /** Absolute path of the folder that is kept between builds. */
  cache: string;
}

export type IngestedAsset =
  /** What content refers to from now on, and the file that it came from. */
  { reference: string; source: string } | { problem: string; fix: string };

/** Takes in files that entries name; each is made safe once in a run, however often it is used. */
export interface AssetReader {
  /** A picture as a path relative to the entry's file, which `image()` resolves. */
  readPicture: (entryFile: string, name: string) => Promise<IngestedAsset>;
  /** A download as the address from which the site serves it. */
  readDownload: (entryFile: string, name: string) => Promise<IngestedAsset>;
}

/** Folders that are listed once in a run. */
interface FileFinder extends AssetFolders {
  listFolder: (folder: string) => Promise<string[]>;
}

/** The part of an address under which downloads are served. */
export const DOWNLOAD_PATH = '/files/';

export function createAssetReader(folders: AssetFolders): AssetReader {
  const pictures = new Map<string, ReturnType<typeof ingestPicture>>();
  const downloads = new Map<string, ReturnType<typeof ingestDownload>>();
  const pictureCache = join(folders.cache, 'pictures');
  const downloadCache = join(folders.cache, 'downloads');
  const listings = new Map<string, Promise<string[]>>();
  const listFolder = (folder: string) =>
    getOrAdd(listings, folder, () => readdir(folder).catch(() => []));
  const finder = { ...folders, listFolder };
  // One picture is decoded at a time: a large one needs hundreds of megabytes.
  let queue: Promise<unknown> = Promise.resolve();
  const takeTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };
  return {
    async readPicture(entryFile, name) {
      const found = await findFile(finder, entryFile, name, 'picture');
      if ('problem' in found) return found;
      const ingested = await getOrAdd(pictures, found.path, () =>
        takeTurn(() => ingestPicture(found.path, pictureCache)),
      );
      if ('problem' in ingested) return withName(name, ingested);
      const from = dirname(join(folders.root, entryFile));
      return { reference: relative(from, ingested.path).split(sep).join('/'), source: found.path };
    },
    async readDownload(entryFile, name) {
      const found = await findFile(finder, entryFile, name, 'file');
      if ('problem' in found) return found;
      const ingested = await getOrAdd(downloads, found.path, () =>
        ingestDownload(found.path, downloadCache),
      );
      if ('problem' in ingested) return withName(name, ingested);
      return { reference: `${DOWNLOAD_PATH}${ingested.name}`, source: found.path };
    },
  };
}

function withName(name: string, { problem, fix }: { problem: string; fix: string }) {
  return { problem: `"${name}" ${problem}.`, fix };
}

/**
 * The file that an entry names, spelt exactly: on a teacher's computer `A.JPG` may stand for
 * `a.jpg`, on a web server it does not.
 */
async function findFile(
  { root, content, listFolder }: FileFinder,
  entryFile: string,
  name: string,
  what: 'picture' | 'file',
): Promise<{ path: string } | { problem: string; fix: string }> {
  if (/^(?:file:|[a-z]:[/\\]|\\\\)/i.test(name)) {
    return {
      problem: `The ${what} "${name.slice(0, 80)}" lies on your own computer.`,
      fix: 'Put a copy of it beside this entry, and write its file name alone.',
    };
  }
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(name)) {
    return {
      problem: `The ${what} "${name.slice(0, 80)}" lies on another website.`,
      fix: 'Save it, put it beside this entry, and write its file name.',
    };
  }
  const path = join(root, dirname(entryFile), name.normalize());
  const contentRoot = join(root, content) + sep;
  if (name.startsWith('/') || !path.startsWith(contentRoot)) {
    return {
      problem: `The ${what} "${name}" lies outside the folder of content.`,
      fix: 'Put it beside this entry, and write its file name.',
    };
  }
  const siblings = await listFolder(dirname(path));
  const exact = siblings.find((sibling) => sibling.normalize() === basename(path));
  if (!exact) return explainMissing(name, siblings, what);
  const real = await realpath(join(dirname(path), exact)).catch(() => undefined);
  const isFile = real !== undefined && (await stat(real)).isFile();
  if (!isFile) {
    return { problem: `"${name}" is not a file.`, fix: `Write the file name of the ${what}.` };
  }
  if (!real.startsWith(await realpath(contentRoot))) {
    return {
      problem: `The ${what} "${name}" lies outside the folder of content.`,
      fix: 'Put a copy of it beside this entry.',
    };
  }
  return { path: real };
}

function explainMissing(
  name: string,
  siblings: string[],
  what: string,
): { problem: string; fix: string } {
  const candidates = siblings.filter(
    (sibling) => /^[^_.].*\.\w+$/.test(sibling) && !/\.(?:mdx?|ya?ml)$/i.test(sibling),
  );
  const near = findNearest(basename(name), candidates);
  const fix =
    near.length > 0
      ? `Did you mean ${listChoices(near)}? Capitals count.`
      : `Put the ${what} beside this entry${candidates.length > 0 ? `. There are ${candidates.slice(0, 5).join(', ')}` : ''}.`;
  return { problem: `There is no ${what} "${name}".`, fix };
}

function getOrAdd<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = create();
  map.set(key, value);
  return value;
}
