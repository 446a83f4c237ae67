import type { DeliveryCounts } from '../../src/digest/ledger/delivery.ts';
import type { Ledger } from '../../src/digest/ledger/ledger.ts';
import { foresee } from '../../src/digest/send/choose.ts';
import { createMailing } from '../../src/digest/send/mailing.ts';
import { sendDigest, type SendResult } from '../../src/digest/send/send-digest.ts';
import type { MailServer } from '../../src/digest/send/server.ts';
import { openSession } from '../../src/digest/send/session.ts';
import { DigestProblem, EXIT } from './exit.ts';
import { requireLive } from './live-site.ts';
import { getInbox, readAudience } from './sending/audience.ts';
import { CLOCK } from './sending/clock.ts';
import { formatCounts, toExitCode } from './sending/counts.ts';
import { readDue, readFrozen, type Frozen } from './sending/frozen.ts';
import { LEDGER_HELP, openForReading, openLedger, readLedgerPlace } from './sending/place.ts';
import { tellProblems } from './sending/problems.ts';
import { createProgressLine } from './sending/progress-line.ts';
import { readSendOptions, type ChosenOptions } from './sending/send-options.ts';
import { readDigestKey } from './subscribers/keys.ts';
import { readServer } from './subscribers/mail-server.ts';

export const OPTIONS = {
  due: 'switch',
  ledger: 'value',
  keys: 'value',
  registry: 'value',
  rate: 'value',
  connections: 'value',
  limit: 'value',
  batch: 'value',
  bounces: 'value',
  'one-click': 'value',
  'on-uncertain': 'value',
  'no-wait': 'switch',
  'no-live-check': 'switch',
  'dry-run': 'switch',
  json: 'switch',
} as const;

export const HELP = `npm run digest -- send DIGEST

Sends a frozen digest, such as willow-en.2026-W20, to everybody on its list who has
not got it. With the name of a list, the latest one. Run it again after any trouble:
nobody gets it twice, and nobody is forgotten. Stop it with Ctrl+C: what is under way
is finished first.

The mail server stands in the environment: SMTP_URL, SMTP_USER and SMTP_PASSWORD.

--due                 every digest of the last two weeks, of each list
--dry-run             says how many would get it, and sends nothing
${LEDGER_HELP}
--keys FILE           the keys, outside this project (or set DIGEST_KEYS once)
--registry FILE       the list of families, where the school keeps its own
--rate NUMBER         at most so many messages a second, as your provider allows
--connections NUMBER  how many at a time (4)
--limit NUMBER        only so many in this run
--no-wait             does not wait for those that the server puts off
--no-live-check       sends although the site can't be asked whether it shows everything
--on-uncertain WHAT   a connection that breaks at the wrong moment leaves a mail in
                      doubt. hold (usual): it waits for “reconcile” or “resolve”.
                      resend: it is sent again, and somebody may get two
--bounces ADDRESS     where returned mails go, marked with whom they were for
--one-click ADDRESS   the page that ends a subscription, where you have one
--batch NUMBER        of a ledger in git: how many for one push (25)
--json                for programs

It ends with 0 when everybody has it; 2 when some addresses failed; 3 when it stopped
or somebody is not settled: run it again; 10 when nothing is due; 65 when a digest is
not what was frozen; 75 while another one is sending, or while the site does not show
all of it yet; 78 when something is to be set up.`;

interface Sending {
  ledger: Ledger;
  key: string;
  chosen: ChosenOptions;
  /** Undefined when nothing is to be sent in earnest. */
  server: MailServer | undefined;
  signal: AbortSignal;
  options: Readonly<Record<string, string | true>>;
}

/** Sends what is meant; the exit code says whether everybody is settled. */
export async function run(
  options: Readonly<Record<string, string | true>>,
  subject: string | undefined,
): Promise<number> {
  const chosen = readSendOptions(options);
  const place = readLedgerPlace(options['ledger']);
  const key = readDigestKey(options['keys']);
  const server = options['dry-run'] === true ? undefined : readServer();
  const isDue = options['due'] === true;
  const digests = isDue ? await readDue(CLOCK.now()) : [await readFrozen(subject)];
  if (digests.length === 0) {
    console.log('No list has a digest of the last two weeks.');
    return EXIT.nothingDue;
  }
  const stop = new AbortController();
  const drain = () => {
    console.error('\nFinishing what is under way …');
    stop.abort();
  };
  process.once('SIGINT', drain).once('SIGTERM', drain);
  try {
    return await tellProblems(async () => {
      const ledger = server ? await openLedger(place, chosen.ledger) : await openForReading(place);
      try {
        const sending = { ledger, key, chosen, server, signal: stop.signal, options };
        return await sendAll(digests, sending);
      } finally {
        await ledger.close();
      }
    });
  } finally {
    process.off('SIGINT', drain).off('SIGTERM', drain);
  }
}

/**
 * One after the other, until a run has to stop: what stops it would stop the next one too. What
 * can’t begin, as its page is missing or its class has moved on, holds up no other list.
 */
async function sendAll(digests: readonly Frozen[], sending: Sending): Promise<number> {
  let code: number = EXIT.done;
  for (const digest of digests) {
    try {
      const result = await sendOne(digest, sending);
      const isStopped = result.stopped !== undefined;
      const own = sending.server ? toExitCode(result.counts, isStopped) : EXIT.done;
      code = Math.max(code, own);
      tell(digest.id, result, { code: own, isJson: sending.options['json'] === true });
      if (isStopped) break;
    } catch (error) {
      if (digests.length === 1 || !(error instanceof DigestProblem)) throw error;
      console.error(error.message);
      code = Math.max(code, error.exitCode);
    }
  }
  return code;
}

async function sendOne(digest: Frozen, sending: Sending): Promise<SendResult> {
  const { ledger, key, chosen, server, signal, options } = sending;
  const { recipients, isGroup } = await readAudience(digest.list, key, options);
  const before = await foresee({ digest, recipients, ledger }, CLOCK.now());
  if (!server) return { counts: before };
  const isSettled = before.sent + before.failed + before.skipped === before.planned;
  if (!isSettled && options['no-live-check'] !== true) await requireLive(digest);
  const progress = createProgressLine(process.stderr);
  try {
    return await sendDigest({
      ...{ recipients, ledger, clock: CLOCK, signal, ...chosen.run },
      mailing: await createMailing({
        ...{ digest, key, isGroup, inbox: getInbox(), ...chosen.mailing },
      }),
      connect: () => openSession(server),
      onProgress: progress.show,
    });
  } finally {
    progress.end();
  }
}

function tell(
  digest: string,
  { counts, stopped }: { counts: DeliveryCounts; stopped?: string },
  { code, isJson }: { code: number; isJson: boolean },
): void {
  if (isJson) console.log(JSON.stringify({ digest, counts, stopped, code }));
  else {
    console.log(formatCounts(digest, counts));
    if (counts.planned === 0) console.log('          Nobody is on this list yet.');
    if (stopped !== undefined) console.error(`\n${stopped}`);
  }
}
