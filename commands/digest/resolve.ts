import {
  isUncertain,
  type Delivery,
  type DeliveryState,
} from '../../src/digest/ledger/delivery.ts';
import { toRid } from '../../src/digest/recipient.ts';
import { toStamp } from '../../src/digest/send/clock.ts';
import { CommandProblem } from '../options/options.ts';
import { DigestProblem, EXIT } from './exit.ts';
import { CLOCK } from './sending/clock.ts';
import { readFrozen } from './sending/frozen.ts';
import { LEDGER_HELP, openForReading, readLedgerPlace } from './sending/place.ts';
import { tellProblems } from './sending/problems.ts';
import { readDigestKey } from './subscribers/keys.ts';
import { readTypedAddress } from './subscribers/session.ts';

export const OPTIONS = {
  rid: 'value',
  address: 'value',
  as: 'value',
  ledger: 'value',
  keys: 'value',
} as const;

export const HELP = `npm run digest -- resolve DIGEST --address NAME@EXAMPLE.ORG --as sent|unsent

Settles what only a person can know. When a family says that the mail came, or your
email provider’s list of sent mails says so: --as sent. When it never came: --as
unsent, and the next “send” sends it. Also for an address that failed and is right
again. What you decide is written into the ledger.

--address WHOM  whose mail it is; or
--rid MARK      the mark under which “status” lists it
--as WHAT       sent or unsent
${LEDGER_HELP}
--keys FILE     the keys, outside this project, for --address`;

/** What may be settled by hand, and as what. */
const OUTCOMES: Readonly<Record<string, DeliveryState>> = { sent: 'sent', unsent: 'pending' };

/** Writes a person’s decision down. */
export async function run(
  options: Readonly<Record<string, string | true>>,
  subject: string | undefined,
): Promise<number> {
  return tellProblems(async () => {
    const { id } = await readFrozen(subject);
    const typed = String(options['as']);
    const state = Object.hasOwn(OUTCOMES, typed) ? OUTCOMES[typed] : undefined;
    if (state === undefined) throw new CommandProblem('As what? Add --as sent or --as unsent.');
    const rid =
      typeof options['rid'] === 'string'
        ? options['rid']
        : toRid(readDigestKey(options['keys']), readTypedAddress(options['address']));
    const ledger = await openForReading(readLedgerPlace(options['ledger']));
    try {
      const delivery = (await ledger.read(id)).get(rid);
      if (!delivery) {
        throw new DigestProblem(EXIT.configuration, `${id} was not planned for this address.`);
      }
      if (!isUncertain(delivery) && delivery.state !== 'failed') {
        throw new DigestProblem(
          EXIT.configuration,
          `There is nothing to decide: the ledger says “${delivery.state}”.`,
        );
      }
      ledger.settle(id, decide(delivery, state, typed));
      console.log(`${id}, ${rid}: taken as ${typed}.`);
      return EXIT.done;
    } finally {
      await ledger.close();
    }
  });
}

function decide(before: Delivery, state: DeliveryState, typed: string): Delivery {
  const at = toStamp(CLOCK.now());
  const note = `a person said “${typed}”; before: ${before.state}, ${before.note ?? 'no word'}`;
  const delivery: Delivery = { ...before, state, at, note: note.slice(0, 300) };
  delete delivery.isUnknownAddress;
  delete delivery.retryAt;
  return delivery;
}
