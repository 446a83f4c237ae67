import { existsSync } from 'node:fs';
import { toPlainDate, type PlainDate } from '../../../src/lib/dates/plain.ts';
import type { RegistryPlace } from '../../../src/digest/subscribers/registry-file.ts';
import type { WritableList } from '../../../src/digest/subscribers/family-table.ts';
import type { LetterContext } from '../../../src/digest/subscribers/letter.ts';
import { readAddress } from '../../../src/digest/address.ts';
import { listChoices, findNearest } from '../../../src/lib/nearest.ts';
import { getNow } from '../../../src/site/clock.ts';
import { settings } from '../../../src/site/settings.ts';
import { CommandProblem } from '../../options/options.ts';
import { readKeys } from './keys.ts';
import { readRegistryPath } from './place.ts';
import { readDigestLists } from '../digest-lists.ts';

export type Options = Readonly<Record<string, string | true>>;

/** What every command about families takes. */
export const SHARED_OPTIONS = { registry: 'value', keys: 'value', json: 'switch' } as const;

export const SHARED_HELP = `--registry FILE  the encrypted list of families, outside this project
                 (or set DIGEST_REGISTRY once)
--keys FILE      the keys, outside this project (or set DIGEST_KEYS once)`;

/** Everything that a command about families works with. */
export interface Session {
  place: RegistryPlace;
  isNew: boolean;
  context: LetterContext;
  today: PlainDate;
  lists: readonly WritableList[];
}

export async function openSession({ registry, keys }: Options): Promise<Session> {
  const path = readRegistryPath(registry);
  const { key, identity } = readKeys(keys);
  const now = getNow();
  const { email, phone, address } = settings.contact;
  return {
    place: { path, identity },
    isNew: !existsSync(path),
    today: toPlainDate(now),
    lists: await readDigestLists(now, settings.digest?.mode ?? 'weekly'),
    context: {
      key,
      now,
      mailbox: settings.digest?.inbox ?? settings.digest?.from ?? email,
      school: { name: settings.name, lang: settings.lang, email, phone, address },
    },
  };
}

/** The same for commands that only look: where there is no list of families, they say so. */
export async function openExisting(options: Options): Promise<Session> {
  const session = await openSession(options);
  if (session.isNew) {
    throw new CommandProblem(
      `There is no list of families at ${session.place.path} yet. Is the place right?
The first families come in with: npm run digest -- subscribers import --from FILE`,
    );
  }
  return session;
}

/** The address that was typed; a {@link CommandProblem} when it is none. */
export function readTypedAddress(typed: string | true | undefined): string {
  if (typeof typed !== 'string') throw new CommandProblem('Whose? Add --address name@example.org');
  const read = readAddress(typed);
  if ('problem' in read) throw new CommandProblem(`${read.problem} ${read.fix}`);
  return read.address;
}

/** The id of the list that was typed, or undefined; a {@link CommandProblem} when there is none such. */
export function readTypedList(
  typed: string | true | undefined,
  lists: readonly WritableList[],
): string | undefined {
  if (typeof typed !== 'string') return undefined;
  const ids = lists.map(({ id }) => id);
  if (ids.includes(typed)) return typed;
  const near = findNearest(typed, ids);
  const hint =
    near.length > 0 ? `Did you mean ${listChoices(near)}?` : `There are: ${ids.join(', ')}.`;
  throw new CommandProblem(`There is no list “${typed}”. ${hint}`);
}
