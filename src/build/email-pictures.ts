import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { DigestFolder } from '../digest/freeze/digest-folder.ts';
import type { DigestPicture, DigestRecord } from '../digest/freeze/record.ts';
import {
  drawEmailPicture,
  EMAIL_PICTURES,
  toEmailPictureName,
} from '../digest/pictures/email-picture.ts';
import { CACHE_FOLDER } from '../lib/cache-folder.ts';
import { addDays } from '../lib/dates/calendar.ts';
import { toPlainDate, type PlainDateTime } from '../lib/dates/plain.ts';
import { isPublished } from '../lib/publishing.ts';
import { listPictures } from '../lib/tree-pictures.ts';
import { createAssetReader } from '../loader/assets.ts';
import { readLibrary } from '../loader/read-library.ts';
import type { Library, LibraryEntry } from '../schemas/library.ts';
import type { WrittenCollection } from '../schemas/collection-names.ts';
import type { School } from '../schemas/school.ts';

/** How long a mail keeps its pictures, in days: few families open an older one. */
const KEPT_DAYS = 90;

/** What happened to the pictures of mail. */
export interface EmailPictures {
  /** How many there are. */
  written: number;
  /** Those that no page shows any more, so that no mail shows them either. */
  gone: readonly DigestPicture[];
}

interface Place {
  /** Absolute path of the project. */
  root: string;
  /** The folder of content, from the root. */
  content: string;
  now: PlainDateTime;
  school: Pick<School, 'timeZone' | 'photos'>;
}

/**
 * Gives the mails of the last months their pictures. A picture is there as long as a page shows
 * it: when an entry is taken out, or a family’s consent ends, it goes from the mails with it.
 */
export async function writeEmailPictures(site: string, place: Place): Promise<EmailPictures> {
  const wanted = await listWanted(place);
  if (wanted.length === 0) return { written: 0, gone: [] };
  const { root, content, school, now } = place;
  const cache = join(root, CACHE_FOLDER);
  const { library } = await readLibrary({
    ...{ root, content },
    today: toPlainDate(now),
    timeZone: school.timeZone,
    identifiable: school.photos.identifiable,
    assets: createAssetReader({ root, content, cache }),
  });
  const shown = findShown(library, place);
  const folder = join(site, EMAIL_PICTURES);
  const names = new Set(wanted.map(({ name }) => name).filter((name) => shown.has(name)));
  if (names.size > 0) await mkdir(folder, { recursive: true });
  for (const name of names) {
    const bytes = await drawEmailPicture(shown.get(name)!, join(cache, 'email'));
    await writeFile(join(folder, name), bytes);
  }
  return { written: names.size, gone: wanted.filter(({ name }) => !shown.has(name)) };
}

/** The pictures of digests that are young enough. */
async function listWanted({ root, now }: Place): Promise<DigestPicture[]> {
  const folder = new DigestFolder(root);
  const lists = await folder.listLists();
  const records = (await Promise.all(lists.map((list) => folder.readRecords(list)))).flat();
  const oldest = addDays(toPlainDate(now), -KEPT_DAYS);
  const isYoung = ({ date }: DigestRecord) => toPlainDate(date) >= oldest;
  return records.filter(isYoung).flatMap(({ pictures }) => pictures);
}

/** The safe copies of every picture that is published now, by their names in mail. */
function findShown(library: Library, { root, now }: Place): Map<string, string> {
  const entries = Object.values(library).flat() as LibraryEntry[];
  const written = entries.filter(
    (entry): entry is LibraryEntry<WrittenCollection> => 'body' in entry.data,
  );
  return new Map(
    written
      .filter(({ data }) => isPublished(data, now))
      .flatMap(({ file, data }) =>
        [...(data.cover ? [data.cover.src] : []), ...listPictures(data.body)].map(({ src }) => {
          const copy = resolve(dirname(join(root, file)), src);
          return [toEmailPictureName(copy), copy] as const;
        }),
      ),
  );
}
