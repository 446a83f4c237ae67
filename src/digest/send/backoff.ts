const MINUTE = 60_000;

/** Waits after the first, second, third and fourth time that a server puts a message off. */
const BACKOFF: readonly number[] = [1, 4, 15, 60].map((minutes) => minutes * MINUTE);

/** How long a server may put a message off altogether: by then any fault has been noticed. */
export const LONGEST_DEFERRAL = 72 * 60 * MINUTE;

/** Waits before another try to connect, in milliseconds: they double up to a minute. */
const FIRST_RECONNECT = 1000;
const LONGEST_RECONNECT = MINUTE;

/** Half of the wait is fixed and half is chance, so that many messages don’t come back at one moment. */
function spread(milliseconds: number, random: number): number {
  return milliseconds * (0.5 + random);
}

/** Milliseconds until a message put off `attempts` times is tried again; undefined: not in this run. */
export function getRetryWait(
  attempts: number,
  random: number,
  waits: readonly number[] = BACKOFF,
): number | undefined {
  const wait = waits[attempts - 1];
  return wait === undefined ? undefined : spread(wait, random);
}

/** Milliseconds before connecting again, after `failures` that came one after the other. */
export function getReconnectWait(failures: number, random: number): number {
  const wait = FIRST_RECONNECT * 2 ** Math.min(failures - 1, 10);
  return spread(Math.min(wait, LONGEST_RECONNECT), random);
}
