import { addSubscription, copyState } from '../../../src/digest/subscribers/subscribe.ts';
import { changeState } from '../../../src/digest/subscribers/registry-file.ts';
import { CommandProblem } from '../../options/options.ts';
import { readDay } from '../../options/values.ts';
import {
  openSession,
  readTypedAddress,
  readTypedList,
  SHARED_HELP,
  SHARED_OPTIONS,
  type Options,
} from './session.ts';

export const OPTIONS = {
  ...SHARED_OPTIONS,
  address: 'value',
  list: 'value',
  consent: 'value',
  'dry-run': 'switch',
} as const;

export const HELP = `npm run digest -- subscribers add --address ADDRESS --list NAME --consent DATE

Puts one family on a list, with the day on which it agreed on a slip or in a message
that the office keeps.

--dry-run  only says what would happen
--json     the same for programs
${SHARED_HELP}`;

/** Exit codes: 0 on the list now, 65 it has left since that day. */
export async function run(options: Options): Promise<number> {
  const address = readTypedAddress(options['address']);
  const at = readDay('--consent', options['consent']);
  if (at === undefined) {
    throw new CommandProblem(`When did the family agree? Add --consent 2026-05-14\n\n${HELP}`);
  }
  const { place, lists, today, context } = await openSession(options);
  if (at > today) throw new CommandProblem(`--consent: ${at} is still to come.`);
  const list = readTypedList(options['list'], lists);
  if (list === undefined) {
    throw new CommandProblem(`Which list? There are: ${lists.map(({ id }) => id).join(', ')}.`);
  }
  const outcome = await changeState(place, (state) => {
    const next = copyState(state);
    const result = addSubscription(
      next,
      { address, list, consent: { at, how: 'office' } },
      context,
    );
    return options['dry-run'] ? { result } : { state: next, result };
  });
  if (options['json'])
    console.log(
      JSON.stringify({ list, outcome: typeof outcome === 'string' ? outcome : outcome.why }),
    );
  else if (outcome === 'known') console.log(`${address} is on ${list} already.`);
  else if (outcome === 'added') {
    console.log(`${address} ${options['dry-run'] ? 'would be' : 'is now'} on ${list}.`);
  } else {
    console.error(`${address} ${WHY[outcome.why]} on ${outcome.at.slice(0, 10)}, and was not added.
Ask the family, and give the later day on which it agreed again.`);
  }
  return typeof outcome === 'string' ? 0 : 65;
}

const WHY = {
  left: 'left this list',
  erased: 'was erased',
} as const;
