import { Temporal } from 'temporal-polyfill';
import type { Delivery } from '../ledger/delivery.ts';
import type { Clock } from './clock.ts';

interface QueueOptions {
  clock: Clock;
  /** Takes a batch for this run; gives those that it got. */
  claim: (deliveries: readonly Delivery[]) => Promise<Delivery[]>;
  claimSize: number;
  /** Called before a long wait. */
  flush: () => Promise<void>;
  /** Raised when no more deliveries may begin. */
  signal: AbortSignal;
}

/**
 * What is still to be sent: first in, first out, and what was put off once its time has come. A
 * queue ends when nothing is left, nothing waits and nobody is at work who might put something back.
 */
export class DeliveryQueue {
  readonly #options: QueueOptions;
  #ready: Delivery[];
  #taken: Delivery[] = [];
  #waiting: Delivery[] = [];
  #atWork = 0;
  #claiming: Promise<void> | undefined;
  #bell = new AbortController();

  constructor(deliveries: readonly Delivery[], options: QueueOptions) {
    this.#options = options;
    this.#ready = deliveries.filter(({ retryAt }) => retryAt === undefined);
    this.#waiting = deliveries.filter(({ retryAt }) => retryAt !== undefined);
  }

  /** The next delivery, which the caller has to give back by `finish`; undefined at the end. */
  async take(): Promise<Delivery | undefined> {
    const { signal, clock } = this.#options;
    while (!signal.aborted) {
      const delivery = this.#taken.shift();
      if (delivery) {
        this.#atWork += 1;
        return delivery;
      }
      this.#moveDue();
      if (this.#ready.length > 0 || this.#claiming) await this.#claim();
      else {
        if (this.#atWork === 0 && this.#waiting.length === 0) return undefined;
        if (this.#atWork === 0) await this.#options.flush();
        const next = Math.min(...this.#waiting.map(toRetryTime));
        const pause = Math.min(next - clock.now(), LONGEST_PAUSE);
        await clock.sleep(Math.max(pause, 1), AbortSignal.any([signal, this.#bell.signal]));
      }
    }
    return undefined;
  }

  /** Ends the work on a delivery; `again` is what is to be tried once more in this run. */
  finish(again?: Delivery): void {
    this.#atWork -= 1;
    if (again) (again.retryAt === undefined ? this.#ready : this.#waiting).push(again);
    this.#bell.abort();
    this.#bell = new AbortController();
  }

  /** Those taken for this run with which nobody has begun. */
  drain(): Delivery[] {
    return this.#taken.splice(0);
  }

  #moveDue(): void {
    const now = this.#options.clock.now();
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const delivery of waiting) {
      (toRetryTime(delivery) <= now ? this.#ready : this.#waiting).push(delivery);
    }
  }

  /** One claim at a time, for whoever waits. */
  async #claim(): Promise<void> {
    this.#claiming ??= this.#claimBatch().finally(() => (this.#claiming = undefined));
    await this.#claiming;
  }

  async #claimBatch(): Promise<void> {
    const batch = this.#ready.splice(0, this.#options.claimSize);
    this.#taken.push(...(await this.#options.claim(batch)));
  }
}

/** Timers of JavaScript end at 24 days; nobody needs more than a minute of sleep at a time. */
const LONGEST_PAUSE = 60_000;

function toRetryTime({ retryAt }: Delivery): number {
  return retryAt === undefined ? 0 : Temporal.Instant.from(retryAt).epochMilliseconds;
}
