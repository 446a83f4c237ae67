import type { Delivery } from './delivery.ts';

/** Another sender holds the ledger. */
export class LedgerBusy extends Error {}

/** The ledger can't be read or written: the disk is full, a line is broken, git refuses. */
export class LedgerProblem extends Error {}

/**
 * The record of what was sent, kept outside the repository of the site. Lines are only ever added;
 * the last one on an address counts. There are two kinds, and one test for both.
 */
export interface Ledger {
  /** How many deliveries a run takes at a time. */
  readonly claimSize: number;
  /** The last word on each delivery of a digest, in the order planned. Empty before the first run. */
  read: (digest: string) => Promise<ReadonlyMap<string, Delivery>>;
  /** The rids that a digest of this list found to be no addresses. */
  listUnknown: (list: string) => Promise<ReadonlySet<string>>;
  /** Writes down who is to get a digest, leaving those who stand there already as they are. */
  plan: (digest: string, deliveries: readonly Delivery[]) => Promise<void>;
  /** Takes deliveries for this run alone. Gives those it got: fewer, where another run was first. */
  claim: (digest: string, deliveries: readonly Delivery[]) => Promise<Delivery[]>;
  /** Gives back what was taken and not begun with, as it was. */
  release: (digest: string, deliveries: readonly Delivery[]) => void;
  /** Writes down that a message is about to be handed over. Safe from a crash once this returns. */
  intend: (digest: string, delivery: Delivery) => Promise<void>;
  /** Writes down what became of a delivery. Safe from a crash with the next intent, claim or `flush`. */
  settle: (digest: string, delivery: Delivery) => void;
  /** Makes all that was settled safe. */
  flush: () => Promise<void>;
  /** Flushes, and lets others in. */
  close: () => Promise<void>;
}

/** The list whose digest this is: `willow-en` of `willow-en.2026-W20`. */
export function toListId(digest: string): string {
  return digest.split('.')[0] ?? digest;
}
