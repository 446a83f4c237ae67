import { existsSync, readFileSync } from 'node:fs';
import { countDeliveries } from '../../src/digest/ledger/delivery.ts';
import { readPostfixLog } from '../../src/digest/ledger/postfix-log.ts';
import { reconcile } from '../../src/digest/ledger/reconcile.ts';
import { CommandProblem } from '../options/options.ts';
import { resolveTyped } from '../project/paths.ts';
import { CLOCK } from './sending/clock.ts';
import { formatCounts, toExitCode } from './sending/counts.ts';
import { readFrozen } from './sending/frozen.ts';
import { LEDGER_HELP, openForReading, readLedgerPlace } from './sending/place.ts';
import { tellProblems } from './sending/problems.ts';

export const OPTIONS = {
  'postfix-log': 'value',
  'quiet-period': 'value',
  ledger: 'value',
  json: 'switch',
} as const;

/** Minutes. By then a message that the server took over has been written into its log. */
const QUIET = 10;

export const HELP = `npm run digest -- reconcile DIGEST --postfix-log FILE

Looks up in the log of your own mail server (Postfix) what became of mails that are
in doubt. What it took over is settled as sent. What it does not know after the quiet
period never arrived, and the next “send” sends it.

With a provider, look the Message-IDs that “status” lists up in the provider’s list of
sent mails instead, and use “resolve”.

--postfix-log FILE      such as /var/log/mail.log; it has to reach back to the sending
--quiet-period MINUTES  how long to wait before silence counts (${QUIET})
${LEDGER_HELP}
--json                  for programs`;

/** Settles by the log what can be settled. */
export async function run(
  options: Readonly<Record<string, string | true>>,
  subject: string | undefined,
): Promise<number> {
  return tellProblems(async () => {
    const { id } = await readFrozen(subject);
    const now = CLOCK.now();
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const log = readPostfixLog(readLog(options['postfix-log']), { now, timeZone });
    const quiet = readMinutes(options['quiet-period']) * 60_000;
    const ledger = await openForReading(readLedgerPlace(options['ledger']));
    try {
      const deliveries = await ledger.read(id);
      const { settled, tooYoung, beforeLog } = reconcile(deliveries.values(), log, { now, quiet });
      for (const delivery of settled) ledger.settle(id, delivery);
      await ledger.flush();
      const counts = countDeliveries((await ledger.read(id)).values());
      const code = toExitCode(counts);
      if (options['json'] === true) {
        const told = { digest: id, settled: settled.length, tooYoung, beforeLog, counts, code };
        console.log(JSON.stringify(told, undefined, 2));
        return code;
      }
      console.log(formatCounts(id, counts));
      if (tooYoung > 0)
        console.log(`Too early to tell of ${tooYoung}. Run this again in ${QUIET} minutes.`);
      if (beforeLog > 0) {
        console.log(
          `The log begins after ${beforeLog} of them. Give the older log too, in one file.`,
        );
      }
      return code;
    } finally {
      await ledger.close();
    }
  });
}

function readLog(typed: string | true | undefined): string {
  if (typeof typed !== 'string') {
    throw new CommandProblem('Which log? Add --postfix-log FILE, such as /var/log/mail.log.');
  }
  const path = resolveTyped(typed);
  if (!existsSync(path)) throw new CommandProblem(`There is no file ${path}.`);
  return readFileSync(path, 'utf8');
}

function readMinutes(typed: string | true | undefined): number {
  if (typeof typed !== 'string') return QUIET;
  const minutes = Number(typed);
  if (minutes >= 0) return minutes;
  throw new CommandProblem('--quiet-period: write a number of minutes.');
}
