import { join } from 'node:path';
import { CACHE_FOLDER } from '../../src/lib/cache-folder.ts';
import { toPlainDate, type PlainDateTime } from '../../src/lib/dates/plain.ts';
import { createAssetReader, type AssetReader } from '../../src/loader/assets.ts';
import { readLibrary } from '../../src/loader/read-library.ts';
import { settings } from '../../src/site/settings.ts';
import { CONTENT, ROOT } from './paths.ts';

/** The folders of the project's own content. */
const FOLDERS = { root: ROOT, content: CONTENT, cache: join(ROOT, CACHE_FOLDER) };

/** Reads all content of the project as a build does; `assets` stands in for opening pictures. */
export function readContent(now: PlainDateTime, assets: AssetReader = createAssetReader(FOLDERS)) {
  return readLibrary({
    root: ROOT,
    content: CONTENT,
    today: toPlainDate(now),
    timeZone: settings.timeZone,
    identifiable: settings.photos.identifiable,
    assets,
  });
}
