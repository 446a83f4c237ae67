import type { AssetReader, IngestedAsset } from '../../loader/assets.ts';

/** The start of an address. That of a file which was just chosen is the browser's own. */
const SCHEME = /^(?!blob:)[a-z][a-z\d+.-]*:/i;

/**
 * Takes the files of a draft by the names that the entry has for them: what is in them is looked at
 * when the site is built.
 */
export function createDraftAssets(hasFile: (name: string) => boolean = () => true): AssetReader {
  const take = (what: string) => (_entryFile: string, name: string) =>
    Promise.resolve<IngestedAsset>(
      hasFile(name.replace(/^(?:\.\/)+/, ''))
        ? // Such as `javascript:`, which a link of the preview would start: it names a file here.
          { reference: SCHEME.test(name) ? `./${name}` : name, source: name }
        : { problem: `There is no ${what} "${name}".`, fix: `Choose the ${what} again.` },
    );
  return { readPicture: take('picture'), readDownload: take('file') };
}
