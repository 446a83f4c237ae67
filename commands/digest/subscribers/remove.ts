import { copyState, removeSubscription } from '../../../src/digest/subscribers/subscribe.ts';
import { changeState } from '../../../src/digest/subscribers/registry-file.ts';
import {
  openExisting,
  readTypedAddress,
  SHARED_HELP,
  SHARED_OPTIONS,
  type Options,
} from './session.ts';

export const OPTIONS = {
  ...SHARED_OPTIONS,
  address: 'value',
  list: 'value',
  'dry-run': 'switch',
} as const;

export const HELP = `npm run digest -- subscribers remove --address ADDRESS [--list NAME]

Takes a family off a list, or off all of its lists. It gets nothing more from now on.
What shows that it had agreed stays for a year; to forget that too, use erase.

--dry-run  only says what would happen
--json     the same for programs
${SHARED_HELP}`;

export async function run(options: Options): Promise<number> {
  const address = readTypedAddress(options['address']);
  const { place, context } = await openExisting(options);
  const { list } = options;
  const left = await changeState(place, (state) => {
    const next = copyState(state);
    const named = typeof list === 'string' ? list : undefined;
    const result = removeSubscription(next, { address, list: named }, context);
    return options['dry-run'] ? { result } : { state: next, result };
  });
  if (options['json']) console.log(JSON.stringify({ left }));
  else if (left.length === 0) console.log(`${address} is on no such list. Nothing was changed.`);
  else console.log(`${address} ${options['dry-run'] ? 'would be' : 'is'} off: ${left.join(', ')}.`);
  return 0;
}
