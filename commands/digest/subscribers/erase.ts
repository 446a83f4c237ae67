import { copyState, eraseSubscriber } from '../../../src/digest/subscribers/subscribe.ts';
import { changeState } from '../../../src/digest/subscribers/registry-file.ts';
import {
  openExisting,
  readTypedAddress,
  SHARED_HELP,
  SHARED_OPTIONS,
  type Options,
} from './session.ts';

export const OPTIONS = { ...SHARED_OPTIONS, address: 'value', 'dry-run': 'switch' } as const;

export const HELP = `npm run digest -- subscribers erase --address ADDRESS

Forgets a family: its address, its lists, and what shows that it had agreed. Only a
mark stays from which nobody can read the address, so that no old table brings it
back. Give the family what is known of it first, if it asks: subscribers export.

Copies in backups, in the mailbox and in the office's files are yours to erase.

--dry-run  only says what would happen
--json     the same for programs
${SHARED_HELP}`;

export async function run(options: Options): Promise<number> {
  const address = readTypedAddress(options['address']);
  const { place, context } = await openExisting(options);
  const wasKnown = await changeState(place, (state) => {
    const next = copyState(state);
    const result = eraseSubscriber(next, address, context);
    return options['dry-run'] ? { result } : { state: next, result };
  });
  if (options['json']) console.log(JSON.stringify({ wasKnown }));
  else if (!wasKnown)
    console.log('Nothing was known of this address. Its mark is noted all the same.');
  else if (options['dry-run']) console.log('The address would be forgotten.');
  else {
    console.log(`The address is forgotten. Still to do by hand: its mails in the mailbox, tables of the
office, and backups of the list of families.`);
  }
  return 0;
}
