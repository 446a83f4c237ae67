import { Temporal } from 'temporal-polyfill';
import { DigestFolder } from '../../../src/digest/freeze/digest-folder.ts';
import type { DigestRecord } from '../../../src/digest/freeze/record.ts';
import type { FrozenDigest } from '../../../src/digest/frozen-digest.ts';
import { toListId } from '../../../src/digest/ledger/ledger.ts';
import { ROOT } from '../../project/paths.ts';
import { DigestProblem, EXIT } from '../exit.ts';

/** A digest as it was frozen, with what is known of it. */
export type Frozen = DigestRecord & FrozenDigest;

/**
 * An older one that nobody sent is no news any more: it goes out only when it is named. More than a
 * week, so that what a weekly run could not send is sent by the next one.
 */
const DUE_FOR = 14 * 86_400_000;

const folder = new DigestFolder(ROOT);

/**
 * The frozen digest that is meant: the one of an id, or the latest of a list. Throws a
 * {@link DigestProblem} when there is none, and `BrokenDigest` when it is not what was frozen.
 */
export async function readFrozen(subject: string | undefined): Promise<Frozen> {
  if (subject === undefined) {
    throw new DigestProblem(
      EXIT.configuration,
      'Which one? Type the name of a list or of a digest, such as willow-en or willow-en.2026-W20.',
    );
  }
  const list = toListId(subject);
  const ids = (await folder.readRecords(list)).map(({ id }) => id);
  const id = subject === list ? ids.at(-1) : ids.find((each) => each === subject);
  if (id !== undefined) return folder.readDigest(list, id);
  const hint =
    ids.length > 0
      ? `Of this list there are: ${ids.slice(-5).join(', ')}.`
      : 'Put one together first: npm run digest -- freeze';
  throw new DigestProblem(EXIT.configuration, `There is no frozen digest “${subject}”. ${hint}`);
}

/**
 * The digests of each list that are news, oldest first: a correction that was frozen since does not
 * take the place of a weekly mail that nobody sent yet. `now` is in milliseconds since 1970.
 */
export async function readDue(now: number): Promise<Frozen[]> {
  const records = await Promise.all(
    (await folder.listLists()).map((list) => folder.readRecords(list)),
  );
  const due = records
    .flat()
    .filter(({ date }) => now - Temporal.Instant.from(date).epochMilliseconds < DUE_FOR);
  return Promise.all(due.map(({ list, id }) => folder.readDigest(list, id)));
}
