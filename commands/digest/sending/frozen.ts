import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { FrozenDigest } from '../../../src/digest/frozen-digest.ts';
import { toListId } from '../../../src/digest/ledger/ledger.ts';
import { ROOT } from '../../project/paths.ts';
import { DigestProblem, EXIT } from '../exit.ts';

const FOLDER = join(ROOT, 'digests');

/** An older one that nobody sent is no news any more: it goes out only when it is named. */
const DUE_FOR = 7 * 86_400_000;

/**
 * The frozen digest that is meant: the one of an id, or the latest of a list. Throws a
 * {@link DigestProblem} when there is none, or when it is not what was frozen.
 */
export async function readFrozen(subject: string | undefined): Promise<FrozenDigest> {
  if (subject === undefined) {
    throw new DigestProblem(
      EXIT.configuration,
      'Which one? Type the name of a list or of a digest, such as willow-en or willow-en.2026-W20.',
    );
  }
  const list = toListId(subject);
  const frozen = await listFrozen(list);
  const id = subject === list ? frozen.at(-1) : frozen.find((each) => each === subject);
  if (id !== undefined) return readFolder(id);
  const hint =
    frozen.length > 0
      ? `Of this list there are: ${frozen.slice(-5).join(', ')}.`
      : 'Put one together first: npm run digest -- freeze';
  throw new DigestProblem(EXIT.configuration, `There is no frozen digest “${subject}”. ${hint}`);
}

/** The latest digest of each list, as long as it is news. `now` is in milliseconds since 1970. */
export async function readDue(now: number): Promise<FrozenDigest[]> {
  const lists = await readdir(FOLDER).catch(() => []);
  const latest = await Promise.all(
    lists.sort().map(async (list) => (await listFrozen(list)).at(-1)),
  );
  const digests = await Promise.all(latest.filter((id) => id !== undefined).map(readFolder));
  return digests.filter(
    ({ date }) => now - Temporal.Instant.from(date).epochMilliseconds < DUE_FOR,
  );
}

/** Ids of the digests of a list, oldest first. */
async function listFrozen(list: string): Promise<string[]> {
  const ids = await readdir(join(FOLDER, list)).catch(() => []);
  return ids.filter((id) => id.startsWith(`${list}.`)).sort();
}

async function readFolder(id: string): Promise<FrozenDigest> {
  const folder = join(FOLDER, toListId(id), id);
  const read = (name: string) => readFile(join(folder, name), 'utf8').catch(() => '');
  const [record, html, text] = await Promise.all([
    ...[read('digest.json'), read('body.html'), read('body.txt')],
  ]);
  try {
    const digest = JSON.parse(record!) as FrozenDigest;
    const isWhole = toSha256(html!) === digest.htmlSha256 && toSha256(text!) === digest.textSha256;
    if (isWhole) return { ...digest, html: html!, text: text! };
  } catch {
    // Told below, like any other change.
  }
  throw new DigestProblem(
    EXIT.content,
    `digests/${toListId(id)}/${id} is not what was frozen. Bring its files back from the history of the project.`,
  );
}

function toSha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
