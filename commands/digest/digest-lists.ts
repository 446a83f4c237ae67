import { dropCountry } from '../../src/lib/languages.ts';
import type { PlainDateTime } from '../../src/lib/dates/plain.ts';
import type { WritableList } from '../../src/digest/subscribers/family-table.ts';
import type { AssetReader } from '../../src/loader/assets.ts';
import { readContent } from '../project/read-content.ts';

/** Only classes are asked for, so pictures and files are taken at their word. */
const UNOPENED: AssetReader = {
  readPicture: (_, name) => Promise.resolve({ reference: name, source: name }),
  readDownload: (_, name) => Promise.resolve({ reference: `/files/${name}`, source: name }),
};

/** The lists of the classes that are taught now. */
export async function readDigestLists(now: PlainDateTime): Promise<WritableList[]> {
  const { library } = await readContent(now, UNOPENED);
  return library.classes
    .filter(({ data }) => !data.archived)
    .flatMap(({ id, data }) =>
      (data.lists ?? []).map(({ lang, address }) => ({
        id: `${id}-${dropCountry(lang).toLowerCase()}`,
        className: data.name,
        lang,
        address,
      })),
    );
}
