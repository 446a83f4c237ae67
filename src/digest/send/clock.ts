/** Real time, as a parameter: commands give the machine’s, tests their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Waits; returns early when the signal is raised. */
  sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** A number from 0 to below 1, which spreads retries. */
  random: () => number;
}

/** The clock’s now as the ledger writes it: ISO 8601, UTC. */
export function toStamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
