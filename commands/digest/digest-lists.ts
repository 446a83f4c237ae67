import { createLists } from '../../src/digest/lists/digest-list.ts';
import type { WritableList } from '../../src/digest/subscribers/family-table.ts';
import type { PlainDateTime } from '../../src/lib/dates/plain.ts';
import type { DigestMode } from '../../src/schemas/digest-settings.ts';
import { readContent } from '../project/read-content.ts';
import { UNOPENED } from '../project/unopened.ts';

/** The lists of the classes that are taught now, as families and the office name them. */
export async function readDigestLists(
  now: PlainDateTime,
  mode: DigestMode,
): Promise<WritableList[]> {
  const { library } = await readContent(now, UNOPENED);
  return createLists(library.classes, { mode }).map(({ id, class: { name }, lang, address }) => ({
    id,
    className: name,
    lang,
    address,
  }));
}
