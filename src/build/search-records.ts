import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What Pagefind puts before the JSON of a record. */
const SIGNATURE = 'pagefind_dcd';

const ENDING = '.pf_fragment';

/**
 * Writes `pages.json` into the folder of an index of Pagefind: the id of the entry of each record,
 * so that a search need not fetch the record of every page it finds to know which page that is.
 *
 * A record is a file `fragment/<name>.pf_fragment`: gzip of the signature and JSON with the
 * page's `url`; a search names it by `<name>`. This is how Pagefind 1.6 writes it (package.json
 * has that version alone), and nowhere promised. Throws when a record is not of that form.
 */
export async function writeSearchRecords(index: string): Promise<void> {
  const folder = join(index, 'fragment');
  // An index without pages has no such folder.
  const names = existsSync(folder) ? (await readdir(folder)).sort() : [];
  const records = await Promise.all(
    names.map(async (name) => [
      name.slice(0, -ENDING.length),
      readEntryId(name, await readFile(join(folder, name))),
    ]),
  );
  await writeFile(join(index, 'pages.json'), JSON.stringify(Object.fromEntries(records)));
}

function readEntryId(name: string, bytes: Buffer): string {
  const text = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes).toString('utf8') : '';
  const record: unknown = text.startsWith(SIGNATURE)
    ? JSON.parse(text.slice(SIGNATURE.length))
    : undefined;
  const url = record && typeof record === 'object' && 'url' in record ? record.url : undefined;
  const id = typeof url === 'string' ? /([^/]+)\/(?:index\.html)?$/.exec(url)?.[1] : undefined;
  if (id !== undefined && name.endsWith(ENDING)) return id;
  throw new Error(
    `The search index’s ${name} is not of the form that this version of Pagefind is known to write: see src/build/search-records.ts.`,
  );
}
