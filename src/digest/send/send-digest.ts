import { countDeliveries, type Delivery, type DeliveryCounts } from '../ledger/delivery.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Recipient } from '../recipient.ts';
import { chooseDeliveries, planFirst } from './choose.ts';
import { toStamp, type Clock } from './clock.ts';
import { DeliveryQueue } from './delivery-queue.ts';
import type { Mailing } from './mailing.ts';
import { createPace } from './pace.ts';
import { ConnectionProblem, type Session } from './session.ts';
import { forgive, settleDelivery } from './settle.ts';
import { createWatch } from './watch.ts';

export interface SendTask {
  mailing: Mailing;
  /** Everybody on the list today, each rid once. */
  recipients: readonly Recipient[];
  ledger: Ledger;
  clock: Clock;
  /** A new connection. Throws a {@link ConnectionProblem}. */
  connect: () => Promise<Session>;
  /** How many connections at once. */
  connections: number;
  /** At most so many messages a second. */
  rate?: number;
  /** At most so many messages in this run. */
  limit?: number;
  /** What becomes of a delivery of which nobody knows whether it arrived. */
  onUncertain: 'hold' | 'resend';
  /** Whether to wait for the time at which a message that was put off may be tried again. */
  isPatient: boolean;
  /** Raised to stop: what is under way is finished, nothing new begins. */
  signal: AbortSignal;
  onProgress?: (counts: DeliveryCounts) => void;
}

export interface SendResult {
  counts: DeliveryCounts;
  /** Why the run ended before its time, in words. */
  stopped?: string;
}

/**
 * Sends a digest to everybody who is to get it and has not got it, and tells what became of whom.
 * Run again after any end, it goes on where it was. Throws what the ledger throws, and a
 * {@link ConnectionProblem} when not even the first connection comes about; then nothing was planned.
 */
export async function sendDigest(task: SendTask): Promise<SendResult> {
  const { ledger, clock, recipients, mailing } = task;
  const { digest } = mailing;
  const firstSession = await task.connect();
  const stop = new AbortController();
  const signal = AbortSignal.any([task.signal, stop.signal]);
  let stopped: string | undefined;
  let fault: { error: unknown } | undefined;

  const deliveries = await planFirst({ digest, recipients, ledger }, clock.now()).catch(
    (error: unknown) => {
      firstSession.close();
      throw error;
    },
  );
  const counts = countDeliveries(deliveries.values());
  const pace = createPace(task.rate, clock);
  const byRid = new Map(recipients.map((recipient) => [recipient.rid, recipient]));
  const watch = createWatch((reason) => {
    stopped ??= reason;
    stop.abort();
  });
  const queue = new DeliveryQueue(chooseDeliveries(task, deliveries.values()), {
    ...{ clock, signal, claimSize: ledger.claimSize, flush: () => ledger.flush() },
    // The name of a message stands in the ledger before the message goes, so that logs can be asked.
    claim: (batch) =>
      ledger.claim(
        digest.id,
        batch.map((each) => ({ ...each, messageId: mailing.nameMessage(each.rid) })),
      ),
  });

  function write(delivery: Delivery): void {
    ledger.settle(digest.id, delivery);
    counts[toCounted(deliveries.get(delivery.rid)!)] -= 1;
    counts[toCounted(delivery)] += 1;
    deliveries.set(delivery.rid, delivery);
    task.onProgress?.(counts);
  }

  async function getSession(current: Session | undefined): Promise<Session | undefined> {
    if (current?.isOpen()) return current;
    current?.close();
    try {
      const session = await task.connect();
      watch.noteConnection();
      return session;
    } catch (error) {
      if (!(error instanceof ConnectionProblem)) throw error;
      await clock.sleep(watch.weighConnection(error, clock.random()), signal);
      return undefined;
    }
  }

  /** Sends one, and gives it back when it is to be tried again in this run. */
  async function deliver(delivery: Delivery, session: Session): Promise<Delivery | undefined> {
    const recipient = byRid.get(delivery.rid)!;
    const envelope = { from: mailing.getSender(delivery.rid), to: recipient.address };
    const outcome = await session.deliver(envelope, mailing.address(recipient), () =>
      ledger.intend(digest.id, {
        ...{ ...delivery, state: 'intent', attempts: delivery.attempts + 1 },
        at: toStamp(clock.now()),
      }),
    );
    const settled = settleDelivery(delivery, outcome, {
      ...{ now: clock.now(), random: clock.random(), onUncertain: task.onUncertain },
    });
    write(settled.delivery);
    const { pause, forgiven } = watch.weigh(settled, clock.random());
    for (const failed of forgiven) write(forgive(failed, clock.now()));
    if (pause > 0) await clock.sleep(pause, signal);
    const mayWait = task.isPatient || settled.delivery.retryAt === undefined;
    return settled.isAgain && mayWait ? settled.delivery : undefined;
  }

  async function work(first: Session | undefined): Promise<void> {
    let session = first;
    try {
      for (let next = await queue.take(); next; next = await queue.take()) {
        await pace(signal);
        if (!signal.aborted) session = await getSession(session);
        if (session && !signal.aborted) queue.finish(await deliver(next, session));
        else {
          ledger.release(digest.id, [next]);
          queue.finish(next);
        }
      }
    } catch (error) {
      fault ??= { error };
      stop.abort();
    } finally {
      session?.close();
    }
  }

  await Promise.all(
    Array.from({ length: task.connections }, (_, index) =>
      work(index === 0 ? firstSession : undefined),
    ),
  );
  ledger.release(digest.id, queue.drain());
  // What was settled has to be safe even when something else went wrong.
  await ledger.flush();
  if (fault) throw fault.error;
  if (task.signal.aborted) stopped ??= 'Stopped as asked. The same command goes on from here.';
  // Others may have sent some as well.
  const ending = countDeliveries((await ledger.read(digest.id)).values());
  return { counts: ending, ...(stopped === undefined ? {} : { stopped }) };
}

function toCounted({ state }: Delivery): Exclude<Delivery['state'], 'intent'> {
  return state === 'intent' ? 'uncertain' : state;
}
