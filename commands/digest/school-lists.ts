import { createLists, type DigestList } from '../../src/digest/lists/digest-list.ts';
import { DIGEST_COLLECTIONS, type DigestEntry } from '../../src/digest/select/list-candidates.ts';
import type { PlainDateTime } from '../../src/lib/dates/plain.ts';
import { findNearest, listChoices } from '../../src/lib/nearest.ts';
import type { DigestSettings } from '../../src/schemas/digest-settings.ts';
import { settings } from '../../src/site/settings.ts';
import { readPublished, type Published } from '../project/published.ts';
import { DigestProblem, EXIT } from './exit.ts';

/** What commands about digests work with. */
export interface SchoolLists {
  published: Published;
  digest: DigestSettings;
  lists: DigestList[];
  /** Everything published that a digest can bring. */
  entries: DigestEntry[];
  /** `collection/id` of every entry that has a file, drafts included. */
  existing: ReadonlySet<string>;
}

/** Reads content and settings. Throws a {@link DigestProblem} that says what is to be set up first. */
export async function readSchoolLists(now?: PlainDateTime): Promise<SchoolLists> {
  const { digest } = settings;
  if (!digest) {
    throw new DigestProblem(
      EXIT.configuration,
      `News by email is not set up. Add to school.config.ts the address that mail comes from:\n\n  digest: { from: 'news@${new URL(settings.url).hostname}' },\n`,
    );
  }
  const published = await readPublished(now);
  const lists = createLists(published.library.classes, digest);
  if (lists.length === 0) {
    throw new DigestProblem(
      EXIT.configuration,
      'No class has a list yet. Add one to a class, for example in src/content/classes/willow.yaml:\n\n  lists:\n    - lang: en\n      address: willow@school.example\n',
    );
  }
  const collections = DIGEST_COLLECTIONS.map((name) => published.list(name));
  return {
    ...{ published, digest, lists },
    // TypeScript loses which collection an entry is of on the way through a list of names.
    entries: collections.flat() as DigestEntry[],
    existing: new Set(
      DIGEST_COLLECTIONS.flatMap((name) =>
        published.library[name].map(({ id }) => `${name}/${id}`),
      ),
    ),
  };
}

/** The lists that are meant: the one of an id, or of a digest’s id, or all. */
export function chooseLists(
  lists: readonly DigestList[],
  subject: string | undefined,
): readonly DigestList[] {
  if (subject === undefined) return lists;
  const found = lists.filter(({ id }) => subject === id || subject.startsWith(`${id}.`));
  if (found.length > 0) return found;
  const ids = lists.map(({ id }) => id);
  const near = findNearest(subject, ids);
  const hint =
    near.length > 0 ? `Did you mean ${listChoices(near)}?` : `The lists are ${ids.join(', ')}.`;
  throw new DigestProblem(
    EXIT.configuration,
    `There is no list “${subject}” of a class that is taught now. ${hint}`,
  );
}
