import { countDeliveries, isUncertain, type Delivery } from '../../src/digest/ledger/delivery.ts';
import { EXIT } from './exit.ts';
import { formatCounts, toExitCode } from './sending/counts.ts';
import { readFrozen } from './sending/frozen.ts';
import { LEDGER_HELP, openForReading, readLedgerPlace } from './sending/place.ts';
import { tellProblems } from './sending/problems.ts';

export const OPTIONS = { ledger: 'value', json: 'switch' } as const;

export const HELP = `npm run digest -- status DIGEST

Who has got a digest, in numbers: planned = sent + failed + skipped + put off + in
doubt + not sent yet. Those in doubt and those that failed are listed by the marks
that the ledger knows them by, as it holds no address.

${LEDGER_HELP}
--json         for programs

It ends with 0 when everybody is settled; 2 when some addresses failed; 3 when somebody
is not settled; 10 when nothing of it was sent; 75 while it is being sent.`;

/** Shows how things stand. Writes nothing. */
export async function run(
  options: Readonly<Record<string, string | true>>,
  subject: string | undefined,
): Promise<number> {
  return tellProblems(async () => {
    const { id } = await readFrozen(subject);
    const ledger = await openForReading(readLedgerPlace(options['ledger']));
    try {
      const deliveries = [...(await ledger.read(id)).values()];
      const counts = countDeliveries(deliveries);
      const code = counts.planned === 0 ? EXIT.nothingDue : toExitCode(counts);
      const listed = deliveries.filter((each) => isUncertain(each) || each.state === 'failed');
      if (options['json'] === true) {
        console.log(JSON.stringify({ digest: id, counts, code, listed }, undefined, 2));
      } else if (counts.planned === 0) console.log(`${id}: nothing of it was sent yet.`);
      else console.log([formatCounts(id, counts), ...listed.map(formatDelivery)].join('\n'));
      return code;
    } finally {
      await ledger.close();
    }
  });
}

function formatDelivery(delivery: Delivery): string {
  const { rid, at, messageId, note } = delivery;
  const state = isUncertain(delivery) ? 'in doubt' : 'failed  ';
  return [state, rid, at, messageId, note].filter((part) => part !== undefined).join('  ');
}
