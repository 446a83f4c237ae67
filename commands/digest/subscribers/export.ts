import { writeFile } from 'node:fs/promises';
import { CONSENT_WORDINGS } from '../../../src/i18n/consent-wording.ts';
import { findSubscriber } from '../../../src/digest/subscribers/registry.ts';
import { readState } from '../../../src/digest/subscribers/registry-file.ts';
import { resolveTyped } from '../../project/paths.ts';
import { refuseInRepository } from '../../project/private-path.ts';
import {
  openExisting,
  readTypedAddress,
  SHARED_HELP,
  SHARED_OPTIONS,
  type Options,
} from './session.ts';

export const OPTIONS = { ...SHARED_OPTIONS, address: 'value', to: 'value' } as const;

export const HELP = `npm run digest -- subscribers export --address ADDRESS [--to FILE]

Everything that the list of families knows of one address, for the family that asks:
its lists, since when, and how it agreed, with the words that it agreed to.

--to FILE  writes it into a file outside this project, instead of showing it
${SHARED_HELP}`;

export async function run(options: Options): Promise<number> {
  const address = readTypedAddress(options['address']);
  const { to } = options;
  if (typeof to === 'string') refuseInRepository(resolveTyped(to), to, 'What is known of a family');
  const { place } = await openExisting(options);
  const { registry } = await readState(place);
  const subscriber = findSubscriber(registry, address);
  if (!subscriber) {
    console.log('Nothing is known of this address.');
    return 0;
  }
  const letters = registry.outbox.filter((letter) => letter.to === subscriber.address);
  const known = { ...subscriber, letters, wordings: CONSENT_WORDINGS };
  const text = `${JSON.stringify(known, null, 2)}\n`;
  if (typeof to !== 'string') console.log(text.trimEnd());
  else {
    await writeFile(resolveTyped(to), text, { mode: 0o600, flag: 'wx' });
    console.log(`Written to ${resolveTyped(to)}.`);
  }
  return 0;
}
