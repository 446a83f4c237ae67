import { isUncertain, type Delivery } from '../ledger/delivery.ts';
import { planDeliveries, skipGone } from '../ledger/plan.ts';
import { toStamp } from './clock.ts';
import type { SendTask } from './send-digest.ts';

/** Freezes the audience at the first run, and leaves out those who left the list since. */
export async function planFirst(task: SendTask): Promise<Map<string, Delivery>> {
  const { ledger, recipients, clock, mailing } = task;
  const { id, list } = mailing.digest;
  const at = toStamp(clock.now());
  const there = await ledger.read(id);
  if (there.size === 0) {
    await ledger.plan(id, planDeliveries(recipients, await ledger.listUnknown(list), at));
  } else {
    const gone = skipGone(there.values(), recipients, at);
    await Promise.all(gone.map((delivery) => ledger.settle(id, delivery)));
    await ledger.flush();
  }
  return new Map(await ledger.read(id));
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
