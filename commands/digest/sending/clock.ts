import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../../../src/digest/send/clock.ts';

/** The machine’s own clock. The school’s may be set to a fixed day, and mail goes out in real time. */
export const CLOCK: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: async (milliseconds, signal) => {
    await wait(milliseconds, undefined, { signal }).catch(() => undefined);
  },
};
