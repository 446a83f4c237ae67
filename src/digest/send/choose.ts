import type { FrozenDigest } from '../frozen-digest.ts';
import {
  countDeliveries,
  foldDeliveries,
  isUncertain,
  type Delivery,
  type DeliveryCounts,
} from '../ledger/delivery.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { planDeliveries, skipGone } from '../ledger/plan.ts';
import type { Recipient } from '../recipient.ts';
import { toStamp } from './clock.ts';
import type { SendTask } from './send-digest.ts';

interface Planning {
  digest: FrozenDigest;
  recipients: readonly Recipient[];
  ledger: Ledger;
}

/** What a run writes before it sends: everybody at the first run, later who left the list since. */
interface Plan {
  planned: Delivery[];
  skipped: Delivery[];
}

async function makePlan({ digest, recipients, ledger }: Planning, now: number): Promise<Plan> {
  const at = toStamp(now);
  const there = await ledger.read(digest.id);
  if (there.size > 0) return { planned: [], skipped: skipGone(there.values(), recipients, at) };
  const unknown = await ledger.listUnknown(digest.list);
  return { planned: planDeliveries(recipients, unknown, at), skipped: [] };
}

/** Freezes the audience at the first run, and leaves out those who left the list since. */
export async function planFirst(planning: Planning, now: number): Promise<Map<string, Delivery>> {
  const { digest, ledger } = planning;
  const { planned, skipped } = await makePlan(planning, now);
  await ledger.plan(digest.id, planned);
  for (const delivery of skipped) ledger.settle(digest.id, delivery);
  await ledger.flush();
  return new Map(await ledger.read(digest.id));
}

/** How things would stand at the begin of a run, without a line written. */
export async function foresee(planning: Planning, now: number): Promise<DeliveryCounts> {
  const { planned, skipped } = await makePlan(planning, now);
  const there = await planning.ledger.read(planning.digest.id);
  const lines = [...there.values(), ...planned, ...skipped];
  return countDeliveries(foldDeliveries(lines).values());
}

/** What this run is to send, in the order planned. */
export function chooseDeliveries(task: SendTask, deliveries: Iterable<Delivery>): Delivery[] {
  const there = new Set(task.recipients.map(({ rid }) => rid));
  const now = toStamp(task.clock.now());
  return [...deliveries]
    .filter((delivery) => {
      if (!there.has(delivery.rid)) return false;
      if (isUncertain(delivery)) return task.onUncertain === 'resend';
      if (delivery.state === 'pending') return true;
      return delivery.state === 'deferred' && (task.isPatient || (delivery.retryAt ?? now) <= now);
    })
    .slice(0, task.limit);
}
