import type { Fault } from '../lib/fault.ts';

/**
 * What is wrong with the content at this moment, for the overlay of the dev server.
 * Astro loads the content configuration and the integration as separate module graphs, so the
 * board hangs on `globalThis`, which they share.
 */
interface FaultBoard {
  faults: readonly Fault[];
  listeners: Set<() => void>;
}

function getBoard(): FaultBoard {
  const holder = globalThis as { homewardFaultBoard?: FaultBoard };
  holder.homewardFaultBoard ??= { faults: [], listeners: new Set() };
  return holder.homewardFaultBoard;
}

export function postFaults(faults: readonly Fault[]): void {
  const board = getBoard();
  board.faults = faults;
  for (const listener of board.listeners) listener();
}

export function getPostedFaults(): readonly Fault[] {
  return getBoard().faults;
}

/** Calls `listener` whenever the faults have been read anew. */
export function onFaultsPosted(listener: () => void): void {
  getBoard().listeners.add(listener);
}
